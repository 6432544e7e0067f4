using Stance.Language;
using Xunit;

namespace Stance.CoreTests.Language;

public sealed class TokenizerTests
{
    private static void Holds(string text, string words) =>
        Assert.Equal(words.Split('|'), Tokenizer.Tokenize(text, new TextSpan(0, text.Length)).Select(span => span.Of(text).ToString()));

    [Theory]
    [InlineData("the F-35 and AK-47", "the|F-35|and|AK-47")]
    [InlineData("155mm, 155-mm and 7.62x39mm", "155mm|,|155-mm|and|7.62x39mm")]
    [InlineData("a state-owned firm in mid-2025", "a|state-owned|firm|in|mid-2025")]
    [InlineData("a .22-calibre rifle, a .50 round", "a|.22-calibre|rifle|,|a|.50|round")]
    [InlineData("7.62×39mm and 7.62*39", "7.62×39mm|and|7.62*39")]
    [InlineData("€1.2 billion, EUR1.2bn", "€|1.2|billion|,|EUR1.2bn")]
    [InlineData("US$2.7 and NZ$4.6", "US$|2.7|and|NZ$|4.6")]
    public void Designators_and_measures_stay_whole(string text, string words) => Holds(text, words);

    [Theory]
    [InlineData("1,500 of 600,1", "1,500|of|600|,|1")]
    [InlineData("8% of it, $5", "8|%|of|it|,|$|5")]
    [InlineData("at 5:00 or 03:14:14, 3:1", "at|5:00|or|03:14:14|,|3:1")]
    [InlineData("a list:1 of two", "a|list|:|1|of|two")]
    [InlineData("at 5pm and 7:30PM", "at|5|pm|and|7:30|PM")]
    [InlineData("a 5mm spam", "a|5mm|spam")]
    [InlineData("the 60's and 1990’s", "the|60's|and|1990’s")]
    [InlineData("2024’s budget, the AK47's range", "2024|’s|budget|,|the|AK47|'s|range")]
    [InlineData("’72, the ’90s", "’72|,|the|’90s")]
    [InlineData("call +1 212 555 0100 or +44 (20)", "call|+1|212|555|0100|or|+44|(|20|)")]
    [InlineData("rose +5 per cent", "rose|+|5|per|cent")]
    public void Figures_keep_their_points_commas_and_colons(string text, string words) => Holds(text, words);

    [Theory]
    [InlineData("since 9/11 and 11/12/2005.", "since|9/11|and|11/12/2005|.")]
    [InlineData("503/464-7927", "503/464-7927")]
    [InlineData("and/or, Paris/London", "and|/|or|,|Paris|/|London")]
    [InlineData("w/o it, b/c of it, w/it", "w/o|it|,|b/c|of|it|,|w/|it")]
    [InlineData("5 m/s", "5|m|/|s")]
    [InlineData("1234/5678", "1234|/|5678")]
    public void A_slash_joins_dates_and_abbreviations_and_parts_alternatives(string text, string words) => Holds(text, words);

    [Theory]
    [InlineData("the U.S. Treasury", "the|U.S.|Treasury")]
    [InlineData("Dr. Elena J. Popovic", "Dr.|Elena|J.|Popovic")]
    [InlineData("No. 4, but No. Never", "No.|4|,|but|No|.|Never")]
    [InlineData("a Ph.D. or M.Sc. degree", "a|Ph.D.|or|M.Sc.|degree")]
    [InlineData("W.H.S. Koerner", "W.H.S.|Koerner")]
    [InlineData("Smith et al. say", "Smith|et|al.|say")]
    [InlineData("Kill Al. Then go", "Kill|Al|.|Then|go")]
    [InlineData("pigs, etc. are", "pigs|,|etc.|are")]
    [InlineData("pigs, etc. They", "pigs|,|etc|.|They")]
    [InlineData("plan B. The rest", "plan|B|.|The|rest")]
    [InlineData("vitamin C.\nNext", "vitamin|C|.|Next")]
    [InlineData("in Cambridge, Mass., today", "in|Cambridge|,|Mass.|,|today")]
    [InlineData("went to Mass. Then", "went|to|Mass|.|Then")]
    [InlineData("c. 1640, but c. the", "c.|1640|,|but|c|.|the")]
    [InlineData("It ended.The next", "It|ended|.|The|next")]
    [InlineData("Apple Inc.. Then", "Apple|Inc.|.|Then")]
    [InlineData("etc... and", "etc|...|and")]
    public void A_point_stays_with_an_abbreviation_and_leaves_a_word(string text, string words) => Holds(text, words);

    [Theory]
    [InlineData("see www.example.org/a?b=1.", "see|www.example.org/a?b=1|.")]
    [InlineData("(see https://example.org/Sava_(river))", "(|see|https://example.org/Sava_(river)|)")]
    [InlineData("[http://example.org/a,b], then", "[|http://example.org/a,b|]|,|then")]
    [InlineData("write to info@example.org, please", "write|to|info@example.org|,|please")]
    [InlineData("<a.b-c@example.org>", "<|a.b-c@example.org|>")]
    [InlineData("on Example.com or example.org/news.", "on|Example.com|or|example.org/news|.")]
    [InlineData("report.pdf, ANNEX.DOC", "report.pdf|,|ANNEX.DOC")]
    [InlineData("in alt.animals.cat", "in|alt.animals.cat")]
    [InlineData("the end.in a year", "the|end|.|in|a|year")]
    [InlineData("#ceasefire @nato # 1", "#ceasefire|@nato|#|1")]
    public void Addresses_and_names_of_files_are_one_word(string text, string words) => Holds(text, words);

    [Theory]
    [InlineData("R&D, AT&T, p&l", "R&D|,|AT&T|,|p&l")]
    [InlineData("salt&pepper", "salt|&|pepper")]
    [InlineData("see Annex_07 and _this_", "see|Annex_07|and|_|this|_")]
    [InlineData("f**k **this**", "f**k|**|this|**")]
    [InlineData("O’Brien’s coup d'état", "O’Brien|’s|coup|d'état")]
    [InlineData("Yahoo! and Wow!", "Yahoo!|and|Wow|!")]
    public void Other_signs_inside_words(string text, string words) => Holds(text, words);

    [Theory]
    [InlineData("Moscow’s last foothold", "Moscow|’s|last|foothold")]
    [InlineData("don't, DON’T, won’t", "do|n't|,|DO|N’T|,|wo|n’t")]
    [InlineData("they'll, YOU'VE, shouldn’t’ve", "they|'ll|,|YOU|'VE|,|should|n’t|’ve")]
    [InlineData("They cannot stop", "They|can|not|stop")]
    [InlineData("gonna, Wanna, gotta", "gon|na|,|Wan|na|,|got|ta")]
    [InlineData("dont, didnt, thats", "do|nt|,|did|nt|,|that|s")]
    [InlineData("its cost, as was his wont", "its|cost|,|as|was|his|wont")]
    [InlineData("Jony Ive met Im; aunt Lena", "Jony|Ive|met|Im|;|aunt|Lena")]
    [InlineData("that 's and ’em", "that|'s|and|’em")]
    public void Words_written_as_one_are_parted(string text, string words) => Holds(text, words);

    [Theory]
    [InlineData("states—primarily Turkey—buy", "states|—|primarily|Turkey|—|buy")]
    [InlineData("so -- or so--he left", "so|--|or|so|--|he|left")]
    [InlineData("“We arm ‘no side’.”", "“|We|arm|‘|no|side|’|.|”")]
    [InlineData("''no'' ``yes''", "''|no|''|``|yes|''")]
    [InlineData("wait... what?! no!!", "wait|...|what|?!|no|!!")]
    [InlineData("----==> <<File>>", "----==>|<<|File|>>")]
    [InlineData("$$$ and $5", "$$$|and|$|5")]
    [InlineData("good :) and :-( or ;D", "good|:)|and|:-(|or|;D")]
    [InlineData("our family:) great", "our|family|:)|great")]
    [InlineData("(see:) and a:b", "(|see|:|)|and|a|:|b")]
    [InlineData("great😀👍🏽 news", "great|😀|👍🏽|news")]
    [InlineData("𝐀𝐁 café", "𝐀𝐁|café")]
    public void Marks_stand_alone_and_repeated_ones_together(string text, string words) => Holds(text, words);
}

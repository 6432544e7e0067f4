using System.Collections.Frozen;

namespace Stance.Language;

/// <summary>Words that are written with a point which does not end a sentence, or need not.</summary>
internal static class Abbreviations
{
    private const int Longest = 7;

    // Before a name: never the end of a sentence.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Titles = Set(
        "Mr Mrs Ms Mx Messrs Dr Drs Prof Gen Col Lt Maj Capt Cmdr Cdr Adm Sgt Cpl Pvt Brig Sen Sens Rep Reps Gov Govs Pres Hon Rev St Sr Fr Amb Insp Supt Mt Ft Sts Atty",
        "MR MRS MS DR PROF GEN SEN REP GOV");

    // Behind a name, or closing a phrase: they may end a sentence.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Closers = Set("Inc Ltd Co Corp Bros Jr etc ect pct Univ Dept Assn Plc Pty Ave Blvd LTD INC PVT CORP Calif Conn Fla Minn Okla Penn Tenn Tex Ariz");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Others = Set(
        "Jan Feb Apr Jun Jul Aug Sep Sept Oct Nov Dec Tue Tues Thu Thur Thurs Fri vs approx ca cf esp Va Ala Mich Wis Neb Nev Colo attn Attn PS");

    // Before a figure only: "No. 4", but "Not at all? No."
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeFigures = Set("No no Nos nos Art Arts fig figs Fig Figs vol Vol pp p c Res est Est cal ext Ext Tel tel sec Sec Ch ch ver Ver");

    // Also words of their own: short for a state or day only behind a comma, or before a comma or figure ("Cambridge, Mass.", "Sun., May 4").
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Doubtful = Set("Sun Sat Mon Wed Mar La Pa Mo Miss Mass Ill Ind Wash Ore Kan Ga");

    /// <summary>Whether the word, given without its point, stands before a name.</summary>
    public static bool IsTitle(ReadOnlySpan<char> word) => word.Length <= Longest && Titles.Contains(word);

    /// <summary>Whether the word, given without its point, may stand at the end of a sentence.</summary>
    public static bool IsCloser(ReadOnlySpan<char> word) => word.Length <= Longest && (Closers.Contains(word) || Doubtful.Contains(word) || word is "al");

    /// <summary>Whether the point at <paramref name="at"/> belongs to the word that begins at <paramref name="start"/>.</summary>
    public static bool TakesPoint(ReadOnlySpan<char> text, int start, int at)
    {
        var word = text[start..at];
        var follower = Follower(text, at + 1);
        if (word.Length > Longest || IsEllipsis(text, at))
            return false;
        if (word.Length == 1)
            return IsInitial(text, start, at, follower) || (char.IsAsciiDigit(follower) && BeforeFigures.Contains(word));
        if (!Characters.IsLetter(word[0]) || word[^1] > 'z')
            return false;
        if (IsDotted(word))
            return true;
        if (Titles.Contains(word) || Others.Contains(word))
            return true;
        if (Closers.Contains(word))
            return word is not ("etc" or "ect") || !EndsThere(text, at, follower); // where it ends a sentence, the treebanks part the stop from "etc"
        if (word is "al")
            return start >= 3 && text[(start - 3)..start] is "et ";
        if (char.IsAsciiDigit(follower) && (BeforeFigures.Contains(word) || Doubtful.Contains(word)))
            return true;
        return Doubtful.Contains(word) && (follower == ',' || (start >= 2 && text[start - 2] == ','));
    }

    /// <summary>The first character behind the point that is no white space in its line; '\n' where the line ends.</summary>
    private static char Follower(ReadOnlySpan<char> text, int at)
    {
        if (at < text.Length && text[at] is ' ' or '\u00A0')
            at++;
        return at >= text.Length || Characters.IsSpace(text[at]) ? '\n' : text[at];
    }

    // "etc..." trails off; "Inc.." is a slip, an abbreviation and a full stop.
    private static bool IsEllipsis(ReadOnlySpan<char> text, int at) => at + 2 < text.Length && text[at + 1] == '.' && text[at + 2] == '.';

    private static bool EndsThere(ReadOnlySpan<char> text, int at, char follower) =>
        follower == '\n' || (at + 1 < text.Length && Characters.IsSpace(text[at + 1]) && !char.IsLower(follower) && (char.IsUpper(follower) || !Characters.IsDigit(follower)));

    // "J." before a name; not the letter in "plan B. The next", and not where the line ends.
    private static bool IsInitial(ReadOnlySpan<char> text, int start, int at, char follower)
    {
        var letter = text[start];
        if (letter == 'v')
            return char.IsUpper(follower) && at + 1 < text.Length && text[at + 1] == ' '; // "Smith v. Jones"
        if (!char.IsUpper(letter) || at + 1 >= text.Length || follower == '\n')
            return false;
        if (!Characters.IsSpace(text[at + 1]))
            return char.IsUpper(follower) || follower is ',' or '-' || Characters.Is(follower, CharacterKinds.Apostrophe);
        var next = at + 2;
        var end = next;
        while (end < text.Length && Characters.IsLetter(text[end]) && end - next < Longest + 5)
            end++;
        return (end < text.Length && text[end] == '.' && end - next == 1) || !SentenceStarters.Contains(text[next..end]);
    }

    // "U.S", "Ph.D", "M.Sc"; not "example.com".
    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        if (word.Length >= 3 && word[^2] == '.' && Characters.IsLetter(word[^1]))
            return true;
        return word.Length is 4 or 5 && word[^3] == '.' && char.IsUpper(word[0]) && char.IsUpper(word[^2]);
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params string[] words) =>
        words.SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}

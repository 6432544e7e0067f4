using System.Buffers;
using Stance.Text;

namespace Stance.Language;

/// <summary>
/// Dictionary forms of words from their tags, in the convention of UD English (EWT and GUM): names keep their case and pronouns their person
/// ("them" → "they", "mine" → "my"), the rest is in lower case. First what the treebanks attest, then closed classes, then the endings. Immutable, safe to share.
/// </summary>
internal sealed class Lemmatizer
{
    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("IVXLC");

    // Longer words are addresses and the like, of which no rule speaks.
    private const int LongestWord = 48;

    private static readonly Dictionary<string, List<(string Tag, string Lemma)>>.AlternateLookup<ReadOnlySpan<char>> Attested = ReadAttested();

    /// <summary>The dictionary form of a word with this Penn tag and part of speech; never empty where the word is not.</summary>
    public string Lemma(ReadOnlySpan<char> word, string tag, PartOfSpeech partOfSpeech)
    {
        if (word.Length is 0 or > LongestWord)
            return tag is "NNP" or "NNPS" or "ADD" or "FW" ? word.ToString() : word.ToString().ToLowerInvariant();
        Span<char> buffer = stackalloc char[LongestWord];
        var lower = buffer[..word.ToLowerInvariant(buffer)];
        lower.Replace('’', '\'');
        lower.Replace('`', '\'');
        return Known(word, lower, tag) ?? Abbreviated(lower) ?? ByRule(word, lower, tag, partOfSpeech);
    }

    private string ByRule(ReadOnlySpan<char> word, Span<char> lower, string tag, PartOfSpeech partOfSpeech)
    {
        var mayBeLengthened = tag is not ("NNP" or "NNPS" or "CD" or "ADD" or "GW" or "FW" or "LS" or "SYM") && !(word.Length < 5 && IsCapitals(word)); // "IEEE"
        if (mayBeLengthened && LengthenedWords.Usual(lower) is { } usual)
            return Lemma(usual, tag, partOfSpeech);
        return tag switch
        {
            "NNP" or "NNPS" => Name(word, lower, tag, partOfSpeech),
            "NNS" => Noun(lower),
            "NN" => IsSign(word) || (IsBrand(word) && !Addresses.IsFileName(word)) || (partOfSpeech == PartOfSpeech.ProperNoun && char.IsUpper(word[0])) ? word.ToString() : BaseForms.Text(lower),
            "JJ" => Adjective(word, lower),
            "JJR" or "RBR" => Endings.Degree(lower, superlative: false),
            "JJS" or "RBS" => Endings.Degree(lower, superlative: true),
            "MD" => Modal(lower) ?? BaseForms.Text(lower),
            "CD" => Number(word, lower),
            "``" or "''" => Mark(word),
            ":" => word switch { "--" or "–" => "-", "..." => "…", _ => word.ToString() },
            "FW" => lower is "etc" ? "etc." : word.ToString(),
            "GW" or "ADD" => word.ToString(),
            _ when tag is ['V', ..] => Contracted(lower) ?? Endings.Verb(lower, tag),
            _ => Closed(lower, tag) ?? BaseForms.Text(lower),
        };
    }

    /// <summary>"ministries" → "ministry", "boxes" → "box", "shells" → "shell"; "gas" and "series" stay. For words without a tag, in lower case or with a capital.</summary>
    internal static string Singular(string word)
    {
        if (word.Length is < 3 or > LongestWord || word is "his" or "its" or "has" or "was" or "this" or "always" || word.EndsWith("ss", StringComparison.Ordinal))
            return word;
        Span<char> lower = stackalloc char[LongestWord];
        return Cased(word, Noun(lower[..word.AsSpan().ToLowerInvariant(lower)]));
    }

    private static Dictionary<string, List<(string Tag, string Lemma)>>.AlternateLookup<ReadOnlySpan<char>> ReadAttested()
    {
        var rows = new Dictionary<string, List<(string Tag, string Lemma)>>(StringComparer.Ordinal);
        foreach (var row in Lexicon.Rows("treebank-lemmas.tsv"))
        {
            if (!rows.TryGetValue(row[1], out var lemmas))
                rows.Add(row[1], lemmas = []);
            lemmas.Add((row[0], row[2]));
        }

        return rows.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static string? Known(ReadOnlySpan<char> word, ReadOnlySpan<char> lower, string tag)
    {
        if (!Attested.TryGetValue(word, out var rows) && !(tag is not ("NNP" or "NNPS") && Attested.TryGetValue(lower, out rows)))
            return null;
        foreach (var row in rows)
        {
            if (row.Tag == tag || (row.Tag is "VB" or "VBP" && tag is "VB" or "VBP") || (row.Tag is "VBD" or "VBN" && tag is "VBD" or "VBN"))
                return row.Lemma;
        }

        return null;
    }

    /// <summary>
    /// Names keep their case, but a long word in capitals is a heading rather than an acronym ("CHERNOBYL"). Plurals lose their ending ("Americans"),
    /// and verbs and adjectives in names are read as such ("United" → "Unite", "Greater" → "Great").
    /// </summary>
    private static string Name(ReadOnlySpan<char> word, Span<char> lower, string tag, PartOfSpeech partOfSpeech)
    {
        if (tag == "NNPS")
            return Cased(word, Endings.Plural(lower));
        if (partOfSpeech == PartOfSpeech.Verb)
            return Cased(word, Endings.Verb(lower, lower.EndsWith("ing") ? "VBG" : lower.EndsWith("ed") ? "VBN" : "VB"));
        if (partOfSpeech == PartOfSpeech.Adjective && (lower is "greater" or "better" || lower.EndsWith("est")) && Endings.Degree(lower, superlative: false) is var degree)
            return Cased(word, degree); // but "Lower Saxony" and "Former Secretary"
        if (char.IsLower(word[0]))
            return SmallNames.Written(word) ?? word.ToString();
        if (char.IsUpper(word[0]) && Calendar(lower.TrimEnd('.')) is { } name)
            return name;
        return word.Length > 6 && IsCapitals(word) ? Cased(word, lower.ToString()) : word.ToString();
    }

    // Not "Jan", "Mar", "Sat" and "Sun": they are names of people and other things as well, unless a full stop marks the abbreviation (the table has these).
    private static string? Calendar(ReadOnlySpan<char> word) => word switch
    {
        "feb" => "February",
        "apr" => "April",
        "aug" => "August",
        "sep" or "sept" => "September",
        "oct" => "October",
        "nov" => "November",
        "dec" => "December",
        "mon" => "Monday",
        "tue" or "tues" => "Tuesday",
        "wed" => "Wednesday",
        "thu" or "thur" or "thurs" => "Thursday",
        "fri" => "Friday",
        _ => null,
    };

    private static string Noun(ReadOnlySpan<char> lower)
    {
        if (lower is [.., '\'', 's'] && lower.Length > 2)
            return lower is [>= '0' and <= '9', .., '0', _, _] ? string.Concat(lower[..^2], "s") : lower[..^2].ToString(); // "1990's" → "1990s"
        if (char.IsAsciiDigit(lower[0]))
            return lower.ToString();
        return lower is "people" or "data" ? BaseForms.Text(lower) : Endings.Plural(lower);
    }

    /// <summary>Adjectives of peoples and persons keep their capital, also behind a hyphen ("Russian", "anti-American", "NATO-led").</summary>
    private static string Adjective(ReadOnlySpan<char> word, ReadOnlySpan<char> lower)
    {
        if (!word.ContainsAnyInRange('A', 'Z'))
            return Small(lower);
        if (BaseForms.Has(word, BaseKinds.Capital))
            return BaseForms.Text(word);
        var hyphen = word.IndexOf('-');
        if (hyphen <= 0 || !word.ContainsAnyInRange('a', 'z'))
            return BaseForms.Text(lower);
        var keeps = BaseForms.Has(word[..hyphen], BaseKinds.Capital) || (hyphen > 1 && word[1..hyphen].ContainsAnyInRange('A', 'Z'));
        return keeps ? word.ToString() : string.Concat(lower[..hyphen], word[hyphen..]);
    }

    // "german", but "western", which the list of adjectives has in small letters.
    private static string Small(ReadOnlySpan<char> lower)
    {
        Span<char> capital = stackalloc char[LongestWord];
        lower.CopyTo(capital);
        capital[0] = char.ToUpperInvariant(lower[0]);
        return BaseForms.Text(BaseForms.Has(capital[..lower.Length], BaseKinds.Capital) && !BaseForms.Has(lower, BaseKinds.Adjective) ? capital[..lower.Length] : lower);
    }

    private static string? Modal(ReadOnlySpan<char> lower) => lower switch
    {
        "'ll" => "will",
        "'d" => "would",
        "ca" => "can",
        "wo" => "will",
        "sha" => "shall",
        _ => null,
    };

    private static string? Contracted(ReadOnlySpan<char> lower) => lower switch
    {
        "'s" or "s" or "'m" or "'re" or "ai" => "be", // "'s" is "has" once in twenty times, which only the sentence tells
        "'ve" or "'d" => "have",
        "gon" => "go",
        "wan" => "want",
        _ => null,
    };

    // What a slash shortens is the same whatever its tag.
    private static string? Abbreviated(ReadOnlySpan<char> lower) => lower switch
    {
        "w/" => "with",
        "w/o" or "w/out" => "without",
        "b/c" => "because",
        _ => null,
    };

    private static string? Closed(ReadOnlySpan<char> lower, string tag) => tag switch
    {
        "DT" or "PDT" or "WDT" => lower switch { "an" => "a", "these" => "this", "those" => "that", _ => null },
        "PRP" => lower switch
        {
            "i" or "me" => "I",
            "u" or "ya" => "you",
            "him" => "he",
            "her" => "she",
            "us" or "'s" or "s" => "we",
            "them" or "'em" => "they",
            "mine" => "my",
            "yours" => "your",
            "hers" => "her",
            "ours" => "our",
            "theirs" => "their",
            _ => null,
        },
        "RB" => lower is "n't" or "nt" ? "not" : null,
        "POS" => "'s",
        "TO" => "to",
        _ => lower is "–" ? "-" : null,
    };

    private static string Mark(ReadOnlySpan<char> word) => word switch { "“" or "”" => "\"", "‘" or "’" => "'", "‘‘" or "’’" => "''", _ => word.ToString() };

    private static string Number(ReadOnlySpan<char> word, ReadOnlySpan<char> lower)
    {
        if (char.IsAsciiDigit(word[0]))
            return lower.Contains(',') ? lower.ToString().Replace(",", "", StringComparison.Ordinal) : lower.ToString();
        return word.ContainsAnyExcept(RomanDigits) ? BaseForms.Text(lower) : word.ToString();
    }

    // "X", "L2", "CO2": letters and names of things, not words.
    private static bool IsSign(ReadOnlySpan<char> word) => char.IsUpper(word[0]) && !word.ContainsAnyInRange('a', 'z') && (word.Length == 1 || word.ContainsAnyInRange('0', '9'));

    // "PayPal", "iPhone": a capital behind a small letter is how a name is written, whatever its tag.
    private static bool IsBrand(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]) && char.IsLower(word[i - 1]))
                return true;
        }

        return false;
    }

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (!char.IsUpper(letter))
                return false;
        }

        return true;
    }

    /// <summary>The lemma with the capitals that the word has: all that both share, but for headings in capitals.</summary>
    private static string Cased(ReadOnlySpan<char> word, string lemma)
    {
        if (!word.ContainsAnyInRange('A', 'Z') && !char.IsUpper(word[0]))
            return lemma;
        if (word.Length > 4 && IsCapitals(word))
            return char.ToUpper(lemma[0], CultureInfo.InvariantCulture) + lemma[1..];
        var shared = 0;
        while (shared < Math.Min(word.Length, lemma.Length) && char.ToLowerInvariant(word[shared]) == lemma[shared])
            shared++;
        return string.Concat(word[..shared], lemma.AsSpan(shared));
    }
}

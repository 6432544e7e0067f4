using Stance.Text;

namespace Stance.Language;

/// <summary>What the list of base forms says of a word.</summary>
[Flags]
internal enum BaseKinds : byte
{
    None = 0,
    Verb = 1,
    Noun = 2,
    Adjective = 4,
    Capital = 8,
}

/// <summary>
/// The base forms by which the rules of endings choose between candidates, and the irregular forms. Verbs are complete; of nouns it has only those
/// that end like a plural or whose plural in -es needs them, of adjectives those that are compared by endings. Immutable, safe to share.
/// </summary>
internal static class BaseForms
{
    private static readonly Dictionary<string, BaseKinds>.AlternateLookup<ReadOnlySpan<char>> Words = ReadWords().GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>>[] IrregularForms = ReadIrregular();

    /// <summary>Whether the word is listed as a base form of this kind.</summary>
    public static bool Has(ReadOnlySpan<char> word, BaseKinds kind) => Words.TryGetValue(word, out var kinds) && (kinds & kind) != 0;

    /// <summary>Whether the word is listed at all.</summary>
    public static bool IsListed(ReadOnlySpan<char> word) => Words.ContainsKey(word);

    /// <summary>Whether the word is one of the small, frequent words that are here for their instances.</summary>
    public static bool IsFrequent(ReadOnlySpan<char> word) => Words.TryGetValue(word, out var kinds) && kinds == BaseKinds.None;

    /// <summary>The lemma of an irregular form of this kind; null where there is none.</summary>
    public static string? Irregular(ReadOnlySpan<char> form, BaseKinds kind) =>
        IrregularForms[kind switch { BaseKinds.Verb => 0, BaseKinds.Noun => 1, _ => 2 }].TryGetValue(form, out var lemma) ? lemma : null;

    /// <summary>The word as a string: the one in the list where it is listed, so that frequent words share their instance.</summary>
    public static string Text(ReadOnlySpan<char> word) => Words.TryGetValue(word, out var listed, out _) ? listed : word.ToString();

    private static Dictionary<string, BaseKinds> ReadWords()
    {
        var words = new Dictionary<string, BaseKinds>(20_000, StringComparer.Ordinal);
        foreach (var row in Lexicon.Rows("base-words.tsv"))
        {
            var kinds = BaseKinds.None;
            foreach (var letter in row[1])
                kinds |= letter switch { 'v' => BaseKinds.Verb, 'n' => BaseKinds.Noun, 'a' => BaseKinds.Adjective, _ => BaseKinds.Capital };
            words[row[0]] = kinds;
        }

        foreach (var row in Lexicon.Rows("demonyms.tsv"))
        {
            if (row[2] == "adj" && !row[0].Contains(' ', StringComparison.Ordinal))
                words[row[0]] = BaseKinds.Capital | words.GetValueOrDefault(row[0]);
        }

        foreach (var frequent in "the of and to a in that is for on with it as at by from this I you he she they we not but or his her their its our your who which what there if when will would can could may also more than about into after over all one two other some such only first new last many most so no any how where while before since between during under against because through government president minister country people percent".Split(' '))
            words.TryAdd(frequent, BaseKinds.None);
        return words;
    }

    private static Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>>[] ReadIrregular()
    {
        Dictionary<string, string>[] forms = [new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal)];
        foreach (var row in Lexicon.Rows("irregular-forms.tsv"))
            forms[row[0] switch { "v" => 0, "n" => 1, _ => 2 }][row[1]] = row[2];
        return [.. forms.Select(kind => kind.GetAlternateLookup<ReadOnlySpan<char>>())];
    }
}

using Stance.Language;
using Stance.Text;

namespace Stance.Extraction;

/// <summary>
/// Penn tags and dictionary forms guessed from a word alone, for texts that are read without their grammar. Function words come from a list, the rest from
/// its ending; a guess errs towards nouns, since it is asked for what stands around figures. Not safe to share: it remembers what it has seen.
/// </summary>
internal sealed class PlainWords
{
    // Enough for the words of a text; beyond it the memory begins anew, so that it stays small on any input.
    private const int MostRemembered = 4096;

    private static readonly WordTable<string> FunctionWords = new(new (string Tag, string Words)[]
    {
        ("DT", "the a an this that these those each every any some no another"),
        ("PDT", "all both half such"),
        ("PRP$", "my your his its our their"),
        ("PRP", "i you he she it we they me him her us them themselves itself himself herself"),
        ("IN", "of in on at by for with from into onto over under above below between among through during since until till against without within per than as if because while although though whether like near about after before behind across along toward towards upon off out up down via amid despite except unless"),
        ("TO", "to"),
        ("CC", "and or but nor plus minus yet"),
        ("MD", "can could will would may might must shall should cannot"),
        ("VB", "be"),
        ("VBZ", "is has does says costs weighs"),
        ("VBP", "are have do am say"),
        ("VBD", "was were had did said rose fell grew cost sold bought sent made took got gave left lost won went came held kept paid led became began told found saw built spent shot hit met put set cut ran"),
        ("VBN", "been done gone taken given known shown seen sunk flown driven"),
        ("WDT", "which"),
        ("WP", "who whom what"),
        ("WRB", "when where why how"),
        ("EX", "there"),
        ("RB", "not also only just nearly almost ever never still already now then so very too n't however even again ago later soon often once twice away back here far well"),
        ("JJR", "more less fewer larger smaller higher lower greater better worse longer shorter bigger older younger"),
        ("JJS", "most least fewest"),
        ("JJ", "new old other many few several such same last next first second own good great big small large long short high low young early late previous past recent total average annual daily weekly monthly main major minor military civil foreign public private local national international heavy light full empty free dead"),
    }.SelectMany(row => row.Words.Split(' '), (row, word) => (word, row.Tag)).DistinctBy(pair => pair.word)
        .Select(pair => KeyValuePair.Create(pair.word, pair.Tag)), ignoreCase: true);

    private readonly Dictionary<string, string> _lemmas = new(StringComparer.Ordinal);

    /// <summary>A Penn tag; that of a mark is the mark.</summary>
    public static string Tag(ReadOnlySpan<char> word)
    {
        if (FunctionWords.TryGetValue(word, out var tag))
            return tag;
        if (!char.IsLetter(word[0]))
            return char.IsAsciiDigit(word[0]) ? "CD" : word[0] switch { '-' or '–' or '‐' or '‑' => "HYPH", ',' => ",", '.' or '?' or '!' => ".", '$' => "$", '(' => "-LRB-", ')' => "-RRB-", _ => ":" };
        if (NumberWords.Find(word).Class is NumberClass.Cardinal or NumberClass.Scale)
            return "CD";
        var plural = word.Length > 3 && word[^1] is 's' && !(word[^2] is 's' or 'u' or 'i');
        if (char.IsUpper(word[0]))
            return plural ? "NNPS" : "NNP";
        if (plural)
            return "NNS";
        if (word.Length > 4)
        {
            if (word.EndsWith("ing"))
                return "VBG";
            if (word.EndsWith("ed"))
                return "VBN";
            if (word.EndsWith("ly"))
                return "RB";
            if (word.EndsWith("ous") || word.EndsWith("ful") || word.EndsWith("ive") || word.EndsWith("able") || word.EndsWith("ible") || word.EndsWith("ical") || word.EndsWith("less") || word.EndsWith("ish"))
                return "JJ";
        }

        return BaseForms.Has(word, BaseKinds.Adjective) ? "JJ" : word is "people" or "police" ? "NNS" : "NN";
    }

    /// <summary>The word in lower case, without the ending of a plural.</summary>
    public string Lemma(ReadOnlySpan<char> word)
    {
        var known = _lemmas.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(word, out var lemma))
            return lemma;
        if (_lemmas.Count == MostRemembered)
            _lemmas.Clear();
        lemma = Lemmatizer.Singular(word.ToString().ToLowerInvariant());
        known[word] = lemma;
        return lemma;
    }
}

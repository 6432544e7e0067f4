using System.Collections.Frozen;
using Stance.Text;

namespace Stance.Language;

/// <summary>Dictionary forms of words from their Penn tags: irregular forms from a table, the rest by the endings of English.</summary>
internal sealed class Lemmatizer(TagModel model)
{
    private static readonly FrozenDictionary<string, string> Irregular = Lexicon.Rows("irregular-forms.tsv").Where(row => row[0] is "verb" or "noun")
        .GroupBy(row => row[0][0] + row[1], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.First()[2], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Closed = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["am"] = "be",
        ["is"] = "be",
        ["are"] = "be",
        ["was"] = "be",
        ["were"] = "be",
        ["been"] = "be",
        ["being"] = "be",
        ["'s"] = "be",
        ["'m"] = "be",
        ["'re"] = "be",
        ["has"] = "have",
        ["had"] = "have",
        ["having"] = "have",
        ["'ve"] = "have",
        ["'d"] = "would",
        ["does"] = "do",
        ["did"] = "do",
        ["done"] = "do",
        ["doing"] = "do",
        ["n't"] = "not",
        ["'ll"] = "will",
        ["ca"] = "can",
        ["wo"] = "will",
        ["sha"] = "shall",
        ["an"] = "a",
        ["lay"] = "lie",
        ["people"] = "person",
        ["said"] = "say",
        ["found"] = "find",
        ["left"] = "leave",
        ["bound"] = "bind",
        ["saw"] = "see",
        ["wound"] = "wind",
        ["fell"] = "fall",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly Lemmatizer Temporary = new(new TagModel());

    public static string Lemma(ReadOnlySpan<char> word, string tag, PartOfSpeech partOfSpeech) => Temporary.Lemma(word, tag);

    private string Lemma(ReadOnlySpan<char> word, string tag)
    {
        if (tag is "NNP")
            return word.ToString();
        var lower = word.ToString().ToLowerInvariant().Replace('’', '\'');
        return tag[0] switch
        {
            'V' or 'M' => Verb(lower, tag),
            'N' when tag is "NNS" => Irregular.GetValueOrDefault('n' + lower) ?? (lower == "people" ? "person" : Singular(lower)),
            'N' when tag is "NNPS" => Singular(word.ToString()),
            'R' when lower == "n't" => "not",
            'D' when lower == "an" => "a",
            _ => lower,
        };
    }

    private string Verb(string form, string tag)
    {
        if (Closed.TryGetValue(form, out var closed))
            return closed;
        if (tag is "VB" or "VBP" or "MD")
            return form;
        if (Irregular.TryGetValue('v' + form, out var irregular))
            return irregular;
        if (tag is "VBZ")
            return Singular(form);
        if (tag is "VBG" && form.EndsWith("ing", StringComparison.Ordinal) && form.Length > 4)
            return Stem(form[..^3]);
        if (form.EndsWith("ied", StringComparison.Ordinal))
            return form.Length == 4 ? form[..^1] : form[..^3] + "y"; // "tied", "denied"
        return form.EndsWith("ed", StringComparison.Ordinal) && form.Length > 3 ? Stem(form[..^2]) : form;
    }

    /// <summary>The base of which "-ed" or "-ing" left this stem: with "e" (ris-e), with one consonant less (ship-p), or as it is (export).</summary>
    private string Stem(string stem)
    {
        if (IsVerb(stem + "e") && !(IsVerb(stem) && !NeedsE(stem)))
            return stem + "e";
        if (stem.Length > 2 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z' or 'f') && !IsVerb(stem))
            return stem[..^1];
        if (IsVerb(stem))
            return stem;
        if (stem.Length > 2 && stem[^1] == stem[^2] && IsVerb(stem[..^1]))
            return stem[..^1];
        return NeedsE(stem) ? stem + "e" : stem;
    }

    // "produc", "manag", "receiv", "freez", "clos", "dissolv", "measur", "stat": English writes an "e" behind these.
    private static bool NeedsE(string stem) => stem.Length > 2 && (stem[^1] is 'c' or 'v' or 'u'
        || (stem[^1] is 'z' or 's' && stem[^2] != stem[^1] && IsVowel(stem[^2])) || (stem[^1] == 'g' && stem[^2] is 'r' or 'a' or 'e' or 'd')
        || (stem[^1] == 't' && stem[^2] == 'a') || (stem[^1] == 'r' && stem[^2] is 'u' or 'i') || (stem[^1] == 'l' && stem[^2] is 'b' or 'p' or 't' or 'd' or 'g' or 'c'));

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private bool IsVerb(string word)
    {
        foreach (var (tag, _) in model.TagsOf(word))
        {
            if (model.Tag(tag) is "VB" or "VBP")
                return true;
        }

        return false;
    }

    /// <summary>"ministries" → "ministry", "boxes" → "box", "shells" → "shell"; "gas" and "series" stay.</summary>
    internal static string Singular(string word)
    {
        if (word.Length < 4 || word[^1] != 's' || word.EndsWith("ss", StringComparison.Ordinal) || word is "series" or "species" or "means" or "news" or "headquarters")
            return word.EndsWith('s') && word.Length == 3 && word is not ("gas" or "bus" or "has" or "was" or "its") ? word[..^1] : word;
        if (word is "viruses" or "bonuses" or "campuses" or "censuses" or "surpluses" or "statuses" or "buses" or "minuses" or "foetuses")
            return word[..^2];
        if (word is "headaches" or "aches" or "axes" or "toothaches")
            return word[..^1];
        if (word.EndsWith("ies", StringComparison.Ordinal))
            return word.Length > 4 ? word[..^3] + "y" : word[..^1];
        if (word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("sses", StringComparison.Ordinal)
            || word.EndsWith("xes", StringComparison.Ordinal) || word.EndsWith("zzes", StringComparison.Ordinal) || word is "goes" or "does" or "cargoes" or "embargoes" or "tomatoes" or "potatoes")
            return word[..^2];
        return word.EndsWith("us", StringComparison.Ordinal) || word.EndsWith("is", StringComparison.Ordinal) ? word : word[..^1];
    }
}

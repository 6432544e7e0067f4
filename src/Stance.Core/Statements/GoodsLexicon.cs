using System.Collections.Frozen;
using Stance.Language;
using Stance.Text;

namespace Stance.Statements;

/// <summary>Words for goods and their dotted classes (goods.tsv).</summary>
internal static class GoodsLexicon
{
    private const int LongestTerm = 4;

    // Words for goods that do not say which: a flow's noun used for what flows.
    private static readonly FrozenSet<string> Generic = new[]
    {
        "good", "item", "product", "cargo", "shipment", "delivery", "supply", "consignment", "batch", "lot", "order", "freight", "pallet", "crate", "container", "unit",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Classes = Read();

    /// <summary>The class of a term in lower case ("mortar bomb"), or null.</summary>
    public static string? ClassOf(string term) => Classes.GetValueOrDefault(term);

    /// <summary>Whether the noun may stand for goods without saying which.</summary>
    public static bool IsGeneric(string lemma) => Generic.Contains(lemma);

    /// <summary>Class of the goods named between two tokens, preferring the term that ends latest; null when none is named.</summary>
    public static string? ClassIn(string text, ImmutableArray<Token> tokens, int first, int end)
    {
        for (var last = end; last > first; last--)
        {
            for (var length = Math.Min(LongestTerm, last - first); length >= 1; length--)
            {
                if (ClassOf(text, tokens, last - length, last) is { } found)
                    return found;
            }
        }

        return null;
    }

    /// <summary>Class of the term that fills exactly these tokens.</summary>
    public static string? ClassOf(string text, ImmutableArray<Token> tokens, int first, int end)
    {
        if (tokens[end - 1].PartOfSpeech is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective))
            return null;
        if (tokens[end - 1].Lemma is "barrel" or "tonne" or "ton" && first > 0 && tokens[first - 1].Tag == "CD")
            return null; // measures here, not the parts of guns
        var words = new string[end - first];
        for (var i = first; i < end; i++)
            words[i - first] = tokens[i].Span.Of(text).ToString().ToLowerInvariant();
        if (Classes.TryGetValue(string.Join(' ', words), out var found))
            return found;
        words[^1] = Lemmatizer.Singular(words[^1]);
        return Classes.GetValueOrDefault(string.Join(' ', words));
    }

    private static FrozenDictionary<string, string> Read()
    {
        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Lexicon.Rows("goods.tsv"))
        {
            classes[row[0].ToLowerInvariant()] = row[1];
            foreach (var alias in row[4].Split('|', StringSplitOptions.RemoveEmptyEntries))
                classes.TryAdd(alias.ToLowerInvariant(), row[1]);
        }

        return classes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

using System.Collections.Frozen;
using Stance.Text;

namespace Stance.Extraction;

/// <summary>What part a word plays in a number.</summary>
internal enum NumberClass
{
    /// <summary>None.</summary>
    None,

    /// <summary>one … ninety.</summary>
    Cardinal,

    /// <summary>hundred, thousand, million …</summary>
    Scale,

    /// <summary>dozen, couple.</summary>
    Collective,

    /// <summary>dozens, thousands: an interval.</summary>
    Vague,

    /// <summary>half, third, quarters.</summary>
    Denominator,
}

/// <summary>The number words of <c>numbers.tsv</c>.</summary>
internal static class NumberWords
{
    private static readonly WordTable<(NumberClass Class, double Low, double High)> Words = Read();

    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Ordinals = Lexicon.Rows("numbers.tsv").Where(row => row[1] == "ordinal")
        .ToFrozenDictionary(row => row[0], row => double.Parse(row[2], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The class and number of a word; <see cref="NumberClass.None"/> if it is none.</summary>
    public static (NumberClass Class, double Low, double High) Find(ReadOnlySpan<char> word) =>
        Words.TryGetValue(word, out var found) ? found : default;

    /// <summary>The scale that a figure's short ending stands for (1.2bn, 450k), or 0. Those of one letter are for the caller to doubt.</summary>
    public static double ShortScale(ReadOnlySpan<char> word) => word switch
    {
        "bn" or "Bn" or "BN" or "bln" or "B" or "b" => 1e9,
        "mn" or "mln" or "Mn" or "mio" or "M" or "m" or "mil" or "MM" => 1e6,
        "k" or "K" => 1e3,
        "tn" or "trn" or "tln" or "T" => 1e12,
        _ => 0,
    };

    /// <summary>first → 1, twelfth → 12; 0 if the word is no ordinal up to twelve.</summary>
    public static int Ordinal(ReadOnlySpan<char> word)
    {
        ReadOnlySpan<string> names = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];
        for (var i = 0; i < names.Length; i++)
        {
            if (word.Equals(names[i], StringComparison.OrdinalIgnoreCase))
                return i + 1;
        }

        return 0;
    }

    public static bool IsOrdinal(ReadOnlySpan<char> word) => Ordinals.ContainsKey(word);

    /// <summary>The place that an ordinal names: "twentieth" → 20, also in the plural ("twentieths"); 0 if the word is none.</summary>
    public static double Place(ReadOnlySpan<char> word)
    {
        if (Ordinals.TryGetValue(word, out var place))
            return place;
        return word is [.., 's'] && Ordinals.TryGetValue(word[..^1], out place) ? place : 0;
    }

    private static WordTable<(NumberClass Class, double Low, double High)> Read()
    {
        var words = new Dictionary<string, (NumberClass, double, double)>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in Lexicon.Rows("numbers.tsv"))
        {
            var kind = row[1] switch
            {
                "cardinal" => NumberClass.Cardinal,
                "scale" => NumberClass.Scale,
                "collective" => NumberClass.Collective,
                "vague" => NumberClass.Vague,
                "fraction-denominator" => NumberClass.Denominator,
                _ => NumberClass.None,
            };
            if (kind != NumberClass.None && !row[0].Contains(' ', StringComparison.Ordinal))
                words[row[0]] = (kind, double.Parse(row[2], CultureInfo.InvariantCulture), double.Parse(row[3], CultureInfo.InvariantCulture));
        }

        words.Remove("several");
        return new WordTable<(NumberClass Class, double Low, double High)>(words, ignoreCase: true);
    }
}

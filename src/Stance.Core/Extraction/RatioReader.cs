namespace Stance.Extraction;

/// <summary>Multiples: "three times the limit", "tenfold", "twice as many", "doubled", "nearly double".</summary>
internal static class RatioReader
{
    /// <summary>"times" or "-fold" behind a number; what happened three times is counted, not multiplied.</summary>
    public static bool TryReadUnit(Pieces pieces, int i, out UnitPhrase unit)
    {
        unit = default;
        if (pieces.IsDash(i) && pieces.IsGlued(i + 1))
            i++;
        if (pieces.Is(i, "fold"))
        {
            unit = new UnitPhrase(i, "1", QuantityKind.Ratio);
            return true;
        }

        if (!pieces.Is(i, "times"))
            return false;
        var next = pieces.Of(i + 1);
        if (next is "as" or "more" or "the" or "that" or "what" or "its" or "their" or "his" or "her" or "over" or "over." || pieces.Tag(i + 1) is "JJR" or "NN" or "NNS" && !pieces.IsTaken(i + 1))
        {
            unit = new UnitPhrase(i, "1", QuantityKind.Ratio);
            return true;
        }

        unit = new UnitPhrase(i, "time", QuantityKind.Count);
        return true;
    }

    /// <summary>A multiple in one word at piece <paramref name="i"/>; 0 if there is none.</summary>
    public static double Read(Pieces pieces, int i, out Change change)
    {
        change = Change.None;
        var word = pieces.Of(i);
        if (word.Length is < 5 or > 11)
            return 0;
        if (pieces.Is(i, "twice") || pieces.Is(i, "thrice"))
            return pieces.Of(i + 1) is "as" or "the" or "that" or "its" or "their" or "what" or "his" or "more" && !IsTimely(pieces, i + 2) && !(pieces.Is(i + 1, "as") && pieces.Tag(i + 2) is not (['J', ..] or ['R', ..])) ? pieces.Is(i, "twice") ? 2 : 3 : 0;
        if (word.EndsWith("fold", StringComparison.OrdinalIgnoreCase))
        {
            change = Hedges.ReadChange(pieces, i, QuantityKind.Ratio);
            return word[..^4] is var stem && stem.Equals("two", StringComparison.OrdinalIgnoreCase) ? 2 : NumberWords.Find(word[..^4]) is { Class: NumberClass.Cardinal } found ? found.Low : stem is "hundred" ? 100 : 0;
        }

        var times = pieces.Lemma(i) switch { "double" => 2, "triple" or "treble" => 3, "quadruple" => 4, "quintuple" => 5, _ => 0 };
        if (times == 0 || pieces.IsDash(i + 1) && pieces.IsGlued(i + 1) || pieces.IsDash(i - 1) && pieces.IsGlued(i))
            return 0;
        var tag = pieces.Tag(i);
        if (tag.StartsWith('V') && tag is not "VBN" | pieces.Lemma(i - 1) is "have" or "be" or "more" or "than" or "nearly" or "almost" | pieces.Tag(i - 1).StartsWith("RB", StringComparison.Ordinal))
        {
            change = Change.Up;
            return times;
        }

        return pieces.Is(i - 1, "than") || pieces.Is(i - 1, "nearly") || pieces.Is(i - 1, "almost") || pieces.Is(i - 1, "about") || pieces.Of(i + 1) is "the" or "that" or "what" or "its" ? times : 0;
    }

    private static bool IsTimely(Pieces pieces, int i) => pieces.Is(i, "week") || pieces.Is(i, "day") || pieces.Is(i, "year");
}

namespace Stance.Extraction;

/// <summary>An amount in the making: what the scan of a sentence has read so far. Not safe to share.</summary>
internal sealed class QuantityDraft
{
    /// <summary>First piece, currency sign included.</summary>
    public int First { get; set; }

    /// <summary>Last piece, unit included.</summary>
    public int Last { get; set; }

    public NumberPhrase Number { get; set; }

    public double? Low { get; set; }

    public double? High { get; set; }

    /// <summary>Null while nothing says what is counted.</summary>
    public string? Unit { get; set; }

    public QuantityKind Kind { get; set; } = QuantityKind.Count;

    public Relation Relation { get; set; } = Relation.Equal;

    public Change Change { get; set; }

    /// <summary>First piece of the hedge before it.</summary>
    public int Hedge { get; set; }

    /// <summary>First and last piece with the words that bound a bare number; −1 where the amount is all.</summary>
    public int BoundFirst { get; set; } = -1;

    public int BoundLast { get; set; } = -1;

    /// <summary>First piece and head of the counted noun; −1 where there is none.</summary>
    public int NounFirst { get; set; } = -1;

    public int NounHead { get; set; } = -1;

    /// <summary>What it is per, where its own unit is told by the context: "from 14,000 to 36,000 a month".</summary>
    public string? Per { get; set; }

    /// <summary>The words for what is measured; known when the sentence has been read.</summary>
    public TextSpan? Item { get; set; }

    /// <summary>Whether the bounds come from two numbers.</summary>
    public bool IsRange { get; set; }

    /// <summary>Begins anew with a number; whatever was read before is forgotten.</summary>
    public void Begin(int first, NumberPhrase number, bool negative)
    {
        var sign = negative ? -1 : 1;
        (First, Last, Hedge, Number, Low, High) = (first, number.Last, first, number, sign * number.Low, sign * number.High);
        (Unit, Per, Item, Kind, Relation, Change, IsRange) = (null, null, null, QuantityKind.Count, Relation.Equal, Change.None, false);
        (BoundFirst, BoundLast, NounFirst, NounHead) = (-1, -1, -1, -1);
    }

    public void Scale(double factor)
    {
        if (factor == 1)
            return;
        Low = Low is { } low ? Math.Round(low * factor, 6) : null;
        High = High is { } high ? Math.Round(high * factor, 6) : null;
    }

    /// <summary>The finished amount: an open side where the hedge bounds one side only.</summary>
    public Quantity Finish()
    {
        var relation = IsRange && Relation == Relation.Equal ? Relation.Range : Relation;
        if (!IsRange && Low != High && relation == Relation.Equal)
            relation = Relation.About; // vague: "thousands"
        if (Per is not null)
            (Unit, Kind) = ((Unit ?? "1") + "/" + Per, QuantityKind.Rate);
        return new Quantity(relation is Relation.Less or Relation.AtMost ? null : Low, relation is Relation.Greater or Relation.AtLeast ? null : High, relation, Unit ?? "1", Kind, Change);
    }
}

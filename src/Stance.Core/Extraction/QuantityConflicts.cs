using Stance.Extraction;

namespace Stance;

public sealed partial record Quantity
{
    /// <summary>
    /// Whether the two amounts cannot both be true of the same thing at the same time. Which things are the same is for the caller to know; here only the
    /// figures are compared. Symmetric; an amount never conflicts with itself; to hedge an amount or to open a bound never makes a conflict.
    /// <list type="bullet">
    /// <item>Units of one dimension are converted (300 kt and 300,000 t agree), and so are rates part by part (a day and a year). Counted nouns must have the same
    /// head, and no modifiers that tell them apart ("tank" meets "battle tank"; "bulk carrier" does not meet "aircraft carrier"). Otherwise there is no conflict.</item>
    /// <item>Two currencies are compared at the rates given, and do not conflict without them.</item>
    /// <item>A rise is not compared with a level, nor a rate with one; a rise and a fall exclude each other. Per cent and percentage points of a change are not
    /// compared, since the first are of what changed.</item>
    /// <item>"About" leaves ten per cent on either side. A plain figure leaves what its own rounding leaves, half of its last significant digit, but at most
    /// five per cent: 168,000 and "0.17 million" agree, 1,300 and 1,480 do not. Counts below a hundred are exact. A fraction leaves five per cent: "a third" and 32 % agree.</item>
    /// <item>Open sides hold everything: "at least eleven" and 14 agree. Bounds belong to their amount, for "more than 20" is said of 20 as well; but "more than 20" and
    /// "fewer than 20" exclude each other. An amount without any bound ("hours") conflicts with none.</item>
    /// </list>
    /// </summary>
    /// <param name="other">The other amount.</param>
    /// <param name="rates">Exchange rates, for amounts in two currencies.</param>
    public bool ConflictsWith(Quantity other, ExchangeRates? rates = null)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (IsOfPoints(other) || !UnitComparison.TryConvert(this, other, rates, out var own, out var theirs))
            return false;
        if (Change != other.Change)
            return Change != Change.None && other.Change != Change.None;
        var (low, high) = Interval(own);
        var (otherLow, otherHigh) = other.Interval(theirs);
        return low > otherHigh || otherLow > high
            || low == otherHigh && Relation == Relation.Greater && other.Relation == Relation.Less || otherLow == high && other.Relation == Relation.Greater && Relation == Relation.Less;
    }

    /// <summary>The bounds in base units, least first, widened by what rounding leaves open.</summary>
    private (double Low, double High) Interval((double Factor, double Offset) unit)
    {
        var low = Lower is { } lower ? (lower - Slack(lower)) * unit.Factor + unit.Offset : double.NegativeInfinity;
        var high = Upper is { } upper ? (upper + Slack(upper)) * unit.Factor + unit.Offset : double.PositiveInfinity;
        return low > high ? (high, low) : (low, high);
    }

    private double Slack(double value) => Relation == Relation.About ? Math.Max(Math.Abs(value) * 0.1, Rounding(value))
        : Kind == QuantityKind.Fraction ? Math.Abs(value) * 0.05
        : Rounding(value);

    /// <summary>What the rounding of a figure leaves open on either side.</summary>
    private double Rounding(double value)
    {
        var size = Math.Abs(value);
        return Kind == QuantityKind.Count && size < 100 ? 0 : Math.Min(LastDigit(size) / 2, size * 0.05) * 0.999;
    }

    /// <summary>The worth of the last significant digit: 1,000 for 168,000; 0.1 for 2.6.</summary>
    private static double LastDigit(double value)
    {
        if (value == 0 || !double.IsFinite(value))
            return 0;
        var worth = 1.0;
        for (var step = 0; step < 300 && value % (worth * 10) == 0; step++)
            worth *= 10;
        // Decimals: "2.6" is written with one digit behind the point; doubles write it back with the same.
        for (var digits = 0; digits < 12 && Math.Abs(Math.Round(value, digits) - value) > value * 1e-12; digits++)
            worth /= 10;
        return worth;
    }
}

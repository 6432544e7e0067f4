using Stance.Extraction;

namespace Stance;

/// <summary>How a writer may have come from one figure to another by mistake.</summary>
public enum Slip
{
    /// <summary>No slip that is known.</summary>
    None,

    /// <summary>The same figures with a factor of 1,000 between them: million for billion.</summary>
    Thousandfold,

    /// <summary>The same figures with a factor of 10 between them: a zero lost or added.</summary>
    Tenfold,

    /// <summary>The same number in two units of one dimension, or in two currencies: kilometres for miles.</summary>
    Unit,

    /// <summary>The same number in per cent and in percentage points, of one rise or fall.</summary>
    PercentagePoints,
}

public sealed partial record Quantity
{
    private const string Percent = "%";
    private const string PercentagePoint = "{percentage-point}";

    /// <summary>
    /// Whether one of two figures that differ may be the other miswritten. A guess from the figures alone, told to whoever must decide; it says nothing of which is right.
    /// <see cref="Slip.None"/> unless the amounts conflict, except for <see cref="Slip.PercentagePoints"/>, which cannot be compared as amounts. Symmetric.
    /// </summary>
    /// <param name="other">The other amount.</param>
    /// <param name="rates">Exchange rates, for amounts in two currencies; without them these do not conflict.</param>
    public Slip PossibleSlip(Quantity other, ExchangeRates? rates = null)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (IsOfPoints(other))
            return Change == other.Change && HasFigures(other, 1, 1) ? Slip.PercentagePoints : Slip.None;
        if (!ConflictsWith(other, rates) || !UnitComparison.TryConvert(this, other, rates, out var own, out var theirs))
            return Slip.None;
        if (own != theirs && HasFigures(other, 1, 1))
            return Slip.Unit;
        if (own.Offset != 0 || theirs.Offset != 0)
            return Slip.None;
        return Differs(1000) ? Slip.Thousandfold : Differs(10) ? Slip.Tenfold : Slip.None;

        bool Differs(double times) => HasFigures(other, own.Factor, theirs.Factor * times) || HasFigures(other, own.Factor * times, theirs.Factor);
    }

    /// <summary>Whether both amounts are told by the same figures once each is multiplied by its factor; the hedges may differ.</summary>
    private bool HasFigures(Quantity other, double factor, double otherFactor)
    {
        if (Lower is { } low && Upper is { } high && other.Lower is { } otherLow && other.Upper is { } otherHigh)
            return IsSame(low, otherLow) && IsSame(high, otherHigh);
        return (Lower ?? Upper) is { } bound && (other.Lower ?? other.Upper) is { } otherBound && IsSame(bound, otherBound);

        bool IsSame(double one, double two) => one != 0 && two != 0
            && Math.Abs(one * factor - two * otherFactor) <= Math.Min(Rounding(one) * factor + other.Rounding(two) * otherFactor, Math.Min(Math.Abs(one * factor), Math.Abs(two * otherFactor)) * 0.05) * (1 + 1e-9);
    }

    // Per cent of a rise are of what rose, points are of the whole: a rise from 50 to 52 per cent is one of two points and of four per cent.
    private bool IsOfPoints(Quantity other) => Change != Change.None && other.Change != Change.None && (Unit, other.Unit) is (Percent, PercentagePoint) or (PercentagePoint, Percent);
}

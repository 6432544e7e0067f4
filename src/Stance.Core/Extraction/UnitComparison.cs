namespace Stance.Extraction;

/// <summary>Whether two amounts can be compared, and how they are brought to one unit.</summary>
internal static class UnitComparison
{
    /// <summary>Factors and offsets that bring both amounts to one unit; false where they measure different things.</summary>
    public static bool TryConvert(Quantity first, Quantity second, ExchangeRates? rates, out (double Factor, double Offset) one, out (double Factor, double Offset) other)
    {
        one = other = (1, 0);
        if (!IsSameKind(first.Kind, second.Kind))
            return false;
        var (unit, otherUnit) = (Unit(first, second), Unit(second, first));
        if (unit == otherUnit)
            return true;
        var (top, below) = Split(unit);
        var (otherTop, otherBelow) = Split(otherUnit);
        if (Find(unit) is { } whole && Find(otherUnit) is { } otherWhole && Compare(whole, otherWhole, ref one, ref other))
            return true;
        if (below is null != otherBelow is null || !TryPart(top, otherTop, rates, ref one, ref other))
            return false;
        if (below is null)
            return true;
        (double Factor, double Offset) per = (1, 0), otherPer = (1, 0);
        if (!TryPart(below, otherBelow!, rates, ref per, ref otherPer) || one.Offset != other.Offset)
            return false;
        (one, other) = ((one.Factor / per.Factor, 0), (other.Factor / otherPer.Factor, 0));
        return true;
    }

    private static bool IsSameKind(QuantityKind first, QuantityKind second) => first == second
        || (first is QuantityKind.Percent or QuantityKind.Fraction && second is QuantityKind.Percent or QuantityKind.Fraction)
        || (first is QuantityKind.Measure or QuantityKind.Rate && second is QuantityKind.Measure or QuantityKind.Rate);

    // "A third of the voters" is a part of one, as 33 per cent are, whatever they are of.
    private static string Unit(Quantity quantity, Quantity other) => quantity.Kind == QuantityKind.Fraction && other.Kind == QuantityKind.Percent ? "1" : quantity.Unit;

    private static bool TryPart(string first, string second, ExchangeRates? rates, ref (double Factor, double Offset) one, ref (double Factor, double Offset) other)
    {
        if (first == second)
            return true;
        if (Currencies.IsCode(first) || Currencies.IsCode(second))
        {
            if (rates?.Worth(first) is not { } worth || rates.Worth(second) is not { } otherWorth)
                return false;
            (one, other) = ((worth, 0), (otherWorth, 0));
            return true;
        }

        return (Find(first), Find(second)) switch
        {
            ({ } unit, { } otherUnit) => Compare(unit, otherUnit, ref one, ref other),
            (null, null) => IsSameNoun(first, second),
            _ => false,
        };
    }

    private static bool Compare(Unit unit, Unit other, ref (double Factor, double Offset) one, ref (double Factor, double Offset) two)
    {
        if (unit.Dimension != other.Dimension || unit.Factor == 0 || other.Factor == 0)
            return false;
        one = (unit.Factor, unit.Offset);
        two = (other.Factor, other.Offset);
        return true;
    }

    private static Unit? Find(string code) => code == "1" ? new Unit("1", "portion", 1, 0) : UnitLexicon.Code(code);

    private static (string Top, string? Below) Split(string unit) =>
        unit.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 ? (unit[..slash], unit[(slash + 1)..]) : (unit, null);

    /// <summary>"tank" and "battle tank" are the same things for a comparison; "bulk carrier" and "aircraft carrier" are not.</summary>
    private static bool IsSameNoun(string first, string second)
    {
        var (one, other) = (first.Split(' '), second.Split(' '));
        if (!one[^1].Equals(other[^1], StringComparison.OrdinalIgnoreCase))
            return false;
        var (few, many) = one.Length <= other.Length ? (one, other) : (other, one);
        foreach (var word in few)
        {
            if (!many.Contains(word, StringComparer.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }
}

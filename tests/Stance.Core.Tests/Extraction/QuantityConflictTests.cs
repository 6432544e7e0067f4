using CsCheck;
using Xunit;

namespace Stance.CoreTests.Extraction;

public sealed class QuantityConflictTests
{
    private static Quantity Exactly(double value, string unit, QuantityKind kind) => new(value, value, Relation.Equal, unit, kind);

    private static Quantity About(double value, string unit, QuantityKind kind) => new(value, value, Relation.About, unit, kind);

    private static Quantity Count(double value, string noun) => Exactly(value, noun, QuantityKind.Count);

    [Fact]
    public void Different_counts_of_one_thing_conflict() => Assert.True(Count(1300, "engine").ConflictsWith(Count(1480, "engine")));

    [Fact]
    public void Small_counts_are_exact() => Assert.True(Count(10, "flight").ConflictsWith(Count(11, "flight")));

    [Fact]
    public void Different_things_do_not_conflict() => Assert.False(Count(10, "flight").ConflictsWith(Count(11, "ship")));

    [Fact]
    public void A_modifier_more_is_the_same_thing() => Assert.True(Count(30, "tank").ConflictsWith(Count(50, "battle tank")));

    [Fact]
    public void Other_modifiers_are_other_things() => Assert.False(Count(3, "bulk carrier").ConflictsWith(Count(5, "aircraft carrier")));

    [Fact]
    public void Units_of_one_dimension_are_converted()
    {
        Assert.False(Exactly(300, "kt", QuantityKind.Measure).ConflictsWith(Exactly(300000, "t", QuantityKind.Measure)));
        Assert.True(Exactly(300, "kt", QuantityKind.Measure).ConflictsWith(Exactly(400000, "t", QuantityKind.Measure)));
        Assert.False(Exactly(48, "h", QuantityKind.Duration).ConflictsWith(Exactly(2, "d", QuantityKind.Duration)));
    }

    [Fact]
    public void Rates_are_converted_part_by_part() =>
        Assert.False(Exactly(9500, "[bbl_us]/d", QuantityKind.Rate).ConflictsWith(Exactly(3_467_500, "[bbl_us]/a", QuantityKind.Rate)));

    [Fact]
    public void Other_dimensions_do_not_conflict() => Assert.False(Exactly(5, "km", QuantityKind.Measure).ConflictsWith(Exactly(7, "t", QuantityKind.Measure)));

    [Fact]
    public void Other_currencies_do_not_conflict() => Assert.False(Exactly(5e6, "EUR", QuantityKind.Money).ConflictsWith(Exactly(7e6, "USD", QuantityKind.Money)));

    [Fact]
    public void A_rounded_figure_agrees_with_the_full_one()
    {
        Assert.False(Exactly(168_000, "t", QuantityKind.Measure).ConflictsWith(Exactly(170_000, "t", QuantityKind.Measure)));
        Assert.True(Exactly(168_000, "t", QuantityKind.Measure).ConflictsWith(Exactly(178_000, "t", QuantityKind.Measure)));
    }

    [Fact]
    public void About_leaves_ten_per_cent()
    {
        Assert.False(About(2e6, "EUR", QuantityKind.Money).ConflictsWith(Exactly(1.97e6, "EUR", QuantityKind.Money)));
        Assert.True(About(2e6, "EUR", QuantityKind.Money).ConflictsWith(Exactly(3e6, "EUR", QuantityKind.Money)));
    }

    [Fact]
    public void Open_bounds_hold_everything_on_their_side()
    {
        var atLeast = new Quantity(11, null, Relation.AtLeast, "flight", QuantityKind.Count);
        Assert.False(atLeast.ConflictsWith(Count(14, "flight")));
        Assert.True(atLeast.ConflictsWith(Count(9, "flight")));
        Assert.False(new Quantity(null, null, Relation.About, "d", QuantityKind.Duration).ConflictsWith(Exactly(3, "d", QuantityKind.Duration)));
    }

    [Fact]
    public void A_rise_is_no_level_and_no_fall()
    {
        var rise = Exactly(5, "%", QuantityKind.Percent) with { Change = Change.Up };
        Assert.False(rise.ConflictsWith(Exactly(9, "%", QuantityKind.Percent)));
        Assert.True(rise.ConflictsWith(rise with { Change = Change.Down }));
    }

    [Fact]
    public void Conflict_is_symmetric_and_never_with_oneself()
    {
        var relation = Gen.Enum<Relation>();
        var quantity = Gen.Select(Gen.Double[-1e9, 1e9], Gen.Double[0, 1e6], relation, Gen.OneOf("t", "kg", "km", "EUR", "tank", "%", "1", "EUR/t", "Cel", "[degF]"), Gen.Enum<QuantityKind>(), Gen.Enum<Change>())
            .Select((low, width, kind, unit, sort, change) => new Quantity(
                kind is Relation.Less or Relation.AtMost ? null : low,
                kind is Relation.Greater or Relation.AtLeast ? null : kind == Relation.Range ? low + width : low, kind, unit, sort, change));
        Gen.Select(quantity, quantity).Sample((one, other) => one.ConflictsWith(other) == other.ConflictsWith(one) && !one.ConflictsWith(one));
    }
}

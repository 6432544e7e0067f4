using CsCheck;
using Stance.Extraction;
using Stance.Language;
using Xunit;

namespace Stance.CoreTests.Extraction;

public sealed class QuantityConflictTests
{
    private static readonly EnglishAnnotator Annotator = new();

    private static readonly Gen<Quantity> Amounts = Gen.Select(Gen.OneOf(Gen.Double[-1e9, 1e9], Gen.Int[0, 200].Select(whole => (double)whole)), Gen.Double[0, 1e6], Gen.Enum<Relation>(),
            Gen.OneOf("t", "kg", "km", "EUR", "tank", "%", "{percentage-point}", "1", "EUR/t", "Cel", "[degF]"), Gen.Enum<QuantityKind>(), Gen.Enum<Change>())
        .Select((low, width, kind, unit, sort, change) => new Quantity(
            kind is Relation.Less or Relation.AtMost ? null : low,
            kind is Relation.Greater or Relation.AtLeast ? null : kind == Relation.Range ? low + width : low, kind, unit, sort, change));

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

    [Theory]
    [InlineData("about 2 million people", "1.97 million people", false)]
    [InlineData("about 2 million people", "2.6 million people", true)]
    [InlineData("nearly 300 tanks", "296 tanks", false)]
    [InlineData("hundreds of tanks", "450 tanks", false)]
    [InlineData("hundreds of tanks", "12 tanks", true)]
    [InlineData("dozens of drones", "40 drones", false)]
    [InlineData("between 20 and 30 drones", "25 drones", false)]
    [InlineData("between 20 and 30 drones", "35 drones", true)]
    [InlineData("between 20 and 30 drones", "between 28 and 40 drones", false)]
    [InlineData("more than 20 drones", "20 drones", false)]
    [InlineData("more than 20 drones", "fewer than 20 drones", true)]
    [InlineData("at least 20 drones", "at most 20 drones", false)]
    [InlineData("at least 20 drones", "at most 15 drones", true)]
    [InlineData("a third of the voters", "33 per cent of the voters", false)]
    [InlineData("a third of the voters", "60 per cent of the voters", true)]
    [InlineData("half of the voters", "a third of the voters", true)]
    [InlineData("half of the voters", "a third of the seats", false)]
    [InlineData("100 km", "62 miles", false)]
    [InlineData("100 km", "100 miles", true)]
    [InlineData("300 tonnes a month", "3,600 tonnes a year", false)]
    [InlineData("300 tonnes a month", "300 tonnes a year", true)]
    [InlineData("300 tonnes a month", "9,000 tonnes", false)]
    [InlineData("5 million euros", "7 million dollars", false)]
    [InlineData("two weeks", "14 days", false)]
    [InlineData("two weeks", "60 days", true)]
    public void Amounts_are_compared_as_the_text_hedges_them(string one, string other, bool conflict)
    {
        Assert.Equal(conflict, Read(one).ConflictsWith(Read(other)));
        Assert.Equal(conflict, Read(other).ConflictsWith(Read(one)));
    }

    [Theory]
    [InlineData("2 million euros", "2 billion euros", Slip.Thousandfold)]
    [InlineData("more than 2 billion euros", "1.98 million euros", Slip.Thousandfold)]
    [InlineData("300 tonnes of wheat", "300,000 tonnes of wheat", Slip.Thousandfold)]
    [InlineData("1,200 shells", "12,000 shells", Slip.Tenfold)]
    [InlineData("100 km", "100 miles", Slip.Unit)]
    [InlineData("20 to 22 km", "20 to 22 miles", Slip.Unit)]
    [InlineData("40 degrees Celsius", "40 degrees Fahrenheit", Slip.Unit)]
    [InlineData("2 million euros", "3 million euros", Slip.None)]
    [InlineData("2 million euros", "3 billion euros", Slip.None)]
    [InlineData("2 million euros", "2 billion dollars", Slip.None)]
    [InlineData("about 2 million euros", "1.97 million euros", Slip.None)]
    public void A_slip_is_told_where_the_same_figures_are_far_apart(string one, string other, Slip slip)
    {
        Assert.Equal(slip, Read(one).PossibleSlip(Read(other)));
        Assert.Equal(slip, Read(other).PossibleSlip(Read(one)));
    }

    [Fact]
    public void Percentage_points_are_no_per_cent_of_a_rise()
    {
        var rise = Exactly(5, "%", QuantityKind.Percent) with { Change = Change.Up };
        var points = rise with { Unit = "{percentage-point}" };
        Assert.Equal(Slip.PercentagePoints, rise.PossibleSlip(points));
        Assert.False(rise.ConflictsWith(points with { Lower = 2, Upper = 2 }));
        Assert.Equal(Slip.None, rise.PossibleSlip(points with { Lower = 2, Upper = 2 }));
    }

    [Fact]
    public void Currencies_are_compared_at_the_rates_given()
    {
        var rates = new ExchangeRates(new Dictionary<string, double> { ["EUR"] = 1, ["USD"] = 0.8 });
        var (euros, dollars) = (Exactly(4e6, "EUR", QuantityKind.Money), Exactly(5e6, "USD", QuantityKind.Money));
        Assert.Equal(1.25, rates.Rate("EUR", "USD"));
        Assert.Null(rates.Rate("EUR", "CHF"));
        Assert.False(euros.ConflictsWith(dollars, rates));
        Assert.True(euros.ConflictsWith(dollars with { Lower = 4e6, Upper = 4e6 }, rates));
        Assert.Equal(Slip.Unit, euros.PossibleSlip(dollars with { Lower = 4e6, Upper = 4e6 }, rates));
        Assert.False(euros.ConflictsWith(Exactly(9e6, "CHF", QuantityKind.Money), rates));
        Assert.True(Exactly(200, "EUR/t", QuantityKind.Rate).ConflictsWith(Exactly(300, "USD/t", QuantityKind.Rate), rates));
        Assert.Throws<ArgumentException>(() => new ExchangeRates(new Dictionary<string, double> { ["EUR"] = 0 }));
    }

    [Fact]
    public void To_hedge_or_open_an_amount_never_makes_a_conflict()
    {
        var wider = Gen.OneOf<Func<Quantity, Quantity>>(
            quantity => quantity with { Lower = null },
            quantity => quantity with { Upper = null },
            quantity => quantity with { Lower = quantity.Lower - Math.Abs(quantity.Lower ?? 0) * 0.2, Upper = quantity.Upper + Math.Abs(quantity.Upper ?? 0) * 0.2 },
            quantity => quantity.Relation is Relation.Equal or Relation.Range ? quantity with { Relation = Relation.About } : quantity);
        Gen.Select(Amounts, Amounts, wider).Sample((one, other, widen) => one.ConflictsWith(other) || !widen(one).ConflictsWith(other));
    }

    [Fact]
    public void A_decimal_prefix_changes_no_answer()
    {
        // Whole tonnes as tonnes or as kilotonnes: the same figures, the same rounding.
        var amount = Gen.Select(Gen.Int[1, 9999], Gen.Int[0, 4]).Select((figures, zeros) => figures * Math.Pow(10, zeros));
        Gen.Select(amount, amount).Sample((one, other) =>
            Exactly(one, "t", QuantityKind.Measure).ConflictsWith(Exactly(other, "t", QuantityKind.Measure)) == Exactly(one / 1000, "kt", QuantityKind.Measure).ConflictsWith(Exactly(other, "t", QuantityKind.Measure)));
    }

    private static Quantity Read(string text)
    {
        var document = new Document("x", $"They counted {text}.");
        return new MeasureReader().Read(document, Annotator.Annotate(document, TestContext.Current.CancellationToken).Sentences).Quantities[0].Value;
    }

    [Fact]
    public void Conflict_is_symmetric_and_never_with_oneself()
    {
        Gen.Select(Amounts, Amounts).Sample((one, other) => one.ConflictsWith(other) == other.ConflictsWith(one) && !one.ConflictsWith(one)
            && one.PossibleSlip(other) == other.PossibleSlip(one) && one.PossibleSlip(one) == Slip.None);
    }
}

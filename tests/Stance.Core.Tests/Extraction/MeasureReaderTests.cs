using CsCheck;
using Stance.Extraction;
using Stance.Language;
using Xunit;

namespace Stance.CoreTests.Extraction;

public sealed class MeasureReaderTests
{
    private static readonly EnglishAnnotator Annotator = new();

    private static readonly Gen<string> Soup = Gen.OneOf(
            "5", "1,500", "0.17", ".50", "2025", "31", "half", "a", "two", "million", "bn", "dozen", "$", "€", "US$", "R", "%", "per", "cent", "mm", "x", "39", "km", "tonnes", "shells", "of", "to", "and", "between",
            "from", "-", "–", "/", ",", ".", "(", ")", "May", "Nov.", "Monday", "last", "year", "ago", "the", "first", "quarter", "Q4", "s", "th", "gauge", "inch", "up", "by", "rose", "~", "½", "x10", "−", "²", "\u00A0", "𝟓", "99999999999999999999999999999999999999999999",
            "1e308", "0", "doubled", "times", "fold", "aged", "same", "month", "early", "10", "^", "000", "24", "29", "February", "9999", "0001", "hundred", "thousands", "minus", "AD", "č")
        .Array[0, 40].Select(Gen.Bool.Array[40], (words, glued) => string.Concat(words.Select((word, i) => glued[i] ? word : " " + word)));

    private static Measures Read(string text, DateOnly? published)
    {
        var document = new Document("x", text) { Published = published };
        return new MeasureReader().Read(document, Annotator.Annotate(document, TestContext.Current.CancellationToken).Sentences);
    }

    [Fact]
    public void Any_soup_of_figures_is_read_without_exception_and_spans_stay_in_range()
    {
        var scanner = new MeasureScanner();
        Gen.Select(Soup, Gen.OneOf<DateOnly?>(null, new(2026, 1, 14), DateOnly.MinValue, DateOnly.MaxValue), Gen.Bool).Sample((text, published, grammar) =>
        {
            var measures = grammar ? Read(text, published) : scanner.Scan(text, published);
            var end = 0;
            foreach (var (span, value, item) in measures.Quantities)
            {
                Assert.InRange(span.Start, end, text.Length);
                Assert.InRange(span.End, span.Start + 1, text.Length);
                Assert.True(item is not { } words || words.End <= text.Length);
                Assert.True(value.Lower is not { } low || double.IsFinite(low));
                Assert.DoesNotContain(measures.Calibers, caliber => caliber.Span.Overlaps(span));
                end = span.End;
            }

            Assert.All(measures.Times, time => Assert.True(time.Span.End <= text.Length && (time.Range is not { } range || range.First <= range.Last)));
        }, iter: 4000, threads: 1);
    }

    [Fact]
    public void The_empty_text_measures_nothing()
    {
        var measures = Read("", null);
        Assert.Empty(measures.Quantities);
        Assert.Empty(measures.Calibers);
        Assert.Empty(measures.Times);
    }

    [Fact]
    public void Dates_stay_open_where_publication_is_unknown()
    {
        var time = Assert.Single(Read("They met on 6 May.", null).Times);
        Assert.Equal("XXXX-05-06", time.Value);
        Assert.Null(time.Range);
    }

    [Fact]
    public void What_is_measured_is_found()
    {
        const string Text = "Tunisia bought 168,000 tonnes of wheat.";
        var item = Assert.Single(Read(Text, null).Quantities).Item;
        Assert.Equal("wheat", item!.Value.Of(Text).ToString());
    }

    [Fact]
    public void The_munition_and_its_family_are_found()
    {
        const string Text = "Western stocks of 155mm NATO-standard shells ran low.";
        var caliber = Assert.Single(Read(Text, null).Calibers);
        Assert.Equal("NATO", caliber.Value.Standard);
        Assert.Equal("NATO-standard shells", caliber.Munition!.Value.Of(Text).ToString());
    }

    [Theory]
    [InlineData("They ordered 155mm shells.", "shells", "NATO")]
    [InlineData("Guns in calibres of 122 millimetres were parked.", "Guns", "Soviet")]
    [InlineData("Ammunition of 152 mm calibre is short.", "Ammunition", "Soviet")]
    [InlineData("Mortar rounds (82mm) lay there.", "Mortar rounds", "Soviet")]
    [InlineData("A 120-mm mortar round hit the clinic.", "mortar round", null)]
    [InlineData("A 155 mm/52 calibre wheeled howitzer stood there.", "wheeled howitzer", "NATO")]
    [InlineData("The shells were 155 mm.", "shells", "NATO")]
    [InlineData("They sell NATO-standard 105 mm guns.", "guns", "NATO")]
    [InlineData("Soviet-era 120 mm mortars were scrapped.", "mortars", "Soviet")]
    [InlineData("The vehicle fires 30x173mm rounds.", "rounds", "NATO")]
    [InlineData("The vehicle fires 30x165mm rounds.", "rounds", "Soviet")]
    [InlineData("A 5.45 mm rifle was found.", "rifle", "Soviet")]
    [InlineData("A 7.62 mm rifle was found.", "rifle", null)]
    [InlineData("The rifle is chambered in .338 Lapua Magnum.", "rifle", "NATO")]
    [InlineData("A 12-gauge shotgun was stolen.", "shotgun", null)]
    [InlineData("Rifles, it says, cost more; 9 mm Luger is cheap.", null, "NATO")]
    public void A_caliber_knows_its_munition_and_standard(string text, string? munition, string? standard)
    {
        var caliber = Assert.Single(Read(text, null).Calibers);
        Assert.Equal(munition, caliber.Munition?.Of(text).ToString());
        Assert.Equal(standard, caliber.Value.Standard);
    }

    [Fact]
    public void Calibers_in_a_list_share_the_munition_behind_it()
    {
        const string Text = "The shop sells 7.62×39, 5.45×39 and 9×18 rounds.";
        Assert.Equal(["rounds", "rounds", "rounds"], Read(Text, null).Calibers.Select(caliber => caliber.Munition?.Of(Text).ToString()));
    }
}

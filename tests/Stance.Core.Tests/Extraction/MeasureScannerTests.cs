using System.Diagnostics;
using Xunit;

namespace Stance.CoreTests;

/// <summary>Figures read from plain text: what is lost without grammar, and what it costs.</summary>
public sealed class MeasureScannerTests
{
    private const string Dense = "From 12 to 15 per cent of the 3,400 shells, worth €1.2bn or $450 million, cost 2 to 3 times 155 mm 7.62x39mm rounds in May 2024, 80-100,000 of them. ";

    private readonly MeasureScanner _scanner = new();

    [Fact]
    public void Amounts_calibers_and_times_are_found_in_plain_text()
    {
        const string Text = "The depot at Novi Grad sent 4,300 shells of 155mm, worth more than €1.2bn, abroad. Nobody knew. They left last year, by 31 March.";
        var found = _scanner.Scan(Text, new DateOnly(2026, 1, 14));
        Assert.Equal(["4,300 shells", "€1.2bn"], found.Quantities.Select(quantity => quantity.Span.Of(Text).ToString()));
        Assert.Equal(new Quantity(1.2e9, null, Relation.Greater, "EUR", QuantityKind.Money), found.Quantities[1].Value);
        Assert.Equal("155 mm", Assert.Single(found.Calibers).Value.Designation);
        Assert.Equal(["2025", "2025-03-31"], found.Times.Select(time => time.Value));
    }

    [Theory]
    [InlineData("Nobody said anything about the depot, and the minister left")]
    [InlineData("")]
    [InlineData("...")]
    public void Where_no_figure_stands_nothing_is_found_and_nothing_allocated(string text)
    {
        var found = _scanner.ScanQuantities(text).Length;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            found += _scanner.ScanQuantities(text).Length;
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(0, found);
    }

    [Fact]
    public void Nearly_all_that_the_analysis_finds_is_found_without_grammar_too()
    {
        var (same, found, wanted) = (0, 0, 0);
        foreach (var document in Repository.Articles)
        {
            var scanned = _scanner.Scan(document.Text, document.Published);
            var analysed = StanceAnalyzer.Default.Analyze(document, TestContext.Current.CancellationToken);
            Assert.Equal(analysed.Calibers.Select(caliber => caliber.Span), scanned.Calibers.Select(caliber => caliber.Span));
            var plain = scanned.Quantities.Select(quantity => (quantity.Span, quantity.Value)).ToHashSet();
            same += analysed.Quantities.Count(quantity => plain.Contains((quantity.Span, quantity.Value)));
            (found, wanted) = (found + plain.Count, wanted + analysed.Quantities.Length);
        }

        Assert.InRange(2.0 * same / (found + wanted), 0.9, 1);
    }

    [Fact]
    public void Cost_grows_with_length_also_where_all_is_figures()
    {
        // The same number of characters, in twenty texts and in one; where cost is quadratic, the one costs twentyfold.
        var (parts, whole) = (Seconds(16_000, 20), Seconds(320_000, 1));
        Assert.True(whole < 6 * parts, $"{parts * 1e3:F1} ms for twenty texts, {whole * 1e3:F1} ms for one of their length");

        double Seconds(int length, int times)
        {
            var text = string.Concat(Enumerable.Repeat(Dense, (length / Dense.Length) + 1))[..length];
            return Enumerable.Range(0, 7).Min(_ =>
            {
                var watch = Stopwatch.StartNew();
                for (var i = 0; i < times; i++)
                    _scanner.Scan(text);
                return watch.Elapsed.TotalSeconds;
            });
        }
    }
}

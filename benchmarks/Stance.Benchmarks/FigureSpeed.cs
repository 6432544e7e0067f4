using BenchmarkDotNet.Attributes;

namespace Stance.Benchmarks;

/// <summary>Numbers and units alone, and all figures with calibers and times, without grammar; how much is found stands beside the time.</summary>
[MemoryDiagnoser]
public class FigureSpeed
{
    private readonly MeasureScanner _scanner = new();

    /// <summary>What is read.</summary>
    [ParamsSource(nameof(Texts))]
    public FigureText Text { get; set; } = null!;

    /// <summary>All texts of the run.</summary>
    public static IEnumerable<FigureText> Texts => FigureTexts.All();

    /// <summary>Numbers and units.</summary>
    [Benchmark]
    public int Quantities() => _scanner.ScanQuantities(Text.Text).Length;

    /// <summary>Amounts, calibers and times.</summary>
    [Benchmark]
    public int Measures()
    {
        var found = _scanner.Scan(Text.Text, new DateOnly(2026, 1, 14));
        return found.Quantities.Length + found.Calibers.Length + found.Times.Length;
    }
}

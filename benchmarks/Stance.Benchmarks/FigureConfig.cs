using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Stance.Benchmarks;

/// <summary>One process, one thread; two columns of our own: how many characters a second, and how many figures were found.</summary>
internal sealed class FigureConfig : ManualConfig
{
    public FigureConfig()
    {
        Add(DefaultConfig.Instance);
        AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithMinIterationCount(5).WithMaxIterationCount(12));
        AddColumn(new Column("million characters/s", "Length of the text by the median time.", (benchmark, summary) =>
            summary[benchmark]?.ResultStatistics is { } time ? (TextOf(benchmark).Length * 1e3 / time.Median).ToString("F1", CultureInfo.InvariantCulture) : "–"));
        AddColumn(new Column("found", "Figures in the text.", (benchmark, _) => Found(benchmark).ToString(CultureInfo.InvariantCulture)));
        WithOptions(ConfigOptions.DisableLogFile);
        WithArtifactsPath(Path.Combine("artifacts", "benchmarks"));
    }

    private static string TextOf(BenchmarkCase benchmark) => ((FigureText)benchmark.Parameters[nameof(FigureSpeed.Text)]).Text;

    private static int Found(BenchmarkCase benchmark)
    {
        var speed = new FigureSpeed { Text = (FigureText)benchmark.Parameters[nameof(FigureSpeed.Text)] };
        return benchmark.Descriptor.WorkloadMethod.Name == nameof(FigureSpeed.Quantities) ? speed.Quantities() : speed.Measures();
    }

    private sealed class Column(string name, string legend, Func<BenchmarkCase, Summary, string> value) : IColumn
    {
        public string Id => name;

        public string ColumnName => name;

        public string Legend => legend;

        public bool AlwaysShow => true;

        public ColumnCategory Category => ColumnCategory.Custom;

        public int PriorityInCategory => 0;

        public bool IsNumeric => true;

        public UnitType UnitType => UnitType.Dimensionless;

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => value(benchmarkCase, summary);

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => value(benchmarkCase, summary);

        public bool IsAvailable(Summary summary) => true;

        public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;
    }
}

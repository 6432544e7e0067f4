using Xunit;

namespace Stance.CoreTests.Reports;

public sealed class OwnGoldTests
{
    [Fact]
    public void Our_gold_agrees_with_itself_in_every_kind()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Stance.sln")))
            root = root.Parent!;
        var (analyses, findings) = (new List<Analysis>(), new List<Finding>());
        foreach (var line in Directory.EnumerateFiles(Path.Combine(root.FullName, "corpora", "gold"), "*.jsonl").SelectMany(File.ReadLines))
        {
            if (AnalysisJson.TryReadFinding(line, out var relation, out var first, out var second))
                findings.Add(new(relation, first, second));
            else
                analyses.Add(AnalysisJson.Read(line));
        }

        var scores = Evaluation.Compare(analyses, analyses, findings, findings);
        Assert.All(scores, score => Assert.True(score is { Gold: > 0, F1: 1 }, $"{score}"));
    }
}

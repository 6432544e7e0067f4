using Xunit;

namespace Stance.CoreTests.Reports;

public sealed class ScoreTests
{
    [Theory]
    [InlineData(10, 8, 6, .75, .6, .6667)]
    [InlineData(4, 0, 0, 0, 0, 0)]
    [InlineData(0, 4, 0, 0, 0, 0)]
    [InlineData(0, 0, 0, 1, 1, 1)]
    public void Figures_follow_from_the_counts(int gold, int predicted, int hits, double precision, double recall, double f1)
    {
        var score = new Score("x", gold, predicted, hits);
        Assert.Equal(precision, score.Precision, 4);
        Assert.Equal(recall, score.Recall, 4);
        Assert.Equal(f1, score.F1, 4);
    }
}

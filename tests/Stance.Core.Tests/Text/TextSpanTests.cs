using CsCheck;
using Xunit;

namespace Stance.CoreTests;

public sealed class TextSpanTests
{
    private static readonly Gen<TextSpan> Spans = Gen.Int[0, 50].SelectMany(start => Gen.Int[start, 60].Select(end => new TextSpan(start, end)));

    [Fact]
    public void A_span_is_half_open_and_knows_its_length()
    {
        var span = new TextSpan(2, 5);

        Assert.Equal(3, span.Length);
        Assert.Equal("cde", span.Of("abcdefg"));
        Assert.Equal("[2..5)", span.ToString());
    }

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(4, 3)]
    public void Offsets_are_not_negative_and_in_order(int start, int end) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(start, end));

    [Fact]
    public void A_span_beyond_the_text_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(2, 5).Of("abc").ToString());
        Assert.Throws<ArgumentNullException>(() => new TextSpan(0, 0).Of(null!).ToString());
    }

    [Fact]
    public void Spans_that_only_touch_do_not_overlap()
    {
        Assert.False(new TextSpan(0, 2).Overlaps(new TextSpan(2, 4)));
        Assert.True(new TextSpan(0, 3).Overlaps(new TextSpan(2, 4)));
        Assert.False(new TextSpan(1, 1).Overlaps(new TextSpan(0, 4)));
    }

    [Fact]
    public void Order_is_by_start_and_then_by_end()
    {
        TextSpan[] spans = [new(3, 4), new(1, 5), new(1, 2)];
        Array.Sort(spans);

        Assert.Equal([new(1, 2), new(1, 5), new(3, 4)], spans);
        Assert.True(spans[0] < spans[1] && spans[1] <= spans[2] && spans[2] > spans[0] && spans[2] >= spans[2]);
    }

    [Fact]
    public void The_union_contains_both_and_containing_is_mutual_only_when_equal() =>
        Gen.Select(Spans, Spans).Sample((left, right) =>
        {
            var union = left.Union(right);
            Assert.True(union.Contains(left) && union.Contains(right) && union == right.Union(left));
            Assert.Equal(left.Contains(right) && right.Contains(left), left == right);
            Assert.Equal(left.Overlaps(right), right.Overlaps(left));
            Assert.Equal(left.CompareTo(right) == 0, left == right);
            if (left.Overlaps(right))
                Assert.True(union.Length < left.Length + right.Length);
        });
}

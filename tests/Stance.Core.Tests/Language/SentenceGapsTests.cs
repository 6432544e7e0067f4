using Stance.Language;
using Xunit;

namespace Stance.CoreTests.Language;

public sealed class SentenceGapsTests
{
    // "¦" marks the gap between two tokens that is asked about.
    private static (string Text, List<TextSpan> Tokens, int Before) At(string marked)
    {
        var gap = marked.IndexOf('¦', StringComparison.Ordinal);
        var text = marked.Remove(gap, 1);
        var tokens = Tokenizer.Tokenize(text, new TextSpan(0, text.Length));
        return (text, tokens, tokens.FindLastIndex(token => token.End <= gap));
    }

    [Theory]
    [InlineData("A heading¦\nThe text", true)]
    [InlineData("A heading¦\n\nthe text", true)]
    [InlineData("It ended.¦\nwe left", true)]
    [InlineData("wrapped at¦\na width", false)]
    [InlineData("wrapped at¦\r\na width", false)]
    [InlineData("one¦\u2028two", true)]
    [InlineData("one.¦ Two", false)]
    public void Lines_and_paragraphs_end_a_unit(string marked, bool ends)
    {
        var (text, tokens, i) = At(marked);
        Assert.Equal(ends, SentenceGaps.MustEnd(text, tokens[i], tokens[i + 1]));
    }

    [Theory]
    [InlineData("Dr.¦ Popovic", true)]
    [InlineData("(¦We left.)", true)]
    [InlineData("It is true¦, he said", true)]
    [InlineData("It is true.¦”", true)]
    [InlineData("It is true.¦ .", true)]
    [InlineData("the Moscow¦’s man", true)]
    [InlineData("It is true.¦ He left", false)]
    [InlineData("It is true.¦He left", false)]
    [InlineData("Inc.¦ The firm", false)]
    [InlineData("no stop here¦ Then", false)]
    public void No_sentence_ends_inside_what_belongs_together(string marked, bool never)
    {
        var (text, tokens, i) = At(marked);
        Assert.Equal(never, SentenceGaps.CannotEnd(text, tokens, i));
    }
}

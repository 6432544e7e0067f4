using CsCheck;
using Stance.Language;
using Xunit;

namespace Stance.CoreTests.Language;

public sealed class TokenizerTests
{
    private static string[] Split(string text) =>
        [.. Tokenizer.Tokenize(text, new TextSpan(0, text.Length)).Select(span => span.Of(text).ToString())];

    [Theory]
    [InlineData("Moscow’s last foothold", "Moscow|’s|last|foothold")]
    [InlineData("don't", "do|n't")]
    [InlineData("They cannot stop", "They|can|not|stop")]
    [InlineData("states—primarily Turkey—buy", "states|—|primarily|Turkey|—|buy")]
    [InlineData("the F-35 and AK-47", "the|F-35|and|AK-47")]
    [InlineData("€1.2 billion", "€|1.2|billion")]
    [InlineData("155mm, 155-mm and 7.62x39mm", "155mm|,|155-mm|and|7.62x39mm")]
    [InlineData("1,500 of 600,1", "1,500|of|600|,|1")]
    [InlineData("the U.S. Treasury", "the|U.S.|Treasury")]
    [InlineData("Dr. Elena J. Popovic", "Dr.|Elena|J.|Popovic")]
    [InlineData("No. 4, but No. Never", "No.|4|,|but|No|.|Never")]
    [InlineData("US$2.7 and NZ$4.6", "US$|2.7|and|NZ$|4.6")]
    [InlineData("8% of it", "8|%|of|it")]
    [InlineData("a .22-calibre rifle", "a|.22-calibre|rifle")]
    [InlineData("see www.example.org/a?b=1.", "see|www.example.org/a?b=1|.")]
    [InlineData("write to info@example.org, please", "write|to|info@example.org|,|please")]
    [InlineData("“We arm no side.”", "“|We|arm|no|side|.|”")]
    [InlineData("wait...", "wait|...")]
    public void Words_keep_what_the_press_joins_and_give_up_what_grammar_parts(string text, string words) =>
        Assert.Equal(words.Split('|'), Split(text));

    [Fact]
    public void Tokens_cover_everything_but_white_space_in_order() => Gen.String.Sample(text =>
    {
        var at = 0;
        foreach (var token in Tokenizer.Tokenize(text, new TextSpan(0, text.Length)))
        {
            Assert.True(token.Length > 0 && token.Start >= at);
            Assert.True(string.IsNullOrWhiteSpace(text[at..token.Start]));
            at = token.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(text[at..]));
    });
}

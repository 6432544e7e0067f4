using CsCheck;
using Stance.Language;
using Xunit;

namespace Stance.CoreTests.Language;

public sealed class TokenPropertyTests
{
    // Pieces that rules look for, so that random joins of them reach the rules more often than random characters do.
    private static readonly string[] Pieces =
    [
        "a", "I", "B.", "Dr.", "etc.", "No.", "U.S.", "it's", "n't", "’s", "’", "'", "''", "\"", "“", "”", "(", ")", ".", "..", "...", "!", "?", "…", "-", "--", "—", ":", ":)", ";",
        "@", "#", "*", "/", "\\", "_", "=", "+", "+1 ", "&", "$", "%", "http://", "www.", "a@b.c", "x.com", ".doc", "9/11", "5:00", "5pm", "60's", "1,500", ",", "^", "<", "3", "`",
        "\ud83d", "\ude00", "😀", "\u200d", "\ufe0f", "\u0301", "\u00ad", "\ufeff", "é", "中", " ", " ", "\n", "\r\n", "\u2028", "\u00a0", "s", "The", "cannot", "im",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(Gen.String, Gen.Int[0, Pieces.Length - 1].Array[0, 40].Select(picks => string.Concat(picks.Select(pick => Pieces[pick]))), Gen.Char.Array[0, 60].Select(letters => new string(letters)));

    [Fact]
    public void Tokens_are_in_order_do_not_overlap_and_cover_everything_but_white_space() => Texts.Sample(text =>
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

    [Fact]
    public void No_token_cuts_a_pair_of_surrogates() => Texts.Sample(text =>
        Assert.All(Tokenizer.Tokenize(text, new TextSpan(0, text.Length)), token =>
            Assert.False(token.End < text.Length && char.IsSurrogatePair(text[token.End - 1], text[token.End]))));

    [Fact]
    public void Sentences_partition_the_tokens() => Texts.Sample(text =>
    {
        var tokens = Tokenizer.Tokenize(text, new TextSpan(0, text.Length));
        var ends = SentenceSplitter.Split(text, tokens);
        Assert.Equal(ends.Order().Distinct(), ends);
        Assert.Equal(tokens.Count, ends.LastOrDefault());
    });

    [Fact]
    public void A_part_is_read_as_if_nothing_stood_around_it() => Texts.Sample(text =>
    {
        var framed = $"(8{text}";
        var expected = Tokenizer.Tokenize(text, new TextSpan(0, text.Length)).Select(token => new TextSpan(token.Start + 2, token.End + 2));
        Assert.Equal(expected, Tokenizer.Tokenize(framed, new TextSpan(2, framed.Length)));
    });

    // A quadratic reader would need hours for these.
    [Theory]
    [InlineData("a")]
    [InlineData(".")]
    [InlineData("\"")]
    [InlineData("a.")]
    [InlineData("a's")]
    [InlineData("a!")]
    [InlineData("ab@")]
    [InlineData("http://a,")]
    [InlineData("U.S.")]
    [InlineData(". ")]
    [InlineData(" '")]
    [InlineData("\ud800")]
    public void Cost_is_linear_also_for_hostile_texts(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 2_000_000));
        var tokens = Tokenizer.Tokenize(text, new TextSpan(0, text.Length));
        Assert.Equal(tokens.Count, SentenceSplitter.Split(text, tokens)[^1]);
    }
}

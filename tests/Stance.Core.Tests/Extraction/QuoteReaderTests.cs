using System.Collections.Immutable;
using System.Diagnostics;
using CsCheck;
using Stance.Extraction;
using Stance.Language;
using Xunit;

namespace Stance.CoreTests.Extraction;

public sealed class QuoteReaderTests
{
    private static readonly EnglishAnnotator Annotator = new();

    private static ImmutableArray<Quote> Read(string text, TextSpan? sourceLine = null)
    {
        var document = new Document("test", text) { SourceLine = sourceLine };
        return QuoteReader.Read(document, Annotator.Annotate(document, CancellationToken.None).Sentences);
    }

    [Fact]
    public void Questions_and_answers_of_an_interview_are_direct_and_have_no_cue()
    {
        const string Text = "Q: Will you resign?\n\nA: No. I will not.\n\nQ: Never?\n\nA: Ask me in a year.\n\nAnd bring coffee.\n\nQ: Why?\n\nA: I like coffee.\n\nShe took office in May.";
        var quotes = Read(Text);
        Assert.Equal(["Will you resign?", "No. I will not.", "Never?", "Ask me in a year. And bring coffee.", "Why?", "I like coffee."],
            quotes.Select(quote => string.Join(' ', quote.Content.Select(part => part.Of(Text).ToString()))));
        Assert.All(quotes, quote => Assert.True(quote is { Kind: QuoteKind.Direct, Cue: null } && quote.Source!.Value.Of(Text) is "Q" or "A"));
    }

    [Fact]
    public void A_list_with_colons_is_no_interview() => Assert.Empty(Read("Price: 300 euros.\nColour: red.\nDelivery: two weeks.\n"));

    [Fact]
    public void A_passage_alone_in_its_paragraph_goes_on_with_the_speaker_before()
    {
        const string Text = "“We have no coal,” said Irina Petrova.\n\n“We have had none since March.”\n\nThe mine closed.";
        var quotes = Read(Text);
        Assert.Equal(2, quotes.Length);
        Assert.Equal(quotes[0].Source, quotes[1].Source);
        Assert.Null(quotes[1].Cue);
    }

    [Fact]
    public void A_passage_behind_a_sentence_about_somebody_is_theirs()
    {
        const string Text = "Ranginui shrugged. “We neither gain nor lose by it.”";
        var quote = Assert.Single(Read(Text));
        Assert.Equal("Ranginui", quote.Source!.Value.Of(Text).ToString());
    }

    [Fact]
    public void A_headline_may_quote_but_reports_nothing()
    {
        const string Head = "Tunis says insurer lied\nThe Ledger — 2025-06-03\n\n";
        Assert.Empty(Read(Head + "The ship left.", new TextSpan(24, 47)));
        Assert.Single(Read("“We are not the police of the Gulf”\nThe Ledger — 2025-06-03\n\nHe left.", new TextSpan(36, 59)));
    }

    [Fact]
    public void Words_without_marks_inside_a_quotation_can_be_attributed_again()
    {
        const string Text = "“They told me that the ship had sunk,” he said.";
        Assert.Equal(["he", "They"], Read(Text).Select(quote => quote.Source!.Value.Of(Text).ToString()));
    }

    [Fact]
    public void Odd_texts_never_throw_and_contents_are_ordered_and_in_range() =>
        Gen.OneOf(Gen.Const("“"), Gen.Const("”"), Gen.Const("\""), Gen.Const("'"), Gen.Const("’"), Gen.Const("‘"), Gen.Const("''"), Gen.Const("«"), Gen.Const("»"), Gen.Const("„"), Gen.Const("`"),
                Gen.Const(","), Gen.Const("."), Gen.Const(":"), Gen.Const(";"), Gen.Const("?"), Gen.Const("("), Gen.Const(")"), Gen.Const("—"), Gen.Const("\n"), Gen.Const("\n\n"), Gen.Const("\r\n"), Gen.Const("\u2028"),
                Gen.Const(" said "), Gen.Const(" that "), Gen.Const(" told "), Gen.Const(" he "), Gen.Const(" it "), Gen.Const("Smith"), Gen.Const(" according to "), Gen.Const(" and "), Gen.Const(" who "),
                Gen.Const(" called "), Gen.Const(" point "), Gen.Const(" out "), Gen.Const(" is "), Gen.Const(" by "), Gen.Const(" to "), Gen.Const(" 63 "), Gen.Const("Q:"), Gen.Const(" A: "), Gen.Const("’s"), Gen.Const("\ud83d\ude00"), Gen.String[0, 3])
            .List[0, 60].Select(parts => string.Concat(parts)).Sample(Holds, iter: 3000);

    private static bool Holds(string text)
    {
        var last = -1;
        foreach (var quote in Read(text))
        {
            if (quote.Content.IsDefaultOrEmpty || quote.Content[0].Start < last || quote.Source is { } source && (source.Length == 0 || source.End > text.Length) || quote.Cue is { } cue && (cue.Length == 0 || cue.End > text.Length))
                return false;
            last = quote.Content[0].Start;
            var end = 0;
            foreach (var part in quote.Content)
            {
                if (part.Length == 0 || part.Start < end || part.End > text.Length)
                    return false;
                end = part.End;
            }
        }

        return true;
    }

    [Theory]
    [InlineData("‘")]
    [InlineData("“a ")]
    [InlineData("“We go,” he said, “and ")]
    [InlineData("he said that she said ")]
    [InlineData("'s ‘a ")]
    [InlineData("“We go.” ")]
    [InlineData("“a\n")]
    public void Cost_grows_with_the_text_not_with_its_square(string piece)
    {
        double Seconds(int count)
        {
            var document = new Document("test", string.Concat(Enumerable.Repeat(piece, count)));
            var sentences = Annotator.Annotate(document, CancellationToken.None).Sentences;
            var watch = Stopwatch.StartNew();
            QuoteReader.Read(document, sentences);
            return watch.Elapsed.TotalSeconds;
        }

        Seconds(500);
        Assert.True(Seconds(4000) < 2);
    }
}

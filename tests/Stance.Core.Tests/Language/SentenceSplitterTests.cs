using Stance.Language;
using Xunit;

namespace Stance.CoreTests.Language;

public sealed class SentenceSplitterTests
{
    private static readonly EnglishAnnotator Annotator = new();

    private static string[] Split(string text) =>
        [.. Annotator.Annotate(new Document("x", text)).Sentences.Select(sentence => sentence.Span.Of(text).ToString())];

    [Theory]
    [InlineData("It left. It came back.", "It left.|It came back.")]
    [InlineData("He met the U.S. Treasury on Monday. Nothing came of it.", "He met the U.S. Treasury on Monday.|Nothing came of it.")]
    [InlineData("She lives in the U.S. The bill failed.", "She lives in the U.S.|The bill failed.")]
    [InlineData("Dr. Popovic and Col. Byaruhanga spoke.", "Dr. Popovic and Col. Byaruhanga spoke.")]
    [InlineData("On Nov. 3 it rose by 1.2 points.", "On Nov. 3 it rose by 1.2 points.")]
    [InlineData("“We arm no side. We never did,” she said.", "“We arm no side.|We never did,” she said.")]
    [InlineData("“Where is it?” he asked.", "“Where is it?” he asked.")]
    [InlineData("“It is an address.” He left.", "“It is an address.”|He left.")]
    [InlineData("A: No. Not one engine has gone.", "A: No.|Not one engine has gone.")]
    [InlineData("Heading\nThe text begins.", "Heading|The text begins.")]
    [InlineData("- Sell nothing.\n- Send inspectors.", "- Sell nothing.|- Send inspectors.")]
    [InlineData("The line was wrapped\nat a width. So was this.", "The line was wrapped\nat a width.|So was this.")]
    [InlineData("First paragraph\n\nsecond paragraph", "First paragraph|second paragraph")]
    [InlineData("", "")]
    public void Sentences_end_where_a_reader_would_end_them(string text, string sentences) =>
        Assert.Equal(sentences.Split('|', StringSplitOptions.RemoveEmptyEntries), Split(text));

    [Theory]
    [InlineData("he left. nobody knew. why? nobody asked", "he left.|nobody knew.|why?|nobody asked")]
    [InlineData("It costs approx. five euros.", "It costs approx. five euros.")]
    [InlineData("“Why?” he asked. “Is it?” “Indeed.”", "“Why?” he asked.|“Is it?”|“Indeed.”")]
    [InlineData("He left (on May 3.) Then it rained.", "He left (on May 3.)|Then it rained.")]
    [InlineData("He paid (in the U.S.) and left.", "He paid (in the U.S.) and left.")]
    [InlineData("It fell. (It rose later.) It fell again.", "It fell.|(It rose later.)|It fell again.")]
    [InlineData("We waited ... and waited. Then ... nothing.", "We waited ... and waited.|Then ... nothing.")]
    [InlineData("Some marsupials (e.g. The Kangaroo) hop.", "Some marsupials (e.g. The Kangaroo) hop.")]
    [InlineData("Apple Inc. The firm of Apple Inc. Europe.", "Apple Inc.|The firm of Apple Inc. Europe.")]
    [InlineData("1. Introduction", "1. Introduction")]
    [InlineData("It was 1. Nobody won.", "It was 1.|Nobody won.")]
    [InlineData("It works! :) Thanks", "It works! :)|Thanks")]
    [InlineData("The bridge Photo: Reuters", "The bridge|Photo: Reuters")]
    [InlineData("The Photo Desk is open.", "The Photo Desk is open.")]
    [InlineData("It ended.Then it began.", "It ended.|Then it began.")]
    [InlineData("Yahoo! and Google merged.", "Yahoo! and Google merged.")]
    public void Rules_decide_doubtful_gaps_by_what_follows(string text, string sentences) => Assert.Equal(sentences.Split('|'), SplitByRules(text));

    private static IEnumerable<string> SplitByRules(string text)
    {
        var tokens = Tokenizer.Tokenize(text, new TextSpan(0, text.Length));
        var start = 0;
        foreach (var end in SentenceSplitter.Split(text, tokens))
        {
            yield return tokens[start].Union(tokens[end - 1]).Of(text).ToString();
            start = end;
        }
    }

    [Theory]
    [InlineData(0f, "He spoke briefly.|Nobody listened.")]
    [InlineData(-2.5f, "He spoke briefly.|Nobody listened.")]
    [InlineData(-9f, "He spoke briefly. Nobody listened.")]
    [InlineData(9f, "He|spoke|briefly.|Nobody|listened.")]
    public void The_model_must_be_sure_to_outvote_the_rules(float odds, string sentences)
    {
        const string Text = "He spoke briefly. Nobody listened.";
        var tokens = Tokenizer.Tokenize(Text, new TextSpan(0, Text.Length));
        var ends = SentenceSplitter.Split(Text, tokens, SentenceSplitter.Split(Text, tokens), 0, tokens.Count, Enumerable.Repeat(odds, tokens.Count).ToArray());
        Assert.Equal(sentences.Split('|').Length, ends.Count);
    }

    [Fact]
    public void The_line_that_names_source_and_date_is_no_sentence()
    {
        const string Text = "Headline\nThe Examiner — 2025-05-14\n\nThe text begins.";
        var document = new Document("x", Text) { SourceLine = new TextSpan(9, 34) };
        Assert.Equal(["Headline", "The text begins."], Annotator.Annotate(document).Sentences.Select(sentence => sentence.Span.Of(Text).ToString()));
    }

    [Fact]
    public void A_text_without_a_full_stop_is_read_in_stretches()
    {
        var text = string.Join(' ', Enumerable.Repeat("shells", 100_000));
        Assert.All(Annotator.Annotate(new Document("x", text)).Sentences, sentence => Assert.InRange(sentence.Tokens.Length, 1, FormTable.MostNew));
    }
}

using CsCheck;
using Xunit;

namespace Stance.CoreTests;

/// <summary>The text is never altered, text never throws, and the same text gives the same bytes.</summary>
public sealed class InvariantTests
{
    private static readonly StanceAnalyzer Analyzer = StanceAnalyzer.Default;

    // Pieces that readers take for numbers, names, quotations and dates, and pieces that no reader expects.
    private static readonly Gen<string> Texts = Gen.OneOf(
        Any(
            "Serbia ", "Vučić said ", "“", "”", "’s ", "\"", " has not sold ", "155mm shells", " to Ukraine ", "€1.2 billion", "3.5", ",", ". ", "\n", "\n\n", "- ", "? ", "—", "-", "(", ")", "May 2025 ",
            "more than ", "7.62×39mm", "the ", "we ", "neutral ", "sanctions ", "%", "$", "999999999999999999999999", "e309", "1/0 ", "0000-00-00 ", "February 30 ", "Source — 2025-13-45\n", "\r\n"),
        Any("\ud83d", "\ude80", "🚀", "👩‍👩‍👧", "c\u030C", "\u0301", "\u202Eمرحبا\u202C", "שלום", "\0", "\u0007", "\ufeff", "\ufffd", "\u2028", "ﬁ", "İ", "ß", "\u200d", "٣", "Ⅷ", "日本"),
        Gen.String[0, 8]).List[0, 40].Select(pieces => string.Concat(pieces));

    public static TheoryData<string> OddTexts =>
    [
        "", " ", "\n", "\ud83d", "\ude80 sold shells to Serbia.", "Vučić\ud83d said “no.\ude80”", "Vuc\u030Cic\u0301 said that Serbia is neutral.", "🚀 Serbia sold 🚀 155mm shells 🚀 to Ukraine. 🚀",
        "\u202EVučić said:\u202C “مرحبا”", "“““", "”said Vučić”", "\ufeffSerbia is neutral.", "Serbia\0sold\0shells.", "x", new string('(', 3000), new string('“', 3000), string.Concat(Enumerable.Repeat("Serbia ", 3000)),
        new string('9', 3000), string.Concat(Enumerable.Repeat("and ", 3000)),
    ];

    [Fact]
    public void One_thread_and_many_give_the_same_bytes()
    {
        var one = Repository.Articles.Select(article => AnalysisJson.Write(new StanceAnalyzerBuilder().Build().Analyze(article))).ToList();
        var many = Enumerable.Range(0, 4).SelectMany(_ => Analyzer.AnalyzeAll(Repository.Articles)).Select(AnalysisJson.Write).ToList();
        Assert.NotEmpty(one);
        Assert.Equal(Enumerable.Repeat(one, 4).SelectMany(lines => lines), many);
    }

    [Fact]
    public void The_order_of_documents_changes_no_finding()
    {
        var analyses = Analyzer.AnalyzeAll(Repository.Articles).ToList();
        var expected = ContradictionFinder.Default.Find(analyses).Select(finding => AnalysisJson.Write(finding)).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, ContradictionFinder.Default.Find(Enumerable.Reverse(analyses)).Select(finding => AnalysisJson.Write(finding)));
    }

    [Fact]
    public void Every_finding_in_our_articles_rests_on_words_of_the_text() => Assert.All(Repository.Articles, Holds);

    [Theory]
    [MemberData(nameof(OddTexts))]
    public void Odd_text_is_read_like_any_other(string text) => Holds(new Document("odd", text));

    [Fact]
    public void No_text_throws_and_every_span_lies_in_it() => Texts.Sample(text => Holds(Document.Parse("random", text)), iter: 300);

    [Fact]
    public void No_query_throws()
    {
        using var index = StatementIndex.InMemory();
        foreach (var article in Repository.Articles.Take(2))
            index.Add(Analyzer.Analyze(article));
        index.Commit();
        var queries = Gen.OneOf(Any("kind:", "holder:", "value:>", "date:", "..", "caliber:", "\"", "(", ")", " OR ", " NOT ", "-", "*", "?", "~", "^", "[", "\\", "AND"), Texts);
        queries.List[0, 8].Select(pieces => string.Concat(pieces)).Sample(query => Assert.InRange(index.Search(query, 5).Length, 0, 5), iter: 300);
    }

    private static Gen<string> Any(params string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]);

    private static void Holds(Document document)
    {
        var analysis = Analyzer.Analyze(document);
        var text = document.Text;
        Assert.Same(text, analysis.Document.Text);
        foreach (var span in Spans(analysis))
        {
            Assert.True(0 <= span.Start && span.Start <= span.End && span.End <= text.Length, $"{span.Start}-{span.End} of {text.Length}");
            Assert.False(CutsPair(text, span.Start) || CutsPair(text, span.End), $"{span.Start}-{span.End} cuts a surrogate pair");
        }

        var ids = analysis.Statements.Select(statement => statement.Id).Concat(analysis.Entities.Select(entity => "entity/" + entity.Id)).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        foreach (var statement in analysis.Statements)
        {
            var evidence = statement.Evidence;
            Assert.Equal((document.Id, text[evidence.Span.Start..evidence.Span.End]), (evidence.Document, evidence.Text));
            Assert.NotEmpty(evidence.Rule);
            Assert.InRange(statement.Confidence, 0, 1);
        }

        TokensCover(analysis);
        var line = AnalysisJson.Write(analysis);
        Assert.Equal(line, AnalysisJson.Write(Analyzer.Analyze(document)));
        Assert.DoesNotContain('\n', line);
    }

    /// <summary>Sentences and tokens stand in text order, do not overlap, and leave out nothing but white space and the source line.</summary>
    private static void TokensCover(Analysis analysis)
    {
        var text = analysis.Document.Text;
        var place = 0;
        foreach (var sentence in analysis.Sentences)
        {
            Assert.Equal((sentence.Tokens[0].Span.Start, sentence.Tokens[^1].Span.End), (sentence.Span.Start, sentence.Span.End));
            foreach (var token in sentence.Tokens)
            {
                Assert.True(token.Span.Start >= place && token.Span.End > token.Span.Start, $"token at {token.Span.Start} overlaps");
                Skip(place, token.Span.Start);
                place = token.Span.End;
            }
        }

        Skip(place, text.Length);

        void Skip(int start, int end)
        {
            for (var i = start; i < end; i++)
                Assert.True(char.IsWhiteSpace(text[i]) || analysis.Document.SourceLine?.Contains(new TextSpan(i, i + 1)) == true, $"U+{(int)text[i]:X4} at {i} is in no token");
        }
    }

    private static bool CutsPair(string text, int at) => at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);

    private static IEnumerable<TextSpan> Spans(Analysis analysis) =>
        analysis.Sentences.Select(sentence => sentence.Span)
            .Concat(analysis.Mentions.Select(mention => mention.Span)).Concat(analysis.Quantities.Select(quantity => quantity.Span))
            .Concat(analysis.Quantities.Select(quantity => quantity.Item).OfType<TextSpan>()).Concat(analysis.Calibers.Select(caliber => caliber.Span))
            .Concat(analysis.Times.Select(time => time.Span)).Concat(analysis.Quotes.SelectMany(quote => quote.Content))
            .Concat(analysis.Statements.Select(statement => statement.Span))
            .Concat(analysis.Statements.OfType<StanceStatement>().Select(stance => stance.Target.Span).OfType<TextSpan>())
            .Concat(analysis.Statements.OfType<FlowStatement>().Select(flow => flow.Goods.Span).OfType<TextSpan>());
}

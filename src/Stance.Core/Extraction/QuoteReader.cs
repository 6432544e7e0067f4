namespace Stance.Extraction;

/// <summary>
/// Finds who is said to say what: direct quotations in all marks of the press, reported speech, and mixtures of both (source, cue and content after PARC3, Pareti 2012).
/// It reads patterns over tagged words: a cue, its subject, and the clause or passage that completes it. Cost grows linearly with the text.
/// </summary>
internal static class QuoteReader
{
    /// <summary>The quotes in the order of their content, without speakers; a quote inside another follows it.</summary>
    public static ImmutableArray<Quote> Read(Document document, ImmutableArray<Sentence> sentences)
    {
        var passages = QuoteMarks.Find(document.Text);
        var units = QuoteUnit.Read(document.Text, sentences, passages);
        var reading = new QuoteReading(passages, units);
        var quotes = reading.Read();
        quotes.AddRange(QuoteInterview.Read(document.Text));
        return [.. quotes.Where(quote => !IsHeadline(document, quote)).DistinctBy(quote => (quote.Content[0].Start, quote.Content[^1].End))
            .OrderBy(quote => quote.Content[0].Start).ThenByDescending(quote => quote.Content[^1].End)];
    }

    /// <summary>A headline attributes nothing that its article does not ("Tunis sees insurer drop tanker"), but it may quote.</summary>
    private static bool IsHeadline(Document document, Quote quote) =>
        quote.Kind is QuoteKind.Indirect && document.SourceLine is { } line && quote.Content[^1].End <= line.Start;
}

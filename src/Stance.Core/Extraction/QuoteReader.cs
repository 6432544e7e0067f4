using System.Collections.Frozen;

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
        quotes.AddRange(QuoteInterview.Read(document, sentences));
        var tokens = sentences.SelectMany(sentence => sentence.Tokens).ToList();
        return [.. quotes.Where(quote => IsAttribution(document, quote, tokens)).DistinctBy(quote => (quote.Content[0].Start, quote.Content[^1].End))
            .OrderBy(quote => quote.Content[0].Start).ThenByDescending(quote => quote.Content[^1].End)];
    }

    // These say something with a noun alone: "expects losses", "puts sales at 1,300", "denies any wrongdoing".
    private static readonly FrozenSet<string> SayingByNoun = new[]
    {
        "expect", "estimate", "count", "put", "deny", "reject", "claim", "demand", "promise", "pledge", "suspect", "list", "record", "propose", "admit", "announce", "predict", "forecast", "report", "call",
        "say", "state", "name", "cite", "assert", "declare", "warn", "allege", "guarantee", "rule",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// Whether an indirect attribution says that something is said. Attitudes toward a thing ("supports the rule", "is weighing a ban") are positions, and
    /// are read as stances; a headline attributes nothing that its article does not.
    /// </summary>
    private static bool IsAttribution(Document document, Quote quote, List<Token> tokens)
    {
        if (quote.Kind is not QuoteKind.Indirect)
            return true;
        if (quote.Source is { } source && Within(tokens, source).Any(token => token.Lemma is "after" or "before" or "while"))
            return false; // "seven weeks after he had dismissed the idea": told in passing, not said here
        if (document.SourceLine is { } line && quote.Content[^1].End <= line.Start)
            return false;
        if (quote.Cue is not { } cue || quote.Content.Any(part => Within(tokens, part).Any(token => token.Tag[0] == 'V' || token.Tag == "MD")))
            return true;
        return Within(tokens, cue).Any(token => SayingByNoun.Contains(token.Lemma)) || Within(tokens, cue).All(token => token.Tag[0] != 'V');
    }

    private static IEnumerable<Token> Within(List<Token> tokens, TextSpan span)
    {
        int low = 0, high = tokens.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].Span.Start < span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < tokens.Count && tokens[low].Span.Start < span.End; low++)
            yield return tokens[low];
    }
}

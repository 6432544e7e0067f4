namespace Stance.Statements;

/// <summary>
/// A clause: the stretch of a sentence that makes one statement, without attribution and quotation marks.
/// </summary>
/// <param name="Sentence">The sentence it belongs to.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index behind its last token.</param>
/// <param name="Main">Position of its main predicate among the sentence's frames.</param>
/// <param name="Quotes">The quotations it stands in, outermost first; empty in the author's own text.</param>
internal sealed record Clause(SentenceReading Sentence, int First, int End, int Main, ImmutableArray<Quote> Quotes)
{
    public TextSpan Span => new(Sentence.Sentence.Tokens[First].Span.Start, Sentence.Sentence.Tokens[End - 1].Span.End);

    /// <summary>Who commits to it: the innermost speaker, or the author.</summary>
    public string Holder => Quotes.LastOrDefault(quote => quote.Speaker is not null)?.Speaker ?? Statement.Author;

    /// <summary>Those who pass it on, outermost first.</summary>
    public ImmutableArray<string> SourceChain => [.. Quotes.Select(quote => quote.Speaker).OfType<string>()];

    /// <summary>The main predicate.</summary>
    public Language.Frame Frame => Sentence.Frames[Main];

    /// <summary>All predicates whose verb stands in the clause.</summary>
    public IEnumerable<Language.Frame> Frames => Sentence.Frames.Where(frame => frame.Verb >= First && frame.Verb < End);
}

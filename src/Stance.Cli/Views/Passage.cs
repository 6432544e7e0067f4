namespace Stance.Cli.Views;

/// <summary>The sentence around a statement, word for word.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Start">Where it begins in the document.</param>
internal readonly record struct Passage(string Text, int Start)
{
    private const int Longest = 1000;

    /// <summary>
    /// The sentences that hold the evidence. Where the analysis has none, as when it comes from an index, the line of text around it,
    /// cut at full stops; where there is no text either, the evidence itself.
    /// </summary>
    public static Passage Around(Evidence evidence, Analysis? analysis)
    {
        var (span, text) = (evidence.Span, analysis?.Document.Text ?? "");
        if (span.End > text.Length || span.Length == 0)
            return new(evidence.Text, span.Start);
        var sentences = analysis!.Sentences.Where(sentence => sentence.Span.Overlaps(span)).Select(sentence => sentence.Span).ToList();
        var whole = sentences.Count > 0 ? sentences.Aggregate(span, static (a, b) => a.Union(b)) : Expand(text, span);
        if (whole.Length > Longest || whole.End > text.Length)
            whole = span;
        return new(whole.Of(text).ToString(), whole.Start);
    }

    private static TextSpan Expand(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start > 0 && !IsBoundary(text, start - 1))
            start--;
        while (end < text.Length && !IsBoundary(text, end - 1))
            end++;
        while (start < span.Start && char.IsWhiteSpace(text[start]))
            start++;
        return new(start, end);
    }

    // Behind a full stop that space follows, or at a line's end.
    private static bool IsBoundary(string text, int i) =>
        text[i] is '\n' or '\r' || (text[i] is '.' or '!' or '?' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])));
}

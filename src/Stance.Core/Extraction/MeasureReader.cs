namespace Stance.Extraction;

/// <summary>What of a text measures: amounts, calibers, times. Each list is in text order; a caliber is never also an amount, and neither is a date.</summary>
/// <param name="Quantities">Amounts.</param>
/// <param name="Calibers">Calibers.</param>
/// <param name="Times">Times; a length of time stands here and among the amounts, here with the words around it ("about", "the last").</param>
internal sealed record Measures(ImmutableArray<QuantityMention> Quantities, ImmutableArray<CaliberMention> Calibers, ImmutableArray<TimeExpression> Times);

/// <summary>
/// Reads calibers, then times, then amounts, each on what the earlier ones left. Takes any text and never throws for its content; cost is linear.
/// Immutable, safe to share.
/// </summary>
internal static class MeasureReader
{
    /// <summary>Reads a document.</summary>
    /// <param name="document">The text; its publication date anchors relative times.</param>
    /// <param name="sentences">Its sentences in text order.</param>
    public static Measures Read(Document document, ImmutableArray<Sentence> sentences)
    {
        var mentions = new Dictionary<string, bool>(StringComparer.Ordinal);
        var pieces = new List<Pieces>(sentences.Length);
        foreach (var sentence in sentences)
            pieces.Add(new Pieces(document.Text, sentence, mentions));
        var calibers = CaliberReader.Read(pieces);
        var times = TimeReader.Read(pieces, document.Published);
        var quantities = QuantityReader.Read(pieces);
        return new Measures(quantities, calibers, [.. times.Concat(TimeDurations.Read(pieces, quantities, document.Published)).OrderBy(time => time.Span.Start).ThenBy(time => time.Span.End)]);
    }
}

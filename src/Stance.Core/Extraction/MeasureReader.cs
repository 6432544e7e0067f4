namespace Stance.Extraction;

/// <summary>What of a text measures: amounts, calibers, times. Each list is in text order; a caliber is never also an amount, and neither is a date.</summary>
/// <param name="Quantities">Amounts.</param>
/// <param name="Calibers">Calibers.</param>
/// <param name="Times">Times; a length of time stands here and among the amounts, on the same span.</param>
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
        return new Measures(quantities, calibers, [.. times.Concat(Durations(quantities)).OrderBy(time => time.Span.Start).ThenBy(time => time.Span.End)]);
    }

    private static IEnumerable<TimeExpression> Durations(ImmutableArray<QuantityMention> quantities)
    {
        foreach (var (span, value, _) in quantities)
        {
            if (value.Kind == QuantityKind.Duration && Iso(value) is { } iso)
                yield return new TimeExpression(span, iso, null);
        }
    }

    /// <summary>P2W, PT40M, PXD; null for spans that ISO cannot write.</summary>
    private static string? Iso(Quantity duration)
    {
        var (prefix, letter, factor) = duration.Unit switch
        {
            "a" => ("P", "Y", 1),
            "mo" => ("P", "M", 1),
            "wk" => ("P", "W", 1),
            "14.d" => ("P", "W", 2),
            "d" => ("P", "D", 1),
            "h" => ("PT", "H", 1),
            "min" => ("PT", "M", 1),
            "s" => ("PT", "S", 1),
            "10.a" => ("P", "Y", 10),
            "100.a" => ("P", "Y", 100),
            _ => ("", "", 0),
        };
        if (factor == 0)
            return null;
        var number = duration.Lower ?? duration.Upper;
        if (number is null || (duration.Lower != duration.Upper && duration.Lower is not null && duration.Upper is not null))
            return prefix + "X" + letter;
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{number * factor}{letter}");
    }
}

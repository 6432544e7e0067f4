namespace Stance.Statements;

/// <summary>When, how much, for how much and of what bore: what a clause says of its matter besides who and what.</summary>
internal static class ClauseFacts
{
    /// <summary>When it happens: a time in the clause, not the time of saying so ("promised in July to buy none").</summary>
    public static TimeExpression? TimeIn(DocumentReading reading, Clause clause)
    {
        var content = clause.Quotes.LastOrDefault(quote => quote.Cue is { } cue && clause.Span.Contains(cue))?.Content;
        return reading.Analysis.Times.FirstOrDefault(time => clause.Span.Contains(time.Span) && time.Range is not null && (content is not { } parts || parts.Any(part => part.Contains(time.Span))));
    }

    /// <summary>Bores named in a stretch of text, ascending.</summary>
    public static ImmutableArray<double> CalibersIn(DocumentReading reading, TextSpan span) =>
        [.. reading.Analysis.Calibers.Where(caliber => span.Contains(caliber.Span)).Select(caliber => caliber.Value.Millimetres).Distinct().Order()];

    /// <summary>
    /// Calibers that the document names of the same goods elsewhere: what it calls "Serbian 152mm shells" is among the munitions that Serbia supplies in it.
    /// </summary>
    public static ImmutableArray<double> CalibersOf(DocumentReading reading, FlowSlots slots, FlowStatus status)
    {
        if (status != FlowStatus.Actual || slots.Goods?.Class.StartsWith("arms.", StringComparison.Ordinal) != true)
            return [];
        return [.. reading.Analysis.Calibers.Where(caliber => caliber.Munition is not null
                && reading.MentionsIn(new TextSpan(Math.Max(0, caliber.Span.Start - 40), caliber.Span.Start)).LastOrDefault() is { Entity: { } entity } mention
                && mention.Span.End + 1 == caliber.Span.Start && slots.Suppliers.Contains(entity))
            .Select(caliber => caliber.Value.Millimetres).Distinct().Order()];
    }

    /// <summary>Counts and measures of goods in a stretch of text.</summary>
    public static ImmutableArray<QuantityMention> QuantitiesIn(DocumentReading reading, TextSpan span) =>
        [.. reading.Analysis.Quantities.Where(quantity => span.Contains(quantity.Span) && quantity.Value.Kind is QuantityKind.Count or QuantityKind.Measure)];

    /// <summary>The first amount of money in a stretch of text, or null.</summary>
    public static QuantityMention? ValueIn(DocumentReading reading, TextSpan span) =>
        reading.Analysis.Quantities.FirstOrDefault(quantity => span.Contains(quantity.Span) && quantity.Value.Kind == QuantityKind.Money);
}

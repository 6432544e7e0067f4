namespace Stance;

/// <summary>What of a text measures. Each list is in text order; a caliber is never also an amount, and neither is a date.</summary>
/// <param name="Quantities">Amounts.</param>
/// <param name="Calibers">Calibers.</param>
/// <param name="Times">Times; a length of time stands here and among the amounts, on the same span.</param>
public sealed record Measures(ImmutableArray<QuantityMention> Quantities, ImmutableArray<CaliberMention> Calibers, ImmutableArray<TimeExpression> Times);

namespace Stance;

/// <summary>How an amount bounds the true value.</summary>
public enum Relation
{
    /// <summary>Exactly, as far as the text says: =.</summary>
    Equal,

    /// <summary>About: ~.</summary>
    About,

    /// <summary>Less than: &lt;.</summary>
    Less,

    /// <summary>At most: ≤.</summary>
    AtMost,

    /// <summary>More than: &gt;.</summary>
    Greater,

    /// <summary>At least: ≥.</summary>
    AtLeast,

    /// <summary>From … to …</summary>
    Range,
}

/// <summary>What sort of amount it is.</summary>
public enum QuantityKind
{
    /// <summary>Counted things: "900 tanks".</summary>
    Count,

    /// <summary>An amount of a currency.</summary>
    Money,

    /// <summary>A physical dimension: length, mass, volume, energy …</summary>
    Measure,

    /// <summary>Per cent or percentage points.</summary>
    Percent,

    /// <summary>A multiple: "twice", "nearly double".</summary>
    Ratio,

    /// <summary>A part of a whole: "a third of the voters".</summary>
    Fraction,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>Something per something: "$198 a tonne".</summary>
    Rate,

    /// <summary>The age of a person or thing.</summary>
    Age,

    /// <summary>More or less than another, without a number: "more ammunition than France". It has no bounds; the unit is what is compared.</summary>
    Comparison,
}

/// <summary>The direction of a change that an amount describes.</summary>
public enum Change
{
    /// <summary>No change is spoken of.</summary>
    None,

    /// <summary>A rise.</summary>
    Up,

    /// <summary>A fall.</summary>
    Down,
}

/// <summary>
/// An amount: an interval of numbers in one unit. A value; it has no place in a text. Equality is by all members.
/// </summary>
/// <param name="Lower">Least value in <paramref name="Unit"/>, null when open. For "about" both bounds are the number said.</param>
/// <param name="Upper">Greatest value, null when open.</param>
/// <param name="Relation">How the bounds are meant.</param>
/// <param name="Unit">UCUM code ("km", "t"), ISO 4217 code ("EUR"), the counted noun in the singular ("tank"), "1" for a bare multiple; rates have a slash ("USD/t").</param>
/// <param name="Kind">What sort of amount it is.</param>
/// <param name="Change">Whether the amount is that of a rise or fall.</param>
public sealed partial record Quantity(double? Lower, double? Upper, Relation Relation, string Unit, QuantityKind Kind, Change Change = Change.None);

/// <summary>A place in the text where an amount stands.</summary>
/// <param name="Span">Number and unit, without the hedge before them ("about", "more than").</param>
/// <param name="Value">The amount.</param>
/// <param name="Item">
/// The words for what is measured, without article: "price of wheat"; of a count, whose unit says what is counted, who has it ("navy" of "the navy has nine frigates").
/// Null where the sentence does not say.
/// </param>
public sealed record QuantityMention(TextSpan Span, Quantity Value, TextSpan? Item);

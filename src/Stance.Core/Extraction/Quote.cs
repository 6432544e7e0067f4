namespace Stance;

/// <summary>How words are attributed.</summary>
public enum QuoteKind
{
    /// <summary>In quotation marks, word for word.</summary>
    Direct,

    /// <summary>Without marks: "said that …", "according to …".</summary>
    Indirect,

    /// <summary>Indirect with quoted words inside.</summary>
    Mixed,
}

/// <summary>
/// An attribution after PARC3 (Pareti 2012): who says it, the words that say that it is said, and what is said. Scare quotes are none.
/// </summary>
/// <param name="Kind">Direct, indirect or mixed.</param>
/// <param name="Source">The words that name the speaker, with title and apposition; null when the text names none.</param>
/// <param name="Cue">The attribution words ("said", "according to"); null where only marks or a label tell.</param>
/// <param name="Content">What is said, in text order; several spans where the cue interrupts it. Direct content includes its marks. Never empty.</param>
/// <param name="Speaker">Id of the entity that speaks; null when unknown.</param>
public sealed record Quote(QuoteKind Kind, TextSpan? Source, TextSpan? Cue, ImmutableArray<TextSpan> Content, string? Speaker);

namespace Stance;

/// <summary>
/// Everything that was found in one document. All lists are in text order. Immutable and safe to share between threads.
/// </summary>
public sealed partial record Analysis
{
    /// <summary>Makes an analysis in which nothing is found yet.</summary>
    public Analysis(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Document = document;
    }

    /// <summary>What was read.</summary>
    public Document Document { get; }

    /// <summary>Sentences, headings and list items. In an analysis read back from JSON or an index they have no tokens.</summary>
    public ImmutableArray<Sentence> Sentences { get; init; } = [];

    /// <summary>
    /// Stretches that look like names to the language pass, before anything is known of what stands behind them; they may nest. They are no part
    /// of the JSON contract: an analysis read back from JSON or an index has none.
    /// </summary>
    public ImmutableArray<NameCandidate> Names { get; init; } = [];

    /// <summary>Entities, in the order of their first mention.</summary>
    public ImmutableArray<Entity> Entities { get; init; } = [];

    /// <summary>Where entities are mentioned. A mention may lie inside another ("[[its] director, Tolga Erdinç]").</summary>
    public ImmutableArray<EntityMention> Mentions { get; init; } = [];

    /// <summary>Amounts.</summary>
    public ImmutableArray<QuantityMention> Quantities { get; init; } = [];

    /// <summary>Calibers. A caliber is never listed as a quantity too.</summary>
    public ImmutableArray<CaliberMention> Calibers { get; init; } = [];

    /// <summary>Dates, periods and durations.</summary>
    public ImmutableArray<TimeExpression> Times { get; init; } = [];

    /// <summary>Who is quoted with what.</summary>
    public ImmutableArray<Quote> Quotes { get; init; } = [];

    /// <summary>What is claimed.</summary>
    public ImmutableArray<Statement> Statements { get; init; } = [];

    /// <summary>The entity with this id, or null.</summary>
    public Entity? EntityOf(string? id) => id is null ? null : Entities.FirstOrDefault(entity => string.Equals(entity.Id, id, StringComparison.Ordinal));
}

namespace Stance;

/// <summary>Whether a proposition is stated or negated.</summary>
public enum Polarity
{
    /// <summary>It is so.</summary>
    Positive,

    /// <summary>It is not so.</summary>
    Negative,
}

/// <summary>What the holder commits to (FactBank, Saurí and Pustejovsky 2009).</summary>
public enum Factuality
{
    /// <summary>Uu: nothing; conditionals, questions, wishes.</summary>
    Uncommitted,

    /// <summary>CT+: certainly so.</summary>
    Certain,

    /// <summary>CT−: certainly not so.</summary>
    CertainlyNot,

    /// <summary>PR+: probably so.</summary>
    Probable,

    /// <summary>PR−: probably not so.</summary>
    ProbablyNot,

    /// <summary>PS+: possibly so.</summary>
    Possible,

    /// <summary>PS−: possibly not so.</summary>
    PossiblyNot,
}

/// <summary>In which mood a thing is said.</summary>
public enum Modality
{
    /// <summary>As a plain statement.</summary>
    Asserted,

    /// <summary>As something offered.</summary>
    Offered,

    /// <summary>As something refused.</summary>
    Refused,

    /// <summary>As something that is to happen.</summary>
    Planned,

    /// <summary>Under a condition.</summary>
    Conditional,

    /// <summary>As an estimate or expectation.</summary>
    Estimated,

    /// <summary>As something wished or demanded.</summary>
    Desired,

    /// <summary>As something that may be.</summary>
    Possible,
}

/// <summary>The receipt: the words a statement rests on, and the rule that read them.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Span">Where in its text.</param>
/// <param name="Text">The words themselves.</param>
/// <param name="Rule">Name of the rule; each has a section in docs/rules.md.</param>
public sealed record Evidence(string Document, TextSpan Span, string Text, string Rule);

/// <summary>
/// Something that a document says: who claims it, how surely, and on which words it rests. The set of kinds is closed:
/// <see cref="StanceStatement"/>, <see cref="FlowStatement"/>, <see cref="FigureStatement"/>, <see cref="ClaimStatement"/>. Immutable.
/// </summary>
public abstract record Statement
{
    /// <summary>The holder of what the article says in its own voice.</summary>
    public const string Author = "author";

    private protected Statement()
    {
    }

    /// <summary>Stable: the same text gives the same id on every machine. Unique within the document.</summary>
    public required string Id { get; init; }

    /// <summary>The clause, without quotation marks.</summary>
    public TextSpan Span => Evidence.Span;

    /// <summary>Id of the entity whose statement or position it is, or <see cref="Author"/>.</summary>
    public required string Holder { get; init; }

    /// <summary>Ids of those who pass it on, outermost first; the last says it in so many words. Empty: the author does.</summary>
    public ImmutableArray<string> SourceChain { get; init; } = [];

    /// <summary>Whether the proposition is stated or negated.</summary>
    public required Polarity Polarity { get; init; }

    /// <summary>How far the holder commits to it.</summary>
    public required Factuality Factuality { get; init; }

    /// <summary>In which mood it is said.</summary>
    public Modality Modality { get; init; }

    /// <summary>When it holds, where the text says so.</summary>
    public TimeExpression? Time { get; init; }

    /// <summary>The words it rests on, and the rule that read them.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>How likely the reading is right, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Compares all members, the chain by its elements.</summary>
    public virtual bool Equals(Statement? other) =>
        other is not null && EqualityContract == other.EqualityContract && Id == other.Id && Holder == other.Holder && SourceChain.SequenceEqual(other.SourceChain)
        && Polarity == other.Polarity && Factuality == other.Factuality && Modality == other.Modality && Time == other.Time && Evidence == other.Evidence
        && Confidence.Equals(other.Confidence);

    /// <summary>A hash of id and evidence; equal statements have equal hashes.</summary>
    public override int GetHashCode() => HashCode.Combine(Id, Evidence);
}

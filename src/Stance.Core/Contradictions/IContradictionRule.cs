namespace Stance;

/// <summary>
/// A rule that compares statements. Rules are pure functions, safe to call from several threads. The finder buckets statements by
/// <see cref="Keys"/> and compares only those that share a key, so that the cost stays near-linear.
/// </summary>
public interface IContradictionRule
{
    /// <summary>The rule's name, in lower case with hyphens; it stands in every finding.</summary>
    string Name { get; }

    /// <summary>What the statement can be compared by; empty when the rule has no use for it.</summary>
    IEnumerable<string> Keys(Testimony testimony);

    /// <summary>Compares two statements that share a key. Returns null when there is nothing to say.</summary>
    /// <param name="first">The earlier by document id and position.</param>
    /// <param name="second">The later.</param>
    Verdict? Compare(Testimony first, Testimony second);
}

/// <summary>What a rule says of two statements.</summary>
/// <param name="Relation">How they stand to each other.</param>
/// <param name="Explanation">Why, in words a newspaper reader understands.</param>
/// <param name="Confidence">How likely it is right, 0 to 1.</param>
public sealed record Verdict(ContradictionRelation Relation, string Explanation, double Confidence)
{
    /// <summary>Passages that soften the finding.</summary>
    public ImmutableArray<Evidence> Mitigations { get; init; } = [];
}

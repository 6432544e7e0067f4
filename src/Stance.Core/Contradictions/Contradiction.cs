namespace Stance;

/// <summary>How two statements stand to each other.</summary>
public enum ContradictionRelation
{
    /// <summary>They cannot both be true.</summary>
    Contradiction,

    /// <summary>Both can be true, but a declared position, denial or self-image clashes with documented conduct of the same actor.</summary>
    Tension,

    /// <summary>A view or appearance ascribed to one side is reversed by another.</summary>
    Reversal,

    /// <summary>The same holder took another position at another time.</summary>
    Change,

    /// <summary>They look opposed, and are not: direct and indirect, another period, another status. Never a conflict.</summary>
    Qualification,

    /// <summary>They support each other. Never a conflict.</summary>
    Corroboration,
}

/// <summary>A statement together with the analysis of the document that makes it.</summary>
/// <param name="Statement">What is said.</param>
/// <param name="Analysis">Where; its entities explain the statement's ids.</param>
public sealed record Testimony(Statement Statement, Analysis Analysis);

/// <summary>Two statements that do not fit together (or only seem not to), with the reason.</summary>
/// <param name="Id">Stable: the same two statements under the same rule give the same id.</param>
/// <param name="First">One side; the earlier by document id and position.</param>
/// <param name="Second">The other side.</param>
/// <param name="Relation">How they stand to each other.</param>
/// <param name="Rule">Name of the rule; each has a section in docs/rules.md.</param>
/// <param name="Explanation">Why, in words a newspaper reader understands.</param>
/// <param name="Mitigations">Passages that soften the finding.</param>
/// <param name="Confidence">How likely the finding is right, 0 to 1.</param>
public sealed record Contradiction(
    string Id, Statement First, Statement Second, ContradictionRelation Relation, string Rule, string Explanation,
    ImmutableArray<Evidence> Mitigations, double Confidence)
{
    /// <summary>Whether the two do not fit together: everything but qualification and corroboration.</summary>
    public bool IsConflict => Relation is not (ContradictionRelation.Qualification or ContradictionRelation.Corroboration);
}

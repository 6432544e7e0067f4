namespace Stance;

/// <summary>Two passages and how they stand to each other: what of a <see cref="Contradiction"/> can be compared with an annotation. A value.</summary>
/// <param name="Relation">How they stand to each other.</param>
/// <param name="First">One passage.</param>
/// <param name="Second">The other.</param>
public sealed record Finding(ContradictionRelation Relation, Evidence First, Evidence Second)
{
    /// <summary>The passages of a contradiction.</summary>
    public static Finding Of(Contradiction contradiction)
    {
        ArgumentNullException.ThrowIfNull(contradiction);
        return new(contradiction.Relation, contradiction.First.Evidence, contradiction.Second.Evidence);
    }

    /// <summary>Whether the two do not fit together: everything but qualification and corroboration.</summary>
    public bool IsConflict => Relation is not (ContradictionRelation.Qualification or ContradictionRelation.Corroboration);
}

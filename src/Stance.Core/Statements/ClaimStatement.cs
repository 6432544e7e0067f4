namespace Stance;

/// <summary>Anything else that is asserted: who does what to whom.</summary>
public sealed record ClaimStatement : Statement
{
    /// <summary>Id of the entity that acts, or the words for it; null when the clause has no subject.</summary>
    public string? Agent { get; init; }

    /// <summary>Lemma of the predicate ("cross").</summary>
    public required string Predicate { get; init; }

    /// <summary>CAMEO/PLOVER class of the predicate ("CONSULT") where there is one, otherwise null.</summary>
    public string? Event { get; init; }

    /// <summary>Id of the entity acted on, or the words for it; null when there is none.</summary>
    public string? Target { get; init; }
}

namespace Stance;

/// <summary>Whether goods go straight to the recipient.</summary>
public enum Directness
{
    /// <summary>The text does not say.</summary>
    Unknown,

    /// <summary>From supplier to recipient.</summary>
    Direct,

    /// <summary>Through others.</summary>
    Indirect,
}

/// <summary>How real a flow is.</summary>
public enum FlowStatus
{
    /// <summary>It happened or happens.</summary>
    Actual,

    /// <summary>It was offered.</summary>
    Offered,

    /// <summary>It is ordered, promised, licensed or meant.</summary>
    Planned,

    /// <summary>It may happen, or depends on something.</summary>
    Possible,

    /// <summary>It is said not to happen.</summary>
    Denied,

    /// <summary>It happened and has stopped.</summary>
    Ended,
}

/// <summary>What moves.</summary>
/// <param name="Text">The words ("mortar shells"); for a pronoun, what it stands for as far as known.</param>
/// <param name="Span">Where they stand; null when understood from the context.</param>
/// <param name="Class">Dotted class of the goods lexicon ("arms.ammunition", "energy.gas"); "goods" when unknown.</param>
public sealed record Goods(string Text, TextSpan? Span, string Class);

/// <summary>
/// Goods that move from somebody to somebody, or are said not to. Roles follow FollowTheMoney's EconomicActivity and SIPRI's arms transfers register;
/// each is a list of entity ids in text order, empty when the text does not say.
/// </summary>
public sealed record FlowStatement : Statement
{
    /// <summary>Who gives, sells or ships.</summary>
    public ImmutableArray<string> Suppliers { get; init; } = [];

    /// <summary>Who makes the goods, where the text says so.</summary>
    public ImmutableArray<string> Producers { get; init; } = [];

    /// <summary>Who makes the flow possible without handling the goods.</summary>
    public ImmutableArray<string> Facilitators { get; init; } = [];

    /// <summary>Through whose hands or land the goods go.</summary>
    public ImmutableArray<string> Intermediaries { get; init; } = [];

    /// <summary>Who receives or buys.</summary>
    public ImmutableArray<string> Recipients { get; init; } = [];

    /// <summary>Who uses the goods in the end, where that is somebody else.</summary>
    public ImmutableArray<string> EndUsers { get; init; } = [];

    /// <summary>What moves.</summary>
    public required Goods Goods { get; init; }

    /// <summary>Bores in millimetres of the goods, ascending.</summary>
    public ImmutableArray<double> Calibers { get; init; } = [];

    /// <summary>Amounts of the goods.</summary>
    public ImmutableArray<QuantityMention> Quantities { get; init; } = [];

    /// <summary>What is paid or what the goods are worth, or null.</summary>
    public QuantityMention? Value { get; init; }

    /// <summary>How real the flow is.</summary>
    public required FlowStatus Status { get; init; }

    /// <summary>Straight or through others.</summary>
    public Directness Directness { get; init; }

    /// <summary>Compares all members, lists by their elements.</summary>
    public bool Equals(FlowStatement? other) =>
        other is not null && base.Equals(other)
        && Suppliers.SequenceEqual(other.Suppliers) && Producers.SequenceEqual(other.Producers)
        && Facilitators.SequenceEqual(other.Facilitators) && Intermediaries.SequenceEqual(other.Intermediaries)
        && Recipients.SequenceEqual(other.Recipients) && EndUsers.SequenceEqual(other.EndUsers)
        && Goods == other.Goods && Calibers.SequenceEqual(other.Calibers) && Quantities.SequenceEqual(other.Quantities)
        && Value == other.Value && Status == other.Status && Directness == other.Directness;

    /// <summary>A hash of id, goods and status; equal flows have equal hashes.</summary>
    public override int GetHashCode() => HashCode.Combine(Id, Goods, Status);
}

namespace Stance;

/// <summary>Where a holder stands toward a target.</summary>
public enum Position
{
    /// <summary>For it.</summary>
    Favor,

    /// <summary>Against it.</summary>
    Against,

    /// <summary>Declared to be on no side; silence is not neutrality.</summary>
    Neutral,
}

/// <summary>What a stance is about.</summary>
/// <param name="Entity">Id of the entity, when the target is one; otherwise null and <paramref name="Text"/> names the topic.</param>
/// <param name="Text">The words, or the entity's name.</param>
/// <param name="Span">Where they stand; null when the target is understood from the context.</param>
public sealed record StanceTarget(string? Entity, string Text, TextSpan? Span);

/// <summary>A holder's position toward a target: "Serbia will not impose sanctions on Russia".</summary>
public sealed record StanceStatement : Statement
{
    /// <summary>What the position is about.</summary>
    public required StanceTarget Target { get; init; }

    /// <summary>For, against or neutral.</summary>
    public required Position Position { get; init; }
}

namespace Stance;

/// <summary>An amount that somebody states of something: "Serbia's exports of ammunition since 2022: more than 1.2 billion EUR".</summary>
public sealed record FigureStatement : Statement
{
    /// <summary>Id of the entity the figure is about, or the words for it.</summary>
    public required string Subject { get; init; }

    /// <summary>What is measured, in the words of the text ("exports to Iran").</summary>
    public required string Measure { get; init; }

    /// <summary>The amount.</summary>
    public required QuantityMention Quantity { get; init; }
}

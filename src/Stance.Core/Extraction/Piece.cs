namespace Stance.Extraction;

/// <summary>What a piece of a sentence is.</summary>
internal enum PieceKind
{
    /// <summary>Letters: a word, a symbol such as "km", an abbreviation with its points ("p.m.", "US$").</summary>
    Word,

    /// <summary>Figures, read as a number; a sign such as "½".</summary>
    Number,

    /// <summary>One mark.</summary>
    Sign,
}

/// <summary>
/// The grain in which figures are read: finer than a token, since the press joins what belongs apart ("155-mm", "€1.2bn", "80-100,000").
/// </summary>
/// <param name="Start">Offset in the document.</param>
/// <param name="End">Offset behind it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Token">Index of the token it is part of.</param>
/// <param name="Glued">Whether nothing stands between it and the piece before.</param>
/// <param name="Value">The number, for numbers.</param>
/// <param name="Trigger">What may begin here; everything for figures and marks.</param>
internal readonly record struct Piece(int Start, int End, PieceKind Kind, int Token, bool Glued, double Value, Trigger Trigger)
{
    /// <summary>Number of characters.</summary>
    public int Length => End - Start;
}

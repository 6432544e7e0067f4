namespace Stance;

/// <summary>How well one kind of finding agrees with what people annotated. A value.</summary>
/// <param name="Kind">What was compared: "entities", "quotes" …</param>
/// <param name="Gold">How many the annotation has.</param>
/// <param name="Predicted">How many were found, without those that count neither as right nor as wrong.</param>
/// <param name="Hits">How many of both fit together; at most the smaller of the two.</param>
public sealed record Score(string Kind, int Gold, int Predicted, int Hits)
{
    /// <summary>Which part of what was found is right, 0 to 1. Where nothing was found: 1 if there was nothing to find, otherwise 0.</summary>
    public double Precision => Predicted > 0 ? (double)Hits / Predicted : Gold == 0 ? 1 : 0;

    /// <summary>Which part of the annotation was found, 0 to 1. Where there was nothing to find: 1 if nothing was found, otherwise 0.</summary>
    public double Recall => Gold > 0 ? (double)Hits / Gold : Predicted == 0 ? 1 : 0;

    /// <summary>Harmonic mean of precision and recall; 0 when both are.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;
}

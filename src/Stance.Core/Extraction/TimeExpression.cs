namespace Stance;

/// <summary>Days from <paramref name="First"/> to <paramref name="Last"/>, both included.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day; not before the first.</param>
public readonly record struct DateRange(DateOnly First, DateOnly Last)
{
    /// <summary>Whether the two ranges share a day.</summary>
    public bool Overlaps(DateRange other) => First <= other.Last && other.First <= Last;
}

/// <summary>A place in the text that says when, or how long.</summary>
/// <param name="Span">The words.</param>
/// <param name="Value">ISO value in TIMEX3's habit: "2025", "2025-Q4", "2026-06", "2025-03/2025-07", "P3D", "PRESENT_REF".</param>
/// <param name="Range">The days meant, resolved on the publication date; null for durations and where they cannot be known.</param>
public sealed record TimeExpression(TextSpan Span, string Value, DateRange? Range);

namespace Stance.Reports;

/// <summary>Pairs what was found with what was annotated, by the words they share.</summary>
internal static class Matching
{
    /// <summary>
    /// One partner each, the closest pairs first; ties go to the earlier in the lists, so that the outcome does not depend on chance.
    /// </summary>
    /// <param name="gold">Number of annotated items.</param>
    /// <param name="predicted">Number of found items.</param>
    /// <param name="closeness">How close two items are; 0 or less: they may not be paired.</param>
    /// <returns>For every found item the annotated one it was paired with, or −1.</returns>
    public static int[] Assign(int gold, int predicted, Func<int, int, double> closeness)
    {
        var pairs = new List<(double Closeness, int Gold, int Predicted)>();
        for (var g = 0; g < gold; g++)
        {
            for (var p = 0; p < predicted; p++)
            {
                if (closeness(g, p) is > 0 and var close)
                    pairs.Add((close, g, p));
            }
        }

        pairs.Sort(static (a, b) => a.Closeness != b.Closeness ? b.Closeness.CompareTo(a.Closeness)
            : a.Gold != b.Gold ? a.Gold.CompareTo(b.Gold) : a.Predicted.CompareTo(b.Predicted));
        var taken = new bool[gold];
        var partners = new int[predicted];
        Array.Fill(partners, -1);
        foreach (var (_, g, p) in pairs)
        {
            if (taken[g] || partners[p] >= 0)
                continue;
            taken[g] = true;
            partners[p] = g;
        }

        return partners;
    }

    /// <summary>Number of characters that two spans share.</summary>
    public static int Shared(TextSpan a, TextSpan b) => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start));

    /// <summary>Shared characters as a part of all characters of both: 1 for equal spans, 0 for apart ones.</summary>
    public static double Jaccard(TextSpan a, TextSpan b) => Part(Shared(a, b), a.Length + b.Length - Shared(a, b));

    /// <summary>The same for stretches in several pieces that do not overlap among themselves.</summary>
    public static double Jaccard(ImmutableArray<TextSpan> a, ImmutableArray<TextSpan> b)
    {
        var shared = a.Sum(one => b.Sum(other => Shared(one, other)));
        return Part(shared, a.Sum(span => span.Length) + b.Sum(span => span.Length) - shared);
    }

    /// <summary>Whether two spans share half of the shorter one or more.</summary>
    public static bool Meet(TextSpan a, TextSpan b) => Shared(a, b) is > 0 and var shared && 2 * shared >= Math.Min(a.Length, b.Length);

    private static double Part(int part, int whole) => whole > 0 ? (double)part / whole : 0;
}

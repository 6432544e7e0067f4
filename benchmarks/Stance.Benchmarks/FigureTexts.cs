namespace Stance.Benchmarks;

/// <summary>A text to read figures from.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Text">Its characters.</param>
public sealed record FigureText(string Name, string Text)
{
    /// <summary>The name, which BenchmarkDotNet prints.</summary>
    public override string ToString() => Name;
}

/// <summary>The texts of a run: news in many lengths, to show that cost grows with length, and text that is nothing but figures.</summary>
public static class FigureTexts
{
    private const string Dense = "From 12 to 15 per cent of the 3,400 shells, worth €1.2bn or $450 million, cost 2 to 3 times 155 mm 7.62x39mm rounds in May 2024, 80-100,000 of them. ";

    /// <summary>The articles, joined.</summary>
    public static string Articles { get; set; } = "";

    /// <summary>1 KB to 10 MB of news, and 16 KB and 160 KB of figures.</summary>
    public static IEnumerable<FigureText> All()
    {
        foreach (var (name, length) in new[] { ("news 1 KB", 1_000), ("news 10 KB", 10_000), ("news 100 KB", 100_000), ("news 1 MB", 1_000_000), ("news 10 MB", 10_000_000) })
            yield return new FigureText(name, Repeat(Articles, length));
        foreach (var (name, length) in new[] { ("dense 16 KB", 16_000), ("dense 160 KB", 160_000) })
            yield return new FigureText(name, Repeat(Dense, length));
    }

    private static string Repeat(string text, int length) => string.Concat(Enumerable.Repeat(text, (length / text.Length) + 1))[..length];
}

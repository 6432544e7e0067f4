namespace Stance.Text;

/// <summary>What the simple YAML block at the top of a Markdown file says: one <c>key: value</c> a line between two lines <c>---</c>.</summary>
/// <param name="Span">The block, from its first to behind its last dash.</param>
/// <param name="End">Where the line below the block begins.</param>
internal sealed record FrontMatter(TextSpan Span, int End)
{
    private const int MostLines = 200;

    public string? Title { get; private init; }

    public string? Source { get; private init; }

    public string? Author { get; private init; }

    public DateOnly? Published { get; private init; }

    public string? Language { get; private init; }

    /// <summary>
    /// Reads the block; null when the text does not begin with one, it is never closed, or what stands between two rules is prose.
    /// Lists over several lines and nested keys are passed over.
    /// </summary>
    public static FrontMatter? Read(string text)
    {
        var lines = new LineCursor(text);
        if (!lines.TryRead(out var first) || first.Of(text).Trim().TrimStart('\uFEFF') is not "---")
            return null;

        var matter = new FrontMatter(first, 0);
        for (var count = 0; count < MostLines && lines.TryRead(out var line); count++)
        {
            var entry = line.Of(text).TrimEnd();
            if (entry is "---" or "...")
                return matter with { Span = first.Union(line), End = lines.Position };
            if (entry.IsEmpty || entry[0] is ' ' or '\t' or '-' or '#')
                continue;
            var colon = entry.IndexOf(':');
            if (colon <= 0 || entry[..colon].ContainsAny(' ', '\t'))
                return null;
            matter = matter.With(entry[..colon], Value(entry[(colon + 1)..]));
        }

        return null;
    }

    private FrontMatter With(ReadOnlySpan<char> key, string? value)
    {
        Span<char> lower = stackalloc char[16];
        if (value is null || key.ToLowerInvariant(lower) < 0)
            return this;
        return lower[..key.Length] switch
        {
            "title" or "headline" => this with { Title = Title ?? value },
            "source" or "publisher" or "publication" or "site" => this with { Source = Source ?? value },
            "author" or "authors" or "byline" => this with { Author = Author ?? value },
            "date" or "published" => this with { Published = Published ?? (CalendarDate.TryParse(value, out var date) ? date : null) },
            "language" or "lang" => this with { Language = Language ?? LanguageCode.Of(value) },
            _ => this,
        };
    }

    private static string? Value(ReadOnlySpan<char> written)
    {
        written = written.Trim();
        if (written.Length >= 2 && (written[0], written[^1]) is ('"', '"') or ('\'', '\'') or ('[', ']'))
            written = written[1..^1].Trim();
        return written.IsEmpty ? null : written.ToString();
    }
}

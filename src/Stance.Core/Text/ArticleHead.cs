using System.Buffers;

namespace Stance.Text;

/// <summary>
/// What the lines above an article say of its origin: a short headline, then <c>Source — 2025-05-05</c>, then perhaps <c>By Name</c>;
/// or the front matter of a Markdown file, or its <c># Headline</c>. Every string has a head, most often an empty one.
/// </summary>
internal readonly record struct ArticleHead(string? Title, string? Source, string? Author, DateOnly? Published, string? Language, TextSpan? SourceLine)
{
    // A headline of three decks has about 150 characters; a paragraph of news begins at about 200.
    private const int LongestHeadline = 200;
    private const int LongestSource = 100;
    private const int LongestByline = 120;

    private const string Dashes = "-–—―‒−";
    private const string DashesAndBlanks = Dashes + " \t\u00A0";

    private static readonly SearchValues<char> AnyDash = SearchValues.Create(Dashes);

    // Lower-case words that names may hold.
    private static readonly string[] Particles = ["and", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "la", "le", "van", "von", "bin", "al", "el", "&"];

    /// <summary>Reads the head. Blank lines above it, and one below the headline, are allowed; so is emphasis in Markdown (<c>*Reuters — 5 May 2025*</c>).</summary>
    public static ArticleHead Read(string text)
    {
        var matter = FrontMatter.Read(text);
        var below = ReadLines(text, matter?.End ?? 0);
        if (matter is null)
            return below;
        return new ArticleHead(
            matter.Title ?? below.Title, matter.Source ?? below.Source, matter.Author ?? below.Author,
            matter.Published ?? below.Published, matter.Language, matter.Span);
    }

    private static ArticleHead ReadLines(string text, int start)
    {
        var lines = LineCursor.From(text, start);
        if (!lines.TryReadFilled(int.MaxValue, out var first) || first.Length > LongestHeadline)
            return default;
        var (headline, isMarked) = Headline(first.Of(text));
        if (headline is null)
            return default;

        // Only Markdown says of a line by itself that it is a headline.
        if (!lines.TryReadFilled(1, out var second) || !TryReadSourceLine(second.Of(text), out var source, out var published))
            return isMarked ? new ArticleHead { Title = headline } : default;
        var author = lines.TryRead(out var third) ? Byline(third.Of(text)) : null;
        return new ArticleHead(headline, source, author, published, null, second);
    }

    private static (string? Headline, bool IsMarked) Headline(ReadOnlySpan<char> line)
    {
        line = line.Trim().TrimStart('\uFEFF');
        var isMarked = line.StartsWith("# ");
        if (isMarked)
            line = line[2..].Trim().TrimEnd('#').TrimEnd();
        return (line.IsEmpty ? null : line.ToString(), isMarked);
    }

    private static bool TryReadSourceLine(ReadOnlySpan<char> line, out string? source, out DateOnly published)
    {
        source = null;
        published = default;
        line = line.Trim().Trim("*_").Trim();
        if (line.Length > LongestSource)
            return false;

        // The first dash behind which only a date follows: "Al-Monitor - 2025-05-05".
        for (var at = line.IndexOfAny(AnyDash); at >= 0;)
        {
            var name = line[..at].TrimEnd(DashesAndBlanks);
            if (HoldsLetter(name) && CalendarDate.TryParse(line[(at + 1)..], out published))
            {
                source = name.ToString();
                return true;
            }

            var next = line[(at + 1)..].IndexOfAny(AnyDash);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    // "By Jane Doe and Ana Petrović" is a byline; "By Monday the talks had failed." is a sentence.
    private static string? Byline(ReadOnlySpan<char> line)
    {
        line = line.Trim().Trim("*_").Trim();
        if (line.Length > LongestByline || !line.StartsWith("By ", StringComparison.OrdinalIgnoreCase))
            return null;
        var name = line[3..].Trim();
        foreach (var range in name.SplitAny(' ', ','))
        {
            var word = name[range];
            if (!word.IsEmpty && !char.IsUpper(word[0]) && !Particles.Contains(word.ToString()))
                return null;
        }

        return HoldsLetter(name) && !name.ContainsAnyInRange('0', '9') && name[^1] is not ('.' or ':' or '?' or '!') ? name.ToString() : null;
    }

    private static bool HoldsLetter(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsLetter(character))
                return true;
        }

        return false;
    }
}

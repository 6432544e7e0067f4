using System.Net;
using AngleSharp.Html.Dom;

namespace Stance.Text;

/// <summary>
/// What a page says of its article's origin: in Open Graph and other meta elements, in JSON-LD, and where it shows it. Each part is null when
/// unknown, and otherwise one line without white space around it.
/// </summary>
internal sealed record HtmlMetadata(string? Title, string? Source, string? Author, DateOnly? Published, string? Language)
{
    private const int LongestAuthor = 120;

    private static readonly string[] DateNames =
    [
        "date", "pubdate", "publishdate", "publish-date", "publication_date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "dcterms.issued",
        "parsely-pub-date", "sailthru.date", "article.published", "citation_publication_date",
    ];

    /// <summary>Reads a page as it was parsed, before anything is taken out.</summary>
    public static HtmlMetadata Read(IHtmlDocument page)
    {
        var linked = LinkedData.Read(page.QuerySelectorAll("script[type='application/ld+json' i]").Select(script => script.TextContent));
        var source = OneLine(Meta(page, "og:site_name")) ?? OneLine(linked.Publisher) ?? OneLine(Meta(page, "application-name"));
        return new HtmlMetadata(ReadTitle(page, linked, source), source, ReadAuthor(page, linked), ReadPublished(page, linked), ReadLanguage(page, linked));
    }

    private static string? ReadTitle(IHtmlDocument page, LinkedData linked, string? source)
    {
        var shown = page.QuerySelectorAll("h1");
        var title = OneLine(Meta(page, "og:title")) ?? OneLine(linked.Headline)
            ?? (shown.Length == 1 ? OneLine(shown[0].TextContent) : null) ?? OneLine(page.Title);
        if (title is null)
            return null;

        // "Headline | The Paper", "Headline - The Paper": the name goes where it is known to be one, or where the headline is shown without it.
        var cut = title.LastIndexOfAny(['|', '-', '–', '—', '·', '•', '«', '»']);
        if (cut <= 0)
            return title;
        var headline = title[..cut].TrimEnd();
        var isSource = source is not null && Letters.Slug(title.AsSpan(cut + 1)) == Letters.Slug(source);
        var isShown = shown.Any(heading => Letters.Slug(heading.TextContent) == Letters.Slug(headline));
        return headline.Length > 0 && (isSource || isShown) ? headline : title;
    }

    private static string? ReadAuthor(IHtmlDocument page, LinkedData linked)
    {
        var shown = page.QuerySelector("[rel=author], [itemprop=author] [itemprop=name], [itemprop=author]")?.TextContent;
        var byline = page.QuerySelector(".byline, .author")?.TextContent;
        foreach (var candidate in (ReadOnlySpan<string?>)[Meta(page, "author"), linked.Author, Meta(page, "article:author"), Meta(page, "byl"), shown, byline])
        {
            var author = OneLine(candidate);
            if (author is null || author.Length > LongestAuthor || author.Contains("://", StringComparison.Ordinal))
                continue; // article:author is often the address of a profile, and a box named "author" may hold a biography.
            return author.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? author[3..].TrimStart() : author;
        }

        return null;
    }

    private static DateOnly? ReadPublished(IHtmlDocument page, LinkedData linked)
    {
        IEnumerable<string?> candidates =
        [
            Meta(page, "article:published_time"),
            linked.Published,
            page.QuerySelector("meta[itemprop=datePublished]")?.GetAttribute("content"),
            .. page.QuerySelectorAll("time[itemprop=datePublished], time[pubdate]").Select(time => time.GetAttribute("datetime")),
            .. page.QuerySelectorAll("time[datetime]").Take(1).Select(time => time.GetAttribute("datetime")),
            .. DateNames.Select(name => Meta(page, name)),
            Meta(page, "og:published_time"),
        ];
        foreach (var candidate in candidates)
        {
            if (CalendarDate.TryParse(candidate, out var date))
                return date;
        }

        return null;
    }

    private static string? ReadLanguage(IHtmlDocument page, LinkedData linked) =>
        LanguageCode.Of(page.DocumentElement?.GetAttribute("lang"))
        ?? LanguageCode.Of(page.DocumentElement?.GetAttribute("xml:lang"))
        ?? LanguageCode.Of(page.QuerySelector("meta[http-equiv='content-language' i]")?.GetAttribute("content"))
        ?? LanguageCode.Of(linked.Language)
        ?? LanguageCode.Of(Meta(page, "og:locale"));

    // Sites write Open Graph with property or with name; names differ in case.
    private static string? Meta(IHtmlDocument page, string name) =>
        page.QuerySelectorAll($"meta[property='{name}' i], meta[name='{name}' i]")
            .Select(meta => meta.GetAttribute("content"))
            .FirstOrDefault(content => !string.IsNullOrWhiteSpace(content));

    // Headlines in JSON-LD are often escaped twice ("Serbia&#8217;s").
    private static string? OneLine(string? text)
    {
        var words = WebUtility.HtmlDecode(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words);
    }
}

using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SmartReader;

namespace Stance.Text;

/// <summary>
/// Reads the article out of a web page. Its text begins like a text file: the headline, a line <c>Source — 2025-05-05</c> where both are known,
/// a blank line, the paragraphs. Nothing that the page names is fetched: the parser has no loader, and addresses are taken out beforehand.
/// </summary>
internal static class HtmlArticle
{
    // The scoring of SmartReader takes quadratic time: 1.4 s for 10,000 paragraphs, 23 s for 50,000 (measured). Few articles have 1,000.
    private const int MostScored = 20_000;

    // SmartReader asks for 500 characters and otherwise tries again less strictly, which lets cookie bars into short reports.
    private const int ShortestArticle = 200;

    /// <summary>Reads a page; false, with what is wrong and what to do, when it is no page that a browser could show.</summary>
    public static bool TryRead(string id, string html, out Document document, out string problem)
    {
        document = null!;
        problem = "";
        try
        {
            document = Read(id, html);
            return true;
        }
        catch (InvalidDataException exception)
        {
            problem = exception.Message;
            return false;
        }
    }

    private static Document Read(string id, string html)
    {
        using var page = PageParser.Parse(html);
        var head = HtmlMetadata.Read(page);
        HtmlClutter.Remove(page);
        var body = HtmlBlocks.Of(MainElement(page), head.Title);
        if (page.All.Length <= MostScored && Scored(page, head.Title) is { } scored && IsWhole(scored, body))
            body = scored;
        return Compose(id, head, body);
    }

    // The one element that the page itself marks as its article, otherwise everything.
    private static IElement? MainElement(IHtmlDocument page)
    {
        foreach (var selector in (ReadOnlySpan<string>)["[itemprop=articleBody]", "article", "main", "[role=main]"])
        {
            var found = page.QuerySelectorAll(selector);
            if (found.Length == 1 && HtmlBlocks.Of(found[0], null).Length >= ShortestArticle)
                return found[0];
        }

        return page.Body;
    }

    private static string? Scored(IHtmlDocument page, string? title)
    {
        string? text = null;
        using var reader = new Reader("https://document.invalid/", page) { CharThreshold = ShortestArticle, DisableJSONLD = true };
        reader.AddCustomOperationEnd(article =>
        {
            text = HtmlBlocks.Of(article, title);
            article.InnerHtml = ""; // What SmartReader would make of it is not used, and takes quadratic time.
        });
        try
        {
            reader.GetArticle();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // It trips over some pages (an odd site name becomes a regular expression); then our own reading stands.
            return null;
        }

        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    // SmartReader at times takes one column or box for the article and leaves most of the paragraphs out.
    private static bool IsWhole(string scored, string all) => scored.Length >= ShortestArticle && scored.Length * 5L >= all.Length;

    private static Document Compose(string id, HtmlMetadata head, string body)
    {
        var text = new StringBuilder(body.Length + 256);
        TextSpan? sourceLine = null;
        if (head.Title is not null)
        {
            text.Append(head.Title).Append('\n');
            if (head.Source is not null && head.Published is { } published)
            {
                var start = text.Length;
                text.Append(head.Source).Append(" — ").Append(published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                sourceLine = new TextSpan(start, text.Length);
                text.Append('\n');
            }

            text.Append('\n');
        }

        return new Document(id, text.Append(body).Append('\n').ToString())
        {
            Title = head.Title,
            Source = head.Source,
            Author = head.Author,
            Published = head.Published,
            Language = head.Language ?? "en",
            SourceLine = sourceLine,
        };
    }
}

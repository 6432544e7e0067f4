using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Stance.Text;

/// <summary>Takes out of a page what no reader takes for the article: scripts, navigation, boxes beside the text, consent bars, what is hidden.</summary>
internal static class HtmlClutter
{
    private const string Elements =
        "script, style, noscript, template, nav, aside, footer, dialog, button, select, textarea, input, label, iframe, object, embed, canvas, audio, video, "
        + "svg, math, map, meta, link, base, title, [hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=complementary], "
        + "[role=contentinfo], [role=search], [role=menu], [role=dialog], [role=alertdialog], sup.reference";

    // Words of class names and ids; a word is what stands between hyphens, underscores and spaces.
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "cookie", "cookies", "cookiebar", "cookiebanner", "consent", "gdpr", "newsletter", "related", "recommended", "share", "sharing", "social", "advert",
        "advertisement", "ad", "ads", "promo", "sponsored", "breadcrumb", "breadcrumbs", "comments", "disqus", "paywall", "popup", "modal", "pagination",
        "sidebar", "menu", "navbar", "navigation", "skip", "outbrain", "taboola",
    };

    // A consent bar or a share box is short; a container that only bears such a word ("has-sidebar") holds the article.
    private const int LongestBox = 2000;

    /// <summary>Changes the page. Also takes out every address, and lowers class names, which SmartReader compares by the current culture.</summary>
    public static void Remove(IHtmlDocument page)
    {
        foreach (var element in page.QuerySelectorAll(Elements))
            element.Remove();
        foreach (var element in page.All.ToArray())
        {
            if (element is IHtmlBodyElement or IHtmlHtmlElement)
                continue;
            if (IsHidden(element) || (IsBox(element) && !HoldsMore(element)))
                element.Remove();
            else
                Neutralize(element);
        }
    }

    private static bool IsHidden(IElement element) =>
        element.GetAttribute("style") is { } style
        && style.Replace(" ", "", StringComparison.Ordinal) is var packed
        && (packed.Contains("display:none", StringComparison.OrdinalIgnoreCase) || packed.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));

    private static bool IsBox(IElement element)
    {
        if (element.LocalName is "article" or "main")
            return false;
        if (element.LocalName == "header" && element.Closest("article, main") is null)
            return true;
        var names = $"{element.ClassName} {element.Id}";
        foreach (var range in names.AsSpan().SplitAny(' ', '-', '_', '\t', '\n'))
        {
            if (Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(names.AsSpan(range.Start.Value, range.End.Value - range.Start.Value)))
                return true;
        }

        return false;
    }

    private static bool HoldsMore(IElement element) =>
        element.QuerySelector("article, main, h1, [itemprop=articleBody]") is not null || element.TextContent.Length > LongestBox;

    private static void Neutralize(IElement element)
    {
        foreach (var name in (ReadOnlySpan<string>)["href", "src", "srcset", "style"])
            element.RemoveAttribute(name);
        foreach (var name in (ReadOnlySpan<string>)["class", "id"])
        {
            if (element.GetAttribute(name) is { } value)
                element.SetAttribute(name, value.ToLowerInvariant());
        }
    }
}

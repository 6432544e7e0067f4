using System.Text.Json;

namespace Stance.Text;

/// <summary>
/// What a page says of itself in JSON-LD in the words of schema.org (headline, publisher, author, datePublished), which most news sites
/// fill in for search engines. Broken blocks are passed over.
/// </summary>
internal sealed record LinkedData(string? Headline, string? Publisher, string? Author, string? Published, string? Language)
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>What the first block that describes an article says; everything null when none does.</summary>
    public static LinkedData Read(IEnumerable<string> blocks)
    {
        foreach (var block in blocks)
        {
            try
            {
                using var json = JsonDocument.Parse(block, Lenient);
                if (Article(json.RootElement) is { } article)
                    return article;
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                // Not JSON, or half of a surrogate pair in a string.
            }
        }

        return new LinkedData(null, null, null, null, null);
    }

    // The article may be the block, one of an array, or lie below @graph or mainEntity. The parser bounds the nesting.
    private static LinkedData? Article(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Select(Article).FirstOrDefault(found => found is not null),
        JsonValueKind.Object when IsArticle(element) => new LinkedData(
            Text(element, "headline") ?? Text(element, "name"),
            Names(element, "publisher"),
            Names(element, "author") ?? Names(element, "creator"),
            Text(element, "datePublished") ?? Text(element, "dateCreated"),
            Text(element, "inLanguage")),
        JsonValueKind.Object => element.EnumerateObject()
            .Where(property => property.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
            .Select(property => Article(property.Value)).FirstOrDefault(found => found is not null),
        _ => null,
    };

    // NewsArticle, OpinionNewsArticle, Report, BlogPosting …; a WebPage only where it says when it was published.
    private static bool IsArticle(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type))
            return false;
        var names = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().ToArray() : [type];
        return names.Any(name => name.ValueKind == JsonValueKind.String && name.GetString() is { } text
            && (text.EndsWith("Article", StringComparison.Ordinal) || text.EndsWith("Posting", StringComparison.Ordinal)
                || (text is "Report" or "WebPage" && element.TryGetProperty("datePublished", out _))));
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // "Jane Doe", {"name": "Jane Doe"}, or a list of either.
    private static string? Names(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value))
            return null;
        var names = (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value])
            .Select(item => item.ValueKind switch
            {
                JsonValueKind.String => item.GetString(),
                JsonValueKind.Object => Text(item, "name"),
                _ => null,
            })
            .Where(text => !string.IsNullOrWhiteSpace(text)).ToArray();
        return names.Length == 0 ? null : string.Join(", ", names);
    }
}

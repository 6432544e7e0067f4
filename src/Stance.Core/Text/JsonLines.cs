using System.Text;
using System.Text.Json;

namespace Stance.Text;

/// <summary>
/// Reads documents from JSON Lines, one object a line, without holding more than one line: <c>id</c> and <c>text</c>, and if known
/// <c>title</c>, <c>source</c>, <c>author</c>, <c>published</c>, <c>language</c>. What these leave out is read from the head of the text.
/// </summary>
internal static class JsonLines
{
    /// <summary>The documents in the order of the lines. A line that is none is handed to <paramref name="report"/>, and the rest goes on.</summary>
    public static IEnumerable<Document> Read(string path, Action<string> report)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        if (!TryStart(file, out var lines, out var problem))
        {
            report($"{path}: {problem}");
            yield break;
        }

        var number = 0;
        var isEmpty = true;
        foreach (var (offset, line) in ByteLines.Of(lines))
        {
            number++;
            if (line.Span.Trim(" \t\r"u8).IsEmpty)
                continue;
            if (isEmpty && TextEncoding.Problem(line.Span) is { } binary)
            {
                report($"{path}: {binary}");
                yield break;
            }

            isEmpty = false;
            if (TryRead(line, offset, out var document, out problem))
                yield return document with { Path = path };
            else
                report(string.Create(CultureInfo.InvariantCulture, $"{path}, line {number}: {problem}"));
        }

        if (isEmpty)
            report($"{path}: {TextEncoding.Problem([])}");
    }

    // Past a mark of UTF-8. What has one of UTF-16 or UTF-32 (older PowerShell writes such files) is turned into UTF-8 as a whole.
    private static bool TryStart(FileStream file, out Stream lines, out string problem)
    {
        lines = file;
        problem = "";
        if (!file.CanSeek)
            return true;
        Span<byte> first = stackalloc byte[4];
        var count = file.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        var (encoding, length) = TextEncoding.FromMark(first[..count]);
        file.Position = length;
        if (encoding is null or UTF8Encoding)
            return true;

        using var whole = new MemoryStream();
        file.Position = 0;
        file.CopyTo(whole);
        if (!TextEncoding.TryDecode(whole.GetBuffer().AsSpan(0, (int)whole.Length), out var text, out problem))
            return false;
        lines = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return true;
    }

    private static bool TryRead(ReadOnlyMemory<byte> line, long offset, out Document document, out string problem)
    {
        document = null!;
        if (TextEncoding.FirstInvalid(line.Span) is >= 0 and var invalid)
        {
            problem = $"is not valid UTF-8 at byte {(offset + invalid).ToString(CultureInfo.InvariantCulture)} of the file; convert the file to UTF-8";
            return false;
        }

        try
        {
            using var json = JsonDocument.Parse(line);
            return TryRead(json.RootElement, out document, out problem);
        }
        catch (JsonException exception)
        {
            var column = (exception.BytePositionInLine ?? 0) + 1;
            problem = $"is not JSON (at byte {column.ToString(CultureInfo.InvariantCulture)} of the line); correct or remove the line";
            return false;
        }
        catch (InvalidOperationException)
        {
            problem = "holds half of a surrogate pair (an escape like \\ud83d without its second half); write the whole character";
            return false;
        }
    }

    private static bool TryRead(JsonElement line, out Document document, out string problem)
    {
        document = null!;
        problem = "";
        if (line.ValueKind != JsonValueKind.Object)
            problem = "is not a JSON object; write {\"id\": …, \"text\": …}";
        else if (Id(line) is not { } id)
            problem = "has no \"id\"; give each document a name of its own";
        else if (!line.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
            problem = "has no \"text\"; put the article's text there as a string";
        else
            document = WithFields(Document.Parse(id, text.GetString()!), line);
        return problem.Length == 0;
    }

    // Some collections number their documents.
    private static string? Id(JsonElement line) =>
        line.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number ? id.GetRawText() : Field(line, "id");

    private static Document WithFields(Document document, JsonElement line) => document with
    {
        Title = Field(line, "title") ?? document.Title,
        Source = Field(line, "source") ?? document.Source,
        Author = Field(line, "author") ?? document.Author,
        Published = CalendarDate.TryParse(Field(line, "published"), out var published) ? published : document.Published,
        Language = LanguageCode.Of(Field(line, "language")) ?? document.Language,
    };

    private static string? Field(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text
            && !string.IsNullOrWhiteSpace(text) ? text : null;
}

using Stance.Text;

namespace Stance;

public sealed partial record Document
{
    // .NET strings end at about 1,070 million characters.
    private const long LargestFile = 1_000_000_000;

    /// <summary>
    /// Makes a document of plain text or Markdown, and reads its head: a short first line and a second one like <c>Source — 2025-05-05</c>
    /// (hyphen, en or em dash; also <c>5 May 2025</c>, <c>May 5, 2025</c>) are headline, source and date, a line <c>By Name</c> right below them is
    /// the author. YAML front matter is read likewise, and <c># Headline</c> is one without a second line, too. The text stays as it is,
    /// so offsets count from its first character.
    /// </summary>
    /// <param name="id">What names the document in results. Not empty.</param>
    /// <param name="text">Any string; one without a head gives a document without title, source and date.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty or white space.</exception>
    public static Document Parse(string id, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var head = ArticleHead.Read(text);
        return new Document(id, text)
        {
            Title = head.Title,
            Source = head.Source,
            Author = head.Author,
            Published = head.Published,
            Language = head.Language ?? "en",
            SourceLine = head.SourceLine,
        };
    }

    /// <summary>
    /// Reads the documents of one file, while they are enumerated: many from <c>.jsonl</c>, one from <c>.html</c> and <c>.htm</c> (the article's text,
    /// see <see cref="Text"/>), one from <c>.conllu</c>, whose words and sentences are kept as they are given (an empty file gives an empty text),
    /// one from any other file, which is read as <see cref="Parse"/> does. Files are UTF-8, or UTF-16 or UTF-32 with their
    /// mark; web pages may declare another encoding. No network is used.
    /// </summary>
    /// <param name="path">The file; the documents bear it as <see cref="Path"/>, and its name without ending as <see cref="Id"/>, but for JSON Lines.</param>
    /// <param name="onError">
    /// Is told, in one sentence with file, line, what is wrong and what to do, of a file or line that holds no document: empty, binary, badly encoded,
    /// bad JSON, no id or text, a malformed word. The rest is read on. Without it the first such sentence is thrown.
    /// </param>
    /// <exception cref="InvalidDataException">A file or line holds no document, and <paramref name="onError"/> is null.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static IEnumerable<Document> Load(string path, Action<string>? onError = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return LoadFile(path, IdOf(path), onError ?? Throw);
    }

    /// <summary>
    /// Reads all <c>.txt</c>, <c>.md</c>, <c>.html</c>, <c>.htm</c>, <c>.jsonl</c> and <c>.conllu</c> files below a folder, in the ordinal order of their relative paths,
    /// while they are enumerated. What is hidden is left out, and links to folders are not followed. A file whose name without ending was
    /// taken by an earlier one gets its relative path as <see cref="Id"/>, so that none replaces another in an index.
    /// </summary>
    /// <param name="folder">The folder; <see cref="Path"/> of the documents begins with it.</param>
    /// <param name="onError">As for <see cref="Load"/>; is also told of files and folders below that cannot be read, which are thrown without it.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">A file or line holds no document, and <paramref name="onError"/> is null.</exception>
    public static IEnumerable<Document> LoadFolder(string folder, Action<string>? onError = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return LoadFiles(folder, onError);
    }

    private static IEnumerable<Document> LoadFiles(string folder, Action<string>? onError)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in DocumentFolder.Files(folder, Unreadable))
        {
            var path = System.IO.Path.Combine(folder, name);
            var id = IdOf(name);
            if (!taken.Add(id))
                id = name;
            using var documents = LoadFile(path, id, onError ?? Throw).GetEnumerator();
            while (TryNext(documents, path))
                yield return documents.Current;
        }

        bool TryNext(IEnumerator<Document> documents, string path)
        {
            try
            {
                return documents.MoveNext();
            }
            catch (Exception exception) when (onError is not null && exception is IOException or UnauthorizedAccessException)
            {
                Unreadable(path, exception);
                return false;
            }
        }

        void Unreadable(string path, Exception exception)
        {
            if (onError is null)
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(exception);
            var remedy = exception is UnauthorizedAccessException ? "check its rights" : "the rest is read on";
            onError($"{path}: cannot be read ({exception.Message.TrimEnd('.')}); {remedy}");
        }
    }

    private static IEnumerable<Document> LoadFile(string path, string id, Action<string> report)
    {
        var ending = System.IO.Path.GetExtension(path);
        if (ending.Equals(".jsonl", StringComparison.OrdinalIgnoreCase))
            return JsonLines.Read(path, report);
        return LoadOne(path, id, ending.ToLowerInvariant(), report);
    }

    private static IEnumerable<Document> LoadOne(string path, string id, string ending, Action<string> report)
    {
        var document = (Document?)null;
        if (Directory.Exists(path))
            report($"{path}: is a folder; use Document.LoadFolder");
        else if (new FileInfo(path) is { Exists: true, Length: > LargestFile })
            report($"{path}: is larger than 1 GB; split it, or write its articles to JSON Lines");
        else if (!TryRead(File.ReadAllBytes(path), id, ending, out document, out var line, out var problem))
            report(line == 0 ? $"{path}: {problem}" : string.Create(CultureInfo.InvariantCulture, $"{path}, line {line}: {problem}"));
        if (document is not null)
            yield return document with { Path = path };
    }

    private static bool TryRead(byte[] bytes, string id, string ending, out Document? document, out int line, out string problem)
    {
        (document, line) = (null, 0);
        if (ending is ".html" or ".htm")
            return HtmlCharset.TryDecode(bytes, out var html, out problem) && HtmlArticle.TryRead(id, html, out document, out problem);
        // No words are words, too; an article without text is a mistake.
        if (ending is ".conllu" && bytes.Length == TextEncoding.FromMark(bytes).Length)
            return ConlluReader.TryRead(id, "", out document, out line, out problem);
        if (!TextEncoding.TryDecode(bytes, out var text, out problem))
            return false;
        if (ending is ".conllu")
            return ConlluReader.TryRead(id, text, out document, out line, out problem);
        document = Parse(id, text);
        return true;
    }

    private static string IdOf(string path)
    {
        var name = System.IO.Path.GetFileName(path);
        var stem = System.IO.Path.GetFileNameWithoutExtension(name);
        return !string.IsNullOrWhiteSpace(stem) ? stem : !string.IsNullOrWhiteSpace(name) ? name : "untitled";
    }

    [System.Diagnostics.CodeAnalysis.DoesNotReturn]
    private static void Throw(string problem) => throw new InvalidDataException(problem);
}

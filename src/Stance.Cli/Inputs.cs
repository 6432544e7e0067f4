using System.Text.Json;

namespace Stance.Cli;

/// <summary>
/// The documents that paths stand for: files, folders, globs and "-". What cannot be read is named on standard error, and the rest is read.
/// </summary>
internal sealed class Inputs
{
    private const string StandardInput = "-";
    private const int MessagesPerFile = 10;

    // Document.LoadFolder would read them too, but not say beforehand how many there are; a test holds the two lists together.
    private static readonly string[] Endings = [".txt", ".md", ".html", ".htm", ".jsonl", ".conllu"];

    private readonly Messages _messages;
    private readonly List<Source> _files = [];
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);
    private int _done;
    private int _begun;

    /// <summary>Finds the files, but reads none yet.</summary>
    /// <param name="paths">As given on the command line.</param>
    /// <param name="messages">Where to say what went wrong.</param>
    /// <param name="except">A file or folder to leave out where folders and globs are searched: the one that is being written, say.</param>
    public Inputs(IEnumerable<string> paths, Messages messages, string? except = null)
    {
        _messages = messages;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var left = except is null ? null : Path.TrimEndingDirectorySeparator(Path.GetFullPath(except));
        foreach (var path in paths)
        {
            foreach (var source in Sources(path))
            {
                var full = source.Path == StandardInput ? source.Path : Path.GetFullPath(source.Path);
                var isLeft = left is not null && full.StartsWith(left, StringComparison.Ordinal) && (full.Length == left.Length || full[left.Length] == Path.DirectorySeparatorChar);
                if (!isLeft && seen.Add(full))
                    _files.Add(source);
            }
        }
    }

    /// <summary>Counts a document as done and says how far we are.</summary>
    public void Tick()
    {
        _messages.Progress(Interlocked.Increment(ref _done), Volatile.Read(ref _begun), _files.Count);
    }

    /// <summary>Reads the documents one after the other, in the order of the paths; folders in ordinal order of their files.</summary>
    public IEnumerable<Document> Read(CancellationToken cancellationToken)
    {
        foreach (var (file, id, isFound) in _files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Interlocked.Increment(ref _begun);
            if (isFound && IsOurs(file))
                continue;
            using var documents = Guard(file, () => Open(file).GetEnumerator());
            while (documents is not null && Guard(file, documents.MoveNext))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var document = id is null ? documents.Current : documents.Current with { Id = id };
                var place = document.Path ?? "standard input";
                if (!_places.TryAdd(document.Id, place))
                    _messages.Warn($"two documents have the id '{document.Id}'", $"{_places[document.Id]} and {place}", "rename one, or results cannot tell them apart");
                yield return document;
            }
        }
    }

    private IEnumerable<Document> Open(string file) => file == StandardInput ? FromStandardInput() : Load(file, static message => message);

    // A file of JSON Lines that holds something else than documents would say so a million times.
    private IEnumerable<Document> Load(string file, Func<string, string> reword)
    {
        var failed = 0;
        foreach (var document in Document.Load(file, message =>
        {
            if (++failed <= MessagesPerFile)
                _messages.Fail(reword(message));
        }))
        {
            yield return document;
        }

        if (failed > MessagesPerFile)
            _messages.Fail($"{failed - MessagesPerFile:N0} more lines hold no document", reword(file), "see the lines named above");
    }

    private List<Source> Sources(string path)
    {
        if (path == StandardInput || File.Exists(path))
            return [new(path)];
        if (Directory.Exists(path))
        {
            var before = _messages.Failed;
            var inside = Folder(path);
            if (inside.Count == 0 && _messages.Failed == before)
                _messages.Fail("there is no article", path, $"check the folder; articles end in {string.Join(' ', Endings)}");
            return inside;
        }

        if (!Glob.IsPattern(path))
        {
            _messages.Fail("there is no such file or folder", path, "check the path");
            return [];
        }

        var failed = _messages.Failed;
        var files = Glob.Files(path, Unreadable).Select(file => new Source(file, IsFound: true)).ToList();
        if (files.Count == 0 && _messages.Failed == failed)
            _messages.Fail("no file matches", path, "check the pattern, and quote it so that the shell leaves it alone");
        return files;
    }

    // As Document.LoadFolder has it: of two files with one name, the second is known by its path below the folder.
    private List<Source> Folder(string path)
    {
        var folder = path.EndsWith('/') ? path : path + "/";
        var names = new HashSet<string>(StringComparer.Ordinal);
        return [.. Glob.Files(folder + "**", Unreadable).Where(IsArticle).Select(file =>
            file.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || names.Add(Path.GetFileNameWithoutExtension(file)) ? new Source(file, IsFound: true) : new(file, file[folder.Length..], IsFound: true))];
    }

    // Our own words are left out here already, so that "a.conllu" does not take the name of "a.txt", from which it was made.
    private static bool IsArticle(string file) =>
        Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase) && !Path.GetFileName(file).StartsWith("README.", StringComparison.OrdinalIgnoreCase)
            && !(file.EndsWith(".conllu", StringComparison.OrdinalIgnoreCase) && IsOurs(file));

    // The readers know files by their endings; so standard input becomes one, whose ending shows in its first lines.
    private IEnumerable<Document> FromStandardInput()
    {
        var folder = Directory.CreateTempSubdirectory("stance-");
        try
        {
            var file = Path.Combine(folder.FullName, "stdin");
            using (var input = Console.OpenStandardInput())
            using (var copy = File.Create(file))
                input.CopyTo(copy);
            var named = file + Ending(file);
            File.Move(file, named);
            foreach (var document in Load(named, message => message.Replace(named, "standard input", StringComparison.Ordinal)))
                yield return document with { Path = null };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Documents as JSON Lines show in the first line, CoNLL-U in the first one that is no comment: the first of ten columns is the number of a word.
    private static string Ending(string file)
    {
        using var reader = new StreamReader(file);
        var line = reader.ReadLine();
        if (line is not null && IsDocumentLine(line))
            return ".jsonl";
        while (line is not null && (line.Length == 0 || line[0] == '#'))
            line = reader.ReadLine();
        return line is not null && line.AsSpan().Count('\t') == 9 && line[0] is '0' or '1' ? ".conllu" : ".txt";
    }

    // What stance wrote beside the articles, analyses, findings or words, is no article. Who names it is told why it cannot be read, but for words, which can.
    private static bool IsOurs(string file)
    {
        var isWords = file.EndsWith(".conllu", StringComparison.OrdinalIgnoreCase);
        if (!isWords && !file.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
            return false;
        try
        {
            using var reader = new StreamReader(file);
            if (isWords)
                return reader.ReadLine() == "# generator = stance";
            return reader.ReadLine() is { } first && !IsDocumentLine(first) && (AnalysisJson.TryRead(first, out _) || AnalysisJson.TryReadFinding(first, out _, out _, out _));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The reader will say it better.
            return false;
        }
    }

    private static bool IsDocumentLine(string line)
    {
        if (!line.AsSpan().TrimStart().StartsWith("{"))
            return false;
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.TryGetProperty("text", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // Whatever a reader stumbles over, the other files can still be read.
    private T? Guard<T>(string file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            Unreadable(file, exception);
            return default;
        }
    }

    private void Unreadable(string file, Exception exception)
    {
        var advice = exception is UnauthorizedAccessException ? "check its permissions" : "check that it is there and what its ending says";
        _messages.Fail($"cannot be read ({Why(exception, file)})", file.TrimEnd('/'), advice);
    }

    private static string Why(Exception exception, string file) =>
        exception is UnauthorizedAccessException ? "access denied" : exception.Message.Replace($" : '{Path.GetFullPath(file)}'", "", StringComparison.Ordinal).TrimEnd('.');

    /// <summary>A file to read.</summary>
    /// <param name="Path">Where it is.</param>
    /// <param name="Id">The id of its document, where that is not what the reader makes of the name.</param>
    /// <param name="IsFound">Whether it was found in a folder or by a pattern, not named.</param>
    private sealed record Source(string Path, string? Id = null, bool IsFound = false);
}

namespace Stance.Text;

/// <summary>Finds the files below a folder that hold documents.</summary>
internal static class DocumentFolder
{
    private static readonly string[] Endings = [".txt", ".md", ".html", ".htm", ".jsonl", ".conllu"];

    /// <summary>
    /// Paths relative to <paramref name="folder"/>, in ordinal order with '/' between folders, so that every system gives the same order.
    /// What is hidden is left out, and links to folders are not followed, since they may lead round in circles.
    /// </summary>
    /// <param name="folder">Where to look.</param>
    /// <param name="unreadable">Is told of a folder below that cannot be read, with its path and the reason.</param>
    public static IReadOnlyList<string> Files(string folder, Action<string, Exception> unreadable)
    {
        var found = new List<string>();
        var pending = new Stack<string>([""]);
        while (pending.TryPop(out var relative))
        {
            var path = Path.Combine(folder, relative);
            FileSystemInfo[] entries;
            try
            {
                entries = new DirectoryInfo(path).GetFileSystemInfos();
            }
            catch (Exception exception) when (relative.Length > 0 && exception is IOException or UnauthorizedAccessException)
            {
                unreadable(path, exception);
                continue;
            }

            foreach (var entry in entries)
            {
                if (entry.Name.StartsWith('.') || entry.Attributes.HasFlag(FileAttributes.Hidden))
                    continue;
                var name = relative.Length == 0 ? entry.Name : $"{relative}/{entry.Name}";
                if (entry is FileInfo file && Endings.Contains(file.Extension, StringComparer.OrdinalIgnoreCase) && !IsAboutTheFolder(file))
                    found.Add(name);
                else if (entry is DirectoryInfo { LinkTarget: null })
                    pending.Push(name);
            }
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }

    /// <summary>A README tells of the folder, and analyses, findings or words that Stance wrote tell of the articles: neither is an article.</summary>
    private static bool IsAboutTheFolder(FileInfo file)
    {
        if (file.Name.StartsWith("README.", StringComparison.OrdinalIgnoreCase))
            return true;
        var isWords = file.Extension.Equals(".conllu", StringComparison.OrdinalIgnoreCase);
        if (!isWords && !file.Extension.Equals(".jsonl", StringComparison.OrdinalIgnoreCase))
            return false;
        try
        {
            using var reader = file.OpenText();
            var head = new char[4096];
            var line = head.AsSpan(0, reader.ReadBlock(head));
            if (isWords)
                return line.StartsWith(ConlluReader.OurFirstLine + "\n");
            return line.StartsWith("{\"schema\":\"stance/") || (line.IndexOf("\"first\":{") is > 0 and var first && line.IndexOf("\"relation\":") is > 0 and var relation && relation < first);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false; // whoever reads it says what is wrong
        }
    }
}

using System.IO.Enumeration;

namespace Stance.Cli;

/// <summary>Finds files by pattern: "*" and "?" within a name, "**" for any depth, "{a,b}" for alternatives.</summary>
internal static class Glob
{
    private static readonly EnumerationOptions Here = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>Whether a path has wildcards.</summary>
    public static bool IsPattern(string path) => path.AsSpan().IndexOfAny("*?{") >= 0;

    /// <summary>The files that match, in ordinal order, each once. Hidden names match only where the pattern names them with a dot.</summary>
    /// <param name="pattern">With '/' between folders; on Windows also '\'.</param>
    /// <param name="unreadable">Is told of folders that cannot be read; the others are searched.</param>
    public static IEnumerable<string> Files(string pattern, Action<string, Exception> unreadable)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var one in Alternatives(pattern))
        {
            var parts = one.Split('/', OperatingSystem.IsWindows() ? '\\' : '/');
            var fixedParts = parts.TakeWhile(part => !IsPattern(part)).Count();
            fixedParts = Math.Min(fixedParts, parts.Length - 1);
            var root = string.Join('/', parts[..fixedParts]);
            Walk(fixedParts == 0 ? "" : root.Length == 0 ? "/" : root, parts.AsSpan(fixedParts), new(files, unreadable));
        }

        return files;
    }

    private static void Walk(string folder, ReadOnlySpan<string> parts, Search search)
    {
        if (!Directory.Exists(folder.Length == 0 ? "." : folder))
            return;
        var part = parts[0];
        var rest = parts[1..];
        if (part == "**")
        {
            Walk(folder, rest.IsEmpty ? ["*"] : rest, search);
            foreach (var child in Names(folder, "*", folders: true, search))
            {
                // A link could lead round in circles.
                if (new DirectoryInfo(child).LinkTarget is null)
                    Walk(child, parts, search);
            }

            return;
        }

        foreach (var child in Names(folder, part, folders: !rest.IsEmpty, search))
        {
            if (rest.IsEmpty)
                search.Files.Add(child);
            else
                Walk(child, rest, search);
        }
    }

    private static List<string> Names(string folder, string part, bool folders, Search search)
    {
        if (!IsPattern(part))
        {
            var path = Join(folder, part);
            return (folders ? Directory.Exists(path) : File.Exists(path)) ? [path] : [];
        }

        try
        {
            var place = folder.Length == 0 ? "." : folder;
            var children = folders ? Directory.EnumerateDirectories(place, "*", Here) : Directory.EnumerateFiles(place, "*", Here);
            return [.. children.Select(child => Path.GetFileName(child)).Where(name => Matches(name, part)).Select(name => Join(folder, name))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // "**" asks for a folder's files and for its folders; once is enough to say that it is shut.
            if (search.Shut.Add(folder))
                search.Unreadable(folder, exception);
            return [];
        }
    }

    private static bool Matches(string name, string part) =>
        (name[0] != '.' || part[0] == '.') && FileSystemName.MatchesSimpleExpression(part, name, ignoreCase: OperatingSystem.IsWindows());

    private static string Join(string folder, string name) => folder.Length == 0 ? name : folder.EndsWith('/') ? folder + name : folder + "/" + name;

    // "a.{txt,{md,html}}" means three patterns; a brace without its partner means itself.
    private static IEnumerable<string> Alternatives(string pattern)
    {
        var open = pattern.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
            return [pattern];
        var (depth, start) = (0, open + 1);
        List<string> choices = [];
        for (var i = open; i < pattern.Length; i++)
        {
            depth += pattern[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if ((pattern[i] == ',' && depth == 1) || depth == 0)
            {
                choices.Add(pattern[start..i]);
                start = i + 1;
            }

            if (depth == 0)
            {
                var (before, after) = (pattern[..open], pattern[(i + 1)..]);
                return choices.SelectMany(choice => Alternatives(before + choice + after));
            }
        }

        return [pattern];
    }

    private sealed record Search(SortedSet<string> Files, Action<string, Exception> Unreadable)
    {
        public HashSet<string> Shut { get; } = new(StringComparer.Ordinal);
    }
}

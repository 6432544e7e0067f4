using System.Text.RegularExpressions;

namespace Stance.CoreTests;

/// <summary>The checkout that the tests were built from, found upwards from the test program.</summary>
internal static partial class Repository
{
    /// <summary>The rooms of the library in the order in which data passes through them.</summary>
    public static readonly string[] Rooms = ["Text", "Language", "Extraction", "Statements", "Indexing", "Contradictions", "Reports"];

    public static string Root { get; } = Find();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    /// <summary>Paths of all C# files below a folder, relative to the root, in ordinal order.</summary>
    public static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal);

    /// <summary>A source file without comments; strings are kept.</summary>
    public static string Code(string path) => CommentOrString().Replace(Read(path), match => match.Value.StartsWith("//", StringComparison.Ordinal) || match.Value.StartsWith("/*", StringComparison.Ordinal) ? "" : match.Value);

    /// <summary>The articles of corpora/, in a fixed order.</summary>
    public static IReadOnlyList<Document> Articles { get; } =
        [.. Directory.GetDirectories(Path.Combine(Root, "corpora")).Where(theme => Path.GetFileName(theme) != "gold").Order(StringComparer.Ordinal).SelectMany(theme => Document.LoadFolder(theme))];

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Stance.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("No Stance.sln above the tests.");
    }

    [GeneratedRegex(""""
        """[\s\S]*?"""|@"(?:""|[^"])*"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'|//[^\n]*|/\*[\s\S]*?\*/
        """", RegexOptions.CultureInvariant)]
    private static partial Regex CommentOrString();
}

using System.Collections.Frozen;

namespace Stance.Text;

/// <summary>Reads the tables of facts that are embedded in the assembly (folder Lexicons).</summary>
internal static class Lexicon
{
    /// <summary>
    /// The rows of a table, each split at tabs. Lines that begin with "# " are its head (source, licence, meaning of the columns);
    /// the first other line names the columns and is left out too.
    /// </summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not embedded in Stance.Core.");
        using var reader = new StreamReader(stream);
        var named = false;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line.StartsWith("# ", StringComparison.Ordinal) || line == "#")
                continue;
            if (named)
                yield return line.Split('\t');
            named = true;
        }
    }

    /// <summary>The first column of a table as a set.</summary>
    public static FrozenSet<string> Words(string name, StringComparer? comparer = null) =>
        Rows(name).Select(row => row[0]).ToFrozenSet(comparer ?? StringComparer.OrdinalIgnoreCase);
}

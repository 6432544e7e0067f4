namespace Stance.Cli;

/// <summary>Indexes on disk: tells them from folders of articles, and opens them. What goes wrong, the library says in whole sentences.</summary>
internal static class IndexFolder
{
    /// <summary>Whether the folder holds an index (Lucene's list of segments).</summary>
    public static bool Is(string folder)
    {
        try
        {
            return Directory.Exists(folder) && Directory.EnumerateFiles(folder, "segments*").Any();
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Opens an index for adding, or makes it; null when that cannot be.</summary>
    public static StatementIndex? TryWrite(string folder, Messages messages) => Try(StatementIndex.Open, folder, messages);

    /// <summary>Opens an index for asking only; null when there is none, or it cannot be read.</summary>
    public static StatementIndex? TryRead(string folder, Messages messages)
    {
        if (Is(folder))
            return Try(StatementIndex.OpenReadOnly, folder, messages);
        messages.Fail("there is no index", folder, $"make one: stance index PATH --index {folder}");
        return null;
    }

    private static StatementIndex? Try(Func<string, StatementIndex> open, string folder, Messages messages)
    {
        try
        {
            return open(folder);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            messages.Fail(exception.Message);
            return null;
        }
    }
}

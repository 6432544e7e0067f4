namespace Stance.Cli;

/// <summary>Indexes on disk: tells them from folders of articles, and opens them.</summary>
internal static class IndexFolder
{
    /// <summary>Whether the folder holds an index (Lucene's list of segments).</summary>
    public static bool Is(string folder) => Directory.Exists(folder) && Directory.EnumerateFiles(folder, "segments*").Any();

    /// <summary>Opens an index for adding, or makes it; null when that cannot be.</summary>
    public static StatementIndex? TryWrite(string folder, Messages messages)
    {
        try
        {
            return StatementIndex.Open(folder);
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            messages.Fail($"the index cannot be opened ({Plain.Line(exception.Message).TrimEnd('.')})", folder, "if no other program writes to it, delete the folder and index again");
            return null;
        }
    }

    /// <summary>Opens an index for asking only; null when there is none, or it cannot be read.</summary>
    public static StatementIndex? TryRead(string folder, Messages messages)
    {
        if (!Is(folder))
        {
            messages.Fail("there is no index", folder, $"make one: stance index PATH --index {folder}");
            return null;
        }

        try
        {
            return StatementIndex.Open(folder);
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            messages.Fail($"the index cannot be read ({Plain.Line(exception.Message).TrimEnd('.')})", folder, "it is damaged: delete the folder and index again");
            return null;
        }
    }
}

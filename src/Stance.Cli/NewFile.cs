namespace Stance.Cli;

/// <summary>A file that appears under its name only when it is complete.</summary>
internal sealed class NewFile : IDisposable
{
    private readonly string _path;
    private readonly string _unfinished;

    private NewFile(string path, string unfinished)
    {
        _path = path;
        _unfinished = unfinished;
        Stream = File.Create(unfinished);
    }

    /// <summary>Where to write.</summary>
    public FileStream Stream { get; }

    /// <summary>Begins a file, or says why that cannot be.</summary>
    public static NewFile? TryCreate(string path, Messages messages)
    {
        try
        {
            var full = Path.GetFullPath(path);
            if (Directory.Exists(full))
            {
                messages.Warn("cannot write", path, "this is a folder: name a file in it");
                return null;
            }

            return new(full, Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Environment.ProcessId}.tmp"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            messages.Warn("cannot write", path, "check that the folder is there and that you may write into it");
            return null;
        }
    }

    /// <summary>Puts the finished file in its place.</summary>
    public void Keep()
    {
        Stream.Dispose();
        File.Move(_unfinished, _path, overwrite: true);
    }

    /// <summary>Removes what is unfinished.</summary>
    public void Dispose()
    {
        Stream.Dispose();
        File.Delete(_unfinished);
    }
}

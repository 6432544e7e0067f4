namespace Stance.Cli;

/// <summary>What the program says to its caller when it ends; documented in docs/cli.md.</summary>
internal static class Exit
{
    public const int Done = 0;

    /// <summary>Nothing found; for <c>eval --ratchet</c>: a figure fell.</summary>
    public const int NothingFound = 1;

    public const int Usage = 2;

    /// <summary>Done, but some inputs could not be read; each was named on stderr.</summary>
    public const int SomeFailed = 3;

    /// <summary>An error of the program itself (EX_SOFTWARE).</summary>
    public const int Broken = 70;

    /// <summary>Stopped by Ctrl+C, as shells have it.</summary>
    public const int Interrupted = 130;
}

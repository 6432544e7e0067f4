using System.Diagnostics;

namespace Stance.Cli;

/// <summary>
/// Standard error: what went wrong, in one line each ("stance: what, where, what to do"), and, while somebody watches, how far we are.
/// Safe for several threads.
/// </summary>
internal sealed class Messages : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private readonly Lock _lock = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly bool _watched = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not "dumb";
    private TimeSpan _shown;
    private bool _line;

    /// <summary>Number of inputs that could not be read.</summary>
    public int Failed { get; private set; }

    /// <summary>An input could not be read.</summary>
    public void Fail(string what, string where, string advice)
    {
        lock (_lock)
        {
            Failed++;
            Print(what, where, advice);
        }
    }

    /// <summary>An input could not be read, or something about it is odd; the message says it all.</summary>
    public void Fail(string message)
    {
        lock (_lock)
        {
            Failed++;
            Print(message);
        }
    }

    /// <summary>Something that people should know, but that is no failure.</summary>
    public void Warn(string what, string where, string advice)
    {
        lock (_lock)
            Print(what, where, advice);
    }

    /// <summary>Says how far we are, now and then; nothing unless somebody watches.</summary>
    /// <param name="done">Documents done.</param>
    /// <param name="begun">Files begun.</param>
    /// <param name="files">Files in all.</param>
    public void Progress(int done, int begun, int files)
    {
        if (!_watched || _clock.Elapsed - _shown < Pause)
            return;
        lock (_lock)
        {
            _shown = _clock.Elapsed;
            var rate = done / Math.Max(_shown.TotalSeconds, .001);
            var left = files - begun;
            var time = left > 0 && begun > 0 && _shown.TotalSeconds > 3 ? $", about {Span(_shown.TotalSeconds / begun * left)} left" : "";
            var failed = Failed > 0 ? $", {Failed} failed" : "";
            Console.Error.Write($"\r{done:N0} {(done == 1 ? "document" : "documents")}, {rate:0.#}/s, {left:N0} of {files:N0} files to go{time}{failed}\u001b[K");
            _line = true;
        }
    }

    /// <summary>Wipes the progress line, so that other output can stand there.</summary>
    public void Clear()
    {
        lock (_lock)
            Wipe();
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();

    private void Print(string what, string where, string advice) => Print($"{what}, {where}, {advice}");

    private void Print(string message)
    {
        Wipe();
        Console.Error.WriteLine("stance: " + Plain.Line(message));
    }

    private void Wipe()
    {
        if (_line)
            Console.Error.Write("\r\u001b[K");
        _line = false;
    }

    private static string Span(double seconds) =>
        seconds < 90 ? $"{seconds:0} s" : seconds < 5400 ? $"{seconds / 60:0} min" : $"{seconds / 3600:0.#} h";
}

using System.Text;
using Microsoft.Win32.SafeHandles;
using Spectre.Console;

namespace Stance.Cli;

/// <summary>The reader of our output has gone.</summary>
internal sealed class BrokenPipeException(IOException cause) : Exception(cause.Message, cause);

/// <summary>
/// Standard output: UTF-8 without a byte order mark, JSON Lines or a view for people. Not safe for several threads.
/// </summary>
internal sealed class Output : IDisposable
{
    private readonly TextWriter _writer;
    private IAnsiConsole? _console;

    private Output(TextWriter writer, bool forPeople, bool onTerminal)
    {
        _writer = writer;
        ForPeople = forPeople;
        OnTerminal = onTerminal;
    }

    /// <summary>Whether a view is wanted rather than JSON Lines.</summary>
    public bool ForPeople { get; }

    /// <summary>Whether somebody watches.</summary>
    public bool OnTerminal { get; }

    /// <summary>Where views are drawn: in colours on a terminal, otherwise plain.</summary>
    public IAnsiConsole Console => _console ??= Terminal.Draw(_writer, OnTerminal);

    /// <summary>Standard output.</summary>
    /// <param name="json">Whether <c>--json</c> was given.</param>
    /// <param name="format">What <c>--format</c> says, or null.</param>
    public static Output Standard(bool json, string? format)
    {
        var onTerminal = !System.Console.IsOutputRedirected;
        return new(Writer(Stream()), format is null ? onTerminal && !json : format == "text", onTerminal);
    }

    /// <summary>Another stream.</summary>
    public static Output To(Stream stream, bool forPeople, bool onTerminal = false) => new(Writer(stream), forPeople, onTerminal);

    /// <summary>Writes a line of JSON, or any other, and hands it on at once.</summary>
    public void Line(string line)
    {
        _writer.Write(line);
        _writer.Write('\n');
        _writer.Flush();
    }

    /// <summary>Writes text as it is.</summary>
    public void Write(string text) => _writer.Write(text);

    /// <summary>Hands on what was written.</summary>
    public void Flush() => _writer.Flush();

    /// <summary>Hands on the rest.</summary>
    public void Dispose() => _writer.Dispose();

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(false), 1 << 15) { NewLine = "\n" };

    // The console's own stream hides a broken pipe, and the program would go on writing for nobody. A file handle shows it, but it
    // keeps its own position in a regular file, which would make two programs that share one overwrite each other.
    private static Stream Stream()
    {
        if (!OperatingSystem.IsWindows() && System.Console.IsOutputRedirected)
        {
            var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, 0);
            if (!pipe.CanSeek)
                return new Pipe(pipe);
        }

        return System.Console.OpenStandardOutput();
    }

    private sealed class Pipe(FileStream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            try
            {
                inner.Write(buffer);
            }
            catch (IOException exception)
            {
                throw new BrokenPipeException(exception);
            }
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}

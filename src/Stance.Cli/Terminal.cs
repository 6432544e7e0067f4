using System.Text;
using Spectre.Console;

namespace Stance.Cli;

// Stance.Text, a room of the library, is nearer than the usings above.
using Text = Spectre.Console.Text;

/// <summary>Where views are drawn.</summary>
internal static class Terminal
{
    private const int PlainWidth = 100;

    /// <summary>Spectre's console on a writer. Its colours respect NO_COLOR; away from a terminal everything is plain.</summary>
    public static IAnsiConsole Draw(TextWriter writer, bool onTerminal, int? width = null)
    {
        var ansi = onTerminal && Environment.GetEnvironmentVariable("TERM") is not "dumb";
        var colours = ansi && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = ansi ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new Target(writer, onTerminal, width ?? (onTerminal ? Columns() : PlainWidth)),
        });
    }

    /// <summary>Whether words can be set off by style; otherwise they are set off by marks.</summary>
    public static bool HasStyles(IAnsiConsole console) => console.Profile.Capabilities.Ansi;

    /// <summary>A table: with lines on a terminal, elsewhere one that can be pasted into Markdown.</summary>
    public static Table Table(IAnsiConsole console, params string[] columns)
    {
        var table = new Table { Border = HasStyles(console) ? TableBorder.Rounded : TableBorder.Markdown };
        foreach (var column in columns)
            table.AddColumn(new TableColumn(new Text(column, new Style(decoration: Decoration.Bold))));
        return table;
    }

    private static int Columns()
    {
        try
        {
            return Math.Clamp(Console.WindowWidth, 40, 160);
        }
        catch (Exception exception) when (exception is IOException or PlatformNotSupportedException)
        {
            return PlainWidth;
        }
    }

    private sealed class Target(TextWriter writer, bool isTerminal, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => isTerminal;

        public int Width => width;

        public int Height => 50;

        public void SetEncoding(Encoding encoding)
        {
        }
    }
}

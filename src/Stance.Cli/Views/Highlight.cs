using Spectre.Console;

namespace Stance.Cli.Views;

/// <summary>Sets words of a passage off: by weight and colour on a terminal, elsewhere between asterisks.</summary>
internal static class Highlight
{
    private static readonly Style Words = new(decoration: Decoration.Bold);
    private static readonly Style Key = new(Color.Yellow, decoration: Decoration.Bold | Decoration.Underline);

    /// <summary>Writes a passage.</summary>
    /// <param name="console">Where it will be shown.</param>
    /// <param name="passage">The words.</param>
    /// <param name="start">Where the passage begins in its document.</param>
    /// <param name="words">What to set off, in the document.</param>
    /// <param name="key">What to set off more, in the document.</param>
    public static Paragraph Of(IAnsiConsole console, string passage, int start, TextSpan words, IEnumerable<TextSpan> key)
    {
        var levels = new byte[passage.Length];
        Mark(levels, start, words, 1);
        foreach (var span in key)
            Mark(levels, start, span, 2);
        return Terminal.HasStyles(console) ? Styled(passage, levels) : Starred(passage, levels);
    }

    private static void Mark(byte[] levels, int start, TextSpan span, byte level)
    {
        var from = Math.Clamp(span.Start - start, 0, levels.Length);
        var to = Math.Clamp(span.End - start, from, levels.Length);
        levels.AsSpan(from, to - from).Fill(level);
    }

    private static Paragraph Styled(string passage, byte[] levels)
    {
        var paragraph = new Paragraph();
        foreach (var (run, level) in Runs(passage, levels))
            paragraph.Append(run, level switch { 0 => Style.Plain, 1 => Words, _ => Key });
        return paragraph;
    }

    // Asterisks around everything would set nothing off; so they go around the most telling words that there are.
    private static Paragraph Starred(string passage, byte[] levels)
    {
        var telling = levels.Contains((byte)2) ? 2 : levels.Contains((byte)0) ? 1 : 3;
        var paragraph = new Paragraph();
        foreach (var (run, level) in Runs(passage, levels))
            paragraph.Append(level == telling && run.Trim().Length > 0 ? run.Replace(run.Trim(), $"*{run.Trim()}*", StringComparison.Ordinal) : run);
        return paragraph;
    }

    private static IEnumerable<(string Run, byte Level)> Runs(string passage, byte[] levels)
    {
        for (var i = 0; i < passage.Length;)
        {
            var end = i + 1;
            while (end < passage.Length && levels[end] == levels[i])
                end++;
            yield return (Plain.Clean(passage.AsSpan(i, end - i)), levels[i]);
            i = end;
        }
    }
}

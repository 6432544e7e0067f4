using System.Text;

namespace Stance.Cli;

/// <summary>Makes words of a text fit for a terminal.</summary>
internal static class Plain
{
    /// <summary>
    /// Runs of white space become one space, and control characters are dropped, so that no article can move the cursor or change colours.
    /// </summary>
    public static string Clean(ReadOnlySpan<char> text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter))
            {
                if (!IsControl(letter))
                    line.Append(letter);
            }
            else if (line.Length == 0 || line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString();
    }

    /// <summary>The same without space at the ends.</summary>
    public static string Line(ReadOnlySpan<char> text) => Clean(text).Trim();

    /// <summary>The same, and no longer than asked for.</summary>
    public static string Short(ReadOnlySpan<char> text, int length)
    {
        var line = Line(text);
        if (line.Length <= length)
            return line;
        var end = line.LastIndexOf(' ', length - 1);
        end = end > length / 2 ? end : length - 1;
        return string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[end - 1]) ? end - 1 : end), "…");
    }

    // The marks that turn the direction of writing could make a sentence look like another.
    private static bool IsControl(char letter) =>
        char.IsControl(letter) || letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}

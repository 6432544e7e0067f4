using System.Buffers;

namespace Stance.Extraction;

/// <summary>
/// Cuts a text without grammar into stretches about as long as sentences, and passes over those in which no amount, caliber or time can stand. Most of a
/// text is passed over, which is where the speed of <see cref="MeasureScanner"/> comes from.
/// </summary>
internal static class Stretches
{
    // A text without any full stop is cut at white space here: rules look around a few words only.
    private const int Longest = 1000;

    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?\n");

    /// <summary>The next stretch worth reading that begins at <paramref name="at"/> or later, which moves behind it; false where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where to go on.</param>
    /// <param name="what">What is looked for: <see cref="Trigger.SureQuantity"/> or <see cref="Trigger.SureTime"/>.</param>
    /// <param name="stretch">What was found.</param>
    public static bool Next(string text, ref int at, Trigger what, out TextSpan stretch)
    {
        while (at < text.Length)
        {
            var start = at;
            at = Sure(text, start, what, out var sure);
            if (!sure)
                continue;
            at = EndOf(text, at, start + Longest);
            stretch = new TextSpan(start, at);
            return true;
        }

        stretch = default;
        return false;
    }

    /// <summary>Looks at the words, figures and marks of a stretch; the place behind the first that says to read it, or behind its end.</summary>
    private static int Sure(string text, int at, Trigger what, out bool sure)
    {
        ReadOnlySpan<char> all = text;
        sure = false;
        for (var limit = Math.Min(at + Longest, all.Length); at < limit;)
        {
            var c = all[at++];
            if (char.IsAsciiLetter(c))
            {
                var start = at - 1;
                while (at < all.Length && char.IsAsciiLetter(all[at]))
                    at++;
                if (at - start > 1 && (Triggers.Of(all[start..at]) & what) != 0)
                {
                    sure = true;
                    break;
                }
            }
            else if (char.IsAsciiDigit(c) || c is >= '¼' and <= '¾' or >= '⅓' and <= '⅞')
            {
                sure = true;
                break;
            }
            else if (c == '\n' || (c is '.' or '!' or '?' && IsEnd(text, at - 1)))
            {
                break;
            }
        }

        return at;
    }

    private static int EndOf(string text, int at, int limit)
    {
        limit = Math.Min(Math.Max(limit, at), text.Length);
        while (at < limit)
        {
            var next = text.AsSpan(at, limit - at).IndexOfAny(Ends);
            if (next < 0)
                break;
            at += next + 1;
            if (text[at - 1] == '\n' || IsEnd(text, at - 1))
                return at;
        }

        // Never inside a word or figure, unless it is longer than any.
        at = limit;
        while (at < text.Length && at < limit + Longest && !char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    /// <summary>Whether a sentence ends at a mark: white space and a capital, digit or quotation mark follow, and no abbreviation stands before.</summary>
    private static bool IsEnd(string text, int mark)
    {
        if (mark + 2 >= text.Length)
            return true;
        if (!char.IsWhiteSpace(text[mark + 1]) || char.IsLower(text[mark + 2]))
            return false;
        if (text[mark] != '.')
            return true;
        var start = mark;
        while (start > 0 && mark - start < 9 && !char.IsWhiteSpace(text[start - 1]))
            start--;
        return mark - start > 1 && !Triggers.IsAbbreviation(text.AsSpan(start, mark + 1 - start));
    }
}

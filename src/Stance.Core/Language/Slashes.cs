namespace Stance.Language;

/// <summary>
/// The slash parts alternatives ("and | / | or", "Paris | / | London"), and joins what is read as one: dates and telephone numbers (9/11, 11/12/2005),
/// and abbreviations (w/o, b/c, c/o).
/// </summary>
internal static class Slashes
{
    /// <summary>The end of the whole word if the slash at <paramref name="at"/> joins, else 0.</summary>
    public static int WholeEnd(ReadOnlySpan<char> text, int start, int at, int first) =>
        Characters.IsDigit(text[start]) ? NumberEnd(text, start, at) : AbbreviationEnd(text, start, at, first);

    private static int NumberEnd(ReadOnlySpan<char> text, int start, int at)
    {
        var before = text[start..at];
        var after = Digits(text, at + 1);
        var end = at + 1 + after;
        if (after == 0 || before.ContainsAnyExceptInRange('0', '9'))
            return 0;
        if (before.Length == 3 && after == 3 && end + 4 < text.Length && text[end] == '-' && Digits(text, end + 1) == 4)
            return end + 5; // 503/464-7927
        var third = end < text.Length && text[end] == '/' ? Digits(text, end + 1) : 0;
        if (third > 0 && (before.Length <= 2 ? third is 2 or 4 : before.Length == 4 && third <= 2) && after <= 2)
            return Whole(text, end + 1 + third);
        return before.Length <= 2 && after <= 2 && third == 0 && (end >= text.Length || text[end] != '/') ? Whole(text, end) : 0;
    }

    private static int AbbreviationEnd(ReadOnlySpan<char> text, int start, int at, int first)
    {
        // In "5 m/s" the slash divides units.
        if (at - start != 1 || !Characters.IsLetter(text[start]) || (start >= first + 2 && Characters.IsDigit(text[start - 2])))
            return 0;
        var end = at + 1;
        while (end < text.Length && Characters.IsWord(text[end]) && end - at <= 4)
            end++;
        var length = end - at - 1;
        // "w/investors" is with them; only "w/o" and "w/out" are one word.
        if ((text[start] | ' ') == 'w' && length > 0 && text[(at + 1)..end] is not ("o" or "O" or "out"))
            return at + 1;
        if (length is > 0 and <= 3 && (end >= text.Length || text[end] != '/'))
            return end;
        return (text[start] | ' ') == 'w' && length == 0 ? at + 1 : 0; // "w/ it"
    }

    private static int Digits(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && Characters.IsDigit(text[end]) && end - at <= 4)
            end++;
        return end - at;
    }

    private static int Whole(ReadOnlySpan<char> text, int end) => end < text.Length && Characters.IsWord(text[end]) ? 0 : end;
}

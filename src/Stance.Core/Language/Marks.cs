using System.Text;

namespace Stance.Language;

/// <summary>Where marks end that consist of several characters: dots, lines, repeated signs, smileys, emoji.</summary>
internal static class Marks
{
    private const string Stops = ".!?…";
    private const string LineSigns = "-=_*~+<>|#—–";
    private const int ShortestLine = 4;
    private const int LongestBracket = 200;

    /// <summary>The end of the mark that begins at <paramref name="start"/>. Nothing before <paramref name="first"/> is looked at.</summary>
    public static int EndFrom(ReadOnlySpan<char> text, int start, int first)
    {
        var c = text[start];
        var end = start + 1;
        if (end == text.Length)
            return end;
        if (Characters.Is(c, CharacterKinds.Surrogate))
            return EmojiEnd(text, start);
        if (Stops.Contains(c, StringComparison.Ordinal))
        {
            // "!?" and "??." are one mark; of "...?" the dots and the question are two.
            var dots = RunEnd(text, start, ".");
            return dots > start + 1 && dots < text.Length && text[dots] is '?' or '!' ? dots : RunEnd(text, start, Stops);
        }

        if (SmileyEnd(text, start, first) is var smiley and > 0)
            return smiley;

        // A line that is drawn over the page may mix its signs: "-----==>".
        if (LineSigns.Contains(c, StringComparison.Ordinal) && RunEnd(text, start, LineSigns) is var line && line - start >= ShortestLine)
            return line;
        if (c is '\'' or '`' or '’' or '‘')
            return PairEnd(text, start);
        if (!"-=_*~+<>|#—–$\\/^".Contains(c, StringComparison.Ordinal))
            return CombiningEnd(text, end);
        while (end < text.Length && text[end] == c)
            end++;
        return CombiningEnd(text, end);
    }

    /// <summary>Whether a word is a currency's sign, also with the letters of a country: "€", "NZ$".</summary>
    public static bool IsCurrency(ReadOnlySpan<char> word) =>
        word.Length is > 0 and <= 4 && char.GetUnicodeCategory(word[^1]) == System.Globalization.UnicodeCategory.CurrencySymbol && !word[..^1].ContainsAnyExceptInRange('A', 'Z');

    private static int RunEnd(ReadOnlySpan<char> text, int start, string signs)
    {
        var length = text[start..].IndexOfAnyExcept(signs);
        return length < 0 ? text.Length : start + length;
    }

    // Two single marks in a row are how typewriters make a double one: '' and ``, sometimes ‘’.
    private static int PairEnd(ReadOnlySpan<char> text, int start)
    {
        var (c, next) = (text[start], text[start + 1]);
        var pairs = next == c || (c == '‘' && next == '’');
        return pairs && (start + 2 == text.Length || text[start + 2] != next) ? start + 2 : start + 1;
    }

    private static int CombiningEnd(ReadOnlySpan<char> text, int end)
    {
        while (end < text.Length && Characters.Is(text[end], CharacterKinds.Combining))
            end++;
        return end;
    }

    // A pair with its variation selector or colour of skin, and what a joiner ties to it. Half a pair stands alone.
    private static int EmojiEnd(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && Rune.DecodeFromUtf16(text[end..], out var rune, out var length) == System.Buffers.OperationStatus.Done)
        {
            var continues = end == start || rune.Value is >= 0x1F3FB and <= 0x1F3FF || Characters.Is(text[end], CharacterKinds.Combining) || text[end - 1] == '\u200D';
            if (!continues || Characters.IsSpace(text[end]))
                break;
            end += length;
        }

        return Math.Max(end, start + 1);
    }

    /// <summary>The end of a smiley, or 0. Only one that stands free is a smiley: in "(see:)" the bracket closes.</summary>
    private static int SmileyEnd(ReadOnlySpan<char> text, int start, int first)
    {
        if (text[start] is not (':' or ';' or '=' or '(' or '^' or '<'))
            return 0;
        if (start > first && !Characters.IsSpace(text[start - 1]) && !Stops.Contains(text[start - 1], StringComparison.Ordinal))
            return IsSmileAfterWord(text, start, first) ? start + 2 : 0;
        var end = start + 1;
        switch (text[start])
        {
            case '(':
                return text[end] == ':' && IsFree(text, end + 1) ? end + 1 : 0;
            case '<':
                return text[end] == '3' && IsFree(text, end + 1) ? end + 1 : 0;
            case '^':
                return end + 1 < text.Length && text[end] is '_' or '-' && text[end + 1] == '^' ? end + 2 : 0;
        }

        if (text[end] is '-' or '\'' && end + 1 < text.Length)
            end++;
        if (text[end] is ')' or '(')
        {
            var mouth = text[end];
            while (end < text.Length && text[end] == mouth)
                end++;
            return end;
        }

        return text[end] is 'D' or 'P' or 'p' or 'O' or 'o' or '/' or '|' or '3' or ']' or '[' or '\\' && IsFree(text, end + 1) ? end + 1 : 0;
    }

    // "family:)" with no bracket open before it.
    private static bool IsSmileAfterWord(ReadOnlySpan<char> text, int start, int first) =>
        text[start] == ':' && text[start + 1] == ')' && Characters.IsLetter(text[start - 1]) && (start + 2 == text.Length || Characters.IsSpace(text[start + 2]))
        && !text[Math.Max(first, start - LongestBracket)..start].Contains('(');

    private static bool IsFree(ReadOnlySpan<char> text, int at) => at >= text.Length || !(Characters.IsWord(text[at]) || text[at] == '/');
}

using System.Text;

namespace Stance.Language;

/// <summary>Where words begin and end, before clitics are parted from them.</summary>
internal static class Words
{
    /// <summary>Whether a word begins here. Nothing before <paramref name="first"/> is looked at.</summary>
    public static bool StartsAt(ReadOnlySpan<char> text, int at, int first)
    {
        var c = text[at];
        if (Characters.IsWord(c))
            return true;
        if (Characters.Is(c, CharacterKinds.Surrogate))
            return PartLength(text, at) > 0;
        if (at + 1 >= text.Length)
            return false;
        var (next, fresh) = (text[at + 1], at == first || !Characters.IsWord(text[at - 1]));
        return fresh && c switch
        {
            // ".50", ".22-calibre": a decimal without its zero. ".NET", ".doc": a name that begins with its point.
            '.' => Characters.IsDigit(next) || (Characters.IsLetter(next) && IsEndingAt(text, at + 1)),
            '#' or '@' => Characters.IsLetter(next) && (at == first || Characters.IsSpace(text[at - 1]) || text[at - 1] is '(' or '"' or '“'), // #hashtag, @account
            '+' => IsDialled(text, at + 1),
            _ => Characters.Is(c, CharacterKinds.Apostrophe) && (at == first || !Characters.IsLetter(text[at - 1])) && Elided.LengthAt(text, at) > 0,
        };
    }

    /// <summary>The end of the word that begins at <paramref name="start"/>.</summary>
    public static int EndFrom(ReadOnlySpan<char> text, int start, int first)
    {
        if (Characters.Is(text[start], CharacterKinds.Apostrophe))
            return start + Elided.LengthAt(text, start);
        var at = start + Math.Max(1, PartLength(text, start));
        while (at < text.Length)
        {
            var c = text[at];
            if (Characters.IsWord(c))
            {
                at++;
                continue;
            }

            if (Characters.Is(c, CharacterKinds.Surrogate))
            {
                if (PartLength(text, at) is var length and > 0)
                {
                    at += length;
                    continue;
                }

                break;
            }

            if (JoinEnd(text, start, at, first) is var joined && joined > at)
            {
                at = joined;
                if (text[at - 1] == '/')
                    return at; // "w/it"
                continue;
            }

            if (c == '$' && at - start <= 3 && char.IsUpper(text[start]))
                return at + 1; // US$, NZ$, A$
            if (c == '!' && text[start..at] is "Yahoo")
                return at + 1; // the one name in the news that ends with a mark
            return c == '.' && Abbreviations.TakesPoint(text, start, at) ? at + 1 : at;
        }

        return at;
    }

    /// <summary>Behind the first characters after the mark at <paramref name="at"/>, if the mark joins them to the word; else 0.</summary>
    private static int JoinEnd(ReadOnlySpan<char> text, int start, int at, int first)
    {
        if (at + 1 >= text.Length)
            return 0;
        var (before, c, next) = (text[at - 1], text[at], text[at + 1]);
        if (c is '.' or ',' && !Characters.IsWord(next))
            return 0;
        if (c == '*')
            return StarsEnd(text, at);
        if (c == '/' && Slashes.WholeEnd(text, start, at, first) is var whole and > 0)
            return whole;
        if (!Characters.IsWord(next))
            return 0;
        var (digitBefore, digitAfter) = (Characters.IsDigit(before), Characters.IsDigit(next));
        var joins = c switch
        {
            '.' => digitBefore && digitAfter,
            ',' => digitBefore && IsThousands(text[(at + 1)..]),
            ':' => digitBefore && digitAfter && Characters.IsDigit(text[start]), // 5:00, a ratio of 3:1
            '&' => IsShort(text, start, at) || (char.IsUpper(before) && char.IsUpper(next)), // R&D, AT&T, p&l
            '×' => digitBefore && digitAfter,
            '_' => true,
            '@' => Characters.IsLetter(before) && Characters.IsLetter(next),
            _ => Characters.Is(c, CharacterKinds.Hyphen)
                || (Characters.Is(c, CharacterKinds.Apostrophe) && (!digitBefore || IsPossessive(text, at)) && (c != '`' || next is 's' or 't')),
        };
        if (joins)
            return at + 2;
        return c != '.' ? 0 : Addresses.NameEnd(text, start, at) is var name and > 0 ? name : IsInnerPoint(text, start, at) ? at + 2 : 0;
    }

    // U.S., e.g., Ph.D., M.Sc.; not the end of one sentence run into the next ("ended.The").
    private static bool IsInnerPoint(ReadOnlySpan<char> text, int start, int at)
    {
        if (!Characters.IsLetter(text[at - 1]) || !Characters.IsLetter(text[at + 1]))
            return false;
        var after = at + 2 >= text.Length || !Characters.IsWord(text[at + 2]) ? 1 : at + 3 >= text.Length || !Characters.IsWord(text[at + 3]) ? 2 : 3;
        var before = at - 1 == start || text[at - 2] == '.' ? 1 : at - 2 == start || text[at - 3] == '.' ? 2 : 3;
        if (before == 1)
            return after == 1 || (after == 2 && (char.IsLower(text[at + 1]) || (at + 3 < text.Length && text[at + 3] == '.')));
        return before == 2 && char.IsUpper(text[at - 2]) && after == 1 && char.IsUpper(text[at + 1]) && at + 2 < text.Length && text[at + 2] == '.';
    }

    private static bool IsThousands(ReadOnlySpan<char> rest) =>
        rest.Length >= 3 && Characters.IsDigit(rest[0]) && Characters.IsDigit(rest[1]) && Characters.IsDigit(rest[2]) && (rest.Length == 3 || !Characters.IsDigit(rest[3]));

    // Single letters around "&".
    private static bool IsShort(ReadOnlySpan<char> text, int start, int at) =>
        at - start == 1 && Characters.IsLetter(text[start]) && Characters.IsLetter(text[at + 1]) && (at + 2 >= text.Length || !Characters.IsWord(text[at + 2]));

    // "the F-35's range", "the 60's": behind a figure an apostrophe may also be a sign of feet or minutes.
    private static bool IsPossessive(ReadOnlySpan<char> text, int at) => text[at + 1] is 's' && (at + 2 >= text.Length || !Characters.IsWord(text[at + 2]));

    // "f**k": the writer hides letters. "7*6" and "7.62*39" are joined as the press joins them with ×.
    private static int StarsEnd(ReadOnlySpan<char> text, int at)
    {
        var end = at + 1;
        while (end < text.Length && text[end] == '*' && end - at < 4)
            end++;
        if (end == text.Length || !(Characters.IsLetter(text[at - 1]) ? Characters.IsLetter(text[end]) : end == at + 1 && Characters.IsDigit(text[at - 1]) && Characters.IsDigit(text[end])))
            return 0;
        return end + 1;
    }

    // "+1 212 555 0100", "+44 (20) 7946 0000": a country code, not "+5 per cent".
    private static bool IsDialled(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && Characters.IsDigit(text[end]) && end - at < 4)
            end++;
        return end > at && end - at < 4 && end + 1 < text.Length
            && (text[end] is '-' || (text[end] is ' ' or '\u00A0' && (text[end + 1] == '(' || (Characters.IsDigit(text[end + 1]) && end + 2 < text.Length && Characters.IsDigit(text[end + 2])))));
    }

    private static bool IsEndingAt(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && Characters.IsWord(text[end]) && end - at < 6)
            end++;
        return NameEndings.Contains(text[at..end]) || text[at..end] is "NET";
    }

    /// <summary>Length of a letter or digit beyond the first plane, or of an accent; 0 for emoji and for half a pair.</summary>
    private static int PartLength(ReadOnlySpan<char> text, int at)
    {
        if (!Characters.Is(text[at], CharacterKinds.Surrogate))
            return Characters.IsWord(text[at]) ? 1 : 0;
        if (Rune.DecodeFromUtf16(text[at..], out var rune, out var length) != System.Buffers.OperationStatus.Done)
            return 0;
        return Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark ? length : 0;
    }
}

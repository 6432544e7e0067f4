using System.Buffers;

namespace Stance.Language;

/// <summary>
/// Splits text into words and marks. Words keep what the press joins (F-35, 155-mm, 7.62x39mm, 1,500, U.S., state-owned) and give up what grammar
/// reads as words of their own: clitics ("Moscow|’s", "do|n’t"), currency signs, percent signs, every dash and quotation mark.
/// </summary>
internal static class Tokenizer
{
    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'’‘");
    private static readonly SearchValues<char> Hyphens = SearchValues.Create("-‐‑");

    /// <summary>Spans of the tokens in <paramref name="part"/>, in text order, without overlap, covering everything but white space.</summary>
    public static List<TextSpan> Tokenize(string text, TextSpan part)
    {
        var tokens = new List<TextSpan>(part.Length / 5);
        var at = part.Start;
        while (at < part.End)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = IsWordStart(text, at, part.End) ? WordEnd(text, at, part.End) : MarkEnd(text, at, part.End);
            if (char.IsLetter(text[at]))
                AddWord(tokens, text, at, end);
            else
                tokens.Add(new TextSpan(at, end));
            at = end;
        }

        return tokens;
    }

    private static bool IsLetterLike(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.OtherNumber;

    private static bool IsWordStart(string text, int at, int end) =>
        IsLetterLike(text[at])
        // ".50", ".22-calibre": a decimal without its zero. "#4" and "@name" stay marks and words.
        || (text[at] == '.' && at + 1 < end && char.IsAsciiDigit(text[at + 1]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1])));

    private static int WordEnd(string text, int start, int limit)
    {
        if (AddressEnd(text, start, limit) is var address and > 0)
            return address;
        var at = start + 1;
        while (at < limit)
        {
            var c = text[at];
            if (IsLetterLike(c))
            {
                // "75000NZ$"-like joins do not occur; "EUR1.2bn" and "155mm" do, and stay one word.
                at++;
                continue;
            }

            var joined = at + 1 < limit && IsLetterLike(text[at + 1]) && c switch
            {
                '.' => IsInnerPoint(text, start, at),
                ',' => char.IsAsciiDigit(text[at - 1]) && IsThousands(text, at + 1, limit),
                '&' => char.IsUpper(text[at - 1]) && char.IsUpper(text[at + 1]), // R&D, AT&T
                '×' or '*' => char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]),
                _ => Hyphens.Contains(c) || Apostrophes.Contains(c) && !char.IsAsciiDigit(text[at - 1]),
            };
            if (joined)
            {
                at += 2;
                continue;
            }

            if (c == '$' && at - start <= 3 && char.IsUpper(text[start]))
                return at + 1; // US$, NZ$, A$
            if (c == '.' && IsAbbreviation(text.AsSpan(start, at - start), text, at, limit))
                return at + 1;
            break;
        }

        return at;
    }

    // U.S., e.g., 7.62, stance.org; not the end of one sentence run into the next ("ended.The").
    private static bool IsInnerPoint(string text, int start, int at) =>
        char.IsAsciiDigit(text[at - 1]) ? char.IsAsciiDigit(text[at + 1])
        : at - start <= 2 && char.IsLetter(text[at + 1]) && (at - start == 1 || text[at - 2] == '.' || char.IsLower(text[at + 1]));

    private static bool IsThousands(string text, int at, int limit) =>
        at + 3 <= limit && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2])
        && (at + 3 == limit || !char.IsAsciiDigit(text[at + 3]));

    private static bool IsAbbreviation(ReadOnlySpan<char> word, string text, int at, int limit) =>
        Abbreviations.IsListed(word) && (!Abbreviations.NeedsNumber(word) || (at + 2 < limit && char.IsAsciiDigit(text[at + 2])))
        || (word.Length == 1 && char.IsUpper(word[0]) && at + 1 < limit && char.IsWhiteSpace(text[at + 1])) // an initial
        || (word.Length >= 3 && word[^2] == '.' && char.IsLetter(word[^1])); // U.S.

    /// <summary>The end of a URL or e-mail address that begins here, or 0.</summary>
    private static int AddressEnd(string text, int start, int limit)
    {
        var end = start;
        var at = false;
        while (end < limit && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '”' or ')' or ',' or ';'))
            at |= text[end++] == '@' && end - 1 > start;
        var word = text.AsSpan(start, end - start);
        var isUrl = word.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || word.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        if (!isUrl && !(at && word[(word.IndexOf('@') + 1)..].Contains('.')))
            return 0;
        while (end > start && text[end - 1] is '.' or '!' or '?' or '’' or '\'' or ':')
            end--;
        return end;
    }

    private static int MarkEnd(string text, int start, int limit)
    {
        var end = start + 1;
        if (text[start] is '.' or '-' or '!' or '?' or '—' or '–' or '*' or '=' or '_')
        {
            while (end < limit && text[end] == text[start])
                end++;
        }

        return end;
    }

    private static void AddWord(List<TextSpan> tokens, string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        var cut = CliticLength(word);
        if (cut > 0 && cut < word.Length)
        {
            AddWord(tokens, text, start, end - cut);
            tokens.Add(new TextSpan(end - cut, end));
        }
        else if (word.Equals("cannot", StringComparison.OrdinalIgnoreCase))
        {
            tokens.Add(new TextSpan(start, start + 3));
            tokens.Add(new TextSpan(start + 3, end));
        }
        else
        {
            tokens.Add(new TextSpan(start, end));
        }
    }

    private static int CliticLength(ReadOnlySpan<char> word)
    {
        if (word.Length >= 4 && word[^1] is 't' or 'T' && Apostrophes.Contains(word[^2]) && word[^3] is 'n' or 'N')
            return 3;
        for (var length = 2; length <= 3 && length < word.Length; length++)
        {
            if (!Apostrophes.Contains(word[^length]))
                continue;
            var clitic = word[^(length - 1)..];
            return clitic.Length == 1 && clitic[0] is 's' or 'S' or 'm' or 'd' or 'D'
                || clitic is "ll" or "re" or "ve" ? length : 0;
        }

        return 0;
    }
}

using System.Buffers;

namespace Stance.Language;

/// <summary>Finds URLs, e-mail addresses, domains and names of files in a stretch without white space.</summary>
internal ref struct Addresses(ReadOnlySpan<char> text)
{
    // A name of this length is none; the bound keeps hostile texts ("a.a.a.a…") linear.
    private const int LongestName = 100;

    private static readonly SearchValues<char> Stops = SearchValues.Create(" \t\r\n\v\f\u0085\u00A0\u2028\u2029<>\"”“«»{}|\\^[]");
    private static readonly SearchValues<char> NoAccount = SearchValues.Create(" \t\r\n\v\f\u0085\u00A0\u2028\u2029<>\"”“«»{}|\\^[](),;:/@?!");

    private static readonly SearchValues<char> LowerLetters = SearchValues.Create("-abcdefghijklmnopqrstuvwxyz");

    private readonly ReadOnlySpan<char> _text = text;

    // Up to here no account name ("name@") was found, so that no start before it is tried again.
    private int _searched;

    /// <summary>The end of the address that begins here, or 0.</summary>
    public int EndFrom(int start)
    {
        var first = _text[start];
        if (!char.IsAsciiLetterOrDigit(first))
            return 0;
        if ((first | ' ') is 'h' or 'w' or 'f' or 'm' or 'd' && StartsUrl(_text[start..]))
            return UrlEnd(_text, start);
        return start >= _searched ? MailEnd(start) : 0;
    }

    /// <summary>Whether a whole word is the name of a file ("report.pdf"), by its ending.</summary>
    public static bool IsFileName(ReadOnlySpan<char> word) => word.LastIndexOf('.') is var point and > 0 && NameEndings.IsOfFile(word[(point + 1)..]) && !word.Contains('/');

    /// <summary>The end of a domain or file name whose first point stands at <paramref name="point"/>, or 0: "example.org/a", "report.pdf", "comp.lang.c".</summary>
    public static int NameEnd(ReadOnlySpan<char> text, int start, int point)
    {
        var limit = Math.Min(text.Length, point + LongestName);
        var (at, end, labels, lower) = (point, 0, 1, IsLower(text[start..point]));
        while (at + 1 < limit && text[at] == '.' && char.IsAsciiLetterOrDigit(text[at + 1]))
        {
            var label = at + 1;
            at = label;
            while (at < limit && (char.IsAsciiLetterOrDigit(text[at]) || (text[at] is '-' or '_' && at + 1 < limit && char.IsAsciiLetterOrDigit(text[at + 1]))))
                at++;
            if (at == LongestName + point)
                return 0;
            labels++;
            lower &= IsLower(text[label..at]);
            if (NameEndings.Contains(text[label..at]) || (labels > 2 && lower))
                end = at;
        }

        if (end == 0 || (end < text.Length && Characters.IsWord(text[end])))
            return 0;
        return end + 1 < text.Length && text[end] == '/' && char.IsAsciiLetterOrDigit(text[end + 1]) ? UrlEnd(text, end) : end;
    }

    private static bool IsLower(ReadOnlySpan<char> label) => label.Length > 1 && label[0] != '-' && !label.ContainsAnyExcept(LowerLetters);

    private static bool StartsUrl(ReadOnlySpan<char> rest) =>
        rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase)
        || rest.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("doi:10.", StringComparison.OrdinalIgnoreCase);

    private static int UrlEnd(ReadOnlySpan<char> text, int start)
    {
        var length = text[start..].IndexOfAny(Stops);
        var end = length < 0 ? text.Length : start + length;

        // A bracket is part of the address only together with the one that opens it: "(see example.org/a)", but "example.org/Sava_(river)".
        var open = 0;
        for (var i = start; i < end; i++)
        {
            if (text[i] is '\u2000' or '—' or '–' || Characters.IsSpace(text[i]) || (text[i] == ')' && --open < 0)
                || (text[i] is ',' or ';' && (i + 1 == end || !char.IsAsciiLetterOrDigit(text[i + 1]))))
            {
                end = i;
                break;
            }

            if (text[i] == '(')
                open++;
        }

        if (end - start > 12 && text[(end - 4)..end] is "-..." or "/...")
            return end; // shortened for show: "example.org/some-techniques-to-..."
        while (end > start + 1 && text[end - 1] is '.' or '!' or '?' or '’' or '\'' or ':' or ',' or ';' or '(' or '*')
            end--;
        return end;
    }

    // "name@example.org", and "Rice@ENRON" as old mail programs wrote it.
    private int MailEnd(int start)
    {
        var length = _text[start..].IndexOfAny(NoAccount);
        _searched = length < 0 ? _text.Length : start + length;
        if (length <= 0 || _text[_searched] != '@' || _searched + 1 >= _text.Length || !char.IsAsciiLetterOrDigit(_text[_searched + 1]))
            return 0;
        var end = _searched + 1;
        while (end < _text.Length && (Characters.IsWord(_text[end])
            || (_text[end] is '.' or '-' or '_' && end + 1 < _text.Length && Characters.IsWord(_text[end + 1]))))
        {
            end++;
        }

        return end;
    }
}

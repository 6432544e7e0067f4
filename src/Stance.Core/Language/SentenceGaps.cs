namespace Stance.Language;

/// <summary>
/// What is certain about the gap between two tokens, whatever they mean: where the layout ends a sentence, and where none can end.
/// What remains is doubtful, and is decided by <see cref="SentenceSplitter"/>.
/// </summary>
internal static class SentenceGaps
{
    /// <summary>Whether the layout ends a unit between the tokens: a new paragraph, or a line that was not broken only for the width of the page.</summary>
    public static bool MustEnd(string text, TextSpan left, TextSpan right)
    {
        var gap = text.AsSpan(left.End, right.Start - left.End);
        if (gap.Length == 0 || gap is " ")
            return false;
        var first = gap.IndexOfAny('\n', '\r');
        if (first < 0)
            return gap.IndexOfAny('\u2028', '\u2029') >= 0;
        var rest = gap[(first + 1)..];
        if (gap[first] == '\r' && rest.StartsWith('\n'))
            rest = rest[1..];

        // A text wrapped at a width goes on in lower case; everything else is a new line on purpose.
        var blank = rest.IndexOfAny('\n', '\r') >= 0;
        return blank || !(char.IsLower(text[right.Start]) && text[left.End - 1] is not ('.' or '!' or '?' or ':' or ';'));
    }

    /// <summary>Whether no sentence can end behind token <paramref name="i"/>: before a mark that closes or goes on, behind one that opens, behind a title.</summary>
    public static bool CannotEnd(string text, List<TextSpan> tokens, int i)
    {
        var (left, right) = (tokens[i], tokens[i + 1]);
        var next = text[right.Start];
        if (next is ',' or ';' or ')' or ']' or '”' or '»' or '%' || (next is ':' && right.Length == 1) || IsStop(text, right))
            return true;
        var word = left.Of(text);
        if (word.Length == 1 && word[0] is '(' or '[' or '“' or '«' or '„' or ',' or '$' or '€' or '£' or '#')
            return true;
        if (word[^1] == '.' && word.Length > 1 && (Abbreviations.IsTitle(word[..^1]) || word is "e.g." or "i.e." or "vs." or "cf."))
            return true;

        // "3.p", "non-stop-service": what is written without a space is one, but for a capital or a quotation behind a stop.
        return left.End == right.Start && !IsStop(text, left) && !Closes(text, left) && !Characters.Is(next, CharacterKinds.Surrogate) && !IsLine(right.Of(text)) && !IsLine(word);
    }

    /// <summary>Whether the token is a full stop, question or exclamation mark, or several of them.</summary>
    public static bool IsStop(string text, TextSpan token) => text[token.Start] is '.' or '!' or '?' or '…' && text[token.End - 1] is '.' or '!' or '?' or '…';

    /// <summary>Whether the token is a mark that may close what it follows.</summary>
    public static bool Closes(string text, TextSpan token) => text[token.Start] is '”' or '’' or ')' or ']' or '»' or '"' or '\'' && token.Length <= 2;

    /// <summary>Whether the token is a line drawn over the page.</summary>
    public static bool IsLine(ReadOnlySpan<char> word) => word.Length > 3 && word[0] is '-' or '=' or '_' or '*' or '~' or '+' or '#';
}

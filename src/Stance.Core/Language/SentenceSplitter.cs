namespace Stance.Language;

/// <summary>
/// Groups tokens into sentences. A line is a unit of its own (headings and list items have no full stop), unless it goes on in lower case;
/// inside a line a full stop, question or exclamation mark ends a sentence together with the quotation marks and brackets that follow it.
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>Index behind the last token of each sentence, ascending.</summary>
    public static List<int> Split(string text, List<TextSpan> tokens)
    {
        var ends = new List<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i + 1 == tokens.Count)
            {
                ends.Add(i + 1);
            }
            else if (BreaksLine(text, tokens[i], tokens[i + 1]) || EndsSentence(text, tokens, ref i))
            {
                ends.Add(i + 1);
            }
        }

        return ends;
    }

    private static bool BreaksLine(string text, TextSpan left, TextSpan right)
    {
        var gap = text.AsSpan(left.End, right.Start - left.End);
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

    /// <summary>Whether a sentence ends at token <paramref name="i"/>; moves it to the last closing mark that belongs to the sentence.</summary>
    private static bool EndsSentence(string text, List<TextSpan> tokens, ref int i)
    {
        var word = tokens[i].Of(text);
        if (word[^1] is not ('.' or '!' or '?' or '…'))
            return false;
        var last = i;
        while (last + 1 < tokens.Count && tokens[last + 1].Start == tokens[last].End && IsClosing(text, tokens, last + 1))
            last++;
        if (last + 1 == tokens.Count)
            return false; // the end of the text is handled by the caller
        var next = tokens[last + 1];
        if (next.Start == tokens[last].End && !IsOpening(text[next.Start]) && !char.IsUpper(text[next.Start]))
            return false; // "3.p", ".NET"
        var begin = next.Start;
        while (begin < next.End - 1 && IsOpening(text[begin]))
            begin++;
        var follower = IsOpening(text[next.Start]) && last + 2 < tokens.Count ? tokens[last + 2] : next;
        var letter = text[follower.Start];
        if (char.IsLower(letter) && !(IsOpening(text[next.Start]) && last > i))
            return false;
        if (word.Length > 1 && word[^1] == '.' && !word.StartsWith('.'))
        {
            if (!CanEndWith(word[..^1], letter, follower.Of(text)))
                return false;
        }
        else if (letter is ',' or ';' or ':')
        {
            return false;
        }

        i = last;
        return true;
    }

    /// <summary>Whether an abbreviation, given without its point, may end a sentence before this word.</summary>
    private static bool CanEndWith(ReadOnlySpan<char> word, char letter, ReadOnlySpan<char> follower)
    {
        if (Abbreviations.IsTitle(word) || word.Length == 1)
            return false;
        if (char.IsAsciiDigit(letter) || !char.IsUpper(letter))
            return false;
        if (word.Contains('.'))
            return SentenceStarters.Contains(follower); // "in the U.S. The bill", but "the U.S. Treasury"
        return word is "etc" or "Inc" or "Ltd" or "Co" or "Corp" or "al" or "Jr" or "Bros" or "pct" && SentenceStarters.Contains(follower);
    }

    private static bool IsClosing(string text, List<TextSpan> tokens, int i)
    {
        var c = text[tokens[i].Start];
        if (c is '”' or '’' or ')' or ']' or '»')
            return true;
        // A straight mark closes when white space or the end follows it.
        return c is '"' or '\'' && (tokens[i].End == text.Length || !char.IsLetterOrDigit(text[tokens[i].End]));
    }

    private static bool IsOpening(char c) => c is '“' or '‘' or '"' or '\'' or '(' or '[' or '«' or '„' or '-' or '–' or '—' or '•';
}

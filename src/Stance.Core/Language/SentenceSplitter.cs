namespace Stance.Language;

/// <summary>
/// Groups tokens into sentences. A line is a unit of its own (headings and list items have no full stop), unless it goes on in lower case;
/// inside a line a full stop, question or exclamation mark ends a sentence together with the quotation marks and brackets that follow it.
/// Where the layout leaves it open, rules and a trained model decide together.
/// </summary>
internal static class SentenceSplitter
{
    // How much the rules weigh beside the model (as a logarithm of odds): where they differ, the model must be sure.
    private const float Trust = 3;

    // A sentence that would begin in lower case behind no mark is hardly one, nor is the last word of a line: "It fell to minus 5".
    private const float MoreTrust = 6;

    /// <summary>Index behind the last token of each paragraph, ascending: where the layout ends a sentence.</summary>
    public static List<int> Paragraphs(string text, List<TextSpan> tokens)
    {
        var ends = new List<int>((tokens.Count / 64) + 1);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i + 1 == tokens.Count || SentenceGaps.MustEnd(text, tokens[i], tokens[i + 1]))
                ends.Add(i + 1);
        }

        return ends;
    }

    /// <summary>
    /// Index behind the last token of each sentence from token <paramref name="start"/> to <paramref name="end"/>, counted from <paramref name="start"/>.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">All its tokens.</param>
    /// <param name="rules">What the rules say of all of them (see <see cref="Split(string, List{TextSpan})"/>).</param>
    /// <param name="start">First token of the stretch.</param>
    /// <param name="end">Index behind its last token.</param>
    /// <param name="odds">What the model says of each token of the stretch: the logarithm of the odds that a sentence ends behind it.</param>
    public static List<int> Split(string text, List<TextSpan> tokens, List<int> rules, int start, int end, ReadOnlySpan<float> odds)
    {
        var ends = new List<int>(((end - start) / 16) + 1);
        var rule = rules.BinarySearch(start + 1);
        rule = rule < 0 ? ~rule : rule;
        for (var i = start; i < end; i++)
        {
            var ruled = rule < rules.Count && rules[rule] == i + 1;
            if (ruled)
                rule++;
            if (i + 1 == end || SentenceGaps.MustEnd(text, tokens[i], tokens[i + 1])
                || (!SentenceGaps.CannotEnd(text, tokens, i) && odds[i - start] + (ruled ? Trust : GoesOn(text, tokens, i) ? -MoreTrust : -Trust) > 0))
            {
                ends.Add(i + 1 - start);
            }
        }

        return ends;
    }

    private static bool GoesOn(string text, List<TextSpan> tokens, int i) => Characters.IsWord(text[tokens[i].End - 1])
        && (char.IsLower(text[tokens[i + 1].Start]) || i + 2 == tokens.Count || SentenceGaps.MustEnd(text, tokens[i + 1], tokens[i + 2]));

    /// <summary>Index behind the last token of each sentence by rules alone, ascending.</summary>
    public static List<int> Split(string text, List<TextSpan> tokens)
    {
        var ends = new List<int>((tokens.Count / 16) + 1);
        var start = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i + 1 < tokens.Count && !SentenceGaps.MustEnd(text, tokens[i], tokens[i + 1]) && !EndsSentence(text, tokens, start, ref i))
                continue;
            start = i + 1;
            ends.Add(start);
        }

        return ends;
    }

    /// <summary>Whether a sentence ends at token <paramref name="i"/>; moves it to the last closing mark that belongs to the sentence.</summary>
    private static bool EndsSentence(string text, List<TextSpan> tokens, int start, ref int i)
    {
        var token = tokens[i];
        var last = text[token.End - 1];
        if (last is not ('.' or '!' or '?' or '…'))
            return IsFreshStart(text, tokens, i + 1) && ((last is ')' or '(' or 'D' or 'P' && IsSmiley(text, token)) || IsCredit(text, tokens, i + 1));
        var end = ClosingEnd(text, tokens, i);
        if (end + 1 == tokens.Count)
            return false; // the end of the text is handled by the caller
        if (SentenceGaps.CannotEnd(text, tokens, end) || !(end > i ? EndsBehindClosing(text, tokens, i, end) : EndsBare(text, tokens, start, i)))
            return false;
        i = end;
        return true;
    }

    /// <summary>The last of the marks behind token <paramref name="i"/> that close what it ends: “Is it true?” (They say so.)</summary>
    private static int ClosingEnd(string text, List<TextSpan> tokens, int i)
    {
        var last = i;
        while (last + 1 < tokens.Count && IsClosing(text, tokens[last], tokens[last + 1]) && !SentenceGaps.MustEnd(text, tokens[last], tokens[last + 1]))
            last++;
        return last;
    }

    private static bool IsClosing(string text, TextSpan before, TextSpan mark)
    {
        var c = text[mark.Start];
        if (c is ')' or ']' && mark.Length == 1)
            return true;
        if (before.End != mark.Start)
            return mark.Length > 1 && IsSmiley(text, mark);
        if (c is '”' or '’' or '»')
            return true;
        // A straight mark closes when white space or the end follows it.
        return c is '"' or '\'' && (mark.End == text.Length || !Characters.IsWord(text[mark.End]));
    }

    // What opens with a quotation or bracket may begin in lower case: “Is it?” “indeed” is two sentences, “Is it?” he asked is one.
    private static bool EndsBehindClosing(string text, List<TextSpan> tokens, int i, int end)
    {
        var next = tokens[end + 1];
        var opens = IsOpening(text[next.Start]);
        var follower = opens && end + 2 < tokens.Count ? tokens[end + 2] : next;
        var word = tokens[i].Of(text);
        if (char.IsLower(text[follower.Start]) && !opens)
            return false;
        return !IsAbbreviation(word) || CanEndWith(word[..^1], follower.Of(text));
    }

    private static bool EndsBare(string text, List<TextSpan> tokens, int start, int i)
    {
        var (token, next) = (tokens[i], tokens[i + 1]);
        var word = token.Of(text);
        if (IsAbbreviation(word))
        {
            var follower = IsOpening(text[next.Start]) && i + 2 < tokens.Count ? tokens[i + 2] : next;
            return CanEndWith(word[..^1], follower.Of(text));
        }

        if (token.Length == 1 && i == start + 1 && next.Start > token.End && IsListNumber(tokens[start].Of(text)))
            return false; // "1. Introduction": the figure counts, it is no sentence
        var first = text[next.Start];
        if (IsOpening(first))
            return true;
        if (!char.IsLower(first))
            return next.Start > token.End || char.IsUpper(first);
        return next.Start > token.End && EndsBeforeLowerCase(text, tokens, i);
    }

    // Writers on the web neglect capitals: "he left. nobody knew". A dot may also stand behind an abbreviation we do not know, which is short.
    private static bool EndsBeforeLowerCase(string text, List<TextSpan> tokens, int i)
    {
        var mark = tokens[i].Of(text);
        if (i == 0 || mark[0] is '…' || mark.StartsWith(".."))
            return false;
        return mark[^1] is '!' or '?' || (tokens[i - 1].End == tokens[i].Start && tokens[i - 1].Length > 2 && tokens[i - 1].Of(text).IndexOfAnyExceptInRange('a', 'z') < 0);
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> word) => word.Length > 1 && word[^1] == '.' && Characters.IsWord(word[0]);

    private static bool IsListNumber(ReadOnlySpan<char> word) => word.Length <= 2 && !word.ContainsAnyExceptInRange('0', '9');

    private static bool IsSmiley(string text, TextSpan token) => token.Length > 1 && text[token.Start] is ':' or ';' or '=';

    private static bool IsFreshStart(string text, List<TextSpan> tokens, int i) => char.IsUpper(text[tokens[i].Start]) && tokens[i].Start > tokens[i - 1].End;

    // Captions end without a full stop before their credit: "The new bridge Photo: Reuters".
    private static bool IsCredit(string text, List<TextSpan> tokens, int i) =>
        i + 2 < tokens.Count && text[tokens[i].Start] is 'I' or 'P' or 'F' && text[tokens[i + 1].Start] == ':' && tokens[i].Of(text) is "Image" or "Photo" or "Photograph" or "Picture" or "File";

    /// <summary>Whether an abbreviation, given without its point, may end a sentence before this word.</summary>
    private static bool CanEndWith(ReadOnlySpan<char> word, ReadOnlySpan<char> follower)
    {
        if (Abbreviations.IsTitle(word) || word.Length == 1 || !char.IsUpper(follower[0]))
            return false;
        // "in the U.S. The bill", but "the U.S. Treasury".
        return (word.Contains('.') || Abbreviations.IsCloser(word)) && SentenceStarters.Contains(follower);
    }

    private static bool IsOpening(char c) => c is '“' or '‘' or '"' or '\'' or '(' or '[' or '«' or '„' or '-' or '–' or '—' or '•';
}

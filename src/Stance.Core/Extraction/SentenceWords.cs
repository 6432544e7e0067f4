namespace Stance.Extraction;

/// <summary>The words of a sentence as strings with their tags, for rules that look around: indexes beyond the edges give empty words.</summary>
internal sealed class SentenceWords
{
    private readonly Sentence _sentence;
    private readonly string[] _words;
    private readonly string[] _lower;

    public SentenceWords(string text, Sentence sentence, int index)
    {
        _sentence = sentence;
        Index = index;
        _words = [.. sentence.Tokens.Select(token => token.Span.Of(text).ToString())];
        _lower = [.. _words.Select(word => word.ToLowerInvariant())];
    }

    public int Index { get; }

    public int Count => _words.Length;

    public string this[int at] => at >= 0 && at < _words.Length ? _words[at] : "";

    public string Lower(int at) => at >= 0 && at < _lower.Length ? _lower[at] : "";

    public string Tag(int at) => at >= 0 && at < _words.Length ? _sentence.Tokens[at].Tag : "";

    public string Lemma(int at) => at >= 0 && at < _words.Length ? _sentence.Tokens[at].Lemma : "";

    public bool IsUpper(int at) => at >= 0 && at < _words.Length && char.IsUpper(_words[at][0]);

    public bool IsNoun(int at) => Tag(at) is "NN" or "NNS" or "NNP" or "NNPS";

    public bool IsFinite(int at) => Tag(at) is "VBD" or "VBZ" or "VBP" or "MD";

    public bool IsVerb(int at) => Tag(at) is ['V', ..] or "MD";

    public TextSpan Span(int first, int end) => new(_sentence.Tokens[first].Span.Start, _sentence.Tokens[end - 1].Span.End);

    public string Text(int first, int end, string document) => Span(first, end).Of(document).ToString();

    /// <summary>Index of the first token that starts at or after an offset.</summary>
    public int At(int offset)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_sentence.Tokens[middle].Span.Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>
    /// Index of the finite verb whose subject ends before <paramref name="after"/>, or −1: directly behind it, behind adverbs, or behind an inserted
    /// piece between commas ("Galatea Agro, a trader in İzmir, denies").
    /// </summary>
    public int VerbAfter(int after)
    {
        var at = after;
        if (this[at] is "," or "(" or "—" or "–")
        {
            var close = this[at] is "(" ? ")" : this[at];
            var end = at + 1;
            while (end < Count && end - at < 25 && this[end] != close && this[end] is not (";" or "”"))
                end++;
            if (this[end] != close)
                return -1;
            at = end + 1;
            if (this[at] is ",")
                at++;
        }

        while (Tag(at) is "RB" or "RBR" && at - after < 30)
            at++;
        return IsFinite(at) ? at : -1;
    }
}

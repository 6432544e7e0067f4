namespace Stance.Extraction;

/// <summary>A word of a unit, or a whole quoted passage that is read as one word.</summary>
/// <param name="Span">Where it stands; of a passage over several paragraphs the part in this one.</param>
/// <param name="Lemma">The lemma; empty for a passage.</param>
/// <param name="Tag">The Penn tag; <see cref="Quoted"/> for a passage.</param>
/// <param name="Part">The part of speech.</param>
/// <param name="Passage">Index of the passage, −1 for a word.</param>
internal readonly record struct QuoteItem(TextSpan Span, string Lemma, string Tag, PartOfSpeech Part, int Passage)
{
    /// <summary>The tag of a passage.</summary>
    public const string Quoted = "Q";

    public bool IsQuoted => Passage >= 0;

    /// <summary>Whether it is "me", "him", "us" or "them", whose lemmas are "I", "he", "we" and "they".</summary>
    public bool IsObjectForm { get; init; }

    public bool IsFinite => Tag is "VBD" or "VBZ" or "VBP" or "MD";

    public bool IsVerb => Tag.Length > 1 && Tag[0] == 'V';

    public bool IsNoun => Tag is "NN" or "NNS" or "NNP" or "NNPS" or "PRP" or "CD";

    public bool IsAdverb => Tag is "RB" or "RBR";
}

/// <summary>
/// A sentence as attribution sees it: long quoted passages are one item each, and a passage of several sentences does not end the unit around it.
/// The sentences inside a passage are units of their own.
/// </summary>
/// <param name="Items">Never empty.</param>
/// <param name="Paragraph">Number of its paragraph in the text.</param>
/// <param name="Inside">The passage it is part of, −1 outside.</param>
internal sealed record QuoteUnit(ImmutableArray<QuoteItem> Items, int Paragraph, int Inside)
{
    // Beyond this it is no sentence but a table or a list: cut, so that cost stays linear.
    private const int Longest = 250;

    /// <summary>Index behind the last item before the full stop and brackets that end the unit.</summary>
    public int End { get; } = EndOf(Items);

    /// <summary>Whether it holds nothing but one passage.</summary>
    public bool IsPassage => End == 1 && Items[0].IsQuoted;

    private static int EndOf(ImmutableArray<QuoteItem> items)
    {
        var end = items.Length;
        while (end > 0 && (items[end - 1].Tag is "." or "''" or "``" || items[end - 1].Lemma is "…"))
            end--;
        return end;
    }

    /// <summary>Reads sentences and passages into units, in text order; a passage's own units follow the unit around it.</summary>
    public static List<QuoteUnit> Read(string text, ImmutableArray<Sentence> sentences, ImmutableArray<QuotePassage> passages)
    {
        var parts = Spoken(text, passages);
        var units = new List<QuoteUnit>();
        var outer = ImmutableArray.CreateBuilder<QuoteItem>();
        var inner = ImmutableArray.CreateBuilder<QuoteItem>();
        var waiting = new List<QuoteUnit>();
        int next = 0, paragraph = 0, last = 0, current = -1;
        foreach (var sentence in sentences)
        {
            if (text.AsSpan(last, Math.Max(0, sentence.Span.Start - last)).IndexOfAny('\n', '\r') >= 0)
                paragraph++;
            last = sentence.Span.End;
            foreach (var token in sentence.Tokens)
            {
                while (next < parts.Count && parts[next].Span.End <= token.Span.Start)
                    next++;
                var within = next < parts.Count && parts[next].Span.Start <= token.Span.Start ? next : -1;
                if (within != current)
                    CloseInner();
                if (within >= 0 && within != current)
                    outer.Add(new QuoteItem(parts[within].Span, "", QuoteItem.Quoted, PartOfSpeech.Other, parts[within].Passage));
                current = within;
                var isEdge = within >= 0 && (token.Span.Start < parts[within].Span.Start + 1 || token.Span.End > parts[within].Span.End - 1) && !char.IsLetterOrDigit(text[token.Span.Start]);
                if (!isEdge)
                    (within < 0 ? outer : inner).Add(new QuoteItem(token.Span, token.Lemma, token.Tag, token.PartOfSpeech, -1)
                    {
                        IsObjectForm = token.Tag == "PRP" && token.Span.Of(text) is "me" or "him" or "us" or "them" or "Me" or "Him" or "Us" or "Them",
                    });
                if (outer.Count >= Longest && within < 0)
                    CloseOuter();
                else if (inner.Count >= Longest)
                    CloseInner();
            }

            CloseInner();
            if (current < 0 || parts[current].Span.End <= sentence.Span.End)
                CloseOuter();
        }

        CloseOuter();
        return units;

        void CloseInner()
        {
            if (inner.Count > 0 && current >= 0)
                waiting.Add(new QuoteUnit(AttributionVerbs.Mend(text, inner), paragraph, parts[current].Passage));
            inner.Clear();
        }

        void CloseOuter()
        {
            if (outer.Count > 0)
                units.Add(new QuoteUnit(AttributionVerbs.Mend(text, outer), paragraph, -1));
            outer.Clear();
            units.AddRange(waiting);
            waiting.Clear();
            current = -1;
        }
    }

    /// <summary>The parts of the passages that may be speech, in text order: no single words, no titles of works.</summary>
    private static List<(TextSpan Span, int Passage)> Spoken(string text, ImmutableArray<QuotePassage> passages)
    {
        var parts = new List<(TextSpan, int)>();
        for (var i = 0; i < passages.Length; i++)
        {
            if (passages[i].Parts.Length > 1 || IsSpoken(passages[i].Parts[0].Of(text)))
                parts.AddRange(passages[i].Parts.Select(part => (part, i)));
        }

        return parts;
    }

    private static bool IsSpoken(ReadOnlySpan<char> passage)
    {
        int words = 0, capitals = 0, small = 0;
        for (var i = 1; i < passage.Length - 1; i++)
        {
            if (!char.IsLetterOrDigit(passage[i]) || char.IsLetterOrDigit(passage[i - 1]) || passage[i - 1] is '’' or '\'' or '-')
                continue;
            words++;
            var length = 1;
            while (i + length < passage.Length && char.IsLetter(passage[i + length]))
                length++;
            if (char.IsLower(passage[i]))
                small += length > 3 ? 2 : 1;
            else if (length > 1)
                capitals++;
        }

        var mark = passage.Length > 2 ? passage[^2] : ' ';
        var ends = mark is ',' or '.' or '!' or '?' or '…' or '—' or '-';
        if (capitals >= 2 && small <= capitals && words <= 10)
            return false; // a title: “A Penny to Shau Kei Wan”
        return words >= 4 || (ends && words >= 1);
    }
}

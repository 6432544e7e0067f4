namespace Stance.Extraction;

/// <summary>What an amount measures: the counted noun, the complement of "of", or the subject whose rise or fall it is. Best effort.</summary>
internal static class QuantityItem
{
    public static TextSpan? Find(Pieces pieces, QuantityDraft draft)
    {
        if (draft.NounHead >= 0)
            return pieces.Span(draft.NounFirst, draft.NounHead);
        var next = draft.Last + 1;
        if (draft.Kind is not (QuantityKind.Age or QuantityKind.Duration) && (pieces.Is(next, "of") || pieces.Is(next, "in") && draft.Kind == QuantityKind.Money) && Phrase(pieces, next + 1) is { } complement)
            return complement;
        // "a 2 per cent drop", "a 40-tonne truck".
        if (draft.Kind is QuantityKind.Percent or QuantityKind.Measure or QuantityKind.Money && Phrase(pieces, next) is { } head)
            return head;
        return Subject(pieces, draft.Hedge);
    }

    private static TextSpan? Phrase(Pieces pieces, int at)
    {
        while (pieces.Tag(at) is "DT" or "PRP$" or "PDT")
            at++;
        var (first, last) = (at, -1);
        for (var limit = at + 6; at < limit && pieces.IsWord(at) && !pieces.IsTaken(at); at++)
        {
            var tag = pieces.Tag(at);
            if (tag.StartsWith('N'))
                last = at;
            else if (tag is not ("JJ" or "VBN" or "JJR" or "JJS" or "VBG"))
                break;
        }

        return last >= first ? pieces.Span(first, last) : null;
    }

    /// <summary>The nearest noun phrase before the verb that governs the amount.</summary>
    private static TextSpan? Subject(Pieces pieces, int before)
    {
        var at = before - 1;
        for (var steps = 0; at >= 0 && steps < 8 && !pieces.Tag(at).StartsWith('N'); at--, steps++)
        {
            if (pieces.IsSign(at, ';') || pieces.IsSign(at, '('))
                return null;
        }

        if (at < 0 || !pieces.Tag(at).StartsWith('N') || pieces.IsTaken(at))
            return null;
        var last = at;
        while (at > 0 && !pieces.IsTaken(at - 1) && last - at < 5 && (pieces.Tag(at - 1).StartsWith('N') || pieces.Tag(at - 1) is "JJ" or "VBN"))
            at--;
        return pieces.Span(at, last);
    }
}

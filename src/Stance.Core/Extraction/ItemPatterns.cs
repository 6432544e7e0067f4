namespace Stance.Extraction;

/// <summary>What an amount measures, guessed from tags alone, for sentences that no parser has read: the complement of "of", or the nearest subject.</summary>
internal static class ItemPatterns
{
    public static TextSpan? Find(Pieces pieces, QuantityDraft draft)
    {
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

    /// <summary>The noun phrase before the verb that governs the amount; without a verb, the nearest one.</summary>
    private static TextSpan? Subject(Pieces pieces, int before)
    {
        var verb = before - 1;
        while (verb >= 0 && before - verb < 14 && !(pieces.Tag(verb) is "VBD" or "VBZ" or "VBP" or "MD") && !pieces.IsSign(verb, ';'))
            verb--;
        var found = verb >= 0 && pieces.Tag(verb) is "VBD" or "VBZ" or "VBP" or "MD" ? Before(pieces, verb - 1, 8) : null;
        return found ?? Before(pieces, before - 1, 8);
    }

    private static TextSpan? Before(Pieces pieces, int at, int steps)
    {
        for (; at >= 0 && steps > 0 && !IsNoun(pieces, at); at--, steps--)
        {
            if (pieces.IsSign(at, ';') || pieces.IsSign(at, '('))
                return null;
        }

        if (at < 0 || !IsNoun(pieces, at))
            return null;
        var last = at;
        while (at > 0 && last - at < 5 && (IsNoun(pieces, at - 1) || (pieces.Tag(at - 1) is "JJ" or "VBN" && !pieces.IsTaken(at - 1))))
            at--;
        return pieces.Span(at, last);
    }

    // Units and dates are not what is measured.
    private static bool IsNoun(Pieces pieces, int i) => pieces.IsWord(i) && pieces.Tag(i).StartsWith('N') && !pieces.IsTaken(i) && UnitLexicon.Find(pieces, i, out _) is null && !Currencies.IsName(pieces, i);
}

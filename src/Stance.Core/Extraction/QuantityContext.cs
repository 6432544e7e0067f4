namespace Stance.Extraction;

/// <summary>What the other amounts of a sentence lend to one that says less.</summary>
internal static class QuantityContext
{
    /// <summary>
    /// Completes amounts: "7.1 billion rand …, against 6.3 billion", "280 million of the 1.5 billion shekels", "$198 a tonne, against $236".
    /// </summary>
    public static void Share(Pieces pieces, List<QuantityDraft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            var earlier = i > 0 ? drafts[i - 1] : null;
            if (earlier is not null && IsRestated(pieces, earlier, draft))
                (draft.Relation, draft.Change) = (draft.Relation == Relation.Equal && !draft.IsRange ? earlier.Relation : draft.Relation, draft.Change == Change.None ? earlier.Change : draft.Change);
            else if (draft.Change == Change.None && earlier is { Change: not Change.None } && IsGapped(pieces, earlier, draft))
                draft.Change = earlier.Change;
            if (draft.Unit is null && i + 1 < drafts.Count && draft.Number.Scale > 1 && pieces.Is(draft.Last + 1, "of") && drafts[i + 1].First <= draft.Last + 3 && drafts[i + 1].Kind == QuantityKind.Money)
                Take(draft, drafts[i + 1]);
            else if (draft.Unit is null && draft.Number.Digits && IsCompared(pieces, draft) && Money(pieces, drafts, i) is { } money && (draft.Number.Scale > 1 || !draft.Number.Whole || earlier == money && IsTo(pieces, draft)))
                Take(draft, money);
            else if (draft.Unit is null && draft.Number.Digits && earlier is { Kind: QuantityKind.Percent or QuantityKind.Measure } && IsTo(pieces, draft) && IsFromTo(pieces, earlier, draft))
                Take(draft, earlier);
            else if (draft is { Unit: null, Number: { Digits: true, Whole: false } } && earlier is { Kind: QuantityKind.Percent or QuantityKind.Measure } && IsCompared(pieces, draft) && draft.First - earlier.Last < 8)
                Take(draft, earlier); // "4.5 degrees in May and 2.1 in June"
            else if (draft is { Unit: null, Number.Digits: true } && pieces.Is(draft.Hedge - 1, "at") && Points(pieces, drafts, i) is { } level)
                Take(draft, level); // "one index closed at 1,040 points, the other at 911"
            else if (draft.Kind == QuantityKind.Money && earlier is { Kind: QuantityKind.Rate, Unit: { } rate } && IsCompared(pieces, draft) && rate.StartsWith(draft.Unit + "/", StringComparison.Ordinal))
                (draft.Unit, draft.Kind) = (rate, QuantityKind.Rate);
            else if (draft.Unit is null && draft.Number.Digits && earlier is { Kind: QuantityKind.Percent, Change: not Change.None } && pieces.Is(draft.Hedge - 1, "by"))
                Take(draft, earlier); // "increased by 2 per cent but the other by 1"
            else if (draft.Unit is null && draft.Number.Digits && earlier is { Kind: QuantityKind.Percent, Change: not Change.None } && Hedges.ReadChange(pieces, draft.Hedge, QuantityKind.Percent) is var change and not Change.None)
                (draft.Unit, draft.Kind, draft.Change) = (earlier.Unit, earlier.Kind, change); // "lost 3 per cent, while the other gained 2"
        }
    }

    /// <summary>Joins what one amount is written with two units for: "two hours and 15 minutes", "5 ft 2 in", "13 dollars and 45 cents".</summary>
    public static void Merge(Pieces pieces, List<QuantityDraft> drafts)
    {
        for (var i = drafts.Count - 1; i > 0; i--)
        {
            var (great, small) = (drafts[i - 1], drafts[i]);
            var gap = small.First - great.Last - 1;
            if (gap > 1 || (gap == 1 && !pieces.Is(great.Last + 1, "and")) || great.Low is null || small.Low is null || great.IsRange || small.IsRange || great.Kind != small.Kind || great.Relation != Relation.Equal && gap > 1)
                continue;
            var parts = (great.Unit, small.Unit) switch
            {
                ("a", "mo") or ("[ft_i]", "[in_i]") => 12,
                ("h", "min") or ("min", "s") => 60,
                ("[lb_av]", "[oz_av]") => 16,
                ("d", "h") => 24,
                _ => great.Kind == QuantityKind.Money && great.Unit == small.Unit && pieces.IsWord(great.Last) && pieces.Of(small.Last) is "cents" or "cent" or "pence" ? 1 : 0,
            };
            if (parts == 0 || small.Number.Low >= 100)
                continue;
            great.Low += small.Low / parts;
            great.High = great.Low;
            great.Last = small.Last;
            drafts.RemoveAt(i);
        }
    }

    /// <summary>The plural noun that an apposition counts: "ambulances, 40 of them".</summary>
    public static string? NounBefore(Pieces pieces, int first)
    {
        var at = first - 1;
        if (!pieces.IsSign(at, ',') || pieces.Tag(at - 1) != "NNS")
            return null;
        return CountedNoun.Name(pieces, at - 1, at - 1);
    }

    /// <summary>Whether an amount says in other units what the one before it says: "9 billion rand ($500 million)", "200 kW / 268 hp".</summary>
    public static bool IsRestated(Pieces pieces, QuantityDraft before, QuantityDraft draft)
    {
        var open = draft.Hedge - 1;
        return (pieces.IsSign(open, '(') || pieces.IsSign(open, '/') || pieces.IsSign(open, '[')) && open - before.Last is 1 or 2;
    }

    /// <summary>Whether the clause of an amount has no verb of its own: "sales were down 5 per cent, profits by 3 per cent".</summary>
    public static bool IsGapped(Pieces pieces, QuantityDraft before, QuantityDraft draft)
    {
        var at = draft.Hedge - 1;
        if (!pieces.Is(at, "by") || before.Unit != draft.Unit || at - before.Last > 8)
            return false;
        while (--at > before.Last)
        {
            if (pieces.Tag(at) is ['V', ..] or "MD")
                return false;
        }

        return true;
    }

    private static void Take(QuantityDraft draft, QuantityDraft from) => (draft.Unit, draft.Kind) = (from.Unit, from.Kind);

    // "12 million francs ($13 million), up from 11 million": the currency of the text, not the one it is restated in.
    private static QuantityDraft? Money(Pieces pieces, List<QuantityDraft> drafts, int i)
    {
        for (var back = i - 1; back >= Math.Max(0, i - 4); back--)
        {
            if (drafts[back].Kind == QuantityKind.Money && !(back > 0 && drafts[back - 1].Kind == QuantityKind.Money && IsRestated(pieces, drafts[back - 1], drafts[back])))
                return drafts[back];
        }

        return null;
    }

    private static QuantityDraft? Points(Pieces pieces, List<QuantityDraft> drafts, int i)
    {
        for (var back = i - 1; back >= Math.Max(0, i - 4); back--)
        {
            if (drafts[back].Unit is "point" && pieces.Is(drafts[back].Hedge - 1, "at"))
                return drafts[back];
        }

        return null;
    }

    private static bool IsCompared(Pieces pieces, QuantityDraft draft)
    {
        var before = pieces.Of(draft.Hedge - 1);
        return before is "against" or "from" or "to" or "versus" or "than" or "and" or "or";
    }

    private static bool IsTo(Pieces pieces, QuantityDraft draft) => pieces.Is(draft.Hedge - 1, "to") || pieces.Is(draft.Hedge - 1, "from");

    private static bool IsFromTo(Pieces pieces, QuantityDraft earlier, QuantityDraft draft) => pieces.Is(earlier.Hedge - 1, "from") && draft.First - earlier.Last < 8;
}

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
            if (draft.Unit is null && i + 1 < drafts.Count && draft.Number.Scale > 1 && pieces.Is(draft.Last + 1, "of") && drafts[i + 1].First <= draft.Last + 3 && drafts[i + 1].Kind == QuantityKind.Money)
                Take(draft, drafts[i + 1]);
            else if (draft.Unit is null && draft.Number.Digits && IsCompared(pieces, draft) && Money(drafts, i) is { } money && (draft.Number.Scale > 1 || !draft.Number.Whole || earlier == money && IsTo(pieces, draft)))
                Take(draft, money);
            else if (draft.Unit is null && draft.Number.Digits && earlier is { Kind: QuantityKind.Percent or QuantityKind.Measure } && IsTo(pieces, draft) && IsFromTo(pieces, earlier, draft))
                Take(draft, earlier);
            else if (draft.Kind == QuantityKind.Money && earlier is { Kind: QuantityKind.Rate, Unit: { } rate } && IsCompared(pieces, draft) && rate.StartsWith(draft.Unit + "/", StringComparison.Ordinal))
                (draft.Unit, draft.Kind) = (rate, QuantityKind.Rate);
            else if (draft.Unit is null && draft.Number.Digits && earlier is { Kind: QuantityKind.Percent, Change: not Change.None } && pieces.Is(draft.Hedge - 1, "by"))
                Take(draft, earlier); // "increased by 2 per cent but the other by 1"
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

    private static void Take(QuantityDraft draft, QuantityDraft from) => (draft.Unit, draft.Kind) = (from.Unit, from.Kind);

    private static QuantityDraft? Money(List<QuantityDraft> drafts, int i)
    {
        for (var back = i - 1; back >= Math.Max(0, i - 4); back--)
        {
            if (drafts[back].Kind == QuantityKind.Money)
                return drafts[back];
        }

        return null;
    }

    private static bool IsCompared(Pieces pieces, QuantityDraft draft)
    {
        var before = pieces.Of(draft.Hedge - 1);
        return before is "against" or "from" or "to" or "versus" or "than" or "with" or "and" or "or" or "of" or "for" or "at" or "with" || pieces.IsSign(draft.Hedge - 1, '(');
    }

    private static bool IsTo(Pieces pieces, QuantityDraft draft) => pieces.Is(draft.Hedge - 1, "to") || pieces.Is(draft.Hedge - 1, "from");

    private static bool IsFromTo(Pieces pieces, QuantityDraft earlier, QuantityDraft draft) => pieces.Is(earlier.Hedge - 1, "from") && draft.First - earlier.Last < 8;
}

namespace Stance.Extraction;

/// <summary>
/// Comparisons without a number: "more ammunition than France", "fewer deserters than expected". The other side stands in the text, not in a figure, so such an amount
/// has no bounds; its relation says which side is greater, its unit what is compared, its span both.
/// </summary>
internal static class ComparisonReader
{
    // "more ships [in the Baltic] than France".
    private const int Farthest = 5;

    /// <summary>Reads a comparison that begins with "more", "fewer" or "less" at piece <paramref name="i"/>; null if none does.</summary>
    public static QuantityDraft? Read(Pieces pieces, int i)
    {
        if (!pieces.HasGrammar || pieces.Tag(i) != "JJR" || !(pieces.Is(i, "more") || pieces.Is(i, "fewer") || pieces.Is(i, "less")))
            return null;
        var number = new NumberPhrase(i, i, 1, 1, 1, 1, false, false);
        if (!CountedNoun.TryRead(pieces, i + 1, number, out var noun, out var head) || UnitLexicon.Find(pieces, noun, out _) is not null || Than(pieces, head + 1) is not (var than and > 0))
            return null;
        var greater = pieces.Is(i, "more");
        var denied = pieces.Is(i - 1, "no");
        return new QuantityDraft
        {
            First = i,
            Last = Last(pieces, than),
            Number = number,
            Unit = CountedNoun.Name(pieces, noun, head),
            Kind = QuantityKind.Comparison,
            Relation = (greater, denied) switch { (true, false) => Relation.Greater, (true, true) => Relation.AtMost, (false, false) => Relation.Less, _ => Relation.AtLeast },
            Hedge = denied ? i - 1 : i,
            NounFirst = noun,
            NounHead = head,
        };
    }

    /// <summary>"than" behind the compared noun, if no amount follows it; else 0.</summary>
    private static int Than(Pieces pieces, int at)
    {
        for (var limit = at + Farthest; at < limit && !pieces.Is(at, "than"); at++)
        {
            if (!pieces.IsWord(at) || pieces.Tag(at) is not ("IN" or "DT" or "PRP$" or "JJ" or ['N', ..]))
                return 0;
        }

        var next = at + 1;
        if (!pieces.Is(at, "than") || !pieces.IsWord(next) || Currencies.Before(pieces, next, out _) is not null || NumberReader.TryRead(pieces, next, false, out _))
            return 0;
        // "more time than a week" names an amount, "more ships than a year ago" does not.
        return pieces.Of(next) is "a" or "an" && UnitLexicon.Find(pieces, next + 1, out var unit) is not null && pieces.Of(unit + 1) is not ("ago" or "earlier" or "before") ? 0 : at;
    }

    /// <summary>The last piece of what is compared with: a noun phrase, with its preposition if it has one ("than in the south"), or one word ("than expected").</summary>
    private static int Last(Pieces pieces, int than)
    {
        var at = than + 1;
        if (pieces.IsTaken(at))
            return than - 1;
        if (pieces.Tag(at) == "IN" && !pieces.IsTaken(at + 1) && pieces.IsWord(at + 1))
            at++;
        for (var limit = at + Farthest; at < limit && !pieces.IsTaken(at + 1) && pieces.Tag(at) is "DT" or "PRP$" or "JJ" or "JJR" or "NNP" or "NN" or "POS" && pieces.Tag(at + 1) is "JJ" or "POS" or ['N', ..];)
            at++;
        return at;
    }
}

namespace Stance.Extraction;

/// <summary>
/// The words that bound a bare number. Where nothing is counted or measured the bound and the number are one expression ("more than 5,000", "200 or greater",
/// "between 20 and 30"), and the span takes in both; an amount with a unit is its own expression, and its bound stays outside.
/// </summary>
internal static class BoundReader
{
    /// <summary>Bounds the bare numbers of a sentence, then joins a lower and an upper bound of one thing: "more than 10 per cent and less than 20 per cent".</summary>
    public static void Read(Pieces pieces, List<QuantityDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Unit is null or "1" && draft.Per is null && draft.Kind is QuantityKind.Count or QuantityKind.Fraction)
                Widen(pieces, draft);
        }

        for (var i = drafts.Count - 1; i > 0; i--)
        {
            if (TryJoin(pieces, drafts[i - 1], drafts[i]))
                drafts.RemoveAt(i);
        }
    }

    private static bool TryJoin(Pieces pieces, QuantityDraft one, QuantityDraft other)
    {
        var (lower, upper) = IsLower(one.Relation) && IsUpper(other.Relation) ? (one, other) : (other, one);
        if (!(IsLower(lower.Relation) && IsUpper(upper.Relation)) || one.IsRange || other.IsRange || one.Unit != other.Unit || one.Change != other.Change || !(lower.Low < upper.High))
            return false;
        var (end, begin) = (Math.Max(one.Last, one.BoundLast) + 1, other.BoundFirst >= 0 ? other.BoundFirst : other.Hedge);
        if (begin - end != 1 || !(pieces.Is(end, "and") || pieces.Is(end, "but") || (one.Unit is null or "1" && pieces.IsSign(end, ','))))
            return false;
        (one.Low, one.High) = (lower.Low, upper.High);
        one.IsRange = true;
        one.Relation = Relation.Range;
        one.Last = other.Last;
        one.BoundLast = other.BoundLast;
        return true;
    }

    private static bool IsLower(Relation relation) => relation is Relation.Greater or Relation.AtLeast;

    private static bool IsUpper(Relation relation) => relation is Relation.Less or Relation.AtMost;

    /// <summary>Takes in the bound of a bare number; reads the relation where it is written as in a sum ("greater than or equal to").</summary>
    private static void Widen(Pieces pieces, QuantityDraft draft)
    {
        var (first, last) = (draft.First, draft.Last);
        if (draft.IsRange)
        {
            if (pieces.Is(first - 1, "between") || pieces.Is(first - 1, "from"))
                draft.BoundFirst = first - 1;
            return;
        }

        var relation = Before(pieces, first, out var begin);
        if (relation == Relation.Equal && begin == first && draft.Relation is not (Relation.Equal or Relation.About) && draft.Hedge < first && pieces.IsWord(first - 1))
            (relation, begin) = (draft.Relation, draft.Hedge);
        var equal = begin < first && relation == Relation.Equal;
        if (relation == Relation.Equal)
            relation = After(pieces, last, equal, out last);
        else if (pieces.Is(last + 1, "or") && pieces.Is(last + 2, "equal") && pieces.Is(last + 3, "to"))
            (relation, last) = (Loose(relation), last + 3);
        if (relation is not (Relation.Equal or Relation.About))
            draft.Relation = relation;
        (draft.BoundFirst, draft.BoundLast) = (begin, last);
    }

    /// <summary>"greater than or equal to", "equal to or less than", "at least", "exceeding", "&gt;="; <paramref name="begin"/> is the first piece of it.</summary>
    private static Relation Before(Pieces pieces, int first, out int begin)
    {
        begin = first;
        var at = first - 1;
        if (at < 0)
            return Relation.Equal;
        if (pieces[at].Kind == PieceKind.Sign)
            return Sign(pieces, at);
        var equal = IsEqual(pieces, ref at);
        if (equal && !(pieces.Is(at, "or") || pieces.Is(at, "than")))
        {
            begin = at + 1;
            return Relation.Equal;
        }

        if (equal && pieces.Is(at, "or"))
            at--;
        if (pieces.Is(at, "than"))
            at--;
        var relation = Compared(pieces, ref at);
        if (relation == Relation.Equal)
            return Relation.Equal;
        // "equal to or less than 30".
        var tail = at;
        if (!equal && pieces.Is(at, "or") && --tail >= 0 && IsEqual(pieces, ref tail))
            (equal, at) = (true, tail);
        begin = at + 1;
        return equal ? Loose(relation) : relation;
    }

    private static Relation After(Pieces pieces, int last, bool equal, out int end)
    {
        end = last;
        if (!(pieces.Is(last + 1, "or") || pieces.Is(last + 1, "and")))
            return Relation.Equal;
        var relation = pieces.Of(last + 2) switch
        {
            "more" or "greater" or "higher" or "above" or "over" or "larger" or "bigger" or "upwards" => Relation.AtLeast,
            "less" or "fewer" or "lower" or "below" or "under" or "smaller" => Relation.AtMost,
            _ => Relation.Equal,
        };
        var than = pieces.Is(last + 3, "than");
        // "200 or greater than 190", "5 or more likely 6": the comparison belongs to what follows.
        if (relation == Relation.Equal || pieces.IsNumber(last + 3) || pieces.Tag(last + 3).StartsWith('J') || (than && (!equal || pieces.IsNumber(last + 4) || NumberWords.Find(pieces.Of(last + 4)).Class != NumberClass.None)))
            return Relation.Equal;
        end = than ? last + 3 : last + 2;
        return relation;
    }

    // A sign of a formula ("p < 0.001", ">= 30") bounds the number, and stays outside the span like the letter before it.
    private static Relation Sign(Pieces pieces, int at)
    {
        var other = pieces.IsSign(at - 1, '<') ? '<' : pieces.IsSign(at - 1, '>') ? '>' : pieces.IsSign(at - 1, '=') ? '=' : ' ';
        return (other, pieces.Text[pieces[at].Start]) switch
        {
            (' ', '>') => Relation.Greater,
            (' ', '<') => Relation.Less,
            (' ', '≥') or ('>', '=') => Relation.AtLeast,
            (' ', '≤') or ('<', '=') => Relation.AtMost,
            _ => Relation.Equal,
        };
    }

    // "equal to", "equals", "equaling to", "or equal than" that ends at a piece; moves before it.
    private static bool IsEqual(Pieces pieces, ref int at)
    {
        var back = pieces.Is(at, "to") || pieces.Is(at, "than") ? at - 1 : at;
        if (!(pieces.Is(back, "equal") || pieces.Is(back, "equals") || pieces.Is(back, "equaling") || pieces.Is(back, "equalling")))
            return false;
        at = back - 1;
        return true;
    }

    /// <summary>The comparative that ends at a piece ("no less", "at least", "up to", "exceeded"); moves before it.</summary>
    private static Relation Compared(Pieces pieces, ref int at)
    {
        var relation = pieces.Of(at) switch
        {
            "more" or "More" or "greater" or "Greater" or "higher" or "Higher" or "larger" or "bigger" or "above" or "Above" or "over" or "Over" or "exceeding" or "exceeded" or "exceeds" or "exceed" or "surpass"
                or "surpassed" or "surpasses" or "surpassing" => Relation.Greater,
            "less" or "Less" or "fewer" or "Fewer" or "lower" or "Lower" or "smaller" or "below" or "Below" or "under" or "Under" => Relation.Less,
            "least" when pieces.Is(at - 1, "at") => Relation.AtLeast,
            "most" when pieces.Is(at - 1, "at") => Relation.AtMost,
            "to" when pieces.Is(at - 1, "up") => Relation.AtMost,
            _ => Relation.Equal,
        };
        if (relation == Relation.Equal)
            return relation;
        at -= relation is Relation.AtLeast or Relation.AtMost ? 2 : 1;
        if (pieces.Is(at, "no") || pieces.Is(at, "not"))
        {
            at--;
            return relation == Relation.Greater ? Relation.AtMost : relation == Relation.Less ? Relation.AtLeast : relation;
        }

        return relation;
    }

    private static Relation Loose(Relation relation) => relation switch { Relation.Greater => Relation.AtLeast, Relation.Less => Relation.AtMost, _ => relation };
}

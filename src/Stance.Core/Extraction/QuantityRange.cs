namespace Stance.Extraction;

/// <summary>Two numbers that make one amount: "between 80,000 and 100,000", "5-7 per cent", "two to three million", and units shared over a list.</summary>
internal static class QuantityRange
{
    /// <summary>Reads the second number of a range into a draft that holds the first.</summary>
    public static bool TryRead(Pieces pieces, QuantityDraft draft)
    {
        var first = draft.Number;
        var at = draft.Last + 1;
        if (TryTolerance(pieces, draft, at))
            return true;
        var between = IsBefore(pieces, draft.First, "between");
        var from = IsBefore(pieces, draft.First, "from");
        var dash = pieces.IsDash(at) || pieces.IsSign(at, '~') && pieces.IsGlued(at) && pieces.IsGlued(at + 1);
        // "5- to 10-year", "80-100,000", "5 – 7".
        if (dash && pieces.Is(at + 1, "to"))
            at++;
        // "by $43 billion to $419 billion" tells a change and a level; "by 1 to 1.5 degrees" is a range.
        var to = pieces.Is(at, "to") && !(draft.Unit is not null && IsBefore(pieces, draft.First, "by")) && !(from && IsMoving(pieces, draft.First));
        var and = pieces.Is(at, "and") && between;
        var or = pieces.Is(at, "or") && !first.Digits && first.Low is >= 1 and <= 20;
        if (!(dash || to || and || or) || first.Fraction || first.Vague || !pieces.Has(at + 1))
            return false;
        if (to && !from && !between && draft.Unit is not null && IsTrend(pieces, draft.First))
            return false;
        var start = at + 1;
        if ((to || and) && (pieces.IsDash(start) && pieces.IsGlued(start + 1) || pieces.Is(start, "minus")))
            start++;
        var code = Currencies.Before(pieces, start, out var number);
        if (code is null)
            number = start;
        if (!NumberReader.TryRead(pieces, number, draft.Kind == QuantityKind.Money || code is not null, out var second) || second.Fraction || second.Vague
            || pieces.IsTaken(number) || (or && !(second.Low == first.Low + 1 || second.Low <= first.Low * 2 && !second.Digits)))
            return false;
        var read = UnitReader.TryRead(pieces, second.Last + 1, second, out var unit);
        return Join(pieces, draft, code, second, read ? unit : null, dash, from || to || and);
    }

    /// <summary>"4 ± 0.2 mm", "9.8 +/- 0.1", "420 K ± 30 K": the number is what was found, the tolerance says how surely.</summary>
    private static bool TryTolerance(Pieces pieces, QuantityDraft draft, int at)
    {
        var slashed = pieces.IsSign(at, '+') && pieces.IsSign(at + 1, '/') && pieces.IsDash(at + 2);
        if (!(slashed || pieces.IsSign(at, '±')) || !NumberReader.TryRead(pieces, slashed ? at + 3 : at + 1, false, out var tolerance))
            return false;
        var read = UnitReader.TryRead(pieces, tolerance.Last + 1, tolerance, out var unit);
        if (read && draft.Unit is null)
            (draft.Unit, draft.Kind) = (unit.Code, unit.Kind);
        else if (read && draft.Unit != unit.Code)
            return false;
        draft.Last = read ? unit.Last : tolerance.Last;
        draft.Relation = Relation.About;
        return true;
    }

    private static bool Join(Pieces pieces, QuantityDraft draft, string? code, NumberPhrase second, UnitPhrase? unit, bool dash, bool ordered)
    {
        var first = draft.Number;
        if (code is not null)
            unit = new UnitPhrase(second.Last, code, QuantityKind.Money);
        if (draft.Unit is not null && unit is { } other && (draft.Unit != other.Code || draft.Kind != other.Kind))
            return false;
        // "between 3 per cent and 5 people", "from 12 pounds to 9": a second number without unit takes that of the first, unless it counts something.
        var last = unit?.Last ?? second.Last;
        if (unit is null && draft.Unit is not null && CountedNoun.TryRead(pieces, second.Last + 1, second, out _, out _) && draft.Kind is not QuantityKind.Money)
            return false;
        var (low, high) = (first.Low, second.Low);
        var factor = draft.Low is { } scaled && first.Low != 0 ? Math.Abs(scaled / first.Low) : 1;
        if (first.Scale == 1 && second.Scale > 1 && first.Low < 1000 && (first.Low < second.Mantissa || ordered && draft.Unit is null && code is null))
            low *= second.Scale; // "2 to 3 million"
        else if (dash && first.Scale == 1 && second.Scale == 1 && first.Low < 1000 && high >= 1000 && high % 1000 == 0 && low < high / 1000 && first.Digits)
            low *= 1000; // "80-100,000"
        if (draft.Low < 0)
            low = -low;
        // "-18 to -34", "minus five to minus two": the second has its own sign.
        if (!dash && (pieces.IsDash(second.First - 1) && pieces.IsGlued(second.First) && !pieces.IsGlued(second.First - 1) || pieces.Is(second.First - 1, "minus")))
            high = -high;
        if (low > high && (dash || !ordered))
            return false;
        if (dash && unit is null && draft.Unit is null && !IsBareRange(pieces, first, second) && !CountedNoun.TryRead(pieces, second.Last + 1, second, out _, out _))
            return false;
        // "2019-20", "1-800-555": no range.
        if (pieces.IsDash(second.Last + 1) && pieces.IsGlued(second.Last + 1) && pieces.IsNumber(second.Last + 2))
            return false;
        if (draft.Unit is null && unit is { } found)
        {
            (draft.Unit, draft.Kind) = (found.Code, found.Kind);
            factor = found.Factor;
        }
        else if (draft.Kind == QuantityKind.Money && unit is { } named && named.Last > second.Last)
        {
            draft.Unit = named.Code;
        }

        if (draft.Kind == QuantityKind.Duration && unit is { Kind: QuantityKind.Age })
            draft.Kind = QuantityKind.Age;
        draft.Low = Math.Min(low, high) * factor;
        draft.High = Math.Max(low, high) * factor;
        draft.IsRange = true;
        draft.Last = last;
        return true;
    }

    /// <summary>"1000-5000", "5k–20k": figures too large for a score and too far from years; "24-17" and "555-1234" are no ranges.</summary>
    private static bool IsBareRange(Pieces pieces, NumberPhrase first, NumberPhrase second) => first.Digits && second.Digits && first.Low < second.Low
        && (pieces.IsSign(first.Last + 1, '~') || first.Scale > 1 && second.Scale > 1 || first.Low >= 1000 && second.Low >= 1000 && !(QuantityGuards.IsYear(pieces, first) && QuantityGuards.IsYear(pieces, second)))
        && !pieces.IsDash(first.First - 1);

    /// <summary>
    /// The unit that a list shares: "3 and 5 per cent", "four-, five- and six-cylinder". The list must end in "and", "or" or a slash before the last number.
    /// </summary>
    public static UnitPhrase? SharedUnit(Pieces pieces, int at, NumberPhrase number, int after)
    {
        at = after;
        for (var count = 0; count < 6; count++)
        {
            if (pieces.IsDash(at) && pieces.IsGlued(at))
                at++;
            var comma = pieces.IsSign(at, ',');
            if (comma)
                at++;
            var end = pieces.Is(at, "and") || pieces.Is(at, "or") || pieces.IsSign(at, '/');
            if (!comma && !end)
                return null;
            if (end)
                at++;
            if (pieces.IsTaken(at) || !NumberReader.TryRead(pieces, at, false, out var next) || next.Scale > 1 && number.Scale == 1)
                return null;
            at = next.Last + 1;
            if (!end)
                continue;
            if (UnitReader.TryRead(pieces, at, next, out var unit))
                return unit.Kind is QuantityKind.Measure or QuantityKind.Percent or QuantityKind.Duration ? unit : null;
            return CountedNoun.TryRead(pieces, at, next, out var noun, out var head) ? new UnitPhrase(head, CountedNoun.Name(pieces, noun, head), QuantityKind.Count) : null;
        }

        return null;
    }

    private static bool IsBefore(Pieces pieces, int first, string word)
    {
        if (pieces.Is(first - 1, word))
            return true;
        Hedges.ReadBefore(pieces, first, out var hedge);
        return hedge < first && pieces.Is(hedge - 1, word);
    }

    // "the premium had risen from 0.4% to 1.1%": two levels at two times, no range.
    private static bool IsMoving(Pieces pieces, int first)
    {
        var at = first - 1;
        while (at > 0 && !pieces.Is(at, "from"))
            at--;
        while (pieces.Tag(at - 1).StartsWith("RB", StringComparison.Ordinal) || pieces.Tag(at - 1) == "RP")
            at--;
        return Hedges.Trend(pieces, at - 1, wide: true) != Change.None;
    }

    // "rose 5 % to 7 %" are two amounts.
    private static bool IsTrend(Pieces pieces, int first)
    {
        Hedges.ReadBefore(pieces, first, out var hedge);
        return Hedges.ReadChange(pieces, hedge, QuantityKind.Percent) != Change.None;
    }
}

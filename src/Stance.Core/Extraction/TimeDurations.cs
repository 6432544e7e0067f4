namespace Stance.Extraction;

/// <summary>
/// The lengths of time among the amounts, as times: "two years" (P2Y), "the last three months" (P3M, with the days that it means), "in two weeks" (a day). What says
/// when, not only how long, spans those words too, hence is longer than the amount in it.
/// </summary>
internal static class TimeDurations
{
    /// <summary>Adds a time for each duration of a sentence that ISO 8601 can write and that is no part of a longer time ("two weeks later").</summary>
    /// <param name="pieces">The sentence.</param>
    /// <param name="amounts">What was measured in it, in text order.</param>
    /// <param name="published">The day from which "the last three months" are counted back; null when unknown.</param>
    /// <param name="times">The times found so far; the sentence's begin at <paramref name="own"/>.</param>
    /// <param name="own">The first time of the sentence.</param>
    public static void Read(Pieces pieces, ReadOnlySpan<QuantityMention> amounts, DateOnly? published, List<TimeExpression> times, int own)
    {
        var (piece, end) = (0, times.Count);
        foreach (var (span, value, _) in amounts)
        {
            if (value.Kind != QuantityKind.Duration || Iso(value) is not { } iso)
                continue;
            while (own < end && times[own].Span.End <= span.Start)
                own++;
            if (own < end && times[own].Span.Overlaps(span))
                continue;
            while (piece < pieces.Count - 1 && pieces[piece].Start < span.Start)
                piece++;
            times.Add(Extended(pieces, piece, span, iso, value, published));
        }
    }

    private static TimeExpression Extended(Pieces pieces, int first, TextSpan span, string iso, Quantity length, DateOnly? published)
    {
        if (pieces.Of(first - 1) is "in" or "In" && published is { } now && length.Lower == length.Upper && length.Lower is { } whole && whole == Math.Floor(whole) && IsAhead(pieces, first)
            && Moved(now, length.Unit, (int)Math.Min(whole, 9999)) is { } then && pieces.IsTaken(first - 1) == false)
        {
            var moment = length.Unit switch { "a" => TimeMoment.OfYear(0, 0, then.Year), "mo" => TimeMoment.OfMonth(0, 0, then.Year, then.Month), _ => TimeMoment.OfDay(0, 0, then) };
            return new TimeExpression(new TextSpan(pieces[first - 1].Start, span.End), moment.Value, moment.Range);
        }

        // A bare length keeps the span of its amount, so that the two are known to be one; "the last three months" says when, and is more than an amount.
        var before = first - 1;
        var side = pieces.IsTaken(before) ? 0 : pieces.Of(before) switch
        {
            "last" or "Last" or "past" or "previous" or "preceding" => -1,
            "next" or "Next" or "coming" or "following" => 1,
            "first" or "latest" or "final" or "remaining" => 2,
            _ => 0,
        };
        var left = side != 0 ? before : first;
        if (left < first && pieces.Of(left - 1) is "the" or "The" or "these" && !pieces.IsTaken(left - 1))
            left--;
        DateRange? range = null;
        if (published is { } day && length.Lower is { } count && length.Lower == length.Upper && count == Math.Floor(count) && side is 1 or -1 && Moved(day, length.Unit, side * (int)Math.Min(count, 9999)) is { } end)
            range = side < 0 ? new DateRange(end, day) : new DateRange(day.AddDays(1), end);
        return new TimeExpression(left < first ? new TextSpan(pieces[left].Start, span.End) : span, iso, range);
    }

    /// <summary>The day so many units away; null for units finer than a day and beyond the calendar.</summary>
    private static DateOnly? Moved(DateOnly day, string? unit, int count) => day.Year is < 100 or > 9000 || Math.Abs(count) > 1200 ? null : unit switch
    {
        "d" => day.AddDays(count),
        "wk" => day.AddDays(7 * count),
        "14.d" => day.AddDays(14 * count),
        "mo" => day.AddMonths(count),
        "a" when day.Year + count is > 1 and < 9000 => day.AddYears(count),
        _ => null,
    };

    // "It will open in two weeks" is a day; "it fell by half in two weeks" is a length.
    private static bool IsAhead(Pieces pieces, int i)
    {
        for (var back = i - 2; back >= 0 && back > i - 14; back--)
        {
            if (pieces.Of(back) is "will" or "Will" or "shall" or "'ll" or "’ll" or "ll")
                return true;
        }

        return false;
    }

    /// <summary>P2W, PT40M, PXD; null for spans that ISO cannot write.</summary>
    private static string? Iso(Quantity duration)
    {
        var (prefix, letter, factor) = duration.Unit switch
        {
            "a" => ("P", "Y", 1),
            "mo" => ("P", "M", 1),
            "wk" => ("P", "W", 1),
            "14.d" => ("P", "W", 2),
            "d" => ("P", "D", 1),
            "h" => ("PT", "H", 1),
            "min" => ("PT", "M", 1),
            "s" => ("PT", "S", 1),
            "10.a" => ("P", "Y", 10),
            "100.a" => ("P", "Y", 100),
            _ => ("", "", 0),
        };
        if (factor == 0)
            return null;
        var number = duration.Lower ?? duration.Upper;
        if (number is null || (duration.Lower != duration.Upper && duration.Lower is not null && duration.Upper is not null))
            return prefix + "X" + letter;
        var count = number.Value * factor;
        var (smaller, parts) = letter switch { "Y" => ("M", 12), "M" when prefix == "PT" => ("S", 60), "H" => ("M", 60), _ => ("", 0) };
        // "Half an hour", "two and a half years", "two years and a month": whole smaller units write them out.
        var rest = Math.Round((count - Math.Floor(count)) * parts, 6);
        if (rest > 0 && rest == Math.Floor(rest) && count < 1e9)
            return string.Create(CultureInfo.InvariantCulture, $"{prefix}{(count >= 1 ? Math.Floor(count).ToString(CultureInfo.InvariantCulture) + letter : "")}{rest}{smaller}");
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{count}{letter}");
    }
}

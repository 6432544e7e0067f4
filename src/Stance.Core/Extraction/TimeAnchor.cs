namespace Stance.Extraction;

/// <summary>
/// Decides in which year a date falls that names none: the latest one up to publication, or the next one where the sentence looks ahead ("will open on
/// 5 December", "by 31 December").
/// </summary>
internal static class TimeAnchor
{
    /// <summary>Gives an open date its year; it stays open where the publication date is unknown.</summary>
    public static TimeMoment Resolve(Pieces pieces, TimeMoment moment, DateOnly? published)
    {
        if (moment.Year != 0 || moment.Grain is not (Grain.Day or Grain.Month) || published is not { } day)
            return moment;
        var told = LooksAhead(pieces, moment.First, moment.Grain);
        var ahead = told ?? false;
        // "It declared a dividend payable Nov. 10", read on 26 October: what would lie eleven months back, and no past verb tells of, lies ahead.
        if (!ahead && (told is null || moment.Grain == Grain.Day && IsDue(pieces, moment.First)) && !pieces.Is(moment.First - 1, "since") && Next(moment, day) is { } coming && coming.DayNumber < day.DayNumber + 110)
            ahead = true;
        // What lies ten months ahead and two months back was rather meant as past.
        if (ahead && moment.In(day.Year) is { Range: { } near } && near.Last < day && near.Last.DayNumber > day.DayNumber - 90 && !pieces.Is(moment.First - 1, "by") && !pieces.Is(moment.First - 1, "until"))
            ahead = false;
        // The 29th of February may be eight years away.
        for (var step = 0; step <= 8; step++)
        {
            var dated = moment.In(ahead ? day.Year + step : day.Year - step);
            if (dated?.Range is { } range && (ahead ? range.Last >= day : range.First <= day))
                return dated;
        }

        return moment;
    }

    private static DateOnly? Next(TimeMoment moment, DateOnly day) =>
        moment.In(day.Year) is { Range: { } near } && near.First > day ? near.First : moment.In(day.Year + 1)?.Range?.First;

    /// <summary>"payable Nov. 10", "of record Nov. 10", "effective on 1 May": words before a day by which it lies ahead even behind a past verb.</summary>
    private static bool IsDue(Pieces pieces, int i)
    {
        for (var back = i - 1; back >= i - 3; back--)
        {
            if (pieces.Of(back) is "payable" or "due" or "record" or "effective" or "expiring" or "scheduled")
                return true;
        }

        return false;
    }

    /// <summary>The day that a bare weekday means.</summary>
    public static DateOnly Weekday(Pieces pieces, int i, int weekday, string? which, DateOnly published)
    {
        var since = ((int)published.DayOfWeek + 6) % 7 + 1 - weekday; // days from that weekday of this week to publication
        if (which is "coming")
            return published.AddDays(since >= 0 ? 7 - since : -since);
        if (which is "past")
            return published.AddDays(since > 0 ? -since : -since - 7);
        // "next Friday" and "last Friday" are those of the next week and of the last.
        if (which is "next")
            return published.AddDays(7 - since);
        if (which is "last")
            return published.AddDays(-since - 7);
        if (which is null && LooksAhead(pieces, i, Grain.Day) is not true)
            return published.AddDays(since >= 0 ? -since : -since - 7);
        return published.AddDays(since > 0 ? 7 - since : -since);
    }

    /// <summary>Whether the clause around a date speaks of what is to come; null where no verb tells.</summary>
    private static bool? LooksAhead(Pieces pieces, int i, Grain grain)
    {
        if (pieces.Is(i - 1, "since"))
            return false;
        var due = pieces.Is(i - 1, "by") || pieces.Is(i - 1, "until") || pieces.Is(i - 1, "till");
        // "On 3 April it rejected …": at the head of a clause the verb stands behind.
        var head = i - 1 < 1 || pieces[i - 1].Kind == PieceKind.Sign || (pieces.Tag(i - 1) == "IN" && (i == 1 || pieces[i - 2].Kind == PieceKind.Sign && !pieces.IsSign(i - 2, ',')));
        for (var back = i - 1; back >= 0 && !head && !pieces.IsSign(back, ':') && !pieces.IsSign(back, ';') && !pieces.IsSign(back, '“'); back--)
        {
            if (Tense(pieces, back, grain) is { } ahead)
                return ahead || due && pieces.Tag(back) is "VBZ" or "VBP";
        }

        if (due)
            return true;
        for (var next = i + 1; next < pieces.Count; next++)
        {
            if (Tense(pieces, next, grain) is { } ahead)
                return ahead;
        }

        return null;
    }

    private static bool? Tense(Pieces pieces, int i, Grain grain)
    {
        if (pieces.Tag(i) is not "VBD" && pieces.Lemma(i) is "say" or "show" or "report" or "know" or "think")
            return null;
        return pieces.Tag(i) switch
        {
            "VBD" => false,
            "MD" => true,
            // "is to open", "is expected", "plans": ahead for a day; a month in the present tense is one that was ("counts four such deliveries in June").
            "VBZ" or "VBP" => pieces.Lemma(i) is "have" ? false : grain == Grain.Day || pieces.Is(i + 1, "to") || pieces.Is(i + 1, "expected") || pieces.Is(i + 1, "due") || pieces.Is(i + 1, "scheduled") || pieces.Is(i + 1, "set")
                || pieces.Lemma(i) is "expect" or "plan",
            _ => null,
        };
    }
}

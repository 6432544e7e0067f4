namespace Stance.Extraction;

/// <content>Times told from one that was spoken of before, or from an event.</content>
internal sealed partial class TimeGrammar
{
    /// <summary>"the quarter", "the latest quarter", "the year-ago period", "year-earlier": the quarter spoken of, or the one a year before it.</summary>
    private TimeMoment? Quarter(int i)
    {
        var at = pieces.Is(i, "the") ? i + 1 : i;
        if (pieces.Is(at, "comparable"))
            at++;
        var ago = pieces.Is(at, "year") && pieces.IsDash(at + 1) && pieces.Of(at + 2) is "ago" or "earlier";
        if (ago && Period(at + 3) is { Grain: Grain.Part } told && pieces.Is(told.Last, "quarter"))
            return Shifted(told, i, told.Last);
        var noun = ago ? at + 3 : pieces.Is(at, "latest") ? at + 1 : at;
        var named = pieces.Of(noun) is "quarter" or "period" && (ago || noun > at || (at > i && pieces.Is(noun, "quarter"))) && pieces.Tag(noun + 1) is not ("NN" or "NNS") && !pieces.IsDash(noun + 1);
        if (!(named || ago))
            return null;
        var spoken = Last is { Grain: Grain.Part, Value: [.., 'Q', _] or [.., 'H', _] } part ? part : published is { } day ? Quarter(i, i, day.AddMonths(-3)) : null;
        if (spoken is null)
            return null;
        var last = named ? noun : at + 2;
        return ago ? Shifted(spoken, i, last) : spoken with { First = i, Last = last };
    }

    /// <summary>A quarter, half or month a year before.</summary>
    private static TimeMoment Shifted(TimeMoment moment, int first, int last) => moment.Range is not { } range || moment.Year < 2 ? moment with { First = first, Last = last }
        : moment with { First = first, Last = last, Compared = true, Year = moment.Year - 1, Value = (moment.Year - 1).ToString("0000", CultureInfo.InvariantCulture) + moment.Value[4..], Range = new DateRange(range.First.AddYears(-1), range.Last.AddYears(-1)) };

    /// <summary>"the same month last year", "the same period of 2024".</summary>
    private TimeMoment? Same(int i, int at)
    {
        if (!pieces.Is(at, "same"))
            return null;
        // "the same six months", "the same period": the stretch named before.
        if (Last is { Range: not null, Grain: not Grain.Day } stretch && YearBehind(at + 2, out _) == 0)
        {
            if (pieces.Is(at + 1, "period"))
                return stretch with { First = i, Last = at + 1 };
            if (NumberReader.TryRead(pieces, at + 1, false, out var number) && pieces.Is(number.Last + 1, "months"))
                return stretch with { First = i, Last = number.Last + 1 };
        }

        var unit = NumberReader.TryRead(pieces, at + 1, false, out var months) && pieces.Is(months.Last + 1, "months") ? months.Last + 1 : at + 1;
        if (Last is { Range: not null } told && pieces.Of(unit) is "month" or "months" or "period" or "quarter" or "week" or "half" && pieces.Is(unit + 1, "a") && pieces.Is(unit + 2, "year") && pieces.Of(unit + 3) is "earlier" or "before" or "ago")
            return Shifted(told, i, unit + 3);
        if (pieces.Of(at + 1) is not ("month" or "period" or "quarter" or "week" or "day") || Last is not { Year: > 1, Range: { } range } last)
            return null;
        var year = YearBehind(at + 2, out var end);
        if (year <= 0)
            return null;
        if (pieces.Is(at + 1, "month") && last.Grain is not (Grain.Month or Grain.Day))
            return null;
        if (last.Grain == Grain.Month || pieces.Is(at + 1, "month"))
            return TimeMoment.OfMonth(i, end, year, last.Month);
        var shift = year - last.Year;
        var shifted = new DateRange(range.First.AddYears(shift), range.Last.AddYears(shift));
        return last with { First = i, Last = end, Year = year, Value = TimeMoment.Iso(shifted.First) + "/" + TimeMoment.Iso(shifted.Last), Range = shifted };
    }

    /// <summary>"that year", "the same week", "that day": the one in which the time spoken of last lies; publication's own where none was.</summary>
    private TimeMoment? That(int i)
    {
        var at = pieces.Of(i) is "the" or "The" ? i + 1 : i;
        var same = pieces.Is(at, "same");
        if (!(same || pieces.Of(i) is "that" or "That") || published is not { } day)
            return null;
        if (!same && (Last is null || pieces.Tag(at + 1) != "NN" || pieces.Tag(at + 2) is "NN" or "NNS"))
            return null;
        var told = Last is { Range: { } range } ? range.First : day;
        var grain = Last?.Grain ?? Grain.Day;
        return pieces.Of(at + 1) switch
        {
            "day" when grain is Grain.Day or Grain.Clock => TimeMoment.OfDay(i, at + 1, told),
            "week" when grain <= Grain.Week => TimeMoment.OfWeek(i, at + 1, told),
            "month" when grain <= Grain.Month => TimeMoment.OfMonth(i, at + 1, told.Year, told.Month),
            "year" when grain <= Grain.Year => TimeMoment.OfYear(i, at + 1, told.Year),
            _ => null,
        };
    }

    /// <summary>"the next day", "the following day", "the day before", "the day after": told from the day spoken of last.</summary>
    private TimeMoment? Neighbour(int i)
    {
        if (!pieces.Is(i, "the") || (Last is { Grain: Grain.Day, Range: { } range } ? range.First : null as DateOnly?) is not { } day)
            return null;
        if (pieces.Is(i + 1, "day") && pieces.Of(i + 2) is "before" or "after" && !pieces.IsWord(i + 3))
            return TimeMoment.OfDay(i, i + 2, day.AddDays(pieces.Is(i + 2, "before") ? -1 : 1));
        return pieces.Is(i + 2, "day") ? pieces.Of(i + 1) switch
        {
            "next" or "following" => TimeMoment.OfDay(i, i + 2, day.AddDays(1)),
            "previous" => TimeMoment.OfDay(i, i + 2, day.AddDays(-1)),
            _ => null,
        } : null;
    }

    /// <summary>"since the war's inception", "since the start of the invasion": a stretch that begins with an event, whose day the text must tell elsewhere.</summary>
    private TimeMoment? SinceEvent(int i)
    {
        if (!pieces.Is(i, "since"))
            return null;
        for (var at = i + 1; at < i + 8 && pieces.Has(at); at++)
        {
            if (pieces.IsNumber(at) || pieces.IsTaken(at) || pieces.IsSign(at, ',') || pieces.IsSign(at, '.'))
                return null;
            if (!IsBeginning(pieces.Of(at)))
                continue;
            if (!pieces.Is(at + 1, "of"))
                return at > i + 2 ? Vague(i, at, "PAST_REF") : null;
            for (var what = at + 2; what < at + 7; what++)
            {
                if (IsEvent(pieces.Of(what)))
                    return Vague(i, what, "PAST_REF");
            }

            return null;
        }

        return null;
    }

    private static bool IsBeginning(ReadOnlySpan<char> word) => word is "inception" or "beginning" or "start" or "outbreak" or "onset";

    private static bool IsEvent(ReadOnlySpan<char> word) => word is "war" or "invasion" or "conflict" or "crisis" or "pandemic" or "embargo" or "blockade" or "strike" or "fighting" or "hostilities" or "occupation" or "offensive" or "siege"
        or "uprising" or "revolution" or "sanctions" or "negotiations" or "talks" or "campaign" or "operation" or "unrest" or "protests";
}

namespace Stance.Extraction;

/// <content>Times told from another one: from publication, or from the date before.</content>
internal sealed partial class TimeGrammar
{
    private TimeMoment? SeasonOfYear(int i)
    {
        var at = pieces.Of(i) is "last" or "this" or "next" or "the" ? i + 1 : i;
        if (TimeWords.Season(pieces.Of(at), out var month) is not { } code)
            return null;
        var year = YearBehind(at + 1, out var last);
        if (year == 0 && YearInWords(pieces.Is(at + 1, "of") ? at + 2 : at + 1, out var spoken) is > 0 and var told)
            (year, last) = (told, spoken);
        if (year <= 0)
        {
            if (at == i || pieces.Is(i, "the") || published is not { } day)
                return null;
            var shift = pieces.Is(i, "last") ? -1 : 0;
            year = pieces.Is(i, "next") && new DateOnly(day.Year, month, 1) <= day ? day.Year + 1
                : day.Year + (shift < 0 && new DateOnly(day.Year, month, 1).AddMonths(3) <= day ? 0 : shift);
            last = at;
        }

        return TimeMoment.Part(i, last, year, code, month, 3);
    }

    /// <summary>"last year", "this month", "next week", "yesterday", "last March", "this Friday".</summary>
    private TimeMoment? Relative(int i)
    {
        if (published is not { } day)
            return null;
        switch (pieces.Of(i))
        {
            case "today" or "Today": return DayOf(i, day);
            case "tonight" or "Tonight": return TimeMoment.OfDay(i, i, day) is var night ? night with { Value = night.Value + "TNI" } : null;
            case "yesterday" or "Yesterday": return DayOf(i, day.AddDays(-1));
            case "tomorrow" or "Tomorrow": return DayOf(i, day.AddDays(1));
            case "the" or "The" when pieces.Is(i + 1, "weekend"):
                return Weekend(i, i + 1, day.AddDays(-((int)day.DayOfWeek + 6) % 7 - 1), 0);
            case "the" when pieces.Is(i + 1, "full") && pieces.Is(i + 2, "year"): return TimeMoment.OfYear(i, i + 2, day.Year);
            case "earlier" or "Earlier" or "later" or "Later" when pieces.Of(i + 1) is "this" or "last" && Relative(i + 1) is { } inner: return inner with { First = i };
            case "earlier" or "Earlier" or "later" or "Later" when pieces.Is(i + 1, "in") && pieces.Is(i + 2, "the"): return Rest(i, i + 2);
        }

        var at = pieces.Is(i, "the") || (pieces.Is(i, "this") && pieces.Of(i + 1) is "past" or "coming" or "upcoming") ? i + 1 : i;
        var which = pieces.Of(at) switch
        {
            "last" or "Last" or "past" or "previous" or "Previous" => -1,
            "this" or "This" or "current" => 0,
            "next" or "Next" or "coming" or "upcoming" or "following" => 1,
            _ => 9,
        };
        if (which == 9 || (at > i && pieces.Is(at, "this")))
            return null;
        var noun = at + 1;
        if (pieces.Of(noun) is "fiscal" or "calendar" or "financial" && pieces.Of(noun + 1) is "year" or "quarter")
            noun++;
        var word = pieces.Of(noun);
        if (TimeWords.Weekday(word) is var weekday and > 0)
        {
            // "next Friday, 13 May": the date says more.
            return WeekdayFirst(noun) is { } dated && (dated.Day > 0 && dated.Last > noun + 1) ? dated with { First = i }
                : At(i, noun, weekday, pieces.Of(at) switch { "past" => "past", "coming" or "upcoming" => "coming", _ => which switch { -1 => "last", 0 => "this", _ => "next" } });
        }

        if (IsMonth(noun, behindDay: true) is var month and > 0)
            return IsYearFigure(noun + 1) ? TimeMoment.OfMonth(i, noun + 1, (int)pieces[noun + 1].Value, month) : LastOf(i, noun, month, which, day);
        if (pieces.Of(noun) is "few" or "several" && Unit(pieces.Of(noun + 1)) is { } unit)
            return Vague(i, noun + 1, unit);
        if (which != 0 && NumberReader.TryRead(pieces, noun, false, out var number) && pieces.Is(number.Last + 1, "quarters") && number.Whole && number.Low is >= 2 and <= 40)
            return Quarters(i, number.Last + 1, (int)number.Low, which, day);
        // "the previous year" is told from the date before, "last year" from publication.
        var from = at > i && pieces.Of(at) is "previous" or "following" or "same" && Last?.Range is { } range ? range.First : day;
        return word switch
        {
            "year" => TimeMoment.OfYear(i, noun, Math.Clamp(from.Year + which, 1, 9000)),
            "month" => TimeMoment.OfMonth(i, noun, from.AddMonths(which).Year, from.AddMonths(which).Month),
            "week" => DayInWeek(TimeMoment.OfWeek(i, noun, from.AddDays(7 * which))),
            "weekend" => Weekend(i, noun, from, which),
            "fortnight" => Vague(i, noun, "P2W") with { Range = which < 0 ? new DateRange(day.AddDays(-14), day) : new DateRange(day.AddDays(1), day.AddDays(14)) },
            "quarter" => Quarter(i, noun, from.AddMonths(3 * which)),
            "decade" => TimeMoment.OfYear(i, noun, from.Year / 10 * 10 + 10 * which) is { Range: { } ten } tens
                ? tens with { Grain = Grain.Age, Value = (tens.Year / 10).ToString(CultureInfo.InvariantCulture), Range = new DateRange(ten.First, ten.Last.AddYears(9)) } : null,
            "night" when which < 1 => TimeMoment.OfDay(i, noun, day.AddDays(which)) is var night ? night with { Value = night.Value + "TNI" } : null,
            "morning" or "afternoon" or "evening" when which == 0 => TimeMoment.OfDay(i, noun, day) is var today ? today with { Value = today.Value + "T" + TimeWords.DayPart(word) } : null,
            _ => null,
        };
    }

    /// <summary>"tomorrow", "yesterday afternoon".</summary>
    private TimeMoment DayOf(int i, DateOnly day)
    {
        var moment = TimeMoment.OfDay(i, DayPartBehind(i, out var part), day);
        return part is null ? moment : moment with { Value = moment.Value + "T" + part };
    }

    /// <summary>"next week on Tuesday", "next week Monday": the day is what is meant.</summary>
    private TimeMoment DayInWeek(TimeMoment week)
    {
        var at = pieces.Is(week.Last + 1, "on") || pieces.IsDash(week.Last + 1) ? week.Last + 2 : week.Last + 1;
        var weekday = TimeWords.Weekday(pieces.Of(at));
        if (weekday == 0 && pieces.IsNumber(at + 1))
            weekday = TimeWords.Weekday(pieces.Of(at).ToString() + ".");
        return weekday > 0 ? TimeMoment.OfDay(week.First, at, week.Range!.Value.First.AddDays(weekday - 1)) : week;
    }

    /// <summary>"later in the year", "the rest of the month", "the end of the week", "year-end": publication's own period; <paramref name="at"/> is its article.</summary>
    private TimeMoment? Rest(int i, int at)
    {
        if (published is not { } day)
            return null;
        return pieces.Of(at + 1) switch
        {
            "year" => TimeMoment.OfYear(i, at + 1, day.Year),
            "month" => TimeMoment.OfMonth(i, at + 1, day.Year, day.Month),
            "week" => TimeMoment.OfWeek(i, at + 1, day),
            "quarter" => Quarter(i, at + 1, day),
            "day" => TimeMoment.OfDay(i, at + 1, day),
            _ => null,
        };
    }

    /// <summary>"the end of November", "the beginning of 2025", "the middle of last week", "end of year", "year-end".</summary>
    private TimeMoment? EdgeOf(int i)
    {
        if (pieces.Is(i, "year"))
        {
            if (pieces.Is(i + 1, "to") && pieces.Is(i + 2, "date") && published is { } until)
                return TimeMoment.OfYear(i, i + 2, until.Year) with { Range = new DateRange(new DateOnly(until.Year, 1, 1), until) };
            var end = pieces.IsDash(i + 1) ? i + 2 : pieces.Of(i + 1) is "'s" or "’s" ? i + 2 : pieces.Of(i + 1) is "'" or "’" && pieces.Is(i + 2, "s") ? i + 3 : i + 1;
            return pieces.Is(end, "end") && published is { } now ? TimeMoment.OfYear(i, end, now.Year).Narrowed("late", i) : null;
        }

        var at = pieces.Is(i, "the") ? i + 1 : i;
        if (at > i && pieces.Is(at, "year") && YearInWords(at + 1, out var spoken) is > 0 and var told)
            return TimeMoment.OfYear(i, spoken, told);
        if (pieces.Is(at, "week"))
            return WeekNamed(i, at);
        var part = pieces.Of(at) switch { "end" or "End" or "close" => "late", "beginning" or "start" => "early", "middle" => "mid", "rest" or "remainder" => "rest", _ => null };
        if (part is null || !pieces.Is(at + 1, "of"))
            return null;
        var whole = pieces.Is(at + 2, "the") ? Rest(i, at + 2) : pieces.Of(at + 2) is "year" or "month" && !pieces.IsWord(at + 3) ? Rest(i, at + 1) : null;
        whole ??= Read(at + 2);
        if (whole is not { Grain: Grain.Month or Grain.Year or Grain.Part or Grain.Week or Grain.Age } named)
            return null;
        named = TimeAnchor.Resolve(pieces, named, published);
        if (part == "rest")
            return named.Range is { } range && published is { } today && range.First < today && today < range.Last ? named with { First = i, Range = range with { First = today } } : named with { First = i };
        return named.Narrowed(part, i);
    }

    /// <summary>"the week ended 9 May", "the week of the 18th", "week 23 of 2025", "the week after next".</summary>
    private TimeMoment? WeekNamed(int i, int week)
    {
        if ((pieces.IsFigures(week + 1, 1) || pieces.IsFigures(week + 1, 2)) && pieces[week + 1].Value is >= 1 and <= 53 && YearBehind(week + 2, out var end) is var year and >= 0 && (year > 0 || published is not null))
        {
            var fourth = new DateOnly(year > 0 ? year : published!.Value.Year, 1, 4); // always in the first week
            return TimeMoment.OfWeek(week, end > 0 ? end : week + 1, fourth.AddDays(7 * ((int)pieces[week + 1].Value - 1)));
        }

        if (pieces.Is(week + 1, "after") && pieces.Is(week + 2, "next") && published is { } now)
            return TimeMoment.OfWeek(i, week + 2, now.AddDays(14));
        var ends = pieces.Of(week + 1) is "ended" or "ending";
        if (!(ends || pieces.Of(week + 1) is "beginning" or "starting" or "commencing" or "of"))
            return null;
        var at = pieces.Is(week + 2, "on") ? week + 3 : week + 2;
        if (Read(at) is not { Grain: Grain.Day } named || TimeAnchor.Resolve(pieces, named, published) is not { Range: { } day } date)
            return null;
        // A fiscal week may end on a Saturday: the seven days stand in the range.
        var begin = ends ? day.First.AddDays(-6) : pieces.Is(week + 1, "of") ? TimeMoment.OfWeek(0, 0, day.First).Range!.Value.First : day.First;
        return TimeMoment.OfWeek(i, date.Last, day.First) with { Range = new DateRange(begin, begin.AddDays(6)) };
    }

    /// <summary>"now", "at the moment", "recently", "the near future": a time without limits.</summary>
    private TimeMoment? Reference(int i)
    {
        switch (pieces.Of(i))
        {
            case "now" or "Now" when !pieces.Is(i + 1, "that"): return Vague(pieces.Is(i - 1, "right") ? i - 1 : i, i, "PRESENT_REF");
            case "currently" or "Currently" or "nowadays" or "Nowadays": return Vague(i, i, "PRESENT_REF");
            case "recently" or "Recently": return Vague(i, i, "PAST_REF");
            case "the" when pieces.Is(i + 1, "moment") && pieces.Is(i - 1, "at"): return Vague(i - 1, i + 1, "PRESENT_REF");
            case "the" when pieces.Is(i + 1, "future"): return Vague(i, i + 1, "FUTURE_REF");
            case "the" when pieces.Of(i + 1) is "near" or "foreseeable" or "distant" && pieces.Is(i + 2, "future"): return Vague(i, i + 2, "FUTURE_REF");
            case "recent" or "Recent" or "several" or "Several" or "few" or "many" or "coming" when Unit(pieces.Of(i + 1)) is { } unit:
                // "a few days ago", "several years ago".
                if (pieces.Is(i + 2, "ago"))
                    return Vague(pieces.Is(i, "few") && pieces.Is(i - 1, "a") ? i - 1 : i, i + 2, "PAST_REF");
                return Vague(pieces.Is(i, "few") && pieces.Is(i - 1, "a") ? i - 1 : i, i + 1, unit);
            default: return null;
        }
    }

    private static string? Unit(ReadOnlySpan<char> word) => word switch
    {
        "years" => "PXY",
        "months" => "PXM",
        "weeks" => "PXW",
        "quarters" => "PXQ",
        "days" => "PXD",
        "hours" => "PTXH",
        "minutes" => "PTXM",
        _ => null,
    };

    /// <summary>"the last two quarters", "the next three quarters": whole ones, without the present one.</summary>
    private static TimeMoment Quarters(int i, int last, int count, int which, DateOnly day)
    {
        var now = new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);
        var first = now.AddMonths(which < 0 ? -3 * count : 3);
        return new TimeMoment(i, last, Grain.Vague, 0, 0, 0, Length("P", 3 * count, "M"), new DateRange(first, first.AddMonths(3 * count).AddDays(-1))) { Amount = last };
    }

    private static TimeMoment Quarter(int i, int noun, DateOnly day)
    {
        var order = (day.Month - 1) / 3 + 1;
        return TimeMoment.Part(i, noun, day.Year, string.Create(CultureInfo.InvariantCulture, $"Q{order}"), order * 3 - 2, 3);
    }

    private static TimeMoment Weekend(int i, int noun, DateOnly day, int which)
    {
        var week = TimeMoment.OfWeek(i, noun, day.AddDays(7 * which));
        return week with { Value = week.Value + "-WE", Range = new DateRange(week.Range!.Value.Last.AddDays(-1), week.Range.Value.Last) };
    }

    private static TimeMoment LastOf(int i, int noun, int month, int which, DateOnly day)
    {
        var begun = new DateOnly(day.Year, month, 1) <= day;
        var year = which switch
        {
            < 0 => month < day.Month ? day.Year : day.Year - 1,
            0 => day.Year,
            _ => begun ? day.Year + 1 : day.Year,
        };
        return TimeMoment.OfMonth(i, noun, year, month);
    }

    /// <summary>"two weeks ago", "a year ago", "nearly four years ago", "a year earlier", "three weeks from Tuesday".</summary>
    private TimeMoment? Ago(int i)
    {
        if (published is not { } day)
            return null;
        var article = pieces.Of(i) is "a" or "A" or "an" or "An";
        NumberPhrase number = new(i, i, 1, 1, 1, 1, false, false);
        if (!article && !(NumberReader.TryRead(pieces, i, false, out number) && number.Whole && !number.Vague))
            return null;
        var noun = number.Last + 1;
        if (number.Low is not (>= 1 and < 3000) || !IsUnit(pieces.Of(noun)))
            return null;
        var count = (int)number.Low;
        var ago = pieces.Is(noun + 1, "ago");
        // "12 % less than a year earlier" compares; "less than two years ago" does not.
        var first = pieces.Is(i - 1, "than") && (article || !ago) ? i : TimeWords.Hedge(pieces, i);
        if (!ago && !(article && pieces.Of(noun + 1) is "earlier" or "before"))
            return From(first, noun, count, day);
        if (!ago && pieces.Of(noun + 1) is "before" && From(first, noun, count, day) is { } counted)
            return counted;
        var from = !ago && Last?.Range is { } range ? range.First : day;
        return pieces.Of(noun) switch
        {
            // Of a quarter just spoken of, "a year ago" is the same quarter a year before.
            "year" when article && Last is { Grain: Grain.Part or Grain.Month, Range: not null, Value: [_, _, _, _, '-', ..] and not [.., '/', _, _, _, _, _, _, _] } before && (!ago || before.Grain == Grain.Part)
                => Shifted(before, first, noun + 1),
            "year" or "years" when from.Year > count => TimeMoment.OfYear(first, noun + 1, from.Year - count),
            "decade" or "decades" when from.Year > count * 10 => TimeMoment.OfYear(first, noun + 1, from.Year - count * 10),
            "month" or "months" when count < 900 => TimeMoment.OfMonth(first, noun + 1, from.AddMonths(-count).Year, from.AddMonths(-count).Month),
            "week" or "weeks" => TimeMoment.OfDay(first, noun + 1, from.AddDays(-7 * count)),
            "day" or "days" => TimeMoment.OfDay(first, noun + 1, from.AddDays(-count)),
            "hour" or "hours" or "minute" or "minutes" => TimeMoment.OfDay(first, noun + 1, from),
            _ => null,
        };
    }

    private static bool IsUnit(ReadOnlySpan<char> word) => word is "year" or "years" or "decade" or "decades" or "month" or "months" or "week" or "weeks" or "day" or "days" or "hour" or "hours" or "minute" or "minutes";

    /// <summary>"two weeks later", "three days after Monday", "a month from now", "ten days before 4 May".</summary>
    private TimeMoment? From(int first, int noun, int count, DateOnly day) => Counted(first, noun, count, day) is { } moment ? moment with { Amount = noun } : null;

    private TimeMoment? Counted(int first, int noun, int count, DateOnly day)
    {
        var at = noun + 1;
        var back = pieces.Is(at, "before");
        DateOnly from;
        if (pieces.Is(at, "later"))
            from = Last is { Grain: Grain.Day, Range: { } range } ? range.First : day;
        else if (pieces.Is(at, "from") && pieces.Is(at + 1, "now"))
            (from, at) = (day, at + 1);
        else if ((back || pieces.Of(at) is "after" or "from") && Read(at + 1) is { Grain: Grain.Day } named && TimeAnchor.Resolve(pieces, named, published) is { Range: { } dated })
            (from, at) = (dated.First, named.Last);
        else
            return null;
        var step = back ? -count : count;
        // A decade beyond the calendar is nobody's news.
        if (Math.Abs(step) > 900)
            return null;
        return pieces.Of(noun) switch
        {
            "year" or "years" => pieces.Is(at, "later") ? TimeMoment.OfYear(first, at, from.Year + step) : TimeMoment.OfDay(first, at, from.AddYears(step)),
            "month" or "months" => pieces.Is(at, "later") ? TimeMoment.OfMonth(first, at, from.AddMonths(step).Year, from.AddMonths(step).Month) : TimeMoment.OfDay(first, at, from.AddMonths(step)),
            "week" or "weeks" => TimeMoment.OfDay(first, at, from.AddDays(7 * step)),
            "day" or "days" => TimeMoment.OfDay(first, at, from.AddDays(step)),
            _ => null,
        };
    }
}

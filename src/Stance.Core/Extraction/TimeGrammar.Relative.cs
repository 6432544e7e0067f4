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
            case "today" or "Today" or "tonight" or "Tonight": return TimeMoment.OfDay(i, i, day);
            case "yesterday" or "Yesterday": return TimeMoment.OfDay(i, i, day.AddDays(-1));
            case "tomorrow" or "Tomorrow": return TimeMoment.OfDay(i, i, day.AddDays(1));
            case "currently" or "nowadays": return new TimeMoment(i, i, Grain.Vague, 0, 0, 0, "PRESENT_REF", null);
            case "recently" or "Recently": return new TimeMoment(i, i, Grain.Vague, 0, 0, 0, "PAST_REF", null);
            case "recent" or "several" or "few" or "coming" or "many" when Unit(pieces.Of(i + 1)) is { } unit:
                return new TimeMoment(i > 0 && pieces.Is(i, "few") && pieces.Is(i - 1, "a") ? i - 1 : i, i + 1, Grain.Vague, 0, 0, 0, unit, null);
            case "the" or "The" when pieces.Is(i + 1, "weekend"):
                return Weekend(i, i + 1, day.AddDays(-((int)day.DayOfWeek + 6) % 7 - 1), 0);
            case "earlier" or "Earlier" or "later" when pieces.Of(i + 1) is "this" or "last" && Relative(i + 1) is { } inner: return inner with { First = i };
        }

        var at = pieces.Is(i, "the") && pieces.Of(i + 1) is "previous" or "following" or "same" ? i + 1 : i;
        var which = pieces.Of(at) switch
        {
            "last" or "Last" or "past" or "previous" => -1,
            "this" or "This" or "current" => 0,
            "next" or "Next" or "coming" or "following" => 1,
            _ => 9,
        };
        if (which == 9)
            return null;
        var noun = at + 1;
        var word = pieces.Of(noun);
        if (TimeWords.Weekday(word) is var weekday and > 0)
            return At(i, noun, weekday, which switch { -1 => "last", 0 => "this", _ => "next" });
        if (IsMonth(noun, behindDay: true) is var month and > 0)
            return LastOf(i, noun, month, which, day);
        // "the previous year" is told from the date before, "last year" from publication.
        var from = at > i && Last?.Range is { } range ? range.First : day;
        return word switch
        {
            "year" => TimeMoment.OfYear(i, noun, Math.Clamp(from.Year + which, 1, 9000)),
            "month" => TimeMoment.OfMonth(i, noun, from.AddMonths(which).Year, from.AddMonths(which).Month),
            "week" => TimeMoment.OfWeek(i, noun, from.AddDays(7 * which)),
            "weekend" => Weekend(i, noun, from, which),
            "quarter" => Quarter(i, noun, from.AddMonths(3 * which)),
            "night" when which < 1 => TimeMoment.OfDay(i, noun, day.AddDays(which)) is var night ? night with { Value = night.Value + "TNI" } : null,
            "morning" or "afternoon" or "evening" when which == 0 => TimeMoment.OfDay(i, noun, day) is var today ? today with { Value = today.Value + "T" + TimeWords.DayPart(word) } : null,
            _ => null,
        };
    }

    private static string? Unit(ReadOnlySpan<char> word) => word switch
    {
        "years" => "PXY",
        "months" => "PXM",
        "weeks" => "PXW",
        "days" => "PXD",
        "hours" => "PTXH",
        "minutes" => "PTXM",
        _ => null,
    };

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

    /// <summary>"two weeks ago", "a year ago", "nearly four years ago", "a year earlier".</summary>
    private TimeMoment? Ago(int i)
    {
        if (published is not { } day)
            return null;
        var article = pieces.Is(i, "a") || pieces.Is(i, "an");
        NumberPhrase number = new(i, i, 1, 1, 1, 1, false, false);
        if (!article && !(NumberReader.TryRead(pieces, i, false, out number) && number.Whole && !number.Vague))
            return null;
        var noun = number.Last + 1;
        var ago = pieces.Is(noun + 1, "ago");
        if (!(ago || (article && pieces.Of(noun + 1) is "earlier" or "before")) || number.Low is not (>= 1 and < 3000))
            return null;
        var count = (int)number.Low;
        var from = !ago && Last?.Range is { } range ? range.First : day;
        return pieces.Of(noun) switch
        {
            "year" when !ago && Last is { Grain: Grain.Part or Grain.Month, Range: { } part, Value: [_, _, _, _, '-', ..] and not [.., '/', _, _, _, _, _, _, _] } before && before.Year > 1 =>
                before with { First = i, Last = noun + 1, Year = before.Year - 1, Value = (before.Year - 1).ToString("0000", CultureInfo.InvariantCulture) + before.Value[4..], Range = new DateRange(part.First.AddYears(-1), part.Last.AddYears(-1)) },
            "year" or "years" when from.Year > count => TimeMoment.OfYear(i, noun + 1, from.Year - count),
            "decade" or "decades" when from.Year > count * 10 => TimeMoment.OfYear(i, noun + 1, from.Year - count * 10),
            "month" or "months" when count < 900 => TimeMoment.OfMonth(i, noun + 1, from.AddMonths(-count).Year, from.AddMonths(-count).Month),
            "week" or "weeks" => TimeMoment.OfWeek(i, noun + 1, from.AddDays(-7 * count)),
            "day" or "days" => TimeMoment.OfDay(i, noun + 1, from.AddDays(-count)),
            "hour" or "hours" or "minute" or "minutes" => TimeMoment.OfDay(i, noun + 1, from),
            _ => null,
        };
    }
}

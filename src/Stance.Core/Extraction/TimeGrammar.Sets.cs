namespace Stance.Extraction;

/// <content>What happens again and again: "every month", "each Monday", "twice a year", "weekly", "Fridays".</content>
internal sealed partial class TimeGrammar
{
    /// <summary>The set that begins at a piece, or null. Its value is the step (P1M) or the days that come round (XXXX-WXX-1).</summary>
    private TimeMoment? Set(int i)
    {
        var step = pieces.Of(i) switch
        {
            "daily" or "Daily" or "everyday" => "P1D",
            "weekly" or "Weekly" => "P1W",
            "fortnightly" or "Fortnightly" or "biweekly" => "P2W",
            "monthly" or "Monthly" => "P1M",
            "quarterly" or "Quarterly" => "P3M",
            "annually" or "Annually" or "yearly" => "P1Y",
            "hourly" => "PT1H",
            _ => null,
        };
        // "The Daily Mirror" is a name.
        if (step is not null)
            return pieces.IsCapital(i) && (i > 0 || pieces.IsCapital(i + 1)) ? null : Vague(i, i, step);
        if (pieces.Of(i) is "every" or "Every" or "each" or "Each")
            return Every(i);
        if (pieces.Of(i) is "once" or "Once" or "twice" or "Twice" && pieces.Of(i + 1) is "a" or "every" or "each" && Step(pieces.Of(i + 2), 1) is { } often)
            return Vague(i, i + 2, often);
        // "Mondays", "on Tuesdays at 9 a.m.", "Friday mornings".
        if (pieces.Of(i) is [.., 'y', 's'] and var plural && TimeWords.Weekday(plural[..^1]) is var weekday and > 0)
            return Days(i, i, weekday);
        if (pieces.Of(i + 1) is "mornings" or "afternoons" or "evenings" or "nights" && TimeWords.Weekday(pieces.Of(i)) is var night and > 0)
            return Vague(i, i + 1, Day(night) + "T" + TimeWords.DayPart(pieces.Of(i + 1)[..^1]));
        if (pieces.Of(i) is "weekends")
            return Vague(i, i, "P1WE");
        // "all day", "another week": lengths without a number.
        return pieces.Of(i) is "all" or "another" && pieces.Of(i + 1) is "day" or "week" or "month" or "year" && Step(pieces.Of(i + 1), 1) is { } whole ? Vague(i, i + 1, whole) : null;
    }

    private static string Day(int weekday) => "XXXX-WXX-" + weekday.ToString(CultureInfo.InvariantCulture);

    private TimeMoment Days(int i, int at, int weekday)
    {
        var day = Vague(i, at, Day(weekday));
        if (TimeWords.DayPart(pieces.Of(at + 1)) is { } half)
            return day with { Last = at + 1, Value = day.Value + "T" + half };
        return ClockAt(pieces.Is(at + 1, "at") ? at + 2 : at + 1, bare: false, beside: true) is { } clock ? day with { Last = clock.Last, Value = day.Value + clock.Value } : day;
    }

    private TimeMoment? Every(int i)
    {
        var other = pieces.Is(i + 1, "other");
        var at = other ? i + 2 : i + 1;
        var count = other ? 2 : 1;
        if (!other && NumberReader.TryRead(pieces, at, false, out var number) && number.Whole && number.Low is > 0 and < 1000)
            (count, at) = ((int)number.Low, number.Last + 1);
        if (TimeWords.Weekday(pieces.Of(at)) is var weekday and > 0)
            return Days(i, at, weekday);
        if (TimeWords.DayPart(pieces.Of(at)) is { } part)
            return ClockAt(pieces.Is(at + 1, "at") ? at + 2 : at + 1, bare: false, beside: true) is { } clock ? Vague(i, clock.Last, clock.Value) : Vague(i, at, "T" + part);
        if (IsMonth(at, behindDay: true) is var month and > 0 && count == 1)
            return Vague(i, at, "XXXX-" + month.ToString("00", CultureInfo.InvariantCulture));
        // "Each day" of a tale is a set, "every third day" is one of three days.
        return Step(pieces.Of(at), count) is { } step ? Vague(i, at, step) : null;
    }

    /// <summary>"Christmas", "last Easter", "next Thanksgiving", "New Year's Eve 2025".</summary>
    private TimeMoment? Holiday(int i)
    {
        var which = pieces.Of(i) switch { "last" or "Last" or "previous" => -1, "next" or "Next" or "following" or "coming" => 1, "this" or "This" => 0, _ => 9 };
        var at = which == 9 ? i : i + 1;
        if (published is not { } day || TimeHolidays.On(pieces, at, day.Year, out var last) is not { } feast)
            return null;
        if (IsYearFigure(last + 1) && !IsMeasured(last + 1))
            return TimeMoment.OfDay(i, last + 1, TimeHolidays.On(pieces, at, (int)pieces[last + 1].Value, out _)!.Value);
        // The nearest one that the word allows; without a word, the one that is nearer.
        var year = which switch
        {
            -1 => feast < day ? day.Year : day.Year - 1,
            1 => feast > day ? day.Year : day.Year + 1,
            0 => day.Year,
            _ => feast.DayNumber - day.DayNumber > 183 ? day.Year - 1 : day.DayNumber - feast.DayNumber > 183 ? day.Year + 1 : day.Year,
        };
        return TimeMoment.OfDay(i, last, TimeHolidays.On(pieces, at, year, out _)!.Value);
    }

    private static string? Step(ReadOnlySpan<char> unit, int count) => unit switch
    {
        "minute" or "minutes" => Length("PT", count, "M"),
        "hour" or "hours" => Length("PT", count, "H"),
        "day" or "days" => Length("P", count, "D"),
        "week" or "weeks" => Length("P", count, "W"),
        "fortnight" => Length("P", 2 * count, "W"),
        "weekend" or "weekends" => Length("P", count, "WE"),
        "weekday" => Length("P", count, "WD"),
        "month" or "months" => Length("P", count, "M"),
        "quarter" or "quarters" => Length("P", 3 * count, "M"),
        "year" or "years" => Length("P", count, "Y"),
        "decade" or "decades" => Length("P", 10 * count, "Y"),
        _ => null,
    };

    private static string Length(string prefix, int count, string letter) => prefix + count.ToString(CultureInfo.InvariantCulture) + letter;

    private static TimeMoment Vague(int first, int last, string value) => new(first, last, Grain.Vague, 0, 0, 0, value, null);
}

namespace Stance.Extraction;

/// <summary>The forms of single dates: "3 February", "Nov. 3, 2025", "2025-05-14", "the first half of 2025", "late 2025", "on Monday", "last year".</summary>
internal sealed partial class TimeGrammar(Pieces pieces, DateOnly? published)
{
    /// <summary>The date read last, to which "the same month last year" refers.</summary>
    public TimeMoment? Last { get; set; }

    /// <summary>The date that begins at piece <paramref name="i"/>, or null.</summary>
    public TimeMoment? Read(int i)
    {
        if (!pieces.Has(i) || pieces.IsTaken(i))
            return null;
        if (pieces.IsNumber(i))
            return Iso(i) ?? Numeric(i) ?? DayFirst(i) ?? OfYear(i) ?? Year(i) ?? Century(i, i) ?? OrdinalFirst(i) ?? Period(i) ?? Ago(i);
        if (!pieces.IsWord(i))
            return null;
        if (char.IsAsciiDigit(pieces.Of(i)[0]))
            return Pointed(i);
        if (pieces.Of(i) is "early" or "Early" or "mid" or "Mid" or "late" or "Late")
            return Narrowed(i);
        return MonthFirst(i) ?? WeekdayFirst(i) ?? OrdinalFirst(i) ?? Period(i) ?? SeasonOfYear(i) ?? EdgeOf(i) ?? Quarter(i) ?? Neighbour(i) ?? Relative(i) ?? That(i) ?? Reference(i) ?? Holiday(i) ?? Ago(i) ?? Set(i) ?? SinceEvent(i);
    }

    /// <summary>A day with the time of day that stands behind it; any other date as it is.</summary>
    public TimeMoment Completed(TimeMoment moment) => moment.Grain == Grain.Day && WithClock(moment) is { } timed ? timed : moment;

    private TimeMoment? Iso(int i)
    {
        if (!pieces.IsFigures(i, 4) || !pieces.IsDash(i + 1) || !pieces.IsFigures(i + 2, 2) || !pieces.IsGlued(i + 1) || !pieces.IsGlued(i + 2))
            return null;
        var (year, month) = ((int)pieces[i].Value, (int)pieces[i + 2].Value);
        if (!(year is > 1000 and < 2200 && month is >= 1 and <= 12) || !(pieces.IsDash(i + 3) && pieces.IsGlued(i + 3) && pieces.IsFigures(i + 4, 2)))
            return null;
        var day = (int)pieces[i + 4].Value;
        return day >= 1 && day <= DateTime.DaysInMonth(year, month) ? TimeMoment.OfDay(i, i + 4, new DateOnly(year, month, day)) : null;
    }

    private TimeMoment? DayFirst(int i)
    {
        if (!IsDay(i, out var day) || (pieces.IsGlued(i) && pieces.IsWord(i - 1)))
            return null;
        var at = Behind(i);
        // "3-5 May" and "3 to 5 May": the month stands once.
        var to = pieces.IsDash(at) || pieces.Is(at, "to") || pieces.Is(at, "and");
        var named = pieces.Is(Behind(at + 1), "of") ? Behind(at + 1) + 1 : Behind(at + 1);
        if (to && IsDay(at + 1, out var until) && IsMonth(named, behindDay: true) is var shared and > 0 && until > day)
        {
            var start = Dated(i, i, shared, day, named + 1, out _);
            var end = Dated(i, i, shared, until, named + 1, out var closing);
            // A year behind the second day is that of both.
            start = start.Year == 0 && end.Year > 0 ? start.In(end.Year) ?? start : TimeAnchor.Resolve(pieces, start, published);
            end = start is { Year: > 0, Range: not null } && end.Year == 0 ? end.In(start.Year) ?? end : TimeAnchor.Resolve(pieces, end, published);
            var range = start.Range is { } a && end.Range is { } b && a.First <= b.First ? new DateRange(a.First, b.Last) : (DateRange?)null;
            return start with { Last = closing, Year = Math.Max(start.Year, 1), Value = start.Value + "/" + end.Value, Range = range };
        }

        if (pieces.Is(at, "of"))
            at++;
        return IsMonth(at, behindDay: true) is var month and > 0 ? Dated(i, at, month, day, at + 1, out _) : null;
    }

    private TimeMoment? MonthFirst(int i)
    {
        var month = IsMonth(i, behindDay: false);
        if (month == 0)
            return null;
        var at = i + 1;
        if (pieces.IsSign(at, '.') && pieces.IsGlued(at))
            at++;
        var joined = (pieces.IsDash(at) || pieces.IsSign(at, '/')) && Glued(at, at + 1);
        if (joined && IsYearFigure(at + 1) && !pieces.IsDash(at + 2))
            return TimeMoment.OfMonth(i, at + 1, (int)pieces[at + 1].Value, month);
        if (joined && IsDay(at + 1, out var third) && Glued(at + 2, at + 3) && (pieces.IsDash(at + 2) || pieces.IsSign(at + 2, '/')) && IsYearFigure(at + 3))
            return TimeMoment.Open(i, at + 3, month, third).In((int)pieces[at + 3].Value);
        if (joined && pieces.IsSign(at, '/') && IsDay(at + 1, out var slashed))
            return TimeMoment.Open(i, at + 1, month, slashed);
        if (IsDay(at, out var day) && !IsMeasured(at) && !(pieces.IsSign(at + 1, ':') && Glued(at + 1, at + 2)))
            return Dated(i, Behind(at) - 1, month, day, Behind(at), out _);
        // "May twenty-second", "April the ninth", "October, 1st".
        var article = pieces.Is(at, "the") || (pieces.IsSign(at, ',') && pieces.IsNumber(at + 1)) ? at + 1 : at;
        if (OrdinalDay(article, out var worded) is > 0 and var ordinal && pieces.Of(worded + 1) is not ("quarter" or "half" or "time" or "round") && pieces.Of(worded + 1) is not "day")
            return Dated(i, worded, month, ordinal, worded + 1, out _);
        if (pieces.IsSign(at, ',') || pieces.Is(at, "of"))
            at++;
        if (YearInWords(at, out var spoken) is > 0 and var told)
            return TimeMoment.OfMonth(i, spoken, told, month);
        // "May '25" is rare; "March 2025", "March, 2025", "June of 2018".
        return IsYearFigure(at) && !IsMeasured(at) ? TimeMoment.OfMonth(i, at, (int)pieces[at].Value, month) : TimeMoment.Open(i, i, month, 0);
    }

    /// <summary>A day of a month with the year that may follow.</summary>
    private TimeMoment Dated(int first, int last, int month, int day, int at, out int end)
    {
        var year = pieces.IsSign(at, ',') || pieces.Is(at, "of") ? at + 1 : at;
        if (IsYearFigure(year) && !IsMeasured(year))
        {
            end = year;
            return TimeMoment.Open(first, year, month, day).In((int)pieces[year].Value) ?? TimeMoment.OfMonth(first, year, (int)pieces[year].Value, month);
        }

        if (YearInWords(year, out end) is > 0 and var told)
            return TimeMoment.Open(first, end, month, day).In(told) ?? TimeMoment.Open(first, last, month, day);
        end = Math.Max(last, at - 1);
        return TimeMoment.Open(first, last, month, day);
    }

    private TimeMoment? WeekdayFirst(int i)
    {
        var weekday = TimeWords.Weekday(pieces.Of(i));
        if (weekday == 0 && (pieces.IsNumber(i + 1) || TimeWords.Month(pieces.Of(i + 1)) > 0))
            weekday = pieces.Of(i) switch { "Mon" => 1, "Tue" or "Tues" => 2, "Wed" => 3, "Thu" or "Thurs" => 4, "Fri" => 5, "Sat" => 6, "Sun" => 7, _ => 0 };
        if (weekday == 0 || pieces.Of(i + 1) is "mornings" or "afternoons" or "evenings" or "nights")
            return null;
        // "Monday, 3 February": the date says more.
        var date = pieces.IsSign(i + 1, ',') ? i + 2 : i + 1;
        var article = pieces.Is(date, "the");
        if (article)
            date++;
        var dated = pieces.IsNumber(date) ? Numeric(date) ?? DayFirst(date) : MonthFirst(date) is { Day: > 0 } found ? found : null;
        if (dated is not null)
            return dated with { First = i };
        if (date == i + 1 + (article ? 1 : 0) && OrdinalDay(date, out var last) is > 0 and var day && published is { } now && (article || pieces.IsNumber(date)) && DayOn(weekday, day, now) is { } meant)
            return TimeMoment.OfDay(i, last, meant);
        return At(i, i, weekday, null);
    }

    /// <summary>"Friday the 26th": the nearest 26th that is a Friday.</summary>
    private static DateOnly? DayOn(int weekday, int day, DateOnly now)
    {
        for (var step = 0; step <= 24; step++)
        {
            var month = now.AddMonths(step % 2 == 0 ? step / 2 : -(step + 1) / 2);
            if (day <= DateTime.DaysInMonth(month.Year, month.Month) && new DateOnly(month.Year, month.Month, day) is var date && ((int)date.DayOfWeek + 6) % 7 + 1 == weekday)
                return date;
        }

        return null;
    }

    private TimeMoment? At(int first, int at, int weekday, string? which)
    {
        var last = DayPartBehind(at, out var part);
        // "Tuesday of next week", "Wednesday evening next week".
        var of = pieces.Is(last + 1, "of") ? last + 2 : last + 1;
        if (which is null && Relative(of) is { Grain: Grain.Week, Range: { } week } && pieces.Is(of + 1, "week"))
        {
            var inside = TimeMoment.OfDay(first, of + 1, week.First.AddDays(weekday - 1));
            return part is null ? inside : inside with { Value = inside.Value + "T" + part };
        }

        if (published is not { } day)
            return new TimeMoment(first, last, Grain.Vague, 0, 0, 0, string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday}"), null);
        var moment = TimeMoment.OfDay(first, last, TimeAnchor.Weekday(pieces, first, weekday, which, day));
        return part is null ? moment : moment with { Value = moment.Value + "T" + part };
    }

    /// <summary>"(Monday) morning", "(Tuesday) in the afternoon": the last piece of it and its code.</summary>
    private int DayPartBehind(int at, out string? part)
    {
        part = TimeWords.DayPart(pieces.Of(at + 1));
        if (part is not null)
            return at + 1;
        part = pieces.Is(at + 1, "in") && pieces.Is(at + 2, "the") ? TimeWords.DayPart(pieces.Of(at + 3)) : null;
        return part is null ? at : at + 3;
    }

    /// <summary>"early 2026", "mid-March", "late last year", "late Monday".</summary>
    private TimeMoment? Narrowed(int i)
    {
        var at = pieces.IsDash(i + 1) ? i + 2 : i + 1;
        if (pieces.Is(at, "in"))
            at++;
        if (Read(at) is not { Grain: not Grain.Vague and not Grain.Clock } moment)
            return pieces.Is(at, "the") && at > i + 1 ? Rest(i, at) : null;
        return TimeAnchor.Resolve(pieces, moment, published).Narrowed(pieces.Of(i).ToString().ToLowerInvariant(), i);
    }

    /// <summary>"the first quarter (of 2025)", "the second half of the year", "the first ten months", "Q3 2025", "H1".</summary>
    private TimeMoment? Period(int i)
    {
        if (pieces.Of(i) is "Q" or "H" or "q" && IsPartNumber(i + 1))
            return Part(i, i + 1, (int)pieces[i + 1].Value, pieces.Is(i, "Q") ? 3 : 6);
        var at = pieces.Is(i, "the") ? i + 1 : i;
        var order = OrdinalDay(at, out var ordinal);
        if (order == 0)
            order = pieces.Of(at) is "last" or "final" ? -1 : 0;
        if (order is 0 or > 12)
            return at > i ? Century(i, at) ?? Same(i, at) : null;
        at = ordinal;
        var noun = pieces.IsDash(at + 1) && pieces.IsGlued(at + 1) ? at + 2 : at + 1;
        if (pieces.Is(noun, "quarter") && order is >= 1 and <= 4)
            return Part(i, noun, order, 3);
        if (pieces.Is(noun, "half") && order is 1 or 2 or -1 && pieces.Is(noun + 1, "of") && !(YearBehind(noun + 1, out _) == 0))
            return Part(i, noun, order == 1 ? 1 : 2, 6);
        if (pieces.Is(noun, "week") && pieces.Is(noun + 1, "of"))
            return WeekOf(i, noun + 2, order);
        if (TimeWords.Weekday(pieces.Of(noun)) is var weekday and > 0 && pieces.Of(noun + 1) is "of" or "in")
            return WeekdayOf(i, noun + 2, weekday, order);
        if (order != 1 || !NumberReader.TryRead(pieces, noun, false, out var number) || !pieces.Is(number.Last + 1, "months") || number.Low is not (>= 2 and <= 12) || !number.Whole)
            return null;
        var year = YearBehind(number.Last + 2, out var last);
        if (last < 0)
            last = number.Last + 1;
        if (year <= 0)
            year = published?.Year ?? 0;
        if (year == 0)
            return null;
        var begin = TimeMoment.OfMonth(i, last, year, 1);
        var end = TimeMoment.OfMonth(i, last, year, (int)number.Low);
        return begin with { Grain = Grain.Part, Value = begin.Value + "/" + end.Value, Range = new DateRange(begin.Range!.Value.First, end.Range!.Value.Last) };
    }

    /// <summary>"the first week of July", "the last week of 2016": a week belongs where its Thursday lies.</summary>
    private TimeMoment? WeekOf(int i, int at, int order)
    {
        if (Read(at) is not { Grain: Grain.Month or Grain.Year } found || TimeAnchor.Resolve(pieces, found, published) is not { Range: { } range } whole || order > 5)
            return null;
        var edge = order < 0 ? range.Last : range.First;
        var thursday = edge.AddDays(order < 0 ? -(((int)edge.DayOfWeek + 3) % 7) : (11 - (int)edge.DayOfWeek) % 7);
        return TimeMoment.OfWeek(i, whole.Last, thursday.AddDays(order > 0 ? 7 * (order - 1) : 0));
    }

    /// <summary>"the first Monday of May", "the last Friday in July".</summary>
    private TimeMoment? WeekdayOf(int i, int at, int weekday, int order)
    {
        if (Read(at) is not { Grain: Grain.Month } found || order > 5)
            return null;
        // The tense tells the year of a day, not of the month.
        var month = found.Year > 0 ? found : found.In(TimeAnchor.Resolve(pieces, TimeMoment.Open(i, found.Last, found.Month, 15), published).Year) ?? found;
        if (month.Range is not { } range)
            return null;
        var first = range.First.AddDays((weekday - ((int)range.First.DayOfWeek + 6) % 7 + 6) % 7);
        var day = order > 0 ? first.AddDays(7 * (order - 1)) : first.AddDays((range.Last.DayNumber - first.DayNumber) / 7 * 7);
        return day <= range.Last ? TimeMoment.OfDay(i, month.Last, day) : null;
    }

    private bool IsPartNumber(int i) => pieces.IsGlued(i) && pieces.IsFigures(i, 1) && pieces[i].Value is 1 or 2 or 3 or 4 && !(pieces.IsGlued(i + 1) && pieces.IsWord(i + 1));

    /// <summary>"2019 Q1", "2017-H2": the year stands before its part.</summary>
    private TimeMoment? OfYear(int i)
    {
        if (!IsYearFigure(i))
            return null;
        var at = pieces.IsDash(i + 1) && pieces.IsGlued(i + 1) ? i + 2 : i + 1;
        if (!(pieces.Of(at) is "Q" or "q" or "H") || !IsPartNumber(at + 1))
            return null;
        var (order, length) = ((int)pieces[at + 1].Value, pieces.Is(at, "Q") ? 3 : 6);
        return order * length > 12 ? null : TimeMoment.Part(i, at + 1, (int)pieces[i].Value, (length == 3 ? "Q" : "H") + order.ToString(CultureInfo.InvariantCulture), (order - 1) * length + 1, length);
    }

    private TimeMoment? Part(int first, int noun, int order, int length)
    {
        var year = YearBehind(noun + 1, out var last);
        if (last < 0)
            last = noun;
        var month = (order - 1) * length + 1;
        if (month > 12)
            return null;
        if (year <= 0)
        {
            if (published is not { } day)
                return null;
            // The latest that has begun.
            year = new DateOnly(day.Year, month, 1) <= day ? day.Year : day.Year - 1;
        }

        return TimeMoment.Part(first, last, year, (length == 3 ? "Q" : "H") + order.ToString(CultureInfo.InvariantCulture), month, length);
    }

    /// <summary>The year named at a place: "of 2025", "2025", "of the year", "of last year", "this year"; 0 if none, −1 for one that is open.</summary>
    private int YearBehind(int at, out int last)
    {
        last = -1;
        if (pieces.Is(at, "of") || (pieces.IsDash(at) && Glued(at, at + 1)))
            at++;
        if (IsYearFigure(at) && !IsMeasured(at))
            return (int)pieces[last = at].Value;
        var shift = pieces.Of(at) switch { "last" => -1, "this" or "the" => 0, "next" => 1, _ => 9 };
        if (shift == 9 || !pieces.Is(at + 1, "year"))
            return 0;
        last = at + 1;
        return published is { } day ? day.Year + shift : -1;
    }

    private TimeMoment? Century(int i, int at)
    {
        if (!pieces.IsNumber(at) || !(pieces.Of(at + 1) is "th" or "st" or "nd" or "rd") || !pieces.Is(at + 2, "century") || pieces[at].Value is not (>= 1 and <= 30))
            return null;
        var hundred = ((int)pieces[at].Value - 1) * 100;
        return new TimeMoment(i, at + 2, Grain.Age, hundred, 0, 0, (hundred / 100).ToString("00", CultureInfo.InvariantCulture), new DateRange(new DateOnly(hundred + 1, 1, 1), new DateOnly(hundred + 100, 12, 31)));
    }

    private TimeMoment? Year(int i)
    {
        if (!IsYearFigure(i))
            return null;
        var year = (int)pieces[i].Value;
        if (pieces.Is(i + 1, "s") && pieces.IsGlued(i + 1) && year % 10 == 0)
        {
            var first = pieces.Is(i - 1, "the") ? i - 1 : i;
            return new TimeMoment(first, i + 1, Grain.Age, year, 0, 0, (year / 10).ToString(CultureInfo.InvariantCulture), new DateRange(new DateOnly(year, 1, 1), new DateOnly(year + 9, 12, 31)));
        }

        if (IsMeasured(i) || !TimeYears.IsYear(pieces, i))
            return null;
        // "fiscal 2024", "the year 2024", "calendar year 2024".
        var named = pieces.Of(i - 1) is "fiscal" or "year" && !pieces.IsTaken(i - 1) ? i - 1 : i;
        return TimeMoment.OfYear(named < i && pieces.Is(named, "year") && pieces.Of(named - 1) is "fiscal" or "calendar" ? named - 1 : named, i, year);
    }

    // Behind the day: "3rd" has two pieces.
    private int Behind(int i) => pieces.IsGlued(i + 1) && pieces.Of(i + 1) is "st" or "nd" or "rd" or "th" ? i + 2 : i + 1;

    private bool IsDay(int i, out int day)
    {
        day = pieces.IsNumber(i) && pieces[i].Length <= 2 && !(pieces.IsSign(i - 1, '$') && pieces.IsGlued(i)) ? (int)pieces[i].Value : 0;
        return day is >= 1 and <= 31 && pieces[i].Value == day;
    }

    private bool IsYearFigure(int i) => pieces.IsFigures(i, 4) && pieces[i].Value is >= 1000 and <= 2150;

    /// <summary>A figure that has a unit, a scale or a fraction behind it is no part of a date: "May 12 per cent", "March 15 million".</summary>
    private bool IsMeasured(int i) => pieces.IsSign(i + 1, '%') || pieces.Is(i + 1, "percent") || pieces.Is(i + 1, "per") || NumberWords.Find(pieces.Of(i + 1)).Class == NumberClass.Scale
        || (pieces.IsGlued(i + 1) && pieces.IsWord(i + 1) && pieces.Of(i + 1) is not ("st" or "nd" or "rd" or "th" or "s")) || (pieces.IsDash(i + 1) && pieces.IsGlued(i + 1) && pieces.IsWord(i + 2) && pieces.IsGlued(i + 2) && TimeWords.Month(pieces.Of(i + 2)) == 0);

    /// <summary>
    /// A month's name; "may", "march" and "mar" are verbs unless a capital, a number or a preposition says otherwise.
    /// </summary>
    private int IsMonth(int i, bool behindDay)
    {
        var month = pieces.IsWord(i) ? TimeWords.Month(pieces.Of(i)) : 0;
        // Text without capitals: "sept. 30", "in july", "4th of july". "mar", "may", "march" stay words, and "august" is one more often than not.
        if (month > 0 && !pieces.IsCapital(i) && (month is 3 or 5 || !(behindDay || pieces.IsNumber(i + 1) || (pieces[i].Length >= 4 && (month != 8 || pieces.Of(i - 1) is "in" or "since" or "of" or "until" or "and" or "to" or "between" or "from")))))
            month = 0;
        if (month == 0 || behindDay)
            return month;
        var brief = pieces[i].Length <= 3 && month != 5;
        var figure = pieces.IsNumber(i + 1) || (pieces.IsSign(i + 1, '.') && pieces.IsNumber(i + 2)) || (pieces.IsSign(i + 1, ',') && IsYearFigure(i + 2));
        // "Jan-Feb 2017", "after Feb."; "Mar" stays a word.
        if (brief)
        {
            var stated = pieces.Of(i - 1) is "in" or "In" or "since" or "Since" or "by" or "until" or "from" or "after" or "before" or "to" or "through" or "-" or "–" && month != 3 && !pieces.IsCapital(i + 1);
            return figure || stated || (pieces.IsDash(i + 1) && IsMonth(i + 2, behindDay: true) > 0) || ((pieces.IsDash(i + 1) || pieces.IsSign(i + 1, '/')) && Glued(i + 1, i + 2) && (IsYearFigure(i + 2) || (pieces.IsSign(i + 1, '/') && IsDay(i + 2, out _)))) ? month : 0;
        }

        if (month is not (3 or 5) && !(month == 4 || month == 6 || month == 8) || figure)
            return month;
        // "May", "March", "April", "June", "August" are names and verbs too.
        var before = pieces.Of(i - 1);
        if (before is "in" or "In" or "since" or "Since" or "by" or "By" or "until" or "Until" or "from" or "From" or "of" or "last" or "Last" or "next" or "this" or "early" or "late" or "mid" or "and" or "between" or "Between"
            or "to" or "through" or "till" or "during" or "After" or "after" or "before" or "Before" or "for" or "or" or "-" or "–" or "," or "until" or "every" or "the" or "(" or "ending" or "ended")
            return month == 5 && before is "," && pieces.Tag(i) == "MD" ? 0 : month;
        return month is 3 or 5 ? pieces.Tag(i) == "NNP" && i > 0 && !pieces.IsCapital(i - 1) && pieces.Tag(i + 1) is not ("NNP" or "PRP") ? month : 0
            : pieces.Tag(i) == "NNP" && !pieces.IsCapital(i + 1) && !pieces.IsCapital(i - 1) ? month : 0;
    }
}

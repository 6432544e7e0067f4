namespace Stance.Extraction;

/// <summary>A time of day as far as it is written.</summary>
/// <param name="First">First piece.</param>
/// <param name="Last">Last piece.</param>
/// <param name="Hour">0 to 24.</param>
/// <param name="Minute">−1 where only the hour is named.</param>
/// <param name="Second">−1 where only hour and minute are named.</param>
/// <param name="Sure">Whether the text says which half of the day, or shows by its form that it is a time.</param>
internal readonly record struct Clock(int First, int Last, int Hour, int Minute, int Second, bool Sure)
{
    /// <summary>ISO 8601 as fine as the text: "T18", "T18:00", "T18:00:30".</summary>
    public string Value => "T" + Hour.ToString("00", CultureInfo.InvariantCulture) + (Minute < 0 ? "" : ":" + Minute.ToString("00", CultureInfo.InvariantCulture))
        + (Second < 0 ? "" : ":" + Second.ToString("00", CultureInfo.InvariantCulture));

    /// <summary>The same hour after noon, if it may be.</summary>
    public Clock Afternoon => Hour is > 0 and < 12 ? this with { Hour = Hour + 12, Sure = true } : this with { Sure = true };
}

/// <content>Times of day: "6 a.m.", "10:30 GMT", "half past seven", "noon on Friday", "from 5 to 7 p.m. on Monday".</content>
internal sealed partial class TimeGrammar
{
    /// <summary>The time of day that begins at a piece, with the day that stands behind it; null where there is none.</summary>
    public TimeMoment? ReadClock(int i)
    {
        if (Stretch(i, null) is { } stretch)
            return stretch;
        if (TimeWords.DayPart(pieces.Of(i)) is { } part)
            return PartOfDay(i, part);
        if (ClockAt(i, bare: false) is not { } clock)
            return null;
        var day = DayBehind(ref clock);
        return Timed(clock.First, day?.Last ?? clock.Last, day, clock.Value, null);
    }

    /// <summary>"Monday at 10 a.m.", "3 May, from 5 to 7 p.m.": the day with the time that stands behind it; null where none does.</summary>
    private TimeMoment? WithClock(TimeMoment day)
    {
        var at = day.Last + 1;
        if (pieces.IsSign(at, ','))
            at++;
        if (Stretch(at, day) is { } stretch)
            return stretch;
        var preposition = pieces.Of(at) is "at" or "around" or "about";
        if (preposition && Stretch(at + 1, day) is { } during)
            return during;
        if (ClockAt(preposition ? at + 1 : at, bare: false, beside: true) is not { } clock || clock.First <= day.Last)
            return null;
        if (day.Value.EndsWith("TNI", StringComparison.Ordinal) || day.Value.EndsWith("TEV", StringComparison.Ordinal) || day.Value.EndsWith("TAF", StringComparison.Ordinal))
            clock = clock.Sure ? clock : clock.Afternoon;
        return Timed(day.First, clock.Last, day, clock.Value, null);
    }

    /// <summary>"between 9:30 and 11 a.m.", "5-7 pm": two times of one day; the first may borrow its half from the second.</summary>
    private TimeMoment? Stretch(int i, TimeMoment? day)
    {
        var bound = pieces.Of(i) is "from" or "From" or "between" or "Between";
        var from = bound ? i + 1 : i;
        if (ClockAt(from, bare: true) is not { } begin)
            return null;
        var at = begin.Last + 1;
        if (!(pieces.IsDash(at) || pieces.Is(at, "to") || pieces.Is(at, "until") || pieces.Is(at, "till") || (bound && pieces.Is(at, "and"))) || ClockAt(at + 1, bare: true) is not { } end || !(begin.Sure || end.Sure))
            return null;
        var behind = DayBehind(ref end);
        if (!begin.Sure && end.Hour >= 12 && begin.Afternoon.Hour <= end.Hour)
            begin = begin.Afternoon;
        else if (!end.Sure && end.Hour < begin.Hour)
            end = end.Afternoon;
        day ??= behind;
        var first = day is not null && day.First < i ? day.First : i;
        return Timed(first, behind?.Last ?? end.Last, day, begin.Value, end.Value);
    }

    /// <summary>"in the morning", "late afternoon", "early in the evening": of the day spoken of last.</summary>
    private TimeMoment? PartOfDay(int i, string part)
    {
        var first = pieces.Is(i - 1, "the") && pieces.Is(i - 2, "in") ? i - 2 : pieces.Of(i - 1) is "early" or "late" or "mid" ? i - 1 : pieces.IsDash(i - 1) && pieces.Is(i - 2, "mid") ? i - 2 : i;
        if (first == i || part == "NI")
            return null;
        if (first == i - 2 && pieces.Of(first - 1) is "early" or "late" or "later" or "earlier")
            first--;
        return pieces.IsTaken(first) ? null : Timed(first, i, null, "T" + part, null);
    }

    private TimeMoment Timed(int first, int last, TimeMoment? day, string begin, string? end)
    {
        // The day may be named before in the text; the value says only what the words say, the range resolves them.
        var when = day?.Range?.First ?? (Last is { Grain: Grain.Day, Range: { } before } ? before.First : published);
        var prefix = day is { Range: { } named } ? TimeMoment.Iso(named.First) : day is not null ? Date(day.Value) : "";
        var value = prefix + begin + (end is null ? "" : "/" + prefix + end);
        return new TimeMoment(first, last, Grain.Clock, when?.Year ?? 0, when?.Month ?? 0, when?.Day ?? 0, value, when is { } date ? new DateRange(date, date) : null);
    }

    private static string Date(string value) => value.IndexOf('T', StringComparison.Ordinal) is var at and > 0 ? value[..at] : value;

    /// <summary>The day behind a time: "on Friday", "yesterday", "EST, Nov. 9", "in the morning of 4 May"; tells the half of the day as well.</summary>
    private TimeMoment? DayBehind(ref Clock clock)
    {
        var at = clock.Last + 1;
        var part = pieces.Of(at) is "in" or "In" && pieces.Is(at + 1, "the") ? pieces.Of(at + 2) : pieces.Is(at, "at") ? pieces.Of(at + 1) : pieces.Is(at, "this") ? pieces.Of(at + 1) : default;
        if (part is "morning" or "afternoon" or "evening" or "night")
        {
            var today = pieces.Is(at, "this") && published is { } now ? TimeMoment.OfDay(at, at + 1, now) : null;
            clock = (part is "morning" ? clock with { Sure = true } : clock.Sure ? clock : clock.Afternoon) with { Last = pieces.Is(at, "in") ? at + 2 : at + 1 };
            if (today is not null)
                return today;
            at = clock.Last + 1;
        }

        if (IsZone(at))
            at++;
        if (pieces.IsSign(at, ','))
            at++;
        if (pieces.Is(at, "on") || pieces.Is(at, "of"))
            at++;
        return !pieces.IsNumber(at) || at > clock.Last + 1 || IsMonth(Behind(at), behindDay: true) > 0
            ? Read(at) is { Grain: Grain.Day } day ? TimeAnchor.Resolve(pieces, day, published) : null : null;
    }

    private bool IsZone(int at) => pieces.Of(at) is "GMT" or "UTC" or "CET" or "CEST" or "EST" or "EDT" or "ET" or "PST" or "PDT" or "PT" or "CST" or "CDT" or "BST" or "MSK" or "IST" or "JST";

    /// <summary>A time of day. <paramref name="bare"/>: an hour alone will do, since the other end of a stretch tells the rest; <paramref name="beside"/>: it stands beside a day.</summary>
    private Clock? ClockAt(int i, bool bare, bool beside = false)
    {
        if (!pieces.Has(i) || pieces.IsTaken(i) || pieces.IsSign(i - 1, '$'))
            return null;
        if (pieces.Of(i) is "noon" or "Noon")
            return new Clock(i, i, 12, -1, -1, true);
        if (pieces.Of(i) is "midnight" or "Midnight")
            return new Clock(i, i, 24, -1, -1, true);
        if (Past(i) is { } past)
            return Half(past, true);
        if (pieces.IsNumber(i))
            return Figures(i, bare, beside);
        var (kind, hour, _) = NumberWords.Find(pieces.Of(i));
        if (kind != NumberClass.Cardinal || hour > 12 || pieces.IsDash(i + 1) && pieces.IsGlued(i + 1))
            return null;
        var clock = Half(new Clock(i, i, (int)hour, -1, -1, false), false);
        return clock.Last > i || bare ? clock : null;
    }

    private Clock? Figures(int i, bool bare, bool beside)
    {
        if (pieces.IsGlued(i) && !(pieces.IsSign(i - 1, '(') || pieces.IsDash(i - 1)) || pieces.IsSign(i - 1, ':') && pieces.IsGlued(i - 1))
            return null;
        var figures = pieces.Of(i);
        // "8.30pm": a decimal number to the reader of numbers.
        if (figures.Length is 4 or 5 && figures[^3] == '.' && pieces[i].Value is < 24 && int.TryParse(figures[^2..], NumberStyles.None, CultureInfo.InvariantCulture, out var tens) && tens < 60)
        {
            var pointed = Half(new Clock(i, i, (int)pieces[i].Value, tens, -1, false), false);
            return pointed.Last > i ? pointed : null;
        }

        // "0730 GMT", "1140 a.m."
        if (pieces.IsFigures(i, 4) && pieces[i].Value is var compact && compact % 100 < 60 && compact < 2400)
        {
            var whole = Half(new Clock(i, i, (int)compact / 100, (int)compact % 100, -1, false), false);
            return whole.Last > i || IsZone(i + 1) ? whole with { Sure = true } : null;
        }

        if (figures.Length > 2 || pieces[i].Value is not (>= 0 and <= 24))
            return null;
        var clock = new Clock(i, i, (int)pieces[i].Value, -1, -1, false);
        if (pieces.IsSign(i + 1, ':') && Glued(i + 1, i + 2) && pieces.IsFigures(i + 2, 2) && pieces[i + 2].Value < 60)
        {
            clock = clock with { Last = i + 2, Minute = (int)pieces[i + 2].Value };
            if (pieces.IsSign(i + 3, ':') && Glued(i + 3, i + 4) && pieces.IsFigures(i + 4, 2) && pieces[i + 4].Value < 60)
                clock = clock with { Last = i + 4, Second = (int)pieces[i + 4].Value };
        }

        if (pieces.Is(clock.Last + 1, "noon"))
            return clock with { Last = clock.Last + 1, Hour = 12, Sure = true };
        var read = Half(clock, clock.Minute >= 0 && clock.Hour > 12);
        if (read.Last > clock.Last)
            return read.Hour <= 24 ? read : null;
        if (clock.Minute < 0)
            return bare && clock.Hour is > 0 and < 24 && !IsMeasured(i) && !(pieces.IsGlued(i + 1) && pieces.IsSign(i + 1, '/')) ? clock : null;
        // "10:30" alone may be a score or a ratio.
        var before = pieces.Of(i - 1);
        return clock.Hour < 24 && (bare || beside || IsZone(clock.Last + 1) || pieces.Is(clock.Last + 1, "local") || before is "at" or "At" or "around" or "by" or "By" or "until" or "till" or "since" or "Since" or "before" or "Before" or "after" or "After" or "from" or "to")
            ? read with { Sure = true } : null;
    }

    private bool Glued(int one, int two) => pieces.IsGlued(one) && pieces.IsGlued(two);

    /// <summary>"half past seven", "ten to nine", "a quarter past 9", "15 minutes past eight".</summary>
    private Clock? Past(int i)
    {
        var at = pieces.Is(i, "a") ? i + 1 : i;
        int minutes;
        if (pieces.Is(at, "half") && pieces.Is(at + 1, "past"))
            minutes = 30;
        else if (pieces.Is(at, "quarter") && pieces.Of(at + 1) is "past" or "to")
            minutes = 15;
        else if (at == i && NumberReader.TryRead(pieces, i, false, out var number) && number.Whole && number.Low is > 0 and < 60)
            (minutes, at) = ((int)number.Low, number.Last);
        else
            return null;
        if (pieces.Is(at + 1, "minutes"))
            at++;
        var to = pieces.Is(at + 1, "to");
        if (!(pieces.Is(at + 1, "past") || (to && pieces.Is(at, "quarter"))))
            return null;
        var hour = pieces.IsNumber(at + 2) && pieces[at + 2].Length <= 2 ? pieces[at + 2].Value : NumberWords.Find(pieces.Of(at + 2)) is { Class: NumberClass.Cardinal } word ? word.Low : 0;
        if (hour is not (>= 1 and <= 12) || IsMeasured(at + 2))
            return null;
        return to ? new Clock(i, at + 2, (int)hour == 1 ? 12 : (int)hour - 1, 60 - minutes, -1, true) : new Clock(i, at + 2, (int)hour, minutes, -1, true);
    }

    /// <summary>The half of the day behind an hour: "a.m.", "pm", "o'clock".</summary>
    private Clock Half(Clock clock, bool sure)
    {
        clock = clock with { Sure = sure || clock.Sure };
        var at = clock.Last + 1;
        if (pieces.Of(at) is "oclock" or "o'clock" or "o’clock")
            clock = clock with { Last = at++, Sure = true };
        else if (pieces.Of(at) is "o" or "O" && pieces.Of(at + 1) is "'" or "’" && pieces.Is(at + 2, "clock"))
            (clock, at) = (clock with { Last = at + 2, Sure = true }, at + 3);
        if (clock.Hour > 12)
            return clock;
        switch (pieces.Of(at))
        {
            case "a.m." or "am" or "AM" or "a.m" or "A.M." or "A.M":
                return clock with { Last = at, Hour = clock.Hour % 12, Sure = true };
            case "p.m." or "pm" or "PM" or "p.m" or "P.M." or "P.M":
                return clock with { Last = at, Hour = clock.Hour % 12 + 12, Sure = true };
            default:
                return clock;
        }
    }
}

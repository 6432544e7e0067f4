namespace Stance.Extraction;

/// <summary>How fine a date is.</summary>
internal enum Grain
{
    /// <summary>A time of day.</summary>
    Clock,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A week.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A quarter, half or season.</summary>
    Part,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A decade or century.</summary>
    Age,

    /// <summary>Some time now or lately, without limits.</summary>
    Vague,
}

/// <summary>A date as far as the text says it; the year may still be open.</summary>
/// <param name="First">First piece.</param>
/// <param name="Last">Last piece.</param>
/// <param name="Grain">How fine it is.</param>
/// <param name="Year">0 while open.</param>
/// <param name="Month">Of months and days.</param>
/// <param name="Day">Of days.</param>
/// <param name="Value">ISO value; empty while the year is open.</param>
/// <param name="Range">The days; null while open.</param>
internal sealed record TimeMoment(int First, int Last, Grain Grain, int Year, int Month, int Day, string Value, DateRange? Range)
{
    /// <summary>Whether it was named only to compare with: of "a year earlier" nothing more is told.</summary>
    public bool Compared { get; init; }

    /// <summary>The last piece of an amount with which it begins and which is an amount all the same, "two weeks" of "two weeks later"; −1 where there is none.</summary>
    public int Amount { get; init; } = -1;

    public static TimeMoment OfDay(int first, int last, DateOnly day) =>
        new(first, last, Grain.Day, day.Year, day.Month, day.Day, Iso(day), new DateRange(day, day));

    public static TimeMoment OfMonth(int first, int last, int year, int month) =>
        new(first, last, Grain.Month, year, month, 0, string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"), Months(year, month, 1));

    public static TimeMoment OfYear(int first, int last, int year) =>
        new(first, last, Grain.Year, year, 0, 0, year.ToString("0000", CultureInfo.InvariantCulture), Months(year, 1, 12));

    public static TimeMoment Part(int first, int last, int year, string code, int month, int length) =>
        new(first, last, Grain.Part, year, month, 0, string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{code}"), Months(year, month, length));

    public static TimeMoment OfWeek(int first, int last, DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        var thursday = monday.AddDays(3);
        var week = (thursday.DayOfYear - 1) / 7 + 1;
        return new TimeMoment(first, last, Grain.Week, thursday.Year, 0, 0, string.Create(CultureInfo.InvariantCulture, $"{thursday.Year:0000}-W{week:00}"), new DateRange(monday, monday.AddDays(6)));
    }

    /// <summary>A month or day whose year the text leaves open.</summary>
    public static TimeMoment Open(int first, int last, int month, int day) =>
        new(first, last, day > 0 ? Grain.Day : Grain.Month, 0, month, day, day > 0 ? string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}-{day:00}") : string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}"), null);

    /// <summary>The same in a year; null where that year lacks the day.</summary>
    public TimeMoment? In(int year)
    {
        if (year is < 1 or > 9000)
            return null;
        if (Grain == Grain.Day)
            return Day <= DateTime.DaysInMonth(year, Month) ? OfDay(First, Last, new DateOnly(year, Month, Day)) : null;
        return Grain == Grain.Month ? OfMonth(First, Last, year, Month) : this;
    }

    /// <summary>Only the beginning, middle or end of it: the value stays, the days shrink to a third.</summary>
    public TimeMoment Narrowed(string part, int first)
    {
        if (Range is not { } range || Grain is Grain.Clock or Grain.Day or Grain.Vague)
            return this with { First = first };
        var third = (range.Last.DayNumber - range.First.DayNumber + 1) / 3;
        // Thirds of a year end with months.
        var days = part switch
        {
            "early" => Grain == Grain.Year ? Months(Year, 1, 4) : new DateRange(range.First, range.First.AddDays(third)),
            "late" => Grain == Grain.Year ? Months(Year, 9, 4) : new DateRange(range.Last.AddDays(-third), range.Last),
            _ => Grain == Grain.Year ? Months(Year, 5, 4) : new DateRange(range.First.AddDays(third), range.Last.AddDays(-third)),
        };
        return this with { First = first, Range = days };
    }

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateRange Months(int year, int month, int length)
    {
        var first = new DateOnly(Math.Clamp(year, 1, 9000), month, 1);
        return new DateRange(first, first.AddMonths(length).AddDays(-1));
    }
}

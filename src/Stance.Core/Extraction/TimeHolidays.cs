namespace Stance.Extraction;

/// <summary>Feasts that news date by: "by Christmas", "since Easter Monday", "next Thanksgiving".</summary>
internal static class TimeHolidays
{
    /// <summary>The day of a feast in a year; null where none begins at the piece. <paramref name="last"/> is its last piece.</summary>
    public static DateOnly? On(Pieces pieces, int i, int year, out int last)
    {
        last = i;
        switch (pieces.Of(i))
        {
            case "Christmas" or "christmas":
                last = pieces.Of(i + 1) is "Eve" or "Day" or "eve" or "day" ? i + 1 : i;
                return new DateOnly(year, 12, pieces.Is(last, "Eve") ? 24 : 25);
            case "Easter" or "easter":
                last = pieces.Of(i + 1) is "Sunday" or "Monday" ? i + 1 : i;
                return Easter(year).AddDays(pieces.Is(last, "Monday") ? 1 : 0);
            case "Good" when pieces.Is(i + 1, "Friday") && pieces.IsCapital(i + 1):
                last = i + 1;
                return Easter(year).AddDays(-2);
            case "Thanksgiving" or "thanksgiving":
                last = pieces.Is(i + 1, "Day") ? i + 1 : i;
                return Nth(year, 11, DayOfWeek.Thursday, 4);
            case "Halloween" or "halloween":
                return new DateOnly(year, 10, 31);
            case "Labor" or "labor" when pieces.Is(i + 1, "day"):
                last = i + 1;
                return Nth(year, 9, DayOfWeek.Monday, 1);
            case "New" or "new" when pieces.Is(i + 1, "Year"):
                last = pieces.Of(i + 2) is "'s" or "’s" ? i + 2 : pieces.Of(i + 2) is "'" or "’" && pieces.Is(i + 3, "s") ? i + 3 : i + 1;
                if (pieces.Of(last + 1) is not ("Day" or "Eve" or "day" or "eve"))
                    return null;
                last++;
                return pieces.Is(last, "Eve") ? new DateOnly(year, 12, 31) : new DateOnly(year, 1, 1);
            default:
                return null;
        }
    }

    private static DateOnly Nth(int year, int month, DayOfWeek weekday, int n)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((((int)weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (n - 1)));
    }

    /// <summary>Western Easter by the Gregorian computus of Meeus, Jones and Butcher.</summary>
    private static DateOnly Easter(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var correction = (century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15);
        var moon = ((19 * golden) + correction) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - moon - (rest % 4)) % 7;
        var late = (golden + (11 * moon) + (22 * weekday)) / 451;
        var days = moon + weekday - (7 * late) + 114;
        return new DateOnly(year, days / 31, (days % 31) + 1);
    }
}

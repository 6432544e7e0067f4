namespace Stance.Extraction;

/// <summary>Names of months, weekdays, seasons and periods.</summary>
internal static class TimeWords
{
    private static readonly ImmutableArray<string> Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly ImmutableArray<string> Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>1 to 12 for the name of a month or its abbreviation, in whatever case; 0 otherwise.</summary>
    public static int Month(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 9)
            return 0;
        var plain = word[^1] == '.' ? word[..^1] : word;
        for (var i = 0; i < 12; i++)
        {
            if (plain.Equals(Months[i], StringComparison.OrdinalIgnoreCase) || (plain.Length == 3 && plain.Equals(Months[i].AsSpan(0, 3), StringComparison.OrdinalIgnoreCase)))
                return i + 1;
        }

        return plain.Equals("sept", StringComparison.OrdinalIgnoreCase) ? 9 : 0;
    }

    /// <summary>1 (Monday) to 7 for the name of a weekday; 0 otherwise.</summary>
    public static int Weekday(ReadOnlySpan<char> word)
    {
        if (word.Length is >= 6 and <= 9)
        {
            for (var i = 0; i < 7; i++)
            {
                if (word.Equals(Weekdays[i], StringComparison.OrdinalIgnoreCase))
                    return i + 1;
            }
        }

        return word switch { "Mon." => 1, "Tues." or "Tue." => 2, "Wed." => 3, "Thurs." or "Thu." => 4, "Fri." => 5, "Sat." => 6, "Sun." => 7, _ => 0 };
    }

    /// <summary>TIMEX3's code of a season, or null. Months: its first, counted from 1.</summary>
    public static string? Season(ReadOnlySpan<char> word, out int firstMonth)
    {
        (var code, firstMonth) = word switch
        {
            "spring" or "Spring" => ("SP", 3),
            "summer" or "Summer" => ("SU", 6),
            "autumn" or "Autumn" or "fall" or "Fall" => ("FA", 9),
            "winter" or "Winter" => ("WI", 12),
            _ => ((string?)null, 0),
        };
        return code;
    }

    /// <summary>TIMEX3's code of a part of the day, or null.</summary>
    public static string? DayPart(ReadOnlySpan<char> word) => word switch
    {
        "morning" => "MO",
        "afternoon" => "AF",
        "evening" => "EV",
        "night" => "NI",
        _ => null,
    };

    /// <summary>Where the words that make a number inexact begin, "nearly", "about", "more than", "at least"; the place itself where there are none.</summary>
    public static int Hedge(Pieces pieces, int i)
    {
        if (pieces.IsTaken(i - 1))
            return i;
        return pieces.Of(i - 1) switch
        {
            "nearly" or "Nearly" or "almost" or "Almost" or "about" or "About" or "around" or "Around" or "roughly" or "Roughly" or "approximately" or "over" or "Over" or "under" => i - 1,
            "than" when pieces.Of(i - 2) is "more" or "More" or "less" or "Less" or "fewer" or "Fewer" or "longer" => pieces.Of(i - 3) is "no" or "No" or "not" ? i - 3 : i - 2,
            "least" or "most" when pieces.Of(i - 2) is "at" or "At" => i - 2,
            "to" when pieces.Of(i - 2) is "up" or "Up" => i - 2,
            _ => i,
        };
    }
}

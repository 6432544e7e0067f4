namespace Stance.Text;

/// <summary>
/// Reads the date of publication as papers and web pages write it: <c>2025-05-05</c>, <c>20250505</c>, <c>2025-05-05T10:00:00+02:00</c>,
/// <c>5 May 2025</c>, <c>Monday, 5th May 2025</c>, <c>May 5, 2025</c>, <c>Mon, 05 May 2025 10:00:00 GMT</c>. The day is the one that is written,
/// whatever the time zone. <c>05/06/2025</c> is not read: it is another day in London than in New York.
/// </summary>
internal static class CalendarDate
{
    private const int LongestDate = 60;

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>The day that the whole of <paramref name="text"/> names, but for white space around it and a time of day behind it.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly date)
    {
        text = text.Trim();
        date = default;
        return text.Length is >= 8 and <= LongestDate && (TryParseIso(text, out date) || TryParseWords(text, out date));
    }

    private static bool TryParseIso(ReadOnlySpan<char> text, out DateOnly date)
    {
        var dashed = text.Length >= 10 && text[4] == '-' && text[7] == '-';
        var rest = text[(dashed ? 10 : 8)..];
        date = default;
        return (rest.IsEmpty || (rest.Length > 1 && rest[0] is 'T' or 't' or ' ' && char.IsAsciiDigit(rest[1])))
            && TryParseNumber(text[..4], out var year)
            && TryParseNumber(dashed ? text[5..7] : text[4..6], out var month)
            && TryParseNumber(dashed ? text[8..10] : text[6..8], out var day)
            && TryMake(year, month, day, out date);
    }

    private static bool TryParseWords(ReadOnlySpan<char> text, out DateOnly date)
    {
        int? year = null, month = null, day = null;
        date = default;
        foreach (var range in text.SplitAny(' ', ',', '\t', '\u00A0', '\u202F'))
        {
            var word = text[range].TrimEnd('.');
            if (word.IsEmpty)
                continue;
            if (year is not null && month is not null && day is not null && word.Contains(':'))
                break; // The time of day, and whatever its zone is called.
            if (char.IsAsciiDigit(word[0]))
            {
                if (word.Length == 4 && year is null && TryParseNumber(word, out var number))
                    year = number;
                else if (day is null && TryParseNumber(WithoutOrdinal(word), out number) && number <= 31)
                    day = number;
                else
                    return false;
            }
            else if (month is null && IndexOf(Months, word) is >= 0 and var index)
            {
                month = index + 1;
            }
            else if (year is not null || month is not null || day is not null || IndexOf(Weekdays, word) < 0)
            {
                return false;
            }
        }

        return year is not null && month is not null && day is not null && TryMake(year.Value, month.Value, day.Value, out date);
    }

    private static ReadOnlySpan<char> WithoutOrdinal(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th" ? word[..^2] : word;

    // Whole names and their abbreviations from three letters on: May, Sep, Sept, Thurs.
    private static int IndexOf(string[] names, ReadOnlySpan<char> word)
    {
        for (var index = 0; index < names.Length && word.Length >= 3; index++)
        {
            if (names[index].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return index;
        }

        return -1;
    }

    private static bool TryParseNumber(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool TryMake(int year, int month, int day, out DateOnly date)
    {
        var exists = year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = exists ? new DateOnly(year, month, day) : default;
        return exists;
    }
}

namespace Stance.Extraction;

/// <content>Dates in figures, "23.04.2022", "5/12/2026", "05-Aug-2016", and days told by ordinal words, "the second of August".</content>
internal sealed partial class TimeGrammar
{
    /// <summary>
    /// A date in figures. Where both numbers may be the month, a slash or dash puts the month first, as American papers write, and a point the day.
    /// </summary>
    private TimeMoment? Numeric(int i)
    {
        if (pieces.IsGlued(i) && !(pieces.IsSign(i - 1, '(') || pieces.IsDash(i - 1) && (!pieces.IsGlued(i - 1) || (pieces.IsTaken(i - 2) || pieces.IsFigures(i - 2, 4)))))
            return null;
        if (Named(i) is { } named)
            return named;
        if (Pointed(i) is { } pointed)
            return pointed;
        var sign = pieces.IsSign(i + 1, '/') ? '/' : pieces.IsDash(i + 1) ? '-' : '\0';
        if (sign == '\0' || !Glued(i + 1, i + 2) || !pieces.IsNumber(i + 2))
            return null;
        var third = (sign == '/' ? pieces.IsSign(i + 3, '/') : pieces.IsDash(i + 3)) && Glued(i + 3, i + 4) && pieces.IsNumber(i + 4);
        if (third && pieces.IsFigures(i + 4, 4) && IsPart(i, out var one) && IsPart(i + 2, out var two))
            return Ordered(i, i + 4, one, two, (int)pieces[i + 4].Value, sign);
        if (third && pieces.IsFigures(i, 4) && IsPart(i + 2, out var month) && IsPart(i + 4, out var date))
            return Dated(i, i + 4, (int)pieces[i].Value, month, date);
        // "Friday 5/12", "until 11/7": without a year only where a word of time stands before it; else it is a fraction.
        if (!third && sign == '/' && IsPart(i, out one) && IsPart(i + 2, out two) && one <= 12 && two <= 31 && !pieces.IsGlued(i + 3)
            && (TimeWords.Weekday(pieces.Of(i - 1)) > 0 || pieces.Of(i - 1) is "until" or "since" || pieces.Is(i - 1, "to") && pieces.IsNumber(i - 2) && pieces.IsSign(i - 3, '/') || pieces.Is(i - 1, "from") && pieces.Is(i + 3, "to")))
            return TimeMoment.Open(i, i + 2, one, two);
        return null;
    }

    private bool IsPart(int i, out int value)
    {
        value = pieces.IsFigures(i, 1) || pieces.IsFigures(i, 2) ? (int)pieces[i].Value : 0;
        return value is >= 1 and <= 31;
    }

    private static TimeMoment? Ordered(int first, int last, int one, int two, int year, char sign)
    {
        var dayFirst = one > 12 || (sign == '.' && two <= 12);
        return Dated(first, last, year, dayFirst ? two : one, dayFirst ? one : two);
    }

    private static TimeMoment? Dated(int first, int last, int year, int month, int day) =>
        year is >= 1000 and <= 2150 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? TimeMoment.OfDay(first, last, new DateOnly(year, month, day)) : null;

    /// <summary>"23.04.2022": figures with two points, which are no number.</summary>
    private TimeMoment? Pointed(int i)
    {
        var text = pieces.Of(i);
        if (text.Length is < 8 or > 10 || text[^5] != '.' || pieces.Of(i - 1) is "version" or "Version" or "release" or "Release" or "build" or "v")
            return null;
        var point = text.IndexOf('.');
        return point is 1 or 2 && point + 1 < text.Length - 5 && int.TryParse(text[..point], NumberStyles.None, CultureInfo.InvariantCulture, out var one)
            && int.TryParse(text[(point + 1)..^5], NumberStyles.None, CultureInfo.InvariantCulture, out var two) && int.TryParse(text[^4..], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? Ordered(i, i, one, two, year, '.') : null;
    }

    /// <summary>"05-Aug-2016", "23/Sep/2020", "2019-aug-01".</summary>
    private TimeMoment? Named(int i)
    {
        if (!(pieces.IsDash(i + 1) || pieces.IsSign(i + 1, '/')) || !Glued(i + 1, i + 2) || !pieces.IsWord(i + 2) || TimeWords.Month(pieces.Of(i + 2)) is not (> 0 and var month))
            return null;
        if (!(pieces.IsDash(i + 3) || pieces.IsSign(i + 3, '/')) || !Glued(i + 3, i + 4) || !pieces.IsNumber(i + 4))
            return null;
        if (pieces.IsFigures(i + 4, 4) && IsPart(i, out var day))
            return Dated(i, i + 4, (int)pieces[i + 4].Value, month, day);
        return pieces.IsFigures(i, 4) && IsPart(i + 4, out day) ? Dated(i, i + 4, (int)pieces[i].Value, month, day) : null;
    }

    /// <summary>A year in words: "nineteen ninety-four", "two thousand and five"; 0 if none begins there.</summary>
    private int YearInWords(int i, out int last)
    {
        last = i;
        var century = pieces.Of(i) switch { "seventeen" => 17, "eighteen" => 18, "nineteen" => 19, "twenty" => 20, _ => 0 };
        if (century > 0)
        {
            var rest = pieces.Is(i + 1, "hundred") ? pieces.Is(i + 2, "and") ? i + 3 : i + 2 : i + 1;
            if (!NumberReader.TryRead(pieces, rest, false, out var years) || years.Digits || !years.Whole || years.Low is not (>= 10 and <= 99))
                return 0;
            last = years.Last;
            return (century * 100) + (int)years.Low;
        }

        if (!pieces.Is(i, "two") || !pieces.Is(i + 1, "thousand") || !NumberReader.TryRead(pieces, i, false, out var number) || number.Low is not (>= 2000 and < 2100))
            return 0;
        last = number.Last;
        return (int)number.Low;
    }

    /// <summary>"on the 18th", "by the 4th": the day of that number nearest to publication.</summary>
    private TimeMoment? NearestDay(int i)
    {
        if (!pieces.Is(i, "the") || pieces.Of(i - 1) is not ("on" or "On" or "by" or "By" or "until" or "since" or "Since") || !pieces.IsNumber(i + 1) || OrdinalDay(i + 1, out var last) is not (> 0 and var day)
            || pieces.IsWord(last + 1) || pieces.IsNumber(last + 1) || pieces.IsDash(last + 1) || published is not { } now)
            return null;
        for (var step = 0; step < 4; step++)
        {
            var month = now.AddMonths(step - 1);
            if (day <= DateTime.DaysInMonth(month.Year, month.Month) && new DateOnly(month.Year, month.Month, day) is var date && Math.Abs(date.DayNumber - now.DayNumber) <= 16)
                return TimeMoment.OfDay(i, last, date);
        }

        return null;
    }

    /// <summary>"first" 1, "twenty-second" 22, "3rd" 3, up to 31; 0 for anything else. <paramref name="last"/> is its last piece.</summary>
    private int OrdinalDay(int i, out int last)
    {
        last = i;
        if (pieces.IsNumber(i))
        {
            if (Behind(i) == i + 1 || !IsDay(i, out var figure))
                return 0;
            last = i + 1;
            return figure;
        }

        var word = pieces.Of(i);
        if (NumberWords.Ordinal(word) is var small and > 0)
            return small;
        var tens = word is "twenty" or "Twenty" ? 20 : word is "thirty" or "Thirty" ? 30 : 0;
        if (tens == 0)
            return word switch { "thirteenth" => 13, "fourteenth" => 14, "fifteenth" => 15, "sixteenth" => 16, "seventeenth" => 17, "eighteenth" => 18, "nineteenth" => 19, "twentieth" => 20, "thirtieth" => 30, _ => 0 };
        var next = pieces.IsDash(i + 1) && pieces.IsGlued(i + 1) ? i + 2 : i + 1;
        var one = NumberWords.Ordinal(pieces.Of(next));
        if (one is 0 or > 9 || tens + one > 31)
            return 0;
        last = next;
        return tens + one;
    }

    /// <summary>"the second of August", "the 9th of May 2024", "15th day of June", "the 18th of next month".</summary>
    private TimeMoment? OrdinalFirst(int i)
    {
        var at = pieces.Of(i) is "the" or "The" ? i + 1 : i;
        if (OrdinalDay(at, out var last) is not (> 0 and var day))
            return null;
        if (pieces.Is(last + 1, "day"))
            last++;
        var of = pieces.Is(last + 1, "of");
        var behind = of ? last + 2 : last + 1;
        if (IsMonth(behind, behindDay: true) is var month and > 0 && (of || pieces.IsNumber(at)))
            return Dated(i, behind, month, day, behind + 1, out _);
        if (!of)
            return NearestDay(i);
        if (published is not { } now)
            return null;
        var shift = pieces.Of(behind) switch { "next" => 1, "last" => -1, "this" or "the" => 0, _ => 9 };
        if (shift == 9 || !pieces.Is(behind + 1, "month") || pieces.Is(behind, "the") && !pieces.IsNumber(at) && pieces.Is(at + 1, "of"))
            return null;
        var meant = now.AddMonths(shift);
        return day <= DateTime.DaysInMonth(meant.Year, meant.Month) ? TimeMoment.OfDay(i, behind + 1, new DateOnly(meant.Year, meant.Month, day)) : null;
    }

    /// <summary>A later day of the month of <paramref name="start"/>, told by its number alone.</summary>
    public TimeMoment? DayIn(TimeMoment start, int at)
    {
        if (pieces.Is(at, "the"))
            at++;
        var day = OrdinalDay(at, out var last);
        if (day == 0 && IsDay(at, out var figure) && !IsMeasured(at) && !pieces.IsWord(at + 1) && !pieces.IsGlued(at + 1))
            (day, last) = (figure, at);
        if (day <= start.Day || IsMonth(last + 1, behindDay: true) > 0 || pieces.Is(last + 1, "of"))
            return null;
        return Dated(at, last, start.Month, day, last + 1, out _) is { Year: 0 } open && start.Year > 0 ? open.In(start.Year) : Dated(at, last, start.Month, day, last + 1, out _);
    }
}

using System.Text.RegularExpressions;
using Stance.Text;

namespace Stance.Indexing;

/// <summary>Reads the numbers and dates of queries: <c>152mm</c>, <c>&gt;1.5bnEUR</c>, <c>1e6..2e6</c>, <c>2025-03</c>. What cannot be read is no range.</summary>
internal static partial class QueryRanges
{
    // Nothing longer is a number; it also bounds the work of the patterns.
    private const int Longest = 64;

    private static readonly ImmutableArray<(string Word, double Factor)> Multipliers =
    [
        ("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("trillion", 1e12),
        ("mln", 1e6), ("mn", 1e6), ("bn", 1e9), ("tn", 1e12), ("k", 1e3), ("m", 1e6), ("M", 1e6), ("b", 1e9), ("B", 1e9),
    ];

    /// <summary>Reads an amount or a range of amounts; both bounds belong to it. No unit: any.</summary>
    public static bool TryAmounts(string value, out (double Low, double High, string? Unit) amounts)
    {
        amounts = (double.NegativeInfinity, double.PositiveInfinity, null);
        if (Split(value) is not var (comparison, from, to))
            return false;
        var (low, high, unit, unitOfTo) = ((double?)null, (double?)null, (string?)null, (string?)null);
        if ((from.Length > 0 && !TryAmount(from, out low, out unit)) || (to.Length > 0 && !TryAmount(to, out high, out unitOfTo)))
            return false;
        amounts = (low ?? double.NegativeInfinity, high ?? double.PositiveInfinity, unitOfTo ?? unit);
        amounts = comparison switch
        {
            ">" => amounts with { Low = double.BitIncrement(amounts.Low), High = double.PositiveInfinity },
            ">=" => amounts with { High = double.PositiveInfinity },
            "<" => amounts with { Low = double.NegativeInfinity, High = double.BitDecrement(amounts.High) },
            "<=" => amounts with { Low = double.NegativeInfinity },
            _ => amounts,
        };
        return true;
    }

    /// <summary>Reads a day, month, quarter, year, or a range of them.</summary>
    public static bool TryDays(string value, out DateRange days)
    {
        days = new(DateOnly.MinValue, DateOnly.MaxValue);
        if (Split(value) is not var (comparison, from, to))
            return false;
        var (first, last) = (Days(from), Days(to));
        if ((from.Length > 0 && first is null) || (to.Length > 0 && last is null))
            return false;
        var (low, high) = (first?.First ?? DateOnly.MinValue, last?.Last ?? DateOnly.MaxValue);
        (low, high) = comparison switch
        {
            ">" when high < DateOnly.MaxValue => (high.AddDays(1), DateOnly.MaxValue),
            ">=" => (low, DateOnly.MaxValue),
            "<" when low > DateOnly.MinValue => (DateOnly.MinValue, low.AddDays(-1)),
            "<=" => (DateOnly.MinValue, high),
            _ => (low, high),
        };
        days = new(low, high);
        return low <= high;
    }

    /// <summary>Reads calibers by their bore ("152", "152mm", "&gt;100", "100..155").</summary>
    public static bool TryCalibers(string value, out (double Low, double High) bores)
    {
        var plain = value.Replace("mm", "", StringComparison.OrdinalIgnoreCase);
        var read = TryAmounts(plain, out var amounts) && amounts.Unit is null;
        bores = (amounts.Low, amounts.High);
        return read;
    }

    /// <summary>How a caliber is looked up when its bore does not say it all: "7.62x39", ".50bmg", "12gauge".</summary>
    public static IEnumerable<string> CaliberTerms(Caliber caliber)
    {
        yield return CaliberTerm(caliber.Designation);
        if (caliber.CaseLength is { } length)
            yield return string.Create(CultureInfo.InvariantCulture, $"{caliber.Millimetres}x{length}");
    }

    /// <summary>A designation without what writers vary.</summary>
    public static string CaliberTerm(string designation) =>
        string.Concat(Letters.Fold(designation).Replace('×', 'x').Replace("mm", "", StringComparison.Ordinal).Where(letter => !char.IsWhiteSpace(letter) && letter != '-'));

    // "a..b", or a value behind a sign, which then is both ends.
    private static (string Comparison, string From, string To)? Split(string value)
    {
        var comparison = value.Length > 0 && value[0] is '>' or '<' or '=' or '≥' or '≤' ? value[..(value.Length > 1 && value[1] == '=' ? 2 : 1)] : "";
        var rest = value[comparison.Length..];
        comparison = comparison switch { "≥" => ">=", "≤" => "<=", _ => comparison };
        var dots = comparison.Length > 0 ? -1 : rest.IndexOf("..", StringComparison.Ordinal);
        return rest.Length is 0 or > Longest || rest == ".." ? null : dots < 0 ? (comparison, rest, rest) : ("", rest[..dots], rest[(dots + 2)..]);
    }

    private static bool TryAmount(string value, out double? number, out string? unit)
    {
        (number, unit) = (null, null);
        if (AmountPattern().Match(value) is not { Success: true } match
            || !double.TryParse(match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed))
            return false;
        var (factor, rest) = Suffix(match.Groups["suffix"].Value);
        number = parsed * factor;
        var sign = match.Groups["sign"].Value;
        unit = Currency(sign.Length > 0 ? sign : rest);
        return double.IsFinite(number.Value);
    }

    // "bnEUR" is a multiplier and a currency, "km" a unit: a multiplier is followed by nothing, a sign or a code in capitals.
    private static (double Factor, string Unit) Suffix(string suffix)
    {
        foreach (var (word, factor) in Multipliers)
        {
            if (!suffix.StartsWith(word, word.Length > 1 ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
                continue;
            var rest = suffix[word.Length..];
            if (rest.Length == 0 || rest is "$" or "€" or "£" || (rest.Length == 3 && rest.All(char.IsAsciiLetterUpper)))
                return (factor, rest);
        }

        return (1, suffix);
    }

    private static string? Currency(string unit) => unit switch { "" => null, "$" => "USD", "€" => "EUR", "£" => "GBP", _ => unit };

    private static DateRange? Days(string value)
    {
        if (DatePattern().Match(value) is not { Success: true } match)
            return null;
        var year = Part("year");
        if (year == 0)
            return null;
        if (match.Groups["quarter"].Success)
        {
            var end = Part("quarter") * 3;
            return new(new(year, end - 2, 1), new(year, end, DateTime.DaysInMonth(year, end)));
        }

        if (!match.Groups["month"].Success)
            return new(new(year, 1, 1), new(year, 12, 31));
        var month = Part("month");
        if (month is < 1 or > 12)
            return null;
        if (!match.Groups["day"].Success)
            return new(new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)));
        var day = Part("day");
        return day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(new(year, month, day), new(year, month, day)) : null;

        int Part(string name) => int.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^(?<sign>[$€£]?)(?<number>[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?|[0-9]*\.?[0-9]+([eE][+-]?[0-9]{1,3})?)(?<suffix>[^0-9\s.,][^\s]*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex AmountPattern();

    [GeneratedRegex(@"^(?<year>[0-9]{4})(-[Qq](?<quarter>[1-4])|-(?<month>[0-9]{1,2})(-(?<day>[0-9]{1,2}))?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex DatePattern();
}

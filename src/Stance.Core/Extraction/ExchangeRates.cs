using System.Collections.Frozen;

namespace Stance;

/// <summary>
/// What currencies were worth at one time. The library invents no rates: whoever compares euros with dollars brings them. Immutable, safe to share.
/// </summary>
public sealed class ExchangeRates
{
    private readonly FrozenDictionary<string, double> _worth;

    /// <param name="worth">The worth of one unit of each currency (ISO 4217), all told in one currency of the caller's choice: EUR 1, USD 0.92.</param>
    /// <exception cref="ArgumentException">A worth is no positive finite number.</exception>
    public ExchangeRates(IReadOnlyDictionary<string, double> worth)
    {
        ArgumentNullException.ThrowIfNull(worth);
        foreach (var (code, one) in worth)
        {
            if (!(one > 0 && double.IsFinite(one)))
                throw new ArgumentException($"The worth of {code} is no positive finite number.", nameof(worth));
        }

        _worth = worth.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>How much of the second currency one unit of the first buys; null where one of them has no rate. A currency buys 1 of itself.</summary>
    public double? Rate(string from, string to) => from == to ? 1 : Worth(from) / Worth(to);

    /// <summary>The worth of one unit, or null.</summary>
    internal double? Worth(string code) => _worth.TryGetValue(code, out var worth) ? worth : null;
}

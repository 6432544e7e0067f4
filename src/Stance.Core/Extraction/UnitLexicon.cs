using System.Collections.Frozen;
using Stance.Text;

namespace Stance.Extraction;

/// <summary>A unit of measurement.</summary>
/// <param name="Code">UCUM code; braces for what UCUM lacks.</param>
/// <param name="Dimension">length, mass, volume …</param>
/// <param name="Factor">Value in the dimension's base unit for one of this; 0 where there is no linear conversion.</param>
/// <param name="Offset">Added after the factor (temperatures).</param>
internal sealed record Unit(string Code, string Dimension, double Factor, double Offset);

/// <summary>The units of <c>units.tsv</c>, found by name, by symbol or by code.</summary>
internal static class UnitLexicon
{
    private const int Longest = 40;

    private static readonly Dictionary<string, Unit> Names = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, Unit> Symbols = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, Unit> Codes = new(StringComparer.Ordinal);
    private static readonly WordTable<Unit> ByName = Read();
    private static readonly WordTable<Unit> BySymbol = new(Symbols, ignoreCase: false);

    // The letters, or the mark, with which units begin: most words begin none.
    private static readonly WordTable<bool> Beginnings = new(Names.Keys.Concat(Symbols.Keys).Select(form => Beginning(form).ToString()).Distinct(StringComparer.OrdinalIgnoreCase).Select(start => KeyValuePair.Create(start, true)), ignoreCase: true);
    private static readonly FrozenDictionary<string, Unit> ByCode = Codes.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The unit with that code, or null.</summary>
    public static Unit? Code(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The unit with that symbol, or null; for places where only a unit can stand.</summary>
    public static Unit? Symbol(ReadOnlySpan<char> symbol) => BySymbol.TryGetValue(symbol, out var unit) ? unit : null;

    /// <summary>The longest unit that begins at piece <paramref name="first"/>, or null.</summary>
    /// <param name="pieces">The sentence.</param>
    /// <param name="first">First piece of the unit.</param>
    /// <param name="last">Its last piece.</param>
    public static Unit? Find(Pieces pieces, int first, out int last)
    {
        last = first;
        if (!pieces.Has(first) || pieces.IsNumber(first) || !Beginnings.Contains(Beginning(pieces.Of(first))))
            return null;
        Span<char> plain = stackalloc char[Longest];
        for (last = Math.Min(first + 4, pieces.Count - 1); last >= first; last--)
        {
            var length = pieces[last].End - pieces[first].Start;
            if (length > Longest || (pieces.IsGlued(last + 1) && !pieces.IsDash(last + 1) && (pieces.IsWord(last + 1) || pieces.IsNumber(last + 1))))
                continue;
            // "24703 L-202", "800,000 F-Series": a letter that a hyphen joins to what follows is part of a name.
            if (length == 1 && pieces.IsWord(first) && !pieces.IsDash(first - 1) && pieces.IsDash(last + 1) && pieces.IsGlued(last + 1) && pieces.IsGlued(last + 2))
                continue;
            var slice = pieces.Text.AsSpan(pieces[first].Start, length);
            if (BySymbol.TryGetValue(slice, out var unit) && (slice.Length > 1 || IsSingle(pieces, first, slice[0])))
                return unit;
            if (pieces.IsWord(first) && ByName.TryGetValue(Plain(slice, plain), out unit))
                return unit;
        }

        last = first;
        return null;
    }

    private static ReadOnlySpan<char> Beginning(ReadOnlySpan<char> form)
    {
        var length = 0;
        while (length < form.Length && char.IsLetter(form[length]))
            length++;
        return form[..Math.Max(1, length)];
    }

    // A single letter is a unit when it sticks to the figure ("90m", "5W"), or is one that is often written apart ("90 m").
    private static bool IsSingle(Pieces pieces, int at, char symbol) => !char.IsLetter(symbol) || (pieces.IsNumber(at - 1)
        && (pieces[at].Glued ? !(symbol is 's' && (pieces[at - 1].Value % 10 == 0 || pieces[at - 1].Value >= 1000 || pieces.IsCapital(at - 2))) : symbol is 'm' or 'g' or 'W' or 'V' or 't' or 'l' or 'L'
            || (symbol is 'J' or 'N' or 'A' && pieces.IsSign(at + 1, '/') && pieces.IsGlued(at + 1))));

    /// <summary>Lower case, one space for any white space or hyphen.</summary>
    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> slice, Span<char> plain)
    {
        var length = 0;
        foreach (var c in slice)
        {
            if (char.IsWhiteSpace(c) || c is '-' or '‐' or '‑')
            {
                if (length > 0 && plain[length - 1] != ' ')
                    plain[length++] = ' ';
            }
            else
            {
                plain[length++] = char.ToLowerInvariant(c);
            }
        }

        return plain[..length];
    }

    private static WordTable<Unit> Read()
    {
        foreach (var row in Lexicon.Rows("units.tsv"))
        {
            var factor = row[2].Length == 0 ? 0 : double.Parse(row[2], CultureInfo.InvariantCulture);
            var unit = new Unit(row[0], row[1], factor, double.Parse(row[3], CultureInfo.InvariantCulture));
            Codes.TryAdd(unit.Code, unit);
            foreach (var name in row[4].Split('|', StringSplitOptions.RemoveEmptyEntries))
                Names.TryAdd(name, unit);
            foreach (var symbol in row[5].Split('|', StringSplitOptions.RemoveEmptyEntries))
                Symbols.TryAdd(symbol, unit);
        }

        return new WordTable<Unit>(Names, ignoreCase: false);
    }
}

using System.Collections.Frozen;
using Stance.Text;

namespace Stance.Extraction;

/// <summary>A cartridge or bore of the tables.</summary>
/// <param name="Name">As the field writes it.</param>
/// <param name="Millimetres">Bore.</param>
/// <param name="CaseLength">Length of the case, rounded to whole millimetres; null where there is none.</param>
/// <param name="Standard">NATO, Soviet or null.</param>
internal sealed record Cartridge(string Name, double Millimetres, double? CaseLength, string? Standard);

/// <summary>The cartridges of <c>cartridges.tsv</c> and the bores of <c>calibers.tsv</c>.</summary>
internal static class Cartridges
{
    private const int Longest = 32;

    private static readonly FrozenDictionary<string, Cartridge>.AlternateLookup<ReadOnlySpan<char>> Forms = ReadForms();
    private static readonly FrozenDictionary<string, Cartridge>.AlternateLookup<ReadOnlySpan<char>> Bare = ReadRows().SelectMany(row => row.Names, (row, name) => (row.Cartridge, Name: name)).Where(pair => pair.Name[0] == '.' && pair.Name.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0)
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Cartridge, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<(double, double), Cartridge> Sizes = ReadSizes();
    private static readonly FrozenDictionary<double, string?> Bores = Lexicon.Rows("calibers.tsv")
        .ToFrozenDictionary(row => double.Parse(row[0], CultureInfo.InvariantCulture), row => row[2].Length > 0 ? row[2] : null);

    // Bores of small arms, with the standard that all cartridges of the bore share: 5.45 is Soviet, 7.62 of both worlds.
    private static readonly FrozenDictionary<double, string?> SmallBores = ReadRows().GroupBy(row => row.Cartridge.Millimetres, row => row.Cartridge.Standard)
        .ToFrozenDictionary(bore => bore.Key, bore => bore.Distinct().Count() == 1 ? bore.First() : null);

    /// <summary>Whether some gun of the tables has that bore.</summary>
    public static bool IsBore(double millimetres) => Bores.ContainsKey(millimetres) || SmallBores.ContainsKey(millimetres);

    /// <summary>The family of weapons that the bore belongs to, if it is one family only.</summary>
    public static string? Standard(double millimetres) => Bores.GetValueOrDefault(millimetres) ?? SmallBores.GetValueOrDefault(millimetres);

    /// <summary>The cartridge of that bore and case length, or null.</summary>
    public static Cartridge? Find(double millimetres, double length) => Sizes.GetValueOrDefault((millimetres, Math.Floor(length)));

    /// <summary>The cartridge that a bare bore in inches names alone: ".303", ".308", ".223". Null for bores of several cartridges (".38").</summary>
    public static Cartridge? Find(ReadOnlySpan<char> inches) => Bare.TryGetValue(inches, out var cartridge) ? cartridge : null;

    /// <summary>The longest cartridge name that begins at piece <paramref name="first"/>: ".303 British", ".50 BMG", "9mm Luger", "5.56 NATO".</summary>
    public static Cartridge? Find(Pieces pieces, int first, out int last)
    {
        Span<char> plain = stackalloc char[Longest];
        for (last = Math.Min(first + 6, pieces.Count - 1); last >= first; last--)
        {
            var length = pieces[last].End - pieces[first].Start;
            if (length > Longest || (pieces.IsGlued(last + 1) && (pieces.IsWord(last + 1) || pieces.IsNumber(last + 1))))
                continue;
            if (Forms.TryGetValue(Plain(pieces.Text.AsSpan(pieces[first].Start, length), plain), out var cartridge))
                return cartridge;
        }

        last = first;
        return null;
    }

    // "7.62 x 39 mm", "7.62×39mm" and ".50-cal" are compared without spaces, hyphens, "mm" left in.
    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> form, Span<char> plain)
    {
        var length = 0;
        foreach (var c in form)
        {
            if (!char.IsWhiteSpace(c) && c is not ('-' or '‑' or '‐'))
                plain[length++] = c is '×' or '*' or 'х' ? 'x' : char.ToLowerInvariant(c);
        }

        return plain[..length];
    }

    private static FrozenDictionary<string, Cartridge>.AlternateLookup<ReadOnlySpan<char>> ReadForms()
    {
        var forms = new Dictionary<string, Cartridge>(StringComparer.Ordinal);
        Span<char> plain = stackalloc char[64];
        foreach (var (cartridge, names) in ReadRows())
        {
            foreach (var name in names)
            {
                // A bare bore ("9 mm", ".303") wants a gun beside it and is read by the general rule.
                var bare = name.Replace("mm", "", StringComparison.Ordinal).Trim(' ', '.').All(c => char.IsAsciiDigit(c) || c == '.');
                if (!bare && name.Length < 64)
                    forms.TryAdd(Plain(name, plain).ToString(), cartridge);
            }
        }

        // "9mm Parabellum", "7.62mm NATO": without the length of the case.
        foreach (var (cartridge, _) in ReadRows())
        {
            if (cartridge.Name.IndexOf("mm ", StringComparison.Ordinal) is var unit and > 0 && cartridge.Name.Contains('×', StringComparison.Ordinal))
                forms.TryAdd(Plain(string.Create(CultureInfo.InvariantCulture, $"{cartridge.Millimetres}{cartridge.Name[unit..]}"), plain).ToString(), cartridge);
        }

        return forms.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static FrozenDictionary<(double, double), Cartridge> ReadSizes()
    {
        var sizes = new Dictionary<(double, double), Cartridge>();
        foreach (var (cartridge, names) in ReadRows())
        {
            foreach (var name in names)
            {
                var cross = name.IndexOfAny(['×', 'x']);
                if (cross > 0 && double.TryParse(name.AsSpan(0, cross), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var bore) && Leading(name.AsSpan(cross + 1)) is var length and > 0)
                    sizes.TryAdd((bore, Math.Floor(length)), cartridge);
            }
        }

        foreach (var row in Lexicon.Rows("calibers.tsv"))
        {
            foreach (var form in row[1].Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                var (bore, length) = (double.Parse(row[0], CultureInfo.InvariantCulture), Leading(form.AsSpan(form.IndexOf('x', StringComparison.Ordinal) + 1)));
                var standard = form.IndexOf('=', StringComparison.Ordinal) is var sign and > 0 ? form[(sign + 1)..] : null;
                sizes.TryAdd((bore, length), new Cartridge(string.Create(CultureInfo.InvariantCulture, $"{bore}×{length}mm"), bore, length, standard));
            }
        }

        return sizes.ToFrozenDictionary();
    }

    private static IEnumerable<(Cartridge Cartridge, string[] Names)> ReadRows()
    {
        foreach (var row in Lexicon.Rows("cartridges.tsv"))
        {
            double? length = row[3].Length > 0 ? Math.Round(double.Parse(row[3], CultureInfo.InvariantCulture)) : null;
            if (row[0].IndexOf('×', StringComparison.Ordinal) is var cross and > 0 && Leading(row[0].AsSpan(cross + 1)) is var named and > 0)
                length = named;
            yield return (new Cartridge(row[0], double.Parse(row[2], CultureInfo.InvariantCulture), length, row[4].Length > 0 ? row[4] : null), [row[0], .. row[1].Split('|', StringSplitOptions.RemoveEmptyEntries)]);
        }
    }

    private static double Leading(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiDigit(text[length]) || text[length] == '.'))
            length++;
        return double.TryParse(text[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : 0;
    }
}

using System.Collections.Frozen;
using Stance.Text;

namespace Stance.Extraction;

/// <summary>The currencies of <c>currencies.tsv</c>, found by sign, code or name, major or minor.</summary>
internal static class Currencies
{
    private static readonly ImmutableArray<string[]> Rows = [.. Lexicon.Rows("currencies.tsv")];
    private static readonly WordTable<string> Signs = Index(2, ignoreCase: false);
    private static readonly WordTable<string> Names = Index(1, ignoreCase: true);
    private static readonly FrozenSet<string> Codes = Rows.Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    // dinar → RSD, DZD, IQD …, with the beginning of the adjective by which the text tells which one it is.
    private static readonly FrozenDictionary<string, ImmutableArray<(string Code, string Stem)>>.AlternateLookup<ReadOnlySpan<char>> Shared = Rows
        .SelectMany(row => row[6].Split('|', StringSplitOptions.RemoveEmptyEntries), (row, noun) => (noun, row))
        .GroupBy(pair => pair.noun, pair => (pair.row[0], pair.row[5][..Math.Min(5, pair.row[5].Length)]), StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a code is that of a currency.</summary>
    public static bool IsCode(string code) => Codes.Contains(code);

    /// <summary>Whether the piece names a currency ("rand", "euros", "EUR").</summary>
    public static bool IsName(Pieces pieces, int i) => pieces.IsWord(i) && (Names.Contains(pieces.Of(i)) || IsCodeWord(pieces.Of(i)));

    /// <summary>The currency whose sign or code begins at a piece and has a figure behind it: "€", "US$", "US $", "NZ$", "R", "EUR"; null if none.</summary>
    public static string? Before(Pieces pieces, int i, out int next)
    {
        next = i + 1;
        if (!pieces.Has(i))
            return null;
        string? code = null;
        if (pieces.IsWord(i) && pieces.IsSign(i + 1, '$') && pieces.Of(i) is "US" or "U.S." or "U.S" or "us" or "u.s" or "u.s." or "HK" or "NZ" or "NT" or "CAN" or "AU" or "C" or "c")
        {
            code = pieces.Of(i) switch { "HK" => "HKD", "NZ" => "NZD", "NT" => "TWD", "CAN" or "C" or "c" => "CAD", "AU" => "AUD", _ => "USD" };
            next = i + 2;
        }
        else if (pieces.IsSign(i, '$') && pieces.IsWord(i + 1) && pieces.IsGlued(i + 1) && pieces.IsNumber(i + 2) && pieces.Of(i + 1) is "US" or "A" or "C" or "NZ")
        {
            code = pieces.Of(i + 1) switch { "A" => "AUD", "C" => "CAD", "NZ" => "NZD", _ => "USD" };
            next = i + 2;
        }
        else if (Scaled(pieces.Of(i), out var times) is { } great && times == 1e6 && pieces.IsNumber(i + 1))
        {
            code = great; // "MAUD 60": the draft is scaled by the caller.
        }
        else if (pieces.Of(i) is "dollar" or "rupees" or "Rupees" && IsScaled(pieces, i + 1))
        {
            code = Names.TryGetValue(pieces.Of(i), out var named) ? named : null;
        }
        else if (SmallCode(pieces.Of(i)) is { } small && (pieces.IsSign(i + 1, '$') || pieces.IsNumber(i + 1)))
        {
            // "usd 20", "aud$ 15".
            (code, next) = (small, pieces.IsSign(i + 1, '$') ? i + 2 : i + 1);
        }
        else if (Signs.TryGetValue(pieces.Of(i), out var found) && (found != ShownCode(pieces.Of(i)) || IsCodeWord(pieces.Of(i))))
        {
            code = found;
        }

        else if (Transliterated(pieces, i, out var behind) is { } known)
        {
            (code, next) = (known, behind);
        }

        var figure = next;
        if (pieces.IsDash(figure) && pieces.IsGlued(figure) && pieces.IsGlued(figure + 1))
            figure++;
        if (code is null || !pieces.IsNumber(figure))
            return null;
        // Letters want to be sure: "R9 million" in a text on South Africa, "Rs 500", "EUR 5"; "R2" and "TL 3" may be anything.
        if (next == i + 1 && pieces.IsWord(i) && pieces.Of(i) is var sign && sign[^1] != '$' && sign is not "PS" && !IsCodeWord(sign) && !IsSmallCode(sign) && sign.Length < 4)
        {
            if (sign.Length == 1 && !(pieces.IsGlued(figure) && (NumberWords.Find(pieces.Of(figure + 1)).Class == NumberClass.Scale || NumberWords.ShortScale(pieces.Of(figure + 1)) > 0
                || pieces.Mentions("South Africa") || pieces.Mentions(" rand"))))
                return null;
            if (!pieces.IsGlued(figure) && sign is "SR" or "QR" or "TL" or "Ft" or "kr" or "lei" or "Tk" or "Dh")
                return null;
        }

        return code;
    }

    // "PS2.7m", "Y=28,030": the pound and the yen where a wire or archive took all signs out of a text; "PS5" is a game console.
    private static string? Transliterated(Pieces pieces, int i, out int next)
    {
        next = i + 1;
        if (pieces.Of(i) is "PS" && pieces.IsNumber(next) && pieces.IsGlued(next) && (pieces[next].Length > 2 || NumberWords.ShortScale(pieces.Of(next + 1)) > 0 || NumberWords.Find(pieces.Of(next + 1)).Class == NumberClass.Scale))
            return "GBP";
        if (pieces.Of(i) is not "Y" || !pieces.IsSign(next, '=') || !pieces.IsGlued(next) || !pieces.IsGlued(next + 1) || !pieces.IsNumber(next + 1))
            return null;
        next++;
        return "JPY";
    }

    /// <summary>The currency that stands behind a figure: "rand", "American dollars", "euros", "EUR", "€"; null if none.</summary>
    public static string? After(Pieces pieces, int first, out int last, out bool minor)
    {
        minor = false;
        last = first;
        if (!pieces.Has(first))
            return null;
        if (pieces[first].Kind == PieceKind.Sign)
            return Signs.TryGetValue(pieces.Of(first), out var sign) && !pieces.IsNumber(first + 1) && (pieces.IsGlued(first) || !pieces.Has(first + 1) || !pieces.IsGlued(first + 1)) ? sign : null;
        for (last = Math.Min(first + 3, pieces.Count - 1); last >= first; last--)
        {
            if (!pieces.IsWord(last) || pieces[last].End - pieces[first].Start > 36)
                continue;
            var slice = pieces.Text.AsSpan(pieces[first].Start, pieces[last].End - pieces[first].Start);
            if (Names.TryGetValue(slice, out var code))
                return last > first ? code : InText(pieces, slice, code);
            if (last == first && SmallCode(slice) is { } small)
                return small;
            if (last == first && (IsCodeWord(slice) || slice is "US$" or "NZ$" or "A$" or "C$"))
                return Signs.TryGetValue(slice, out code) ? code : null;
        }

        last = first;
        return Minor(pieces, first, out minor);
    }

    /// <summary>How many of the minor unit make one of the currency.</summary>
    public static double MinorPerUnit(string code)
    {
        foreach (var row in Rows)
        {
            if (row[0] == code)
                return double.Parse(row[4], CultureInfo.InvariantCulture);
        }

        return 100;
    }

    private static string? Minor(Pieces pieces, int at, out bool minor)
    {
        var code = pieces.Of(at) switch
        {
            var w when w.Equals("cents", StringComparison.OrdinalIgnoreCase) || w.Equals("cent", StringComparison.OrdinalIgnoreCase) => pieces.Mentions("$") || !pieces.Mentions("€") ? "USD" : "EUR",
            "pence" or "penny" => "GBP",
            "p" => pieces.IsGlued(at) && pieces.IsNumber(at - 1) && (pieces.Mentions("£") || pieces.Mentions("share")) ? "GBP" : null,
            "kopecks" or "kopeks" => "RUB",
            "paise" => "INR",
            "sen" => "MYR",
            "agorot" => "ILS",
            _ => null,
        };
        minor = code is not null;
        return code;
    }

    // "ALL 5 solutions": a code that is also a word is no sign.
    private static string? ShownCode(ReadOnlySpan<char> word) => word.Length == 3 && char.IsAsciiLetterUpper(word[0]) && Codes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var code) ? code : null;

    private static bool IsCodeWord(ReadOnlySpan<char> word) => word.Length == 3 && word[0] is >= 'A' and <= 'Z' && word[1] is >= 'A' and <= 'Z' && word[2] is >= 'A' and <= 'Z'
        && Codes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) && word is not ("ALL" or "TOP" or "TRY" or "CUP" or "MOP" or "LAK" or "BAM" or "PEN");

    /// <summary>A code in small letters that is no word of English: "usd", "eur", "rmb"; null for others ("all", "top", "try").</summary>
    private static string? SmallCode(ReadOnlySpan<char> word) => word switch
    {
        "usd" => "USD",
        "eur" => "EUR",
        "gbp" => "GBP",
        "jpy" => "JPY",
        "cny" or "rmb" => "CNY",
        "inr" => "INR",
        "chf" => "CHF",
        "aud" => "AUD",
        "cad" => "CAD",
        "nzd" => "NZD",
        "hkd" => "HKD",
        "sgd" => "SGD",
        _ => null,
    };

    // "dollar 22.5 million", "rupees 500 crore": with a scale behind the figure the name in front is a sign.
    private static bool IsScaled(Pieces pieces, int i) => pieces.IsNumber(i) && (NumberWords.Find(pieces.Of(i + 1)).Class == NumberClass.Scale || NumberWords.ShortScale(pieces.Of(i + 1)) >= 1e6);

    private static bool IsSmallCode(ReadOnlySpan<char> word) => SmallCode(word) is not null;

    /// <summary>"MEUR", "kSEK", "BUSD": a code with its scale in front, as Scandinavian and company reports write it.</summary>
    public static string? Scaled(ReadOnlySpan<char> word, out double scale)
    {
        scale = word.Length == 4 ? word[0] switch { 'M' => 1e6, 'k' or 'K' or 'T' => 1e3, 'B' => 1e9, _ => 0 } : 0;
        return scale > 0 && Codes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word[1..], out var code) && code is "EUR" or "USD" or "GBP" or "SEK" or "NOK" or "DKK" or "CHF" or "AUD" or "CAD" or "JPY" or "PLN" or "CNY" or "INR" or "NZD" ? code : null;
    }

    /// <summary>A name that several currencies share is that of the country the text speaks of, else the best known.</summary>
    private static string InText(Pieces pieces, ReadOnlySpan<char> name, string usual)
    {
        if (name is [.., 's' or 'S'])
            name = name[..^1];
        if (usual is "USD" or "GBP" || !Shared.TryGetValue(name, out var candidates))
            return usual;
        string? found = null;
        foreach (var (code, stem) in candidates)
        {
            if (stem.Length < 4 || !pieces.Mentions(stem))
                continue;
            if (found is not null)
                return usual;
            found = code;
        }

        return found ?? usual;
    }

    private static WordTable<string> Index(int column, bool ignoreCase)
    {
        var index = new Dictionary<string, string>(ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        foreach (var row in Rows)
        {
            foreach (var form in row[column].Split('|', StringSplitOptions.RemoveEmptyEntries))
                index.TryAdd(form, row[0]);
        }

        return new WordTable<string>(index, ignoreCase);
    }
}

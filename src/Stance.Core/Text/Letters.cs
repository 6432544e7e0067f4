using System.Collections.Frozen;
using System.Text;

namespace Stance.Text;

/// <summary>
/// Folding of letters by our own table, so that "Vučić" meets "Vucic" in every culture and container
/// (<see cref="string"/> normalization does nothing in invariant mode).
/// </summary>
internal static class Letters
{
    // Base letter, then the letters that fold to it. Latin-1, Latin Extended-A and what of Extended-B and Additional occurs in names.
    private static readonly string[] Table =
    [
        "a àáâãäåāăąǎạảấầẩẫậắằẳẵặ", "c çćĉċč", "d ďđð", "e èéêëēĕėęěẹẻẽếềểễệə", "g ĝğġģǧ", "h ĥħ", "i ìíîïĩīĭįıỉịǐ", "j ĵ", "k ķĸ",
        "l ĺļľŀł", "n ñńņňŉŋ", "o òóôõöøōŏőơǒọỏốồổỗộớờởỡợ", "r ŕŗř", "s śŝşšș", "t ţťŧț", "u ùúûüũūŭůűųưǔụủứừửữự", "w ŵẁẃẅ", "y ýÿŷỳỵỷỹ", "z źżž",
        "ss ß", "ae æ", "oe œ", "th þ", "' ’‘ʼʻ`´", "\" “”„«»", "- ‐‑‒–—−",
    ];

    private static readonly FrozenDictionary<char, string> Folded = Build();

    /// <summary>Lower case without diacritics, typographic marks made plain; combining marks are dropped. For comparing, never for display: lengths differ.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter < 128)
                folded.Append(char.ToLowerInvariant(letter));
            else if (Folded.TryGetValue(letter, out var plain))
                folded.Append(plain);
            else if (letter is < '\u0300' or > '\u036F')
                folded.Append(char.ToLowerInvariant(letter));
        }

        return folded.ToString();
    }

    /// <summary>The folded text with everything but letters and digits made hyphens: "aleksandar-vucic". Empty when nothing is left.</summary>
    public static string Slug(ReadOnlySpan<char> text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var letter in Fold(text))
        {
            if (char.IsLetterOrDigit(letter))
                slug.Append(letter);
            else if (letter != '\'' && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }

    private static FrozenDictionary<char, string> Build()
    {
        var folded = new Dictionary<char, string>();
        foreach (var row in Table)
        {
            var space = row.IndexOf(' ', StringComparison.Ordinal);
            foreach (var letter in row[(space + 1)..])
            {
                folded[letter] = row[..space];
                folded.TryAdd(char.ToUpperInvariant(letter), row[..space]);
            }
        }

        folded['İ'] = "i";
        folded['ẞ'] = "ss";
        return folded.ToFrozenDictionary();
    }
}

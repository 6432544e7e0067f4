using System.Collections.Frozen;

namespace Stance.Language;

/// <summary>Words that are written with a point and do not end a sentence by it.</summary>
internal static class Abbreviations
{
    // Before a name: never the end of a sentence.
    private static readonly string[] Titles =
    [
        "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Col", "Lt", "Maj", "Capt", "Cmdr", "Adm", "Sgt", "Cpl", "Brig", "Sen", "Rep", "Gov", "Pres", "Hon", "Rev", "St", "Sr", "Fr",
        "Amb", "Insp", "Supt", "Mt", "Ft",
    ];

    // Before a number or inside a phrase.
    private static readonly string[] Others =
    [
        "No", "Nos", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "vs", "approx", "ca", "cf", "fig", "vol", "pp", "Art", "Res",
        "Inc", "Ltd", "Co", "Corp", "Bros", "Jr", "al", "etc", "est", "cal", "pct", "Univ", "Dept",
    ];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TitleSet =
        Titles.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> All =
        Titles.Concat(Others).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word, given without its point, may carry one.</summary>
    public static bool IsListed(ReadOnlySpan<char> word) => All.Contains(word);

    /// <summary>Whether the word, given without its point, stands before a name.</summary>
    public static bool IsTitle(ReadOnlySpan<char> word) => TitleSet.Contains(word);

    /// <summary>Whether the word is an abbreviation only before a number: "No. 4", but "Not at all? No."</summary>
    public static bool NeedsNumber(ReadOnlySpan<char> word) => word is "No" or "Nos" or "Art" or "fig" or "vol" or "pp" or "cal" or "Res" or "est" or "al";
}

using System.Collections.Frozen;
using Stance.Text;

namespace Stance.Language;

/// <summary>
/// Names that a hurried writer leaves in small letters ("we flew to kerala on sunday"): places of one word, days, and months but for "may" and "march".
/// </summary>
internal static class SmallNames
{
    private static readonly string[] Calendar =
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "April", "June", "July", "September", "October", "November", "December"];

    // By the form in small letters.
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Names = ReadNames();

    /// <summary>The name with its capital; null for other words and for what has a capital.</summary>
    public static string? Written(ReadOnlySpan<char> word) => Names.TryGetValue(word, out var name) ? name : null;

    private static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ReadNames()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Lexicon.Rows("places.tsv").Select(row => row[0]).Concat(Lexicon.Rows("countries.tsv").Select(row => row[1])).Concat(Calendar))
        {
            if (name.Length > 3 && char.IsUpper(name[0]) && name.AsSpan(1).IndexOfAnyExceptInRange('a', 'z') < 0)
                names.TryAdd(name.ToLowerInvariant(), name);
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}

using System.Collections.Frozen;

namespace Stance.Language;

/// <summary>
/// Parts words that are written as one: clitics behind an apostrophe ("Moscow|’s", "do|n’t"), those written without one ("can|not", "gon|na",
/// "do|nt"), and the half of the day behind its hour ("5|pm"). Left whole is what is a word of its own as well: its, wont, well, were.
/// </summary>
internal static class Contractions
{
    private const string Table =
        "can|not a|lot gon|na wan|na got|ta out|ta gim|me lem|me do|nt did|nt does|nt is|nt are|nt was|nt were|nt has|nt have|nt had|nt ca|nt could|nt would|nt should|nt ai|nt "
        + "i|m i|ve that|s there|s you|re you|ve you|ll they|re they|ve they|ll";

    // Where the second word begins.
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Joined = Table.Split(' ')
        .ToFrozenDictionary(words => words.Replace("|", "", StringComparison.Ordinal), words => words.IndexOf('|', StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds the words between <paramref name="start"/> and <paramref name="end"/>.</summary>
    public static void Add(List<TextSpan> tokens, ReadOnlySpan<char> text, int start, int end)
    {
        var word = text[start..end];
        var cut = SecondWord(word);
        if (cut == 0)
        {
            tokens.Add(new TextSpan(start, end));
            return;
        }

        // "shouldn’t’ve" has two clitics, and no word has more.
        var first = SecondWord(word[..cut]);
        if (first > 0)
            tokens.Add(new TextSpan(start, start + first));
        tokens.Add(new TextSpan(start + first, start + cut));
        tokens.Add(new TextSpan(start + cut, end));
    }

    /// <summary>Where the last of the words that are written as one begins; 0 if the word is only one.</summary>
    private static int SecondWord(ReadOnlySpan<char> word)
    {
        if (word.Length < 2)
            return 0;

        // Every clitic and joined word ends with one of these, so that half of the words need no further look.
        var last = (char)(word[^1] | ' ');
        if (last is not ('s' or 't' or 'a' or 'e' or 'm' or 'l' or 'd'))
            return 0;
        if (CliticLength(word, last) is var clitic and > 0)
            return word.Length - clitic;
        if (last == 'm' && word.Length is > 2 and < 8 && Characters.IsDigit(word[0]))
            return (word[^2] | ' ') is 'a' or 'p' && Characters.IsDigit(word[^3]) ? word.Length - 2 : 0;
        return word.Length < 9 && last != 'd' && MayBeJoined(word, last) && Joined.TryGetValue(word, out var second) ? second : 0;
    }

    // A filter before the table, by the letters before the last.
    private static bool MayBeJoined(ReadOnlySpan<char> word, char last)
    {
        var before = (char)(word[^2] | ' ');
        return last switch
        {
            't' => before is 'n' or 'o',
            'a' => before is 'n' or 't',
            'e' => before is 'm' or 'r' || (before == 'v' && (word.Length > 3 || word[0] == 'i')),
            'm' => word.Length == 2 && word[0] == 'i',
            's' => before is 't' or 'e',
            _ => before == 'l',
        };
    }

    // 0 for a word that is nothing but a clitic.
    private static int CliticLength(ReadOnlySpan<char> word, char last)
    {
        if (last == 't')
            return word.Length >= 4 && Characters.Is(word[^2], CharacterKinds.Apostrophe) && (word[^3] | ' ') == 'n' ? 3 : 0;

        if (word.Length > 2 && Characters.Is(word[^2], CharacterKinds.Apostrophe))
            return last is 's' or 'm' or 'd' && !IsDecade(word) ? 2 : 0;
        return word.Length > 3 && Characters.Is(word[^3], CharacterKinds.Apostrophe) && ((word[^2] | ' ', last) is ('l', 'l') or ('r', 'e') or ('v', 'e')) ? 3 : 0;
    }

    // "The 60's" and "the 1990's" are plurals, one word; "2024's budget" is a possessive.
    private static bool IsDecade(ReadOnlySpan<char> word) => !word[..^2].ContainsAnyExceptInRange('0', '9') && word.Length is 4 or 6 && word[^3] == '0';
}

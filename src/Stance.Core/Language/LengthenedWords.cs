using System.Collections.Frozen;
using Stance.Text;

namespace Stance.Language;

/// <summary>
/// Words whose letters a writer repeats for emphasis ("sooooo", "pretttty"). No English word has a letter three times in a row, so one or two of them are meant,
/// whichever gives a known word (Brody and Diakopoulos 2011).
/// </summary>
internal static class LengthenedWords
{
    private const int Most = 3; // runs

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Common = Lexicon.Words("common-words.tsv", StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The word with its usual letters; null where no letter is repeated so, or no known word comes of it. The word is in lower case.</summary>
    public static string? Usual(ReadOnlySpan<char> lower)
    {
        Span<char> once = stackalloc char[lower.Length];
        Span<int> runs = stackalloc int[Most];
        var (length, count) = (0, 0);
        for (var i = 0; i < lower.Length; length++)
        {
            if (!char.IsAsciiLetterLower(lower[i]))
                return null;
            var end = i + 1;
            while (end < lower.Length && lower[end] == lower[i])
                end++;
            once[length] = lower[i];
            if (end - i == 2)
                once[++length] = lower[i];
            else if (end - i > 2 && count == Most)
                return null;
            else if (end - i > 2)
                runs[count++] = length;
            i = end;
        }

        return count == 0 || length < 2 ? null : Known(once[..length], runs[..count]); // of one letter alone is no word but "www"
    }

    /// <summary>Among the known words with each run of letters double or single a frequent one ("so"), else that with the most double ones ("good" rather than "god").</summary>
    private static string? Known(ReadOnlySpan<char> once, ReadOnlySpan<int> runs)
    {
        Span<char> word = stackalloc char[once.Length + runs.Length];
        string? known = null;
        for (var doubled = (1 << runs.Length) - 1; doubled >= 0; doubled--)
        {
            var length = 0;
            for (var i = 0; i < once.Length; i++)
            {
                word[length++] = once[i];
                if (runs.IndexOf(i) is var run and >= 0 && (doubled >> run & 1) == 1)
                    word[length++] = once[i];
            }

            if (BaseForms.IsFrequent(word[..length]))
                return word[..length].ToString();
            if (known is null && (Common.Contains(word[..length]) || BaseForms.IsListed(word[..length])))
                known = word[..length].ToString();
        }

        return known;
    }
}

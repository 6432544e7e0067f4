using System.Runtime.CompilerServices;

namespace Stance.Text;

/// <summary>
/// A table of facts about words that is asked with a stretch of text, so that asking allocates nothing. Most words of a text are in no table: the length and
/// first letters of a word tell so in nearly all cases. Immutable, safe to share.
/// </summary>
/// <typeparam name="T">What is known of a word.</typeparam>
internal sealed class WordTable<T>
{
    private readonly bool _ignoreCase;
    private readonly int _mask;
    private readonly (string? Word, T Value)[] _slots;

    // For each beginning, the last five bits of two letters, the lengths that occur; longer ones than 62 as 63.
    private readonly ulong[] _lengths = new ulong[1024];

    /// <param name="words">The words, each once, with what is known of them.</param>
    /// <param name="ignoreCase">Whether "May" is asked for as "may"; compared are characters, not meanings.</param>
    public WordTable(IEnumerable<KeyValuePair<string, T>> words, bool ignoreCase)
    {
        var rows = words.ToList();
        var size = 16;
        while (size < 3 * rows.Count)
            size *= 2;
        (_ignoreCase, _mask, _slots) = (ignoreCase, size - 1, new (string?, T)[size]);
        foreach (var (word, value) in rows)
        {
            if (word.Length == 0)
                continue;
            var slot = Hash(word) & _mask;
            while (_slots[slot].Word is not null)
                slot = (slot + 1) & _mask;
            _slots[slot] = (word, value);
            _lengths[Beginning(word)] |= 1UL << Math.Min(word.Length, 63);
        }
    }

    /// <summary>What is known of a word; false if nothing is.</summary>
    public bool TryGetValue(ReadOnlySpan<char> word, out T value)
    {
        if (word.Length > 0 && (_lengths[Beginning(word)] >> Math.Min(word.Length, 63) & 1) != 0)
        {
            for (var slot = Hash(word) & _mask; _slots[slot].Word is { } known; slot = (slot + 1) & _mask)
            {
                if (known.Length == word.Length && (_ignoreCase ? word.Equals(known, StringComparison.OrdinalIgnoreCase) : word.SequenceEqual(known)))
                {
                    value = _slots[slot].Value;
                    return true;
                }
            }
        }

        value = default!;
        return false;
    }

    /// <summary>Whether the table has the word.</summary>
    public bool Contains(ReadOnlySpan<char> word) => TryGetValue(word, out _);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Beginning(ReadOnlySpan<char> word) => (Fold(word[0]) & 31) << 5 | (word.Length > 1 ? Fold(word[1]) & 31 : 0);

    private int Hash(ReadOnlySpan<char> word)
    {
        unchecked
        {
            var hash = (uint)word.Length;
            foreach (var c in word)
                hash = (hash * 31) + Fold(c);
            return (int)(hash * 0x9E3779B1 >> 8);
        }
    }

    // The same for both cases of every letter, which is all that a hash needs; the comparison decides.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Fold(char c) => !_ignoreCase ? c : c < 128 ? (uint)c | 32 : char.ToUpperInvariant(c);
}

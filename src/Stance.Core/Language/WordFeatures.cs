namespace Stance.Language;

/// <summary>
/// What the networks see of a word besides its row: hashed pieces of its form, its row among the word vectors, and its classes in the gazetteers.
/// The same as <c>tools/Stance.Training/features.py</c>; <c>WordFeaturesTests</c> holds the two together.
/// </summary>
internal sealed class WordFeatures(ModelFile words)
{
    /// <summary>Hashed features besides the letter sequences: first letter, first three, last two, three, four, and the shape.</summary>
    public const int Hashed = 6;

    /// <summary>Letter sequences of a word that count.</summary>
    public const int MostPieces = 32;

    private const int MostLetters = 24;

    // The classes of tools/Stance.Training/gazetteer.py that are places by themselves.
    private const int Places = 4 | 16 | 64;

    private const uint PieceSeed = 6, FormSeed = 8, VectorSeed = 9, ClassSeed = 10;

    private readonly ModelArray<uint> _vectorWords = words.Array<uint>("vectors.words");
    private readonly ModelArray<uint> _classWords = words.Array<uint>("classes.words");
    private readonly ModelArray<ushort> _classes = words.Array<ushort>("classes");

    /// <summary>
    /// Computes the features of a form. <paramref name="hashes"/> takes the fingerprint of the normal form, then the <see cref="Hashed"/> features,
    /// then the letter sequences; the result is how many sequences there are.
    /// </summary>
    public int Read(ReadOnlySpan<char> form, Span<uint> hashes, out int vector, out ushort classes)
    {
        // Marks grow to two and three characters.
        var room = form.Length * 3;
        Span<char> plain = room <= 256 ? stackalloc char[256] : new char[room];
        plain = plain[..Plain(form, plain)];
        Span<char> normal = plain.Length <= 256 ? stackalloc char[256] : new char[plain.Length];
        normal = normal[..plain.Length];
        plain.ToLowerInvariant(normal);
        vector = Find(_vectorWords.Span, Fingerprint(normal, VectorSeed));
        foreach (ref var letter in normal)
        {
            if (char.IsAsciiDigit(letter))
                letter = '0';
        }

        classes = Classes(form);
        var length = normal.Length;
        hashes[0] = Fingerprint(normal, FormSeed);
        hashes[1] = Fingerprint(plain[..Math.Min(1, length)], 0);
        hashes[2] = Fingerprint(normal[..Math.Min(3, length)], 1);
        for (var last = 2; last <= 4; last++)
            hashes[last + 1] = Fingerprint(normal[Math.Max(0, length - last)..], (uint)last);
        hashes[6] = Shape(plain);
        return Pieces(normal, hashes[(1 + Hashed)..]);
    }

    /// <summary>Whether the gazetteers know the word as a city, country or region.</summary>
    public bool IsPlace(ReadOnlySpan<char> form) => (Classes(form) & Places) != 0;

    /// <summary>Position of a fingerprint in a sorted list, or −1.</summary>
    public static int Find(ReadOnlySpan<uint> sorted, uint fingerprint)
    {
        var found = sorted.BinarySearch(fingerprint);
        return found < 0 ? -1 : found;
    }

    private static int Pieces(ReadOnlySpan<char> normal, Span<uint> hashes)
    {
        Span<char> text = stackalloc char[MostLetters + 2];
        var length = Math.Min(normal.Length, MostLetters);
        text[0] = '<';
        normal[..length].CopyTo(text[1..]);
        text[length + 1] = '>';
        text = text[..(length + 2)];
        var count = 0;
        for (var size = 3; size <= 5; size++)
        {
            for (var at = 0; at + size <= text.Length; at++)
            {
                if (count == MostPieces)
                    return count;
                hashes[count++] = Fingerprint(text.Slice(at, size), PieceSeed);
            }
        }

        return count;
    }

    /// <summary>Typewriter punctuation for the printer's.</summary>
    private static int Plain(ReadOnlySpan<char> form, Span<char> plain)
    {
        var length = 0;
        foreach (var letter in form)
        {
            switch (letter)
            {
                case '‘' or '‚' or '‛':
                    plain[length++] = '`';
                    break;
                case '’':
                    plain[length++] = '\'';
                    break;
                case '“' or '„' or '«':
                    plain[length++] = '`';
                    plain[length++] = '`';
                    break;
                case '”' or '»':
                    plain[length++] = '\'';
                    plain[length++] = '\'';
                    break;
                case '–' or '‐' or '‑':
                    plain[length++] = '-';
                    break;
                case '—':
                    plain[length++] = '-';
                    plain[length++] = '-';
                    break;
                case '…':
                    plain[length++] = '.';
                    plain[length++] = '.';
                    plain[length++] = '.';
                    break;
                default:
                    plain[length++] = letter;
                    break;
            }
        }

        return length;
    }

    /// <summary>"F-35" is "X-dd": kinds of letters, runs cut at four.</summary>
    private static uint Shape(ReadOnlySpan<char> plain)
    {
        var hash = Start(5);
        var (last, run) = ('\0', 0);
        foreach (var letter in plain)
        {
            var kind = char.IsUpper(letter) ? 'X' : char.IsLower(letter) ? 'x' : char.IsAsciiDigit(letter) ? 'd' : letter;
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= 4)
                hash = Next(hash, kind);
        }

        return Fold(hash);
    }

    private ushort Classes(ReadOnlySpan<char> form)
    {
        var capitals = form.Length > 3;
        var upper = false;
        foreach (var letter in form)
        {
            capitals &= !char.IsLower(letter);
            upper |= char.IsUpper(letter);
        }

        var hash = Start(ClassSeed);
        for (var i = 0; i < form.Length; i++)
            hash = Next(hash, i > 0 && capitals && upper ? char.ToLowerInvariant(form[i]) : form[i]);
        var found = Find(_classWords.Span, Fold(hash));
        return found < 0 ? (ushort)0 : _classes.Span[found];
    }

    /// <summary>FNV-1a over UTF-16 code units, 32 bits, its upper half folded in.</summary>
    private static uint Fingerprint(ReadOnlySpan<char> text, uint seed)
    {
        var hash = Start(seed);
        foreach (var letter in text)
            hash = Next(hash, letter);
        return Fold(hash);
    }

    private static uint Start(uint seed) => unchecked(2166136261 ^ (seed * 0x9E3779B1));

    private static uint Next(uint hash, char letter) => unchecked((hash ^ letter) * 16777619);

    private static uint Fold(uint hash) => hash ^ (hash >> 16);
}

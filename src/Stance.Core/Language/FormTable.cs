namespace Stance.Language;

/// <summary>
/// Distinct words with their features, so that each is computed once for many texts. Bounded: a full table is emptied before the next stretch.
/// Not safe for several threads.
/// </summary>
internal sealed class FormTable(WordFeatures features)
{
    /// <summary>Words that the table holds; a stretch may bring as many as <see cref="MostNew"/>.</summary>
    public const int Capacity = 8192;

    public const int MostNew = 2048;

    /// <summary>Numbers kept for each word: its own fingerprint, the hashed features, the letter sequences.</summary>
    public const int Stride = 1 + WordFeatures.Hashed + WordFeatures.MostPieces;

    private const int Buckets = Capacity * 4;

    private readonly int[] _starts = new int[Capacity + 1];
    private readonly uint[] _hashes = new uint[Capacity * Stride];
    private readonly int[] _vectors = new int[Capacity];
    private readonly ushort[] _classes = new ushort[Capacity];
    private readonly byte[] _pieces = new byte[Capacity];
    private readonly int[] _next = new int[Capacity];
    private readonly int[] _buckets = new int[Buckets];
    private char[] _letters = new char[Capacity * 8];

    public int Count { get; private set; }

    /// <summary>How often the table was emptied; what others computed for its words before that is stale.</summary>
    public int Generation { get; private set; }

    /// <summary>Numbers of the words of a stretch.</summary>
    public void Number(string text, ReadOnlySpan<TextSpan> tokens, Span<int> numbers)
    {
        // A single long word may fill the letters; it is not worth keeping their room.
        if (Count + tokens.Length > Capacity || _letters.Length > Capacity * 64)
            Clear();
        for (var i = 0; i < tokens.Length; i++)
            numbers[i] = Number(tokens[i].Of(text));
    }

    public uint Fingerprint(int form) => _hashes[form * Stride];

    public ReadOnlySpan<uint> Hashed(int form) => _hashes.AsSpan((form * Stride) + 1, WordFeatures.Hashed);

    public ReadOnlySpan<uint> Pieces(int form) => _hashes.AsSpan((form * Stride) + 1 + WordFeatures.Hashed, _pieces[form]);

    /// <summary>Row among the word vectors, or −1.</summary>
    public int Vector(int form) => _vectors[form];

    public ushort Classes(int form) => _classes[form];

    private ReadOnlySpan<char> Form(int number) => _letters.AsSpan(_starts[number], _starts[number + 1] - _starts[number]);

    private void Clear()
    {
        Count = 0;
        Generation++;
        Array.Clear(_buckets);
        if (_letters.Length > Capacity * 64)
            _letters = new char[Capacity * 8];
    }

    private int Number(ReadOnlySpan<char> form)
    {
        var bucket = (int)(Hash(form) % Buckets);
        for (var at = _buckets[bucket] - 1; at >= 0; at = _next[at] - 1)
        {
            if (Form(at).SequenceEqual(form))
                return at;
        }

        var number = Count++;
        var end = _starts[number] + form.Length;
        if (end > _letters.Length)
            Array.Resize(ref _letters, end * 2);
        form.CopyTo(_letters.AsSpan(_starts[number]));
        _starts[number + 1] = end;
        _next[number] = _buckets[bucket];
        _buckets[bucket] = number + 1;
        _pieces[number] = (byte)features.Read(form, _hashes.AsSpan(number * Stride, Stride), out _vectors[number], out _classes[number]);
        return number;
    }

    private static uint Hash(ReadOnlySpan<char> form)
    {
        var hash = 2166136261;
        foreach (var letter in form)
            hash = unchecked((hash ^ letter) * 16777619);
        return hash ^ (hash >> 15);
    }
}

using System.Buffers;

namespace Stance.Language;

/// <summary>
/// The distinct words of a stretch of text with their features, so that each is computed once. Bounded: a full table is emptied
/// before the next stretch. Not safe for several threads; every reading of a document has its own.
/// </summary>
internal sealed class FormTable : IDisposable
{
    /// <summary>Words that the table holds; a stretch may bring as many as <see cref="MostNew"/>.</summary>
    public const int Capacity = 4096;

    public const int MostNew = 2048;

    /// <summary>Numbers kept for each word: its own fingerprint, the hashed features, the letter sequences.</summary>
    public const int Stride = 1 + WordFeatures.Hashed + WordFeatures.MostPieces;

    private const int Buckets = Capacity * 4;

    private readonly string _text;
    private readonly WordFeatures _features;
    private readonly TextSpan[] _spans = ArrayPool<TextSpan>.Shared.Rent(Capacity);
    private readonly uint[] _hashes = ArrayPool<uint>.Shared.Rent(Capacity * Stride);
    private readonly int[] _vectors = ArrayPool<int>.Shared.Rent(Capacity);
    private readonly ushort[] _classes = ArrayPool<ushort>.Shared.Rent(Capacity);
    private readonly byte[] _pieces = ArrayPool<byte>.Shared.Rent(Capacity);
    private readonly int[] _next = ArrayPool<int>.Shared.Rent(Capacity);
    private readonly int[] _buckets = ArrayPool<int>.Shared.Rent(Buckets);

    public FormTable(string text, WordFeatures features)
    {
        _text = text;
        _features = features;
        Array.Clear(_buckets);
    }

    public int Count { get; private set; }

    /// <summary>How often the table was emptied; what others computed for its words before that is stale.</summary>
    public int Generation { get; private set; }

    /// <summary>Numbers of the words of a stretch.</summary>
    public void Number(ReadOnlySpan<TextSpan> tokens, Span<int> numbers)
    {
        if (Count + tokens.Length > Capacity)
        {
            Count = 0;
            Generation++;
            Array.Clear(_buckets);
        }

        for (var i = 0; i < tokens.Length; i++)
            numbers[i] = Number(tokens[i]);
    }

    public uint Fingerprint(int form) => _hashes[form * Stride];

    public ReadOnlySpan<uint> Hashed(int form) => _hashes.AsSpan((form * Stride) + 1, WordFeatures.Hashed);

    public ReadOnlySpan<uint> Pieces(int form) => _hashes.AsSpan((form * Stride) + 1 + WordFeatures.Hashed, _pieces[form]);

    /// <summary>Row among the word vectors, or −1.</summary>
    public int Vector(int form) => _vectors[form];

    public ushort Classes(int form) => _classes[form];

    private int Number(TextSpan span)
    {
        var form = span.Of(_text);
        var bucket = (int)(Hash(form) % Buckets);
        for (var at = _buckets[bucket] - 1; at >= 0; at = _next[at] - 1)
        {
            if (_spans[at].Of(_text).SequenceEqual(form))
                return at;
        }

        var number = Count++;
        _spans[number] = span;
        _next[number] = _buckets[bucket];
        _buckets[bucket] = number + 1;
        _pieces[number] = (byte)_features.Read(form, _hashes.AsSpan(number * Stride, Stride), out _vectors[number], out _classes[number]);
        return number;
    }

    private static uint Hash(ReadOnlySpan<char> form)
    {
        var hash = 2166136261;
        foreach (var letter in form)
            hash = unchecked((hash ^ letter) * 16777619);
        return hash ^ (hash >> 15);
    }

    public void Dispose()
    {
        ArrayPool<TextSpan>.Shared.Return(_spans);
        ArrayPool<uint>.Shared.Return(_hashes);
        ArrayPool<int>.Shared.Return(_vectors);
        ArrayPool<ushort>.Shared.Return(_classes);
        ArrayPool<byte>.Shared.Return(_pieces);
        ArrayPool<int>.Shared.Return(_next);
        ArrayPool<int>.Shared.Return(_buckets);
    }
}

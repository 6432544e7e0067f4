using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stance.Language;

/// <summary>
/// A network's encoder: word rows to vectors in context by light bidirectional recurrences (the simple recurrent unit of Lei and others 2018,
/// without highway). Immutable, safe to share; what a reading computes lives in an <see cref="EncoderState"/>.
/// </summary>
internal sealed class Encoder
{
    private readonly ModelArray<uint> _words;
    private readonly ModelArray<sbyte> _table;
    private readonly ModelArray<float> _tableScales;
    private readonly ModelArray<float> _project;
    private readonly ModelArray<float> _unknown;
    private readonly ModelArray<float> _norm;
    private readonly ModelArray<sbyte> _vectors;
    private readonly ModelArray<float> _vectorScales;
    private readonly PackedMatrix[] _layers;
    private readonly int[] _sizes;
    private readonly int _pieces;
    private readonly int _classes;

    public Encoder(ModelFile file, ModelFile words)
    {
        var shape = file.Array<int>("shape").Span;
        Width = shape[0];
        _layers = new PackedMatrix[shape[1]];
        for (var i = 0; i < _layers.Length; i++)
            _layers[i] = new PackedMatrix(file, string.Create(CultureInfo.InvariantCulture, $"layer{i}"));
        _sizes = shape.Slice(3, WordFeatures.Hashed).ToArray();
        _pieces = shape[3 + WordFeatures.Hashed];
        _classes = shape[4 + WordFeatures.Hashed];
        _words = file.Array<uint>("words");
        _table = file.Array<sbyte>("table");
        _tableScales = file.Array<float>("table.scale");
        _project = file.Array<float>("project");
        _unknown = file.Array<float>("unknown");
        _norm = file.Array<float>("norm");
        _vectors = words.Array<sbyte>("vectors");
        _vectorScales = words.Array<float>("vectors.scale");
    }

    /// <summary>Numbers of a word's vector.</summary>
    public int Width { get; }

    /// <summary>
    /// Reads words in context and leaves the quantized vectors in <paramref name="state"/>. <paramref name="ends"/> are the positions behind
    /// the last word of each unit; nothing flows from one unit to the next.
    /// </summary>
    public void Run(FormTable forms, ReadOnlySpan<int> numbers, ReadOnlySpan<int> ends, EncoderState state)
    {
        state.Prepare(numbers.Length, Width);
        Embed(forms, state);
        var x = state.Vectors.AsSpan(0, numbers.Length * Width);
        for (var i = 0; i < numbers.Length; i++)
            state.FormVectors.AsSpan(numbers[i] * Width, Width).CopyTo(x[(i * Width)..]);
        foreach (var layer in _layers)
        {
            Quantize(state, numbers.Length);
            layer.Multiply(state.Whole, state.Steps, numbers.Length, state.Gates);
            var start = 0;
            foreach (var end in ends)
            {
                Recur(x, state.Gates, start, end, state.Memory);
                start = end;
            }
        }

        Quantize(state, numbers.Length);
    }

    private void Quantize(EncoderState state, int count)
    {
        for (var i = 0; i < count; i++)
            state.Steps[i] = PackedMatrix.QuantizeNormalized(state.Vectors.AsSpan(i * Width, Width), state.Whole.AsSpan(i * Width, Width));
    }

    /// <summary>c[t] = f·c[t−1] + (1−f)·z; x[t] += σ(o)·c[t]: forwards in the first half of the vector, backwards in the second.</summary>
    private void Recur(Span<float> x, ReadOnlySpan<float> gates, int start, int end, Span<float> memory)
    {
        ref var vectors = ref MemoryMarshal.GetReference(x);
        ref var gate = ref MemoryMarshal.GetReference(gates);
        ref var cell = ref MemoryMarshal.GetReference(memory);
        memory[..Width].Clear();
        unchecked
        {
            nuint width = (nuint)Width, half = width / 2;
            for (int t = start, back = end - 1; t < end; t++, back--)
            {
                Step(ref Unsafe.Add(ref vectors, (nuint)t * width), ref Unsafe.Add(ref gate, (nuint)t * width * 3), ref cell, width, 0, half);
                Step(ref Unsafe.Add(ref vectors, (nuint)back * width), ref Unsafe.Add(ref gate, (nuint)back * width * 3), ref cell, width, half, width);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step(ref float vectors, ref float gates, ref float cell, nuint width, nuint from, nuint to)
    {
        for (var j = from; j < to; j += 8)
        {
            var z = Vector256.LoadUnsafe(ref gates, j);
            // Both sigmoids in one division: 1/(1+p) = (1+q)/((1+p)(1+q)).
            var p = Vector256<float>.One + Activations.Exp(-Vector256.LoadUnsafe(ref gates, j + width));
            var q = Vector256<float>.One + Activations.Exp(-Vector256.LoadUnsafe(ref gates, j + (2 * width)));
            var inverse = Vector256<float>.One / (p * q);
            var c = z + (q * inverse * (Vector256.LoadUnsafe(ref cell, j) - z));
            c.StoreUnsafe(ref cell, j);
            (Vector256.LoadUnsafe(ref vectors, j) + (p * inverse * c)).StoreUnsafe(ref vectors, j);
        }
    }

    /// <summary>Input vectors of the words that are new since the last run.</summary>
    private void Embed(FormTable forms, EncoderState state)
    {
        if (state.Generation != forms.Generation)
            (state.Generation, state.Known) = (forms.Generation, 0);
        for (; state.Known < forms.Count; state.Known++)
            Embed(forms, state.Known, state.FormVectors.AsSpan(state.Known * Width, Width));
    }

    private void Embed(FormTable forms, int form, Span<float> sum)
    {
        sum.Clear();
        Add(sum, WordFeatures.Find(_words.Span, forms.Fingerprint(form)) + 1, 1);
        var start = _words.Columns + 1;
        var hashed = forms.Hashed(form);
        for (var i = 0; i < _sizes.Length; i++)
        {
            Add(sum, start + (int)(hashed[i] & (uint)(_sizes[i] - 1)), 1);
            start += _sizes[i];
        }

        var pieces = forms.Pieces(form);
        var share = 1 / MathF.Sqrt(Math.Max(1, pieces.Length));
        foreach (var piece in pieces)
            Add(sum, start + (int)(piece & (uint)(_pieces - 1)), share);
        start += _pieces;
        uint classes = forms.Classes(form);
        if (classes == 0)
            Add(sum, start + _classes - 1, 1);
        for (; classes != 0; classes &= classes - 1)
            Add(sum, start + BitOperations.TrailingZeroCount(classes), 1);
        AddVector(sum, forms.Vector(form));
        Activations.Normalize(sum);
        var gain = _norm.Row(0);
        var shift = _norm.Row(1);
        for (var i = 0; i < sum.Length; i++)
            sum[i] = (sum[i] * gain[i]) + shift[i];
    }

    private void Add(Span<float> sum, int row, float factor) => Activations.AddScaled(sum, _table.Row(row), _tableScales.Span[row] * factor);

    private void AddVector(Span<float> sum, int vector)
    {
        if (vector < 0)
        {
            Activations.AddScaled(sum, _unknown.Span, 1);
            return;
        }

        var numbers = _vectors.Row(vector);
        var scale = _vectorScales.Span[vector];
        Span<float> factors = stackalloc float[numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
            factors[i] = numbers[i] * scale;
        Activations.AddProduct(sum, factors, _project.Span);
    }
}

/// <summary>What one reading of a document computes with one encoder. Its arrays are lent; not safe for several threads.</summary>
internal sealed class EncoderState(int width) : IDisposable
{
    private int _room;

    /// <summary>Input vectors of the words of the form table, as far as <see cref="Known"/>.</summary>
    public float[] FormVectors { get; } = ArrayPool<float>.Shared.Rent(FormTable.Capacity * width);

    public int Known { get; set; }

    public int Generation { get; set; }

    /// <summary>Vectors of the words, row by row.</summary>
    public float[] Vectors { get; private set; } = [];

    public float[] Gates { get; private set; } = [];

    /// <summary>Quantized vectors, and the size of one step of each row.</summary>
    public byte[] Whole { get; private set; } = [];

    public float[] Steps { get; private set; } = [];

    public float[] Memory { get; } = new float[width];

    /// <summary>Makes room for a run.</summary>
    public void Prepare(int count, int size)
    {
        if (_room >= count)
            return;
        Return();
        _room = count;
        Vectors = ArrayPool<float>.Shared.Rent(count * size);
        Gates = ArrayPool<float>.Shared.Rent(count * size * 3);
        Whole = ArrayPool<byte>.Shared.Rent(count * size);
        Steps = ArrayPool<float>.Shared.Rent(count);
    }

    public void Dispose()
    {
        Return();
        ArrayPool<float>.Shared.Return(FormVectors);
    }

    private void Return()
    {
        if (_room == 0)
            return;
        ArrayPool<float>.Shared.Return(Vectors);
        ArrayPool<float>.Shared.Return(Gates);
        ArrayPool<byte>.Shared.Return(Whole);
        ArrayPool<float>.Shared.Return(Steps);
    }
}

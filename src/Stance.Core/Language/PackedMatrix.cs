using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Stance.Language;

/// <summary>
/// A matrix of 8-bit weights with one scale for each output, and its product with activations of 7 bits. Sums are whole numbers,
/// so every processor gives the same result. Weights lie in panels of 8 outputs by 4 inputs, as <c>export.py</c> packs them.
/// </summary>
internal sealed class PackedMatrix(ModelFile file, string name)
{
    private const int Panel = 8;
    private readonly ModelArray<sbyte> _weights = file.Array<sbyte>(name);
    private readonly ModelArray<float> _scales = file.Array<float>(name + ".scale");
    private readonly ModelArray<float> _biases = file.Array<float>(name + ".bias");
    private readonly ModelArray<int> _sums = file.Array<int>(name + ".sum");

    /// <summary>Number of inputs, a multiple of 4.</summary>
    public int Inputs => _weights.Columns;

    /// <summary>Number of outputs, filled up to a multiple of 8.</summary>
    public int Outputs => _weights.Rows;

    /// <summary>
    /// Rounds a row to 1..127, where 64 is zero, and gives the scale of one step: the eighth bit stays free, so that pairs of products fit 16 bits.
    /// </summary>
    public static float Quantize(ReadOnlySpan<float> row, Span<byte> whole) => Quantize(row, 0, whole) / 63;

    /// <summary>
    /// Rounds a normalized row: (x − mean) / √(variance + 10⁻⁵). The gain of layer normalization is folded into the weights, and its division
    /// only changes the scale of a step.
    /// </summary>
    public static float QuantizeNormalized(ReadOnlySpan<float> row, Span<byte> whole)
    {
        var mean = Activations.Sum(row) / row.Length;
        var factor = 1 / MathF.Sqrt((Activations.SquaredDistance(row, mean) / row.Length) + 1e-5f);
        return Quantize(row, mean, whole) * factor / 63;
    }

    /// <summary>Rounds x − shift so that the largest is 63 steps from 64; the result is that largest one.</summary>
    private static float Quantize(ReadOnlySpan<float> row, float shift, Span<byte> whole)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(whole.Length, row.Length);
        ref var source = ref MemoryMarshal.GetReference(row);
        ref var target = ref MemoryMarshal.GetReference(whole);
        var length = (nuint)row.Length;
        var shifts = Vector256.Create(shift);
        var most = Vector256<float>.Zero;
        for (nuint i = 0; i < length; i += 8)
            most = Vector256.Max(most, Vector256.Abs(Vector256.LoadUnsafe(ref source, i) - shifts));
        var largest = 1e-20f;
        for (var lane = 0; lane < 8; lane++)
            largest = Math.Max(largest, most[lane]);
        var factor = Vector256.Create(63 / largest);
        // Adding 1.5·2²³ rounds to the nearest whole number, halves to even, on every processor; its low bits are that number.
        var round = Vector256.Create(12582912f);
        var zero = Vector256.Create(64 - 0x4B400000);
        for (nuint i = 0; i < length; i += 8)
        {
            var steps = (((Vector256.LoadUnsafe(ref source, i) - shifts) * factor) + round).AsInt32() + zero;
            var halves = Vector128.Narrow(steps.GetLower(), steps.GetUpper());
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, i), Vector128.Narrow(halves.AsUInt16(), Vector128<ushort>.Zero).AsUInt64().ToScalar());
        }

        return largest;
    }

    /// <summary>
    /// Output rows of quantized input rows. <paramref name="x"/> holds <paramref name="count"/> rows of <see cref="Inputs"/> bytes,
    /// <paramref name="y"/> takes as many rows of <see cref="Outputs"/>.
    /// </summary>
    public void Multiply(ReadOnlySpan<byte> x, ReadOnlySpan<float> steps, int count, Span<float> y)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(x.Length, count * Inputs);
        ArgumentOutOfRangeException.ThrowIfLessThan(y.Length, count * Outputs);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps.Length, count);
        if (Avx2.IsSupported)
            MultiplyAvx2(x, steps, count, y);
        else
            MultiplyPlain(x, steps, count, y);
    }

    /// <summary>The same product without vectors of the processor: what other processors run, and what the tests hold the fast one to.</summary>
    internal void MultiplyPlain(ReadOnlySpan<byte> x, ReadOnlySpan<float> steps, int count, Span<float> y)
    {
        var weights = _weights.Span;
        var scales = _scales.Span;
        var biases = _biases.Span;
        var sums = _sums.Span;
        for (var row = 0; row < count; row++)
        {
            var input = x.Slice(row * Inputs, Inputs);
            for (var output = 0; output < Outputs; output++)
            {
                var panel = weights.Slice(output / Panel * Panel * Inputs, Panel * Inputs);
                var sum = 0;
                for (var i = 0; i < Inputs; i++)
                    sum += input[i] * panel[(i / 4 * Panel * 4) + (output % Panel * 4) + (i % 4)];
                y[(row * Outputs) + output] = ((sum - (64 * sums[output])) * (steps[row] * scales[output])) + biases[output];
            }
        }
    }

    private void MultiplyAvx2(ReadOnlySpan<byte> x, ReadOnlySpan<float> steps, int count, Span<float> y)
    {
        // Lengths were checked by the caller; counting inside cannot overflow, and checks would take a third of the time.
        unchecked
        {
            ref var weights = ref MemoryMarshal.GetReference(_weights.Span);
            ref var scales = ref MemoryMarshal.GetReference(_scales.Span);
            ref var biases = ref MemoryMarshal.GetReference(_biases.Span);
            ref var sums = ref MemoryMarshal.GetReference(_sums.Span);
            ref var step = ref MemoryMarshal.GetReference(steps);
            ref var target = ref MemoryMarshal.GetReference(y);
            nint inputs = Inputs, outputs = Outputs;
            for (nint output = 0; output < outputs; output += Panel)
            {
                ref var panel = ref Unsafe.Add(ref weights, output * inputs);
                var scale = Vector256.LoadUnsafe(ref scales, (nuint)output);
                var bias = Vector256.LoadUnsafe(ref biases, (nuint)output);
                var zero = Vector256.LoadUnsafe(ref sums, (nuint)output) << 6;
                nint row = 0;
                for (; row + 6 <= count; row += 6)
                    MultiplySix(ref Unsafe.Add(ref MemoryMarshal.GetReference(x), row * inputs), ref panel, inputs, scale, bias, zero, ref Unsafe.Add(ref step, row), ref Unsafe.Add(ref target, (row * outputs) + output), outputs);
                for (; row < count; row++)
                    MultiplyOne(ref Unsafe.Add(ref MemoryMarshal.GetReference(x), row * inputs), ref panel, inputs, scale, bias, zero, Unsafe.Add(ref step, row), ref Unsafe.Add(ref target, (row * outputs) + output));
            }
        }
    }

    /// <summary>Six rows share each load of the weights; their sums stay in registers.</summary>
    private static void MultiplySix(ref byte x, ref sbyte panel, nint inputs, Vector256<float> scale, Vector256<float> bias, Vector256<int> zero, ref float steps, ref float y, nint outputs)
    {
        unchecked
        {
            var ones = Vector256.Create((short)1);
            ref var b = ref Unsafe.Add(ref x, inputs);
            ref var c = ref Unsafe.Add(ref b, inputs);
            ref var d = ref Unsafe.Add(ref c, inputs);
            ref var e = ref Unsafe.Add(ref d, inputs);
            ref var f = ref Unsafe.Add(ref e, inputs);
            Vector256<int> sumA = default, sumB = default, sumC = default, sumD = default, sumE = default, sumF = default;
            for (nint i = 0; i < inputs; i += 4)
            {
                var weight = Vector256.LoadUnsafe(ref Unsafe.Add(ref panel, i << 3));
                sumA = Step(sumA, ref Unsafe.Add(ref x, i), weight, ones);
                sumB = Step(sumB, ref Unsafe.Add(ref b, i), weight, ones);
                sumC = Step(sumC, ref Unsafe.Add(ref c, i), weight, ones);
                sumD = Step(sumD, ref Unsafe.Add(ref d, i), weight, ones);
                sumE = Step(sumE, ref Unsafe.Add(ref e, i), weight, ones);
                sumF = Step(sumF, ref Unsafe.Add(ref f, i), weight, ones);
            }

            Scaled(sumA - zero, scale, steps, bias).StoreUnsafe(ref y);
            Scaled(sumB - zero, scale, Unsafe.Add(ref steps, 1), bias).StoreUnsafe(ref y, (nuint)outputs);
            Scaled(sumC - zero, scale, Unsafe.Add(ref steps, 2), bias).StoreUnsafe(ref y, (nuint)(2 * outputs));
            Scaled(sumD - zero, scale, Unsafe.Add(ref steps, 3), bias).StoreUnsafe(ref y, (nuint)(3 * outputs));
            Scaled(sumE - zero, scale, Unsafe.Add(ref steps, 4), bias).StoreUnsafe(ref y, (nuint)(4 * outputs));
            Scaled(sumF - zero, scale, Unsafe.Add(ref steps, 5), bias).StoreUnsafe(ref y, (nuint)(5 * outputs));
        }
    }

    private static void MultiplyOne(ref byte x, ref sbyte panel, nint inputs, Vector256<float> scale, Vector256<float> bias, Vector256<int> zero, float step, ref float y)
    {
        unchecked
        {
            var ones = Vector256.Create((short)1);
            Vector256<int> sum = default;
            for (nint i = 0; i < inputs; i += 4)
                sum = Step(sum, ref Unsafe.Add(ref x, i), Vector256.LoadUnsafe(ref Unsafe.Add(ref panel, i << 3)), ones);
            Scaled(sum - zero, scale, step, bias).StoreUnsafe(ref y);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Step(Vector256<int> sum, ref byte four, Vector256<sbyte> weight, Vector256<short> ones)
    {
        var spread = Vector256.Create(Unsafe.ReadUnaligned<int>(ref four)).AsByte();
        if (AvxVnni.IsSupported)
            return AvxVnni.MultiplyWideningAndAdd(sum, spread, weight);
        return sum + Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(spread, weight), ones);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Scaled(Vector256<int> whole, Vector256<float> scale, float step, Vector256<float> bias) =>
        (Vector256.ConvertToSingle(whole) * (scale * step)) + bias;
}

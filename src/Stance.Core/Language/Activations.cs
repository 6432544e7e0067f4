using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stance.Language;

/// <summary>
/// The functions of a network's numbers, on vectors of eight. The order of sums is fixed and no multiplication is fused with an addition,
/// so that every processor gives the same decisions. Lengths are multiples of 8.
/// </summary>
internal static class Activations
{
    /// <summary>x·σ(1.702x) in place, the fast form of the Gaussian error linear unit (Hendrycks and Gimpel 2016).</summary>
    public static void Gelu(Span<float> values)
    {
        ref var at = ref MemoryMarshal.GetReference(values);
        for (nuint i = 0; i + 8 <= (nuint)values.Length; i += 8)
        {
            var x = Vector256.LoadUnsafe(ref at, i);
            (x * Sigmoid(x * 1.702f)).StoreUnsafe(ref at, i);
        }

        for (var i = values.Length & ~7; i < values.Length; i++)
            values[i] = values[i] * Sigmoid(Vector256.Create(values[i] * 1.702f))[0];
    }

    /// <summary>1/(1 + e^−x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x) => Vector256<float>.One / (Vector256<float>.One + Exp(-x));

    /// <summary>e^x to about 6 digits, for −40 ≤ x ≤ 40; beyond, the value at the bound.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        // e^x = 2^k · 2^f with whole k and 0 ≤ f < 1; 2^f by a polynomial, 2^k by the exponent bits.
        var t = Vector256.Min(Vector256.Max(x, Vector256.Create(-40f)), Vector256.Create(40f)) * 1.44269504f;
        var whole = Vector256.Floor(t);
        var f = t - whole;
        var p = (f * 1.8775767e-3f) + Vector256.Create(8.9893397e-3f);
        p = (p * f) + Vector256.Create(5.5826318e-2f);
        p = (p * f) + Vector256.Create(2.4015361e-1f);
        p = (p * f) + Vector256.Create(6.9315308e-1f);
        p = (p * f) + Vector256.Create(9.9999994e-1f);
        var power = (Vector256.ConvertToInt32(whole) + Vector256.Create(127)) << 23;
        return p * power.AsSingle();
    }

    /// <summary>Sum of products.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        ref var a = ref MemoryMarshal.GetReference(left);
        ref var b = ref MemoryMarshal.GetReference(right);
        Vector256<float> first = default, second = default;
        for (nuint i = 0; i + 16 <= (nuint)left.Length; i += 16)
        {
            first += Vector256.LoadUnsafe(ref a, i) * Vector256.LoadUnsafe(ref b, i);
            second += Vector256.LoadUnsafe(ref a, i + 8) * Vector256.LoadUnsafe(ref b, i + 8);
        }

        return Sum(first + second);
    }

    /// <summary>target += row vector times matrix, four rows of the matrix at a time. The number of rows is a multiple of 4.</summary>
    public static void AddProduct(Span<float> target, ReadOnlySpan<float> row, ReadOnlySpan<float> matrix)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(matrix.Length, row.Length * target.Length);
        ref var from = ref MemoryMarshal.GetReference(matrix);
        ref var to = ref MemoryMarshal.GetReference(target);
        var n = (nuint)target.Length;
        for (var k = 0; k + 4 <= row.Length; k += 4)
        {
            ref var at = ref Unsafe.Add(ref from, k * target.Length);
            Vector256<float> a = Vector256.Create(row[k]), b = Vector256.Create(row[k + 1]), c = Vector256.Create(row[k + 2]), d = Vector256.Create(row[k + 3]);
            for (nuint i = 0; i < n; i += 8)
            {
                var sum = (Vector256.LoadUnsafe(ref at, i) * a) + (Vector256.LoadUnsafe(ref at, i + n) * b) + ((Vector256.LoadUnsafe(ref at, i + n + n) * c) + (Vector256.LoadUnsafe(ref at, i + n + n + n) * d));
                (Vector256.LoadUnsafe(ref to, i) + sum).StoreUnsafe(ref to, i);
            }
        }
    }

    /// <summary>target += factor · source.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddScaled(Span<float> target, ReadOnlySpan<float> source, float factor)
    {
        ref var to = ref MemoryMarshal.GetReference(target);
        ref var from = ref MemoryMarshal.GetReference(source);
        for (nuint i = 0; i < (nuint)target.Length; i += 8)
            (Vector256.LoadUnsafe(ref to, i) + (Vector256.LoadUnsafe(ref from, i) * factor)).StoreUnsafe(ref to, i);
    }

    /// <summary>target += factor · source, where the source holds whole numbers.</summary>
    public static void AddScaled(Span<float> target, ReadOnlySpan<sbyte> source, float factor)
    {
        ref var to = ref MemoryMarshal.GetReference(target);
        ref var from = ref MemoryMarshal.GetReference(source);
        for (nuint i = 0; i < (nuint)target.Length; i += 16)
        {
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref from, i));
            Add(ref to, i, low, factor);
            Add(ref to, i + 8, high, factor);
        }

        static void Add(ref float to, nuint i, Vector128<short> whole, float factor)
        {
            var (low, high) = Vector128.Widen(whole);
            var values = Vector256.ConvertToSingle(Vector256.Create(low, high));
            (Vector256.LoadUnsafe(ref to, i) + (values * factor)).StoreUnsafe(ref to, i);
        }
    }

    /// <summary>(x − mean) / √(variance + 10⁻⁵) in place (layer normalization without gain; gains are folded into the matrices).</summary>
    public static void Normalize(Span<float> values)
    {
        var mean = Sum(values) / values.Length;
        var factor = 1 / MathF.Sqrt((SquaredDistance(values, mean) / values.Length) + 1e-5f);
        ref var at = ref MemoryMarshal.GetReference(values);
        for (nuint i = 0; i < (nuint)values.Length; i += 8)
            ((Vector256.LoadUnsafe(ref at, i) - Vector256.Create(mean)) * factor).StoreUnsafe(ref at, i);
    }

    /// <summary>e^(x[best] − …): the share of the best value among all, by soft maximum. The values are overwritten.</summary>
    public static float Share(Span<float> values, float best)
    {
        ref var at = ref MemoryMarshal.GetReference(values);
        var total = Vector256<float>.Zero;
        nuint i = 0;
        for (; i + 8 <= (nuint)values.Length; i += 8)
            total += Exp(Vector256.LoadUnsafe(ref at, i) - Vector256.Create(best));
        var sum = Sum(total);
        for (; i < (nuint)values.Length; i++)
            sum += Exp(Vector256.Create(values[(int)i] - best))[0];
        return Math.Min(1, 1 / sum);
    }

    public static int Best(ReadOnlySpan<float> values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] > values[best])
                best = i;
        }

        return best;
    }

    public static float Sum(ReadOnlySpan<float> values)
    {
        ref var at = ref MemoryMarshal.GetReference(values);
        var total = Vector256<float>.Zero;
        for (nuint i = 0; i < (nuint)values.Length; i += 8)
            total += Vector256.LoadUnsafe(ref at, i);
        return Sum(total);
    }

    public static float SquaredDistance(ReadOnlySpan<float> values, float mean)
    {
        ref var at = ref MemoryMarshal.GetReference(values);
        var (means, total) = (Vector256.Create(mean), Vector256<float>.Zero);
        for (nuint i = 0; i < (nuint)values.Length; i += 8)
        {
            var x = Vector256.LoadUnsafe(ref at, i) - means;
            total += x * x;
        }

        return Sum(total);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Sum(Vector256<float> lanes)
    {
        var four = lanes.GetLower() + lanes.GetUpper();
        return four[0] + four[2] + (four[1] + four[3]);
    }
}

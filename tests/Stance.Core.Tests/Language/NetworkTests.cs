using CsCheck;
using Stance.Language;
using Xunit;

namespace Stance.CoreTests.Language;

/// <summary>The parts of the networks, held to what the trainer computes and to plain versions of themselves.</summary>
public sealed class NetworkTests
{
    // Counts and sums of the hashes are printed by tools/Stance.Training/features.py for the same words.
    [Theory]
    [InlineData("Vučić", 12, 1931054556u)]
    [InlineData("F-35", 9, 3900781443u)]
    [InlineData("n’t", 6, 1150485005u)]
    [InlineData("“", 3, 4273490029u)]
    [InlineData("—", 3, 3649582322u)]
    [InlineData("1,500", 12, 2027458633u)]
    [InlineData("İskenderun", 27, 1245471763u)]
    [InlineData("counter-reformation", 32, 3984712789u)]
    [InlineData("U.S.", 9, 3470501798u)]
    [InlineData("😀", 3, 674059422u)]
    [InlineData("MOSCOW", 15, 1463335195u)]
    public void A_word_has_the_features_that_the_trainer_gave_it(string word, int pieces, uint sum)
    {
        Span<uint> hashes = stackalloc uint[FormTable.Stride];
        Assert.Equal(pieces, LanguageModels.Embedded.Features.Read(word, hashes, out _, out _));
        var total = 0u;
        foreach (var hash in hashes[..(1 + WordFeatures.Hashed + pieces)])
            total = unchecked((total * 31) + hash);
        Assert.Equal(sum, total);
    }

    [Theory]
    [InlineData("the", true)]
    [InlineData("The", true)]
    [InlineData("qqqqzz", false)]
    public void Frequent_words_have_a_vector(string word, bool known)
    {
        LanguageModels.Embedded.Features.Read(word, new uint[FormTable.Stride], out var vector, out _);
        Assert.Equal(known, vector >= 0);
    }

    [Fact]
    public void Rounding_keeps_the_proportions()
    {
        var whole = new byte[8];
        var step = PackedMatrix.Quantize([0, 1, -1, 0.5f, -0.25f, 2, -2, 0.01f], whole);
        Assert.Equal([64, 96, 32, 80, 56, 127, 1, 64], whole);
        Assert.Equal(2f / 63, step, 6);
    }

    [Fact]
    public void The_fast_product_is_the_plain_one()
    {
        var matrix = new PackedMatrix(ModelFile.Read("grammar.bin"), "heads");
        Gen.Byte[1, 127].Array[matrix.Inputs * 13].Sample(rows =>
        {
            for (var count = 1; count <= 13; count += 4)
            {
                var steps = Enumerable.Range(1, count).Select(i => i * 0.01f).ToArray();
                float[] fast = new float[count * matrix.Outputs], plain = new float[count * matrix.Outputs];
                matrix.Multiply(rows, steps, count, fast);
                matrix.MultiplyPlain(rows, steps, count, plain);
                Assert.Equal(plain, fast);
            }
        }, iter: 5, threads: 1);
    }

    [Theory]
    [InlineData(-3f)]
    [InlineData(0f)]
    [InlineData(0.7f)]
    [InlineData(12f)]
    public void The_exponential_is_close(float x) =>
        Assert.Equal(1, Activations.Exp(System.Runtime.Intrinsics.Vector256.Create(x))[0] / MathF.Exp(x), 5);

    [Fact]
    public void A_share_of_all_is_one() => Assert.Equal(0.5f, Activations.Share([3, 3], 3), 4);

    [Fact]
    public void Heads_are_the_best_where_they_make_a_tree()
    {
        // "they sold shells": rows are words, columns are the root and the words.
        float[] scores = [0, 0, 5, 0, 6, 0, 0, 0, 0, 0, 5, 0];
        Assert.Equal([1, -1, 1], Decode(scores, 3));
    }

    [Fact]
    public void Two_cycles_are_broken_apart()
    {
        // Words 1 and 2 choose each other, as do 3 and 4; word 0 is the root.
        var scores = new float[5 * 6];
        scores[0] = 9;
        scores[(1 * 6) + 3] = scores[(2 * 6) + 2] = scores[(3 * 6) + 5] = scores[(4 * 6) + 4] = 8;
        scores[(1 * 6) + 1] = scores[(4 * 6) + 1] = 4;
        Assert.Equal([-1, 0, 1, 4, 0], Decode(scores, 5));
    }

    [Fact]
    public void Any_scores_give_a_tree() =>
        Gen.Int[1, 40].SelectMany(n => Gen.Float[-10, 10].Array[n * (n + 1)].Select(scores => (n, scores))).Sample(given =>
        {
            var heads = Decode(given.scores, given.n);
            return heads.Count(head => head < 0) == 1 && Enumerable.Range(0, given.n).All(i => ReachesRoot(heads, i));
        }, iter: 300);

    private static int[] Decode(float[] scores, int n)
    {
        var heads = new int[n];
        TreeDecoder.Decode(scores, n, heads);
        return heads;
    }

    private static bool ReachesRoot(int[] heads, int at)
    {
        for (var steps = 0; steps <= heads.Length; steps++)
        {
            if (at < 0)
                return true;
            at = heads[at];
        }

        return false;
    }
}

using System.Buffers;

namespace Stance.Language;

/// <summary>
/// Tags and trees of sentences: a shared encoder, linear heads for parts of speech, and a biaffine scorer of arcs with a term for their distance
/// (Dozat and Manning 2017). Trained by <c>tools/Stance.Training</c>; immutable, safe to share.
/// </summary>
internal sealed class GrammarModel
{
    private const int Far = 16;
    private readonly PackedMatrix _heads;
    private readonly PackedMatrix _relation;
    private readonly ModelArray<float> _arc;
    private readonly ModelArray<float> _prior;
    private readonly ModelArray<float> _root;
    private readonly ModelArray<float> _distance;
    private readonly ModelArray<float> _distanceBias;
    private readonly ModelArray<float> _labelRoot;
    private readonly ModelArray<int> _tagPairs;
    private readonly PartOfSpeech[] _partsOfSpeech;
    private readonly ImmutableArray<string> _tags;
    private readonly ImmutableArray<string> _relations;
    private readonly int _arcSize;
    private readonly int _labelSize;

    public GrammarModel(ModelFile file, ModelFile words)
    {
        Encoder = new Encoder(file, words);
        _heads = new PackedMatrix(file, "heads");
        _relation = new PackedMatrix(file, "relation");
        _arc = file.Array<float>("arc");
        _prior = file.Array<float>("arc.prior");
        _root = file.Array<float>("arc.root");
        _distance = file.Array<float>("arc.distance");
        _distanceBias = file.Array<float>("arc.distance.bias");
        _labelRoot = file.Array<float>("label.root");
        _tagPairs = file.Array<int>("tag.pairs");
        _partsOfSpeech = [.. file.Labels("labels.upos").Select(UniversalTags.Parse)];
        _tags = [.. file.Labels("labels.xpos").Select(string.Intern)];
        _relations = [.. file.Labels("labels.relations").Select(string.Intern)];
        _arcSize = _arc.Columns;
        _labelSize = _labelRoot.Columns;
    }

    public Encoder Encoder { get; }

    /// <summary>
    /// Grammar of the words of some sentences, in <paramref name="found"/>. <paramref name="ends"/> are the positions behind the last word of each sentence.
    /// </summary>
    public void Run(FormTable forms, ReadOnlySpan<int> numbers, ReadOnlySpan<int> ends, EncoderState state, Span<Grammatical> found)
    {
        Encoder.Run(forms, numbers, ends, state);
        var outputs = ArrayPool<float>.Shared.Rent(numbers.Length * _heads.Outputs);
        _heads.Multiply(state.Whole, state.Steps, numbers.Length, outputs);
        for (var i = 0; i < numbers.Length; i++)
            Tag(Row(outputs, i), out found[i]);
        var start = 0;
        foreach (var end in ends)
        {
            Parse(outputs, start, end, found[start..end]);
            start = end;
        }

        ArrayPool<float>.Shared.Return(outputs);
    }

    private Span<float> Row(float[] outputs, int word) => outputs.AsSpan(word * _heads.Outputs, _heads.Outputs);

    private void Tag(Span<float> row, out Grammatical found)
    {
        // Both tags at once: the likeliest pair of those that go together.
        var parts = row[.._partsOfSpeech.Length];
        var tags = row.Slice(_partsOfSpeech.Length, _tags.Length);
        var pairs = _tagPairs.Span;
        var (tag, part, best) = (0, 0, float.NegativeInfinity);
        for (var i = 0; i + 1 < pairs.Length; i += 2)
        {
            var score = tags[pairs[i]] + parts[pairs[i + 1]];
            if (score > best)
                (tag, part, best) = (pairs[i], pairs[i + 1], score);
        }

        found = default;
        found.PartOfSpeech = _partsOfSpeech[part];
        found.Tag = _tags[tag];
        found.TagScore = Activations.Share(tags, tags[tag]);
        Activations.Gelu(row.Slice(_partsOfSpeech.Length + _tags.Length, 2 * _arcSize));
    }

    private void Parse(float[] outputs, int start, int end, Span<Grammatical> found)
    {
        var n = end - start;
        if (n == 0)
            return;
        var scores = ArrayPool<float>.Shared.Rent(n * (n + 1));
        var heads = ArrayPool<int>.Shared.Rent(n);
        var table = scores.AsSpan(0, n * (n + 1));
        ScoreArcs(outputs, start, n, table);
        TreeDecoder.Decode(table, n, heads.AsSpan(0, n));
        for (var i = 0; i < n; i++)
        {
            found[i].Head = heads[i];
            found[i].HeadScore = Activations.Share(table.Slice(i * (n + 1), n + 1), table[(i * (n + 1)) + heads[i] + 1]);
        }

        Label(outputs, start, heads.AsSpan(0, n), found);
        ArrayPool<int>.Shared.Return(heads);
        ArrayPool<float>.Shared.Return(scores);
    }

    /// <summary>score(i, j) = dᵢ·U·hⱼ + p·hⱼ + dᵢ·R[j−i] + b[j−i], the root in place of h₀.</summary>
    private void ScoreArcs(float[] outputs, int start, int n, Span<float> scores)
    {
        var first = _partsOfSpeech.Length + _tags.Length;
        Span<float> asDependent = stackalloc float[_arcSize];
        Span<float> near = stackalloc float[(2 * Far) + 1];
        var arc = _arc.Span;
        var distance = _distance.Span;
        var distanceBias = _distanceBias.Span;
        var head = outputs.AsSpan(start * _heads.Outputs);
        var asHead = first + _arcSize;
        var priors = ArrayPool<float>.Shared.Rent(n);
        for (var j = 0; j < n; j++)
            priors[j] = Activations.Dot(_prior.Span, head.Slice((j * _heads.Outputs) + asHead, _arcSize));
        var rootPrior = Activations.Dot(_prior.Span, _root.Span);
        for (var i = 0; i < n; i++)
        {
            var dependent = head.Slice((i * _heads.Outputs) + first, _arcSize);
            asDependent.Clear();
            Activations.AddProduct(asDependent, dependent, arc);
            for (var d = Math.Max(0, Far - i); d <= Math.Min(2 * Far, Far + n - 1 - i); d++)
                near[d] = Activations.Dot(dependent, distance.Slice(d * _arcSize, _arcSize)) + distanceBias[d];
            var row = scores.Slice(i * (n + 1), n + 1);
            row[0] = Activations.Dot(asDependent, _root.Span) + rootPrior;
            for (var j = 0; j < n; j++)
                row[j + 1] = Activations.Dot(asDependent, head.Slice((j * _heads.Outputs) + asHead, _arcSize)) + priors[j] + near[Math.Clamp(j - i, -Far, Far) + Far];
        }

        ArrayPool<float>.Shared.Return(priors);
    }

    private void Label(float[] outputs, int start, ReadOnlySpan<int> heads, Span<Grammatical> found)
    {
        var first = _partsOfSpeech.Length + _tags.Length + (2 * _arcSize);
        var whole = ArrayPool<byte>.Shared.Rent(heads.Length * _labelSize);
        var steps = ArrayPool<float>.Shared.Rent(heads.Length);
        var scores = ArrayPool<float>.Shared.Rent(heads.Length * _relation.Outputs);
        Span<float> sum = stackalloc float[_labelSize];
        for (var i = 0; i < heads.Length; i++)
        {
            Row(outputs, start + i).Slice(first, _labelSize).CopyTo(sum);
            Activations.AddScaled(sum, heads[i] < 0 ? _labelRoot.Span : Row(outputs, start + heads[i]).Slice(first + _labelSize, _labelSize), 1);
            Activations.Gelu(sum);
            steps[i] = PackedMatrix.Quantize(sum, whole.AsSpan(i * _labelSize, _labelSize));
        }

        _relation.Multiply(whole, steps, heads.Length, scores);
        for (var i = 0; i < heads.Length; i++)
            found[i].Relation = heads[i] < 0 ? "root" : _relations[Activations.Best(scores.AsSpan(i * _relation.Outputs, _relations.Length))];
        ArrayPool<float>.Shared.Return(scores);
        ArrayPool<float>.Shared.Return(steps);
        ArrayPool<byte>.Shared.Return(whole);
    }
}

/// <summary>What the model says of a word.</summary>
internal struct Grammatical
{
    public PartOfSpeech PartOfSpeech;
    public string Tag;
    public string Relation;

    /// <summary>Position of the head in the sentence; −1 for the root.</summary>
    public int Head;

    /// <summary>Share of the chosen tag and head among all, 0 to 1.</summary>
    public float TagScore, HeadScore;
}

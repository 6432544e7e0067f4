using System.Buffers;

namespace Stance.Language;

/// <summary>
/// Names by a network over words: each word begins, continues, ends or is a name of a kind, or is none (BIOES), and the best legal sequence wins
/// (Viterbi). Trained by <c>tools/Stance.Training</c>; immutable, safe to share.
/// </summary>
internal sealed class NameModel
{
    // Tags are O, then B, I, E, S of each kind, as tools/Stance.Training/data.py has them.
    private const int Begin = 0, Inside = 1, End = 2, Single = 3, Places = 4;
    private readonly PackedMatrix _heads;
    private readonly NameKind[] _kinds;

    public NameModel(ModelFile file, ModelFile words)
    {
        Encoder = new Encoder(file, words);
        _heads = new PackedMatrix(file, "heads");
        var labels = file.Labels("labels");
        _kinds = new NameKind[labels.Length / Places];
        for (var kind = 0; kind < _kinds.Length; kind++)
            _kinds[kind] = Kind(labels[1 + (kind * Places)][2..]);
    }

    public Encoder Encoder { get; }

    /// <summary>Adds the names of some sentences as (first word, position behind the last, kind, score), in text order.</summary>
    public void Run(FormTable forms, ReadOnlySpan<int> numbers, ReadOnlySpan<int> ends, EncoderState state, List<FoundName> names)
    {
        Encoder.Run(forms, numbers, ends, state);
        var outputs = ArrayPool<float>.Shared.Rent(numbers.Length * _heads.Outputs);
        _heads.Multiply(state.Whole, state.Steps, numbers.Length, outputs);
        var back = ArrayPool<byte>.Shared.Rent(numbers.Length * Tags);
        var start = 0;
        foreach (var end in ends)
        {
            if (end > start)
                Decode(outputs, start, end, back, names);
            start = end;
        }

        ArrayPool<byte>.Shared.Return(back);
        ArrayPool<float>.Shared.Return(outputs);
    }

    private int Tags => 1 + (_kinds.Length * Places);

    /// <summary>
    /// After a name's end or outside, only O, B and S may come; after B and I of a kind only its I and E: so one best predecessor serves all
    /// of the first, and two stand for choice in the second.
    /// </summary>
    private void Decode(float[] outputs, int start, int end, byte[] back, List<FoundName> names)
    {
        Span<float> best = stackalloc float[Tags];
        Span<float> next = stackalloc float[Tags];
        for (var tag = 0; tag < Tags; tag++)
            best[tag] = tag == 0 || Place(tag) is Begin or Single ? outputs[(start * _heads.Outputs) + tag] : float.NegativeInfinity;
        for (var i = start + 1; i < end; i++)
        {
            var closed = BestClosed(best);
            var scores = outputs.AsSpan(i * _heads.Outputs, Tags);
            var pointers = back.AsSpan(i * Tags, Tags);
            (next[0], pointers[0]) = (best[closed] + scores[0], (byte)closed);
            for (var tag = 1; tag < Tags; tag += Places)
            {
                var from = best[tag + Inside] > best[tag + Begin] ? tag + Inside : tag + Begin;
                (next[tag + Begin], pointers[tag + Begin]) = (best[closed] + scores[tag + Begin], (byte)closed);
                (next[tag + Single], pointers[tag + Single]) = (best[closed] + scores[tag + Single], (byte)closed);
                (next[tag + Inside], pointers[tag + Inside]) = (best[from] + scores[tag + Inside], (byte)from);
                (next[tag + End], pointers[tag + End]) = (best[from] + scores[tag + End], (byte)from);
            }

            next.CopyTo(best);
        }

        var (at, last, first) = (BestClosed(best), end, names.Count);
        for (var i = end - 1; i >= start; i--)
        {
            if (at > 0 && Place(at) is End or Single)
                last = i + 1;
            if (at > 0 && Place(at) is Begin or Single)
                names.Add(new FoundName(i, last, _kinds[(at - 1) / Places], LeastShare(outputs, i, last, (at - 1) / Places)));
            at = back[(i * Tags) + at];
            if (i == start)
                break;
        }

        names.Reverse(first, names.Count - first);
    }

    private int BestClosed(ReadOnlySpan<float> best)
    {
        var closed = 0;
        for (var tag = 1; tag < Tags; tag += Places)
        {
            closed = best[tag + End] > best[closed] ? tag + End : closed;
            closed = best[tag + Single] > best[closed] ? tag + Single : closed;
        }

        return closed;
    }

    /// <summary>The least share, over the words of a name, of the tags of its kind.</summary>
    private float LeastShare(float[] outputs, int first, int end, int kind)
    {
        var least = 1f;
        Span<float> copy = stackalloc float[Tags];
        for (var i = first; i < end; i++)
        {
            var scores = outputs.AsSpan(i * _heads.Outputs, Tags);
            var share = 0f;
            for (var place = 0; place < Places; place++)
            {
                scores.CopyTo(copy);
                share += Activations.Share(copy, scores[1 + (kind * Places) + place]);
            }

            least = Math.Min(least, share);
        }

        return least;
    }

    private static int Place(int tag) => (tag - 1) % Places;

    private static NameKind Kind(string label) => label switch
    {
        "PER" => NameKind.Person,
        "ORG" => NameKind.Organization,
        "LOC" => NameKind.Place,
        "NORP" => NameKind.Group,
        "FAC" => NameKind.Facility,
        "EVENT" => NameKind.Event,
        "PRODUCT" => NameKind.Product,
        "WORK" => NameKind.Work,
        _ => NameKind.Unknown,
    };
}

/// <summary>A name by its words.</summary>
internal readonly record struct FoundName(int First, int End, NameKind Kind, float Sureness);

using System.Buffers;

namespace Stance.Language;

/// <summary>Tells after which words of a paragraph a sentence ends. Trained by <c>tools/Stance.Training</c>; immutable, safe to share.</summary>
internal sealed class SentenceModel(ModelFile file, ModelFile words)
{
    private readonly PackedMatrix _heads = new(file, "heads");

    public Encoder Encoder { get; } = new(file, words);

    /// <summary>How much more likely than not (as a logarithm) a sentence ends after each word. <paramref name="ends"/> are the ends of paragraphs.</summary>
    public void Run(FormTable forms, ReadOnlySpan<int> numbers, ReadOnlySpan<int> ends, EncoderState state, Span<float> odds)
    {
        Encoder.Run(forms, numbers, ends, state);
        var outputs = ArrayPool<float>.Shared.Rent(numbers.Length * _heads.Outputs);
        _heads.Multiply(state.Whole, state.Steps, numbers.Length, outputs);
        for (var i = 0; i < numbers.Length; i++)
            odds[i] = outputs[(i * _heads.Outputs) + 1] - outputs[i * _heads.Outputs];
        ArrayPool<float>.Shared.Return(outputs);
    }
}

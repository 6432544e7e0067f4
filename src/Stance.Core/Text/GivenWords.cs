namespace Stance.Text;

/// <summary>
/// The words and sentences that came with a text, in a <c>.conllu</c> file; they are taken as they stand. Immutable, and compared by content.
/// </summary>
/// <param name="Text">The text that they divide; of any other they say nothing.</param>
/// <param name="Sentences">In text order.</param>
internal sealed record GivenWords(string Text, ImmutableArray<GivenSentence> Sentences)
{
    public bool Equals(GivenWords? other) => other is not null && Text == other.Text && Sentences.SequenceEqual(other.Sentences);

    public override int GetHashCode() => HashCode.Combine(Text, Sentences.Length);
}

/// <summary>A given sentence.</summary>
/// <param name="Id">Its <c>sent_id</c>, or null.</param>
/// <param name="Words">In text order, without overlap; never empty.</param>
internal sealed record GivenSentence(string? Id, ImmutableArray<GivenWord> Words)
{
    public bool Equals(GivenSentence? other) => other is not null && Id == other.Id && Words.SequenceEqual(other.Words);

    public override int GetHashCode() => HashCode.Combine(Id, Words.Length);
}

/// <summary>A given word.</summary>
/// <param name="Span">Where it stands in the text; never empty.</param>
/// <param name="Form">As the file has it, which inside a multiword token need not be what stands in the text ("want" for the "wan" of "wanna").</param>
/// <param name="Multiword">At the first word of a multiword token its form in the file; null at all others.</param>
/// <param name="Count">How many words a multiword token has that begins here; otherwise 1.</param>
internal readonly record struct GivenWord(TextSpan Span, string Form, string? Multiword = null, int Count = 1);

using System.Runtime.InteropServices;

namespace Stance.Language;

/// <summary>
/// The reading of one text by the models: what is computed for its words is kept from one stretch to the next. Memory is bounded, whatever
/// the length of the text. Not safe for several threads.
/// </summary>
internal sealed class LanguageReading : IDisposable
{
    /// <summary>Words that the networks take at once: enough to fill the product's panels, few enough to stay in the cache.</summary>
    private const int Batch = 256;

    /// <summary>Beyond this it is no sentence but a table or a list; it is read in pieces, so that cost stays linear.</summary>
    private const int LongestSentence = 400;

    private static readonly Lemmatizer Lemmatizer = new();

    private readonly string _text;
    private readonly LanguageModels _models;
    private readonly FormTable _forms;
    private readonly EncoderState _sentenceState;
    private readonly EncoderState _grammarState;
    private readonly EncoderState _nameState;
    private readonly Dictionary<(int Form, string Tag, PartOfSpeech PartOfSpeech), string> _lemmas = [];
    private readonly int[] _numbers = new int[FormTable.MostNew];
    private readonly float[] _odds = new float[FormTable.MostNew];
    private readonly Grammatical[] _found = new Grammatical[Math.Max(Batch, LongestSentence)];
    private readonly List<int> _ends = [];
    private readonly List<FoundName> _names = [];
    private int _generation;

    public LanguageReading(string text, LanguageModels models)
    {
        _text = text;
        _models = models;
        _forms = new FormTable(text, models.Features);
        _sentenceState = new EncoderState(models.Sentences.Encoder.Width);
        _grammarState = new EncoderState(models.Grammar.Encoder.Width);
        _nameState = new EncoderState(models.Names.Encoder.Width);
    }

    public ImmutableArray<Sentence>.Builder Sentences { get; } = ImmutableArray.CreateBuilder<Sentence>();

    public ImmutableArray<NameCandidate>.Builder Names { get; } = ImmutableArray.CreateBuilder<NameCandidate>();

    /// <summary>Reads words that nobody has divided into sentences.</summary>
    public void ReadText(List<TextSpan> tokens, CancellationToken cancellationToken)
    {
        var rules = SentenceSplitter.Split(_text, tokens);
        var paragraphs = SentenceSplitter.Paragraphs(_text, tokens);
        var (first, start) = (0, 0);
        while (start < tokens.Count)
        {
            // As many paragraphs as fit; of a longer one the part that fits.
            var last = first;
            while (last < paragraphs.Count && paragraphs[last] - start <= FormTable.MostNew)
                last++;
            var end = last > first ? paragraphs[last - 1] : start + FormTable.MostNew;
            _ends.Clear();
            for (var paragraph = first; paragraph < last; paragraph++)
                _ends.Add(paragraphs[paragraph] - start);
            if (last == first)
                _ends.Add(end - start);
            var stretch = CollectionsMarshal.AsSpan(tokens)[start..end];
            var numbers = Number(stretch);
            _models.Sentences.Run(_forms, numbers, CollectionsMarshal.AsSpan(_ends), _sentenceState, _odds);
            ReadSentences(stretch, numbers, SentenceSplitter.Split(_text, tokens, rules, start, end, _odds), cancellationToken);
            (first, start) = (last, end);
        }
    }

    /// <summary>Reads words whose sentences are known.</summary>
    public void ReadSentence(ReadOnlySpan<TextSpan> tokens)
    {
        for (var start = 0; start < tokens.Length; start += FormTable.MostNew)
        {
            var piece = tokens[start..Math.Min(start + FormTable.MostNew, tokens.Length)];
            var numbers = Number(piece);
            ReadSentences(piece, numbers, [piece.Length], default);
        }
    }

    public void Dispose()
    {
        _forms.Dispose();
        _sentenceState.Dispose();
        _grammarState.Dispose();
        _nameState.Dispose();
    }

    private Span<int> Number(ReadOnlySpan<TextSpan> tokens)
    {
        var numbers = _numbers.AsSpan(0, tokens.Length);
        _forms.Number(tokens, numbers);
        if (_generation != _forms.Generation)
        {
            _generation = _forms.Generation;
            _lemmas.Clear();
        }

        return numbers;
    }

    /// <summary>Reads sentences in batches of about as many words as the networks take at once.</summary>
    private void ReadSentences(ReadOnlySpan<TextSpan> tokens, ReadOnlySpan<int> numbers, List<int> sentences, CancellationToken cancellationToken)
    {
        var start = 0;
        _ends.Clear();
        for (var i = 0; i < sentences.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var from = _ends.Count > 0 ? start + _ends[^1] : start;
            for (var end = Math.Min(sentences[i], from + LongestSentence); ; end = Math.Min(sentences[i], end + LongestSentence))
            {
                if (_ends.Count > 0 && end - start > Batch)
                    Flush(tokens, numbers, ref start);
                _ends.Add(end - start);
                if (end == sentences[i])
                    break;
            }
        }

        Flush(tokens, numbers, ref start);
    }

    private void Flush(ReadOnlySpan<TextSpan> tokens, ReadOnlySpan<int> numbers, ref int start)
    {
        if (_ends.Count == 0)
            return;
        var ends = CollectionsMarshal.AsSpan(_ends);
        var count = ends[^1];
        var words = tokens.Slice(start, count);
        var forms = numbers.Slice(start, count);
        var found = _found.AsSpan(0, count);
        _models.Grammar.Run(_forms, forms, ends, _grammarState, found);
        _names.Clear();
        _models.Names.Run(_forms, forms, ends, _nameState, _names);
        var first = 0;
        foreach (var end in ends)
        {
            Sentences.Add(Sentence(words[first..end], forms[first..end], found[first..end]));
            first = end;
        }

        foreach (var name in _names)
            Names.Add(new NameCandidate(words[name.First].Union(words[name.End - 1]), name.Kind, name.Score));
        start += count;
        _ends.Clear();
    }

    private Sentence Sentence(ReadOnlySpan<TextSpan> words, ReadOnlySpan<int> forms, ReadOnlySpan<Grammatical> found)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var word = ref found[i];
            tokens.Add(new Token(words[i], Lemma(words[i], forms[i], word), word.PartOfSpeech, word.Tag, word.Head, word.Relation, word.TagScore, word.HeadScore));
        }

        return new Sentence(words[0].Union(words[^1]), tokens.MoveToImmutable());
    }

    private string Lemma(TextSpan span, int form, in Grammatical word)
    {
        ref var lemma = ref CollectionsMarshal.GetValueRefOrAddDefault(_lemmas, (form, word.Tag, word.PartOfSpeech), out _);
        return lemma ??= Lemmatizer.Lemma(span.Of(_text), word.Tag, word.PartOfSpeech);
    }
}

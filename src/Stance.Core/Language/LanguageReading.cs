using System.Runtime.InteropServices;

namespace Stance.Language;

/// <summary>
/// The reading of texts by the models: what is computed for their words is kept from one stretch, and one text, to the next. Memory is bounded,
/// whatever the length of the text; what was read before changes no result. Not safe for several threads.
/// </summary>
internal sealed class LanguageReading(LanguageModels models)
{
    /// <summary>Words that the networks take at once: enough to fill the product's panels, few enough to stay in the cache.</summary>
    private const int Batch = 256;

    /// <summary>Beyond this it is no sentence but a table or a list; the networks read it in units, so that cost stays linear.</summary>
    private const int LongestUnit = 400;

    private static readonly Lemmatizer Lemmatizer = new();

    private readonly FormTable _forms = new(models.Features);
    private readonly EncoderState _sentenceState = new(models.Sentences.Encoder.Width);
    private readonly EncoderState _grammarState = new(models.Grammar.Encoder.Width);
    private readonly EncoderState _nameState = new(models.Names.Encoder.Width);
    private readonly Dictionary<(int Form, string Tag, PartOfSpeech PartOfSpeech), string> _lemmas = [];
    private readonly int[] _numbers = new int[FormTable.MostNew];
    private readonly float[] _odds = new float[FormTable.MostNew];
    private readonly Grammatical[] _found = new Grammatical[Math.Max(Batch, LongestUnit)];
    private readonly List<int> _ends = [];
    private readonly List<bool> _closing = [];
    private readonly List<FoundName> _names = [];
    private readonly ImmutableArray<Token>.Builder _open = ImmutableArray.CreateBuilder<Token>();
    private string _text = "";
    private int _generation;

    /// <summary>Begins a text; what an earlier one left is dropped.</summary>
    public void Begin(string text)
    {
        _text = text;
        Sentences.Clear();
        Names.Clear();
        _open.Clear();
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
            models.Sentences.Run(_forms, numbers, CollectionsMarshal.AsSpan(_ends), _sentenceState, _odds);
            ReadSentences(stretch, numbers, SentenceSplitter.Split(_text, tokens, rules, start, end, _odds), closes: true, cancellationToken);
            (first, start) = (last, end);
        }
    }

    /// <summary>Reads words whose sentences are known.</summary>
    public void ReadSentence(ReadOnlySpan<TextSpan> tokens)
    {
        for (var start = 0; start < tokens.Length; start += FormTable.MostNew)
        {
            var end = Math.Min(start + FormTable.MostNew, tokens.Length);
            var piece = tokens[start..end];
            ReadSentences(piece, Number(piece), [piece.Length], end == tokens.Length, default);
        }
    }

    private Span<int> Number(ReadOnlySpan<TextSpan> tokens)
    {
        var numbers = _numbers.AsSpan(0, tokens.Length);
        _forms.Number(_text, tokens, numbers);
        if (_generation != _forms.Generation)
        {
            _generation = _forms.Generation;
            _lemmas.Clear();
        }

        return numbers;
    }

    /// <summary>
    /// Reads sentences in batches of about as many words as the networks take at once. <paramref name="closes"/> says whether the last sentence
    /// ends here, or goes on in the next stretch.
    /// </summary>
    private void ReadSentences(ReadOnlySpan<TextSpan> tokens, ReadOnlySpan<int> numbers, List<int> sentences, bool closes, CancellationToken cancellationToken)
    {
        var (start, from) = (0, 0);
        _ends.Clear();
        _closing.Clear();
        for (var i = 0; i < sentences.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var end = from; end < sentences[i]; from = end)
            {
                end = Math.Min(sentences[i], from + LongestUnit);
                if (_ends.Count > 0 && end - start > Batch)
                    Flush(tokens, numbers, ref start);
                _ends.Add(end - start);
                _closing.Add(end == sentences[i] && (closes || i + 1 < sentences.Count));
            }
        }

        if (_ends.Count > 0)
            Flush(tokens, numbers, ref start);
    }

    private void Flush(ReadOnlySpan<TextSpan> tokens, ReadOnlySpan<int> numbers, ref int start)
    {
        var ends = CollectionsMarshal.AsSpan(_ends);
        var count = ends[^1];
        var words = tokens.Slice(start, count);
        var forms = numbers.Slice(start, count);
        var found = _found.AsSpan(0, count);
        models.Grammar.Run(_forms, forms, ends, _grammarState, found);
        _names.Clear();
        models.Names.Run(_forms, forms, ends, _nameState, _names);
        var first = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            Add(words[first..ends[i]], forms[first..ends[i]], found[first..ends[i]], _closing[i]);
            first = ends[i];
        }

        foreach (var name in _names)
            Names.Add(new NameCandidate(words[name.First].Union(words[name.End - 1]), name.Kind, Math.Min(1, name.Sureness)));
        start += count;
        _ends.Clear();
        _closing.Clear();
    }

    /// <summary>Adds a unit to the open sentence, and ends it where it closes. Heads count in the sentence, of which only its first unit has one root.</summary>
    private void Add(ReadOnlySpan<TextSpan> words, ReadOnlySpan<int> forms, ReadOnlySpan<Grammatical> found, bool closes)
    {
        var before = _open.Count;
        if (before == 0)
            _open.Capacity = words.Length;
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var word = ref found[i];
            var (head, relation) = word.Head >= 0 ? (word.Head + before, word.Relation) : before == 0 ? (-1, word.Relation) : (0, "parataxis");
            var (partOfSpeech, tag) = Known(words[i].Of(_text)) ?? (word.PartOfSpeech, word.Tag);
            _open.Add(new Token(words[i], IsPerfect(words[i].Of(_text), found, i) ? "have" : Lemma(words[i], forms[i], tag, partOfSpeech), partOfSpeech, tag, head, relation, word.TagScore, word.HeadScore));
        }

        if (closes)
            Sentences.Add(new Sentence(_open[0].Span.Union(_open[^1].Span), _open.DrainToImmutable()));
    }

    /// <summary>Tags that the form alone tells: of currency signs, and of file names, which are common nouns in the treebanks ("plan.pdf").</summary>
    private static (PartOfSpeech PartOfSpeech, string Tag)? Known(ReadOnlySpan<char> word) =>
        Marks.IsCurrency(word) ? (PartOfSpeech.Symbol, "$") : Addresses.IsFileName(word) ? (PartOfSpeech.Noun, "NN") : null;

    /// <summary>"She's gone", "it's been loud": before a past participle the auxiliary is "has"; that of the passive has a relation of its own.</summary>
    private static bool IsPerfect(ReadOnlySpan<char> word, ReadOnlySpan<Grammatical> found, int at)
    {
        if (found[at].Tag != "VBZ" || found[at].Relation != "aux" || word.Length != 2 || word[1] is not ('s' or 'S') || !Characters.Is(word[0], CharacterKinds.Apostrophe))
            return false;
        for (var i = at + 1; i <= found[at].Head; i++)
        {
            if (found[i].Tag is "VBN" or "VBG")
                return found[i].Tag == "VBN";
        }

        return false;
    }

    private string Lemma(TextSpan span, int form, string tag, PartOfSpeech partOfSpeech)
    {
        ref var lemma = ref CollectionsMarshal.GetValueRefOrAddDefault(_lemmas, (form, tag, partOfSpeech), out _);
        return lemma ??= Lemmatizer.Lemma(span.Of(_text), tag, partOfSpeech);
    }
}

namespace Stance.Language;

/// <summary>
/// Stance's own language pass for English: words, sentences, Penn tags from a trigram model, lemmas, and candidates for names by capitals.
/// It has no parser: heads are −1 and relations empty. Immutable, safe to share.
/// </summary>
internal sealed class EnglishAnnotator : ILanguageAnnotator
{
    private readonly TagModel _model = new();
    private readonly Tagger _tagger;
    private readonly Lemmatizer _lemmatizer = new();

    public EnglishAnnotator()
    {
        _tagger = new Tagger(_model);
    }

    /// <inheritdoc/>
    public LanguageAnnotation Annotate(Document document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = document.Text;
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        foreach (var given in document.GivenWords?.Sentences ?? [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            sentences.Add(Read(text, [.. given.Words.Select(word => word.Span)]));
        }

        foreach (var part in Parts(document))
        {
            var tokens = Tokenizer.Tokenize(text, part);
            var start = 0;
            foreach (var end in SentenceSplitter.Split(text, tokens))
            {
                cancellationToken.ThrowIfCancellationRequested();
                sentences.Add(Read(text, tokens.GetRange(start, end - start)));
                start = end;
            }
        }

        return new LanguageAnnotation(sentences.ToImmutable(), [.. sentences.SelectMany(sentence => NameFinder.Find(text, sentence))]);
    }

    /// <summary>What is to be divided into words: the text without the line that names source and date; nothing when the words are given.</summary>
    private static IEnumerable<TextSpan> Parts(Document document)
    {
        if (document.GivenWords is not null)
            return [];
        if (document.SourceLine is not { } line)
            return [new TextSpan(0, document.Text.Length)];
        return [new TextSpan(0, line.Start), new TextSpan(line.End, document.Text.Length)];
    }

    private Sentence Read(string text, List<TextSpan> spans)
    {
        // Beyond a thousand words it is no sentence but a table or a list: read it in pieces, so that cost stays linear.
        var tokens = ImmutableArray.CreateBuilder<Token>(spans.Count);
        for (var from = 0; from < spans.Count; from += 1000)
        {
            var piece = spans.GetRange(from, Math.Min(1000, spans.Count - from)).ToArray();
            var tags = _tagger.Tag(text, piece);
            FiniteVerbs.Mend(text, piece, tags, _model);
            for (var i = 0; i < piece.Length; i++)
            {
                var lemma = _lemmatizer.Lemma(piece[i].Of(text), tags[i], PartOfSpeech.Other);
                tokens.Add(new Token(piece[i], lemma, UniversalTags.Of(tags, i, lemma), tags[i]));
            }
        }

        return new Sentence(new TextSpan(spans[0].Start, spans[^1].End), tokens.MoveToImmutable());
    }
}

using Stance.Language;

namespace Stance.Extraction;

/// <summary>What the readers of entities share of one document: words, predicates, quotes, and the mentions found so far.</summary>
internal sealed class EntityScene
{
    private readonly ILookup<int, TextSpan> _sources;
    private bool? _isInterview;

    public EntityScene(Document document, LanguageAnnotation language, ImmutableArray<Quote> quotes)
    {
        Document = document;
        Quotes = quotes;
        ImmutableArray<Sentence> pieces = [.. language.Sentences.SelectMany(Pieces)];
        Sentences = [.. pieces.Select((sentence, index) => new SentenceWords(document.Text, sentence, index))];
        Frames = [.. pieces.Select(FrameReader.Read)];
        _sources = quotes.Where(quote => quote.Source is not null).ToLookup(quote => SentenceAt(quote.Source!.Value.Start), quote => quote.Source!.Value);
        Quoted = [.. quotes.Where(quote => quote.Kind is not QuoteKind.Indirect).SelectMany(quote => quote.Content.Select(span => (Span: span, Quote: quote))).OrderBy(pair => pair.Span)];
    }

    public Document Document { get; }

    public ImmutableArray<Quote> Quotes { get; }

    public ImmutableArray<SentenceWords> Sentences { get; }

    public ImmutableArray<ImmutableArray<Frame>> Frames { get; }

    /// <summary>Pieces of direct and mixed content with their quotes, in text order.</summary>
    public ImmutableArray<(TextSpan Span, Quote Quote)> Quoted { get; }

    /// <summary>Mentions by sentence, in the order in which they were found.</summary>
    public List<MentionDraft>[] Mentions => field ??= [.. Sentences.Select(_ => new List<MentionDraft>())];

    public string Text => Document.Text;

    /// <summary>Who answers in an interview whose labels are letters ("A:"): the first person named; null where the text is none. To be asked once names are placed.</summary>
    public EntityDraft? Asked => IsInterview ? Mentions.SelectMany(list => list).FirstOrDefault(mention => mention.Entity.Kind is EntityKind.Person && mention.Form is MentionForm.Name)?.Entity : null;

    private bool IsInterview => _isInterview ??= Quotes.Any(IsAnswer);

    private bool IsAnswer(Quote quote) => quote is { Cue: null, Source: { } label } && label.Of(Text) is "A" or "Answer" or "ANSWER";

    /// <summary>The innermost direct or mixed quote whose content covers a place, or null.</summary>
    public Quote? QuoteAt(int offset)
    {
        int low = 0, high = Quoted.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Quoted[middle].Span.Start <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        for (var i = low - 1; i >= Math.Max(0, low - 6); i--)
        {
            if (offset < Quoted[i].Span.End)
                return Quoted[i].Quote;
        }

        return null;
    }

    /// <summary>What runs on for hundreds of words is a table or no language; in pieces, cost stays linear.</summary>
    private static IEnumerable<Sentence> Pieces(Sentence sentence)
    {
        const int Longest = 250;
        if (sentence.Tokens.Length <= Longest)
            return [sentence];
        return sentence.Tokens.Chunk(Longest).Select((tokens, piece) => new Sentence(new TextSpan(tokens[0].Span.Start, tokens[^1].Span.End), [.. tokens.Select(token => Rebase(token, piece * Longest, tokens.Length))]));
    }

    /// <summary>Heads count words of the sentence: in a piece they count from its beginning, and what hangs on another piece hangs nowhere.</summary>
    private static Token Rebase(Token token, int offset, int count) => token with { Head = token.Head >= offset && token.Head < offset + count ? token.Head - offset : -1 };

    /// <summary>The direct quote whose words cover a place, or null: only there somebody else than the author speaks throughout.</summary>
    public Quote? DirectAt(int offset) => QuoteAt(offset) is { Kind: QuoteKind.Direct } direct ? direct : null;

    public MentionDraft Add(MentionDraft mention)
    {
        mention.IsQuoted = DirectAt(mention.Span.Start) is not null;
        mention.IsSubject = Frames[mention.Words.Index].Any(frame => frame.Form is FrameForm.Finite && frame.Subject is { } subject
            && (subject.Head >= mention.First && subject.Head < mention.End || subject.Head == mention.End && mention.Words.Lower(mention.End) is "itself" or "himself" or "herself"));
        Mentions[mention.Words.Index].Add(mention);
        return mention;
    }

    /// <summary>The longest mention that covers a word, or null.</summary>
    public MentionDraft? At(int sentence, int token) =>
        Mentions[sentence].Where(mention => mention.First <= token && token < mention.End).MaxBy(mention => mention.End - mention.First);

    /// <summary>Sources of quotes that begin in a sentence.</summary>
    public IEnumerable<TextSpan> QuotesBySource(int sentence) => _sources[sentence];

    /// <summary>The body last called by this noun, at most forty sentences back, or null.</summary>
    public EntityDraft? LastCalled(int sentence, string noun)
    {
        for (var s = sentence; s >= Math.Max(0, sentence - 40); s--)
        {
            if (Mentions[s].LastOrDefault(mention => mention.Entity.Kind is EntityKind.Organization && mention.Entity.Nouns.Contains(noun)) is { } called)
                return called.Entity;
        }

        return null;
    }

    /// <summary>The mention that names the source of a quote: the last name in it ("its director, Tolga Erdinç"), else what covers its head; null when nobody is known.</summary>
    public EntityDraft? Speaker(Quote quote)
    {
        if (quote.Source is not { } source)
            return null;
        var sentence = SentenceAt(source.Start);
        if (sentence < 0)
            return null;
        var inside = Mentions[sentence].Where(mention => source.Overlaps(mention.Span) && mention.Form is not MentionForm.Demonym).ToList();
        return (inside.FirstOrDefault(mention => mention.Entity.Kind is EntityKind.Person && mention.Span.Length * 2 > source.Length)
            ?? inside.Where(mention => mention.Entity.Kind is EntityKind.Person && mention.Form is MentionForm.Name).LastOrDefault()
            ?? inside.Where(mention => mention.Span.Length * 2 >= source.Length).MaxBy(mention => mention.Span.Length)
            ?? inside.FirstOrDefault(mention => mention.Span.Start - source.Start <= 4))?.Entity;
    }

    public int SentenceAt(int offset)
    {
        int low = 0, high = Sentences.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Sentences[middle].Span(0, Sentences[middle].Count).End <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low < Sentences.Length && Sentences[low].Span(0, Sentences[low].Count).Start <= offset ? low : -1;
    }
}

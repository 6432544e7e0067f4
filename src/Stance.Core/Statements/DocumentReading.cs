using Stance.Language;

namespace Stance.Statements;

/// <summary>A sentence with its predicates and clauses.</summary>
internal sealed record SentenceReading(int Index, Sentence Sentence, ImmutableArray<Frame> Frames);

/// <summary>Goods named somewhere in the document, for pronouns that come later.</summary>
internal readonly record struct NamedGoods(TextSpan Span, string Text, string Class);

/// <summary>What the readers of statements share of one document: predicates, clauses, and who and what stands where.</summary>
internal sealed class DocumentReading
{
    private readonly ImmutableArray<EntityMention> _mentions;
    private readonly Dictionary<string, Entity> _entities = new(StringComparer.Ordinal);
    private readonly List<NamedGoods> _goods = [];
    private readonly List<TextSpan> _measures = [];

    public DocumentReading(Analysis analysis)
    {
        Analysis = analysis;
        _mentions = [.. analysis.Mentions.OrderBy(mention => mention.Span)];
        foreach (var entity in analysis.Entities)
            _entities[entity.Id] = entity;
        Sentences = [.. analysis.Sentences.Select((sentence, index) => new SentenceReading(index, sentence, FrameReader.Read(sentence)))];
        Clauses = [.. Sentences.SelectMany(sentence => ClauseSplitter.Split(analysis, sentence))];
        foreach (var sentence in Sentences)
            AddGoods(sentence.Sentence.Tokens);
    }

    public Analysis Analysis { get; }

    public string Text => Analysis.Document.Text;

    public ImmutableArray<SentenceReading> Sentences { get; }

    public ImmutableArray<Clause> Clauses { get; }

    public Entity? EntityOf(string? id) => id is null ? null : _entities.GetValueOrDefault(id);

    public string WordsOf(TextSpan span) => span.Of(Text).ToString();

    /// <summary>Mentions inside the span, in text order.</summary>
    public IEnumerable<EntityMention> MentionsIn(TextSpan span)
    {
        for (var i = FirstMention(span.Start); i < _mentions.Length && _mentions[i].Span.Start < span.End; i++)
        {
            if (span.Contains(_mentions[i].Span))
                yield return _mentions[i];
        }
    }

    /// <summary>
    /// Ids of those a phrase names as actors: the mention at its head and its conjuncts; where the head is a common noun without mention
    /// ("the Ugandan army", "Tunisia’s only refinery"), the country that qualifies it.
    /// </summary>
    public ImmutableArray<string> ActorsIn(SentenceReading sentence, Phrase? phrase)
    {
        if (phrase is null)
            return [];
        var span = phrase.Span(sentence.Sentence);
        var head = sentence.Sentence.Tokens[phrase.Head].Span;
        var actors = new List<string>();
        TextSpan? covered = null;
        foreach (var mention in Around(head))
        {
            if (mention.Span.Contains(head) && (covered is null || mention.Span.Length > covered.Value.Length))
            {
                covered = mention.Span;
                actors = [mention.Entity];
            }
        }

        var qualifiers = new List<string>();
        var inside = MentionsIn(span).ToList();
        foreach (var mention in inside)
        {
            if (inside.Exists(other => other.Span.Length > mention.Span.Length && other.Span.Contains(mention.Span)))
                continue;
            if (covered is { } known && (known.Overlaps(mention.Span) || mention.Span.Start < known.Start))
                continue;
            if (IsQualifier(sentence.Sentence.Tokens, mention))
                qualifiers.Add(mention.Entity);
            else if (covered is not null || mention.Form is not MentionForm.Demonym)
                actors.Add(mention.Entity);
            else
                qualifiers.Add(mention.Entity);
        }

        if (actors.Count == 0 && qualifiers.Count == 0 && Behind(sentence.Sentence.Tokens, phrase) is { } place)
            qualifiers.Add(place);
        return [.. (actors.Count > 0 ? actors : qualifiers.Take(1)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The goods a phrase names, a pronoun or bare number taking those named last; null when it names none.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="phrase">What is asked about.</param>
    /// <param name="before">An antecedent must stand before this place: the subject of the same verb ("trucks carried it") is none.</param>
    public Goods? GoodsIn(SentenceReading sentence, Phrase? phrase, int before = int.MaxValue)
    {
        if (phrase is null)
            return null;
        var tokens = sentence.Sentence.Tokens;
        var span = phrase.Span(sentence.Sentence);
        if (GoodsLexicon.ClassIn(Text, tokens, phrase.First, phrase.End) is { } named)
            return new Goods(WordsOf(span), span, named);
        var head = tokens[phrase.Head];
        if (Analysis.Times.Any(time => time.Span.Overlaps(span)))
            return null;
        var closing = tokens[phrase.End - 1].Lemma;
        var counted = phrase.End - phrase.First > 2 && tokens[phrase.End - 1].Tag is "CD" && tokens[phrase.End - 2].Tag is "DT" && tokens[phrase.End - 3].Lemma is "of"; // "every one of those seven"
        var anaphoric = counted || closing is "it" or "they" or "this" or "that" && phrase.End - phrase.First > 1 || (head.Tag is "CD" or "DT" && head.Lemma is not "one") || head.Lemma is "it" or "they" or "none" or "nothing" or "any" or "some" or "all" or "both" or "neither" || GoodsLexicon.IsGeneric(head.Lemma)
            || head.Lemma is "tonne" or "ton" or "barrel" or "litre" or "kilogram" or "metre" or "foot" && phrase.End == phrase.Head + 1;
        if (!anaphoric)
            return null;
        return LastGoods(Math.Min(before, span.Start)) is { } earlier ? new Goods(WordsOf(span), span, earlier.Class)
            : GoodsLexicon.IsGeneric(head.Lemma) ? new Goods(WordsOf(span), span, "goods") : null;
    }

    /// <summary>The measure (ban, register, sanctions …) spoken of last before a place, for "it" and "the idea"; null when none is near.</summary>
    public TextSpan? LastMeasure(int before)
    {
        for (var i = _measures.Count - 1; i >= 0; i--)
        {
            if (_measures[i].End <= before)
            {
                // The next question of an interview brings a matter of its own.
                var between = Text.AsSpan(_measures[i].End, before - _measures[i].End);
                return between.Length < 500 && !between.Contains("\nQ: ", StringComparison.Ordinal) ? _measures[i] : null;
            }
        }

        return null;
    }

    /// <summary>The goods named last before a place, at most about five sentences back.</summary>
    public NamedGoods? LastGoods(int before)
    {
        for (var i = _goods.Count - 1; i >= 0; i--)
        {
            if (_goods[i].Span.End <= before && !(_goods[i].Class is "finance" or "service" or "information"))
                return before - _goods[i].Span.End < 800 ? _goods[i] : null;
        }

        return null;
    }

    /// <summary>Whether a mention covers the word.</summary>
    public bool CoversHead(TextSpan head) => Around(head).Any(mention => mention.Span.Contains(head));

    /// <summary>The country with this code, if the document speaks of it.</summary>
    public Entity? CountryOf(string code) => Analysis.Entities.FirstOrDefault(entity => entity.Kind == EntityKind.Country && entity.Country == code);

    /// <summary>"brokers [in Turkey]", "a dealer [from Dubai]": who a phrase without mention belongs to.</summary>
    private string? Behind(ImmutableArray<Token> tokens, Phrase phrase) =>
        phrase.End + 1 < tokens.Length && tokens[phrase.Head].Tag is "NN" or "NNS" && tokens[phrase.End].Lemma is "in" or "from" or "of"
            ? MentionsIn(new TextSpan(tokens[phrase.End + 1].Span.Start, tokens[Math.Min(tokens.Length - 1, phrase.End + 3)].Span.End)).FirstOrDefault().Entity : null;

    private bool IsQualifier(ImmutableArray<Token> tokens, EntityMention mention)
    {
        var after = mention.Span.End;
        if (after + 1 < Text.Length && Text[after] is '’' or '\'' && Text[after + 1] == 's')
            return true;
        foreach (var token in tokens)
        {
            if (token.Span.End > mention.Span.Start)
                return false;
            if (token.Span.End + 1 == mention.Span.Start && token.Tag is "IN")
                return true;
        }

        return false;
    }

    private IEnumerable<EntityMention> Around(TextSpan head)
    {
        for (var i = FirstMention(Math.Max(0, head.Start - 120)); i < _mentions.Length && _mentions[i].Span.Start <= head.Start; i++)
            yield return _mentions[i];
    }

    private int FirstMention(int start)
    {
        int low = 0, high = _mentions.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_mentions[middle].Span.Start < start)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private void AddGoods(ImmutableArray<Token> tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Tag is "NN" or "NNS" && StanceReader.IsMeasure(tokens[i].Lemma))
                _measures.Add(tokens[i].Span);
            for (var length = Math.Min(3, tokens.Length - i); length >= 1; length--)
            {
                if (tokens[i].PartOfSpeech is not (PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.ProperNoun) || GoodsLexicon.ClassOf(Text, tokens, i, i + length) is not { } named)
                    continue;
                if (i + length < tokens.Length && tokens[i + length].Tag is "NN" or "NNS")
                    break; // "satellite images", "engine makers": the goods only qualify
                var span = new TextSpan(tokens[i].Span.Start, tokens[i + length - 1].Span.End);
                _goods.Add(new NamedGoods(span, WordsOf(span), named));
                i += length - 1;
                break;
            }
        }
    }
}

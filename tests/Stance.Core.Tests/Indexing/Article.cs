using System.Collections.Immutable;

namespace Stance.CoreTests;

/// <summary>Builds an analysis by hand: words of the text are named, spans and ids follow.</summary>
internal sealed class Article(string id, string text)
{
    private readonly List<Entity> _entities = [];
    private readonly List<EntityMention> _mentions = [];
    private readonly List<Statement> _statements = [];
    private ImmutableArray<Sentence>? _sentences;

    public string? Path { get; init; }

    public string? Title { get; init; }

    public string? Source { get; init; }

    public string? Author { get; init; }

    public DateOnly? Published { get; init; }

    /// <summary>Where the words first stand.</summary>
    public TextSpan At(string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return start < 0 ? throw new ArgumentException($"\"{words}\" is not in the text.") : new(start, start + words.Length);
    }

    public Evidence Receipt(string words, string rule) => new(id, At(words), words, rule);

    public Article Entity(string entity, string name, EntityKind kind, string? country = null, params string[] aliases)
    {
        _entities.Add(new(entity, name, kind, country, [.. aliases]));
        return this;
    }

    public Article Mention(string entity, string words, MentionForm form, string? readsAs = null)
    {
        _mentions.Add(new(entity, At(words), form, readsAs));
        return this;
    }

    public Article Stance(string words, string holder, StanceTarget target, Position position, params string[] chain)
    {
        _statements.Add(new StanceStatement
        {
            Id = $"{id}-{_statements.Count + 1}",
            Holder = holder,
            SourceChain = [.. chain],
            Polarity = Polarity.Positive,
            Factuality = Factuality.Certain,
            Evidence = Receipt(words, "stance-test"),
            Confidence = 0.75,
            Target = target,
            Position = position,
        });
        return this;
    }

    public Article Claim(string words, string holder, string? agent, string predicate, string? target, Polarity polarity = Polarity.Positive)
    {
        _statements.Add(new ClaimStatement
        {
            Id = $"{id}-{_statements.Count + 1}",
            Holder = holder,
            Polarity = polarity,
            Evidence = Receipt(words, "claim-test"),
            Confidence = 0.5,
            Factuality = polarity == Polarity.Positive ? Factuality.Certain : Factuality.CertainlyNot,
            Agent = agent,
            Predicate = predicate,
            Target = target,
        });
        return this;
    }

    public Article Flow(string words, string holder, Goods goods, Func<FlowStatement, FlowStatement>? more = null)
    {
        var flow = new FlowStatement
        {
            Id = $"{id}-{_statements.Count + 1}",
            Holder = holder,
            Polarity = Polarity.Positive,
            Factuality = Factuality.Certain,
            Evidence = Receipt(words, "flow-test"),
            Confidence = 0.9,
            Goods = goods,
            Status = FlowStatus.Actual,
        };
        _statements.Add(more?.Invoke(flow) ?? flow);
        return this;
    }

    public Article Figure(string words, string holder, string subject, string measure, string amount, Quantity quantity, TimeExpression? time = null)
    {
        _statements.Add(new FigureStatement
        {
            Id = $"{id}-{_statements.Count + 1}",
            Holder = holder,
            Polarity = Polarity.Positive,
            Factuality = Factuality.Certain,
            Time = time,
            Evidence = Receipt(words, "figure-test"),
            Confidence = 0.8,
            Subject = subject,
            Measure = measure,
            Quantity = new(At(amount), quantity, null),
        });
        return this;
    }

    public Article WithoutSentences()
    {
        _sentences = [];
        return this;
    }

    public Analysis Build() => new(new Document(id, text) { Path = Path, Title = Title, Source = Source, Author = Author, Published = Published })
    {
        Sentences = _sentences ?? [.. Sentences()],
        Entities = [.. _entities],
        Mentions = [.. _mentions.OrderBy(mention => mention.Span)],
        Statements = [.. _statements],
    };

    // A sentence ends at a full stop before a space, or with the text.
    private IEnumerable<Sentence> Sentences()
    {
        for (var start = 0; start < text.Length;)
        {
            var stop = text.IndexOf(". ", start, StringComparison.Ordinal);
            var end = stop < 0 ? text.Length : stop + 1;
            yield return new(new(start, end), []);
            start = end + 1;
        }
    }
}

using Stance.Extraction;
using Stance.Language;
using Stance.Statements;

namespace Stance;

/// <summary>
/// Reads documents: language, mentions, statements. Immutable and safe to use from several threads; build it once and keep it.
/// </summary>
public sealed class StanceAnalyzer
{
    private static readonly Lazy<StanceAnalyzer> LazyDefault = new(() => new StanceAnalyzerBuilder().Build());

    private readonly EntityReader _entities = new();
    private readonly ILanguageAnnotator _annotator;
    private readonly ImmutableArray<IStatementExtractor> _extractors;

    internal StanceAnalyzer(ILanguageAnnotator? annotator, ImmutableArray<IStatementExtractor> extractors)
    {
        _annotator = annotator ?? new EnglishAnnotator();
        _extractors = extractors;
    }

    /// <summary>The analyzer with everything that the package brings. Made on first use.</summary>
    public static StanceAnalyzer Default => LazyDefault.Value;

    /// <summary>Reads one document. Any text gives a result; nothing in a text makes it throw.</summary>
    /// <param name="document">What to read.</param>
    /// <param name="cancellationToken">Looked at once per sentence.</param>
    public Analysis Analyze(Document document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        cancellationToken.ThrowIfCancellationRequested();
        var language = _annotator.Annotate(document, cancellationToken);
        var quotes = QuoteReader.Read(document, language.Sentences);
        var (entities, mentions) = _entities.Read(document, language, quotes);
        var measures = new MeasureReader().Read(document, language.Sentences);
        var analysis = new Analysis(document)
        {
            Quantities = measures.Quantities,
            Calibers = measures.Calibers,
            Times = measures.Times,
            Sentences = language.Sentences,
            Names = language.Names,
            Entities = entities,
            Mentions = mentions,
            Quotes = Speakers.Resolve(document, quotes, entities, mentions),
        };
        return WithStatements(analysis, _extractors);
    }

    /// <summary>Reads the statements of an analysis whose mentions are known, and gives each its id.</summary>
    internal static Analysis WithStatements(Analysis analysis, ImmutableArray<IStatementExtractor> extractors)
    {
        var statements = StatementReader.Read(analysis).Concat(extractors.SelectMany(extractor => extractor.Extract(analysis)))
            .OrderBy(statement => statement.Span).ToList();
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < statements.Count; i++)
        {
            // Kind and place name a statement; several of one kind on the same words are numbered.
            var kind = ContractWords.KindOf(statements[i]);
            var id = string.Create(CultureInfo.InvariantCulture, $"{analysis.Document.Id}/{kind}/{statements[i].Span.Start}-{statements[i].Span.End}");
            var count = ids[id] = ids.GetValueOrDefault(id) + 1;
            statements[i] = statements[i] with { Id = count == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}/{count}") };
        }

        return analysis with { Statements = [.. statements] };
    }

    /// <summary>
    /// Reads many documents in parallel and gives the results in the order of the input. At most sixteen documents are held at a time.
    /// </summary>
    public IEnumerable<Analysis> AnalyzeAll(IEnumerable<Document> documents, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return Ordered(documents, cancellationToken);
    }

    private IEnumerable<Analysis> Ordered(IEnumerable<Document> documents, CancellationToken cancellationToken)
    {
        const int MostHeld = 16;
        var running = new Queue<Task<Analysis>>(MostHeld);
        foreach (var document in documents)
        {
            if (running.Count == MostHeld)
                yield return running.Dequeue().GetAwaiter().GetResult();
            running.Enqueue(Task.Run(() => Analyze(document, cancellationToken), cancellationToken));
        }

        while (running.Count > 0)
            yield return running.Dequeue().GetAwaiter().GetResult();
    }
}

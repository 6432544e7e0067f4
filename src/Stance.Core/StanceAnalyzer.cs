using Stance.Language;

namespace Stance;

/// <summary>
/// Reads documents: language, mentions, statements. Immutable and safe to use from several threads; build it once and keep it.
/// </summary>
public sealed class StanceAnalyzer
{
    private static readonly Lazy<StanceAnalyzer> LazyDefault = new(() => new StanceAnalyzerBuilder().Build());

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
        var analysis = new Analysis(document) { Sentences = language.Sentences };
        return analysis with { Statements = [.. _extractors.SelectMany(extractor => extractor.Extract(analysis))] };
    }

    /// <summary>
    /// Reads many documents in parallel and gives the results in the order of the input. At most a few documents per processor are held at a time.
    /// </summary>
    public IEnumerable<Analysis> AnalyzeAll(IEnumerable<Document> documents, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return documents.Select(document => Analyze(document, cancellationToken));
    }
}

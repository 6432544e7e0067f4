namespace Stance;

/// <summary>Collects the parts of a <see cref="StanceAnalyzer"/>. Not safe to share between threads; what it builds is.</summary>
public sealed class StanceAnalyzerBuilder
{
    private readonly List<IStatementExtractor> _extractors = [];
    private ILanguageAnnotator? _annotator;

    /// <summary>Puts another language pipeline in the place of Stance's own.</summary>
    public StanceAnalyzerBuilder UseAnnotator(ILanguageAnnotator annotator)
    {
        ArgumentNullException.ThrowIfNull(annotator);
        _annotator = annotator;
        return this;
    }

    /// <summary>Adds a reader of statements behind Stance's own; it runs once per document.</summary>
    public StanceAnalyzerBuilder AddExtractor(IStatementExtractor extractor)
    {
        ArgumentNullException.ThrowIfNull(extractor);
        _extractors.Add(extractor);
        return this;
    }

    /// <summary>Makes the analyzer. The builder can go on to be changed and used again.</summary>
    public StanceAnalyzer Build() => new(_annotator, [.. _extractors]);
}

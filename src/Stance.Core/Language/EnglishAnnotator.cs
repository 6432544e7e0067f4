namespace Stance.Language;

/// <summary>
/// Stance's own language pass for English: words, sentences, tags, lemmas, trees and names from the models that the package brings.
/// Immutable, safe to share.
/// </summary>
internal sealed class EnglishAnnotator : ILanguageAnnotator
{
    /// <inheritdoc/>
    public LanguageAnnotation Annotate(Document document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var reading = LanguageReading.Of(document.Text);
        foreach (var given in document.GivenWords?.Sentences ?? [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            reading.ReadSentence([.. given.Words.Select(word => word.Span)]);
        }

        foreach (var part in Parts(document))
            reading.ReadText(Tokenizer.Tokenize(document.Text, part), cancellationToken);
        var sentences = reading.Sentences.ToImmutable();
        var found = reading.Names.ToImmutable();
        LanguageReading.Return(reading);
        var told = NameConsistency.Apply(document.Text, sentences, found, LanguageModels.Embedded.Features);
        var names = told.Concat(sentences.SelectMany(sentence => NameFinder.Find(document.Text, sentence)));
        return new LanguageAnnotation(sentences, [.. names.OrderBy(name => name.Span).ThenBy(name => name.Kind)]);
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
}

using System.Collections.Concurrent;

namespace Stance.Language;

/// <summary>
/// Stance's own language pass for English: words, sentences, tags, lemmas, trees and names from the models that the package brings.
/// Immutable, safe to share.
/// </summary>
internal sealed class EnglishAnnotator : ILanguageAnnotator
{
    // Readings that wait for a text keep what they computed for words, which changes no result; more are not worth their memory (about 20 MB each).
    private const int MostIdle = 4;
    private readonly ConcurrentQueue<LanguageReading> _idle = new();

    /// <inheritdoc/>
    public LanguageAnnotation Annotate(Document document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (!_idle.TryDequeue(out var reading))
            reading = new LanguageReading(LanguageModels.Embedded);
        reading.Begin(document.Text);
        foreach (var given in document.GivenWords?.Sentences ?? [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            reading.ReadSentence([.. given.Words.Select(word => word.Span)]);
        }

        foreach (var part in Parts(document))
            reading.ReadText(Tokenizer.Tokenize(document.Text, part), cancellationToken);
        var sentences = reading.Sentences.ToImmutable();
        var found = reading.Names.ToImmutable();
        reading.Begin("");
        if (_idle.Count < MostIdle)
            _idle.Enqueue(reading);
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

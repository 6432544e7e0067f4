namespace Stance;

/// <summary>
/// The seam behind which sentences, words, grammar and candidates for names are found. The default is Stance's own;
/// another pipeline can stand here (see docs/catalyst.md). Implementations must be safe to call from several threads.
/// </summary>
public interface ILanguageAnnotator
{
    /// <summary>Reads a text. Takes any string and never throws for its content.</summary>
    /// <param name="document">What to read; all offsets of the result refer to its text.</param>
    /// <param name="cancellationToken">Looked at once per sentence.</param>
    LanguageAnnotation Annotate(Document document, CancellationToken cancellationToken = default);
}

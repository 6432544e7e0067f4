using Stance.Text;

namespace Stance;

/// <summary>
/// One article: its text as it was read, never altered, and what is known of its origin. Immutable and safe to share between threads.
/// </summary>
public sealed partial record Document
{
    /// <summary>Makes a document of a text whose origin is set with the properties.</summary>
    /// <param name="id">What names the document in results; the same id in an index replaces the earlier document. Not empty.</param>
    /// <param name="text">Any string; nothing is required of it.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty or white space.</exception>
    public Document(string id, string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(text);
        Id = id;
        Text = text;
    }

    /// <summary>What names the document in results and in an index: the file name without its ending, or the id given in JSON Lines.</summary>
    public string Id { get; init; }

    /// <summary>The text to which every offset refers. For formats with markup this is the extracted text.</summary>
    public string Text { get; init; }

    /// <summary>The headline, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The paper, agency or site that published it, or null.</summary>
    public string? Source { get; init; }

    /// <summary>Who wrote it, or null.</summary>
    public string? Author { get; init; }

    /// <summary>The day of publication, on which relative dates ("last year") are anchored, or null when unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The file it came from, as the caller wrote it, or null.</summary>
    public string? Path { get; init; }

    /// <summary>ISO 639 code of the text's language, two letters where there is such a code. Only English is analysed; other languages pass through as if they were.</summary>
    public string Language { get; init; } = "en";

    /// <summary>
    /// Where a head of headline and source line stands in <see cref="Text"/>: the line that names source and date (without its line end),
    /// or the whole front matter of a Markdown file, neither of which holds a sentence; null when there is none.
    /// </summary>
    public TextSpan? SourceLine { get; init; }

    /// <summary>The words and sentences that the file gave, which are not to be found anew; null when it gave none, or when the text is another by now.</summary>
    internal GivenWords? GivenWords
    {
        get => field is { } given && given.Text == Text ? given : null;
        init;
    }
}

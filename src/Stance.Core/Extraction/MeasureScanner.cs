using Stance.Extraction;

namespace Stance;

/// <summary>
/// Reads amounts, calibers and times from a text by itself, without sentences, tags or trees: for logs, tables and very large texts, some hundred times as
/// fast as <see cref="StanceAnalyzer"/>. It reads less: counted nouns are guessed from their endings, and it never says what is measured
/// (<see cref="QuantityMention.Item"/> is null). Any text is read, in time proportional to its length. Not safe to share between threads; used again, one
/// instance allocates for its results only.
/// </summary>
public sealed class MeasureScanner
{
    private readonly MeasureReader _reader = new();

    /// <summary>The amounts, calibers and times of a text.</summary>
    /// <param name="text">Any text; all offsets count in it.</param>
    /// <param name="published">The day from which "last year" counts; null when unknown.</param>
    public Measures Scan(string text, DateOnly? published = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _reader.Read(text, published);
    }

    /// <summary>The amounts of a text: numbers and units. What is a caliber or a date in truth may be among them.</summary>
    /// <param name="text">Any text; all offsets count in it.</param>
    public ImmutableArray<QuantityMention> ScanQuantities(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _reader.ReadQuantities(text);
    }
}

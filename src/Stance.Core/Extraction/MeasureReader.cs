namespace Stance.Extraction;

/// <summary>
/// Reads calibers, then times, then amounts of each sentence, each on what the earlier ones left. Takes any text and never throws for its content; cost is
/// linear. Not safe to share; used again, it allocates for what it finds only.
/// </summary>
internal sealed class MeasureReader
{
    private readonly Pieces _pieces = new();
    private readonly CaliberReader _calibers = new();
    private readonly TimeReader _times = new();
    private readonly QuantityReader _quantities = new();

    /// <summary>Reads a document with its grammar.</summary>
    /// <param name="document">The text; its publication date anchors relative times.</param>
    /// <param name="sentences">Its sentences in text order.</param>
    public Measures Read(Document document, ImmutableArray<Sentence> sentences)
    {
        Begin(document.Text, document.Published);
        foreach (var sentence in sentences)
        {
            _pieces.Read(sentence);
            ReadPieces();
        }

        return End();
    }

    /// <summary>Reads a text without its grammar.</summary>
    public Measures Read(string text, DateOnly? published)
    {
        Begin(text, published);
        for (var at = 0; Stretches.Next(text, ref at, Trigger.SureTime, out var stretch);)
        {
            _pieces.Read(stretch);
            ReadPieces();
        }

        return End();
    }

    /// <summary>Reads the amounts of a text without its grammar, and nothing else of it.</summary>
    public ImmutableArray<QuantityMention> ReadQuantities(string text)
    {
        _pieces.Open(text);
        _quantities.Begin();
        for (var at = 0; Stretches.Next(text, ref at, Trigger.SureQuantity, out var stretch);)
        {
            _pieces.Read(stretch);
            _quantities.Read(_pieces);
        }

        _pieces.Close();
        return _quantities.Found;
    }

    private void Begin(string text, DateOnly? published)
    {
        _pieces.Open(text);
        _calibers.Begin();
        _times.Begin(_pieces, published);
        _quantities.Begin();
    }

    private void ReadPieces()
    {
        _calibers.Read(_pieces);
        _times.Read();
        var before = _quantities.Count;
        _quantities.Read(_pieces);
        _times.ReadLengths(_quantities.FoundBehind(before));
    }

    private Measures End()
    {
        _pieces.Close();
        var quantities = _quantities.Found;
        return new Measures(quantities, _calibers.Found, [.. _times.Found.OrderBy(time => time.Span.Start).ThenBy(time => time.Span.End)]);
    }
}

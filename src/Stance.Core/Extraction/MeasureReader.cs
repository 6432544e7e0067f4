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
        _quantities.Read(_pieces);
    }

    private Measures End()
    {
        _pieces.Close();
        var quantities = _quantities.Found;
        return new Measures(quantities, _calibers.Found, [.. _times.Found.Concat(Durations(quantities)).OrderBy(time => time.Span.Start).ThenBy(time => time.Span.End)]);
    }

    private static IEnumerable<TimeExpression> Durations(ImmutableArray<QuantityMention> quantities)
    {
        foreach (var (span, value, _) in quantities)
        {
            if (value.Kind == QuantityKind.Duration && Iso(value) is { } iso)
                yield return new TimeExpression(span, iso, null);
        }
    }

    /// <summary>P2W, PT40M, PXD; null for spans that ISO cannot write.</summary>
    private static string? Iso(Quantity duration)
    {
        var (prefix, letter, factor) = duration.Unit switch
        {
            "a" => ("P", "Y", 1),
            "mo" => ("P", "M", 1),
            "wk" => ("P", "W", 1),
            "14.d" => ("P", "W", 2),
            "d" => ("P", "D", 1),
            "h" => ("PT", "H", 1),
            "min" => ("PT", "M", 1),
            "s" => ("PT", "S", 1),
            "10.a" => ("P", "Y", 10),
            "100.a" => ("P", "Y", 100),
            _ => ("", "", 0),
        };
        if (factor == 0)
            return null;
        var number = duration.Lower ?? duration.Upper;
        if (number is null || (duration.Lower != duration.Upper && duration.Lower is not null && duration.Upper is not null))
            return prefix + "X" + letter;
        var count = number.Value * factor;
        var (smaller, parts) = letter switch { "Y" => ("M", 12), "M" when prefix == "PT" => ("S", 60), "H" => ("M", 60), _ => ("", 0) };
        if (parts > 0 && count > 1 && count - Math.Floor(count) == 0.5)
            return string.Create(CultureInfo.InvariantCulture, $"{prefix}{Math.Floor(count)}{letter}{parts / 2}{smaller}");
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{count}{letter}");
    }
}

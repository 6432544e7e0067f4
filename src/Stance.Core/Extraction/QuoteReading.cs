namespace Stance.Extraction;

/// <summary>One pass over the units of a text. Passages that no clause claims are settled at the end of their paragraph: they go on with the speaker beside them.</summary>
internal sealed class QuoteReading(ImmutableArray<QuotePassage> passages, List<QuoteUnit> units)
{
    private readonly List<Quote> _quotes = [];
    private readonly bool[] _taken = new bool[passages.Length];

    public List<Quote> Read()
    {
        for (var i = 0; i < units.Count; i++)
        {
            foreach (var clause in AttributionFinder.Find(units[i]))
                Add(i, clause);
        }

        foreach (var unit in units)
            AddLabelled(unit);
        Continue();
        return _quotes;
    }

    private void Add(int index, AttributionClause clause)
    {
        var unit = units[index];
        var ranges = AttributionContent.Of(unit, clause, out var afterThat);
        var source = clause.HasSource ? Span(unit, clause.SourceStart, clause.SourceEnd) : (TextSpan?)null;
        var cue = Span(unit, clause.CueStart, clause.CueEnd);
        if (ranges.Count == 0)
        {
            // "“Is it over?” Smith said.": the question mark ended the sentence before the cue.
            if (clause.Cue.Direct && clause.Start == 0 && clause.End >= unit.End - 8 && Before(index) is { } passage)
                AddPassage(passage, source, cue);
            else if (clause.Cue.Direct && Introduced(index, clause) is { } introduced)
                AddPassage(introduced, source, cue);
            return;
        }

        var content = ranges.SelectMany(range => Spans(unit, range)).ToImmutableArray();
        if (content.IsEmpty)
            return;
        var items = ranges.SelectMany(range => Enumerable.Range(range.Start.Value, range.End.Value - range.Start.Value)).Select(at => unit.Items[at]).ToArray();
        var quoted = items.Where(item => item.IsQuoted).ToArray();
        var marked = quoted.Length > 0 || items.Any(item => item.Tag is "``" or "''");
        var whole = quoted.Length > 0 && items.All(item => item.IsQuoted || item.Tag is "," or "." or ":");
        foreach (var item in quoted)
            _taken[item.Passage] = true;
        var kind = !marked ? QuoteKind.Indirect : whole && !afterThat && clause.Cue.Direct && clause.Shape is not AttributionShape.Passive ? QuoteKind.Direct : QuoteKind.Mixed;
        _quotes.Add(new Quote(kind, source, cue, content, null));
    }

    /// <summary>"Zurbriggen: “A neutral country may own a factory”", as headlines have it: a name, a colon and a passage.</summary>
    private void AddLabelled(QuoteUnit unit)
    {
        var colon = unit.End - 2;
        if (unit.Inside >= 0 || colon is < 1 or > 5 || unit.Items[colon].Lemma != ":" || !unit.Items[colon + 1].IsQuoted || _taken[unit.Items[colon + 1].Passage])
            return;
        for (var at = 0; at < colon; at++)
        {
            if (unit.Items[at].Tag is not ("NNP" or "NNPS"))
                return;
        }

        AddPassage(unit.Items[colon + 1].Passage, Span(unit, 0, colon), null);
    }

    private void AddPassage(int passage, TextSpan? source, TextSpan? cue)
    {
        _taken[passage] = true;
        _quotes.Add(new Quote(QuoteKind.Direct, source, cue, passages[passage].Parts, null));
    }

    /// <summary>The free passage that ends the unit before, in the same paragraph; null when there is none.</summary>
    private int? Before(int index)
    {
        var unit = units[index];
        for (var i = index - 1; i >= 0 && i > index - 12; i--)
        {
            var other = units[i];
            if (other.Paragraph != unit.Paragraph)
                return null;
            if (other.Inside != unit.Inside)
                continue;
            var last = other.Items[^1];
            return last.IsQuoted && !_taken[last.Passage] ? last.Passage : null;
        }

        return null;
    }

    /// <summary>"The paper reports:" and the passage that fills the next line; null when it is none.</summary>
    private int? Introduced(int index, AttributionClause clause)
    {
        var unit = units[index];
        if (unit.Items[unit.End - 1].Lemma != ":" || clause.End < unit.End - 8)
            return null;
        var next = index + 1;
        while (next < units.Count && units[next].Inside != unit.Inside)
            next++;
        return next < units.Count && units[next].Items[0].IsQuoted && !_taken[units[next].Items[0].Passage] ? units[next].Items[0].Passage : null;
    }

    /// <summary>Gives passages that stand alone to the speaker before them in their paragraph, else behind them, else of the paragraph before.</summary>
    private void Continue()
    {
        var byStart = _quotes.Where(quote => quote.Kind != QuoteKind.Indirect || quote.Source is not null).OrderBy(quote => quote.Content[0].Start).ToArray();
        var next = 0;
        Quote? before = null;
        var outside = units.Where(unit => unit.Inside < 0).ToArray();
        for (var i = 0; i < outside.Length; i++)
        {
            var unit = outside[i];
            while (next < byStart.Length && byStart[next].Content[0].Start < unit.Items[0].Span.Start)
                before = byStart[next++];
            if (!unit.IsPassage || _taken[unit.Items[0].Passage])
                continue;
            var passage = unit.Items[0].Passage;
            var sameParagraph = before is not null && ParagraphOf(outside, i, before) == unit.Paragraph;
            var follower = i + 1 < outside.Length && outside[i + 1].Paragraph == unit.Paragraph ? outside[i + 1] : null;
            var after = follower is not null && next < byStart.Length && byStart[next].Content[0].Start <= follower.Items[^1].Span.End ? byStart[next] : null;
            if (sameParagraph && before!.Kind != QuoteKind.Indirect)
                AddPassage(passage, before.Source, before.Cue);
            else if (after is { Kind: QuoteKind.Direct })
                AddPassage(passage, after.Source, after.Cue);
            else if (i > 0 && outside[i - 1].Paragraph == unit.Paragraph && !outside[i - 1].IsPassage)
                AddPassage(passage, FirstSubject(outside[i - 1]) ?? before?.Source, null);
            else
                AddPassage(passage, before is { Kind: QuoteKind.Direct } ? before.Source : null, null);
            before = _quotes[^1];
        }
    }

    private static int ParagraphOf(QuoteUnit[] outside, int from, Quote quote)
    {
        for (var i = from; i >= 0; i--)
        {
            if (outside[i].Items[0].Span.Start <= quote.Content[^1].Start)
                return outside[i].Paragraph;
        }

        return -1;
    }

    /// <summary>"Ranginui shrugged. “We neither gain nor lose.”": the subject of the sentence before.</summary>
    private static TextSpan? FirstSubject(QuoteUnit unit)
    {
        for (var at = 1; at < unit.End && at < 25; at++)
        {
            if (unit.Items[at].IsFinite)
                return QuotePhrases.PhraseStart(unit, at) is var start and >= 0 ? Span(unit, start, at) : null;
        }

        return null;
    }

    private static TextSpan Span(QuoteUnit unit, int start, int end) => new(unit.Items[start].Span.Start, unit.Items[end - 1].Span.End);

    /// <summary>The characters of a range, without commas and stops at its edges; a passage over several paragraphs gives a span for each.</summary>
    private ImmutableArray<TextSpan> Spans(QuoteUnit unit, Range range)
    {
        int start = range.Start.Value, end = Math.Min(range.End.Value, unit.End);
        while (start < end && unit.Items[start].Tag is "," or "." or ":")
            start++;
        while (end > start && unit.Items[end - 1].Tag is "," or "." or ":" && unit.Items[end - 1].Lemma is not "?" and not "!")
            end--;
        if (start >= end)
            return [];
        if (end - start == 1 && unit.Items[start].IsQuoted)
            return passages[unit.Items[start].Passage].Parts;
        var last = end < unit.Items.Length && unit.Items[end].Lemma is "?" or "!" or "''" or "”" or "’" or "\"" or "'" && end == unit.End ? Trailing(unit, end) : end;
        return [Span(unit, start, last)];
    }

    /// <summary>Takes a question mark and closing mark at the end of the sentence into the content.</summary>
    private static int Trailing(QuoteUnit unit, int end)
    {
        while (end < unit.Items.Length && unit.Items[end].Lemma is not ".")
            end++;
        return end;
    }
}

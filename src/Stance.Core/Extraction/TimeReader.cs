namespace Stance.Extraction;

/// <summary>
/// Finds when: dates, months, quarters, years, weekdays, relative times, spans between two dates. Values are TIMEX3's; days are resolved on the publication
/// date. Lengths of time are amounts and read by <see cref="QuantityReader"/>. One pass, bounded looks around.
/// </summary>
internal sealed class TimeReader
{
    private readonly List<TimeExpression> _found = [];
    private DateOnly? _published;
    private Pieces _pieces = null!;
    private TimeGrammar _grammar = null!;

    /// <summary>The times found since <see cref="Begin"/>, in text order.</summary>
    public IReadOnlyList<TimeExpression> Found => _found;

    /// <summary>Begins with a document.</summary>
    /// <param name="pieces">Will hold its sentences, one after the other.</param>
    /// <param name="published">The day of publication; null when unknown.</param>
    public void Begin(Pieces pieces, DateOnly? published)
    {
        _found.Clear();
        // At the edges of the calendar nothing can be told from publication.
        _published = published is { Year: > 100 and < 9000 } ? published : null;
        _pieces = pieces;
        _grammar = new TimeGrammar(pieces, _published);
    }

    /// <summary>Reads the sentence that the pieces hold; claims the pieces of its times.</summary>
    public void Read()
    {
        for (var i = 0; i < _pieces.Count;)
            i = _pieces.MayBegin(i, Trigger.Time) ? Math.Max(i + 1, ReadAt(i)) : i + 1;
    }

    private int ReadAt(int i)
    {
        if (_grammar.Read(i) is not { } moment)
            return _grammar.ReadClock(i, _found);
        var between = _pieces.Is(moment.First - 1, "between");
        var from = _pieces.Is(moment.First - 1, "from");
        var at = moment.Last + 1;
        var dash = _pieces.IsDash(at);
        var and = _pieces.Is(at, "and");
        if ((dash || and || _pieces.Is(at, "to") || _pieces.Is(at, "until") || _pieces.Is(at, "through") || _pieces.Is(at, "till")) && Second(moment, at + 1, dash) is { } second
            && Joined(moment, second, between || (from && !and), and, dash) is { } joined)
            return Add(joined);
        return Add(TimeAnchor.Resolve(_pieces, moment, _published));
    }

    /// <summary>The other end of a span; after a year "-21" is enough.</summary>
    private TimeMoment? Second(TimeMoment first, int at, bool dash)
    {
        if (dash && first.Grain == Grain.Year && _pieces.IsFigures(at, 2) && _pieces.IsGlued(at) && _pieces[at].Value is var end && end == first.Year % 100 + 1)
            return TimeMoment.OfYear(at, at, first.Year / 100 * 100 + (int)end);
        if (_pieces.Is(at, "in") || _pieces.Is(at, "the"))
            at++;
        return _grammar.Read(at);
    }

    private TimeMoment? Joined(TimeMoment first, TimeMoment second, bool bounded, bool and, bool dash)
    {
        if (first.Grain != second.Grain || first.Grain is Grain.Vague or Grain.Week)
            return null;
        // "from March to July 2025": the year stands once. Without any, the end decides, and the beginning lies before it.
        if (second.Year == 0)
            second = TimeAnchor.Resolve(_pieces, first.Year == 0 ? second with { First = first.First } : second, _published) with { First = second.First };
        if (first.Year == 0 && second.Year != 0)
            first = first.In(second.Year) is { Range: { } range } same && range.First <= second.Range!.Value.First ? same : first.In(second.Year - 1) ?? first;
        if (first.Range is not { } begin || second.Range is not { } end)
            return bounded || dash || !and ? first with { Last = second.Last, Value = first.Value + "/" + second.Value } : null;
        // "in 2023 and 2024" is one stretch; "in June 2024 and May 2025" are two months.
        if (begin.First > end.First || (and && !bounded && (first.Grain == Grain.Day || end.First.DayNumber - begin.Last.DayNumber > 245 || !IsNext(first, second))))
            return null;
        return first with { Last = second.Last, Value = first.Value + "/" + second.Value, Range = new DateRange(begin.First, end.Last) };
    }

    private static bool IsNext(TimeMoment first, TimeMoment second) => first.Grain switch
    {
        Grain.Year => second.Year == first.Year + 1,
        Grain.Month => second.Year * 12 + second.Month == first.Year * 12 + first.Month + 1,
        _ => first.Range!.Value.Last.AddDays(1) == second.Range!.Value.First,
    };

    private int Add(TimeMoment moment)
    {
        _found.Add(new TimeExpression(_pieces.Span(moment.First, moment.Last), moment.Value, moment.Range));
        _pieces.Take(moment.First, moment.Last);
        if (moment.Grain is not (Grain.Vague or Grain.Age) && moment.Range is { First.Year: > 100, Last.Year: < 9000 })
            _grammar.Last = moment;
        return moment.Last + 1;
    }
}

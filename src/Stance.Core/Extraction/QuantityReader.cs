using System.Runtime.InteropServices;
using Stance.Language;

namespace Stance.Extraction;

/// <summary>
/// Finds amounts: counts, money, measures, shares, multiples, ages, durations, rates, with bounds and ranges. One pass over the pieces of a sentence
/// with bounded looks around, hence linear. Places that calibers and dates have taken are left alone.
/// </summary>
internal sealed class QuantityReader
{
    private const int MostSpare = 64;
    private const int Longest = 500;

    private readonly List<QuantityMention> _found = [];
    private readonly List<QuantityDraft> _drafts = [];

    // Drafts of earlier sentences, to be filled again.
    private readonly Stack<QuantityDraft> _spare = [];
    private Pieces _pieces = null!;

    // What was counted last, for "Of these, 265 were trucked"; it fades after some sentences.
    private string? _counted;
    private int _countedAge;

    /// <summary>The amounts found since <see cref="Begin"/>, in text order, without overlap.</summary>
    public ImmutableArray<QuantityMention> Found => [.. _found];

    /// <summary>How many there are.</summary>
    public int Count => _found.Count;

    /// <summary>Those behind the first so many, without a copy; good until the next is read.</summary>
    public ReadOnlySpan<QuantityMention> FoundBehind(int count) => CollectionsMarshal.AsSpan(_found)[count..];

    /// <summary>Begins with a document.</summary>
    public void Begin()
    {
        _found.Clear();
        (_counted, _countedAge) = (null, 0);
    }

    /// <summary>Reads the next sentence; places of calibers and dates are taken.</summary>
    public void Read(Pieces pieces)
    {
        _pieces = pieces;
        for (var i = 0; i < _drafts.Count && _spare.Count < MostSpare; i++)
            _spare.Push(_drafts[i]);
        _drafts.Clear();
        if (++_countedAge > 10)
            _counted = null;
        for (var i = 0; i < pieces.Count;)
            i = pieces.MayBegin(i, Trigger.Quantity) ? Math.Max(i + 1, ReadAt(i)) : i + 1;
        QuantityContext.Merge(pieces, _drafts);
        QuantityContext.Share(pieces, _drafts);
        BoundReader.Read(pieces, _drafts);
        if (_drafts.Count == 0)
            return;
        var tree = pieces.HasGrammar && pieces.Sentence.Tokens.Length <= Longest && Tree.IsParsed(pieces.Sentence) ? new Tree(pieces.Sentence) : null;
        for (var i = 0; i < _drafts.Count; i++)
            Finish(_drafts[i], tree, i);
    }

    /// <summary>Reads what begins at a piece; the place to go on.</summary>
    private int ReadAt(int i)
    {
        var number = _pieces.IsNumber(i);
        var word = _pieces.IsWord(i);
        if (word && RatioReader.Read(_pieces, i, out var change) is var times and > 0)
        {
            Add(new QuantityDraft { First = i, Last = i, Number = new NumberPhrase(i, i, times, times, times, 1, false, false), Low = times, High = times, Unit = "1", Kind = QuantityKind.Ratio, Change = change });
            return i + 1;
        }

        if (word && ComparisonReader.Read(_pieces, i) is { } comparison)
        {
            Add(comparison);
            return comparison.Last + 1;
        }

        if (word && OpenDuration(i) is { } open)
        {
            Add(open);
            return open.Last + 1;
        }

        var code = Currencies.Before(_pieces, i, out var at);
        if (code is null)
            at = i;
        var negative = IsMinus(at);
        if (negative)
            at += _pieces.IsWord(at) && _pieces.IsDash(at + 1) ? 2 : 1;
        if (!(number || word || code is not null || negative) || !NumberReader.TryRead(_pieces, at, code is not null, out var phrase))
        {
            NoteOrdinal(i);
            return i + 1;
        }

        if (!_spare.TryPop(out var draft))
            draft = new QuantityDraft();
        draft.Begin(i, phrase, negative);
        if (!TryRead(draft, code))
        {
            _spare.Push(draft);
            return phrase.Last + 1;
        }

        Add(draft);
        return draft.Last + 1;
    }

    /// <summary>Reads what belongs to a number; false if the number is no amount.</summary>
    private bool TryRead(QuantityDraft draft, string? code)
    {
        var (first, number) = (draft.First, draft.Number);
        if (code is not null)
        {
            draft.Unit = code;
            draft.Kind = QuantityKind.Money;
            if (Currencies.Scaled(_pieces.Of(first), out var times) is not null && number.Scale == 1)
                draft.Scale(times);
            if (Currencies.After(_pieces, number.Last + 1, out var last, out var minor) is { } after && !minor && _pieces[last].Length > 1 && (after == code || last > number.Last + 1))
                (draft.Unit, draft.Last) = (after, last);
        }
        else if (RatioReader.TryReadUnit(_pieces, number.Last + 1, out var unit) || UnitReader.TryRead(_pieces, BehindOf(number), number, out unit))
        {
            (draft.Unit, draft.Kind, draft.Last) = (unit.Code, unit.Kind, unit.Last);
            draft.Scale(unit.Factor);
        }

        QuantityRange.TryRead(_pieces, draft);
        if (draft.Unit is null && QuantityRange.SharedUnit(_pieces, number.Last + 1, number, draft.IsRange ? draft.Last + 1 : number.Last + 1) is { } shared)
        {
            (draft.Unit, draft.Kind) = (shared.Code, shared.Kind);
            draft.Scale(shared.Factor);
        }

        if (code is null && QuantityGuards.IsPart(_pieces, number, draft.Unit is not null || draft.IsRange))
            return false;
        if (draft.Unit is null ? !ReadUnitless(draft) : draft.Kind == QuantityKind.Duration && IsPlainDuration(draft))
            return false;
        ReadPer(draft);
        ReadHedges(draft);
        // What would reach into a date or caliber was misread.
        return !_pieces.AnyTaken(draft.First, draft.Last);
    }

    /// <summary>An age, a fraction, a count, or a bare number that the context may give a unit.</summary>
    private bool ReadUnitless(QuantityDraft draft)
    {
        var number = draft.Number;
        if (AgeReader.IsAge(_pieces, number))
        {
            (draft.Unit, draft.Kind) = ("a", QuantityKind.Age);
            return true;
        }

        var counted = CountedNoun.TryRead(_pieces, BehindOf(draft.Last, number), number, out var noun, out var head);
        if (number.Fraction)
            return ReadFraction(draft);
        if (draft.Relation == Relation.Equal && !draft.IsRange && QuantityGuards.IsReference(_pieces, number))
            return false;
        if (QuantityGuards.IsNamed(_pieces, number, counted) || (QuantityGuards.IsYear(_pieces, number) && !draft.IsRange && !(counted && _pieces.Tag(head) is "NNS" && !IsYearly(number.First - 1))))
            return false;
        if (counted && UnitIn(noun, head) is { } measured)
        {
            // "two difficult weeks", "one more cubic metre".
            (draft.Unit, draft.Kind, draft.Last) = (measured.Code, measured.Dimension == "duration" ? QuantityKind.Duration : QuantityKind.Measure, head);
            return true;
        }

        if (counted)
        {
            (draft.NounFirst, draft.NounHead, draft.Last) = (noun, head, head);
            draft.Unit = CountedNoun.Name(_pieces, noun, head);
            return !(number is { Digits: false, Low: 1 } && IsLooseOne(number, head));
        }

        // "no one", "this one", "one of them": a pronoun; "one of the few states": a count. "Minus one" is a number, and so is a text that says nothing else.
        if (number is { Digits: false, Low: 1 } && !draft.IsRange && ReadPartOf(draft))
            return true;
        if (!number.Digits && (number.Low <= 1 && draft.Low > 0 | number.Low < 1 && number.Whole && !NumberReader.IsAlone(_pieces, draft.First, number.Last) || number.Vague && !_pieces.Is(number.First - 1, "the") && _pieces.Tag(number.First) is not ("NNS" or "CD")))
            return false;
        if (draft.IsRange)
            return true;
        // "more than 40 injured", "12 dead".
        if (_pieces.Of(number.Last + 1) is "dead" or "injured" or "wounded" or "killed" or "missing" or "hurt" && !_pieces.Tag(number.Last + 2).StartsWith("NN", StringComparison.Ordinal))
            draft.Unit = "person";
        ReadPartOf(draft);
        if (_pieces.Is(number.Last + 1, "of") && _pieces.Of(number.Last + 2) is "them" or "these" or "those" or "which" or "whom")
        {
            draft.Last = _pieces.Is(number.Last + 2, "them") ? number.Last + 2 : number.Last;
            draft.Unit = QuantityContext.NounBefore(_pieces, number.First);
        }

        return true;
    }

    /// <summary>"two of the invoices", "four of the nineteen invoices": what the part is counted in stands with the whole.</summary>
    private bool ReadPartOf(QuantityDraft draft)
    {
        var number = draft.Number;
        var at = draft.Last + 2;
        if (!_pieces.Is(at - 1, "of") || !(_pieces.Tag(at) is "DT" or "PRP$" or "PDT"))
            return false;
        at++;
        var whole = NumberReader.TryRead(_pieces, at, false, out var all);
        if (!CountedNoun.TryRead(_pieces, whole ? all.Last + 1 : at, whole ? all : number, out var noun, out var head) || _pieces.Tag(head) is not ("NNS" or "NNPS") || UnitIn(noun, head) is not null)
            return false;
        draft.Unit = CountedNoun.Name(_pieces, noun, head);
        if (!whole)
            (draft.NounFirst, draft.NounHead, draft.Last) = (noun, head, head);
        return true;
    }

    private Unit? UnitIn(int noun, int head)
    {
        for (var at = noun; at <= head; at++)
        {
            if (UnitLexicon.Find(_pieces, at, out var last) is { } unit && last == head && _pieces[at].Length > 2)
                return unit;
        }

        return null;
    }

    private bool ReadFraction(QuantityDraft draft)
    {
        var number = draft.Number;
        draft.Kind = QuantityKind.Fraction;
        draft.Unit = "1";
        var next = number.Last + 1;
        while (_pieces.Is(next, "of") || _pieces.Tag(next) is "DT" or "PRP$" or "PDT")
            next++;
        if (_pieces.Of(next - 1) is "a" or "an" && UnitLexicon.Find(_pieces, _pieces.Is(next, "US") ? next + 1 : next, out var last) is { } measure)
        {
            (draft.Unit, draft.Kind, draft.Last) = (measure.Code, measure.Dimension == "duration" ? QuantityKind.Duration : QuantityKind.Measure, last);
            return true;
        }

        var at = _pieces.Tag(next) is "JJ" or "VBN" ? next + 1 : next; // "half of the combined 40 ships"
        var counted = NumberReader.TryRead(_pieces, at, false, out var whole) ? whole.Last + 1 : next;
        if (CountedNoun.TryRead(_pieces, counted, number with { Low = 1 }, out var noun, out var head))
        {
            draft.Unit = CountedNoun.Name(_pieces, noun, head);
            if (counted == next)
                (draft.NounFirst, draft.NounHead) = (noun, head);
        }

        return true;
    }

    private void ReadPer(QuantityDraft draft)
    {
        if (draft.Kind == QuantityKind.Percent && UnitReader.Per(_pieces, draft.Last + 1, true, out var end) == "a")
        {
            (draft.Unit, draft.Last) = (draft.Unit + "/a", end);
            return;
        }

        if (draft.Kind is QuantityKind.Percent or QuantityKind.Ratio or QuantityKind.Fraction or QuantityKind.Age || draft.Unit is "a")
            return;
        if (draft.Unit is null)
        {
            if (UnitReader.Per(_pieces, draft.Last + 1, true, out var behind) is { } time && UnitLexicon.Code(time) is { Dimension: "duration" } && _pieces.Of(behind + 1) is not ("earlier" or "ago" or "later"))
                (draft.Per, draft.Last) = (time, behind);
            return;
        }

        var at = draft.Last + 1;
        if (draft.Kind == QuantityKind.Money && _pieces.Of(at) is "US" or "U.S.")
            at++;
        // "1.2 billion cubic metres of gas a year".
        if (_pieces.Is(at, "of") && draft.Kind is QuantityKind.Measure or QuantityKind.Count)
        {
            var next = at + 1;
            while (next < at + 5 && _pieces.IsWord(next) && (_pieces.Tag(next).StartsWith('N') || _pieces.Tag(next) is "JJ") && _pieces.Tag(next + 1) is not ".")
                next++;
            if (next > at + 1 && (_pieces.Of(next) is "a" or "an" or "per") && UnitLexicon.Find(_pieces, next + 1, out _) is { Dimension: "duration" })
                at = next;
        }

        if (UnitReader.Per(_pieces, at, draft.Kind is QuantityKind.Count, out var last) is not { } per || _pieces.IsTaken(last)
            || _pieces.Of(last + 1) is "earlier" or "ago" or "later" or "before" or "after")
            return;
        draft.Unit = UnitLexicon.Code($"{draft.Unit}/{per}")?.Code ?? $"{draft.Unit}/{per}";
        draft.Kind = QuantityKind.Rate;
        draft.Last = last;
    }

    private void ReadHedges(QuantityDraft draft)
    {
        var before = Hedges.ReadBefore(_pieces, draft.First, out var hedge);
        var after = before == Relation.Equal ? Hedges.ReadAfter(_pieces, draft.Last) : Relation.Equal;
        if (after == Relation.Equal && before == Relation.Equal && draft.NounHead >= 0)
            after = Hedges.ReadAfter(_pieces, draft.Number.Last);
        draft.Hedge = hedge;
        if (before != Relation.Equal || after != Relation.Equal)
            draft.Relation = before != Relation.Equal ? before : after;
        if (draft.Change == Change.None)
            draft.Change = Hedges.ReadChange(_pieces, draft);
    }

    private void Add(QuantityDraft draft)
    {
        if (draft.Unit == "1" && draft.Kind == QuantityKind.Ratio && draft.Hedge == 0)
            ReadHedges(draft);
        _drafts.Add(draft);
    }

    private void Finish(QuantityDraft draft, Tree? tree, int count)
    {
        var item = draft.Item = _pieces.HasGrammar ? QuantityItem.Find(_pieces, tree, draft, _drafts, count) : null;
        if (draft.Unit is null)
        {
            draft.Unit = draft.Number.Whole && _pieces.Of(draft.Hedge - 1) is "from" or "to" && QuantityItem.Head(_pieces, item) is { } moved ? moved : draft.Number.Whole && draft.Kind == QuantityKind.Count ? _counted : null;
        }
        else if (draft.Kind == QuantityKind.Count)
        {
            _counted = draft.Unit;
            _countedAge = 0;
        }

        var span = _pieces.Span(draft.BoundFirst >= 0 ? draft.BoundFirst : draft.First, draft.BoundLast >= 0 ? draft.BoundLast : draft.Last);
        _found.Add(new QuantityMention(span, draft.Finish(), item));
    }

    // "the fourth such ship this year; in 2024 there were six".
    private void NoteOrdinal(int i)
    {
        if (_pieces.Is(i, "such") && NumberWords.IsOrdinal(_pieces.Of(i - 1)) && CountedNoun.TryRead(_pieces, i + 1, new NumberPhrase(i, i, 1, 1, 1, 1, false, false), out var noun, out var head))
        {
            _counted = CountedNoun.Name(_pieces, noun, head);
            _countedAge = 0;
        }
    }

    // "tens of millions of dollars", "a couple of years", "dozens of kilometres": the unit stands behind "of".
    private int BehindOf(NumberPhrase number) => BehindOf(number.Last, number);

    private int BehindOf(int last, NumberPhrase number) =>
        _pieces.Is(last + 1, "of") && (number.Vague || _pieces.Is(number.Last, "couple") || _pieces.Is(number.Last, "dozen") || _pieces.Is(number.Last, "millions") || _pieces.Is(number.Last, "billions")) ? last + 2 : last + 1;

    /// <summary>"-5", "− 5" at the beginning, "minus five", "negative 0.3".</summary>
    private bool IsMinus(int at)
    {
        if (_pieces.Is(at, "minus") || _pieces.Is(at, "negative"))
            return !(_pieces.IsNumber(at - 1) || NumberWords.Find(_pieces.Of(at - 1)).Class == NumberClass.Cardinal) && (IsFigure(at + 1) || (_pieces.IsDash(at + 1) && _pieces.IsNumber(at + 2)));
        return _pieces.IsDash(at) && _pieces.Of(at) is "-" or "−" && _pieces.IsNumber(at + 1) && (_pieces.IsGlued(at + 1)
            ? (!_pieces.IsGlued(at) || _pieces[at - 1].Kind == PieceKind.Sign) && !_pieces.IsNumber(at - 1)
            : at == 0);
    }

    private bool IsFigure(int at) => _pieces.IsNumber(at) || NumberWords.Find(_pieces.Of(at)).Class is NumberClass.Cardinal or NumberClass.Scale;

    // "in 1997 elections": a year behind a preposition or in "the 2019 Rich List".
    private bool IsYearly(int before) => _pieces.Tag(before) is "IN" or "DT" or "POS";

    // "one day they will", "one side", "one another", "one thing": no count. A plural behind "one" is its object.
    private bool IsLooseOne(NumberPhrase number, int head) => _pieces.Tag(head) is "NNS" or "NNPS" || _pieces.Tag(number.First) is not ("CD" or "DT" or "JJ" or "NN" or "NNP") || _pieces.Tag(number.First - 1) is "DT" or "WDT"
        || _pieces.Lemma(head) is "another" or "thing" or "way" or "day";

    // "two weeks ago" is a date, not an amount; "seconds" alone none.
    private bool IsPlainDuration(QuantityDraft draft) => (draft.Number is { Digits: false, Low: 1 } && _pieces.Is(draft.First, "one") && _pieces.Is(draft.Last, "day") && _pieces.Tag(draft.First - 1) is not ("IN" or "JJR" or "JJS"))
        || _pieces.Is(draft.Last + 1, "ago") || _pieces.Is(draft.Last + 1, "earlier") && _pieces.IsTaken(draft.Last + 1);

    /// <summary>"within days", "for hours", "in a year", "half an hour": a length of time without a figure.</summary>
    private QuantityDraft? OpenDuration(int i)
    {
        var before = _pieces.Of(i - 1);
        var bound = before is "within" or "Within" or "for" or "For" or "in" or "after" or "After" or "than" or "about" or "nearly" or "almost" or "over";
        if (!bound || UnitLexicon.Find(_pieces, i, out var last) is not { Dimension: "duration" } unit)
        {
            var half = _pieces.Is(i, "half");
            var article = _pieces.Is(i, "a") || _pieces.Is(i, "an") || half && (_pieces.Is(i + 1, "a") || _pieces.Is(i + 1, "an"));
            var at = half ? i + 2 : i + 1;
            if (!article || !(bound || half) || UnitLexicon.Find(_pieces, at, out last) is not { Dimension: "duration" } single || single.Code is "10.a" or "100.a" || _pieces.Is(last, "second") || _pieces.Is(last + 1, "ago"))
                return null;
            var value = half ? 0.5 : 1;
            if (_pieces.Is(last + 1, "and") && _pieces.Is(last + 2, "a") && _pieces.Is(last + 3, "half"))
                (value, last) = (1.5, last + 3);
            var draft = new QuantityDraft
            {
                First = i,
                Last = last,
                Number = new NumberPhrase(i, i, value, value, value, 1, false, false),
                Low = value,
                High = value,
                Unit = single.Code,
                Kind = QuantityKind.Duration,
                Hedge = i,
            };
            ReadHedges(draft);
            return draft;
        }

        if (before is not ("within" or "Within" or "for" or "For" or "in" or "after" or "After") || _pieces.Tag(i) != "NNS" || _pieces.Is(last + 1, "ago"))
            return null;
        return new QuantityDraft { First = i, Last = last, Number = new NumberPhrase(i, i, 0, 0, 0, 1, false, false), Unit = unit.Code, Kind = QuantityKind.Duration, Relation = Relation.About, Hedge = i };
    }
}

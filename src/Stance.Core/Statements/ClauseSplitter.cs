using System.Collections.Frozen;
using Stance.Language;

namespace Stance.Statements;

/// <summary>
/// Cuts sentences into clauses: first where quotations begin and end (the attribution itself is no statement), then at semicolons, colons and dashes,
/// at conjunctions that a finite verb follows, and at relative clauses behind a comma.
/// </summary>
internal sealed class ClauseSplitter
{
    // "ruled out that …", "denied having …": the attribution turns its content around, and belongs to the statement.
    private static readonly FrozenSet<string> Denying = new[] { "deny", "reject", "refute", "rule out", "dispute", "rebut", "disavow" }.ToFrozenSet(StringComparer.Ordinal);

    // A subordinate clause behind an attribution that tells something of its own: "announced on Monday, seven weeks after he had dismissed the idea".
    private static readonly FrozenSet<string> Circumstantial = new[] { "after", "before", "although", "though", "while", "because", "since", "whereas" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly SentenceReading _reading;
    private readonly ImmutableArray<Token> _tokens;
    private readonly List<Quote> _quotes = []; // those that cut the sentence
    private readonly List<Quote> _holders = []; // those that only say whose statement it is: "The company expects to lose …"

    private ClauseSplitter(Analysis analysis, SentenceReading reading, IEnumerable<Quote> quotes)
    {
        _reading = reading;
        _tokens = reading.Sentence.Tokens;
        var text = analysis.Document.Text;
        foreach (var quote in quotes)
        {
            if (!quote.Content.Any(part => part.Overlaps(reading.Sentence.Span)))
                _quotes.Add(quote); // only its attribution stands here
            else if (quote.Cue is { } cue && cue.Overlaps(reading.Sentence.Span) && !quote.Content.Any(part => part.Start > reading.Sentence.Span.End || part.End < reading.Sentence.Span.Start)
                && (!HasPredicate(quote) || Denying.Contains(CueLemma(cue, text))))
                _holders.Add(quote);
            else
                _quotes.Add(quote);
        }
    }

    /// <summary>The clauses of a sentence, in text order. A heading and the headline have none.</summary>
    public static IEnumerable<Clause> Split(Analysis analysis, SentenceReading reading)
    {
        var sentence = reading.Sentence;
        if (IsHeadline(analysis.Document, sentence))
            return [];
        var quotes = analysis.Quotes.Where(quote => quote.Content.Any(part => part.Overlaps(sentence.Span))
            || (quote.Cue is { } cue && cue.Overlaps(sentence.Span)) || (quote.Source is { } source && source.Overlaps(sentence.Span))).ToList();
        if (reading.Frames.IsEmpty && !quotes.Exists(quote => quote.Content.Any(part => part.Overlaps(sentence.Span))))
            return [];
        return quotes.Count == 0 && IsHeading(analysis.Document.Text, sentence) ? [] : new ClauseSplitter(analysis, reading, quotes).Split();
    }

    private static bool IsHeadline(Document document, Sentence sentence) => document.SourceLine is { } line && sentence.Span.End <= line.Start;

    /// <summary>A line of its own without a full stop, that is no list item.</summary>
    private static bool IsHeading(string text, Sentence sentence) =>
        sentence.Tokens[^1].Tag is not ("." or "''" or ":" or ",") && text[sentence.Span.Start] is not ('-' or '•' or '*')
        && (sentence.Span.Start == 0 || text[sentence.Span.Start - 1] is '\n') && (sentence.Span.End == text.Length || text[sentence.Span.End] is '\n' or '\r')
        && sentence.Tokens.Length <= 14;

    private List<Clause> Split()
    {
        var clauses = new List<Clause>();
        var start = 0;
        for (var i = 1; i <= _tokens.Length; i++)
        {
            if (i < _tokens.Length && _quotes.TrueForAll(quote => Holds(quote, _tokens[i - 1].Span) == Holds(quote, _tokens[i].Span)))
                continue;
            SplitRun(clauses, start, i);
            start = i;
        }

        return clauses;
    }

    private bool HasPredicate(Quote quote) =>
        _reading.Frames.Any(frame => frame.Form == FrameForm.Finite && quote.Content.Any(part => part.Start <= _tokens[frame.First].Span.Start && _tokens[frame.Verb].Span.End <= part.End));

    private string CueLemma(TextSpan cue, string text)
    {
        var frame = _reading.Frames.LastOrDefault(frame => cue.Contains(_tokens[frame.Verb].Span));
        return frame?.Lemma ?? cue.Of(text).ToString();
    }

    /// <summary>Whether a word stands in a quotation, the attribution between two of its parts included ("The plant, she added, runs on crude").</summary>
    private bool Holds(Quote quote, TextSpan token)
    {
        TextSpan? whole = null;
        foreach (var part in quote.Content)
        {
            if (part.Contains(token))
                return true;
            if (part.Overlaps(_reading.Sentence.Span))
                whole = whole?.Union(part) ?? part;
        }

        return whole is { } both && both.Contains(token) && quote.Content.Length > 1 && !quote.Content.All(HasClause);
    }

    /// <summary>Whether a part of a quotation is a clause of its own ("“She came in May,” he says, “and she drinks no milk.”").</summary>
    private bool HasClause(TextSpan part) =>
        _reading.Frames.Any(frame => frame.Form == FrameForm.Finite && part.Contains(_tokens[frame.Verb].Span));

    private ImmutableArray<Quote> ChainAt(int first, int end)
    {
        var chain = _quotes.Where(quote => Holds(quote, _tokens[first].Span)).OrderByDescending(quote => quote.Content.Sum(part => part.Length));
        var span = new TextSpan(_tokens[first].Span.Start, _tokens[end - 1].Span.End);
        return [.. chain, .. _holders.Where(quote => quote.Content.Any(part => part.Overlaps(span)))];
    }

    private void SplitRun(List<Clause> clauses, int first, int end)
    {
        var from = first;
        for (var i = first; i <= end; i++)
        {
            var cut = i == end ? 1 : i <= from ? 0 : CutLength(first, i, end);
            if (cut == 0)
                continue;
            if (Make(from, i) is { } clause)
                clauses.Add(clause);
            else if (i < end && _tokens[i].Tag is not ":" && !(_tokens[i + 1].Tag is "WP" or "WDT" or "WRB" && IsAttribution(from, i)))
                continue; // no predicate yet: the stretch goes on
            from = Math.Min(end, i + cut);
        }
    }

    /// <summary>"…, says Timur Asanov, [who set up 14 of them]": what is told of a speaker is a statement beside what he says.</summary>
    private bool IsAttribution(int first, int end) =>
        _reading.Frames.Any(frame => frame.Verb >= first && frame.Verb < end && frame.Form == FrameForm.Finite && AttributionAt(frame) is not null);

    /// <summary>Number of tokens that part two clauses at <paramref name="i"/>; 0 where none part.</summary>
    private int CutLength(int first, int i, int end)
    {
        var token = _tokens[i];
        if (token.Lemma == ";" || (token.Tag == ":" && token.Span.Length == 1 && i > first && i + 1 < end && FiniteIn(i + 1, end)))
            return 1;
        if (token.Tag == ":" && i > first && !FiniteIn(first, i))
            return 1; // a dateline or label
        if (i + 2 >= end)
            return 0;
        var next = _tokens[i + 1];
        if (token.Tag == "," && (next.Tag == "CC" || (next.Lemma == "for" && next.Tag == "IN")))
            return StartsAt(i + 2) || FiniteWithSubject(i + 2, end) ? 2 : 0;
        if (token.Tag == "CC" && token.Lemma is "and" or "but")
            return StartsAt(i + 1) ? 1 : 0;
        if (token.Tag == "," && (next.Tag is "WRB" or "WP" or "WP$" || (next.Tag == "WDT" && next.Lemma == "which")))
            return IsLastClause(i + 1, end) ? 1 : 0;
        return token.Tag == "," && next.Lemma is "while" or "although" or "though" or "whereas" && FiniteWithSubject(i + 2, end) ? 2 : 0;
    }

    private bool FiniteIn(int first, int end) => _reading.Frames.Any(frame => frame.Form == FrameForm.Finite && frame.Verb >= first && frame.Verb < end);

    private bool StartsAt(int at) =>
        _reading.Frames.Any(frame => frame.Form == FrameForm.Finite && (frame.First == at || (frame.First == at + 1 && _tokens[at].Tag == "RB")));

    /// <summary>Whether a finite predicate with a subject of its own begins here.</summary>
    private bool FiniteWithSubject(int at, int end) =>
        _reading.Frames.Any(frame => frame.Form == FrameForm.Finite && frame.Verb >= at && frame.Verb < end && frame.Subject is { } subject && subject.First >= at && !frame.SubjectShared);

    /// <summary>Whether no main verb comes back behind the relative clause that begins here.</summary>
    private bool IsLastClause(int at, int end) =>
        FiniteIn(at, end)
        && !_reading.Frames.Any(frame => frame.Form == FrameForm.Finite && frame.Verb >= at && frame.Verb < end && frame.Subject is { } subject && subject.First < at && !frame.SubjectShared);

    private Clause? Make(int first, int end)
    {
        while (first < end && (_tokens[first].PartOfSpeech == PartOfSpeech.Punctuation || (_tokens[first].Tag == "CC" && _tokens[first].Lemma is "and" or "but")))
            first++;
        while (end > first && _tokens[end - 1].PartOfSpeech == PartOfSpeech.Punctuation && _tokens[end - 1].Tag != "-RRB-")
            end--;
        if (first >= end)
            return null;
        var chain = ChainAt(first, end);
        int main = -1, attribution = -1;
        for (var i = 0; i < _reading.Frames.Length; i++)
        {
            var frame = _reading.Frames[i];
            if (frame.Verb < first || frame.Verb >= end)
                continue;
            if (AttributionAt(frame) is { } quote)
            {
                attribution = i;
                // Inside a quotation the attribution is a statement of its own, together with what it introduces: "his minister had told him that …".
                if (chain.Length > 0 && !chain.Contains(quote))
                    return new Clause(_reading, first, Math.Max(end, EndOf(quote)), i, chain);
                continue;
            }

            if (frame.Form == FrameForm.Finite && (main < 0 || _reading.Frames[main].Form != FrameForm.Finite || (IsSubordinate(_reading.Frames[main]) && !IsSubordinate(frame))))
                main = i;
            else if (main < 0 && frame.Form is FrameForm.Infinitive or FrameForm.Participle && chain.Length > 0)
                main = i; // quoted fragments: "not to join"
        }

        if (main < 0 && chain.Length > 0 && end - first > 3)
            main = Introducing(chain[^1]); // "puts [its sales at 1,300 engines]": the attribution is the only verb
        if (main >= 0 && attribution >= 0 && IsSubordinate(_reading.Frames[main]))
            return Circumstance(main, first, end, chain);
        return main < 0 ? null : new Clause(_reading, first, end, main, chain);
    }

    private int Introducing(Quote quote)
    {
        for (var i = 0; i < _reading.Frames.Length; i++)
        {
            if (quote.Cue is { } cue && cue.Contains(_tokens[_reading.Frames[i].Verb].Span) && quote.Kind is not QuoteKind.Direct)
                return i;
        }

        return -1;
    }

    private Clause? Circumstance(int main, int first, int end, ImmutableArray<Quote> chain)
    {
        var frame = _reading.Frames[main];
        if (frame.Marker is not { } marker || !Circumstantial.Contains(marker))
            return null;
        for (var i = frame.Verb; i > first; i--)
        {
            if (_tokens[i].Lemma == marker)
                return new Clause(_reading, i, end, main, chain);
        }

        return null;
    }

    private static bool IsSubordinate(Frame frame) => frame.Marker is not null and not "that" || (frame.SubjectShared && frame.Marker is not null);

    /// <summary>The quotation that the predicate introduces, or whose source holds it: but a relative clause in the source ("says Asanov, who lives in Almaty") is a statement of its own.</summary>
    private Quote? AttributionAt(Frame frame)
    {
        var verb = _tokens[frame.Verb].Span;
        return _quotes.Find(quote => (quote.Cue is { } cue && cue.Contains(verb)) || (frame.Marker is not ("who" or "which") && quote.Source is { } source && source.Contains(verb)));
    }

    private int EndOf(Quote quote)
    {
        for (var i = _tokens.Length; i > 0; i--)
        {
            if (quote.Content.Any(part => part.Contains(_tokens[i - 1].Span)) && _tokens[i - 1].PartOfSpeech != PartOfSpeech.Punctuation)
                return i;
        }

        return 0;
    }
}

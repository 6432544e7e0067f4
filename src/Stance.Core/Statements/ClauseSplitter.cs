using Stance.Language;

namespace Stance.Statements;

/// <summary>
/// Cuts sentences into clauses: first where quotations begin and end (the attribution itself is no statement), then at semicolons, colons and dashes,
/// at conjunctions that a finite verb follows, and at relative clauses behind a comma.
/// </summary>
internal static class ClauseSplitter
{
    public static IEnumerable<Clause> Split(Analysis analysis, SentenceReading reading)
    {
        var sentence = reading.Sentence;
        var text = analysis.Document.Text;
        if (IsHeadline(analysis.Document, sentence) || reading.Frames.IsEmpty)
            yield break;
        var quotes = analysis.Quotes.Where(quote => quote.Content.Any(part => part.Overlaps(sentence.Span)) || quote.Cue is { } cue && cue.Overlaps(sentence.Span)
            || quote.Source is { } source && source.Overlaps(sentence.Span)).ToList();
        if (quotes.Count == 0 && IsHeading(text, sentence))
            yield break;
        var start = 0;
        var tokens = sentence.Tokens;
        for (var i = 1; i <= tokens.Length; i++)
        {
            if (i < tokens.Length && SameQuotes(quotes, tokens[i - 1].Span, tokens[i].Span))
                continue;
            var chain = ChainAt(quotes, tokens[start].Span);
            foreach (var clause in SplitRun(reading, start, i, chain, quotes))
                yield return clause;
            start = i;
        }
    }

    private static bool IsHeadline(Document document, Sentence sentence) => document.SourceLine is { } line && sentence.Span.End <= line.Start;

    /// <summary>A line of its own without a full stop, that is no list item.</summary>
    private static bool IsHeading(string text, Sentence sentence) =>
        sentence.Tokens[^1].Tag is not ("." or "''" or ":" or ",") && text[sentence.Tokens[0].Span.Start] is not ('-' or '•' or '*')
        && (sentence.Span.Start == 0 || text[sentence.Span.Start - 1] is '\n') && (sentence.Span.End == text.Length || text[sentence.Span.End] is '\n' or '\r')
        && sentence.Tokens.Length <= 14;

    private static bool SameQuotes(List<Quote> quotes, TextSpan left, TextSpan right)
    {
        foreach (var quote in quotes)
        {
            if (Holds(quote, left) != Holds(quote, right))
                return false;
        }

        return true;
    }

    private static bool Holds(Quote quote, TextSpan token)
    {
        foreach (var part in quote.Content)
        {
            if (part.Contains(token))
                return true;
        }

        return false;
    }

    private static ImmutableArray<Quote> ChainAt(List<Quote> quotes, TextSpan token) =>
        [.. quotes.Where(quote => Holds(quote, token)).OrderByDescending(quote => quote.Content.Sum(part => part.Length))];

    private static IEnumerable<Clause> SplitRun(SentenceReading reading, int first, int end, ImmutableArray<Quote> chain, List<Quote> quotes)
    {
        var tokens = reading.Sentence.Tokens;
        var from = first;
        for (var i = first; i <= end; i++)
        {
            var cut = i == end ? 1 : CutLength(reading, first, i, end);
            if (cut == 0)
                continue;
            if (Make(reading, from, i, chain, quotes) is { } clause)
                yield return clause;
            else if (i < end && tokens[i].Tag is not ":")
                continue; // no predicate yet: the stretch goes on
            from = Math.Min(end, i + cut - (cut == 9 ? 9 : 0));
        }
    }

    /// <summary>Number of tokens that part two clauses at <paramref name="i"/>; 0 where none part, 9 where the next clause keeps its first word.</summary>
    private static int CutLength(SentenceReading reading, int first, int i, int end)
    {
        var tokens = reading.Sentence.Tokens;
        var token = tokens[i];
        if (token.Lemma == ";" || (token.Tag == ":" && token.Span.Length == 1 && i > first && i + 1 < end))
            return 1;
        if (i + 2 >= end)
            return 0;
        if (token.Tag == "," && tokens[i + 1].Tag == "CC")
            return FiniteBefore(reading, i + 2, end, StartsOver(reading, i + 2)) ? 2 : 0;
        if (token.Tag == "CC" && token.Lemma is "and" or "but")
            return FiniteRightAt(reading, i + 1) ? 1 : 0;
        if (token.Tag == "," && (tokens[i + 1].Tag is "WRB" or "WP" or "WP$" || (tokens[i + 1].Tag == "WDT" && tokens[i + 1].Lemma == "which")))
            return IsLastClause(reading, i + 1, end) ? 1 : 0;
        if (token.Tag == "," && tokens[i + 1].Lemma is "while" or "although" or "though" or "whereas")
            return FiniteBefore(reading, i + 2, end, false) ? 2 : 0;
        return 0;
    }

    private static bool FiniteRightAt(SentenceReading reading, int at) =>
        reading.Frames.Any(frame => frame.Form == FrameForm.Finite && (frame.First == at || (frame.First == at + 1 && reading.Sentence.Tokens[at].Tag == "RB")));

    private static bool StartsOver(SentenceReading reading, int at) => FiniteRightAt(reading, at);

    /// <summary>Whether a finite predicate with a subject of its own begins here.</summary>
    private static bool FiniteBefore(SentenceReading reading, int at, int end, bool rightHere) =>
        rightHere || reading.Frames.Any(frame => frame.Form == FrameForm.Finite && frame.Verb >= at && frame.Verb < end && frame.Subject is { } subject && subject.First >= at && !frame.SubjectShared);

    /// <summary>Whether no main verb comes back behind the relative clause that begins here.</summary>
    private static bool IsLastClause(SentenceReading reading, int at, int end) =>
        reading.Frames.Any(frame => frame.Form == FrameForm.Finite && frame.Verb >= at && frame.Verb < end)
        && !reading.Frames.Any(frame => frame.Form == FrameForm.Finite && frame.Verb >= at && frame.Verb < end && frame.Subject is { } subject && subject.First < at && !frame.SubjectShared);

    private static Clause? Make(SentenceReading reading, int first, int end, ImmutableArray<Quote> chain, List<Quote> quotes)
    {
        var tokens = reading.Sentence.Tokens;
        while (first < end && (tokens[first].PartOfSpeech == PartOfSpeech.Punctuation || (tokens[first].Tag == "CC" && tokens[first].Lemma is "and" or "but")))
            first++;
        while (end > first && tokens[end - 1].PartOfSpeech == PartOfSpeech.Punctuation && tokens[end - 1].Tag != "-RRB-")
            end--;
        if (first == end)
            return null;
        var main = -1;
        for (var i = 0; i < reading.Frames.Length; i++)
        {
            var frame = reading.Frames[i];
            if (frame.Verb < first || frame.Verb >= end || InAttribution(quotes, tokens[frame.Verb].Span))
                continue;
            if (frame.Form == FrameForm.Finite && (main < 0 || reading.Frames[main].Form != FrameForm.Finite || (IsSubordinate(reading.Frames[main]) && !IsSubordinate(frame))))
                main = i;
            else if (main < 0 && frame.Form is FrameForm.Infinitive or FrameForm.Participle && chain.Length > 0)
                main = i; // quoted fragments: "not to join"
        }

        return main < 0 ? null : new Clause(reading, first, end, main, chain);
    }

    private static bool IsSubordinate(Frame frame) => frame.Marker is not null and not "that" || frame.SubjectShared && frame.Marker is not null;

    private static bool InAttribution(List<Quote> quotes, TextSpan verb) =>
        quotes.Any(quote => (quote.Cue is { } cue && cue.Contains(verb)) || (quote.Source is { } source && source.Contains(verb)));
}

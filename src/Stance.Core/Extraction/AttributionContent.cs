namespace Stance.Extraction;

/// <summary>How far the words reach that a clause attributes: behind it, before it, or on both sides where it stands in their middle.</summary>
internal static class AttributionContent
{
    /// <summary>Ranges of items, in text order; empty when the clause attributes nothing.</summary>
    public static List<Range> Of(QuoteUnit unit, AttributionClause clause, out bool afterThat)
    {
        afterThat = false;
        if (clause.Shape == AttributionShape.Phrase)
            return OfPhrase(unit, clause);
        if (clause.Shape == AttributionShape.Passive)
            return OfPassive(unit, clause);
        if (clause.Shape != AttributionShape.Inverted && Right(unit, clause, out afterThat) is { } right)
            return Quoted(unit, clause, right);
        return clause.Cue.IsSpeech && clause.Shape is AttributionShape.Plain or AttributionShape.Inverted ? Left(unit, clause) : [];
    }

    /// <summary>"“We met,” she said, “and talked.”": the passage before belongs to what follows when it breaks off with a comma.</summary>
    private static List<Range> Quoted(QuoteUnit unit, AttributionClause clause, Range right) => [right];

    private static List<Range> OfPassive(QuoteUnit unit, AttributionClause clause)
    {
        var from = clause.End;
        var right = from..ContentEnd(unit, from, clause);
        if (clause.HasSource || QuotePhrases.PhraseStart(unit, clause.CueStart) is not (var subject and >= 0))
            return [right];
        return [subject..clause.CueStart, right];
    }

    /// <summary>"According to X, Y", "Y, according to X", "Y, according to X, Z".</summary>
    private static List<Range> OfPhrase(QuoteUnit unit, AttributionClause clause)
    {
        var items = unit.Items;
        var content = new List<Range>();
        var left = SegmentStart(unit, clause.Start);
        if (clause.Start > left && items[clause.Start - 1].Tag is "CC" or "RB" && clause.Start - 1 == left)
            left = clause.Start;
        var end = clause.Start > 0 && items[clause.Start - 1].Tag is "," or ":" ? clause.Start - 1 : clause.Start;
        if (end > left)
            content.Add(left..end);
        var right = clause.End < unit.End && items[clause.End].Tag is "," or ":" ? clause.End + 1 : clause.End;
        if (right < unit.End && (content.Count == 0 || items[clause.End].Tag == "," && !IsAside(unit, right)))
            content.Add(right..(content.Count == 0 ? ContentEnd(unit, right, clause) : unit.End));
        return content;
    }

    private static Range? Right(QuoteUnit unit, AttributionClause clause, out bool afterThat)
    {
        var items = unit.Items;
        var cue = clause.Cue;
        var at = clause.CueEnd;
        afterThat = false;
        if (at < unit.End && cue.Frames.HasFlag(CueFrames.Predicate) && PredicateEnd(unit, clause) is { } predicate)
            return predicate;
        var addressed = !cue.Frames.HasFlag(CueFrames.Addressee);
        for (var steps = 0; steps < 10 && at < unit.End; steps++)
        {
            var item = items[at];
            if (item.IsQuoted)
                return at..QuotedEnd(unit, at, clause);
            if (item.Lemma == ":" && at + 1 < unit.End && (cue.Direct || items[at + 1].IsQuoted))
                return (at + 1)..unit.End;
            if (item.Tag == ",")
            {
                if (at + 1 < unit.End && items[at + 1].IsQuoted && cue.Direct)
                    return (at + 1)..QuotedEnd(unit, at + 1, clause);
                if (AsideEnd(unit, at) is not (var aside and > 0))
                    return null;
                at = aside;
                continue;
            }

            if (item.Lemma == "that" && cue.Frames.HasFlag(CueFrames.Clause) && at + 1 < unit.End && (item.Tag == "IN" || at == clause.CueEnd || items[at + 1].IsQuoted || QuotePhrases.StartsClause(unit, at + 1)))
            {
                afterThat = true;
                return (at + 1)..ContentEnd(unit, at + 1, clause);
            }

            if (cue.Frames.HasFlag(CueFrames.Clause) && (item.Lemma is "whether" or "if" || item.Tag is "WRB" or "WP"))
                return at..ContentEnd(unit, at, clause);
            if (cue.Frames.HasFlag(CueFrames.Infinitive) && IsInfinitive(unit, at))
                return at..ContentEnd(unit, at, clause);
            var noun = QuotePhrases.PhraseEnd(unit, at);
            if (cue.Frames.HasFlag(CueFrames.Clause) && (addressed || at > clause.CueEnd) && QuotePhrases.StartsClause(unit, at))
                return at..ContentEnd(unit, at, clause);
            if (!addressed && noun > at)
            {
                addressed = true;
                var chunk = QuotePhrases.ChunkEnd(unit, at);
                if (cue.Frames.HasFlag(CueFrames.Infinitive) && IsInfinitive(unit, noun))
                    return at..ContentEnd(unit, at, clause); // "asked joggers not to run": who is to do it belongs to what is asked
                at = chunk < unit.End && QuotePhrases.StartsClause(unit, chunk) ? chunk : noun;
                continue;
            }

            if (item.IsAdverb || QuotePhrases.IsTime(item) || item.Tag == "RP")
            {
                at++;
                continue;
            }

            if (cue.Frames.HasFlag(CueFrames.Phrase) && at == clause.CueEnd && (noun > at || item.Tag is "VBG" or "``" or "''"))
            {
                // "condemned the attack" is a stance, "condemned “the weaponisation of supply”" quotes as well.
                var end = ContentEnd(unit, at, clause);
                return cue.Class != "evaluate" || HasMarks(unit, at, end) ? at..end : null;
            }

            if (item.Tag is "IN" or "TO" && at + 1 < unit.End)
            {
                var phrase = QuotePhrases.PhraseEnd(unit, at + 1);
                if (phrase == at + 1 && items[at + 1].Tag is not "VBG")
                    return null;
                at = Math.Max(phrase, at + 2);
                continue;
            }

            if (cue.Frames.HasFlag(CueFrames.Clause) && cue.IsSpeech && at == clause.CueEnd && QuotePhrases.HasFinite(unit, at, ContentEnd(unit, at, clause)))
                return at..ContentEnd(unit, at, clause);
            return null;
        }

        return null;
    }

    private static bool HasMarks(QuoteUnit unit, int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            if (unit.Items[at].IsQuoted || unit.Items[at].Tag is "``" or "''")
                return true;
        }

        return false;
    }

    /// <summary>"to run", "not to run".</summary>
    private static bool IsInfinitive(QuoteUnit unit, int at)
    {
        if (at < unit.End && unit.Items[at].Lemma == "not")
            at++;
        return at + 1 < unit.End && unit.Items[at].Tag == "TO" && unit.Items[at + 1].Tag is "VB" or "RB";
    }

    /// <summary>"called the plan a farce", "described it as ‘a farce’".</summary>
    private static Range? PredicateEnd(QuoteUnit unit, AttributionClause clause)
    {
        var from = clause.CueEnd;
        var object_ = QuotePhrases.PhraseEnd(unit, from);
        if (unit.Items[from].IsQuoted || object_ == from || object_ >= unit.End)
            return unit.Items[from].IsQuoted ? from..ContentEnd(unit, from, clause) : null;
        var next = unit.Items[object_];
        return next.IsQuoted || next.Lemma == "as" || next.Tag is "DT" or "JJ" or "``" || QuotePhrases.ChunkEnd(unit, from) < object_ ? from..ContentEnd(unit, from, clause) : null;
    }

    /// <summary>A passage behind the cue; further words behind it in the same clause belong to what is said ("said “no deal” was possible").</summary>
    private static int QuotedEnd(QuoteUnit unit, int at, AttributionClause clause)
    {
        if (at + 1 >= unit.End)
            return at + 1;
        return unit.Items[at + 1].Tag is "," or ":" or "CC" or "IN" ? at + 1 : ContentEnd(unit, at, clause);
    }

    /// <summary>"He admits, however, that": index behind the second comma of a short remark, or 0.</summary>
    private static int AsideEnd(QuoteUnit unit, int comma)
    {
        for (var at = comma + 1; at < unit.End && at < comma + 8; at++)
        {
            if (unit.Items[at].Tag == ",")
                return unit.Items[comma + 1].IsAdverb || unit.Items[comma + 1].Tag is "IN" or "TO" || (unit.Items[comma + 1].Tag == "VBG" && AttributionCues.OfVerb(unit.Items[comma + 1].Lemma).IsEmpty) ? at + 1 : 0;
            if (unit.Items[at].IsFinite)
                return 0;
        }

        return 0;
    }

    /// <summary>Where the clause that begins at <paramref name="from"/> ends: before what somebody else, or the same in a new sentence, says.</summary>
    private static int ContentEnd(QuoteUnit unit, int from, AttributionClause clause)
    {
        var items = unit.Items;
        for (var at = from + 1; at < unit.End; at++)
        {
            var item = items[at];
            if (item.Lemma == ";")
                return at;
            if (item.Tag == "," && at + 1 < unit.End && (EndsBefore(unit, at + 1, clause, true) || IsInvertedCue(unit, at + 1)))
                return at;
            if (item.Tag == "CC" && EndsBefore(unit, at, clause, false))
                return items[at - 1].Tag == "," ? at - 1 : at;
        }

        return unit.End;
    }

    /// <summary>"…, said an American official": somebody says all that stands before.</summary>
    private static bool IsInvertedCue(QuoteUnit unit, int at) =>
        unit.Items[at].IsFinite && AttributionCues.OfVerb(unit.Items[at].Lemma) is [{ Direct: true }, ..] && at + 1 < unit.End && QuotePhrases.ChunkEnd(unit, at + 1) > at + 1;

    private static bool EndsBefore(QuoteUnit unit, int at, AttributionClause clause, bool comma)
    {
        var items = unit.Items;
        var next = at;
        if (items[at].Lemma is "according" or "accord" or "citing" || (comma && items[at].Tag == "VBG" && AttributionCues.OfVerb(items[at].Lemma).Length > 0))
            return comma;
        if (items[at].Tag != "CC")
            return false;
        next++;
        while (next < unit.End && items[next].IsAdverb)
            next++;
        if (next >= unit.End)
            return false;
        // "… and predicts that": a second verb of the same form with the same subject.
        if (items[next].Tag == items[Math.Max(clause.CueStart, 0)].Tag && items[next].IsFinite && AttributionCues.OfVerb(items[next].Lemma).Length > 0)
            return true;
        // "…, and it denounced the cut".
        var noun = QuotePhrases.SpeakerEnd(unit, next);
        while (noun < unit.End && (items[noun].IsAdverb || items[noun].Lemma is "have" or "be" or "would"))
            noun++;
        return noun > next && noun < unit.End && items[noun].IsFinite && items[at - 1].Tag == "," && AttributionCues.OfVerb(items[noun].Lemma) is [{ IsSpeech: true }, ..];
    }

    /// <summary>"Y, X said", "“Y,” said X", "Y, X said, Z".</summary>
    private static List<Range> Left(QuoteUnit unit, AttributionClause clause)
    {
        var items = unit.Items;
        var start = clause.Start;
        if (start > 0 && items[start - 1].Lemma is "as" or "or" or "so")
            start--;
        if (start > 0 && items[start - 1].Lemma is "or" or "so")
            start--;
        if (start == 0)
            return [];
        var edge = items[start - 1];
        if (!(edge.Tag is "," or ":" || edge.IsQuoted))
            return [];
        var end = edge.IsQuoted ? start : start - 1;
        if (!edge.IsQuoted && (HasObject(unit, clause) || items[clause.CueStart].Lemma is "would" or "could" or "should" or "might"))
            return [];
        var left = SegmentStart(unit, end);
        if (end <= left)
            return [];
        var content = new List<Range>();
        var right = clause.End;
        while (right < unit.End && !(items[right].Tag is "," or ":") && !items[right].IsQuoted)
            right++;
        if (right < unit.End && items[right].Tag is "," && !IsAside(unit, right + 1))
        {
            right++;
            var stop = items[right].IsQuoted ? QuotedEnd(unit, right, clause) : ContentEnd(unit, right, clause);
            if (items[end - 1].IsQuoted == items[right].IsQuoted)
                content.Add(right..stop);
            if (content.Count > 0 && !items[end - 1].IsQuoted)
                left = Opened(unit, left, end);
        }

        if (content.Count == 0 && !QuotePhrases.HasFinite(unit, left, end))
            return [];
        if (end > left)
            content.Insert(0, left..end);
        return content;
    }

    /// <summary>Start of the clause that a remark interrupts: "the sum rose, and some of it, the authors say, came from elsewhere" says only the second. Equal to the end after "which" or "because".</summary>
    private static int Opened(QuoteUnit unit, int from, int end)
    {
        for (var at = end - 1; at > from; at--)
        {
            var item = unit.Items[at];
            if (item.IsFinite || item.IsQuoted)
                return from;
            if (item.Tag is "WDT" or "WP" or "WRB" or "CC" || (item.Tag == "IN" && item.Lemma is "that" or "because" or "although" or "while" or "if" or "since" or "though"))
                return item.Tag == "CC" && unit.Items[at - 1].Tag != "," ? from : at + 1;
        }

        return from;
    }

    /// <summary>"Y, I asked for more": the cue has what it attributes, or another object, behind it.</summary>
    private static bool HasObject(QuoteUnit unit, AttributionClause clause)
    {
        var at = clause.End;
        while (at < unit.End && (unit.Items[at].IsAdverb || QuotePhrases.IsTime(unit.Items[at])))
            at++;
        if (at >= unit.End || clause.Shape == AttributionShape.Inverted)
            return false;
        var next = unit.Items[at];
        if (next.Tag is "," or ":" or "CC" or "-LRB-" or "VBG" || next.IsQuoted)
            return false;
        if (next.Tag is "IN" or "TO")
            return next.Lemma is "for" or "of" or "about" or "against" or "if";
        return !(clause.Cue.Frames.HasFlag(CueFrames.Addressee) || next.Tag is "RP" || (next.Tag is "JJ" && at + 1 < unit.End && unit.Items[at + 1].Lemma is "week" or "month" or "year" or "night" or "summer" or "spring" or "autumn" or "winter")
            || (next.Tag == "DT" && at + 1 < unit.End && unit.Items[at + 1].Lemma is "week" or "month" or "year" or "morning" or "evening"));
    }

    /// <summary>What follows a clause in the middle and is not what is said: "she said, adding that", "he said, and left", "said X, who".</summary>
    private static bool IsAside(QuoteUnit unit, int at) =>
        at >= unit.End || unit.Items[at].Tag is "VBG" or "CC" or "WP" or "WDT" or "WP$" or "VBN" || unit.Items[at].Lemma is "while" or "as" or "after" or "before" or "although" or "though" or "but" or "in" or "when" or "speaking" or "according" or "referring";

    /// <summary>Start of what may be said before <paramref name="end"/>: behind a semicolon, a dateline ("TOKYO, Jan 14 –") and a conjunction at the beginning of the sentence.</summary>
    private static int SegmentStart(QuoteUnit unit, int end)
    {
        var items = unit.Items;
        var start = 0;
        for (var at = end - 1; at > 0; at--)
        {
            if (items[at - 1].Lemma != ";" && !(items[at - 1].Lemma == ":" && at <= 3))
                continue;
            start = at;
            break;
        }

        if (start == 0)
        {
            for (var at = 1; at < end && at < 9; at++)
            {
                if (items[at].Lemma is "—" or "–" or "-" or "--" && items[0].Tag is "NNP" or "NN" or "CD" && items[at - 1].Tag is "NNP" or "CD" or "-RRB-" or "NN" && !QuotePhrases.HasFinite(unit, 0, at))
                    start = at + 1;
            }
        }

        while (start < end && (items[start].Tag == "CC" || items[start].Lemma is "•" or "-" or "–" or "—" || (items[start].Tag == "," && start > 0)))
            start++;
        return start;
    }
}

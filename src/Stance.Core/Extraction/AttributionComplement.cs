namespace Stance.Extraction;

/// <summary>
/// What stands behind a cue and completes it: a passage, a clause with or without "that", an infinitive, a noun phrase. Addressee, time, place and short remarks between the two are passed over
/// ("told the committee on Monday that", "admits, however, that").
/// </summary>
internal static class AttributionComplement
{
    // What lies between a cue and its complement is short; beyond this the words belong to something else.
    private const int Steps = 10;

    /// <summary>The range of the complement, or null when the cue has none.</summary>
    public static Range? Of(QuoteUnit unit, AttributionClause clause, out bool afterThat)
    {
        afterThat = false;
        var frames = clause.Cue.Frames;
        if (frames.HasFlag(CueFrames.Predicate) && Predicate(unit, clause) is { } predicate)
            return predicate;
        var at = clause.CueEnd;
        var addressed = !frames.HasFlag(CueFrames.Addressee);
        var near = true; // nothing but adverbs between the cue and here
        for (var steps = 0; steps < Steps && at < unit.End; steps++)
        {
            if (Marked(unit, clause, at) is { } marked)
                return marked;
            if (IsThat(unit, clause, at))
            {
                afterThat = true;
                return (at + 1)..End(unit, at + 1, clause);
            }

            if (Begins(unit, clause, at, addressed) || (near && addressed && BeginsLoosely(unit, clause, at)))
                return at..End(unit, at, clause);
            if (!addressed && QuotePhrases.PhraseEnd(unit, at) is var addressee && addressee > at)
            {
                if ((frames & (CueFrames.Infinitive | CueFrames.ObjectInfinitive)) != CueFrames.None && IsInfinitive(unit, addressee))
                    return (frames.HasFlag(CueFrames.ObjectInfinitive) ? at : addressee)..End(unit, at, clause); // "asked joggers not to run": who is to do it belongs to what is asked
                addressed = true;
                at = QuotePhrases.ChunkEnd(unit, at) is var chunk && chunk < unit.End && QuotePhrases.StartsClause(unit, chunk) ? chunk : addressee;
                continue;
            }

            if (at == clause.CueEnd && frames.HasFlag(CueFrames.Phrase) && Phrase(unit, clause) is { } phrase)
                return phrase;
            near &= unit.Items[at].IsAdverb || unit.Items[at].Tag == "RP";
            if (Past(unit, at) is not (var next and > 0))
                return null;
            at = next;
        }

        return null;
    }

    /// <summary>"said “…”", "said: …", "said, “…”".</summary>
    private static Range? Marked(QuoteUnit unit, AttributionClause clause, int at)
    {
        var item = unit.Items[at];
        if (item.IsQuoted)
            return at..QuotedEnd(unit, at, clause);
        if (at + 1 >= unit.End)
            return null;
        var quoted = unit.Items[at + 1].IsQuoted;
        if (item.Lemma == ":" && (clause.Cue.Direct || quoted))
            return (at + 1)..unit.End;
        return item.Tag == "," && quoted && clause.Cue.Direct ? (at + 1)..QuotedEnd(unit, at + 1, clause) : null;
    }

    private static bool IsThat(QuoteUnit unit, AttributionClause clause, int at) =>
        unit.Items[at].Lemma == "that" && clause.Cue.Frames.HasFlag(CueFrames.Clause) && at + 1 < unit.End
        && (unit.Items[at].Tag == "IN" || QuotePhrases.IsTime(unit.Items[at - 1]) || at == clause.CueEnd || unit.Items[at + 1].IsQuoted || QuotePhrases.StartsClause(unit, at + 1));

    /// <summary>Whether a question word, an infinitive or a clause without "that" begins here, as the cue may have it.</summary>
    private static bool Begins(QuoteUnit unit, AttributionClause clause, int at, bool addressed)
    {
        var item = unit.Items[at];
        var cue = clause.Cue;
        if (cue.Frames.HasFlag(CueFrames.Infinitive) && IsInfinitive(unit, at))
            return true;
        if (!cue.Frames.HasFlag(CueFrames.Clause))
            return false;
        if (item.Lemma is "whether" or "if")
            return true;
        if (item.Tag is "WRB" or "WP")
            return item.Lemma is not ("when" or "where") || cue.Class is "ask" or "doubt" or "admit"; // "said when asked" tells when it was said
        return (addressed || at > clause.CueEnd) && QuotePhrases.StartsClause(unit, at);
    }

    /// <summary>"says too much is made of it": no subject that tags would show, but a verb follows.</summary>
    private static bool BeginsLoosely(QuoteUnit unit, AttributionClause clause, int at)
    {
        var item = unit.Items[at];
        if (!clause.Cue.Frames.HasFlag(CueFrames.Clause) || !clause.Cue.IsSpeech || item.Tag is "IN" or "TO" or "RP" or "," || QuotePhrases.TimeEnd(unit, at) > at)
            return false;
        if (item.IsAdverb && at + 1 < unit.End && unit.Items[at + 1].Tag is "IN" or "TO" or ",")
            return false;
        return QuotePhrases.HasFinite(unit, at, Math.Min(End(unit, at, clause), at + 15));
    }

    /// <summary>"denies any wrongdoing". "Condemned the attack" is a stance; "condemned “the weaponisation of supply”" quotes as well.</summary>
    private static Range? Phrase(QuoteUnit unit, AttributionClause clause)
    {
        var from = clause.CueEnd;
        if (QuotePhrases.PhraseEnd(unit, from) == from && unit.Items[from].Tag is not ("VBG" or "``" or "''"))
            return null;
        var end = End(unit, from, clause);
        return clause.Cue.Class != "evaluate" || HasMarks(unit, from, end) ? from..end : null;
    }

    /// <summary>Index behind an adverb, time, prepositional phrase or short remark that begins here; 0 for anything else.</summary>
    private static int Past(QuoteUnit unit, int at)
    {
        var item = unit.Items[at];
        if (item.Tag == ",")
            return AsideEnd(unit, at);
        if (item.IsAdverb || item.Tag == "RP")
            return at + 1;
        if (QuotePhrases.TimeEnd(unit, at) is var time && time > at)
            return time;
        if (item.Tag is not ("IN" or "TO") || at + 1 >= unit.End)
            return 0;
        var phrase = QuotePhrases.PhraseEnd(unit, at + 1);
        return phrase > at + 1 ? phrase : unit.Items[at + 1].Tag == "VBG" ? at + 2 : 0;
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
    private static Range? Predicate(QuoteUnit unit, AttributionClause clause)
    {
        var from = clause.CueEnd;
        if (from >= unit.End)
            return null;
        if (unit.Items[from].IsQuoted)
            return from..End(unit, from, clause);
        var end = QuotePhrases.PhraseEnd(unit, from);
        if (end == from || end >= unit.End)
            return null;
        var next = unit.Items[end];
        return next.IsQuoted || next.Lemma == "as" || next.Tag is "DT" or "JJ" or "``" || QuotePhrases.ChunkEnd(unit, from) < end ? from..End(unit, from, clause) : null;
    }

    /// <summary>A passage behind the cue; further words behind it in the same clause belong to what is said ("said “no deal” was possible").</summary>
    public static int QuotedEnd(QuoteUnit unit, int at, AttributionClause clause)
    {
        if (at + 1 >= unit.End)
            return at + 1;
        return unit.Items[at + 1].Tag is "," or ":" or "CC" or "IN" ? at + 1 : End(unit, at, clause);
    }

    /// <summary>"He admits, however, that": index behind the second comma of a short remark, or 0.</summary>
    private static int AsideEnd(QuoteUnit unit, int comma)
    {
        if (comma + 1 >= unit.End)
            return 0;
        var first = unit.Items[comma + 1];
        if (!(first.IsAdverb || first.Tag is "IN" or "TO" || (first.Tag == "VBG" && AttributionCues.OfVerb(first.Lemma).IsEmpty)))
            return 0;
        for (var at = comma + 1; at < unit.End && at < comma + 8 && !unit.Items[at].IsFinite; at++)
        {
            if (unit.Items[at].Tag == ",")
                return at + 1;
        }

        return 0;
    }

    /// <summary>Where the clause that begins at <paramref name="from"/> ends: before what somebody else, or the same in a new sentence, says.</summary>
    public static int End(QuoteUnit unit, int from, AttributionClause clause)
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
}

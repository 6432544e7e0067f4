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
        if (clause.Shape != AttributionShape.Inverted && AttributionComplement.Of(unit, clause, out afterThat) is { } right && !Resumes(unit, clause, right))
            return [right];
        var left = clause.Cue.IsSpeech && clause.Shape is AttributionShape.Plain or AttributionShape.Inverted ? Left(unit, clause) : [];
        // "Leilani Ames, who photographs ships, opens a show": a verb that only a passage makes a verb of saying.
        return clause.Cue.Frames != CueFrames.None || left.Exists(range => unit.Items[range].Any(item => item.IsQuoted || item.Tag is "``" or "''")) ? left : [];
    }

    /// <summary>"“I signed,” he said, “and I am not proud of it.”": the passage behind the cue goes on with the one before.</summary>
    private static bool Resumes(QuoteUnit unit, AttributionClause clause, Range right) =>
        clause.Start > 0 && unit.Items[clause.Start - 1].IsQuoted && unit.Items[right.Start].IsQuoted && unit.Items[right.Start.Value - 1].Tag == ",";

    private static List<Range> OfPassive(QuoteUnit unit, AttributionClause clause)
    {
        var from = clause.End;
        var right = from..AttributionComplement.End(unit, from, clause);
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
            content.Add(right..(content.Count == 0 ? AttributionComplement.End(unit, right, clause) : unit.End));
        return content;
    }

    /// <summary>"Y, X said", "“Y,” said X", "Y, X said, Z".</summary>
    private static List<Range> Left(QuoteUnit unit, AttributionClause clause)
    {
        var items = unit.Items;
        var start = clause.Start;
        for (var steps = 0; steps < 2 && start > 0 && items[start - 1].Lemma is "as" or "or" or "so"; steps++)
            start--; // "as its spokesman claims", "or so hunters maintain"
        if (start == 0)
            return [];
        var edge = items[start - 1];
        if (!edge.IsQuoted && (edge.Tag is not ("," or ":") || HasObject(unit, clause) || items[clause.CueStart].Lemma is "would" or "could" or "should" or "might"))
            return [];
        var end = edge.IsQuoted ? start : start - 1;
        var left = SegmentStart(unit, end);
        if (end <= left)
            return [];
        var content = new List<Range>();
        var right = clause.End;
        while (right < unit.End && !(items[right].Tag is "," or ":") && !items[right].IsQuoted)
            right++;
        if (edge.IsQuoted && right < unit.End && items[right].Tag == "," && Resumed(unit, right) is var resumed and > 0)
        {
            content.Add(resumed..(resumed + 1));
        }
        else if (right < unit.End && items[right].Tag is "," && !IsAside(unit, right + 1))
        {
            right++;
            var stop = items[right].IsQuoted ? AttributionComplement.QuotedEnd(unit, right, clause) : AttributionComplement.End(unit, right, clause);
            if (items[end - 1].IsQuoted == items[right].IsQuoted)
                content.Add(right..stop);
            if (content.Count > 0 && !items[end - 1].IsQuoted)
                left = Opened(unit, left, end);
        }

        // "Azerbaijan’s gunners fire only shells of domestic make, Baku said.": the verb was read as a noun; but "Its founder, 67, puts it so" has none.
        if (content.Count == 0 && !QuotePhrases.HasFinite(unit, left, end) && (end - left < 5 || clause.End < unit.End))
            return [];
        if (end > left)
            content.Insert(0, left..end);
        return content;
    }

    /// <summary>"“The crates,” the clerk said, pointing at the wall, “were never ours.”": the passage behind a remark, or −1.</summary>
    private static int Resumed(QuoteUnit unit, int comma)
    {
        if (comma + 1 >= unit.End)
            return -1;
        // "…, and added, “…”", "…, adding later, “…”" begin an attribution of their own.
        var first = unit.Items[comma + 1];
        var begins = first.Tag == "CC" || (first.Tag == "VBG" && first.Lemma != "refer" && !AttributionCues.OfVerb(first.Lemma).IsEmpty);
        for (var at = comma + 1; at < unit.End && at < comma + 15; at++)
        {
            if (unit.Items[at].IsQuoted)
                return unit.Items[at - 1].Tag == "," && !begins ? at : -1;
            if (unit.Items[at].IsFinite)
                return -1;
        }

        return -1;
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
        return !(clause.Cue.Frames.HasFlag(CueFrames.Addressee) || next.Tag is "RP" || QuotePhrases.TimeEnd(unit, at) > at);
    }

    /// <summary>What follows a clause in the middle and is not what is said: "she said, adding that", "he said, and left", "said X, who".</summary>
    private static bool IsAside(QuoteUnit unit, int at)
    {
        if (at >= unit.End)
            return true;
        var item = unit.Items[at];
        if (item.Tag == "VBG")
            return !AttributionCues.OfVerb(item.Lemma).IsEmpty || !QuotePhrases.StartsClause(unit, at); // but "Though it went well, he said, replacing her would not"
        return item.Tag is "CC" or "WP" or "WDT" or "WP$" or "VBN"
            || item.Lemma is "while" or "as" or "after" or "before" or "although" or "though" or "but" or "in" or "when";
    }

    /// <summary>Start of what may be said before <paramref name="end"/>: behind a semicolon, a dateline ("TOKYO, Jan 14 –") and a conjunction at the beginning of the sentence.</summary>
    private static int SegmentStart(QuoteUnit unit, int end)
    {
        var items = unit.Items;
        var start = 0;
        for (var at = end - 1; at > 0 && start == 0; at--)
        {
            if (items[at - 1].Lemma == ";" || (items[at - 1].Lemma == ":" && (at <= 3 || IsOwn(unit, at, end))))
                start = at;
        }

        for (var at = 1; at < end && at < 9 && start == 0; at++)
        {
            if (IsDateline(unit, at))
                start = at + 1;
        }

        while (start < end && (items[start].Tag == "CC" || items[start].Lemma is "•" or "-" or "–" or "—" || (items[start].Tag == "," && start > 0)))
            start++;
        return start;
    }

    /// <summary>"Brisogás does not: “A register catches paper,” said its head": a sentence before the colon, and behind it words with a passage that alone are said.</summary>
    private static bool IsOwn(QuoteUnit unit, int from, int end) =>
        QuotePhrases.HasFinite(unit, 0, from - 1) && unit.Items[from..end].Any(item => item.IsQuoted || item.Tag is "``") && !unit.Items[..from].Any(item => item.IsQuoted);

    private static bool IsDateline(QuoteUnit unit, int dash)
    {
        var items = unit.Items;
        return items[dash].Lemma is "—" or "–" or "-" or "--" && items[0].Tag is "NNP" or "NN" or "CD" && items[dash - 1].Tag is "NNP" or "CD" or "-RRB-" or "NN"
            && !QuotePhrases.HasFinite(unit, 0, dash);
    }
}

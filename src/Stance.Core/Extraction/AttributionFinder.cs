using System.Collections.Frozen;

namespace Stance.Extraction;

/// <summary>Finds in a unit the verbs, nouns and phrases that attribute words to somebody, each with the words that name the source.</summary>
internal static class AttributionFinder
{
    /// <summary>The clauses in the order of their cues.</summary>
    public static List<AttributionClause> Find(QuoteUnit unit)
    {
        var clauses = new List<AttributionClause>();
        for (var i = 0; i < unit.End; i++)
        {
            var item = unit.Items[i];
            if (item.IsQuoted)
                continue;
            var clause = OfPhrase(unit, i) ?? (item.IsVerb ? OfVerb(unit, i, clauses) : item.Tag is "NN" or "NNS" ? OfNoun(unit, i) : null);
            if (clause is not { } found)
                continue;
            clauses.Add(found);
            i = Math.Max(i, found.CueEnd - 1);
        }

        return clauses;
    }

    private static AttributionClause? OfPhrase(QuoteUnit unit, int at)
    {
        foreach (var phrase in AttributionCues.Phrases)
        {
            if (!Matches(unit, at, phrase))
                continue;
            var end = at + phrase.Length;
            var source = QuotePhrases.SpeakerEnd(unit, end);
            var cue = new AttributionCue(phrase[0], [.. phrase[1..]], "say", true, CueFrames.None, []);
            return source == end ? null : new AttributionClause(cue, at, end, end, source, AttributionShape.Phrase);
        }

        return null;
    }

    private static bool Matches(QuoteUnit unit, int at, ReadOnlySpan<string> words)
    {
        if (at + words.Length > unit.End)
            return false;
        for (var i = 0; i < words.Length; i++)
        {
            if (!string.Equals(unit.Items[at + i].Lemma, words[i], StringComparison.OrdinalIgnoreCase) && !(i == 0 && words[i] == "according" && unit.Items[at].Lemma == "accord"))
                return false;
        }

        return true;
    }

    /// <summary>"the minister’s claim that": only with a possessor, else the noun attributes to nobody.</summary>
    private static AttributionClause? OfNoun(QuoteUnit unit, int at)
    {
        var items = unit.Items;
        if (at + 1 >= unit.End || items[at + 1].Lemma != "that" || items[at + 1].Tag != "IN" || AttributionCues.OfNoun(items[at].Lemma) is not { } cue)
            return null;
        var start = at;
        while (start > 0 && items[start - 1].Tag is "JJ" or "NN" or "CD")
            start--;
        if (start == 0 || !QuotePhrases.StartsClause(unit, at + 2))
            return null;
        if (items[start - 1].Tag == "PRP$")
            return new AttributionClause(cue, at, at + 1, start - 1, start, AttributionShape.Noun);
        if (items[start - 1].Tag != "POS" || QuotePhrases.PhraseStart(unit, start - 1) is not (var source and >= 0))
            return null;
        return new AttributionClause(cue, at, at + 1, source, start - 1, AttributionShape.Noun);
    }

    private static AttributionClause? OfVerb(QuoteUnit unit, int at, List<AttributionClause> before)
    {
        var items = unit.Items;
        if (Cue(unit, at) is not { } cue)
            return null;
        var end = at + 1;
        foreach (var word in cue.Rest)
        {
            while (items[end].Lemma != word)
                end++;
            end++;
        }

        if (cue.Class == "deny" && at > 0 && items[at - 1].Lemma is "should" or "must" or "could")
            return null; // "Parliament should reject it": nobody has

        var preposition = end < unit.End && cue.Prepositions.Contains(items[end].Lemma);
        var start = at;
        bool negated = false, passive = false, finite = items[at].IsFinite;
        while (start > 0 && (items[start - 1].IsAdverb || items[start - 1].Tag == "MD" || items[start - 1].Lemma is "be" or "have" or "do" && items[start - 1].IsVerb))
        {
            start--;
            negated |= items[start].Lemma is "not" or "never" or "hardly" or "nor";
            passive |= items[start].Lemma == "be" && items[at].Tag is "VBN" or "VBD" && start < at;
            finite |= items[start].IsFinite;
        }

        while (start < at && items[start].IsAdverb && items[start].Lemma is not ("not" or "never"))
            start++;
        if (negated && cue.Class is not ("estimate" or "doubt"))
            return null; // "He would not say whether": nothing is said
        if (at >= 2 && IsOpenQuestion(unit, start))
            return null;
        if (passive)
            return OfPassive(unit, cue, start, end);
        finite |= items[start].Tag == "VBN" && start > 0 && items[start - 1].Tag == "CC"; // "has promised it and called for"
        if (!finite)
            return OfParticiple(unit, cue, start, end, preposition, before);
        var cueEnd = preposition ? end + 1 : end;
        var inverted = IsInverted(unit, cue, start, end, out var speaker);
        if (inverted && (cue.Frames & ~CueFrames.Clause) != CueFrames.None && Subject(unit, start) is { Shared: false } teller)
            return new AttributionClause(cue, start, cueEnd, teller.Start, teller.End, AttributionShape.Plain); // "his lawyer, Tilen Rozman, told the agency"
        if (inverted)
            return new AttributionClause(cue, start, end, end, speaker, AttributionShape.Inverted);
        if (Subject(unit, start) is { } subject && !IsHedge(unit, cue, subject))
            return new AttributionClause(cue, start, cueEnd, subject.Start, subject.End, subject.Shared ? AttributionShape.Shared : AttributionShape.Plain);
        return null;
    }

    /// <summary>"He would not say whether he had asked who they were": nobody asked, for all we know.</summary>
    private static bool IsOpenQuestion(QuoteUnit unit, int verb)
    {
        for (var at = verb - 1; at >= 0 && at > verb - 8; at--)
        {
            if (unit.Items[at].Lemma == "whether")
                return true;
            if (unit.Items[at].Tag is "," or "CC" || unit.Items[at].IsFinite)
                return false;
        }

        return false;
    }

    /// <summary>The longest cue that begins with the verb at <paramref name="at"/>; its further words may stand behind an adverb or a short object ("is also sure", "rule it out").</summary>
    private static AttributionCue? Cue(QuoteUnit unit, int at)
    {
        foreach (var cue in AttributionCues.OfVerb(unit.Items[at].Lemma))
        {
            var next = at + 1;
            var fits = true;
            foreach (var word in cue.Rest)
            {
                if (next < unit.End && unit.Items[next].Lemma != word && unit.Items[next].IsAdverb)
                    next++;
                fits &= next < unit.End && unit.Items[next++].Lemma == word;
            }

            if (fits && !(cue.Rest is [.., "it"] && next < unit.End && unit.Items[next].Lemma == "at"))
                return cue; // but "traders put it at €29" puts a figure
        }

        return IsUnlisted(unit, at) ? Unlisted : null;
    }

    /// <summary>A verb that no table lists says something all the same where it has "that" and a clause behind it ("ventured that most could be had"),
    /// or joins a passage to a name ("“Who can blame him?” giggled a guest", "he raged: “…”").</summary>
    private static bool IsUnlisted(QuoteUnit unit, int at)
    {
        var items = unit.Items;
        if (!AttributionCues.OfVerb(items[at].Lemma).IsEmpty || items[at].Lemma is "be" or "have" or "do" || at + 2 >= unit.End)
            return false;
        var next = items[at + 1];
        if (next.Lemma == "that" && next.Tag == "IN")
            return QuotePhrases.StartsClause(unit, at + 2) && !(items[at].Lemma is "mean" or "ensure" or "make" or "cause" or "happen" or "require" or "pretend" or "follow");
        if (items[at].Tag is not ("VBD" or "VBZ"))
            return false;
        if (next.Lemma == ":")
            return items[at + 2].IsQuoted;
        var end = QuotePhrases.PhraseEnd(unit, at + 1);
        return at > 0 && items[at - 1].IsQuoted && end > at + 1 && (end >= unit.End || items[end].Tag is "," or "IN");
    }

    private static readonly AttributionCue Unlisted = new("", [], "say", true, CueFrames.Clause, []);

    /// <summary>"…, adding that", "…, claiming the plan is dead": the source is the subject before.</summary>
    private static AttributionClause? OfParticiple(QuoteUnit unit, AttributionCue cue, int start, int end, bool preposition, List<AttributionClause> before)
    {
        var items = unit.Items;
        if (items[start].Tag == "VBN" && items[start].Lemma is not "be" && end < unit.End && items[end].Lemma == "by")
            return OfPassive(unit, cue, start, end);
        if (items[start].Tag != "VBG" || start == 0 || !(items[start - 1].Tag is "," or "CC" || items[start - 1].Lemma == "by"))
            return null;
        if (before.Count > 0 && before[^1].HasSource && before[^1].Cue.IsSpeech)
            return new AttributionClause(cue, start, preposition ? end + 1 : end, before[^1].SourceStart, before[^1].SourceEnd, AttributionShape.Shared);
        return SharedSubject(unit, start - 1) is { } subject ? new AttributionClause(cue, start, preposition ? end + 1 : end, subject.Start, subject.End, AttributionShape.Shared) : null;
    }

    private static AttributionClause? OfPassive(QuoteUnit unit, AttributionCue cue, int start, int end)
    {
        var items = unit.Items;
        if (end < unit.End && items[end].Lemma == "by" && QuotePhrases.PhraseEnd(unit, end + 1) is var source && source > end + 1)
            return source < unit.End && items[source].Tag == "TO" ? new AttributionClause(cue, start, end, end + 1, source, AttributionShape.Passive) : null;
        if (end < unit.End && items[end].Tag == "TO" && cue.Class is "say" or "estimate" or "claim" && cue.Head is not ("see" or "find"))
            return new AttributionClause(cue, start, end, start, start, AttributionShape.Passive);
        return null;
    }

    /// <summary>"…,” said its director, Maaike Verbeeck": the source stands behind the cue, what is said before it.</summary>
    private static bool IsInverted(QuoteUnit unit, AttributionCue cue, int start, int end, out int speaker)
    {
        var items = unit.Items;
        speaker = end;
        var edge = start == 0 ? "" : items[start - 1].Tag;
        if (!(edge is "" or "," or ":" or QuoteItem.Quoted) || !cue.IsSpeech || cue.Rest.Length > 0 && cue.Head == "be")
            return false;
        if (start > 0 && edge is "," && !(items[start - 1].Tag == "," && (QuotePhrases.HasFinite(unit, Math.Max(0, start - 40), start - 1) || (start > 1 && items[start - 2].IsQuoted))))
            return false;
        speaker = QuotePhrases.SpeakerEnd(unit, end);
        if (speaker == end || (items[end].Tag == "PRP" && (items[end].Lemma == "it" || items[end].IsObjectForm)))
            return false;
        return speaker >= unit.End || !(items[speaker].IsFinite || items[speaker].Tag is "TO");
    }

    /// <summary>"I think", "you know", "we believe" soften the speaker's own words; they attribute nothing.</summary>
    private static bool IsHedge(QuoteUnit unit, AttributionCue cue, Source subject)
    {
        var source = unit.Items[subject.Start];
        if (source.Tag != "PRP" || source.Lemma is not ("you" or "I" or "we"))
            return false;
        return source.Lemma == "you" || !cue.Direct || cue.Class is "estimate" or "doubt" or "evaluate" or "ask" or "promise" or "demand";
    }

    private readonly record struct Source(int Start, int End, bool Shared);

    /// <summary>The subject of the verb group that begins at <paramref name="verb"/>.</summary>
    private static Source? Subject(QuoteUnit unit, int verb)
    {
        var items = unit.Items;
        var end = verb;
        while (end > 0 && IsBeside(unit, end - 1))
            end--;
        if (end == 0)
            return null;
        var last = items[end - 1];
        if (last.Tag == "CC")
            return SharedSubject(unit, end - 1);
        if (last.Tag is "," or ":" or "-RRB-" && Parenthesis(unit, end - 1) is { } wide)
            return wide;
        if (last.Tag == "," && end > 1 && SharedSubject(unit, end - 1) is { } shared && !items[end - 2].IsQuoted)
            return shared;
        var start = QuotePhrases.PhraseStart(unit, end);
        if (start < 0 || !CanSpeak(unit, start, end))
            return null;
        return new Source(start, end, false);
    }

    /// <summary>"The minister, Slim Ben Amara, made", "Radulov, who takes office in June, said", "Fatma Chebbi, 53, said": the name before the comma with all that stands between.</summary>
    private static Source? Parenthesis(QuoteUnit unit, int close)
    {
        var items = unit.Items;
        for (var open = close - 1; open > 0 && open > close - 25; open--)
        {
            if (items[open].IsQuoted || items[open].Lemma == ";")
                return null;
            if (items[open].Tag != items[close].Tag && !(items[close].Tag == "-RRB-" && items[open].Tag == "-LRB-"))
                continue;
            var relative = items[open + 1].Tag is "WP" or "WDT" or "WP$";
            if (!relative && QuotePhrases.HasFinite(unit, open + 1, close))
                return null;
            var start = QuotePhrases.PhraseStart(unit, open);
            if (start < 0 || !CanSpeak(unit, start, open))
                return null;
            // "On Monday, the minister, 53, said" against "Jos Schroeder, 63, a baker, said".
            if (items[start].Tag == "CD" && open - start == 1 && start > 1 && items[start - 1].Tag == "," && QuotePhrases.PhraseStart(unit, start - 1) is var wider and >= 0)
                start = wider;
            if (close - open == 2 && items[open + 1].Tag == "CD" && start > 1 && items[start - 1].Tag == "," && QuotePhrases.PhraseStart(unit, start - 1) is var title and >= 0
                && !QuotePhrases.HasFinite(unit, 0, start - 1))
                start = title; // "Enzian’s founder, Gernot Plaschke, 67, puts it differently"
            return new Source(start, items[close].Tag == "-RRB-" ? close + 1 : close, false);
        }

        return null;
    }

    /// <summary>The subject of the nearest finite verb before <paramref name="end"/>: "Hoti opposes the tax and predicts that …".</summary>
    private static Source? SharedSubject(QuoteUnit unit, int end)
    {
        for (var at = end - 1; at > 0 && at > end - 40; at--)
        {
            if (!unit.Items[at].IsFinite || unit.Items[at - 1].IsFinite || unit.Items[at - 1].Tag is "CC" or "WDT" or "WP")
                continue;
            var stop = at;
            while (stop > 0 && unit.Items[stop - 1].IsAdverb)
                stop--;
            if (stop > 0 && unit.Items[stop - 1].Tag == "," && Parenthesis(unit, stop - 1) is { } wide)
                return wide with { Shared = true };
            var start = QuotePhrases.PhraseStart(unit, stop);
            if (start >= 0 && CanSpeak(unit, start, stop))
                return new Source(start, stop, true);
        }

        return null;
    }

    /// <summary>Adverbs, "there" and times between a subject and its verb: "the ministry there said", "the mayor on Tuesday said".</summary>
    private static bool IsBeside(QuoteUnit unit, int at)
    {
        var item = unit.Items[at];
        return item.IsAdverb || QuotePhrases.IsTime(item) || (at > 0 && (item.Lemma == "there" || (item.Lemma == "on" && QuotePhrases.IsTime(unit.Items[at + 1]))));
    }

    /// <summary>"There", "nobody", "this" and bare numbers and times say nothing.</summary>
    private static bool CanSpeak(QuoteUnit unit, int start, int end)
    {
        var item = unit.Items[start];
        if (item.Tag == "EX" || Nobody.Contains(item.Lemma))
            return false;
        return end - start > 1 || !(item.Lemma is "this" or "that" || item.Tag == "WDT" || QuotePhrases.IsTime(item) || (item.Tag == "CD" && item.Lemma.All(char.IsAsciiDigit)));
    }

    private static readonly FrozenSet<string> Nobody = new[]
    {
        "nobody", "nothing", "anybody", "anyone", "everybody", "everyone", "somebody", "someone", "what",
    }.ToFrozenSet(StringComparer.Ordinal);
}

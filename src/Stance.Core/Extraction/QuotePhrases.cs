using System.Collections.Frozen;

namespace Stance.Extraction;

/// <summary>
/// Noun phrases and clauses over the tags of a unit, without grammar: a noun phrase is a run of its usual tags, with "of"-like phrases, appositions and relative clauses behind it.
/// All indices are half-open; a result equal to the start says that there is none.
/// </summary>
internal static class QuotePhrases
{
    /// <summary>End of the noun phrase that begins at <paramref name="from"/>, with the prepositional phrases and participles behind it.</summary>
    public static int PhraseEnd(QuoteUnit unit, int from, bool extend = true)
    {
        var items = unit.Items;
        var end = ChunkEnd(unit, from);
        if (end == from || !extend)
            return end;
        for (var steps = 0; steps < 6 && end < unit.End; steps++)
        {
            var next = end;
            if (items[end].Tag == "-LRB-")
            {
                next = BracketEnd(unit, end);
            }
            else if (Attaches(items[end]))
            {
                if (end + 1 < unit.End && IsTime(items[end + 1]))
                    return end;
                next = AfterChunk(unit, end + 1, end);
            }
            else if (items[end].Lemma is "and" or "&" && end + 1 < unit.End && items[end + 1].Tag is "NNP" or "NNPS" && items[end - 1].Tag is "NNP" or "NNPS")
            {
                next = AfterChunk(unit, end + 1, end);
            }
            else if (items[end].Tag is "VBN" or "VBG" or "JJ" && end + 1 < unit.End && items[end + 1].Tag is "IN" or "TO")
            {
                next = AfterChunk(unit, end + 2, end);
            }

            if (next == end)
                break;
            end = next;
        }

        return end;
    }

    private static int AfterChunk(QuoteUnit unit, int from, int otherwise) => ChunkEnd(unit, from) is var end && end > from ? end : otherwise;

    /// <summary>End of the run of determiners, adjectives and nouns at <paramref name="from"/>; it must hold a noun or pronoun.</summary>
    public static int ChunkEnd(QuoteUnit unit, int from)
    {
        var items = unit.Items;
        var at = from;
        var noun = false;
        if (at + 1 < unit.End && items[at].Tag is "``" or "''" || (at < unit.End && items[at].Lemma is "neither" or "both"))
            at++;
        if (at + 1 < unit.End && items[at].Lemma is "about" or "around" or "over" or "nearly" or "almost" or "some" && items[at + 1].Tag == "CD")
            at++;
        while (at < unit.End)
        {
            var item = items[at];
            if (item.Tag is "PRP" or "EX" || (item.Tag == "WP" && item.Lemma is not "what"))
                return at == from ? at + 1 : noun ? at : from;
            if (item.Tag is "DT" or "PRP$" or "PDT" or "WP$")
            {
                if (noun || (at > from && items[at - 1].Tag is "PRP$" or "JJ"))
                    break;
                if (item.Tag == "DT" && item.Lemma is "this" or "that" or "all" or "some" or "both" or "another" && (at + 1 >= unit.End || !InChunk(items[at + 1])))
                    return at + 1;
            }
            else if (item.Tag == "POS")
            {
                noun = false;
            }
            else if (item.IsNoun || item.Tag is "$" || (item.Tag == "VB" && at > from && items[at - 1].Tag is "DT" or "JJ" or "NN" or "PRP$" or "POS"))
            {
                noun = true;
            }
            else if (!(item.Tag is "JJ" or "JJR" or "JJS" or "#" || (item.Tag is "VBN" or "VBG" && at > from && at + 1 < unit.End && items[at + 1].IsNoun && !noun)
                || (item.Tag is "``" or "''" && at > from) || (item.Tag is "RB" && at + 1 < unit.End && items[at + 1].Tag is "JJ" or "CD" && !noun)))
            {
                break;
            }
            else if (noun && item.Tag is "JJ" && at + 1 < unit.End && !items[at + 1].IsNoun)
            {
                break;
            }

            at++;
        }

        while (at > from && items[at - 1].Tag is "``" or "''")
            at--;
        noun |= at >= from + 2 && items[at - 1].Tag == "JJ" && items[from].Tag is "DT" or "PRP$"; // "its chief executive", "the poor"
        return at > from && noun ? at : from;
    }

    private static bool InChunk(QuoteItem item) => item.IsNoun || item.Tag is "JJ" or "JJR" or "JJS" or "CD" or "VBG" or "VBN" or "DT" or "``";

    /// <summary>End of a noun phrase as a speaker is introduced behind the cue: with apposition ("Darren Goh, vice-president for sales") and relative clause.</summary>
    public static int SpeakerEnd(QuoteUnit unit, int from)
    {
        var items = unit.Items;
        var end = PhraseEnd(unit, from);
        for (var steps = 0; end > from && steps < 3 && end + 1 < unit.End && items[end].Tag == ","; steps++)
        {
            var next = items[end + 1];
            if (next.Tag is "WP" or "WDT" or "WP$")
            {
                var close = end + 2;
                while (close < unit.End && close < end + 25 && !(items[close].Tag is "," or ":") && !items[close].IsQuoted)
                    close++;
                return close;
            }

            if (next.Tag is not ("DT" or "PRP$" or "NN" or "NNS" or "NNP" or "JJ" or "CD"))
                break;
            var apposition = PhraseEnd(unit, end + 1);
            if (apposition == end + 1 || (apposition < unit.End && (items[apposition].IsFinite || items[apposition].Tag is "CC")))
                break;
            end = apposition;
        }

        return end;
    }

    /// <summary>Start of the noun phrase that ends before <paramref name="end"/>; −1 when none does.</summary>
    public static int PhraseStart(QuoteUnit unit, int end)
    {
        var items = unit.Items;
        var start = ChunkStart(unit, end);
        for (var steps = 0; steps < 5 && start > 0; steps++)
        {
            var before = items[start - 1];
            var outer = -1;
            if (Attaches(before) && start >= 2 && (items[start].Tag != "PRP" || before.Lemma == "of"))
                outer = items[start - 2].Tag is "VBN" or "VBG" or "JJ" && start >= 3 && items[start - 3].IsNoun ? ChunkStart(unit, start - 2) : ChunkStart(unit, start - 1);
            else if (before.Lemma is "and" or "&" && start >= 2 && items[start - 2].IsNoun && Alike(items[start], items[start - 2]))
                outer = ChunkStart(unit, start - 1);
            else if (before.IsFinite && RelativeStart(unit, start - 1) is var relative and > 0)
                outer = ChunkStart(unit, relative);
            if (outer < 0 || (before.Lemma == "and" && outer > 0 && !IsEdge(items[outer - 1])))
                break;
            start = outer;
        }

        return start;
    }

    /// <summary>Whether the preposition may join a phrase to the noun before it.</summary>
    private static bool Attaches(QuoteItem item) => item.Tag is "IN" or "TO"
        && item.Lemma is "of" or "for" or "at" or "in" or "from" or "with" or "on" or "by" or "to" or "near" or "about" or "against" or "between" or "inside" or "among" or "behind";

    private static bool Alike(QuoteItem left, QuoteItem right) => left.Tag is "NNP" == right.Tag is "NNP";

    private static bool IsEdge(QuoteItem item) => item.Tag is "," or ":" or "IN" or "CC" or "``" or "''" or QuoteItem.Quoted or "WDT" or "WRB" or "RB";

    /// <summary>"people who know the firm say": index of the relative pronoun whose verb stands at <paramref name="verb"/>, or −1.</summary>
    private static int RelativeStart(QuoteUnit unit, int verb)
    {
        for (var at = verb - 1; at > 0 && at >= verb - 3; at--)
        {
            if (unit.Items[at].Tag is "WP" or "WDT")
                return unit.Items[at - 1].IsNoun ? at : -1;
            if (!(unit.Items[at].IsAdverb || unit.Items[at].IsFinite))
                return -1;
        }

        return -1;
    }

    private static int ChunkStart(QuoteUnit unit, int end)
    {
        var items = unit.Items;
        var at = end - 1;
        while (at >= 0 && items[at].Tag is "''" or "``" && at > 0)
            at--;
        if (at >= 0 && items[at].Tag == "-RRB-")
        {
            while (at > 0 && at > end - 10 && items[at].Tag != "-LRB-")
                at--;
            at--;
        }

        if (at > 0 && items[at].Lemma is "himself" or "herself" or "itself" or "themselves")
            at--; // "the minister himself said"
        if (at < 0)
            return -1;
        if (items[at].Tag is "PRP" or "WP" or "WDT")
            return at;
        if (items[at].Tag == "DT" && items[at].Lemma is "some" or "all" or "both" or "another" or "many")
            return at;
        if (!items[at].IsNoun && !(items[at].Tag is "JJ" or "JJR" && items[at].Lemma is "other" or "others" or "many" or "few" or "several") && !IsNominal(items, at))
            return -1;
        while (at > 0)
        {
            var before = items[at - 1];
            if (items[at].Tag is "DT" or "PRP$" or "WP$" && !(before.Tag is "PDT" or "POS"))
                break;
            if (!Precedes(items, at - 1) || IsTime(before))
                break;
            if (before.IsNoun && items[at].Tag is "DT" or "PRP$" or "WP$" or "PDT")
                break;
            at--;
        }

        while (at < end - 1 && items[at].Tag is "POS" or "``" or "''")
            at++;
        return at;
    }

    /// <summary>Whether the item may stand inside a noun phrase whose next word is known.</summary>
    private static bool Precedes(ImmutableArray<QuoteItem> items, int at)
    {
        var item = items[at];
        if (item.Tag == "PRP")
            return false;
        return item.IsNoun || item.Tag is "DT" or "PRP$" or "PDT" or "POS" or "JJ" or "JJR" or "JJS" or "$" or "WP$"
            || (item.Tag is "VBN" or "VBG" && at > 0 && items[at - 1].Tag is "DT" or "PRP$" or "JJ")
            || (item.Tag is "``" or "''" && at > 0 && InChunk(items[at - 1]));
    }

    /// <summary>"its chief executive" with the noun read as an adjective.</summary>
    private static bool IsNominal(ImmutableArray<QuoteItem> items, int at) =>
        items[at].Tag == "JJ" && at > 0 && (items[at - 1].Tag is "DT" or "PRP$" || (at > 1 && items[at - 1].Tag is "JJ" or "NN" && items[at - 2].Tag is "DT" or "PRP$"));

    /// <summary>Index behind the bracket that closes the one at <paramref name="open"/>; the same when none does.</summary>
    public static int BracketEnd(QuoteUnit unit, int open)
    {
        for (var at = open + 1; at < unit.End && at < open + 15; at++)
        {
            if (unit.Items[at].Tag == "-RRB-")
                return at + 1;
        }

        return open;
    }

    /// <summary>A weekday, month, "yesterday": words that stand beside a verb without being its subject or object.</summary>
    public static bool IsTime(QuoteItem item) => Times.Contains(item.Lemma);

    private static readonly FrozenSet<string> Times = new[]
    {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "yesterday", "today", "tomorrow", "tonight", "January", "February", "March", "April", "June", "July", "August",
        "September", "October", "November", "December",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Spells = new[]
    {
        "week", "weekend", "month", "year", "morning", "afternoon", "evening", "night", "day", "summer", "autumn", "winter", "spring", "fall",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>End of the words for a time that begin at <paramref name="from"/>: "Friday afternoon", "this weekend", "last year", "two weeks ago"; the same when none do.</summary>
    public static int TimeEnd(QuoteUnit unit, int from)
    {
        var items = unit.Items;
        var at = from;
        if (at < unit.End && items[at].Lemma is "this" or "last" or "next" or "that" or "late" or "early" or "earlier" or "the" or "a" or "two" or "three" or "several")
            at++;
        if (at >= unit.End)
            return from;
        if (IsTime(items[at]))
            return at + 1 < unit.End && items[at + 1].Lemma is "morning" or "afternoon" or "evening" or "night" ? at + 2 : at + 1;
        if (at == from || !Spells.Contains(items[at].Lemma))
            return from;
        if (at + 1 < unit.End && items[at + 1].Lemma is "ago" or "early" or "earlier" or "late" or "later")
            return at + 2;
        return items[from].Lemma is "the" or "a" || items[from].Tag == "CD" ? from : at + 1; // "the year" may be a subject
    }

    /// <summary>Whether a clause with subject and finite verb begins at <paramref name="from"/>.</summary>
    public static bool StartsClause(QuoteUnit unit, int from)
    {
        var items = unit.Items;
        var at = from;
        while (at < unit.End && items[at].IsAdverb)
            at++;
        if (at >= unit.End)
            return false;
        if (items[at].Tag == "EX" || (items[at].Lemma is "he" or "she" or "they" or "we" or "I" && !items[at].IsObjectForm))
            return true;
        var end = SpeakerEnd(unit, at);
        if (end == at)
            return items[at].Tag == "VBG" && HasFinite(unit, at, Math.Min(unit.End, at + 12));
        if (end < unit.End && items[end].Tag == ",")
            end++;
        while (end < unit.End && (items[end].IsAdverb || items[end].Lemma is "also" or "never"))
            end++;
        return end < unit.End && (items[end].IsFinite || items[end].IsQuoted || (items[end].Tag is "WP" or "WDT" && HasFinite(unit, end + 2, Math.Min(unit.End, end + 20))));
    }

    /// <summary>Whether one of these items is a finite verb, or a passage that may hold one.</summary>
    public static bool HasFinite(QuoteUnit unit, int from, int end)
    {
        for (var at = Math.Max(0, from); at < end; at++)
        {
            if (unit.Items[at].IsFinite || unit.Items[at].IsQuoted)
                return true;
        }

        return false;
    }
}

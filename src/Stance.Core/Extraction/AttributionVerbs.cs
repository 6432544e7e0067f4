namespace Stance.Extraction;

/// <summary>
/// Mends tags where a verb of saying was read as something else, the commonest slip of a tagger before grammar: "City Hall counters that" (a noun), "the company reported on Thursday" (a participle),
/// "hunters maintain" (an infinitive). Only words that can be cues are touched, and only where the words around them leave no other reading.
/// </summary>
internal static class AttributionVerbs
{
    /// <summary>The items with mended tags.</summary>
    public static ImmutableArray<QuoteItem> Mend(string text, ImmutableArray<QuoteItem>.Builder items)
    {
        for (var i = 1; i < items.Count; i++)
        {
            var item = items[i];
            if (item.Tag is "VBN" or "VBD" && item.Span.Of(text) is [.., 'e' or 'w', 'n'])
                items[i] = item with { Tag = "VBN" }; // "written", "shown" are participles only
            else if (item.Tag is "NNS" or "NN" or "VBN" or "VB" or "JJ" && AttributionCues.OfVerb(item.Lemma).Length > 0 && Mended(items, i) is { } tag)
                items[i] = item with { Tag = tag, Part = PartOfSpeech.Verb };
        }

        return items.ToImmutable();
    }

    private static string? Mended(ImmutableArray<QuoteItem>.Builder items, int at)
    {
        var before = items[at - 1];
        var subject = before.IsNoun || before.Tag is "-RRB-" || (before.IsAdverb && at > 1 && items[at - 2].IsNoun) || (before.Tag == "," && items[at].Tag is "VBN" or "NNS" or "VB");
        if (!subject)
            return null;
        return items[at].Tag switch
        {
            "VB" => IsFree(items, at) && (before.Tag != "," || Complement(items, at)) ? "VBP" : null,
            "VBN" => IsFree(items, at) && (Complement(items, at) || Closes(items, at)) ? "VBD" : null,
            "NNS" when before.Lemma is "he" or "she" or "it" => "VBZ",
            "NNS" => before.Tag is "NN" or "NNP" or "PRP" or "," or "RB" && (Complement(items, at) || Closes(items, at)) ? "VBZ" : null,
            "NN" => (before.Tag is "NNS" or "NNPS" or "NNP" && Pronoun(items, at + 1)) || Lacks(items, at) ? "VBP" : null,
            _ => null,
        };
    }

    /// <summary>"Records obtained by the Monitor show that …": a sentence that begins with a noun in the plural has no verb before "that" but this one.</summary>
    private static bool Lacks(ImmutableArray<QuoteItem>.Builder items, int at)
    {
        if (at + 1 >= items.Count || items[at + 1] is not { Lemma: "that", Tag: "IN" })
            return false;
        var plural = false;
        for (var i = at - 1; i >= 0 && i > at - 16; i--)
        {
            if (items[i].IsFinite || items[i].IsQuoted || items[i].Tag is "," or ":" or "TO" or "WP" or "WDT")
                return false;
            plural = items[i].Tag is "NNS" && (i == 0 || !(items[i - 1].Tag is "IN")) || plural && i > 0 && items[i - 1].Tag is not "IN";
            if (i == 0)
                return plural && items[0].Tag is "NNS" or "JJ" or "DT" or "CD" or "NN" or "NNP";
        }

        return false;
    }

    /// <summary>Whether no auxiliary, "to" or "let" before the word asks for the form it has.</summary>
    private static bool IsFree(ImmutableArray<QuoteItem>.Builder items, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 6; i--)
        {
            if (items[i].Tag is "TO" or "MD" || items[i].Lemma is "be" or "have" or "do" or "let" or "make" or "help" or "hear")
                return false;
            if (items[i].Tag is "," or ":" or "CC" or "IN" || items[i].IsQuoted)
                return true;
        }

        return true;
    }

    /// <summary>What a noun or participle would not have behind it: "that", a passage, a subject pronoun.</summary>
    private static bool Complement(ImmutableArray<QuoteItem>.Builder items, int at)
    {
        if (at + 1 >= items.Count)
            return false;
        var next = items[at + 1];
        return next.IsQuoted || next.Lemma is "that" or ":" || next.Tag is "``" || Pronoun(items, at + 1);
    }

    private static bool Pronoun(ImmutableArray<QuoteItem>.Builder items, int at) =>
        at + 1 < items.Count && items[at].Lemma is "he" or "she" or "they" or "we" or "it" or "I" or "there" && !items[at].IsObjectForm && items[at + 1].IsFinite;

    /// <summary>"…, the firm’s annual letter laments.": the word ends the sentence, but for time and place, and a clause with a comma stands before its subject.</summary>
    private static bool Closes(ImmutableArray<QuoteItem>.Builder items, int at)
    {
        var next = at + 1 < items.Count ? items[at + 1] : default;
        if (!(next.Tag is null or "." or "," || next.IsAdverb || QuotePhrases.IsTime(next) || (next.Lemma == "on" && at + 2 < items.Count && QuotePhrases.IsTime(items[at + 2]))))
            return false;
        if (AttributionCues.OfVerb(items[at].Lemma) is not [{ IsSpeech: true }, ..])
            return false;
        for (var i = at - 1; i >= 0 && i > at - 14; i--)
        {
            if (items[i].IsFinite)
                return false;
            if (items[i].IsQuoted)
                return true;
            if (items[i].Tag != "," || items[i + 1].Tag is "CC" or "IN")
                continue;
            for (var left = i - 1; left >= 0 && left > i - 40; left--)
            {
                if (items[left].IsFinite || items[left].IsQuoted)
                    return items[i + 1].Tag is "DT" or "PRP$" or "NNP" or "PRP" or "NN" or "NNS" or "CD" or "JJ";
            }

            return false;
        }

        return false;
    }
}

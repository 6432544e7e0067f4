namespace Stance.Language;

/// <summary>
/// Mends the commonest slip of a tagger without grammar: a main clause without a finite verb. "Protea offered N’Djamena rockets" read as a participle,
/// "Khartoum demands an embargo" read as a noun: where a stretch of a sentence has a subject and no finite verb, the likeliest word becomes one.
/// </summary>
internal static class FiniteVerbs
{
    /// <summary>Changes tags in place.</summary>
    public static void Mend(string text, ReadOnlySpan<TextSpan> tokens, string[] tags, TagModel model)
    {
        if (tags.Length < 3 || tags[^1] is not ("." or "''" or ","))
            return; // headings have no verb by right
        var start = 0;
        for (var i = 1; i + 1 < tags.Length; i++)
        {
            // "records seen by the Examiner show that …": these words before "that" are verbs.
            if (tags[i] is "NN" or "NNP" && tokens[i].Of(text) is "show" or "suggest" or "indicate" or "reveal" or "confirm" && tokens[i + 1].Of(text) is "that")
                tags[i] = "VBP";
            // "does not ship weapons": behind "do" and "not" stands a verb.
            else if (tags[i] is "NN" or "JJ" && i > 1 && tags[i - 1] == "RB" && tokens[i - 1].Of(text) is "not" or "n't" or "n’t" && tokens[i - 2].Of(text) is "does" or "do" or "did")
                tags[i] = "VB";
            // "our exports to Iran fell": behind a possessor or article stands no finite verb.
            else if (tags[i] is "VBZ" or "VBP" or "VB" && tags[i - 1] is "PRP$" or "DT" && tokens[i - 1].Of(text) is "the" or "The" or "a" or "our" or "Our" or "its" or "Its" or "their" or "Their" or "his" or "her" or "my" or "an" or "no")
                tags[i] = tags[i] == "VBZ" ? "NNS" : "NN";
            // "the ban on exports": behind a preposition stands no finite verb.
            else if (tags[i] is "VBZ" && tags[i - 1] is "IN" && tokens[i - 1].Of(text) is "of" or "on" or "for" or "from" or "in" or "by" or "with" or "against")
                tags[i] = "NNS";
            // "Seoul, which faces the same question, suspended its exports": the main verb behind a relative clause.
            else if (tags[i] == "VBN" && tags[i - 1] == "," && tags[i + 1] is "DT" or "PRP$" or "CD" or "NNP" or "$" or "PRP" && BehindRelative(tags, i - 1))
                tags[i] = "VBD";
        }

        MendBehindDashes(text, tokens, tags, model);
        for (var i = 0; i <= tags.Length; i++)
        {
            if (i < tags.Length && tags[i] is not (":" or "." or "''" or "``") && !(tags[i] == "CC" && i > 0 && tags[i - 1] == ",")
                && !(tokens[i].Of(text) is "that" && i + 1 < tags.Length && tags[i + 1] is "NNP" or "NNS" or "PRP"))
                continue;
            if (i - start >= 3)
                MendStretch(text, tokens, tags, start, i, model);
            start = i + 1;
        }
    }

    private static void MendStretch(string text, ReadOnlySpan<TextSpan> tokens, string[] tags, int start, int end, TagModel model)
    {
        for (var i = start; i < end; i++)
        {
            if (tags[i] is "VBD" or "VBZ" or "VBP" or "MD")
                return;
        }

        for (var i = start + 1; i < end - 1; i++)
        {
            var tag = tags[i] switch
            {
                "VBN" when IsNominal(tags[i - 1]) || tags[i - 1] == "RB" => "VBD",
                "NNS" when (IsNominal(tags[i - 1]) || tags[i - 1] == ",") && tags[i + 1] is "DT" or "PRP$" or "CD" or "NNP" or "PRP" or "TO" or "IN" or "WDT" && CanBe(tokens[i].Of(text), "VBZ", model) => "VBZ",
                "NN" or "JJ" when IsNominal(tags[i - 1]) && tags[i + 1] is "DT" or "PRP$" or "CD" or "NNP" or "PRP" or "$" or "IN" && Seen(tokens[i].Of(text), "VBD", model) => "VBD",
                "NN" or "JJ" when tags[i - 1] is "NNS" or "NN" or "PRP" && tags[i + 1] is "DT" or "PRP$" or "CD" or "NNP" or "IN" && (Seen(tokens[i].Of(text), "VBP", model) || (tags[i - 1] is "NNS" && Seen(tokens[i].Of(text), "VB", model))) => "VBP",
                _ => null,
            };
            if (tag is null)
                continue;
            tags[i] = tag;
            return;
        }

        // "The vessel, 19 years old and flagged in Gambia, discharged 640,000 barrels": the verb comes behind what is set off by commas.
        for (var i = end - 2; i > start + 1; i--)
        {
            if (tags[i] == "VBN" && tags[i - 1] == "," && tags[i + 1] is "DT" or "CD" or "NNP" or "PRP$" or "NNS" or "$" or "PRP")
            {
                tags[i] = "VBD";
                return;
            }
        }
    }

    /// <summary>"Buyers—mainly Turkey and Egypt—purchase shells": the verb stands behind the second dash.</summary>
    private static void MendBehindDashes(string text, ReadOnlySpan<TextSpan> tokens, string[] tags, TagModel model)
    {
        if (tags.AsSpan().ContainsAny(["VBD", "VBZ", "VBP", "MD"]))
            return;
        var dashes = 0;
        for (var i = 1; i < tags.Length - 1; i++)
        {
            if (tags[i - 1] == ":" && ++dashes == 2 && tags[i] is "NN" or "NNS" && (Seen(tokens[i].Of(text), "VB", model) || Seen(tokens[i].Of(text), "VBP", model) || CanBe(tokens[i].Of(text), "VBZ", model)))
                tags[i] = tags[i] == "NN" ? "VBP" : "VBZ";
        }
    }

    /// <summary>Whether a relative clause with its verb stands between the comma here and the one before, and no finite verb before that.</summary>
    private static bool BehindRelative(string[] tags, int comma)
    {
        var opening = comma > 0 ? Array.LastIndexOf(tags, ",", comma - 1) : -1;
        return opening >= 0 && opening + 2 < comma && tags[opening + 1] is "WDT" or "WP" && tags.AsSpan(opening, comma - opening).ContainsAny("VBD", "VBZ", "VBP")
            && !tags.AsSpan(0, opening).ContainsAny("VBD", "VBZ", "VBP");
    }

    private static bool IsNominal(string tag) => tag is "NN" or "NNS" or "NNP" or "NNPS" or "PRP" or "EX" or "-RRB-";

    private static bool CanBe(ReadOnlySpan<char> word, string wanted, TagModel model)
    {
        if (Seen(word, wanted, model))
            return true;
        // "demands", "urges", "denies": the form without its ending is known as a verb.
        var stem = word.EndsWith("ies") ? $"{word[..^3]}y" : word[..^1].ToString();
        foreach (var (tag, _) in model.TagsOf(stem))
        {
            if (model.Tag(tag) is "VB" or "VBP")
                return true;
        }

        return false;
    }

    private static bool Seen(ReadOnlySpan<char> word, string wanted, TagModel model)
    {
        foreach (var (tag, _) in model.TagsOf(word))
        {
            if (model.Tag(tag) == wanted)
                return true;
        }

        return false;
    }
}

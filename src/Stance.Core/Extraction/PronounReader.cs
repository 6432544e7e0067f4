namespace Stance.Extraction;

/// <summary>
/// Third-person pronouns: the nearest earlier mention that fits in kind, sex and number, subjects before others, the words of one speaker apart from
/// the author's (the recency and role factors of Lappin and Leass 1994, without their parse).
/// </summary>
internal sealed class PronounReader(EntityScene scene)
{
    private const int Reach = 5;

    /// <summary>Adds the pronouns of one sentence. Sentences must be given in order.</summary>
    public void Read(SentenceWords words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words.Tag(at) is not ("PRP" or "PRP$") || scene.At(words.Index, at) is { Form: MentionForm.Pronoun })
                continue;
            var entity = words.Lower(at) switch
            {
                "he" or "him" or "his" or "himself" => Find(words, at, mention => mention.Entity.Kind is EntityKind.Person && mention.Entity.Sex is not 'f'),
                "she" or "her" or "hers" or "herself" => Find(words, at, mention => mention.Entity.Kind is EntityKind.Person && mention.Entity.Sex is not 'm')
                    ?? Find(words, at, mention => mention.Entity.Classes.Contains("ship")),
                "it" or "its" or "itself" => IsEmpty(words, at) ? null : Find(words, at, mention => mention.Entity.IsThing && !mention.Entity.IsPlural),
                "they" or "them" or "their" or "themselves" => Find(words, at, mention => mention.Entity.IsPlural || mention.Entity.Kind is EntityKind.Group || mention.Entity.Name.EndsWith('s') && mention.Entity.Kind is EntityKind.Organization),
                _ => null,
            };
            if (entity is not null)
                scene.Add(new MentionDraft(words, at, at + 1, MentionForm.Pronoun, entity));
        }

    }

    /// <summary>"it is clear that", "it rains", "it was on Monday": stands for nobody.</summary>
    private static bool IsEmpty(SentenceWords words, int at)
    {
        if (words.Lower(at) != "it" || !(words.Lemma(at + 1) is "be" or "seem" or "appear" or "take" or "remain" || words.Tag(at + 1) is "MD"))
            return false;
        for (var i = at + 2; i < Math.Min(words.Count, at + 7); i++)
        {
            if (words.Lower(i) is "that" or "whether" or "to" && words.Tag(i - 1) is "JJ" or "RB" or "VBN" or "NN")
                return true;
            if (words[i] is "." or ",")
                break;
        }

        return words.Tag(at + 2) is "DT" or "JJ" or "RB" or "JJR" && words.Lemma(at + 1) is "be" && words.Tag(at + 3) is "NN" or "JJ" or "IN" && at < 2 && words.Tag(at + 2) is "DT";
    }

    private EntityDraft? Find(SentenceWords words, int at, Func<MentionDraft, bool> fits)
    {
        var start = words.Span(at, at + 1).Start;
        var quote = scene.QuoteAt(start);
        var speaker = quote is null ? null : scene.Speaker(quote);
        for (var sentence = words.Index; sentence >= 0 && sentence > words.Index - Reach; sentence--)
        {
            MentionDraft? best = null;
            double points = 0;
            foreach (var mention in scene.Mentions[sentence])
            {
                if (mention.Span.Start >= start || !fits(mention) || (sentence == words.Index && mention.First <= at && at < mention.End && mention.Form is not MentionForm.Name)
                    || (speaker is not null && ReferenceEquals(mention.Entity, speaker)) || IsCoArgument(words, at, mention))
                    continue;
                // A person who was just given the word is whom the next sentence goes on with.
                var value = (mention.IsSubject ? 2 : 0) + (mention.Form is MentionForm.Pronoun ? 1.5 : mention.Form is MentionForm.Name or MentionForm.Metonym ? 1 : mention.Form is MentionForm.Demonym ? -1.5 : 0.5)
                    + (mention.IsQuoted == quote is not null ? 0.7 : -0.7) + (mention.Entity.Kind is EntityKind.Organization ? 0.3 : 0) + (sentence == words.Index ? mention.First * 0.01 : mention.First * -0.01);
                if (best is null || value > points)
                    (best, points) = (mention, value);
            }

            if (best is not null && points > -0.5)
                return best.Entity;
        }

        return null;
    }

    /// <summary>"Serbia sold it": subject and object of one verb are two.</summary>
    private bool IsCoArgument(SentenceWords words, int at, MentionDraft mention) =>
        ReferenceEquals(mention.Words, words) && words.Tag(at) == "PRP"
        && scene.Frames[words.Index].Any(frame => frame.Subject is { } subject && subject.First <= mention.First && mention.First < subject.End
            && ((frame.Object is { } direct && direct.First == at) || (frame.IndirectObject is { } indirect && indirect.First == at)));
}

namespace Stance.Extraction;

/// <summary>
/// "He", "she", "it", "its", "their": the entity that the text keeps in view, chosen by sex and number, then by how near it stands and whether it is a subject
/// (the core of Lappin and Leass 1994). It stays silent rather than guess.
/// </summary>
internal sealed class PronounReader(EntityScene scene)
{
    /// <summary>Adds the mention of the pronoun at this place, if it is one and its entity can be told.</summary>
    public void ReadAt(SentenceWords words, int at)
    {
        if (words.Tag(at) is not ("PRP" or "PRP$") && words.Lower(at) is not ("its" or "his" or "her"))
            return;
        var entity = words.Lower(at) switch
        {
            "he" or "him" or "his" or "himself" => Person(words, at, 'm'),
            "she" or "her" or "hers" or "herself" => Person(words, at, 'f') ?? Ship(words, at),
            "it" or "itself" => Thing(words, at),
            "its" => Owner(words, at),
            "they" or "their" or "them" or "themselves" => Group(words, at),
            _ => null,
        };
        if (entity is not null)
            scene.Add(new MentionDraft(words, at, at + 1, MentionForm.Pronoun, entity));
    }

    private EntityDraft? Person(SentenceWords words, int at, char sex)
    {
        var quote = scene.DirectAt(words.Span(at, at + 1).Start);
        var speaker = quote is null ? null : scene.Speaker(quote);
        EntityDraft? best = null;
        var points = double.NegativeInfinity;
        var from = -1;
        for (var s = words.Index; s >= Math.Max(0, words.Index - 4); s--)
        {
            foreach (var mention in scene.Mentions[s])
            {
                var entity = mention.Entity;
                if (entity.Kind is not EntityKind.Person || s == words.Index && (mention.First >= at || mention.End > at) || entity.Sex != '\0' && entity.Sex != sex || ReferenceEquals(entity, speaker))
                    continue;
                var score = -3.0 * (words.Index - s) + (mention.IsSubject ? 2.5 : 0) + (mention.Form is MentionForm.Pronoun ? 0.7 : 0) + (entity.IsNameless ? -0.7 : 0) + (entity.Sex == sex ? 0.6 : 0)
                    + (mention.IsQuoted && quote is null ? -2 : 0) + (IsSpeaker(mention) ? 2 : 0) + 0.02 * mention.First;
                if (s == words.Index && words.Tag(at) is "PRP" && IsObjectBeside(mention, words, at))
                    continue; // "he told him": not the same
                if (score > points)
                    (best, points, from) = (entity, score, s);
            }
        }

        // Behind the answers of an interview nobody but its guest is in view.
        if ((best is null || (best.Sex == '\0' && from < words.Index)) && scene.Asked is { } guest && (guest.Sex == '\0' || guest.Sex == sex))
            best = guest;
        if (best is { Sex: '\0' })
            best.Sex = sex;
        return best;
    }

    private bool IsSpeaker(MentionDraft mention) => mention.Words.Index >= 0 && scene.QuotesBySource(mention.Words.Index).Any(source => source.Overlaps(mention.Span));

    /// <summary>"Haslinger told him": a pronoun in the objective case beside its verb is another than the subject.</summary>
    private static bool IsObjectBeside(MentionDraft mention, SentenceWords words, int at) =>
        words.Lower(at) is "him" or "her" && mention.IsSubject && at - mention.End <= 3 && Enumerable.Range(mention.End, Math.Max(0, at - mention.End)).All(i => words.IsVerb(i) || words.Tag(i) is "RB");

    private EntityDraft? Ship(SentenceWords words, int at)
    {
        for (var s = words.Index; s >= Math.Max(0, words.Index - 2); s--)
        {
            if (scene.Mentions[s].LastOrDefault(mention => mention.Entity.Kind is EntityKind.Product && (s < words.Index || mention.First < at)) is { } ship)
                return ship.Entity;
        }

        return null;
    }

    private EntityDraft? Thing(SentenceWords words, int at)
    {
        if (IsEmpty(words, at))
            return null;
        if (Subject(words, at) is { } here)
            return here;
        if (SpeakerAsThing(words, at) is { } speaking)
            return speaking;
        if (words.Lower(at - 1) is "that" or "“" or "\"" or "‘" && scene.Mentions[words.Index].Where(mention => mention.End <= at && mention.IsSubject).MaxBy(mention => mention.First) is { Entity: { Kind: EntityKind.Person, Side: { IsThing: true } side } })
            return side; // "A lawyer for the firm, X, said that it had not …"
        return words.Index > 0 && IsFirstSubject(words, at) ? MainSubject(words.Index - 1) : null;
    }

    private EntityDraft? Owner(SentenceWords words, int at)
    {
        if (Subject(words, at) is { } here)
            return here;
        var before = scene.Mentions[words.Index].Where(mention => mention.End <= at && mention.Entity.IsThing && mention.Form is not MentionForm.Demonym).MaxBy(mention => mention.First);
        if (before is not null)
            return before.Entity;
        if (words.Index == 0)
            return null;
        var subject = scene.Mentions[words.Index - 1].Where(mention => mention.IsSubject && mention.Entity.IsThing && mention.Form is not MentionForm.Demonym).MaxBy(mention => mention.First);
        if (subject is not null)
            return subject.Entity;
        return scene.Mentions[words.Index - 1].Where(mention => mention.Entity.Kind is EntityKind.Organization or EntityKind.Product && mention.Form is not MentionForm.Demonym).MaxBy(mention => mention.First)?.Entity
            ?? scene.Mentions[words.Index - 1].Where(mention => mention.Entity.IsThing && mention.Form is MentionForm.Name or MentionForm.Metonym).MaxBy(mention => mention.First)?.Entity;
    }

    /// <summary>The nearest subject before the word in its sentence that "it" can stand for.</summary>
    private EntityDraft? Subject(SentenceWords words, int at) =>
        scene.Mentions[words.Index].Where(mention => mention.End <= at && mention.IsSubject && mention.Entity.IsThing && mention.Form is not MentionForm.Demonym).MaxBy(mention => mention.First)?.Entity;

    /// <summary>“We sell to anyone”, the firm said; “it is our trade”: the source that is a body, when the pronoun is outside its words.</summary>
    private EntityDraft? SpeakerAsThing(SentenceWords words, int at) =>
        scene.QuoteAt(words.Span(at, at + 1).Start) is null && words.Lower(at + 1) is "said" or "says" or "added" or "adds" or "insisted" or "insists"
            ? scene.Mentions[Math.Max(0, words.Index - 1)].LastOrDefault(mention => mention.IsSubject && mention.Entity.IsThing)?.Entity : null;

    /// <summary>Whether no other subject stands before the pronoun, so that it takes up the sentence before.</summary>
    private bool IsFirstSubject(SentenceWords words, int at) => scene.Frames[words.Index].FirstOrDefault(frame => frame.Subject is not null) is { } frame && frame.Subject!.Head == at;

    private EntityDraft? MainSubject(int sentence)
    {
        foreach (var frame in scene.Frames[sentence])
        {
            if (frame.Subject is not { } subject || frame.Marker is not null)
                continue;
            return scene.At(sentence, subject.Head) is { } mention && mention.Entity.IsThing && mention.Form is not MentionForm.Demonym ? mention.Entity : null;
        }

        return null;
    }

    private EntityDraft? Group(SentenceWords words, int at)
    {
        for (var s = words.Index; s >= Math.Max(0, words.Index - 1); s--)
        {
            var last = scene.Mentions[s].Where(mention => (s < words.Index || mention.End <= at) && (mention.IsSubject || mention.First <= 1)).MaxBy(mention => mention.First);
            if (last is null)
                continue;
            return last.Entity.Kind is EntityKind.Group || last.Entity.IsPlural || last.Entity.Kind is EntityKind.Organization && last.Entity.Name.EndsWith('s') && (last.Words.Tag(last.End - 1) is "NNPS" or "NNS" || last.Words.Lower(last.First - 1) is "the" && last.End - last.First == 1) ? last.Entity : null;
        }

        return null;
    }

    /// <summary>"It is a fact that", "it would cost", "it rained": an "it" that stands for nothing, or for a clause.</summary>
    private static bool IsEmpty(SentenceWords words, int at)
    {
        var verb = at + 1;
        while (words.Tag(verb) is "MD" or "RB" || words.Lower(verb) is "has" or "had" or "have" or "been" or "’s" or "'s" or "will" or "would" && words.IsVerb(verb + 1))
            verb++;
        if (words.Lemma(verb) is "seem" or "appear" or "rain" or "snow" or "turn" or "take" or "happen" or "emerge" or "follow" or "mean" or "matter")
            return words.Lemma(verb) is not ("take" or "turn" or "follow") || words[verb + 1] is "out";
        if (words.Lemma(verb) is not ("be" or "become" or "'s") && words.Lower(at + 1) is not ("’s" or "'s"))
            return false;
        for (var i = verb + 1; i < Math.Min(words.Count, verb + 9); i++)
        {
            if (words.Lower(i) is "that" or "who" or "because" or "when" or "whether" or "how" || words.Lower(i) is "to" && words.Tag(i + 1) is "VB" && (words.Tag(i - 1) is "JJ" || words.Lower(verb + 1) is "a" or "an") || words.Lower(i) is "for" && words.Tag(i - 1) is "JJ")
                return true;
            if (words[i] is "." or ";" or "”" or ",")
                break;
        }

        // "It is an address", "it is a principle": said of things, seldom of an actor.
        return words.Lower(at - 1) is not "that" && words.Lower(verb + 1) is "a" or "an" or "the" or "not" or "all" or "time" or "just" or "only";
    }
}

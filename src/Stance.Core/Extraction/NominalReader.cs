namespace Stance.Extraction;

/// <summary>
/// Noun phrases without a name that stand for somebody the text has named ("the dealer", "her ministry", "the country"), and people and bodies that
/// are only known by what they are ("a guard", "the economy ministry"). Recency and the nouns by which the text has called somebody decide.
/// </summary>
internal sealed class NominalReader(EntityScene scene, EntityLinker linker, Gazetteer gazetteer, EntityDraft? home)
{
    private const int Reach = 12; // sentences back; a noun that fits exactly reaches farther

    private readonly Dictionary<string, EntityDraft> _nameless = new(StringComparer.Ordinal);

    /// <summary>Adds the noun phrases of one sentence. Sentences must be given in order.</summary>
    public void Read(SentenceWords words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words.Tag(at) is not ("NN" or "NNS") || words.IsUpper(at) && at > 0 || gazetteer.RoleOf(words.Lemma(at).ToLowerInvariant()) is not { } role || words.IsNoun(at + 1) && !words.IsUpper(at + 1)
                || scene.At(words.Index, at) is not null)
                continue;
            var first = at;
            while (first > 0 && at - first < 4 && (words.Tag(first - 1) is "NN" or "JJ" or "JJS" or "NNP" or "VBN" or "CD") && scene.At(words.Index, first - 1) is not { Form: MentionForm.Name })
                first--;
            var determiner = words.Lower(first - 1);
            if (scene.At(words.Index, first - 1) is { } owner && words[first - 1] is "’s" or "'s" or "’")
                Add(words, first, at, role, owner.Entity, determiner);
            else if (first > 1 && words[first - 1] is "’s" or "'s" or "’" && scene.At(words.Index, first - 2) is { } possessor)
                Add(words, first, at, role, possessor.Entity, "’s");
            else if (determiner is "the" or "this" or "that" or "a" or "an" or "its" or "his" or "her" or "their" or "our" or "my" or "")
                Add(words, first, at, role, null, determiner);
        }
    }

    private void Add(SentenceWords words, int first, int at, Role role, EntityDraft? owner, string determiner)
    {
        var noun = words.Lemma(at).ToLowerInvariant();
        var plural = words.Tag(at) == "NNS";
        var entity = determiner switch
        {
            "a" or "an" => Introduced(words, first, at, role, noun),
            "its" or "his" or "her" or "their" or "our" or "’s" or "my" => Owned(words, first, at, role, noun, owner ?? OwnerBefore(words, first - 1, determiner)),
            "the" or "this" or "that" => plural ? Group(words, first, at, role) : Definite(words, first, at, role, noun),
            _ => plural ? Group(words, first, at, role) : null,
        };
        if (entity is null)
            return;
        var start = determiner is "the" or "this" or "a" or "an" or "its" or "his" or "her" or "their" or "our" ? first - 1 : first;
        scene.Add(new MentionDraft(words, start, at + 1, MentionForm.Nominal, entity));
    }

    /// <summary>"the dealer": who was called so, else the last that can be called so.</summary>
    private EntityDraft? Definite(SentenceWords words, int first, int at, Role role, string noun)
    {
        if (noun is "newspaper" or "paper" && words.Lower(first - 1) is "this" && scene.Document.Source is not null)
            return linker.Entities.Find(entity => entity.Nouns.Contains("newspaper"));
        if (first == at || words.Tag(first) is "JJ")
        {
            if (LastCalled(words, noun) is { } called)
                return called;
            if (role.Is("country"))
                return Last(words, entity => entity.Kind is EntityKind.Country);
        }

        if (noun is "government" or "cabinet" or "state")
            return words.Lower(first - 1) is "the" && first == at ? home : Nationality(words, first, at);
        if (role.Is("institution"))
            return Nameless(words, first, at, EntityKind.Organization, Nationality(words, first, at) ?? home);
        if (role.IsCompany && first == at)
            return Last(words, entity => entity.Kind is EntityKind.Organization && !entity.Classes.Contains("institution") && entity.Known is null && !entity.Nouns.Contains("newspaper"));
        return role.IsPerson && IsSpeaking(words, at) ? Nameless(words, first, at, EntityKind.Person, Nationality(words, first, at)) : null;
    }

    /// <summary>"a guard said": somebody known by what he is, if he acts.</summary>
    private EntityDraft? Introduced(SentenceWords words, int first, int at, Role role, string noun) =>
        role.IsPerson && !role.IsCompany && IsSpeaking(words, at) && noun is not ("person" or "people") ? Nameless(words, first, at, EntityKind.Person, Nationality(words, first, at)) : null;

    /// <summary>"her ministry", "its government", "Uganda’s auditor-general": what belongs to a country acts for it or is a body of it.</summary>
    private EntityDraft? Owned(SentenceWords words, int first, int at, Role role, string noun, EntityDraft? owner)
    {
        var country = owner is null ? home : owner.Kind is EntityKind.Country ? owner : owner.Side is { Kind: EntityKind.Country } side ? side : null;
        if (noun is "government" or "cabinet" or "administration" or "country" && country is not null)
            return country;
        if (role.Is("institution") && first - 1 >= 0)
            return Nameless(words, first, at, EntityKind.Organization, country);
        if (role.IsPerson && IsSpeaking(words, at))
            return LastCalled(words, noun) ?? Nameless(words, first, at, EntityKind.Person, country);
        return null;
    }

    private EntityDraft? Group(SentenceWords words, int first, int at, Role role) =>
        role.IsPerson && IsSpeaking(words, at) ? Nameless(words, first, at, EntityKind.Group, Nationality(words, first, at)) : null;

    /// <summary>Somebody without a name: the same words mean the same one inside a document, and with a country across documents.</summary>
    private EntityDraft Nameless(SentenceWords words, int first, int at, EntityKind kind, EntityDraft? of)
    {
        var name = words.Text(first, at + 1, scene.Text);
        var country = kind is EntityKind.Organization ? of?.Country : null;
        var key = $"{name}|{country}";
        if (_nameless.TryGetValue(key, out var known))
            return known;
        var entity = new EntityDraft
        {
            Name = name, Kind = kind, IsNameless = true, IsPlural = kind is EntityKind.Group, Country = of?.Country, Side = of,
            Id = country is null ? null : Text.Letters.Slug(name) + "-" + country.ToLowerInvariant(),
        };
        entity.Nouns.Add(words.Lemma(at).ToLowerInvariant());
        if (gazetteer.RoleOf(words.Lemma(at).ToLowerInvariant()) is { } role)
            entity.Classes.UnionWith(role.Classes);
        _nameless[key] = linker.Register(entity, hasParts: false);
        return entity;
    }

    /// <summary>The country of a nationality inside the phrase: "the [Ugandan] army".</summary>
    private EntityDraft? Nationality(SentenceWords words, int first, int at)
    {
        for (var i = first; i < at; i++)
        {
            if (scene.At(words.Index, i) is { Form: MentionForm.Demonym or MentionForm.Name, Entity: { Country: not null } entity })
                return entity;
        }

        return words[at + 1] is "of" or "in" && scene.At(words.Index, at + 2) is { Entity: { Country: not null } behind } ? behind : null;
    }

    private bool IsSpeaking(SentenceWords words, int at) =>
        scene.Frames[words.Index].Any(frame => frame.Subject is { } subject && (subject.Head == at || (subject.First <= at && at < subject.End)) && !frame.SubjectShared)
        || scene.Quotes.Any(quote => quote.Source is { } source && source.Overlaps(words.Span(at, at + 1)));

    private EntityDraft? OwnerBefore(SentenceWords words, int at, string pronoun) => pronoun switch
    {
        "his" or "her" => Last(words, entity => entity.Kind is EntityKind.Person && entity.Sex is '\0' or 'u' || entity.Kind is EntityKind.Person && entity.Sex == (pronoun == "his" ? 'm' : 'f'), at),
        "its" or "their" => Last(words, entity => entity.IsThing, at),
        "our" or "my" => scene.QuoteAt(words.Span(at, at + 1).Start) is { } quote && scene.Speaker(quote) is { } speaker ? speaker.Side ?? speaker : home,
        _ => null,
    };

    private EntityDraft? LastCalled(SentenceWords words, string noun)
    {
        for (var sentence = words.Index; sentence >= 0 && sentence > words.Index - 40; sentence--)
        {
            foreach (var mention in scene.Mentions[sentence].AsEnumerable().Reverse())
            {
                if (mention.Entity.Nouns.Contains(noun) && mention.Entity.Kind is not EntityKind.Place && !(sentence == words.Index && mention.Span.Start > words.Span(0, 1).Start + 1000))
                    return mention.Entity;
            }
        }

        return null;
    }

    private EntityDraft? Last(SentenceWords words, Func<EntityDraft, bool> fits, int before = int.MaxValue)
    {
        for (var sentence = words.Index; sentence >= 0 && sentence > words.Index - Reach; sentence--)
        {
            var here = scene.Mentions[sentence].Where(mention => fits(mention.Entity) && mention.Form is not MentionForm.Demonym && (sentence < words.Index || mention.First < before)).ToList();
            if (here.Count > 0)
                return (here.LastOrDefault(mention => mention.IsSubject) ?? here[^1]).Entity;
        }

        return null;
    }
}

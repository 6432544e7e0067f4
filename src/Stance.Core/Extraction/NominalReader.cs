using Stance.Text;

namespace Stance.Extraction;

/// <summary>
/// Noun phrases that stand for an entity: "the insurer", "his government", "the Ugandan army", "a European diplomat". What fits no entity named before becomes one
/// of its own when it is specific enough; otherwise it is left alone, since a wrong link costs more than a missing one.
/// </summary>
internal sealed class NominalReader(EntityScene scene, EntityLinker linker, Gazetteer gazetteer, EntityDraft? home)
{
    private const int Window = 40;

    // What bodies of the tables are called by a noun that their name does not hold.
    private static readonly Dictionary<string, string> ByNoun = new(StringComparer.Ordinal) { ["alliance"] = "nato", ["bloc"] = "european-union", ["cartel"] = "organization-of-the-petroleum-exporting-countries" };

    // "Harrow Mutual" is an insurer, "Blue Lantern Shipping" a shipowner, whether or not the text says so before.
    private static readonly (string Noun, string Words)[] ByWord =
    [
        ("insurer", "Mutual Insurance Assurance Re"), ("bank", "Bank Bankers Banco"), ("lender", "Bank"), ("shipowner", "Shipping Lines Maritime"), ("airline", "Airlines Airways Air"), ("newspaper", "Times Post Herald Courier Examiner Ledger Monitor Gazette Tribune Observer Journal Mail Daily Weekly Week Wire"),
        ("paper", "Times Post Herald Courier Examiner Ledger Monitor Gazette Tribune Observer Journal Mail Daily Weekly"), ("university", "University"), ("carmaker", "Motors"), ("trader", "Trading Commodities"), ("miner", "Mining Mines Minerals Metals"), ("institute", "Institute"), ("party", "Party"), ("laboratory", "Laboratory Laboratories Labs Forensics"),
    ];

    private readonly Dictionary<string, EntityDraft> _own = new(StringComparer.Ordinal);

    /// <summary>Adds the mention whose head noun is the word at this place, if it is one.</summary>
    public void ReadAt(SentenceWords words, int head)
    {
        // "Parliament votes …": the capital of the place makes no name of it.
        var opens = words.Tag(head) is "NNP" && words.IsUpper(head) && NameReader.IsSentenceStart(words, head) && !words.IsUpper(head + 1) && scene.At(words.Index, head) is null;
        if (words.Tag(head) is not ("NN" or "NNS") && !opens || words.IsNoun(head + 1) && !words.IsUpper(head + 1) || words[head + 1] is "-")
            return;
        var plural = words.Tag(head) is "NNS";
        var noun = plural && gazetteer.RoleOf(words.Lower(head)) is not null ? words.Lower(head) : words.Lemma(head).ToLowerInvariant();
        if (noun is "service" && words.Lower(head - 1) is "customs" or "intelligence" or "security" or "secret" or "border")
            noun = "customs"; // "the Kyrgyz customs service"
        if (noun is not ("government" or "bloc" or "alliance") && gazetteer.RoleOf(noun) is null)
            return;
        var role = gazetteer.RoleOf(noun) ?? gazetteer.RoleOf("association")!;
        if (plural && !(role.Is("group") || noun is "authorities" or "forces" or "armed forces" or "customs"))
            return;
        var cover = scene.At(words.Index, head);
        var first = head;
        while (first > 0 && head - first < 5 && words.Tag(first - 1) is "NN" or "JJ" or "JJR" or "JJS" or "NNP" or "NNPS" or "VBN" or "HYPH" && words[first - 1] is not ("other" or "same"))
        {
            if (words.Tag(first - 1) is "VBN" && (words.IsVerb(first - 2) || words.Tag(first - 2) is "RB" && words.IsVerb(first - 3)))
                break; // "had assured parliament"
            first--;
        }

        var determiner = words.Lower(first - 1);
        var tag = words.Tag(first - 1);
        if (cover is { Form: MentionForm.Name } && !(determiner is "the" && !role.IsPerson))
            return;
        var phrase = new NounPhrase(words, first, head, noun, role, determiner, tag is "PRP$", tag is "POS", CountryIn(words, first, head));
        if (Resolve(phrase) is not { } entity)
            return;
        var start = first;
        if (tag is "PRP$")
            start = first - 1;
        else if (tag is "POS" && scene.At(words.Index, first - 2) is { } owner)
            start = owner.First;
        scene.Add(new MentionDraft(words, start, head + 1, MentionForm.Nominal, entity));
    }

    /// <summary>The country of whoever speaks here.</summary>
    private EntityDraft? Ours(NounPhrase phrase) =>
        scene.QuoteAt(phrase.Words.Span(phrase.Head, phrase.Head + 1).Start) is { } quote && scene.Speaker(quote) is { } speaker ? StateOf(speaker) ?? home : home;

    /// <summary>A noun phrase with what stands before its head.</summary>
    private sealed record NounPhrase(SentenceWords Words, int First, int Head, string Noun, Role Role, string Determiner, bool IsPossessive, bool HasOwner, EntityDraft? Country)
    {
        public bool IsDefinite => Determiner is "the" or "that" or "this" || IsPossessive || HasOwner;

        public bool IsIndefinite => Determiner is "a" or "an" or "another" or "one";
    }

    private EntityDraft? Resolve(NounPhrase phrase)
    {
        var role = phrase.Role;
        if (Named(phrase) is { } named)
            return named;
        var owner = phrase.IsPossessive ? scene.At(phrase.Words.Index, phrase.First - 1)?.Entity : phrase.HasOwner ? scene.At(phrase.Words.Index, phrase.First - 2)?.Entity : null;
        if (phrase.Noun is "government" or "authorities" or "regime" or "administration" or "cabinet")
            return phrase.IsDefinite || phrase.Country is not null ? phrase.Country ?? StateOf(owner) ?? ((phrase.IsPossessive || phrase.HasOwner) && owner is not { Kind: EntityKind.Person } ? null : phrase.Words.Lower(phrase.Head + 1) is "there" ? Acting(phrase.Words.Index) ?? home : home) : null;
        if (role.Is("country") && phrase.Head == phrase.First && phrase.Noun is not "federation")
            return phrase.Determiner is "our" ? Ours(phrase) : phrase.IsPossessive ? StateOf(owner) : phrase.Determiner is "the" ? Acting(phrase.Words.Index) ?? home : null;
        if (phrase.IsIndefinite)
            return role.IsPerson && IsActor(phrase) ? Own(phrase, EntityKind.Person, fresh: true) : null;
        if (role.Is("institution"))
            return Institution(phrase, owner);
        if (phrase.Determiner is "the" or "this" or "that" && Called(phrase) is { } called)
            return called;
        if (role.Is("ship"))
            return phrase.Determiner is "the" ? Last(phrase.Words.Index, entity => entity.Classes.Contains("ship")) : null;
        if (role.Is("group"))
            return (phrase.IsDefinite || phrase.Country is not null) && IsActor(phrase) ? Own(phrase, EntityKind.Group, fresh: false) : null;
        if (role.IsBody && !role.IsPerson)
            return Body(phrase);
        if (role.IsPerson && !role.IsCompany && (phrase.IsPossessive || phrase.HasOwner || phrase.Country is not null) && IsActor(phrase))
            return Own(phrase, EntityKind.Person, fresh: phrase.IsPossessive);
        return role.IsPerson && phrase.Determiner is "the" && phrase.Words.Lower(phrase.Head + 1) is "of" && IsActor(phrase) ? Own(phrase, EntityKind.Person, fresh: false) : null;
    }

    /// <summary>The bearer of the name to which the phrase is an apposition: "Inês Trindade, its head of trading".</summary>
    private EntityDraft? Named(NounPhrase phrase)
    {
        var start = phrase.First - 1;
        if (!phrase.IsPossessive || phrase.Words[start - 1] is not "," || scene.At(phrase.Words.Index, start - 2) is not { Form: MentionForm.Name } name || name.End != start - 1)
            return null;
        var kind = name.Entity.Kind;
        return (kind is EntityKind.Person ? phrase.Role.IsPerson : kind is EntityKind.Organization && phrase.Role.IsBody) && !phrase.Words.IsFinite(phrase.Head + 1) ? name.Entity : null;
    }

    /// <summary>Whether somebody does or says something here: the phrase heads a subject or names the source of a quote. Others are seldom taken up again.</summary>
    private bool IsActor(NounPhrase phrase)
    {
        foreach (var frame in scene.Frames[phrase.Words.Index])
        {
            if (frame.Subject is { } subject && subject.Head == phrase.Head)
                return true;
        }

        var head = phrase.Words.Span(phrase.Head, phrase.Head + 1);
        return scene.QuotesBySource(phrase.Words.Index).Any(source => source.Contains(head));
    }

    /// <summary>The entity last called by this noun, or whose name holds it: "the dealer", "the Board", "the minister".</summary>
    private EntityDraft? Called(NounPhrase phrase)
    {
        var noun = phrase.Noun;
        if (ByNoun.TryGetValue(noun, out var id) && phrase.First == phrase.Head && Last(phrase.Words.Index, entity => string.Equals(entity.Id, id, StringComparison.Ordinal)) is { } body)
            return body;
        var person = phrase.Role.IsPerson;
        if (IsGeneric(noun))
            return null;
        var found = Last(phrase.Words.Index, entity => entity.Nouns.Contains(noun) && (person || entity.Kind is not EntityKind.Person) && Fits(phrase, entity));
        if (found is null && phrase.First < phrase.Head)
        {
            // "the export office" for the Federal Export Office
            var ending = " " + phrase.Words.Text(phrase.First, phrase.Head + 1, scene.Text);
            found = Last(phrase.Words.Index, entity => entity.Kind is EntityKind.Organization && entity.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        }

        if (found is not null || phrase.First < phrase.Head)
            return found;
        foreach (var (called, names) in ByWord)
        {
            if (called == noun && Last(phrase.Words.Index, entity => entity.Kind is EntityKind.Organization && names.Split(' ').Contains(entity.Name.Split(' ')[^1], StringComparer.Ordinal)) is { } named)
                return named;
        }

        return Last(phrase.Words.Index, entity => entity.Kind is EntityKind.Organization && entity.Name.Contains(' ', StringComparison.Ordinal)
            && string.Equals(entity.Name.Split(' ')[^1], noun, StringComparison.OrdinalIgnoreCase) && !entity.IsNameless);
    }

    /// <summary>"The Ugandan army" cannot be another country's; "the economy ministry" not the ministry of trade.</summary>
    private static bool Fits(NounPhrase phrase, EntityDraft entity)
    {
        if (phrase.Country is { } country && entity.Country is not null && entity.Country != country.Country)
            return false;
        if (!entity.IsNameless)
            return phrase.First == phrase.Head || phrase.Country is not null;
        var modifiers = phrase.Head > phrase.First;
        return !modifiers || Letters.Fold(entity.Name).StartsWith(Letters.Fold(phrase.Words[phrase.First]), StringComparison.Ordinal);
    }

    /// <summary>Nouns for any company: they take up the one in view, not the one that was once called so.</summary>
    private static bool IsGeneric(string noun) => noun is "company" or "firm" or "group" or "business" or "manufacturer" or "producer" or "maker" or "corporation";

    /// <summary>Nouns for whoever has a part in a deal, and for works: in view are several, and the noun alone says which.</summary>
    private static bool IsPart(string noun) => noun is "consignee" or "consignor" or "customer" or "buyer" or "seller" or "client" or "supplier" or "importer" or "exporter" or "competitor" or "rival" or "partner" or "owner" or "refinery" or "plant" or "factory" or "mill" or "mine" or "subsidiary";

    private EntityDraft? Body(NounPhrase phrase)
    {
        if (phrase.Determiner is not "the" && !phrase.IsPossessive)
            return null;
        if (IsGeneric(phrase.Noun) && phrase.Determiner is "the")
            return Company(phrase.Words.Index, Opposite(phrase));
        if (phrase.Role.IsCompany && !phrase.Role.IsPerson && !IsPart(phrase.Noun) && phrase.Determiner is "the" && phrase.Words.Lower(phrase.Head + 1) is not ("of" or "that" or "which"))
            return Company(phrase.Words.Index, Opposite(phrase)) is { } company && (phrase.Country is null || company.Country is null || company.Country == phrase.Country.Country) ? company : null;
        return phrase.Noun is "commission" or "committee" or "council" or "board" or "agency" or "authority" or "regulator" or "court" or "tribunal" or "opposition" or "union" or "federation" or "central bank" or "watchdog" or "laboratory"
            && phrase.Determiner is "the" && phrase.Head > phrase.First ? Own(phrase, EntityKind.Organization, fresh: false) : null;
    }

    /// <summary>Who does something to the phrase and so is another: "Tokikawa Seiki sold the company 38 tools". Null when nobody does.</summary>
    private EntityDraft? Opposite(NounPhrase phrase)
    {
        foreach (var frame in scene.Frames[phrase.Words.Index])
        {
            if (frame.Subject is { } subject && subject.Head != phrase.Head && (frame.Object?.Head == phrase.Head || frame.IndirectObject?.Head == phrase.Head || frame.Obliques.Any(oblique => oblique.Phrase.Head == phrase.Head && oblique.Preposition is "from" or "to" or "with" or "by" or "against")))
                return scene.At(phrase.Words.Index, subject.Head)?.Entity;
        }

        return null;
    }

    /// <summary>The company spoken of last; the nearest subject before others, at most three sentences back.</summary>
    /// <param name="sentence">Where it is looked for.</param>
    /// <param name="other">Whom it cannot be.</param>
    public EntityDraft? Company(int sentence, EntityDraft? other = null)
    {
        static bool IsCompany(EntityDraft entity) => entity.Kind is EntityKind.Organization && !entity.IsNameless && entity.Known is null or { Country: not null, Class: NameClass.Body } && !entity.Classes.Contains("institution") && !entity.Nouns.Contains("newspaper");
        for (var s = sentence; s >= Math.Max(0, sentence - 5); s--)
        {
            var here = scene.Mentions[s].Where(mention => mention.Form is MentionForm.Name or MentionForm.Pronoun or MentionForm.Nominal).Where(mention => IsCompany(mention.Entity) && mention.Entity != other).ToList();
            if (here.Count > 0)
                return (here.LastOrDefault(mention => mention.IsSubject) ?? here.MaxBy(mention => mention.First))!.Entity;
        }

        return null;
    }

    private EntityDraft? Institution(NounPhrase phrase, EntityDraft? owner)
    {
        var state = StateOf(owner) ?? (phrase.Determiner is "our" or "my" ? home : null);
        if (!phrase.IsDefinite && phrase.Country is null && phrase.Noun is not ("parliament" or "congress"))
            return null;
        var country = phrase.Country ?? state ?? (phrase.IsPossessive || phrase.HasOwner ? null : Near(phrase));
        if (phrase.Head == phrase.First || phrase.IsPossessive)
        {
            if (phrase.Noun is "ministry" && owner is { Kind: EntityKind.Person } holder && holder.Portfolio is { } own)
                return Institution(own + " ministry", "ministry", holder.Side ?? country);
            if (Last(phrase.Words.Index, entity => entity.Kind is EntityKind.Organization && entity.Nouns.Contains(phrase.Noun) && ((phrase.Country ?? state) is not { } of || entity.Country == of.Country)) is { } before)
                return before;
            // "his ministry" after "Economy Minister X"
            if (phrase.Noun is "ministry" && phrase.Head == phrase.First && owner is null or { Kind: EntityKind.Person } && Last(phrase.Words.Index, entity => entity.Kind is EntityKind.Person && entity.Nouns.Contains("minister")) is { } minister && minister.Portfolio is { } portfolio)
                return Institution(portfolio + " ministry", "ministry", minister.Side ?? country);
        }

        var name = phrase.Words.Text(phrase.First, phrase.Head + 1, scene.Text);
        if (state is not null && (phrase.IsPossessive || phrase.HasOwner) && phrase.Country is null && state.Country is not null && gazetteer.AdjectiveOf(state.Country) is { } adjective)
            name = adjective + " " + name;
        return Institution(name, phrase.Noun, country);
    }

    private EntityDraft Institution(string name, string noun, EntityDraft? country)
    {
        var key = name.ToLowerInvariant() + "|" + country?.Country;
        if (_own.TryGetValue(key, out var known))
            return known;
        var entity = new EntityDraft
        {
            Name = name,
            Kind = EntityKind.Organization,
            Country = country?.Country,
            IsNameless = true,
            Nouns = { noun },
            Classes = { "institution" },
            Id = country is null ? null : Letters.Slug(name) + (name.Contains(' ', StringComparison.Ordinal) && gazetteer.Demonym(name.Split(' ')[0]) is not null ? "" : "-" + Letters.Slug(country.Name)),
            Side = country,
        };
        return _own[key] = linker.Register(entity, hasParts: false);
    }

    private EntityDraft Own(NounPhrase phrase, EntityKind kind, bool fresh)
    {
        var name = phrase.Words.Text(phrase.First, phrase.Head + 1, scene.Text);
        if (phrase.HasOwner && scene.At(phrase.Words.Index, phrase.First - 2) is { } owner)
            name = scene.Text[owner.Span.Start..phrase.Words.Span(phrase.First, phrase.Head + 1).End];
        else if (phrase.IsPossessive)
            name = phrase.Words.Text(phrase.First - 1, phrase.Head + 1, scene.Text);
        else if (phrase.Determiner is "the" && phrase.Words.Lower(phrase.Head + 1) is "of" && scene.At(phrase.Words.Index, phrase.Head + 2) is { Form: MentionForm.Name } of)
            name = phrase.Words.Text(phrase.First, of.End, scene.Text);
        var key = kind + "|" + name.ToLowerInvariant();
        if (!fresh && _own.TryGetValue(key, out var known))
            return known;
        var entity = new EntityDraft { Name = name, Kind = kind, Country = phrase.Country?.Country, IsNameless = true, IsPlural = kind is EntityKind.Group, Sex = phrase.Role.Sex, Nouns = { phrase.Noun }, Side = phrase.Country };
        entity.Classes.UnionWith(phrase.Role.Classes);
        return _own[key] = linker.Register(entity, hasParts: false);
    }

    private EntityDraft? CountryIn(SentenceWords words, int first, int head)
    {
        for (var at = first; at < head; at++)
        {
            if (scene.At(words.Index, at) is { Form: MentionForm.Demonym or MentionForm.Name, Entity: { Kind: EntityKind.Country } country })
                return country;
        }

        return null;
    }

    private static EntityDraft? StateOf(EntityDraft? owner) => owner switch
    {
        { Kind: EntityKind.Country } => owner,
        { Side.Kind: EntityKind.Country } => owner.Side,
        _ => null,
    };

    /// <summary>The country that acts here: the last that was a subject, at most two sentences back.</summary>
    private EntityDraft? Acting(int sentence) => Acting(scene, sentence);

    public static EntityDraft? Acting(EntityScene scene, int sentence)
    {
        for (var s = sentence; s >= Math.Max(0, sentence - 2); s--)
        {
            if (scene.Mentions[s].LastOrDefault(mention => mention.IsSubject && mention.Entity.Kind is EntityKind.Country && mention.Form is not MentionForm.Demonym) is { } subject)
                return subject.Entity;
        }

        return null;
    }

    /// <summary>Whose ministry it is when nothing says so: of the country that acts in the sentence or the one before, else of the text's home.</summary>
    private EntityDraft? Near(NounPhrase phrase) => phrase.Words.Lower(phrase.Head + 1) is "there" ? Acting(phrase.Words.Index) ?? home : home;

    private EntityDraft? Last(int sentence, Func<EntityDraft, bool> fits)
    {
        for (var s = sentence; s >= Math.Max(0, sentence - Window); s--)
        {
            for (var i = scene.Mentions[s].Count - 1; i >= 0; i--)
            {
                if (scene.Mentions[s][i].Form is not MentionForm.Demonym && fits(scene.Mentions[s][i].Entity))
                    return scene.Mentions[s][i].Entity;
            }
        }

        return null;
    }
}

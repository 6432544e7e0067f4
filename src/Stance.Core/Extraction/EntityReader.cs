using Stance.Text;

namespace Stance.Extraction;

/// <summary>
/// Finds who and what a text speaks of, and where: names, nationalities, capitals that act, noun phrases and pronouns that stand for them.
/// It reads tables and patterns, so it never guesses from the theme of the text. Immutable, safe to share; cost grows linearly with the text.
/// </summary>
internal sealed class EntityReader(Gazetteer gazetteer)
{
    public EntityReader()
        : this(Gazetteer.Default)
    {
    }

    // Who bears one of these without a name behind it speaks for the company that the text speaks of.
    private static readonly HashSet<string> Represents = new(StringComparer.Ordinal)
    {
        "executive", "director", "spokesman", "spokeswoman", "spokesperson", "manager", "chairman", "chairwoman", "founder", "co-founder", "boss", "underwriter", "harbourmaster", "owner",
    };

    /// <summary>Entities in the order of their first mention, and all mentions in text order; a mention may lie inside another.</summary>
    /// <param name="document">The text, with its source and author where known.</param>
    /// <param name="language">What the language pass says of it.</param>
    /// <param name="quotes">Who is quoted with what, for "I" and "we"; their speakers are not looked at.</param>
    public (ImmutableArray<Entity> Entities, ImmutableArray<EntityMention> Mentions) Read(Document document, LanguageAnnotation language, ImmutableArray<Quote> quotes)
    {
        var scene = new EntityScene(document, language, quotes);
        var linker = new EntityLinker(gazetteer, document);
        var names = Names(scene, language.Names);
        linker.Link(names);
        foreach (var name in names)
            Place(scene, linker, name);
        var home = HomeReader.Read(scene);
        var nominals = new NominalReader(scene, linker, gazetteer, home);
        var pronouns = new PronounReader(scene);
        var bySentence = names.Where(name => name.Entity is { Kind: EntityKind.Person }).ToLookup(name => name.Words.Index);
        foreach (var words in scene.Sentences)
        {
            var byEnd = bySentence[words.Index].ToLookup(name => name.End - 1);
            for (var at = 0; at < words.Count; at++)
            {
                pronouns.ReadAt(words, at);
                nominals.ReadAt(words, at);
                foreach (var name in byEnd[at])
                    Side(scene, nominals, name, home);
            }

            // What stands behind a name is known only now: "X, director of its bank".

            foreach (var name in bySentence[words.Index])
                Side(scene, nominals, name, home);
        }

        new FirstPersonReader(scene, home).Read();
        return Finish(scene);
    }

    private List<NameDraft> Names(EntityScene scene, ImmutableArray<NameCandidate> candidates)
    {
        var told = candidates.Where(candidate => candidate.Kind != NameKind.Unknown).ToImmutableArray();
        candidates = Candidates(candidates);
        var reader = new NameReader(scene.Text, gazetteer);
        var context = new NameContext(gazetteer);
        var names = new List<NameDraft>();
        var elsewhere = candidates.Where(candidate => !IsHeading(scene, candidate)).SelectMany(candidate => Parts(candidate.Span.Of(scene.Text).ToString())).ToHashSet(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            if (scene.SentenceAt(candidate.Span.Start) is var sentence and >= 0)
                reader.Learn(scene.Sentences[sentence], candidate);
        }

        int at = 0, next = 0;
        foreach (var words in scene.Sentences)
        {
            var span = words.Span(0, words.Count);
            while (next < told.Length && told[next].Span.Start < span.Start)
                next++;
            var seen = told.Skip(next).TakeWhile(candidate => candidate.Span.Start < span.End).ToList();
            var here = new List<NameCandidate>();
            while (at < candidates.Length && candidates[at].Span.Start < span.End)
            {
                // Capitals in a heading ("The Balkan Backchannel") make a name only of what is a name elsewhere too.
                var candidate = candidates[at++];
                var text = candidate.Span.Of(scene.Text).ToString();
                if (!IsHeading(scene, candidate) || elsewhere.Contains(text) || gazetteer.Find(text) is not null || gazetteer.Demonym(text) is not null || gazetteer.SeatOf(text) is not null)
                    here.Add(candidate);
            }

            // A nationality at the head of a sentence ("Tunisian customs recorded …") has the tag of an adjective, and is a name all the same.
            for (var i = 0; i < words.Count; i++)
            {
                var word = words.Span(i, i + 1);
                if (words.IsUpper(i) && gazetteer.Demonym(words[i]) is not null && !here.Exists(name => name.Span.Overlaps(word)))
                    here.Add(new NameCandidate(word, NameKind.Unknown, 0.5));
            }

            here.Sort((left, right) => left.Span.CompareTo(right.Span));
            var found = reader.Read(words, here, seen);
            context.Read(found);
            names.AddRange(found);
        }

        Tell(names, told);
        var common = Abbreviated(scene);
        names.RemoveAll(name => name.Known is null && name.ShortFor is null && common.Contains(name.Text) || name.IsDemonym && IsMoney(name.Words.Lower(name.End)));
        return names;
    }

    /// <summary>Runs of capitals, and what the recognizer found beside them: titles and lists are cut from both later.</summary>
    private static ImmutableArray<NameCandidate> Candidates(ImmutableArray<NameCandidate> candidates)
    {
        var found = ImmutableArray.CreateBuilder<NameCandidate>(candidates.Length);
        var end = 0;
        for (var i = 0; i < candidates.Length; i++)
        {
            var isRun = candidates[i].Kind == NameKind.Unknown;
            if (!isRun && (candidates[i].Span.Start < end || candidates.Skip(i + 1).TakeWhile(next => next.Span.Start < candidates[i].Span.End).Any(next => next.Kind == NameKind.Unknown)))
                continue;
            found.Add(candidates[i]);
            end = Math.Max(end, candidates[i].Span.End);
        }

        return found.ToImmutable();
    }

    /// <summary>Notes of each name what the recognizer takes it for: the name that ends where it ends, or else the one that holds it.</summary>
    private static void Tell(List<NameDraft> names, ImmutableArray<NameCandidate> told)
    {
        var next = 0;
        foreach (var name in names.OrderBy(name => name.Words.Span(name.First, name.End).Start))
        {
            var span = name.Words.Span(name.First, name.End);
            while (next < told.Length && told[next].Span.End <= span.Start)
                next++;
            for (var at = next; at < told.Length && told[at].Span.Start < span.End; at++)
            {
                if (told[at].Span.End == span.End || (name.Told.Kind == NameKind.Unknown && told[at].Span.Contains(span)))
                    name.Told = (told[at].Kind, told[at].Score);
            }
        }
    }

    /// <summary>"17 million Swiss francs" speaks of no Swiss.</summary>
    private static bool IsMoney(string word) => word is "franc" or "francs" or "dollar" or "dollars" or "pound" or "pounds" or "rouble" or "roubles" or "ruble" or "rubles" or "lira" or "liras" or "krona" or "kronor" or "krone" or "kroner"
        or "yen" or "yuan" or "won" or "peso" or "pesos" or "rupee" or "rupees" or "rand" or "dinar" or "dinars" or "dirham" or "dirhams" or "riyal" or "riyals" or "shekel" or "shekels" or "hryvnia" or "zloty" or "zlotys" or "forint";

    /// <summary>Abbreviations that a text brings in behind common words, and that so name nothing: "liquefied natural gas (LNG)".</summary>
    private static HashSet<string> Abbreviated(EntityScene scene)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var words in scene.Sentences)
        {
            for (var at = 2; at + 1 < words.Count; at++)
            {
                var word = words[at];
                if (words[at - 1] is not "(" || words[at + 1] is not ")" || word.Length is < 2 or > 6 || !word.All(char.IsUpper) || at - 1 < word.Length)
                    continue;
                var first = at - 1 - word.Length;
                if (Enumerable.Range(0, word.Length).All(i => char.IsLower(words[first + i][0]) && char.ToUpperInvariant(words[first + i][0]) == word[i]))
                    found.Add(word);
            }
        }

        return found;
    }

    /// <summary>A name with its beginnings and endings, of which a heading may use any: "Aleksandar Vučić", "Aleksandar", "Vučić".</summary>
    private static IEnumerable<string> Parts(string name)
    {
        yield return name;
        for (int at = name.IndexOf(' ', StringComparison.Ordinal), parts = 0; at >= 0 && parts < 12; at = name.IndexOf(' ', at + 1), parts++)
        {
            yield return name[..at];
            yield return name[(at + 1)..];
        }
    }

    /// <summary>Whether the candidate stands in a line of its own in which most words have capitals and no full stop ends.</summary>
    private static bool IsHeading(EntityScene scene, NameCandidate candidate)
    {
        var sentence = scene.SentenceAt(candidate.Span.Start);
        if (sentence < 0)
            return false;
        var words = scene.Sentences[sentence];
        if (words.Count > 14 || words[0] is "By" or "BY" || words[words.Count - 1] is "." or "!" or "”" or "\"" or "," or "…")
            return false;
        int content = 0, capitals = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Length < 4)
                continue;
            content++;
            capitals += words.IsUpper(i) ? 1 : 0;
        }

        return content >= 2 && capitals * 4 >= content * 3;
    }

    private void Place(EntityScene scene, EntityLinker linker, NameDraft name)
    {
        var entity = name.Entity!;
        var form = name.IsDemonym ? MentionForm.Demonym : MentionForm.Name;
        if (!name.IsDemonym && !name.IsDateline && gazetteer.SeatOf(name.Text) is { } seat && (seat.IsBuilding || entity.Kind is EntityKind.Place)
            && (seat.IsBuilding || Metonymy.IsActor(name.Words, name.First, name.End, scene.Frames[name.Words.Index])))
        {
            var literal = entity;
            entity = linker.Known(seat.StandsFor);
            name.Entity = entity;
            scene.Add(new MentionDraft(name.Words, name.First, name.End, MentionForm.Metonym, entity, literal.Kind is EntityKind.Place ? literal : null));
            return;
        }

        if (form is MentionForm.Name)
            entity.AddAlias(name.Text);
        scene.Add(new MentionDraft(name.Words, name.TitleFirst, name.End, form, entity));
    }

    /// <summary>For whom somebody speaks: what title or apposition say ("[Enzian]’s founder", "[its] director", "[army] spokesman"), for ministers the state.</summary>
    private void Side(EntityScene scene, NominalReader nominals, NameDraft name, EntityDraft? home)
    {
        var person = name.Entity!;
        if (person.Side is not null)
            return;
        var sentence = name.Words.Index;
        if (name.SideAt >= 0)
            person.Side = scene.Mentions[sentence].Where(mention => mention.First <= name.SideAt && name.SideAt < mention.End && mention.Entity.Kind is not EntityKind.Person).MinBy(mention => mention.End - mention.First)?.Entity;
        for (var at = name.TitleFirst; at < name.First && person.Side is null; at++)
        {
            if (gazetteer.RoleOf(name.Words.Lower(at)) is { } role && (role.Is("institution") || role.Is("body")))
                person.Side = scene.LastCalled(sentence, name.Words.Lower(at));
        }

        if (person.Side is null && scene.At(sentence, name.TitleFirst - 1) is { Form: MentionForm.Demonym, Entity: { Kind: EntityKind.Country } nation })
            person.Side = nation;
        if (person.Side is null && name.SideAt < 0 && (name.Classes.Contains("official") || name.Words.Lower(name.TitleFirst) is "government"))
            person.Side = NominalReader.Acting(scene, sentence) ?? home;
        if (person.Side is null && name.SideAt < 0 && (Represents.Overlaps(name.Nouns) || name.Words.Lower(name.TitleFirst) is "chief"))
            person.Side = nominals.Company(sentence);
        person.Country ??= person.Side?.Country;
    }

    private static (ImmutableArray<Entity> Entities, ImmutableArray<EntityMention> Mentions) Finish(EntityScene scene)
    {
        var mentions = scene.Mentions.SelectMany(list => list).OrderBy(mention => mention.Span.Start).ThenByDescending(mention => mention.Span.End).DistinctBy(mention => mention.Span).ToList();
        var entities = mentions.Select(mention => mention.Entity).Concat(mentions.Where(mention => mention.Literal is not null).Select(mention => mention.Literal!)).Distinct().ToList();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var countries = entities.Where(entity => entity.Kind is EntityKind.Country && entity.Country is not null).Select(entity => entity.Country).ToHashSet(StringComparer.Ordinal);
        foreach (var entity in entities)
        {
            // Where the state is not spoken of, a capital is just a city: "Rome".
            if (entity.Kind is EntityKind.Place && entity.Name.EndsWith(" (city)", StringComparison.Ordinal) && !countries.Contains(entity.Country))
                entity.Name = entity.Name[..^7];
            var slug = entity.Id ?? Letters.Slug(entity.Name) + (entity.IsNameless && entity.Country is null ? "@" + scene.Document.Id : "");
            var id = slug.Length > 0 ? slug : "name";
            for (var number = 2; !taken.Add(id); number++)
                id = $"{slug}-{number.ToString(CultureInfo.InvariantCulture)}";
            entity.Id = id;
        }

        return ([.. entities.Select(entity => new Entity(entity.Id!, entity.Name, entity.Kind, entity.Country, [.. entity.Aliases]))],
            [.. mentions.Select(mention => new EntityMention(mention.Entity.Id!, mention.Span, mention.Form, mention.Literal?.Id))]);
    }
}

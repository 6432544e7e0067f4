using Stance.Text;

namespace Stance.Extraction;

/// <summary>
/// Joins the names of a document into entities: full names first, then their parts ("Vučić", "Falcon Gate", "the Board"), then abbreviations.
/// </summary>
internal sealed class EntityLinker(Gazetteer gazetteer, Document document)
{
    private readonly NameKinds _kinds = new(gazetteer);
    private readonly List<EntityDraft> _entities = [];
    private readonly Dictionary<string, EntityDraft> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntityDraft> _byName = new(StringComparer.Ordinal);

    private readonly Dictionary<string, EntityDraft> _byInitials = new(StringComparer.Ordinal);

    // Every word of the longer names, in order to find whom a shorter one means without comparing all pairs.
    private readonly Dictionary<string, List<EntityDraft>> _byWord = new(StringComparer.Ordinal);

    public List<EntityDraft> Entities => _entities;

    /// <summary>The entity of a known name; the same object for the same id.</summary>
    public EntityDraft Known(KnownName known)
    {
        if (_byId.TryGetValue(known.Id, out var entity))
            return entity;
        entity = new EntityDraft { Name = known.Name, Kind = known.Kind, Id = known.Id, Country = known.Country, Known = known, IsPlural = known.Class == NameClass.People };
        return Register(entity, known.Class is NameClass.Body or NameClass.Media);
    }

    /// <summary>An entity that only this document names.</summary>
    public EntityDraft Register(EntityDraft entity, bool hasParts)
    {
        _entities.Add(entity);
        if (entity.Id is not null)
            _byId[entity.Id] = entity;
        if (hasParts)
        {
            _byName.TryAdd(Letters.Fold(entity.Name), entity);
            if (entity.Kind is EntityKind.Organization && entity.Name.Contains(' ', StringComparison.Ordinal))
                _byInitials.TryAdd(string.Concat(entity.Name.Split(' ').Where(word => word.Length > 0 && char.IsUpper(word[0])).Select(word => word[0])), entity);
            foreach (var word in Letters.Fold(entity.Name).Split(' ').Distinct(StringComparer.Ordinal))
            {
                if (!_byWord.TryGetValue(word, out var list))
                    _byWord[word] = list = [];
                list.Add(entity);
            }
        }

        return entity;
    }

    /// <summary>Sets <see cref="NameDraft.Entity"/> of every name.</summary>
    public void Link(List<NameDraft> names)
    {
        if (document.Source is { Length: > 0 } source && gazetteer.Find(source) is null)
            Register(new EntityDraft { Name = Bare(source), Kind = EntityKind.Organization, Nouns = { "newspaper", "paper" } }, hasParts: true);
        foreach (var name in names)
        {
            if (name.Known is { } known && (name.IsDemonym || !IsWeak(name)))
                name.Entity = Known(known);
        }

        // Longer names first, so that the shorter find them; ties in the order of the text.
        var groups = names.Where(name => name.Entity is null && name.ShortFor is null).GroupBy(name => Letters.Fold(name.Text), StringComparer.Ordinal)
            .OrderByDescending(group => group.First().Text.Count(letter => letter == ' ')).ToList();
        var alone = groups.Select(group => group.Key).Where(key => !key.Contains(' ', StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            List<NameDraft> places = [.. group];
            var words = group.Key.Split(' ');
            var entity = Whole(places) ?? Make(places, Parts(words), words.Length > 1 && alone.Contains(words[^1]), words.Length > 1 && alone.Contains(words[0]));
            foreach (var name in places)
                Join(name, entity);
        }

        // "Wildhorn, which employs 640 people" tells what "Wildhorn Munition" is.
        List<NameDraft> Parts(string[] words) => words.Length < 2 ? []
            : [.. groups.Where(group => group.Key == words[0] || group.Key == words[^1]).SelectMany(group => group).Where(name => name.Known is null && !IsCommonFront(name.Text) && gazetteer.WordClass(name.Text) is null)];

        foreach (var name in names)
        {
            if (name.ShortFor is { Entity: { } full })
                Join(name, full);
            else if (name.Entity is null && name.Known is { } known)
                Join(name, Known(known));
        }

        // What stands in brackets once goes for the rest of the text: "(SF)" … "SF".
        var short_ = names.Where(name => name.ShortFor is not null).GroupBy(name => name.Text, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Entity!, StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (short_.TryGetValue(name.Text, out var full))
                name.Entity = full;
        }
    }

    /// <summary>A small city or common word in the tables gives way to a person or company of the document that bears the word.</summary>
    private static bool IsWeak(NameDraft name) =>
        name.Known is { Class: NameClass.City or NameClass.Region or NameClass.Thing or NameClass.Other } known && !known.Name.EndsWith(')') && !name.Text.Contains(' ', StringComparison.Ordinal);

    private EntityDraft? Whole(List<NameDraft> places)
    {
        var folded = Letters.Fold(Bare(places[0].Text));
        if (_byName.TryGetValue(folded, out var same) && !(places.All(place => place.TitleFirst < place.First) && same.Kind is not EntityKind.Person))
            return same;
        var words = folded.Split(' ');
        IEnumerable<EntityDraft> candidates = _byWord.TryGetValue(words[^1], out var list) ? list.Take(40) : [];
        var asPlace = places.All(place => place.Words.Lower(place.First - 1) is "in" or "near" || place.IsDateline);
        foreach (var candidate in candidates)
        {
            var full = Letters.Fold(candidate.Name).Split(' ');
            if (full.Length <= words.Length)
                continue;
            if (candidate.Kind is EntityKind.Person && !asPlace && EndsWith(full, words))
                return candidate;
            if (candidate.Kind is EntityKind.Person && words.Length == 1 && full[0] == words[0] && !asPlace && places[0].Known is null)
                return candidate;
            if (candidate.Kind is EntityKind.Organization or EntityKind.Product && StartsWith(full, words) && !asPlace && !IsCommonFront(places[0].Text))
                return candidate;
            // "the Board", "the Ledger": the last word, with article
            if (candidate.Kind is EntityKind.Organization && words.Length == 1 && full[^1] == words[0] && places.All(place => place.Words.Lower(place.First - 1) is "the" || gazetteer.WordClass(place.Text) is "media"))
                return candidate;
        }

        return places[0].Known is { } known ? Known(known) : ByInitials(places[0].Text);
    }

    private EntityDraft? ByInitials(string name) => name.Length is >= 2 and <= 6 ? _byInitials.GetValueOrDefault(name) : null;

    /// <summary>"National", "United", a nationality: too common a front to stand for the whole name.</summary>
    private bool IsCommonFront(string word) => gazetteer.Demonym(word) is not null || gazetteer.IsTitle(word, out _) || gazetteer.WordClass(word) is "org" && word is not ("Capital" or "Energy")
        || word is "National" or "United" or "International" or "Royal" or "Southern" or "Northern" or "Eastern" or "Western" or "South" or "North" or "East" or "West" or "New" or "Central" or "Free" or "Great" or "European";

    private EntityDraft Make(List<NameDraft> places, List<NameDraft> parts, bool byLast, bool byFirst)
    {
        var kind = _kinds.Decide([.. places, .. parts], byLast, byFirst);
        var text = Bare(places[0].Text);
        if (kind is EntityKind.Person or EntityKind.Organization && text.Length > 4 && !text.Any(char.IsLower))
            text = string.Join(' ', text.Split(' ').Select(word => word.Length < 4 ? word : word[0] + word[1..].ToLowerInvariant()));
        var entity = new EntityDraft { Name = text, Kind = kind };
        if (kind is EntityKind.Person)
        {
            var sex = gazetteer.SexOf(text.Split(' ')[0]);
            entity.Sex = text.Contains(' ', StringComparison.Ordinal) && sex is 'f' or 'm' ? sex : '\0';
        }

        return Register(entity, kind is EntityKind.Person or EntityKind.Organization or EntityKind.Product);
    }

    private static void Join(NameDraft name, EntityDraft entity)
    {
        name.Entity = entity;
        for (var at = name.TitleFirst + 1; at < name.TitleEnd && entity.Portfolio is null; at++)
        {
            if (name.Words.Lower(at) is "minister" && name.Words.Lower(at - 1) is not ("prime" or "first" or "deputy" or "the" or "chief"))
                entity.Portfolio = name.Words.Lower(at - 1);
        }

        entity.Nouns.UnionWith(name.Nouns);
        entity.Classes.UnionWith(name.Classes);
        if (name.Sex != '\0')
            entity.Sex = name.Sex;
    }

    /// <summary>Without a leading article: "The Highveld Observer" stays, as papers bear it in their names, but "the Kasbah" does not.</summary>
    private static string Bare(string name) => name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name;

    private static bool EndsWith(string[] full, string[] part) => full.AsSpan()[^part.Length..].SequenceEqual(part);

    private static bool StartsWith(string[] full, string[] part) => full.AsSpan()[..part.Length].SequenceEqual(part) || full[0] == "the" && full.AsSpan(1)[..part.Length].SequenceEqual(part);
}

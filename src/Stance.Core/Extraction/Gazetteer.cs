using System.Collections.Frozen;
using Stance.Text;

namespace Stance.Extraction;

/// <summary>What kind of thing a name of the tables names; finer than <see cref="EntityKind"/> where linguistics needs it.</summary>
internal enum NameClass
{
    Country,
    City,
    Region,
    Body,
    Media,
    People,
    Thing,
    Event,
    Other,
}

/// <summary>An entity that the tables know.</summary>
internal sealed record KnownName(string Id, string Name, NameClass Class, string? Country)
{
    public EntityKind Kind => Class switch
    {
        NameClass.Country => EntityKind.Country,
        NameClass.City or NameClass.Region => EntityKind.Place,
        NameClass.Body or NameClass.Media => EntityKind.Organization,
        NameClass.People => EntityKind.Group,
        NameClass.Thing => EntityKind.Product,
        NameClass.Event => EntityKind.Event,
        _ => EntityKind.Other,
    };
}

/// <summary>A capital, seat or building, and who acts when it is said to act. A building never means its walls in the news; a city may.</summary>
internal sealed record Seat(KnownName StandsFor, bool IsBuilding, string Country);

/// <summary>What a noun says of who bears it: "minister", "insurer", "tanker".</summary>
internal sealed record Role(FrozenSet<string> Classes, char Sex)
{
    public bool IsPerson => Classes.Contains("official") || Classes.Contains("soldier") || Classes.Contains("person");

    public bool IsCompany => Classes.Contains("company");

    public bool IsBody => IsCompany || Classes.Contains("body") || Classes.Contains("institution");

    public bool Is(string className) => Classes.Contains(className);
}

/// <summary>
/// The tables of names: countries, peoples, places, seats, bodies, given names, and the words that tell kinds of names. Immutable; made once.
/// Names are compared folded ("Vucic" meets "Vučić"), but abbreviations only in capitals ("US", never "us").
/// </summary>
internal sealed class Gazetteer
{
    private static readonly Lazy<Gazetteer> LazyDefault = new(() => new Gazetteer());

    private readonly FrozenDictionary<string, KnownName> _names;
    private readonly FrozenDictionary<string, KnownName> _abbreviations;
    private readonly FrozenDictionary<string, (KnownName Of, bool IsNoun)> _demonyms;
    private readonly FrozenDictionary<string, string> _adjectives;
    private readonly FrozenSet<string> _common;
    private readonly FrozenDictionary<string, Seat> _seats;
    private readonly FrozenDictionary<string, char> _given;
    private readonly FrozenDictionary<string, string> _words;
    private readonly FrozenDictionary<string, Role> _roles;
    private readonly FrozenDictionary<string, char> _titles;

    private Gazetteer()
    {
        var names = new Dictionary<string, KnownName>(StringComparer.Ordinal);
        var abbreviations = new Dictionary<string, KnownName>(StringComparer.Ordinal);
        var byCode = new Dictionary<string, KnownName>(StringComparer.Ordinal);
        void Add(string name, KnownName known)
        {
            if (IsAbbreviation(name))
                abbreviations.TryAdd(name, known);
            else
                names.TryAdd(Letters.Fold(name), known);
        }

        foreach (var row in Lexicon.Rows("countries.tsv"))
        {
            var country = new KnownName(Letters.Slug(row[1]), row[1], NameClass.Country, row[0]);
            byCode[row[0]] = country;
            foreach (var name in row[2].Split('|', StringSplitOptions.RemoveEmptyEntries).Prepend(row[1]))
                Add(name, country);
        }

        foreach (var row in Lexicon.Rows("organisations.tsv"))
        {
            var known = new KnownName(Letters.Slug(row[0]), row[0], ClassOf(row[2]), row[3].Length > 0 ? row[3] : null);
            byCode.TryAdd(known.Id, known);
            foreach (var name in row[1].Split('|', StringSplitOptions.RemoveEmptyEntries).Prepend(row[0]))
                Add(name, known);
        }

        var seats = new Dictionary<string, Seat>(StringComparer.Ordinal);
        foreach (var row in Lexicon.Rows("seats.tsv"))
        {
            var seat = new Seat(byCode[row[1]], row[2] == "building", row[3]);
            seats[Letters.Fold(row[0])] = seat;
            if (!seat.IsBuilding)
                names[Letters.Fold(row[0])] = new KnownName(Letters.Slug(row[0]) + "-city", row[0] + " (city)", NameClass.City, row[3]);
        }

        foreach (var row in Lexicon.Rows("places.tsv"))
            Add(row[0], new KnownName(Letters.Slug(row[0]), row[0], row[2] == "city" ? NameClass.City : NameClass.Region, row[1].Length > 0 ? row[1] : null));

        var demonyms = new Dictionary<string, (KnownName, bool)>(StringComparer.Ordinal);
        foreach (var row in Lexicon.Rows("demonyms.tsv"))
        {
            var of = byCode.GetValueOrDefault(row[1]) ?? names.GetValueOrDefault(Letters.Fold(row[1]));
            if (of is not null)
                demonyms.TryAdd(Letters.Fold(row[0]), (of, row[2] == "noun"));
        }

        _names = names.ToFrozenDictionary(StringComparer.Ordinal);
        _abbreviations = abbreviations.ToFrozenDictionary(StringComparer.Ordinal);
        _demonyms = demonyms.ToFrozenDictionary(StringComparer.Ordinal);
        _common = Lexicon.Words("common-words.tsv", StringComparer.Ordinal);
        _adjectives = Lexicon.Rows("demonyms.tsv").Where(row => row[2] == "adj").GroupBy(row => row[1], StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.First()[0], StringComparer.Ordinal);
        _seats = seats.ToFrozenDictionary(StringComparer.Ordinal);
        _given = Lexicon.Rows("given-names.tsv").GroupBy(row => Letters.Fold(row[0]), StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.First()[1][0], StringComparer.Ordinal);
        _words = Lexicon.Rows("name-words.tsv").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
        var roles = Lexicon.Rows("role-nouns.tsv").ToLookup(row => row[1] == "title");
        _roles = roles[false].ToFrozenDictionary(row => row[0], row => new Role(row[1].Split(' ').ToFrozenSet(StringComparer.Ordinal), Sex(row[2])), StringComparer.Ordinal);
        _titles = roles[true].ToFrozenDictionary(row => row[0], row => Sex(row[2]), StringComparer.Ordinal);
    }

    /// <summary>The tables that the package brings.</summary>
    public static Gazetteer Default => LazyDefault.Value;

    /// <summary>What a name as it is written names, or null.</summary>
    public KnownName? Find(string name)
    {
        if (name.Length == 0 || !char.IsUpper(name[0]))
            return null;
        if (_abbreviations.TryGetValue(name, out var short_) || _abbreviations.TryGetValue(name + ".", out short_))
            return short_;
        return _names.GetValueOrDefault(Letters.Fold(name));
    }

    /// <summary>The people's country or continent for "Serbian", "Serbs"; null for other words.</summary>
    public (KnownName Of, bool IsNoun)? Demonym(string word) =>
        word.Length > 0 && char.IsUpper(word[0]) && _demonyms.TryGetValue(Letters.Fold(word), out var found) ? found : null;

    /// <summary>The adjective of a country ("Ugandan" for UGA), or null.</summary>
    public string? AdjectiveOf(string country) => _adjectives.GetValueOrDefault(country);

    /// <summary>Who acts when this place is said to act, or null.</summary>
    public Seat? SeatOf(string name) => name.Length > 0 && char.IsUpper(name[0]) ? _seats.GetValueOrDefault(Letters.Fold(name)) : null;

    /// <summary>'f', 'm' or 'u' for a given name; '\0' for any other word.</summary>
    public char SexOf(string given)
    {
        if (_given.TryGetValue(Letters.Fold(given), out var sex))
            return sex;
        var hyphen = given.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 0 ? _given.GetValueOrDefault(Letters.Fold(given.AsSpan(0, hyphen))) : '\0';
    }

    /// <summary>Whether the word is attested in lower case, so that its capital may come from its place or from a name made of common words ("Climate Analytica").</summary>
    public bool IsCommonWord(string word) => word.Length > 2 && _common.Contains(word.ToLowerInvariant());

    /// <summary>Class of a word in names ("Trading": org), or null. As written, with its capital.</summary>
    public string? WordClass(string word) => _words.GetValueOrDefault(word);

    /// <summary>What a noun in lower case says of its bearer, or null.</summary>
    public Role? RoleOf(string noun)
    {
        if (_roles.TryGetValue(noun, out var role))
            return role;
        // "vice-minister", "co-owner", "fact-checker": the last part is the noun.
        var hyphen = noun.LastIndexOf('-');
        return hyphen > 0 ? _roles.GetValueOrDefault(noun[(hyphen + 1)..]) : null;
    }

    /// <summary>Whether a word with a capital may stand in a title before a name; its sex, if it has one, is 'f' or 'm', else '\0'.</summary>
    public bool IsTitle(string word, out char sex)
    {
        if (_titles.TryGetValue(word.TrimEnd('.'), out sex))
            return true;
        if (word.Length > 2 && RoleOf(word.ToLowerInvariant()) is { IsPerson: true } role)
        {
            sex = role.Sex;
            return true;
        }

        return false;
    }

    private static char Sex(string column) => column.Length > 0 ? column[0] : '\0';

    private static bool IsAbbreviation(string name) => name.Length <= 6 && name.All(letter => char.IsUpper(letter) || char.IsDigit(letter) || letter is '.' or '+' or '-');

    private static NameClass ClassOf(string kind) => kind switch
    {
        "country" => NameClass.Country,
        "org" => NameClass.Body,
        "media" => NameClass.Media,
        "group" => NameClass.People,
        "product" => NameClass.Thing,
        "event" => NameClass.Event,
        "place" => NameClass.Region,
        _ => NameClass.Other,
    };
}

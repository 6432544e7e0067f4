using Stance.Text;

namespace Stance.Contradictions;

/// <summary>Who stands behind an id when statements of several documents are compared.</summary>
internal static class Actors
{
    /// <summary>Who answers for an entity: a country for its government, ministries, officials, places and companies (ISO code); otherwise the entity itself.</summary>
    public static string Principal(Testimony testimony, string id) => testimony.Analysis.EntityOf(id) switch
    {
        { Country: { } country } => country,
        { Kind: EntityKind.Organization } body when !body.Id.Contains('@', StringComparison.Ordinal) => "~" + Words(body.Name)[0],
        _ => id,
    };

    /// <summary>
    /// Whether two ids mean one actor: the same id; two bodies of which one name is the beginning of the other ("Enzian" and "Enzian Aeromotor");
    /// otherwise one country behind both. Two bodies of one country with different names are two.
    /// </summary>
    /// <param name="first">Where the first is spoken of.</param>
    /// <param name="one">Its id.</param>
    /// <param name="second">Where the second is spoken of.</param>
    /// <param name="other">Its id.</param>
    /// <param name="companies">Whether a body stands for its country too: for denials and declarations, not for figures.</param>
    public static bool Same(Testimony first, string one, Testimony second, string other, bool companies = true)
    {
        if (one == other)
            return true;
        var (left, right) = (first.Analysis.EntityOf(one), second.Analysis.EntityOf(other));
        if (left is { Kind: EntityKind.Organization } && right is { Kind: EntityKind.Organization })
            return Begins(Words(left.Name), Words(right.Name));
        if (!companies && (IsCompany(left) || IsCompany(right)))
            return false;
        return Principal(first, one) == Principal(second, other);
    }

    private static bool IsCompany(Entity? entity) => entity is { Kind: EntityKind.Organization } && entity.Name.Length > 0 && char.IsUpper(entity.Name[0]);

    private static bool Begins(string[] one, string[] other) =>
        one.Length < other.Length ? other.AsSpan(0, one.Length).SequenceEqual(one) : one.AsSpan(0, other.Length).SequenceEqual(other);

    /// <summary>Whether the two sides have an actor in common.</summary>
    public static bool Meet(Testimony first, IEnumerable<string> one, Testimony second, IEnumerable<string> other, bool companies = true) =>
        one.Any(left => other.Any(right => Same(first, left, second, right, companies)));

    private static string[] Words(string name) => Letters.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words ? words[0] == "the" && words.Length > 1 ? words[1..] : words : [name];

    /// <summary>What several entities can be met by: their principals, and for bodies the first word of their name too.</summary>
    public static ImmutableHashSet<string> Principals(Testimony testimony, IEnumerable<string> ids)
    {
        var all = ids.ToList();
        return [.. all.Select(id => Principal(testimony, id)), .. all.Select(testimony.Analysis.EntityOf).Where(IsCompany).Select(entity => "~" + Words(entity!.Name)[0])];
    }

    /// <summary>The name to show for an id.</summary>
    public static string Name(Testimony testimony, string id) =>
        id == Statement.Author ? testimony.Analysis.Document.Source ?? "the article" : WithArticle(testimony.Analysis.EntityOf(id)?.Name.Replace(" (city)", "", StringComparison.Ordinal) ?? id);

    private static string WithArticle(string name) =>
        name is "Czech Republic" or "United States" or "United Kingdom" or "United Arab Emirates" or "Netherlands" or "Philippines" or "European Union" or "United Nations" or "Dominican Republic" or "Central African Republic"
            || name.Length > 0 && char.IsLower(name[0]) && !IsDetermined(name) ? "the " + name : name;

    /// <summary>"its president", "a dealer": no article goes before these.</summary>
    private static bool IsDetermined(string name) =>
        name.Split(' ')[0] is "the" or "a" or "an" or "its" or "his" or "her" or "their" or "our" or "my" or "your" or "this" or "that" or "these" or "those" or "some" or "no" or "one" or "two" or "three" or "all" or "both";

    /// <summary>Names in a row: "the Czech Republic, Turkey and the United States".</summary>
    public static string Names(Testimony testimony, IEnumerable<string> ids)
    {
        var names = ids.Select(id => Name(testimony, id)).Distinct(StringComparer.Ordinal).ToList();
        return names.Count switch
        {
            0 => "somebody",
            1 => names[0],
            _ => string.Join(", ", names.Take(names.Count - 1)) + " and " + names[^1],
        };
    }

    /// <summary>Who says it, as a reader would put it: the holder, or the paper.</summary>
    public static string Says(Testimony testimony)
    {
        var statement = testimony.Statement;
        var speaker = statement.SourceChain.IsEmpty ? statement.Holder : statement.SourceChain[^1];
        return Name(testimony, speaker);
    }

    /// <summary>Where and when: "(Cicero, 2025-11-20)", or the document's id.</summary>
    public static string Where(Testimony testimony)
    {
        var document = testimony.Analysis.Document;
        var place = document.Source ?? document.Id;
        return document.Published is { } day ? string.Create(CultureInfo.InvariantCulture, $"({place}, {day:yyyy-MM-dd})") : $"({place})";
    }
}

using Stance.Text;

namespace Stance.Contradictions;

/// <summary>Who stands behind an id when statements of several documents are compared.</summary>
internal static class Actors
{
    /// <summary>
    /// Who answers for an entity: a country for its government, ministries, officials and places (ISO code); otherwise the entity itself,
    /// a body by the first word of its name, so that "Enzian" in one article meets "Enzian Aeromotor" in another (<see cref="Same"/> looks closer).
    /// </summary>
    public static string Principal(Testimony testimony, string id) => testimony.Analysis.EntityOf(id) switch
    {
        { Country: { } country } => country,
        { Kind: EntityKind.Organization } body when !body.Id.Contains('@', StringComparison.Ordinal) => "~" + Words(body.Name)[0],
        _ => id,
    };

    /// <summary>Whether two ids mean one actor: the same id, the same country behind both, or one name that is the beginning of the other.</summary>
    public static bool Same(Testimony first, string one, Testimony second, string other)
    {
        if (one == other)
            return true;
        if (Principal(first, one) != Principal(second, other))
            return false;
        if (Principal(first, one)[0] != '~')
            return true;
        var left = Words(first.Analysis.EntityOf(one)!.Name);
        var right = Words(second.Analysis.EntityOf(other)!.Name);
        return left.Length < right.Length ? right.AsSpan(0, left.Length).SequenceEqual(left) : left.AsSpan(0, right.Length).SequenceEqual(right);
    }

    /// <summary>Whether the two sides have an actor in common.</summary>
    public static bool Meet(Testimony first, IEnumerable<string> one, Testimony second, IEnumerable<string> other) =>
        one.Any(left => other.Any(right => Same(first, left, second, right)));

    private static string[] Words(string name) => Letters.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words ? words[0] == "the" && words.Length > 1 ? words[1..] : words : [name];

    /// <summary>Principals of several entities, without repetition.</summary>
    public static ImmutableHashSet<string> Principals(Testimony testimony, IEnumerable<string> ids) => [.. ids.Select(id => Principal(testimony, id))];

    /// <summary>The name to show for an id.</summary>
    public static string Name(Testimony testimony, string id) =>
        id == Statement.Author ? testimony.Analysis.Document.Source ?? "the article" : WithArticle(testimony.Analysis.EntityOf(id)?.Name.Replace(" (city)", "", StringComparison.Ordinal) ?? id);

    private static string WithArticle(string name) =>
        name is "Czech Republic" or "United States" or "United Kingdom" or "United Arab Emirates" or "Netherlands" or "Philippines" or "European Union" or "United Nations" or "Dominican Republic" or "Central African Republic"
            || name.Length > 0 && char.IsLower(name[0]) ? "the " + name : name;

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

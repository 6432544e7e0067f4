namespace Stance.Contradictions;

/// <summary>Who stands behind an id when statements of several documents are compared.</summary>
internal static class Actors
{
    /// <summary>
    /// Who answers for an entity: a country for its government, ministries, officials and places (ISO code); otherwise the entity itself.
    /// </summary>
    public static string Principal(Testimony testimony, string id) => testimony.Analysis.EntityOf(id)?.Country ?? id;

    /// <summary>Principals of several entities, without repetition.</summary>
    public static ImmutableHashSet<string> Principals(Testimony testimony, IEnumerable<string> ids) => [.. ids.Select(id => Principal(testimony, id))];

    /// <summary>The name to show for an id.</summary>
    public static string Name(Testimony testimony, string id) =>
        id == Statement.Author ? testimony.Analysis.Document.Source ?? "the article" : testimony.Analysis.EntityOf(id)?.Name.Replace(" (city)", "", StringComparison.Ordinal) ?? id;

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

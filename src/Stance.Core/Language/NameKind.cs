namespace Stance;

/// <summary>
/// What a name seems to name, judged by the words alone: the common types of annotated news. What stands behind the name in the end is
/// an <see cref="EntityKind"/>, which knows the whole document and the world.
/// </summary>
public enum NameKind
{
    /// <summary>The annotator cannot tell.</summary>
    Unknown,

    /// <summary>A human being, also an imagined one.</summary>
    Person,

    /// <summary>A company, ministry, agency, party, paper, team, alliance.</summary>
    Organization,

    /// <summary>A country, city, region, river, sea or mountain.</summary>
    Place,

    /// <summary>A nationality, people, religious or political group ("Serbian", "Kurds", "Republicans").</summary>
    Group,

    /// <summary>A building, road, bridge, airport or base.</summary>
    Facility,

    /// <summary>A war, election, storm, tournament, conference.</summary>
    Event,

    /// <summary>A weapon, vehicle, ship, device or thing on sale with a name of its own.</summary>
    Product,

    /// <summary>A law or treaty, or a work: a book, film, song.</summary>
    Work,
}

namespace Stance;

/// <summary>What an entity is.</summary>
public enum EntityKind
{
    /// <summary>Anything else that bears a name.</summary>
    Other,

    /// <summary>A human being, also one known only by a role ("a guard").</summary>
    Person,

    /// <summary>A company, ministry, agency, party, paper, alliance.</summary>
    Organization,

    /// <summary>A state, as a land and as an actor.</summary>
    Country,

    /// <summary>A city, region, sea, mountain.</summary>
    Place,

    /// <summary>People who act together without being an organization: "Western officials", a people.</summary>
    Group,

    /// <summary>A war, election, conference.</summary>
    Event,

    /// <summary>A weapon, vehicle, ship or thing with a name of its own.</summary>
    Product,
}

namespace Stance;

/// <summary>How a mention names its entity.</summary>
public enum MentionForm
{
    /// <summary>By name, with or without title: "President Aleksandar Vučić", "BIRN".</summary>
    Name,

    /// <summary>By a noun phrase: "the country", "his government".</summary>
    Nominal,

    /// <summary>By a pronoun.</summary>
    Pronoun,

    /// <summary>By nationality: "Serbian", "the Serbs".</summary>
    Demonym,

    /// <summary>By a seat or capital that stands for it: "Belgrade announced", "the Kremlin".</summary>
    Metonym,
}

/// <summary>Somebody or something the text speaks of. Values: they compare across documents by <paramref name="Id"/>.</summary>
/// <param name="Id">The same for the same entity in every document ("serbia", "aleksandar-vucic"); for one without a name it ends in "@" and the document's id.</param>
/// <param name="Name">The full name; a city whose name may also stand for a government is named like "Seoul (city)".</param>
/// <param name="Kind">What it is.</param>
/// <param name="Country">ISO 3166-1 alpha-3 code of the country it is, or belongs to; null when unknown.</param>
/// <param name="Aliases">Other names it goes by in this document, in order of appearance.</param>
public sealed record Entity(string Id, string Name, EntityKind Kind, string? Country, ImmutableArray<string> Aliases);

/// <summary>A place in the text where an entity is named.</summary>
/// <param name="Entity">Id of the entity it stands for.</param>
/// <param name="Span">The words, with title ("Energy Minister Fatma Chebbi"), without a leading article.</param>
/// <param name="Form">How it is named.</param>
/// <param name="ReadsAs">For a metonym, the id of the literal reading ("belgrade-city"); otherwise null.</param>
public readonly record struct EntityMention(string Entity, TextSpan Span, MentionForm Form, string? ReadsAs = null);

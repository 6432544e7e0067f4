namespace Stance.Extraction;

/// <summary>A name where it stands in the text, before it is known whom it means. Indexes count tokens of the sentence; the end is exclusive.</summary>
internal sealed class NameDraft
{
    public required SentenceWords Words { get; init; }

    /// <summary>First word of the name itself.</summary>
    public required int First { get; init; }

    /// <summary>Behind its last word.</summary>
    public required int End { get; init; }

    /// <summary>The name as written, without title and article, white space made plain.</summary>
    public required string Text { get; init; }

    /// <summary>First word of title or apposition before the name ("[Energy Minister] Fatma Chebbi", "[its director,] Tolga Erdinç"); <see cref="First"/> when there is none.</summary>
    public int TitleFirst { get; set; }

    /// <summary>Behind the last word of the title.</summary>
    public int TitleEnd { get; set; }

    /// <summary>What the tables know under this name, or null.</summary>
    public KnownName? Known { get; init; }

    /// <summary>What the recognizer of names takes it for, and how surely (0 to 1); <see cref="NameKind.Unknown"/> when it saw no name here.</summary>
    public (NameKind Kind, double Score) Told { get; set; }

    public bool IsDemonym { get; init; }

    /// <summary>Whether it stands before the dash that opens a report ("LINZ — ").</summary>
    public bool IsDateline { get; init; }

    /// <summary>'f' or 'm' where the title tells; otherwise '\0'.</summary>
    public char Sex { get; set; }

    /// <summary>What title or apposition say of its bearer.</summary>
    public HashSet<string> Nouns { get; } = new(StringComparer.Ordinal);

    /// <summary>Classes of those nouns.</summary>
    public HashSet<string> Classes { get; } = new(StringComparer.Ordinal);

    /// <summary>Token of the pronoun, or last token of the name, whose person or spokesman this is ("[its] director", "[Enzian]’s founder"); −1 when none.</summary>
    public int SideAt { get; set; } = -1;

    /// <summary>End of an apposition behind the name ("X[, a dealer in Sharjah,]"); <see cref="End"/> when there is none.</summary>
    public int AppositionEnd { get; set; }

    /// <summary>The name to which this is the abbreviation in brackets, or null.</summary>
    public NameDraft? ShortFor { get; set; }

    /// <summary>Whom it means; set when names are linked.</summary>
    public EntityDraft? Entity { get; set; }

    public TextSpan Span => Words.Span(TitleFirst, End);
}

/// <summary>An entity while the document is read.</summary>
internal sealed class EntityDraft
{
    public required string Name { get; set; }

    public required EntityKind Kind { get; set; }

    public string? Id { get; set; }

    public string? Country { get; set; }

    public KnownName? Known { get; init; }

    /// <summary>'f', 'm', or '\0' when unknown.</summary>
    public char Sex { get; set; }

    public bool IsPlural { get; init; }

    /// <summary>Whether it has no name of its own ("a guard").</summary>
    public bool IsNameless { get; init; }

    /// <summary>Nouns by which the text calls it ("dealer", "insurer").</summary>
    public HashSet<string> Nouns { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Classes { get; } = new(StringComparer.Ordinal);

    /// <summary>For whom it speaks or works, or null.</summary>
    public EntityDraft? Side { get; set; }

    /// <summary>What a minister is minister of ("economy"), or null.</summary>
    public string? Portfolio { get; set; }

    public List<string> Aliases { get; } = [];

    public void AddAlias(string alias)
    {
        if (!string.Equals(alias, Name, StringComparison.Ordinal) && !Aliases.Contains(alias, StringComparer.Ordinal))
            Aliases.Add(alias);
    }

    /// <summary>Whether "it" can stand for it.</summary>
    public bool IsThing => Kind is EntityKind.Organization or EntityKind.Country or EntityKind.Product or EntityKind.Other;
}

/// <summary>A mention while the document is read.</summary>
internal sealed record MentionDraft(SentenceWords Words, int First, int End, MentionForm Form, EntityDraft Entity, EntityDraft? Literal = null)
{
    public TextSpan Span => Words.Span(First, End);

    /// <summary>Whether it is, or heads, the subject of a predicate.</summary>
    public bool IsSubject { get; set; }

    /// <summary>Whether it stands inside quoted words.</summary>
    public bool IsQuoted { get; set; }
}

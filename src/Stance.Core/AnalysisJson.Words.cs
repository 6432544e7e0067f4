namespace Stance;

/// <summary>
/// The contract's words for the closed sets, in the order of the enum members. A word that is not in a list is not understood.
/// </summary>
internal static class ContractWords
{
    public static readonly ImmutableArray<string> EntityKinds = ["other", "person", "organization", "country", "place", "group", "event", "product"];
    public static readonly ImmutableArray<string> Forms = ["name", "nominal", "pronoun", "demonym", "metonym"];
    public static readonly ImmutableArray<string> QuantityKinds = ["count", "money", "measure", "percent", "ratio", "fraction", "duration", "rate", "age", "comparison"];
    public static readonly ImmutableArray<string> Relations = ["=", "~", "<", "<=", ">", ">=", "range"];
    public static readonly ImmutableArray<string> Changes = ["none", "up", "down"];
    public static readonly ImmutableArray<string> QuoteKinds = ["direct", "indirect", "mixed"];
    public static readonly ImmutableArray<string> Polarities = ["positive", "negative"];
    public static readonly ImmutableArray<string> Factualities = ["Uu", "CT+", "CT-", "PR+", "PR-", "PS+", "PS-"];
    public static readonly ImmutableArray<string> Modalities = ["asserted", "offered", "refused", "planned", "conditional", "estimated", "desired", "possible"];
    public static readonly ImmutableArray<string> Positions = ["favor", "against", "neutral"];
    public static readonly ImmutableArray<string> Statuses = ["actual", "offered", "planned", "possible", "denied", "ended"];
    public static readonly ImmutableArray<string> Directnesses = ["unknown", "direct", "indirect"];
    public static readonly ImmutableArray<string> ContradictionRelations = ["contradiction", "tension", "reversal", "change", "qualification", "corroboration"];

    /// <summary>The contract's word for the kind of a statement.</summary>
    public static string KindOf(Statement statement) => statement switch
    {
        StanceStatement => "stance",
        FlowStatement => "flow",
        FigureStatement => "figure",
        _ => "claim",
    };
}

using Stance.Language;

namespace Stance.Contradictions;

/// <summary>Comparison of flows slot by slot.</summary>
internal static class Supply
{
    // Words for goods that cover others of their class, so that a denial of them covers all.
    private static readonly ImmutableHashSet<string> General =
    [
        "weapon", "weapons", "arm", "arms", "ammunition", "munition", "munitions", "oil", "grain", "gas", "fuel", "energy", "metal", "chip", "chips", "good", "goods", "item", "items", "equipment", "bullet", "product",
        "products", "part", "parts", "technology", "component", "components", "machine", "cargo", "drop", "round", "cartridge", "materiel", "hardware", "it", "them", "they", "none", "nothing", "any", "shipment",
        "shipments", "delivery", "deliveries", "supplies", "export", "exports",
    ];

    /// <summary>Those from whom the goods come: suppliers, producers, facilitators.</summary>
    public static IEnumerable<string> From(FlowStatement flow) => flow.Suppliers.Concat(flow.Producers).Concat(flow.Facilitators);

    /// <summary>Those to whom the goods go.</summary>
    public static IEnumerable<string> To(FlowStatement flow) => flow.Recipients.Concat(flow.EndUsers);

    /// <summary>Whether the flow is said to have happened, as a fact.</summary>
    public static bool IsActual(FlowStatement flow) =>
        flow.Polarity == Polarity.Positive && flow.Status is FlowStatus.Actual && flow.Factuality is Factuality.Certain or Factuality.Probable;

    /// <summary>Whether the flow is said not to happen, as a fact or a promise.</summary>
    public static bool IsDenied(FlowStatement flow) =>
        flow.Status == FlowStatus.Denied && flow.Polarity == Polarity.Negative && flow.Factuality is Factuality.CertainlyNot or Factuality.ProbablyNot or Factuality.Uncommitted
        && flow.Modality is not (Modality.Conditional or Modality.Desired or Modality.Possible);

    /// <summary>First part of a goods class: "arms" of "arms.ammunition".</summary>
    public static string Family(string goodsClass) => goodsClass.Split('.')[0];

    /// <summary>
    /// Whether what is denied covers what moved: the same class, one inside the other, or a general word of the same family. Crude and diesel differ although both are oil.
    /// </summary>
    public static bool Covers(Goods denied, Goods moved)
    {
        if (denied.Class == "goods" || moved.Class == "goods")
            return IsGeneral(denied);
        if (Family(denied.Class) != Family(moved.Class))
            return false;
        if (denied.Class != moved.Class)
            return IsFamilyWide(denied) || denied.Class.StartsWith(moved.Class + ".", StringComparison.Ordinal) || moved.Class.StartsWith(denied.Class + ".", StringComparison.Ordinal);
        return IsGeneral(denied) || IsGeneral(moved) || Heads(denied).Overlaps(Heads(moved));
    }

    /// <summary>States under broad trade sanctions of the EU, the United States or the United Nations: what they sell is what "sanctioned goods" mean.</summary>
    public static ImmutableHashSet<string> Sanctioned { get; } = ["BLR", "CUB", "IRN", "MMR", "PRK", "RUS", "SYR", "VEN"];

    /// <summary>"stolen grain", "sanctioned crude": the denial speaks of some of the goods only.</summary>
    public static bool IsRestricted(Goods goods) =>
        Words(goods.Text).Any(word => word is "stolen" or "sanctioned" or "illegal" or "smuggled" or "forbidden" or "banned" or "prohibited" or "looted" or "embargoed" or "contraband");

    /// <summary>"none", "any", "it": goods that are named elsewhere.</summary>
    public static bool IsPronoun(Goods goods) => goods.Text.ToLowerInvariant() is "none" or "nothing" or "any" or "it" or "them" or "they" or "some" or "this" or "that" or "these" or "those";

    /// <summary>Words that name all goods of a family, not of one class: "weapons" are shells too, "oil" is not diesel.</summary>
    private static bool IsFamilyWide(Goods goods) => IsGeneral(goods) && !Words(goods.Text).Any(word => word is "oil" or "gas" or "grain" or "fuel" or "metal" or "chip" or "chips" or "ammunition" or "munition" or "munitions");

    private static bool IsGeneral(Goods goods) => Words(goods.Text).Any(General.Contains) || Words(goods.Text).Any(word => word is "single" or "drop" or "one" && Words(goods.Text).Count() <= 3);

    private static ImmutableHashSet<string> Heads(Goods goods) => [.. Words(goods.Text).Select(Lemmatizer.Singular)];

    private static IEnumerable<string> Words(string text) =>
        text.ToLowerInvariant().Split([' ', ',', '-', '’', '\'', '“', '”', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length > 1 && word is not ("the" or "of" or "and" or "no" or "not" or "a" or "an" or "its" or "their" or "for" or "in" or "to"));

    /// <summary>Words for the goods without number and article, for a sentence of our own.</summary>
    public static string Describe(FlowStatement flow)
    {
        var words = flow.Goods.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).AsSpan();
        while (words.Length > 1 && words[0].ToLowerInvariant() is "no" or "not" or "one" or "a" or "an" or "the" or "any" or "single" or "about" or "some" or "these" or "those" or "such")
            words = words[1..];
        if (words.Length > 2 && words[1] == "of" && words[0] is "drop" or "molecule" or "gram" or "ounce" or "grain" or "single" or "piece" or "shred")
            words = words[2..]; // "a drop of Iranian oil"
        if (IsPronoun(flow.Goods) || words is ["shipments" or "deliveries" or "cargoes" or "supplies"] or [] || (words.Length == 1 && char.IsAsciiDigit(words[0][0])))
            return flow.Goods.Class.Split('.')[^1].Replace('-', ' ');
        if (char.IsUpper(words[0][0]) && words[0].Length > 1 && char.IsLower(words[0][1]) && Extraction.Gazetteer.Default.Demonym(words[0]) is null && Extraction.Gazetteer.Default.Find(words[0]) is null && flow.Goods.Span?.Start == flow.Span.Start)
            words[0] = words[0].ToLowerInvariant(); // the first word of a sentence
        return string.Join(' ', words!);
    }

    /// <summary>"from Serbia to Ukraine through the Czech Republic and Turkey".</summary>
    public static string Route(Testimony testimony, FlowStatement flow)
    {
        var from = From(flow).ToList();
        var to = To(flow).ToList();
        return (from.Count > 0 ? " from " + Actors.Names(testimony, from) : "") + (to.Count > 0 ? " to " + Actors.Names(testimony, to) : "")
            + (flow.Intermediaries.IsEmpty ? "" : " through " + Actors.Names(testimony, flow.Intermediaries));
    }

    /// <summary>
    /// Whether what is told was over before the pledge was given or began to hold ("In July it promised to buy none", "none after March"). Where a passage
    /// names no time, the day of its article stands for it.
    /// </summary>
    public static bool IsBefore(Testimony told, Testimony pledged)
    {
        var over = told.Statement.Time?.Range is { } past ? past.Last : told.Analysis.Document.Published;
        var named = pledged.Analysis.Times.Where(time => pledged.Statement.Span.Contains(time.Span) && time.Range is not null).Min(time => time.Range?.First);
        return over < (named ?? pledged.Analysis.Document.Published);
    }

    /// <summary>Whether the two periods are known and share no day.</summary>
    public static bool PeriodsDiffer(Statement first, Statement second) =>
        first.Time?.Range is { } one && second.Time?.Range is { } other && !one.Overlaps(other);
}

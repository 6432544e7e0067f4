using System.Globalization;

namespace Stance.Cli.Views;

/// <summary>Says in a few words what a statement says. Names come from a function from id to name, so that it serves analyses and search hits.</summary>
internal sealed class Wording(Func<string, string?> nameOf)
{
    /// <summary>With the names of an analysis.</summary>
    public static Wording Of(Analysis analysis) => new(id => analysis.EntityOf(id)?.Name);

    /// <summary>A name, or the words that stand for one.</summary>
    public string Name(string id) => id == Statement.Author ? "the author" : Plain.Line(nameOf(id) ?? id);

    /// <summary>Who says it, and through whom.</summary>
    public string Who(Statement statement)
    {
        var via = statement.SourceChain.Where(id => id != statement.Holder).Select(Name).ToList();
        return via.Count == 0 ? Name(statement.Holder) : $"{Name(statement.Holder)} (according to {string.Join(", ", via)})";
    }

    /// <summary>Who → what.</summary>
    public string What(Statement statement) => Plain.Line(statement switch
    {
        StanceStatement stance => $"{Position(stance.Position)} {Target(stance.Target)}",
        FlowStatement flow => Flow(flow),
        FigureStatement figure => $"{Name(figure.Subject)}: {figure.Measure} {Amount(figure.Quantity.Value)}",
        ClaimStatement claim => $"{(claim.Agent is { } agent ? Name(agent) : "…")} {(claim.Polarity == Polarity.Negative ? "not " : "")}{claim.Predicate}{(claim.Target is { } target ? " " + Name(target) : "")}",
        _ => statement.Evidence.Text,
    });

    /// <summary>stance, flow, figure or claim.</summary>
    public static string Kind(Statement statement) => statement switch
    {
        StanceStatement => "stance",
        FlowStatement => "flow",
        FigureStatement => "figure",
        _ => "claim",
    };

    /// <summary>How it is said, where that is not plainly: "negative", "denied", "possibly" …</summary>
    public static string How(Statement statement)
    {
        List<string> parts = [];
        if (statement is FlowStatement flow && flow.Status != FlowStatus.Actual)
            parts.Add(Word(flow.Status));
        else if (statement.Polarity == Polarity.Negative)
            parts.Add("negative");
        if (statement.Modality is not Modality.Asserted)
            parts.Add(Word(statement.Modality));
        if (statement.Factuality is Factuality.Uncommitted or Factuality.Possible or Factuality.PossiblyNot or Factuality.Probable or Factuality.ProbablyNot)
            parts.Add(statement.Factuality switch { Factuality.Uncommitted => "uncommitted", Factuality.Probable or Factuality.ProbablyNot => "probably", _ => "possibly" });
        return string.Join(", ", parts.Distinct());
    }

    /// <summary>"&gt; 1,200,000,000 EUR".</summary>
    public static string Amount(Quantity quantity)
    {
        var number = (quantity.Lower, quantity.Upper) switch
        {
            (null, null) => "",
            ({ } lower, { } upper) when lower != upper => $"{Number(lower)}–{Number(upper)}",
            var (lower, upper) => Number((lower ?? upper)!.Value),
        };
        var sign = quantity.Relation switch
        {
            Relation.About => "~",
            Relation.Less => "<",
            Relation.AtMost => "≤",
            Relation.Greater => ">",
            Relation.AtLeast => "≥",
            _ => "",
        };
        var change = quantity.Change switch { Change.Up => " (up)", Change.Down => " (down)", _ => "" };
        return Plain.Line($"{sign} {number} {quantity.Unit}{change}");
    }

    /// <summary>The words that weigh most: amounts, goods, targets.</summary>
    public static IEnumerable<TextSpan> KeyWords(Statement statement)
    {
        IEnumerable<TextSpan?> spans = statement switch
        {
            StanceStatement stance => [stance.Target.Span],
            FlowStatement flow => [flow.Goods.Span, flow.Value?.Span, .. flow.Quantities.Select(quantity => (TextSpan?)quantity.Span)],
            FigureStatement figure => [figure.Quantity.Span],
            _ => [],
        };
        return spans.OfType<TextSpan>();
    }

    /// <summary>"dv-e1, The Danube Examiner, 2025-05-14".</summary>
    public static string Where(Document document)
    {
        List<string> parts = [document.Id];
        if (document.Source is { } source)
            parts.Add(source);
        if (document.Published is { } day)
            parts.Add(Day(day));
        return Plain.Line(string.Join(", ", parts));
    }

    /// <summary>A day as ISO 8601 has it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The word for a value.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private string Flow(FlowStatement flow)
    {
        List<string> goods = [flow.Goods.Text];
        if (!flow.Calibers.IsEmpty)
            goods.Add(string.Join(" and ", flow.Calibers.Select(Number)) + " mm");
        goods.AddRange(flow.Quantities.Select(quantity => Amount(quantity.Value)));
        if (flow.Value is { } value)
            goods.Add("for " + Amount(value.Value));
        var via = flow.Intermediaries.IsEmpty ? "" : $" via {Names(flow.Intermediaries)}";
        var indirectly = flow.Directness == Directness.Unknown ? "" : $" ({Word(flow.Directness)})";
        return $"{Names([.. flow.Suppliers.Concat(flow.Producers).Concat(flow.Facilitators).Distinct()])} → {Names([.. flow.Recipients.Concat(flow.EndUsers).Distinct()])}{via}: {string.Join(", ", goods)}{indirectly}";
    }

    private string Names(ImmutableArray<string> ids) => ids.IsEmpty ? "…" : string.Join(", ", ids.Select(Name));

    private string Target(StanceTarget target) => target.Entity is { } id && nameOf(id) is { } name ? name : target.Text;

    private static string Position(Position position) => position switch
    {
        Stance.Position.Favor => "for",
        Stance.Position.Against => "against",
        _ => "neutral toward",
    };

    private static string Number(double number) => number.ToString("#,0.####", CultureInfo.InvariantCulture);
}

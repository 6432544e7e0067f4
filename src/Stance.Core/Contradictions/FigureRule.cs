namespace Stance.Contradictions;

/// <summary>
/// Figures that exclude each other: the same goods between the same parties in the same period, or the same thing measured of the same subject,
/// in amounts whose intervals do not meet.
/// </summary>
internal sealed class FigureRule : IContradictionRule
{
    public string Name => "figures";

    public IEnumerable<string> Keys(Testimony testimony) => testimony.Statement switch
    {
        FlowStatement flow when Supply.IsActual(flow) => Actors.Principals(testimony, Supply.From(flow).Concat(Supply.To(flow))).Select(party => $"flow|{party}|{Supply.Family(flow.Goods.Class)}"),
        FigureStatement figure when figure.Factuality is Factuality.Certain or Factuality.Probable && figure.Polarity == Polarity.Positive && figure.Subject.Length > 0 => [$"figure|{Actors.Principal(testimony, figure.Subject)}|{figure.Quantity.Value.Unit}"],
        _ => [],
    };

    public Verdict? Compare(Testimony first, Testimony second) => (first.Statement, second.Statement) switch
    {
        (FlowStatement one, FlowStatement other) => Flows(first, one, second, other),
        (FigureStatement one, FigureStatement other) => Figures(first, one, second, other),
        _ => null,
    };

    private static Verdict? Flows(Testimony first, FlowStatement one, Testimony second, FlowStatement other)
    {
        if (one.Span == other.Span && first.Analysis == second.Analysis || one.Goods.Class != other.Goods.Class || !Same(first, one.Suppliers, second, other.Suppliers) || !Same(first, one.Recipients, second, other.Recipients))
            return null;
        if (!SamePeriod(one.Time, other.Time) || !one.Calibers.SequenceEqual(other.Calibers) && !one.Calibers.IsEmpty && !other.Calibers.IsEmpty)
            return null;
        foreach (var (left, right) in Amounts(one, other))
        {
            if (left.ConflictsWith(right))
                return Conflict(first, second, $"{Supply.Describe(one)}{Supply.Route(first, one)}", left, right);
        }

        return null;
    }

    private static IEnumerable<(Quantity Left, Quantity Right)> Amounts(FlowStatement one, FlowStatement other)
    {
        // A list of amounts belongs to several goods, and cannot be compared piece by piece.
        if (one.Quantities.Length == 1 && other.Quantities.Length == 1)
            yield return (one.Quantities[0].Value, other.Quantities[0].Value);
        if (one.Value is { } value && other.Value is { } price)
            yield return (value.Value, price.Value);
    }

    private static Verdict? Figures(Testimony first, FigureStatement one, Testimony second, FigureStatement other)
    {
        if (one.Span == other.Span && first.Analysis == second.Analysis || one.Time?.Range is null || other.Time?.Range is null || !SamePeriod(one.Time, other.Time))
            return null;
        if (Word(one) != Word(other) || !Topic.Share(one.Measure, other.Measure) || !one.Quantity.Value.ConflictsWith(other.Quantity.Value))
            return null;
        return Conflict(first, second, $"{Actors.Name(first, one.Subject)}, {one.Measure}", one.Quantity.Value, other.Quantity.Value);
    }

    private static Verdict Conflict(Testimony first, Testimony second, string matter, Quantity left, Quantity right) => new(
        ContradictionRelation.Contradiction,
        $"Two figures for one thing ({matter}): {Say(left)} according to {Actors.Says(first)} {Actors.Where(first)}, {Say(right)} according to {Actors.Says(second)} {Actors.Where(second)}. The amounts exclude each other.{Slipped(left, right)}", 0.65);

    /// <summary>How one figure may have become the other by mistake; empty where no slip is known.</summary>
    private static string Slipped(Quantity left, Quantity right)
    {
        var slip = left.PossibleSlip(right) switch
        {
            Slip.Thousandfold when left.Unit == right.Unit && Scale(Math.Min(Size(left), Size(right))) is { } small && Scale(Math.Max(Size(left), Size(right))) is { } large && small != large => $"{small} for {large}",
            Slip.Thousandfold => "a factor of a thousand",
            Slip.Tenfold => "a zero lost or added",
            Slip.Unit => $"the same number in {left.Unit} and {right.Unit}",
            Slip.PercentagePoints => "per cent for percentage points",
            _ => null,
        };
        return slip is null ? "" : $" Possibly a slip: {slip}.";
    }

    private static double Size(Quantity quantity) => Math.Abs(quantity.Lower ?? quantity.Upper ?? 0);

    private static string? Scale(double size) => size switch { >= 1e12 => "trillion", >= 1e9 => "billion", >= 1e6 => "million", >= 1e3 => "thousand", _ => null };

    private static string Say(Quantity quantity)
    {
        var number = quantity switch
        {
            { Lower: { } low, Upper: { } high } when low != high => string.Create(CultureInfo.InvariantCulture, $"{low:#,0.##} to {high:#,0.##}"),
            { Lower: { } low, Upper: null } => string.Create(CultureInfo.InvariantCulture, $"more than {low:#,0.##}"),
            { Lower: null, Upper: { } high } => string.Create(CultureInfo.InvariantCulture, $"less than {high:#,0.##}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{quantity.Lower ?? quantity.Upper ?? 0:#,0.##}"),
        };
        return quantity.Unit is "1" ? number : $"{number} {quantity.Unit}";
    }

    private static string Word(FigureStatement figure) => figure.Measure.Split(' ')[0];

    private static bool Same(Testimony first, ImmutableArray<string> one, Testimony second, ImmutableArray<string> other) =>
        Actors.Meet(first, one, second, other, companies: false) || (one.IsEmpty && other.IsEmpty);

    /// <summary>The same days, or no time said on either side.</summary>
    private static bool SamePeriod(TimeExpression? one, TimeExpression? other) => (one?.Range, other?.Range) switch
    {
        (null, null) => true,
        ({ } left, { } right) => left == right,
        _ => false,
    };
}

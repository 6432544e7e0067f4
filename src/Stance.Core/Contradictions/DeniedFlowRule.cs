namespace Stance.Contradictions;

/// <summary>
/// A denied or forsworn flow against a flow that is told as a fact: same goods, same parties, same period. A denial of direct supply
/// and a flow through others are told apart, not flagged.
/// </summary>
internal sealed class DeniedFlowRule : IContradictionRule
{
    public string Name => "denied-flow";

    public IEnumerable<string> Keys(Testimony testimony)
    {
        if (testimony.Statement is not FlowStatement flow || !(Supply.IsDenied(flow) || Supply.IsActual(flow)))
            return [];
        var family = Supply.Family(flow.Goods.Class);
        var parties = Actors.Principals(testimony, Supply.From(flow).Concat(Supply.To(flow)));
        string[] families = Supply.IsActual(flow) ? [family, "goods"] : [family];
        return parties.SelectMany(party => families.Distinct(StringComparer.Ordinal).Select(name => $"{party}|{name}"));
    }

    public Verdict? Compare(Testimony first, Testimony second)
    {
        if (first.Statement is not FlowStatement one || second.Statement is not FlowStatement other || Supply.IsDenied(one) == Supply.IsDenied(other))
            return null;
        var (denial, denied, fact, moved) = Supply.IsDenied(one) ? (first, one, second, other) : (second, other, first, one);
        if (!Supply.Covers(denied.Goods, moved.Goods) || first.Statement.Span == second.Statement.Span && first.Analysis == second.Analysis)
            return null;
        var supply = Meet(denial, denied.Suppliers, fact, Supply.From(moved));
        var receipt = Meet(denial, Supply.To(denied), fact, Supply.To(moved));
        if (receipt == false && OfUnknownCountry(fact, moved, Actors.Principals(denial, Supply.To(denied))))
            receipt = null;
        if (supply == false || receipt == false || (supply is null && receipt is null))
            return null;
        // One side is enough only where the denial itself leaves the other open ("no sanctioned crude has entered a refinery"), and names its goods.
        if ((supply is null || receipt is null) && (denied.Goods.Class == "goods" || Supply.IsPronoun(denied.Goods) || !Supply.From(moved).Any() || !Supply.To(moved).Any()))
            return null;
        // "9,000 bombs never left Kampala" denies the way of these, not of others.
        if (denied.Quantities.Any(quantity => quantity.Value.Lower > 1) && !denied.Quantities.Any(quantity => moved.Quantities.Any(other => other.Value == quantity.Value)))
            return null;
        if (Supply.IsRestricted(denied.Goods) && !Supply.IsRestricted(moved.Goods) && !Actors.Principals(fact, Supply.From(moved)).Overlaps(Supply.Sanctioned))
            return null;
        return Judge(denial, denied, fact, moved, supply == true && receipt == true);
    }

    private static Verdict Judge(Testimony denial, FlowStatement denied, Testimony fact, FlowStatement moved, bool both)
    {
        var said = $"{Actors.Says(denial)} says that there {Negated(denied)}{Supply.Route(denial, denied)} {Actors.Where(denial)}";
        var told = $"{Actors.Says(fact)} reports deliveries of {Supply.Describe(moved)}{Supply.Route(fact, moved)} {Actors.Where(fact)}";
        if (denied.Directness == Directness.Direct && moved.Directness != Directness.Direct)
            return new Verdict(ContradictionRelation.Qualification, $"{said}; {told}. Only direct supply is denied: that the goods arrive by another way does not contradict it.", 0.8);
        var pledge = denied.Modality is Modality.Planned or Modality.Refused;
        if (!pledge && Supply.PeriodsDiffer(denied, moved))
            return new Verdict(ContradictionRelation.Qualification, $"{said}; {told}. The two speak of different periods.", 0.7);
        if (pledge && Supply.IsBefore(fact, denial))
            return new Verdict(ContradictionRelation.Qualification, $"{said}; {told}. The promise is about the time after these deliveries.", 0.7);
        var direct = moved.Directness != Directness.Indirect && both;
        var relation = pledge || !direct ? ContradictionRelation.Tension : ContradictionRelation.Contradiction;
        var reason = pledge ? "The promise and what was done do not agree."
            : direct ? "The goods, the parties and the period are the same: both cannot be true."
            : "Both can be true if the goods went another way than is denied; they do not sit well together.";
        return new Verdict(relation, $"{said}, but {told}. {reason}", both ? 0.75 : 0.5)
        {
            Mitigations = [.. Supply.From(moved).Take(1).SelectMany(actor => Mitigation.Of(fact, Actors.Principal(fact, actor)))],
        };
    }

    private static string Negated(FlowStatement flow) => (flow.Modality is Modality.Planned ? "will be " : "are ") + (flow.Directness == Directness.Direct ? "no direct " : "no ") + $"deliveries of {Supply.Describe(flow)}";

    /// <summary>A recipient whose country the text does not say ("the Rapid Support Forces, which control much of Darfur"), in a sentence that names a place of that country.</summary>
    private static bool OfUnknownCountry(Testimony fact, FlowStatement moved, ImmutableHashSet<string> countries) =>
        Supply.To(moved).All(id => fact.Analysis.EntityOf(id) is { Country: null })
        && fact.Analysis.Mentions.Any(mention => mention.Span.Start >= moved.Span.Start && mention.Span.Start < moved.Span.End + 80 && countries.Contains(Actors.Principal(fact, mention.Entity)));

    /// <summary>Whether two sets of parties share a principal; null when one set is empty.</summary>
    private static bool? Meet(Testimony first, IEnumerable<string> one, Testimony second, IEnumerable<string> other)
    {
        var left = one.ToList();
        var right = other.ToList();
        return left.Count == 0 || right.Count == 0 ? null : Actors.Meet(first, left, second, right);
    }
}

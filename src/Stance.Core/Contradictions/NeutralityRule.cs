namespace Stance.Contradictions;

/// <summary>
/// Declared neutrality against arms that reach somebody from the same side: both can be true, and do not sit well together.
/// </summary>
internal sealed class NeutralityRule : IContradictionRule
{
    public string Name => "neutrality-arms-flow";

    public IEnumerable<string> Keys(Testimony testimony) => testimony.Statement switch
    {
        StanceStatement { Position: Position.Neutral } stance when stance.Holder != Statement.Author => [Actors.Principal(testimony, stance.Holder)],
        FlowStatement flow when IsArms(flow) => Actors.Principals(testimony, Supply.From(flow)),
        _ => [],
    };

    public Verdict? Compare(Testimony first, Testimony second)
    {
        var (declared, flown) = first.Statement is StanceStatement ? (first, second) : (second, first);
        if (declared.Statement is not StanceStatement { Position: Position.Neutral } stance || flown.Statement is not FlowStatement flow)
            return null;
        var holder = Actors.Principal(declared, stance.Holder);
        if (!Supply.To(flow).Any() || Actors.Principals(flown, Supply.To(flow)).Contains(holder))
            return null;
        var explanation = $"{Actors.Name(declared, stance.Holder)} is declared neutral ({stance.Target.Text}) {Actors.Where(declared)}, yet {Supply.Describe(flow)} move{Supply.Route(flown, flow)} {Actors.Where(flown)}. "
            + "Both can be true, but arms that reach one side of a war do not fit a position on no side.";
        return new Verdict(ContradictionRelation.Tension, explanation, 0.8 * Math.Min(1, 0.5 + (flow.Confidence / 1.5)))
        {
            Mitigations = [.. Mitigation.Of(declared, holder).Concat(Mitigation.Of(flown, holder)).Distinct()],
        };
    }

    private static bool IsArms(FlowStatement flow) => Supply.Family(flow.Goods.Class) == "arms" && Supply.IsActual(flow);
}

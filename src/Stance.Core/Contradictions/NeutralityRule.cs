namespace Stance.Contradictions;

/// <summary>
/// Declared neutrality against arms that reach somebody from the same side: both can be true, and do not sit well together.
/// </summary>
internal sealed class NeutralityRule : IContradictionRule
{
    public string Name => "neutrality-arms-flow";

    public IEnumerable<string> Keys(Testimony testimony) => testimony.Statement switch
    {
        // Who abstains from a vote has taken no side in it, which is no policy of neutrality.
        StanceStatement { Position: Position.Neutral, Evidence.Rule: not "stance-verb" } stance when stance.Holder != Statement.Author => [Actors.Principal(testimony, stance.Holder)],
        FlowStatement flow when IsArms(flow) => Actors.Principals(testimony, Supply.From(flow)),
        _ => [],
    };

    public Verdict? Compare(Testimony first, Testimony second)
    {
        var (declared, flown) = first.Statement is StanceStatement ? (first, second) : (second, first);
        if (declared.Statement is not StanceStatement { Position: Position.Neutral } stance || flown.Statement is not FlowStatement flow)
            return null;
        var holder = Actors.Principal(declared, stance.Holder);
        var recipients = Actors.Principals(flown, Supply.To(flow));
        var parties = Parties(declared, stance, holder);
        if (recipients.IsEmpty || recipients.Contains(holder) || (!parties.IsEmpty && !parties.Overlaps(recipients) && recipients.All(recipient => recipient.Length == 3)))
            return null;
        var explanation = $"{Actors.Name(declared, stance.Holder)} is declared neutral{Matter(stance)} {Actors.Where(declared)}, yet deliveries of {Supply.Describe(flow)} are reported{Supply.Route(flown, flow)} {Actors.Where(flown)}. "
            + "Both can be true, but arms that reach one side of a war do not fit a position on no side.";
        return new Verdict(ContradictionRelation.Tension, explanation, 0.8 * Math.Min(1, 0.5 + (flow.Confidence / 1.5)))
        {
            Mitigations = [.. Mitigation.Of(declared, holder).Concat(Mitigation.Of(flown, holder)).Distinct()],
        };
    }

    /// <summary>
    /// The sides of the conflict as far as the text tells: countries named in the target, else in what the same side says it does not supply.
    /// Empty when it does not tell.
    /// </summary>
    private static ImmutableHashSet<string> Parties(Testimony declared, StanceStatement stance, string holder)
    {
        var analysis = declared.Analysis;
        var spans = new List<TextSpan> { stance.Span };
        if (stance.Target.Span is { } span)
            spans.Add(span);
        var named = analysis.Mentions.Where(mention => spans.Exists(place => place.Contains(mention.Span))).Select(mention => mention.Entity)
            .Concat(analysis.Entities.Where(entity => entity.Country is not null && stance.Target.Text.Contains(entity.Name, StringComparison.Ordinal)).Select(entity => entity.Id));
        var parties = Actors.Principals(declared, named).Remove(holder).Remove(stance.Holder);
        if (!parties.IsEmpty)
            return parties;
        return Actors.Principals(declared, analysis.Statements.OfType<FlowStatement>()
            .Where(flow => flow.Status == FlowStatus.Denied && Actors.Principals(declared, Supply.From(flow)).Contains(holder)).SelectMany(Supply.To)).Remove(holder);
    }

    private static string Matter(StanceStatement stance) => stance.Target.Text is "neutrality" ? "" : $" in {stance.Target.Text}";

    private static bool IsArms(FlowStatement flow) => Supply.Family(flow.Goods.Class) == "arms" && Supply.IsActual(flow);
}

namespace Stance.Contradictions;

/// <summary>One proposition stated and negated: the same agent, the same predicate, the same counterpart, an overlapping time.</summary>
internal sealed class OppositeClaimRule : IContradictionRule
{
    // Predicates that say too little for two sentences with them to be about one matter.
    private static readonly ImmutableHashSet<string> Light =
    [
        "be", "have", "do", "say", "tell", "know", "want", "make", "take", "get", "go", "come", "see", "give", "think", "become", "seem", "need", "put", "keep", "let", "like", "use", "call", "find", "leave", "look", "add",
        "answer", "comment", "reply", "show",
    ];

    // "has never dealt with Chad": any dealing at all contradicts it.
    private static readonly ImmutableHashSet<string> Dealings = ["deal", "trade", "cooperate", "collaborate", "work", "do business", "have business"];

    public string Name => "opposite-claims";

    public IEnumerable<string> Keys(Testimony testimony) => testimony.Statement switch
    {
        ClaimStatement { Agent: { } agent } claim when Dealings.Contains(claim.Predicate) && claim.Polarity == Polarity.Negative => [$"{Actors.Principal(testimony, agent)}|deal", $"{Actors.Principal(testimony, agent)}|{claim.Predicate}"],
        ClaimStatement { Agent: { } agent } claim when IsFirm(claim) && !Light.Contains(Word(claim)) => [$"{Actors.Principal(testimony, agent)}|{Word(claim)}"],
        FlowStatement { Polarity: Polarity.Positive } flow => Supply.From(flow).Concat(Supply.To(flow)).Select(party => $"{Actors.Principal(testimony, party)}|deal"),
        _ => [],
    };

    public Verdict? Compare(Testimony first, Testimony second) => (first.Statement, second.Statement) switch
    {
        (ClaimStatement one, ClaimStatement other) => Claims(first, one, second, other),
        (ClaimStatement claim, FlowStatement flow) => Dealing(first, claim, second, flow),
        (FlowStatement flow, ClaimStatement claim) => Dealing(second, claim, first, flow),
        _ => null,
    };

    private static Verdict? Claims(Testimony first, ClaimStatement one, Testimony second, ClaimStatement other)
    {
        if (one.Polarity == other.Polarity || !IsFirm(one) || !IsFirm(other) || Word(one) != Word(other) || one.Target is null || other.Target is null || Supply.PeriodsDiffer(one, other))
            return null;
        if (!Actors.Same(first, one.Agent!, second, other.Agent!, companies: false) || !SameMatter(first, one.Target, second, other.Target))
            return null;
        var (yes, no) = one.Polarity == Polarity.Positive ? (first, second) : (second, first);
        return new Verdict(ContradictionRelation.Contradiction,
            $"{Actors.Says(no)} says that it is not so: “{no.Statement.Evidence.Text}” {Actors.Where(no)}. {Actors.Says(yes)} says that it is: “{yes.Statement.Evidence.Text}” {Actors.Where(yes)}. "
            + $"Both speak of {Actors.Name(first, one.Agent!)} and of the same matter: both cannot be true.", 0.6);
    }

    private static Verdict? Dealing(Testimony denial, ClaimStatement claim, Testimony fact, FlowStatement flow)
    {
        if (claim.Target is not { } target || !Dealings.Contains(claim.Predicate) || claim.Polarity != Polarity.Negative)
            return null;
        var parties = Supply.From(flow).Concat(Supply.To(flow)).Concat(flow.Intermediaries).ToList();
        if (Actors.Same(denial, claim.Agent!, denial, target) || !Actors.Meet(denial, [claim.Agent!], fact, parties, companies: false) || !Actors.Meet(denial, [target], fact, parties))
            return null;
        return new Verdict(ContradictionRelation.Contradiction,
            $"{Actors.Says(denial)} says that {Actors.Name(denial, claim.Agent!)} had no dealings with {Actors.Name(denial, target)} {Actors.Where(denial)}; "
            + $"{Actors.Says(fact)} tells of {(flow.Status == FlowStatus.Offered ? "an offer of" : "deliveries of")} {Supply.Describe(flow)}{Supply.Route(fact, flow)} {Actors.Where(fact)}.", 0.7);
    }

    private static bool IsFirm(Statement claim) => claim.Factuality is Factuality.Certain or Factuality.CertainlyNot && claim.Modality is Modality.Asserted;

    private static string Word(ClaimStatement claim) => claim.Predicate.Split(' ')[0];

    private static bool SameMatter(Testimony first, string one, Testimony second, string other) =>
        Actors.Same(first, one, second, other) || (first.Analysis.EntityOf(one) is null && second.Analysis.EntityOf(other) is null && Topic.SameHead(one, other));
}

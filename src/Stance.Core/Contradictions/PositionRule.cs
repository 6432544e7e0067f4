namespace Stance.Contradictions;

/// <summary>
/// One holder for and against the same thing. At two dates it is a change of position, on one day a contradiction.
/// Opposite wishes of different holders are a disagreement, and none of our business.
/// </summary>
internal sealed class PositionRule : IContradictionRule
{
    public string Name => "opposite-positions";

    public IEnumerable<string> Keys(Testimony testimony)
    {
        if (testimony.Statement is not StanceStatement stance || stance.Position == Position.Neutral || stance.Factuality == Factuality.Uncommitted && stance.Modality != Modality.Desired)
            return [];
        IEnumerable<string> topics = stance.Target.Entity is { } entity ? [entity] : Topic.Words(stance.Target.Text);
        return topics.SelectMany(topic => Voices(testimony, stance).Select(holder => $"{holder}|{topic}"));
    }

    public Verdict? Compare(Testimony first, Testimony second)
    {
        if (first.Statement is not StanceStatement one || second.Statement is not StanceStatement other || one.Position == other.Position || other.Position == Position.Neutral || one.Position == Position.Neutral || (one.Span == other.Span && first.Analysis == second.Analysis))
            return null;
        var holder = Actors.Name(first, Voices(first, one).Intersect(Voices(second, other), StringComparer.Ordinal).FirstOrDefault() ?? one.Holder);
        var early = When(first);
        var late = When(second);
        if (early > late)
            (first, second, one, other, early, late) = (second, first, other, one, late, early);
        var change = early is not null && late is not null && early != late;
        var relation = change ? ContradictionRelation.Change : ContradictionRelation.Contradiction;
        var text = change
            ? string.Create(CultureInfo.InvariantCulture, $"{holder} was {Say(one.Position)} “{one.Target.Text}” {Actors.Where(first)} and is {Say(other.Position)} “{other.Target.Text}” {Actors.Where(second)}: the position has changed between {early:yyyy-MM-dd} and {late:yyyy-MM-dd}.")
            : $"{holder} is {Say(one.Position)} “{one.Target.Text}” {Actors.Where(first)}, and in the same account {Say(other.Position)} “{other.Target.Text}”: the two positions exclude each other.";
        return new Verdict(relation, text, change ? 0.6 : 0.5);
    }

    /// <summary>The holder, and who speaks for a state or body: a minister's announcement for his state is his position too.</summary>
    private static IEnumerable<string> Voices(Testimony testimony, StanceStatement stance)
    {
        yield return stance.Holder == Statement.Author ? $"author of {testimony.Analysis.Document.Id}" : stance.Holder;
        if (stance.SourceChain is [.., var speaker] && speaker != stance.Holder && testimony.Analysis.EntityOf(stance.Holder)?.Kind is EntityKind.Country or EntityKind.Organization && SpeaksFor(testimony, speaker, stance.Holder))
            yield return speaker;
    }

    /// <summary>A person of no other state than the holder's: what one state says of the position of another is not its own.</summary>
    private static bool SpeaksFor(Testimony testimony, string speaker, string holder) =>
        Actors.Same(testimony, speaker, testimony, holder) || testimony.Analysis.EntityOf(speaker) is { Kind: EntityKind.Person, Country: null };

    private static DateOnly? When(Testimony testimony) => testimony.Statement.Time?.Range?.First ?? testimony.Analysis.Document.Published;

    private static string Say(Position position) => position == Position.Favor ? "for" : "against";
}

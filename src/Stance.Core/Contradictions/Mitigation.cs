namespace Stance.Contradictions;

/// <summary>Passages that soften a finding about an actor: what it says about direct supply, permits, buyers and law.</summary>
internal static class Mitigation
{
    private static readonly string[] Words = ["directly", "legally", "legal", "certificate", "licence", "license", "permit", "buyers can", "after a sale", "third countr", "intermediar", "end-user"];

    /// <summary>At most three passages of the document, in text order.</summary>
    public static IEnumerable<Evidence> Of(Testimony testimony, string principal) =>
        testimony.Analysis.Statements
            .Where(statement => statement.Evidence.Span != testimony.Statement.Evidence.Span
                && Words.Any(word => statement.Evidence.Text.Contains(word, StringComparison.OrdinalIgnoreCase))
                && Concerns(testimony, statement, principal))
            .Select(statement => statement.Evidence).DistinctBy(evidence => evidence.Span).Take(3);

    private static bool Concerns(Testimony testimony, Statement statement, string principal)
    {
        var ids = statement switch
        {
            FlowStatement flow => Supply.From(flow).Append(flow.Holder),
            ClaimStatement claim => [claim.Agent ?? "", claim.Holder],
            _ => [statement.Holder],
        };
        return ids.Any(id => Actors.Principal(testimony, id) == principal) || testimony.Analysis.Mentions.Any(mention =>
            statement.Span.Contains(mention.Span) && Actors.Principal(testimony, mention.Entity) == principal);
    }
}

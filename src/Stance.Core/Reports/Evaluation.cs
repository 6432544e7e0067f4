using Stance.Reports;

namespace Stance;

/// <summary>Compares analyses with annotations made by people. Pure functions, safe to call from several threads.</summary>
public static partial class Evaluation
{
    /// <summary>
    /// Scores analyses against annotations. Documents are matched by id; only those that both sides have are compared, and of findings
    /// only those whose two passages lie in such documents. What is compared with what, and when two items fit, stands in docs/cli.md.
    /// </summary>
    /// <param name="gold">What people annotated. The texts of these documents are not looked at.</param>
    /// <param name="predicted">What was found, with texts.</param>
    /// <param name="goldFindings">Annotated pairs of passages, of all relations; those that are no conflicts must not be reported as such.</param>
    /// <param name="predictedFindings">Pairs that were found; only conflicts are looked at.</param>
    /// <returns>One score for each kind, always the same kinds in the same order.</returns>
    public static ImmutableArray<Score> Compare(
        IEnumerable<Analysis> gold, IEnumerable<Analysis> predicted,
        IEnumerable<Finding>? goldFindings = null, IEnumerable<Finding>? predictedFindings = null)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        var found = new Dictionary<string, Analysis>(StringComparer.Ordinal);
        foreach (var analysis in predicted)
            found.TryAdd(analysis.Document.Id, analysis);
        var tallies = Kinds.Select(kind => new Score(kind, 0, 0, 0)).ToArray();
        var compared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var analysis in gold)
        {
            if (!found.TryGetValue(analysis.Document.Id, out var other) || !compared.Add(analysis.Document.Id))
                continue;
            var parties = new Parties(analysis, other);
            Score[] scores =
            [
                Entities(analysis, other, parties), .. Quotes(analysis, other, parties), Quantities(analysis, other), Calibers(analysis, other), Times(analysis, other),
                Statements(analysis, other), Stances(analysis, other, parties), Flows(analysis, other, parties), Figures(analysis, other), Claims(analysis, other, parties),
            ];
            for (var i = 0; i < scores.Length; i++)
                tallies[i] = Sum(tallies[i], scores[i]);
        }

        tallies[^1] = Contradictions(Within(goldFindings, compared), Within(predictedFindings, compared));
        return [.. tallies];
    }

    private static readonly ImmutableArray<string> Kinds =
        ["entities", "quotes", "speakers", "quantities", "calibers", "times", "statements", "stances", "flows", "figures", "claims", "contradictions"];

    private static Score Sum(Score a, Score b) => new(a.Kind, a.Gold + b.Gold, a.Predicted + b.Predicted, a.Hits + b.Hits);

    private static List<Finding> Within(IEnumerable<Finding>? findings, HashSet<string> documents) =>
        findings?.Where(finding => documents.Contains(finding.First.Document) && documents.Contains(finding.Second.Document)).ToList() ?? [];

    // Every found item that has no partner is wrong, but for those that the annotation has no opinion on.
    private static Score Tally<T>(string kind, IReadOnlyList<T> gold, IReadOnlyList<T> predicted, Func<T, T, double> closeness, Func<T, bool>? neutral = null)
    {
        var partners = Matching.Assign(gold.Count, predicted.Count, (g, p) => closeness(gold[g], predicted[p]));
        var hits = partners.Count(partner => partner >= 0);
        var wrong = Enumerable.Range(0, predicted.Count).Count(p => partners[p] < 0 && neutral?.Invoke(predicted[p]) != true);
        return new(kind, gold.Count, hits + wrong, hits);
    }
}

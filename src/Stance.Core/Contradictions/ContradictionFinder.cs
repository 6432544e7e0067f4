using System.Security.Cryptography;
using System.Text;
using Stance.Contradictions;

namespace Stance;

/// <summary>
/// Finds statements that do not fit together: buckets them by the keys of each rule and compares those that share one.
/// Immutable and safe to use from several threads.
/// </summary>
public sealed class ContradictionFinder
{
    private readonly ImmutableArray<IContradictionRule> _rules;

    /// <summary>Makes a finder with the given rules. Pass <see cref="Rules"/> and your own to extend the default.</summary>
    public ContradictionFinder(IEnumerable<IContradictionRule> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        _rules = [.. rules];
    }

    /// <summary>The finder with the rules that the package brings.</summary>
    public static ContradictionFinder Default { get; } = new([new NeutralityRule(), new DeniedFlowRule(), new OppositeClaimRule(), new PositionRule(), new FigureRule()]);

    /// <summary>The rules of this finder, in the order in which they are asked.</summary>
    public IReadOnlyList<IContradictionRule> Rules => _rules;

    /// <summary>
    /// Compares the statements of the documents, within each and across all. Conflicts come first, the most certain before the others; then what only looks like one.
    /// </summary>
    /// <param name="analyses">What to compare; their order does not matter.</param>
    /// <param name="cancellationToken">Looked at once per bucket.</param>
    public ImmutableArray<Contradiction> Find(IEnumerable<Analysis> analyses, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(analyses);
        var testimonies = analyses.OrderBy(analysis => analysis.Document.Id, StringComparer.Ordinal)
            .SelectMany(analysis => analysis.Statements.OrderBy(statement => statement.Span).Select(statement => new Testimony(statement, analysis))).ToList();
        var found = new Dictionary<(string, TextSpan, string, TextSpan), Contradiction>();
        foreach (var rule in _rules)
            Apply(rule, testimonies, found, cancellationToken);
        return [.. found.Values.OrderByDescending(finding => finding.IsConflict).ThenByDescending(finding => finding.Confidence).ThenBy(finding => finding.Id, StringComparer.Ordinal)];
    }

    /// <summary>Compares all committed statements of an index.</summary>
    public ImmutableArray<Contradiction> Find(StatementIndex index, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(index);
        return Find(index.Analyses(), cancellationToken);
    }

    private static void Apply(IContradictionRule rule, List<Testimony> testimonies, Dictionary<(string, TextSpan, string, TextSpan), Contradiction> found, CancellationToken cancellationToken)
    {
        var buckets = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < testimonies.Count; i++)
        {
            foreach (var key in rule.Keys(testimonies[i]).Distinct(StringComparer.Ordinal))
            {
                if (!buckets.TryGetValue(key, out var bucket))
                    buckets[key] = bucket = [];
                bucket.Add(i);
            }
        }

        var compared = new HashSet<(int, int)>();
        foreach (var bucket in buckets.Values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < bucket.Count; i++)
            {
                for (var j = i + 1; j < bucket.Count; j++)
                {
                    if (compared.Add((bucket[i], bucket[j])) && rule.Compare(testimonies[bucket[i]], testimonies[bucket[j]]) is { } verdict)
                        Keep(found, rule.Name, testimonies[bucket[i]], testimonies[bucket[j]], verdict);
                }
            }
        }
    }

    /// <summary>"the article says …" begins with a capital; a name that is written small ("iRobot") stays so.</summary>
    private static string AsSentence(string explanation) =>
        explanation.Split(' ', 2)[0] is "the" or "a" or "an" or "its" or "his" or "her" or "their" or "somebody" ? char.ToUpperInvariant(explanation[0]) + explanation[1..] : explanation;

    /// <summary>One finding for one pair of passages: the conflict before the look-alike, the surer before the less sure.</summary>
    private static void Keep(Dictionary<(string, TextSpan, string, TextSpan), Contradiction> found, string rule, Testimony first, Testimony second, Verdict verdict)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{rule}\n{first.Statement.Id}\n{second.Statement.Id}")))[..12];
        var finding = new Contradiction(id, first.Statement, second.Statement, verdict.Relation, rule, AsSentence(verdict.Explanation), verdict.Mitigations, verdict.Confidence);
        var key = (first.Analysis.Document.Id, first.Statement.Span, second.Analysis.Document.Id, second.Statement.Span);
        if (!found.TryGetValue(key, out var known) || (finding.IsConflict, finding.Confidence).CompareTo((known.IsConflict, known.Confidence)) > 0)
            found[key] = finding;
    }
}

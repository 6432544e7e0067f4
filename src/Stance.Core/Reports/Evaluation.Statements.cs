using Stance.Reports;

namespace Stance;

public static partial class Evaluation
{
    // Several statements on the same words are one here: a sale that is also a figure is annotated once or twice, as people please.
    private static Score Statements(Analysis gold, Analysis predicted)
    {
        List<TextSpan> annotated = [.. gold.Statements.Select(statement => statement.Span).Distinct()];
        List<TextSpan> found = [.. predicted.Statements.Select(statement => statement.Span).Distinct()];
        return Tally("statements", annotated, found, static (g, p) => AtLeastHalf(Matching.Jaccard(g, p)), p => annotated.Exists(g => Matching.Jaccard(g, p) >= .5));
    }

    private static Score Stances(Analysis gold, Analysis predicted, Parties parties) =>
        Tally<StanceStatement>("stances", [.. gold.Statements.OfType<StanceStatement>()], [.. predicted.Statements.OfType<StanceStatement>()],
            (g, p) => g.Position == p.Position && Matching.Meet(g.Span, p.Span) && parties.Same(g.Holder, p.Holder) ? Matching.Jaccard(g.Span, p.Span) : 0);

    private static Score Flows(Analysis gold, Analysis predicted, Parties parties)
    {
        return Tally("flows", Deals(gold), Deals(predicted), Fit);

        double Fit(FlowStatement g, FlowStatement p) =>
            g.Polarity == p.Polarity && Matching.Meet(g.Span, p.Span) && parties.Any(Givers(g), Givers(p)) && parties.Any(Takers(g), Takers(p))
                ? Matching.Jaccard(g.Span, p.Span) : 0;
    }

    // "18,000 bombs of 82 mm and 4,200 of 120 mm" are two flows, but one deal.
    private static List<FlowStatement> Deals(Analysis analysis) =>
        [.. analysis.Statements.OfType<FlowStatement>().DistinctBy(flow => (flow.Span, flow.Polarity, string.Join('|', Givers(flow)), string.Join('|', Takers(flow))))];

    private static IEnumerable<string> Givers(FlowStatement flow) => flow.Suppliers.Concat(flow.Producers).Concat(flow.Facilitators);

    private static IEnumerable<string> Takers(FlowStatement flow) => flow.Recipients.Concat(flow.EndUsers);

    private static Score Figures(Analysis gold, Analysis predicted) =>
        Tally<FigureStatement>("figures", [.. gold.Statements.OfType<FigureStatement>()], [.. predicted.Statements.OfType<FigureStatement>()],
            static (g, p) => Matching.Meet(g.Span, p.Span) && SameAmount(g.Quantity.Value, p.Quantity.Value) ? Matching.Jaccard(g.Span, p.Span) : 0);

    private static Score Claims(Analysis gold, Analysis predicted, Parties parties) =>
        Tally<ClaimStatement>("claims", [.. gold.Statements.OfType<ClaimStatement>()], [.. predicted.Statements.OfType<ClaimStatement>()],
            (g, p) => g.Polarity == p.Polarity && parties.Same(g.Holder, p.Holder) ? AtLeastHalf(Matching.Jaccard(g.Span, p.Span)) : 0);

    // A pair that is found once more is no new alarm; one that the annotation calls harmless, or does not know, is.
    private static Score Contradictions(List<Finding> gold, List<Finding> predicted)
    {
        var conflicts = gold.FindAll(finding => finding.IsConflict);
        return Tally("contradictions", conflicts, predicted.FindAll(finding => finding.IsConflict), Fit, p => conflicts.Exists(g => Fit(g, p) > 0));

        static double Fit(Finding g, Finding p) => Math.Max(Sides(g.First, p.First, g.Second, p.Second), Sides(g.First, p.Second, g.Second, p.First));

        static double Sides(Evidence g1, Evidence p1, Evidence g2, Evidence p2) =>
            string.Equals(g1.Document, p1.Document, StringComparison.Ordinal) && string.Equals(g2.Document, p2.Document, StringComparison.Ordinal)
            && Matching.Meet(g1.Span, p1.Span) && Matching.Meet(g2.Span, p2.Span)
                ? Matching.Jaccard(g1.Span, p1.Span) + Matching.Jaccard(g2.Span, p2.Span) : 0;
    }

    private static double AtLeastHalf(double part) => part >= .5 ? part : 0;
}

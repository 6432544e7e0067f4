using Spectre.Console;
using Spectre.Console.Rendering;

namespace Stance.Cli.Views;

// Stance.Text, a room of the library, is nearer than the usings above.
using Text = Spectre.Console.Text;

/// <summary>What does not fit together, for people: one panel for each finding, then a table of all.</summary>
internal static class ContradictionsView
{
    /// <summary>Shows the findings.</summary>
    /// <param name="output">Where.</param>
    /// <param name="findings">In the order in which they are to be shown.</param>
    /// <param name="analyses">The analyses of the documents they speak of, by document id.</param>
    /// <param name="documents">How many documents were compared.</param>
    public static void Show(Output output, ImmutableArray<Contradiction> findings, IReadOnlyDictionary<string, Analysis> analyses, int documents)
    {
        var console = output.Console;
        var number = 0;
        foreach (var finding in findings)
            Panel(console, finding, ++number, analyses);
        if (!findings.IsEmpty)
            Table(console, findings, analyses);
        console.Write(new Text(Counts(findings, documents), new Style(decoration: Decoration.Bold)));
        console.WriteLine();
        output.Flush();
    }

    private static void Panel(IAnsiConsole console, Contradiction finding, int number, IReadOnlyDictionary<string, Analysis> analyses)
    {
        var colour = Colour(finding.Relation);
        List<IRenderable> rows = [new Text(Plain.Line(finding.Explanation), new Style(decoration: Decoration.Bold)), Text.Empty];
        rows.AddRange(Side(console, finding.First, analyses));
        rows.Add(Text.Empty);
        rows.AddRange(Side(console, finding.Second, analyses));
        if (!finding.Mitigations.IsEmpty)
            rows.Add(Text.Empty);
        foreach (var mitigation in finding.Mitigations)
            rows.Add(new Text(Plain.Line($"but note: “{mitigation.Text}” ({Where(mitigation, analyses)})"), new Style(Color.Teal)));

        var head = $"{number}. {Wording.Word(finding.Relation)} · {Plain.Line(finding.Rule)} · confidence {finding.Confidence:0.00}";
        if (Terminal.HasStyles(console))
        {
            console.Write(new Panel(new Rows(rows))
            {
                Header = new PanelHeader(Markup.Escape(head)),
                Border = BoxBorder.Rounded,
                BorderStyle = new Style(colour),
                Padding = new Padding(1, 0, 1, 0),
                Expand = true,
            });
        }
        else
        {
            console.Write(new Text(head + "\n"));
            console.Write(new Padder(new Rows(rows), new Padding(2, 0, 0, 0)));
            console.WriteLine();
        }
    }

    private static IEnumerable<IRenderable> Side(IAnsiConsole console, Statement statement, IReadOnlyDictionary<string, Analysis> analyses)
    {
        var analysis = analyses.GetValueOrDefault(statement.Evidence.Document);
        yield return new Text($"{WordingOf(analysis).Who(statement)} — {Where(statement.Evidence, analyses)}", new Style(Color.Green));
        var passage = Passage.Around(statement.Evidence, analysis);
        yield return new Padder(Highlight.Of(console, passage.Text, passage.Start, statement.Span, Wording.KeyWords(statement)), new Padding(2, 0, 0, 0));
    }

    private static void Table(IAnsiConsole console, ImmutableArray<Contradiction> findings, IReadOnlyDictionary<string, Analysis> analyses)
    {
        var table = Terminal.Table(console, "#", "relation", "first", "second", "rule");
        var number = 0;
        foreach (var finding in findings)
        {
            table.AddRow(new Text($"{++number}"), new Text(Wording.Word(finding.Relation), new Style(Colour(finding.Relation))),
                Brief(finding.First, analyses), Brief(finding.Second, analyses), new Text(Plain.Line(finding.Rule)));
        }

        console.Write(table);
    }

    private static Text Brief(Statement statement, IReadOnlyDictionary<string, Analysis> analyses)
    {
        var who = WordingOf(analyses.GetValueOrDefault(statement.Evidence.Document)).Who(statement);
        return new Text($"{who}: {Plain.Short(statement.Evidence.Text, 120)} [{Plain.Line(statement.Evidence.Document)}]");
    }

    private static string Counts(ImmutableArray<Contradiction> findings, int documents)
    {
        var among = $"among the statements of {documents} {(documents == 1 ? "document" : "documents")}";
        var counts = findings.CountBy(finding => finding.Relation).OrderBy(count => count.Key)
            .Select(count => $"{count.Value} {(count.Value == 1 ? Wording.Word(count.Key) : Plural(count.Key))}");
        return findings.IsEmpty ? $"No contradiction was found {among}." : $"{string.Join(", ", counts)} {among}.";
    }

    private static string Plural(ContradictionRelation relation) => Wording.Word(relation) + "s";

    private static string Where(Evidence evidence, IReadOnlyDictionary<string, Analysis> analyses) =>
        analyses.TryGetValue(evidence.Document, out var analysis) ? Wording.Where(analysis.Document) : Plain.Line(evidence.Document);

    private static Wording WordingOf(Analysis? analysis) => new(id => analysis?.EntityOf(id)?.Name);

    private static Color Colour(ContradictionRelation relation) => relation switch
    {
        ContradictionRelation.Contradiction => Color.Red,
        ContradictionRelation.Tension => Color.Yellow,
        ContradictionRelation.Reversal => Color.Fuchsia,
        ContradictionRelation.Change => Color.Blue,
        _ => Color.Silver,
    };
}

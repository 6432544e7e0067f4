using System.Globalization;
using Spectre.Console;

namespace Stance.Cli.Views;

// Stance.Text, a room of the library, is nearer than the usings above.
using Text = Spectre.Console.Text;

/// <summary>How right the analysis is, for people.</summary>
internal static class EvaluationView
{
    public static void Show(Output output, ImmutableArray<Score> scores, Ratchet? past, int documents)
    {
        var console = output.Console;
        string[] columns = ["kind", "gold", "predicted", "precision", "recall", "F1"];
        var table = Terminal.Table(console, past is null ? columns : [.. columns, "before"]);
        foreach (var column in table.Columns.Skip(1))
            column.RightAligned();
        foreach (var score in scores)
        {
            List<Text> cells =
            [
                new(score.Kind), new($"{score.Gold}"), new($"{score.Predicted}"), new(Figure(score.Precision)), new(Figure(score.Recall)),
                new(Figure(score.F1), past?.Fell(score) == true ? new Style(Color.Red, decoration: Decoration.Bold) : Style.Plain),
            ];
            if (past is not null)
                cells.Add(new(past[score.Kind] is { } old ? Figure(old) : ""));
            table.AddRow(cells);
        }

        console.Write(table);
        console.Write(new Text($"{documents} {(documents == 1 ? "document" : "documents")} compared.\n"));
        output.Flush();
    }

    private static string Figure(double figure) => figure.ToString("0.0000", CultureInfo.InvariantCulture);
}

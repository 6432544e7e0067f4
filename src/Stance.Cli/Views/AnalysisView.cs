using Spectre.Console;

namespace Stance.Cli.Views;

// Stance.Text, a room of the library, is nearer than the usings above.
using Text = Spectre.Console.Text;

/// <summary>What one document says, for people.</summary>
internal static class AnalysisView
{
    private const int LongestCell = 160;

    public static void Show(Output output, Analysis analysis)
    {
        var console = output.Console;
        Head(console, analysis.Document);
        Entities(console, analysis);
        Amounts(console, analysis);
        Quotes(console, analysis);
        Statements(console, analysis);
        if (analysis.Entities.IsEmpty && analysis.Statements.IsEmpty && analysis.Quantities.IsEmpty && analysis.Quotes.IsEmpty)
            console.Write(new Text("Nothing was found in it.\n"));
        console.WriteLine();
        output.Flush();
    }

    private static void Head(IAnsiConsole console, Document document)
    {
        console.Write(new Text(Plain.Line(document.Title is { } title ? $"{title} ({Wording.Where(document)})" : Wording.Where(document)), new Style(Color.Green, decoration: Decoration.Bold)));
        console.WriteLine();
    }

    private static void Entities(IAnsiConsole console, Analysis analysis)
    {
        if (analysis.Entities.IsEmpty)
            return;
        var mentions = analysis.Mentions.CountBy(mention => mention.Entity).ToDictionary(StringComparer.Ordinal);
        var table = Terminal.Table(console, "entity", "kind", "country", "mentions", "also");
        foreach (var entity in analysis.Entities)
        {
            table.AddRow(Cell(entity.Name), Cell(Wording.Word(entity.Kind)), Cell(entity.Country ?? ""),
                Cell($"{mentions.GetValueOrDefault(entity.Id)}"), Cell(string.Join(", ", entity.Aliases)));
        }

        Write(console, table);
    }

    private static void Amounts(IAnsiConsole console, Analysis analysis)
    {
        var text = analysis.Document.Text;
        var rows = analysis.Quantities.Select(mention => (mention.Span, Kind: Wording.Word(mention.Value.Kind), Reads: Wording.Amount(mention.Value), Of: mention.Item))
            .Concat(analysis.Calibers.Select(mention => (mention.Span, "caliber", mention.Value.Designation, mention.Munition)))
            .Concat(analysis.Times.Select(time => (time.Span, "time", time.Value, (TextSpan?)null)))
            .OrderBy(row => row.Span).ToList();
        if (rows.Count == 0)
            return;
        var table = Terminal.Table(console, "words", "kind", "reads", "of");
        foreach (var (span, kind, reads, of) in rows)
            table.AddRow(Cell(span.Of(text)), Cell(kind), Cell(reads), Cell(of is { } item ? item.Of(text) : ""));
        Write(console, table);
    }

    private static void Quotes(IAnsiConsole console, Analysis analysis)
    {
        if (analysis.Quotes.IsEmpty)
            return;
        var (text, wording) = (analysis.Document.Text, Wording.Of(analysis));
        var table = Terminal.Table(console, "speaker", "quote", "kind");
        foreach (var quote in analysis.Quotes)
        {
            var speaker = quote.Speaker is { } id ? wording.Name(id) : quote.Source is { } source ? source.Of(text).ToString() : "?";
            table.AddRow(Cell(speaker), Cell(string.Join(" … ", quote.Content.Select(span => span.Of(text).ToString())), int.MaxValue), Cell(Wording.Word(quote.Kind)));
        }

        Write(console, table);
    }

    private static void Statements(IAnsiConsole console, Analysis analysis)
    {
        if (analysis.Statements.IsEmpty)
            return;
        var wording = Wording.Of(analysis);
        var table = Terminal.Table(console, "kind", "who", "what", "how", "words");
        foreach (var statement in analysis.Statements)
        {
            table.AddRow(Cell(Wording.Kind(statement)), Cell(wording.Who(statement)), Cell(wording.What(statement)), Cell(Wording.How(statement)),
                Cell(statement.Evidence.Text));
        }

        Write(console, table);
    }

    private static void Write(IAnsiConsole console, Table table)
    {
        console.Write(table);
        if (!Terminal.HasStyles(console))
            console.WriteLine();
    }

    private static Text Cell(ReadOnlySpan<char> text, int longest = LongestCell) => new(Plain.Short(text, longest));
}

using Spectre.Console;

namespace Stance.Cli.Views;

// Stance.Text, a room of the library, is nearer than the usings above.
using Text = Spectre.Console.Text;

/// <summary>A statement that a search found, for people.</summary>
internal static class SearchView
{
    public static void Show(Output output, SearchHit hit)
    {
        var (console, wording) = (output.Console, new Wording(id => hit.Names.GetValueOrDefault(id)));
        var how = Wording.How(hit.Statement);
        console.Write(new Text(Plain.Line($"{Wording.Kind(hit.Statement)}: {wording.What(hit.Statement)}{(how.Length > 0 ? $" ({how})" : "")}"), new Style(Color.Green, decoration: Decoration.Bold)));
        console.WriteLine();
        console.Write(Indent(Highlight.Of(console, hit.Sentence, hit.SentenceSpan.Start, hit.Statement.Span, Wording.KeyWords(hit.Statement))));
        console.Write(Indent(new Text(Plain.Line($"{wording.Who(hit.Statement)} — {Wording.Where(hit.Document)}"), new Style(decoration: Decoration.Dim))));
        console.WriteLine();
        output.Flush();
    }

    private static Padder Indent(Spectre.Console.Rendering.IRenderable inner) => new(inner, new Padding(2, 0, 0, 0));
}

using System.Collections.Immutable;
using System.Text;
using Stance.Cli;
using Stance.Cli.Views;
using Stance.CoreTests.Reports;
using Xunit;

namespace Stance.CliTests;

public sealed class ViewTests
{
    private static Contradiction Denied => new(
        "x", AnnotatedArticle.Gold.Statements[1], AnnotatedArticle.Gold.Statements[3], ContradictionRelation.Contradiction, "denied-flow",
        "Norway is said to have sold drill heads to Chile, and never to have sold it anything.", [AnnotatedArticle.Evidence("We will not stop")], .8);

    [Fact]
    public void A_contradiction_shows_both_sentences_who_says_them_where_and_why()
    {
        Assert.Equal(
            """
            1. contradiction · denied-flow · confidence 0.80
              Norway is said to have sold drill heads to Chile, and never to have sold it anything.

              the author — a, The Paper, 2025-06-01
                Oslo sold 1,200 *drill heads* of 30 mm to Chile in May 2025 for $3 million.

              the author — a, The Paper, 2025-06-01
                *Norway never sold anything to Chile*.

              but note: “We will not stop” (a, The Paper, 2025-06-01)


            """,
            Lines(output => ContradictionsView.Show(output, [Denied], Analyses(), 1)).Split("\n| #")[0]);
    }

    [Fact]
    public void Contradictions_end_with_a_table_and_counts()
    {
        var view = Lines(output => ContradictionsView.Show(output, [Denied, Denied with { Relation = ContradictionRelation.Tension }, Denied], Analyses(), 4));
        var table = view[view.IndexOf("| # ", StringComparison.Ordinal)..];
        Assert.Contains("| relation ", table, StringComparison.Ordinal);
        Assert.Contains("| 2 | tension ", table, StringComparison.Ordinal);
        Assert.EndsWith("2 contradictions, 1 tension among the statements of 4 documents.\n", view, StringComparison.Ordinal);
    }

    [Fact]
    public void No_contradiction_is_said_in_words() =>
        Assert.Equal("No contradiction was found among the statements of 1 document.\n", Lines(output => ContradictionsView.Show(output, [], Analyses(), 1)));

    [Fact]
    public void A_contradiction_is_shown_without_its_documents_too() =>
        Assert.Contains("*drill heads*", Lines(output => ContradictionsView.Show(output, [Denied], ImmutableDictionary<string, Analysis>.Empty, 1)), StringComparison.Ordinal);

    [Fact]
    public void An_analysis_shows_entities_amounts_quotes_and_statements()
    {
        var view = Lines(output => AnalysisView.Show(output, Dated()));
        Assert.StartsWith("Drills (a, The Paper, 2025-06-01)\n", view, StringComparison.Ordinal);
        Assert.All((string[])["| Ola Berg ", "| 3,000,000 USD ", "| 30 mm ", "| May 2025 ", "| “We will not stop,” ", "| against ban on seabed mining", "| Norway → Chile: drill heads "],
            part => Assert.Contains(part, view.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Fact]
    public void A_hit_shows_the_sentence_with_its_words_who_says_it_and_where()
    {
        var statement = AnnotatedArticle.Gold.Statements[0];
        var span = AnnotatedArticle.Of("Norway opposes the ban on seabed mining, Minister Ola Berg said.");
        var names = ImmutableDictionary<string, string>.Empty.Add("norway", "Norway").Add("berg", "Ola Berg");
        var hit = new SearchHit(statement with { SourceChain = ["berg"] }, Dated().Document, span.Of(AnnotatedArticle.Words).ToString(), span, names, 1);
        Assert.Equal(
            """
            stance: against ban on seabed mining
              Norway opposes the *ban on seabed mining*, Minister Ola Berg said.
              Norway (according to Ola Berg) — a, The Paper, 2025-06-01


            """,
            Lines(output => SearchView.Show(output, hit)));
    }

    [Fact]
    public void No_article_can_move_the_cursor_or_change_colours()
    {
        var evil = Dated() with { Entities = [new("norway", "Nor\u001b[2Jway\r\n[red]\u202E", EntityKind.Country, null, [])] };
        var view = Lines(output => AnalysisView.Show(output, evil));
        Assert.DoesNotContain(view, letter => letter is '\u001b' or '\r' or '\u202E');
        Assert.Contains("Nor[2Jway [red]", view, StringComparison.Ordinal);
    }

    [Fact]
    public void Amounts_are_read_out_with_sign_number_and_unit()
    {
        Assert.Equal("> 1,200,000,000 EUR", Wording.Amount(new(1.2e9, null, Relation.Greater, "EUR", QuantityKind.Money)));
        Assert.Equal("15–20 t (down)", Wording.Amount(new(15, 20, Relation.Range, "t", QuantityKind.Measure, Change.Down)));
        Assert.Equal("~ h", Wording.Amount(new(null, null, Relation.About, "h", QuantityKind.Duration)));
    }

    private static Analysis Dated()
    {
        var document = AnnotatedArticle.Gold.Document with { Title = "Drills", Source = "The Paper", Published = new(2025, 6, 1) };
        var gold = AnnotatedArticle.Gold;
        return new(document)
        {
            Entities = gold.Entities,
            Mentions = gold.Mentions,
            Quantities = gold.Quantities,
            Calibers = gold.Calibers,
            Times = gold.Times,
            Quotes = gold.Quotes,
            Statements = gold.Statements,
        };
    }

    private static Dictionary<string, Analysis> Analyses() => new(StringComparer.Ordinal) { ["a"] = Dated() };

    [Fact]
    public void On_a_terminal_a_contradiction_is_a_panel_and_its_words_stand_out_by_style()
    {
        var view = Lines(output => ContradictionsView.Show(output, [Denied], Analyses(), 1), onTerminal: true);
        Assert.Contains("╭─1. contradiction · denied-flow · confidence 0.80─", System.Text.RegularExpressions.Regex.Replace(view, @"\u001b\[[0-9;]*m", ""), StringComparison.Ordinal);
        Assert.Matches(@"\u001b\[[0-9;]*m *drill", view);
        Assert.DoesNotContain("*drill", view, StringComparison.Ordinal);
    }

    private static string Lines(Action<Output> show, bool onTerminal = false)
    {
        using var stream = new MemoryStream();
        using (var output = Output.To(stream, forPeople: true, onTerminal))
            show(output);
        var lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n').Select(line => line.TrimEnd());
        return string.Join('\n', lines);
    }
}

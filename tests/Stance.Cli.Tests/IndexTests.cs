using System.Text.Json;
using Stance.CoreTests.Reports;
using Xunit;

namespace Stance.CliTests;

public sealed class IndexTests
{
    private const string Article = "A mill opens\nThe Paper — 2026-01-02\n\nThe mill at Brno opened on Monday.\n";

    [Fact]
    public void What_is_indexed_can_be_searched()
    {
        using var place = new Workplace();
        Make(place["case"], Sample("a"));
        var outcome = place.Run("search", "seabed", "mining", "--index", "case");
        Assert.Equal((0, ""), (outcome.Code, outcome.Err));
        var hit = JsonDocument.Parse(outcome.Lines[0]).RootElement;
        Assert.Equal(["score", "document", "sentence", "statement", "names"], hit.EnumerateObject().Select(member => member.Name));
        Assert.Equal("""{"id":"a","title":"Drills","source":"The Paper","published":"2025-06-01","language":"en"}""", hit.GetProperty("document").GetRawText());
        Assert.Equal("against", hit.GetProperty("statement").GetProperty("position").GetString());
        Assert.Equal("Norway", hit.GetProperty("names").GetProperty("norway").GetString());
        Assert.Contains("seabed mining", hit.GetProperty("sentence").GetProperty("text").GetString(), StringComparison.Ordinal);

        var view = place.Run("search", "seabed", "--index", "case", "--format", "text");
        Assert.StartsWith("stance: against ban on seabed mining\n", view.Out, StringComparison.Ordinal);
        Assert.Contains("Norway opposes the *ban on seabed mining*", view.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Limit_limits()
    {
        using var place = new Workplace();
        Make(place["case"], Sample("a"), Sample("b"), Sample("c"));
        Assert.Equal(2, place.Run("search", "Norway", "--index", "case", "--limit", "2").Lines.Length);
    }

    [Fact]
    public void A_search_without_a_hit_ends_with_1_and_says_so_to_people_only()
    {
        using var place = new Workplace();
        Make(place["case"], Sample("a"));
        Assert.Equal(new Outcome(1, "", ""), place.Run("search", "zebra", "--index", "case"));
        Assert.Equal(new Outcome(1, "Nothing found in 4 statements of 1 documents.\n", ""), place.Run("search", "zebra", "--index", "case", "--format", "text"));
    }

    [Theory]
    [InlineData("\"unbalanced")]
    [InlineData("AND OR (")]
    [InlineData("-")]
    [InlineData("kind:")]
    [InlineData("*:*^~")]
    public void No_query_is_an_error(string query)
    {
        using var place = new Workplace();
        Make(place["case"], Sample("a"));
        var outcome = place.Run("search", query, "--index", "case");
        Assert.InRange(outcome.Code, 0, 1);
        Assert.Empty(outcome.Err);
    }

    [Fact]
    public void Contradictions_of_an_index_are_those_of_the_library()
    {
        using var place = new Workplace();
        Make(place["case"], Sample("a"), Sample("b"));
        using var index = StatementIndex.OpenReadOnly(place["case"]);
        var expected = ContradictionFinder.Default.Find(index, TestContext.Current.CancellationToken);
        var conflicts = expected.Where(finding => finding.IsConflict).Select(AnalysisJson.Write).ToArray();
        var outcome = place.Run("contradictions", "case");
        Assert.Equal((conflicts.Length > 0 ? 0 : 1, ""), (outcome.Code, outcome.Err));
        Assert.Equal(conflicts, outcome.Lines);
        Assert.Equal(expected.Select(AnalysisJson.Write), place.Run("contradictions", "case", "--all", "--json").Lines);
        Assert.EndsWith(" among the statements of 2 documents.\n", place.Run("contradictions", "case", "--format", "text").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Asking_changes_nothing_in_an_index()
    {
        using var place = new Workplace();
        Make(place["case"], Sample("a"));
        var before = Files(place["case"]);
        place.Run("search", "Norway", "--index", "case");
        place.Run("contradictions", "case");
        Assert.Equal(before, Files(place["case"]));
    }

    [Fact]
    public void Index_reports_what_it_did_and_skips_what_is_there_already()
    {
        using var place = new Workplace();
        place.Write("in/a.txt", Article);
        place.Write("in/b.txt", Article);
        var first = place.Run("index", "in", "--index", "case");
        Assert.Equal((0, ""), (first.Code, first.Err));
        Assert.StartsWith("""{"index":"case","added":2,"skipped":0,"failed":0,"documents":2,"statements":""", first.Out, StringComparison.Ordinal);

        place.Write("in/b.txt", Article.Replace("Monday", "Friday", StringComparison.Ordinal));
        place.Write("in/c.txt", Article);
        var second = place.Run("index", "in", "--index", "case");
        Assert.StartsWith("""{"index":"case","added":2,"skipped":1,"failed":0,"documents":3,"statements":""", second.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Index_names_what_it_could_not_read_and_keeps_the_rest()
    {
        using var place = new Workplace();
        place.Write("a.txt", Article);
        place.Write("empty.txt", "");
        var outcome = place.Run("index", "a.txt", "empty.txt", "nope.txt");
        Assert.Equal(3, outcome.Code);
        Assert.Contains("empty.txt", outcome.Err, StringComparison.Ordinal);
        Assert.Contains("nope.txt", outcome.Err, StringComparison.Ordinal);
        Assert.StartsWith("""{"index":"./stance-index","added":1,"skipped":0,"failed":2,"documents":1,""", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_index_is_told_from_a_folder_of_articles_and_may_be_mixed_with_files()
    {
        using var place = new Workplace();
        Make(place["case"], Sample("a"));
        place.Write("in/b.txt", Article);
        var outcome = place.Run("contradictions", "case", "in", "--format", "text");
        Assert.Empty(outcome.Err);
        Assert.EndsWith(" among the statements of 2 documents.\n", outcome.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("search", "x", "--index", "nowhere")]
    [InlineData("search", "x", "--index", "in")]
    public void A_folder_without_an_index_is_named_and_left_alone(params string[] arguments)
    {
        using var place = new Workplace();
        place.Write("in/a.txt", Article);
        var outcome = place.Run(arguments);
        Assert.Equal((3, ""), (outcome.Code, outcome.Out));
        Assert.StartsWith($"stance: there is no index, {arguments[^1]}, make one: ", outcome.Err, StringComparison.Ordinal);
        Assert.False(Directory.Exists(place["nowhere"]));
    }

    [Fact]
    public void A_folder_with_other_files_does_not_become_an_index()
    {
        using var place = new Workplace();
        place.Write("in/a.txt", Article);
        var outcome = place.Run("index", "in", "--index", "in");
        Assert.Equal((3, ""), (outcome.Code, outcome.Out));
        Assert.Contains("in", outcome.Err, StringComparison.Ordinal);
        Assert.Equal(["a.txt"], Directory.EnumerateFiles(place["in"]).Select(Path.GetFileName));
    }

    [Fact]
    public void A_damaged_index_is_named_and_left_as_it_is()
    {
        using var place = new Workplace();
        Make(place["case"], Sample("a"), Sample("b"));
        foreach (var file in Directory.EnumerateFiles(place["case"]))
            File.WriteAllBytes(file, [.. File.ReadAllBytes(file).Select((letter, i) => i % 3 == 0 ? (byte)(letter ^ 0xFF) : letter)]);
        var before = Files(place["case"]);
        place.Write("in/c.txt", Article);
        foreach (var outcome in (Outcome[])[place.Run("search", "Norway", "--index", "case"), place.Run("contradictions", "case"), place.Run("index", "in", "--index", "case")])
        {
            Assert.Equal((3, ""), (outcome.Code, outcome.Out));
            Assert.StartsWith("stance: The index in case is damaged", outcome.Err, StringComparison.Ordinal);
            Assert.Single(outcome.Err.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }

        Assert.Equal(before, Files(place["case"]));
    }

    [Fact]
    public void An_index_that_another_program_writes_to_is_left_to_it()
    {
        using var place = new Workplace();
        place.Write("in/a.txt", Article);
        using var index = StatementIndex.Open(place["case"]);
        var outcome = place.Run("index", "in", "--index", "case");
        Assert.Equal((3, ""), (outcome.Code, outcome.Out));
        Assert.StartsWith("stance: Another process is writing to the index in case", outcome.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stopped_run_keeps_what_is_done_and_goes_on_from_there()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs signals.");
        const int Documents = 30_000;
        using var place = new Workplace();
        place.Write("many.jsonl", string.Concat(Enumerable.Range(0, Documents).Select(i => $"{{\"id\":\"d{i:00000}\",\"text\":\"The mill at Brno opened on day {i}. Norway opposes the ban on seabed mining.\"}}\n")));
        var process = place.StartProgram("index", "many.jsonl", "--index", "case");
        while (!Directory.Exists(place["case"]) || !Directory.EnumerateFiles(place["case"], "_1*").Any())
        {
            Assert.False(process.HasExited);
            Thread.Sleep(20);
        }

        Assert.Equal(0, place.Shell($"kill -TERM {process.Id}").Code);
        var stopped = Workplace.Finish(process, "");
        Assert.Equal(130, stopped.Code);
        Assert.Matches("^stance: stopped after [0-9]+ documents, case, run the same command again to go on from there\n$", stopped.Err);
        var added = Count(stopped, "added");
        Assert.InRange(added, 1, Documents - 1);
        Assert.Equal(added, Count(stopped, "documents"));

        var resumed = place.Run("index", "many.jsonl", "--index", "case");
        Assert.Equal((0, ""), (resumed.Code, resumed.Err));
        Assert.Equal((added, Documents - added, Documents), (Count(resumed, "skipped"), Count(resumed, "added"), Count(resumed, "documents")));
    }

    private static int Count(Outcome outcome, string name) => JsonDocument.Parse(outcome.Out).RootElement.GetProperty(name).GetInt32();

    private static string[] Files(string folder) =>
        [.. Directory.EnumerateFiles(folder).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetFileName(file)} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}")];

    private static void Make(string folder, params Analysis[] analyses)
    {
        using var index = StatementIndex.Open(folder);
        foreach (var analysis in analyses)
            index.Add(analysis);
        index.Commit();
    }

    private static Analysis Sample(string id)
    {
        var gold = AnnotatedArticle.Gold;
        return new(gold.Document with { Id = id, Title = "Drills", Source = "The Paper", Published = new(2025, 6, 1) })
        {
            Entities = gold.Entities,
            Mentions = gold.Mentions,
            Statements = [.. gold.Statements.Select(statement => statement with { Evidence = statement.Evidence with { Document = id } })],
        };
    }
}

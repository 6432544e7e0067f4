using System.Text.Json;
using Xunit;

namespace Stance.CliTests;

public sealed class OutputTests
{
    private const string Article = "Vučić speaks\nThe Paper — 2026-01-02\n\nAleksandar Vučić said “no” to 1,200 people in Brno on Monday.\n";

    [Fact]
    public void Away_from_a_terminal_analyze_writes_JSON_Lines_with_letters_as_they_are()
    {
        using var place = new Workplace();
        place.Write("a.txt", Article);
        var outcome = place.Run("analyze", "a.txt");
        Assert.Equal((0, ""), (outcome.Code, outcome.Err));
        Assert.StartsWith("""{"schema":"stance/1","document":{"id":"a","path":"a.txt","title":"Vučić speaks",""", outcome.Out, StringComparison.Ordinal);
        Assert.EndsWith("}\n", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_option_and_format_mean_the_same()
    {
        using var place = new Workplace();
        place.Write("a.txt", Article);
        var plain = place.Run("analyze", "a.txt");
        Assert.Equal(plain, place.Run("analyze", "a.txt", "--json"));
        Assert.Equal(plain, place.Run("analyze", "a.txt", "--format", "jsonl"));
    }

    [Fact]
    public void The_language_pass_can_be_had_as_CoNLL_U()
    {
        using var place = new Workplace();
        place.Write("a.txt", "The mill opened. It can't close.\n");
        var lines = place.Run("analyze", "a.txt", "--format", "conllu").Out.Split('\n');
        Assert.Equal(["# generator = stance", "# newdoc id = a", "# sent_id = a-1", "# text = The mill opened."], lines[..4]);
        Assert.All(lines.Where(line => line.Length > 0 && line[0] != '#'), line => Assert.Equal(10, line.Split('\t').Length));
    }

    [Fact]
    public void A_view_can_be_had_without_a_terminal_and_then_is_plain()
    {
        using var place = new Workplace();
        place.Write("a.txt", Article);
        var outcome = place.Run("analyze", "a.txt", "--format", "text");
        Assert.Equal((0, ""), (outcome.Code, outcome.Err));
        Assert.StartsWith("Vučić speaks (a, The Paper, 2026-01-02)\n", outcome.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_is_the_same_in_every_culture_and_locale()
    {
        using var place = new Workplace();
        place.Write("a.txt", Article);
        var plain = place.Run("analyze", "a.txt");
        Assert.Equal(plain, place.RunWith("", [("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8")], "analyze", "a.txt"));
        Assert.Equal(plain, place.RunWith("", [("LANG", "C"), ("LC_ALL", "C")], "analyze", "a.txt"));
        Assert.Equal(plain, place.RunWith("", [("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1")], "analyze", "a.txt"));
    }

    [Fact]
    public void Messages_do_not_depend_on_the_culture()
    {
        using var place = new Workplace();
        Assert.Equal(place.Run("analyze"), place.RunWith("", [("LANG", "de_DE.UTF-8"), ("LC_ALL", "de_DE.UTF-8")], "analyze"));
    }

    [Fact]
    public void Out_writes_a_file_and_nothing_else()
    {
        using var place = new Workplace();
        place.Write("a.txt", Article);
        var outcome = place.Run("analyze", "a.txt", "--out", "o.jsonl");
        Assert.Equal(new Outcome(0, "", ""), outcome);
        Assert.Equal(place.Run("analyze", "a.txt").Out, place.Read("o.jsonl"));
        Assert.Equal(["a.txt", "o.jsonl"], Directory.EnumerateFileSystemEntries(place[""]).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Out_is_not_read_as_input_when_it_lies_among_the_articles()
    {
        using var place = new Workplace();
        place.Write("a.txt", Article);
        Assert.Equal(0, place.Run("analyze", ".", "--out", "o.jsonl").Code);
        Assert.Equal(new Outcome(0, "", ""), place.Run("analyze", ".", "--out", "o.jsonl"));
        Assert.Single(place.Read("o.jsonl").TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("nowhere/o.jsonl")]
    [InlineData("folder")]
    public void An_impossible_out_is_refused_before_anything_is_read(string file)
    {
        using var place = new Workplace();
        Directory.CreateDirectory(place["folder"]);
        var outcome = place.Run("analyze", "missing.txt", "--out", file);
        Assert.Equal((2, ""), (outcome.Code, outcome.Out));
        Assert.StartsWith($"stance: cannot write, {file}, ", outcome.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_that_has_seen_enough_ends_the_program_silently()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs a shell.");
        using var place = new Workplace();
        place.Write("many.jsonl", string.Concat(Enumerable.Range(0, 50_000).Select(i => $"{{\"id\":\"d{i}\",\"text\":\"The mill at Brno opened.\"}}\n")));
        var outcome = place.Shell("$STANCE analyze many.jsonl | head -n 1; echo ${PIPESTATUS[0]}");
        Assert.Equal((0, "", 2), (outcome.Code, outcome.Err, outcome.Lines.Length));
        Assert.Equal("0", outcome.Lines[1]);
    }

    [Fact]
    public void Two_runs_may_share_one_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs a shell.");
        using var place = new Workplace();
        place.Write("a.txt", Article);
        place.Shell("($STANCE analyze a.txt; $STANCE analyze a.txt) > both.jsonl");
        Assert.Equal(2, place.Read("both.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(line => JsonDocument.Parse(line) is not null));
    }

    [Fact]
    public void On_a_terminal_a_view_is_shown_in_colours()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "Needs script(1).");
        using var place = new Workplace();
        place.Write("a.txt", Article);
        var outcome = place.OnTerminal([], "analyze a.txt");
        Assert.Equal(0, outcome.Code);
        Assert.Contains("Vučić speaks (a, The Paper, 2026-01-02)", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("\u001b[", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("{\"schema\":\"stance/1\",", place.OnTerminal([], "analyze a.txt --json").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void NO_COLOR_leaves_no_colours()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "Needs script(1).");
        using var place = new Workplace();
        place.Write("a.txt", Article);
        var outcome = place.OnTerminal([("NO_COLOR", "1")], "analyze a.txt");
        Assert.Contains("Vučić speaks", outcome.Out, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\u001b\[[0-9;]*(3[0-7]|9[0-7]|4[0-7])[;m]", outcome.Out);
    }

    [Fact]
    public void Text_prints_the_text_as_it_is()
    {
        using var place = new Workplace();
        place.Write("a.txt", "One\r\ntwo — “three”\n\n");
        Assert.Equal(new Outcome(0, "One\r\ntwo — “three”\n\n", ""), place.Run("text", "a.txt"));
    }

    [Fact]
    public void Text_of_several_documents_is_JSON_Lines_and_of_one_of_them_its_text()
    {
        using var place = new Workplace();
        place.Write("l.jsonl", "{\"id\":\"one\",\"text\":\"Vučić.\",\"title\":\"T\"}\n{\"id\":\"two\",\"text\":\"B.\"}\n");
        Assert.Equal(new Outcome(0, "{\"id\":\"one\",\"text\":\"Vučić.\"}\n{\"id\":\"two\",\"text\":\"B.\"}\n", ""), place.Run("text", "l.jsonl"));
        Assert.Equal(new Outcome(0, "B.", ""), place.Run("text", "l.jsonl", "--id", "two"));
        Assert.Equal(1, place.Run("text", "l.jsonl", "--id", "three").Code);
    }
}

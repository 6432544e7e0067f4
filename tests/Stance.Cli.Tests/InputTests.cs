using System.Text;
using System.Text.Json;
using Xunit;

namespace Stance.CliTests;

public sealed class InputTests
{
    private const string Article = "A mill opens\nThe Paper — 2026-01-02\n\nThe mill at Brno opened on Monday.\n";

    [Fact]
    public void A_missing_path_is_named_and_the_others_are_read()
    {
        using var place = new Workplace();
        place.Write("a.txt", Article);
        var outcome = place.Run("analyze", "nope.txt", "a.txt");
        Assert.Equal(3, outcome.Code);
        Assert.Equal("stance: there is no such file or folder, nope.txt, check the path\n", outcome.Err);
        Assert.Equal(["a"], Ids(outcome));
    }

    [Fact]
    public void Empty_binary_and_badly_encoded_files_are_named_and_the_others_are_read()
    {
        using var place = new Workplace();
        place.Write("a.txt", Article);
        place.Write("empty.txt", "");
        place.Write("program.txt", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        place.Write("latin.txt", [(byte)'c', (byte)'a', (byte)'f', 0xE9, (byte)' ', (byte)'x']);
        place.Write("zeros.html", new byte[4096]);
        var outcome = place.Run("analyze", "empty.txt", "program.txt", "latin.txt", "zeros.html", "a.txt");
        Assert.Equal(3, outcome.Code);
        Assert.Equal(["a"], Ids(outcome));
        var messages = outcome.Err.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, messages.Length);
        Assert.All((string[])["empty.txt", "program.txt", "latin.txt", "zeros.html"], name => Assert.Contains(messages, message => message.StartsWith($"stance: {name}", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_folder_that_is_not_to_be_read_is_named()
    {
        if (OperatingSystem.IsWindows() || (Environment.IsPrivilegedProcess && !File.Exists("/usr/bin/setpriv")))
        {
            Assert.Skip("For an administrator every folder is open.");
            return;
        }

        using var place = new Workplace();
        place.Write("shut/a.txt", Article);
        place.Write("b.txt", Article);
        File.SetUnixFileMode(place["shut"], UnixFileMode.None);
        File.SetUnixFileMode(place[""], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);

        // For root, too, every folder is open; so somebody else runs the program.
        var outcome = Environment.IsPrivilegedProcess
            ? place.Shell("exec setpriv --reuid 65534 --regid 65534 --clear-groups $STANCE analyze shut b.txt")
            : place.Run("analyze", "shut", "b.txt");
        File.SetUnixFileMode(place["shut"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(3, outcome.Code);
        Assert.Equal(["b"], Ids(outcome));
        Assert.Equal("stance: cannot be read (access denied), shut, check its permissions\n", outcome.Err);
    }

    [Fact]
    public void A_link_to_nowhere_is_named()
    {
        using var place = new Workplace();
        place.Write("texts/a.txt", Article);
        File.CreateSymbolicLink(place["texts/lost.txt"], place["nowhere.txt"]);
        var outcome = place.Run("analyze", "texts");
        Assert.Equal(3, outcome.Code);
        Assert.Equal(["a"], Ids(outcome));
        Assert.Contains("texts/lost.txt", outcome.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_is_named()
    {
        using var place = new Workplace();
        Directory.CreateDirectory(place["void"]);
        var outcome = place.Run("analyze", "void");
        Assert.Equal((3, ""), (outcome.Code, outcome.Out));
        Assert.StartsWith("stance: there is no article, void, ", outcome.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_50_MB_is_an_article_like_any_other()
    {
        using var place = new Workplace();
        var text = new StringBuilder();
        while (text.Length < 50_000_000)
            text.Append("The mill at Brno opened on Monday. ");
        place.Write("long.txt", text.ToString());
        var outcome = place.Run("text", "long.txt");
        Assert.Equal((0, "", text.Length), (outcome.Code, outcome.Err, outcome.Out.Length));
    }

    [Fact]
    public void Folders_hold_what_the_library_finds_there()
    {
        using var place = new Workplace();
        foreach (var ending in (string[])["txt", "md", "html", "htm", "TXT", "pdf", "docx", "eml", "conllu", "xml", "json", "csv", "bin", "gz", "jpg", "rtf"])
            place.Write($"texts/{ending}/{ending}-file.{ending}", ending is "html" or "htm" ? $"<html><body><p>{Article}</p></body></html>" : Article);
        place.Write("texts/lines.jsonl", """{"id":"from-lines","text":"One two."}""" + "\n");
        place.Write("texts/.hidden/h.txt", Article);
        place.Write("texts/a/same.txt", Article);
        place.Write("texts/b/same.txt", Article);
        var outcome = place.Run("analyze", "texts");
        Assert.Equal(Document.LoadFolder(place["texts"], _ => { }).Select(document => document.Id), Ids(outcome));
        Assert.Contains("b/same.txt", Ids(outcome));
        Assert.DoesNotContain("h", Ids(outcome));
    }

    [Theory]
    [InlineData("in/*.txt", "a", "b")]
    [InlineData("in/**/*.txt", "a", "b", "c", "d")]
    [InlineData("in/**/*.{txt,md}", "a", "b", "c", "e", "d")]
    [InlineData("in/?.txt", "a", "b")]
    [InlineData("in/{x,x/y}/*", "c", "e", "d")]
    [InlineData("**/y/*.txt", "d")]
    [InlineData("./in/x/**", "c", "e", "d")]
    public void Globs_find_files(string pattern, params string[] ids)
    {
        using var place = new Workplace();
        foreach (var name in (string[])["in/a.txt", "in/b.txt", "in/x/c.txt", "in/x/y/d.txt", "in/x/e.md", "in/.z.txt"])
            place.Write(name, Article);
        var outcome = place.Run("analyze", pattern);
        Assert.Equal((0, ""), (outcome.Code, outcome.Err));
        Assert.Equal(ids, Ids(outcome));
    }

    [Fact]
    public void A_glob_without_a_match_is_named()
    {
        using var place = new Workplace();
        var outcome = place.Run("analyze", "in/*.txt");
        Assert.Equal((3, ""), (outcome.Code, outcome.Out));
        Assert.StartsWith("stance: no file matches, in/*.txt, ", outcome.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_whose_name_looks_like_a_pattern_is_that_file()
    {
        using var place = new Workplace();
        place.Write("a{1}.txt", Article);
        Assert.Equal(["a{1}"], Ids(place.Run("analyze", "a{1}.txt")));
    }

    [Fact]
    public void A_file_given_twice_is_read_once()
    {
        using var place = new Workplace();
        place.Write("in/a.txt", Article);
        var outcome = place.Run("analyze", "in/a.txt", "in", "./in/*.txt");
        Assert.Equal("", outcome.Err);
        Assert.Equal(["a"], Ids(outcome));
    }

    [Fact]
    public void Two_documents_with_one_id_are_told_of()
    {
        using var place = new Workplace();
        place.Write("x/a.txt", Article);
        place.Write("y/a.txt", Article);
        var outcome = place.Run("analyze", "x/a.txt", "y/a.txt");
        Assert.Equal(0, outcome.Code);
        Assert.Equal(["a", "a"], Ids(outcome));
        Assert.StartsWith("stance: two documents have the id 'a', x/a.txt and y/a.txt, ", outcome.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_an_article()
    {
        using var place = new Workplace();
        var outcome = place.RunWith(Article, [], "analyze", "-");
        Assert.Equal((0, ""), (outcome.Code, outcome.Err));
        var document = JsonDocument.Parse(outcome.Lines.Single()).RootElement.GetProperty("document");
        Assert.Equal(("stdin", "A mill opens", Article.Length), (document.GetProperty("id").GetString(), document.GetProperty("title").GetString(), document.GetProperty("length").GetInt32()));
        Assert.False(document.TryGetProperty("path", out _));
    }

    [Fact]
    public void Standard_input_may_be_documents_as_JSON_Lines()
    {
        using var place = new Workplace();
        var outcome = place.RunWith("""
            {"id":"one","text":"The mill opened."}
            {"id":"two","text":"Vučić spoke."}
            """, [], "analyze", "-");
        Assert.Equal((0, ""), (outcome.Code, outcome.Err));
        Assert.Equal(["one", "two"], Ids(outcome));
    }

    [Fact]
    public void An_article_that_begins_with_a_brace_is_no_JSON()
    {
        using var place = new Workplace();
        var outcome = place.RunWith("{sic} they wrote.\n", [], "text", "-");
        Assert.Equal((0, "", "{sic} they wrote.\n"), (outcome.Code, outcome.Err, outcome.Out));
    }

    [Fact]
    public void Empty_standard_input_is_named()
    {
        using var place = new Workplace();
        var outcome = place.Run("analyze", "-");
        Assert.Equal((3, ""), (outcome.Code, outcome.Out));
        Assert.StartsWith("stance: standard input", outcome.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_line_of_JSON_is_named_by_number_and_the_others_are_read()
    {
        using var place = new Workplace();
        place.Write("lines.jsonl", "{\"id\":\"one\",\"text\":\"x.\"}\n{oops\n{\"id\":\"three\",\"text\":\"y.\"}\n");
        var outcome = place.Run("analyze", "lines.jsonl");
        Assert.Equal(3, outcome.Code);
        Assert.Equal(["one", "three"], Ids(outcome));
        Assert.Contains("lines.jsonl, line 2", outcome.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stance_wrote_among_the_articles_is_no_article()
    {
        using var place = new Workplace();
        place.Write("in/a.txt", Article);
        place.Write("in/analysis.jsonl", place.Run("analyze", "in/a.txt").Out);
        place.Write("in/findings.jsonl", """{"id":"x","relation":"tension","first":{"document":"a","start":0,"end":4,"text":""},"second":{"document":"a","start":5,"end":9,"text":""}}""");
        Assert.Equal(("", 0), (place.Run("analyze", "in").Err, place.Run("analyze", "in/*").Code));
        Assert.Equal(["a"], Ids(place.Run("analyze", "in")));
        Assert.Equal(3, place.Run("analyze", "in/analysis.jsonl").Code);
    }

    [Fact]
    public void A_file_full_of_bad_lines_does_not_flood_the_screen()
    {
        using var place = new Workplace();
        place.Write("lines.jsonl", string.Concat(Enumerable.Repeat("{oops\n", 1000)));
        var messages = place.Run("analyze", "lines.jsonl").Err.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(11, messages.Length);
        Assert.StartsWith("stance: 990 more lines hold no document, lines.jsonl, ", messages[^1], StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Ids(Outcome outcome) =>
        outcome.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("document").GetProperty("id").GetString());
}

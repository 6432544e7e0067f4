using Xunit;

namespace Stance.CliTests;

public sealed class HelpTests
{
    private static readonly string[] Verbs = ["analyze", "index", "search", "contradictions", "text", "eval"];

    [Fact]
    public void Without_arguments_the_program_teaches_its_use()
    {
        using var place = new Workplace();
        var outcome = place.Run();
        Assert.Equal(0, outcome.Code);
        Assert.Empty(outcome.Err);
        Assert.All(Verbs, verb => Assert.Contains("  stance " + verb, outcome.Out, StringComparison.Ordinal));
        Assert.True(outcome.Lines.Length < 25, "A screen is enough.");
    }

    [Fact]
    public void Help_lists_the_verbs_under_the_name_of_the_program()
    {
        using var place = new Workplace();
        var outcome = place.Run("--help");
        Assert.Equal(0, outcome.Code);
        Assert.Contains("  stance [command] [options]", outcome.Out, StringComparison.Ordinal);
        Assert.All(Verbs, verb => Assert.Contains($"\n  {verb} <", outcome.Out, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("analyze")]
    [InlineData("index")]
    [InlineData("search")]
    [InlineData("contradictions")]
    [InlineData("text")]
    [InlineData("eval")]
    public void Every_verb_explains_itself_with_examples(string verb)
    {
        using var place = new Workplace();
        var outcome = place.Run(verb, "--help");
        Assert.Equal(0, outcome.Code);
        var examples = outcome.Out[outcome.Out.IndexOf("Examples:", StringComparison.Ordinal)..].Split('\n').Count(line => line.Contains($"stance {verb} ", StringComparison.Ordinal));
        Assert.InRange(examples, 2, 3);
    }

    [Fact]
    public void Version_is_one_line()
    {
        using var place = new Workplace();
        var outcome = place.Run("--version");
        Assert.Equal(0, outcome.Code);
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", outcome.Out);
    }

    [Theory]
    [InlineData("stance: there is no verb 'analyse', did you mean analyze? stance --help lists the verbs", "analyse", "a.txt")]
    [InlineData("stance: there is no option '--bogus', stance --help lists the verbs", "--bogus")]
    [InlineData("stance: PATH is missing, stance analyze --help shows how it is meant", "analyze")]
    [InlineData("stance: there is no option '--jsn', stance analyze --help shows how it is meant", "analyze", "--jsn", "a.txt")]
    [InlineData("stance: there is no option '-x', stance analyze --help shows how it is meant", "analyze", "a.txt", "-x")]
    [InlineData("stance: --out needs a value, stance analyze --help shows how it is meant", "analyze", "a.txt", "--out")]
    [InlineData("stance: 'b.txt' is one argument too many, stance text --help shows how it is meant", "text", "a.txt", "b.txt")]
    [InlineData("stance: QUERY is missing, stance search --help shows how it is meant", "search")]
    [InlineData("stance: there is no option '--limits', stance search --help shows how it is meant", "search", "x", "--limits")]
    [InlineData("stance: --limit takes a number from 1, not 'many', stance search --help shows how it is meant", "search", "x", "--limit", "many")]
    [InlineData("stance: --limit takes a number from 1, not '0', stance search --help shows how it is meant", "search", "x", "--limit", "0")]
    [InlineData("stance: --accept needs --ratchet FILE, stance eval --help shows how it is meant", "eval", "gold", "x", "--accept")]
    public void Usage_errors_say_what_is_wrong_and_end_with_2(string message, params string[] arguments)
    {
        using var place = new Workplace();
        var outcome = place.Run(arguments);
        Assert.Equal((2, ""), (outcome.Code, outcome.Out));
        Assert.Equal(message + "\n", outcome.Err);
    }

    [Fact]
    public void An_unknown_format_is_a_usage_error()
    {
        using var place = new Workplace();
        var outcome = place.Run("analyze", "a.txt", "--format", "xml");
        Assert.Equal(2, outcome.Code);
        Assert.Contains("'xml'", outcome.Err, StringComparison.Ordinal);
    }
}

using System.Text.Json;
using Xunit;

namespace Stance.CliTests;

public sealed class EvalTests
{
    private const string Text = "The mill at Brno has 12 wheels.\n";

    // An annotation of a thing that no analysis will ever find, so that the figure is known.
    private const string Gold =
        """{"schema":"stance/1","document":{"id":"a"},"quotes":[{"kind":"direct","content":[{"start":0,"end":3}]}],"calibers":[{"start":4,"end":8,"millimetres":9999,"designation":"x"}]}""";

    [Fact]
    public void Scores_are_printed_for_each_kind()
    {
        using var place = new Workplace();
        place.Write("a.txt", Text);
        place.Write("other.txt", Text);
        place.Write("gold/a.jsonl", Gold + "\n");
        var outcome = place.Run("eval", "gold", "a.txt", "other.txt");
        Assert.Equal((0, ""), (outcome.Code, outcome.Err));
        Assert.Equal(["entities", "quotes", "speakers", "quantities", "calibers", "times", "statements", "stances", "flows", "figures", "claims", "contradictions"],
            outcome.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("kind").GetString()));
        Assert.Contains("""{"kind":"calibers","gold":1,"predicted":0,"hits":0,"precision":0,"recall":0,"f1":0}""", outcome.Lines);
    }

    [Fact]
    public void An_annotation_without_its_article_or_with_another_text_is_named()
    {
        using var place = new Workplace();
        place.Write("a.txt", Text);
        place.Write("gold.jsonl", Gold.Replace("{\"id\":\"a\"}", "{\"id\":\"a\",\"sha256\":\"00\"}", StringComparison.Ordinal) + "\n" + Gold.Replace("\"a\"", "\"b\"", StringComparison.Ordinal) + "\nnonsense\n");
        var outcome = place.Run("eval", "gold.jsonl", "a.txt");
        Assert.Equal(3, outcome.Code);
        Assert.Contains("stance: the text of 'a' is not the one that was annotated, a.txt, ", outcome.Err, StringComparison.Ordinal);
        Assert.Contains("stance: there is no article for the annotation 'b', a.txt, ", outcome.Err, StringComparison.Ordinal);
        Assert.Contains("stance: is neither an analysis nor a finding, gold.jsonl:3, ", outcome.Err, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("corpora/gold")]
    [InlineData("corpora/gold/")]
    [InlineData("corpora/gold/a.jsonl")]
    public void Without_articles_those_around_the_gold_are_meant(string gold)
    {
        using var place = new Workplace();
        place.Write("corpora/theme/a.txt", Text);
        place.Write("corpora/gold/a.jsonl", Gold + "\n");
        var outcome = place.Run("eval", gold);
        Assert.Equal((0, ""), (outcome.Code, outcome.Err));
        Assert.Contains("""{"kind":"calibers","gold":1,"predicted":0,"hits":0,"precision":0,"recall":0,"f1":0}""", outcome.Lines);
    }

    [Fact]
    public void Without_annotations_nothing_is_compared()
    {
        using var place = new Workplace();
        place.Write("a.txt", Text);
        Assert.StartsWith("stance: there are no annotations, gold, ", place.Run("eval", "gold", "a.txt").Err, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_fell_is_named_with_old_and_new()
    {
        using var place = new Workplace();
        place.Write("a.txt", Text);
        place.Write("gold/a.jsonl", Gold + "\n");
        place.Write("quality.json", """{"gold":{"calibers":0.71,"quotes":0}}""");
        var outcome = place.Run("eval", "gold", "a.txt", "--ratchet", "quality.json");
        Assert.Equal(1, outcome.Code);
        Assert.Equal("stance: calibers fell from 0.7100 to 0.0000, quality.json, mend it, or accept it with --accept\n", outcome.Err);
        Assert.Equal(12, outcome.Lines.Length);
    }

    [Fact]
    public void Accept_keeps_the_new_figures_and_those_of_other_golds()
    {
        using var place = new Workplace();
        place.Write("a.txt", Text);
        place.Write("gold/a.jsonl", Gold + "\n");
        place.Write("quality.json", """{"other":{"quotes":0.5},"gold":{"calibers":0.71}}""");
        Assert.Equal(0, place.Run("eval", "gold/", "a.txt", "--ratchet", "quality.json", "--accept").Code);
        var kept = JsonDocument.Parse(place.Read("quality.json")).RootElement;
        Assert.Equal(0.5, kept.GetProperty("other").GetProperty("quotes").GetDouble());
        Assert.Equal(0, kept.GetProperty("gold").GetProperty("calibers").GetDouble());
        Assert.Equal(0, place.Run("eval", "gold", "a.txt", "--ratchet", "quality.json").Code);
    }

    [Fact]
    public void A_flat_file_of_figures_and_one_that_is_not_there_yet_will_do()
    {
        using var place = new Workplace();
        place.Write("a.txt", Text);
        place.Write("gold/a.jsonl", Gold + "\n");
        place.Write("flat.json", """{"calibers":0.71}""");
        Assert.Equal(1, place.Run("eval", "gold", "a.txt", "--ratchet", "flat.json").Code);
        Assert.Equal(0, place.Run("eval", "gold", "a.txt", "--ratchet", "flat.json", "--accept").Code);
        Assert.Equal(0, JsonDocument.Parse(place.Read("flat.json")).RootElement.GetProperty("calibers").GetDouble());
        Assert.Equal(0, place.Run("eval", "gold", "a.txt", "--ratchet", "new.json").Code);
        Assert.Equal(0, place.Run("eval", "gold", "a.txt", "--ratchet", "new.json", "--accept").Code);
        Assert.True(JsonDocument.Parse(place.Read("new.json")).RootElement.GetProperty("gold").TryGetProperty("calibers", out _));
    }

    [Fact]
    public void A_broken_file_of_figures_is_a_usage_error()
    {
        using var place = new Workplace();
        place.Write("a.txt", Text);
        place.Write("gold/a.jsonl", Gold + "\n");
        place.Write("quality.json", "{");
        Assert.Equal(2, place.Run("eval", "gold", "a.txt", "--ratchet", "quality.json").Code);
        Assert.Equal("{", place.Read("quality.json"));
    }
}

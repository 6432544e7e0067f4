using Xunit;

namespace Stance.CliTests;

public sealed class ConlluTests
{
    private const string Words = """
        # newdoc id = x
        # sent_id = first
        1-2	Didn't	_	_	_	_	_	_	_	_
        1	Did	_	_	_	_	_	_	_	_
        2	n't	_	_	_	_	_	_	_	_
        3	Serbia	_	_	_	_	_	_	_	_
        3.1	empty	_	_	_	_	_	_	_	_
        4	sell 155mm	_	_	_	_	_	_	_	_
        5-6	shellz	_	_	_	_	_	_	_	SpaceAfter=No
        5	shells	_	_	_	_	_	_	_	_
        6	z	_	_	_	_	_	_	_	_
        7	?	_	_	_	_	_	_	_	_

        # newpar
        # sent_id = second
        1	No	_	_	_	_	_	_	_	SpaceAfter=No
        2	.!	_	_	_	_	_	_	_	_

        1	so	_	_	_	_	_	_	_	_


        """;

    [Fact]
    public void Words_and_sentences_come_out_as_they_went_in()
    {
        using var place = new Workplace();
        place.Write("x.conllu", Words);
        var outcome = place.Run("analyze", "x.conllu", "--format", "conllu");
        Assert.Equal((0, ""), (outcome.Code, outcome.Err));
        Assert.Equal(Columns(Words).Where(columns => columns != "3.1\tempty"), Columns(outcome.Out));
        Assert.Equal(
            ["# generator = stance", "# newdoc id = x", "# sent_id = first", "# text = Didn't Serbia sell 155mm shellz?", "# newpar", "# sent_id = second", "# text = No.!", "# sent_id = x-3", "# text = so"],
            outcome.Lines.Where(line => line[0] == '#'));
        Assert.Contains("\n3\tSerbia\tSerbia\tPROPN\tNNP\tNumber=Sing\t", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_written_is_written_the_same_again()
    {
        using var place = new Workplace();
        place.Write("x.conllu", Words);
        place.Write("y.txt", "Vučić speaks\nThe Paper — 2026-01-02\n\nVučić can't say: “Serbia’s mill\nopened.”(He left)\n\nIt didn't.\n");
        foreach (var (file, id) in (Span<(string, string)>)[("x.conllu", "x"), ("y.txt", "y")])
        {
            var once = place.Run("analyze", file, "--format", "conllu").Out;
            place.Write($"again/{id}.conllu", once);
            Assert.Equal(new Outcome(0, once, ""), place.Run("analyze", $"again/{id}.conllu", "--format", "conllu"));
            Assert.Equal(once.Replace($"id = {id}\n", "id = stdin\n", StringComparison.Ordinal), place.RunWith(once, [], "analyze", "-", "--format", "conllu").Out);
        }
    }

    [Fact]
    public void The_text_of_words_can_be_printed_and_offsets_count_in_it()
    {
        using var place = new Workplace();
        place.Write("x.conllu", Words);
        Assert.Equal(new Outcome(0, "Didn't Serbia sell 155mm shellz?\n\nNo.! so", ""), place.Run("text", "x.conllu"));
        Assert.Equal(new Outcome(0, place.Run("text", "x.conllu").Out, ""), place.RunWith(Words, [], "text", "-"));
        Assert.Contains("\"sentences\":[{\"start\":0,\"end\":32},{\"start\":34,\"end\":38},{\"start\":39,\"end\":41}]", place.Run("analyze", "x.conllu").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_malformed_line_is_named_and_the_other_files_are_read()
    {
        using var place = new Workplace();
        place.Write("in/bad.conllu", Words.Replace("2\t.!", "3\t.!", StringComparison.Ordinal));
        place.Write("in/empty.conllu", "");
        place.Write("in/x.conllu", Words);
        var outcome = place.Run("analyze", "in");
        Assert.Equal((3, 2), (outcome.Code, outcome.Lines.Length));
        Assert.Equal("stance: in/bad.conllu, line 17: has the ID 3 where 2 is next; number the words of a sentence from 1, and put an empty line behind it\n", outcome.Err);
    }

    [Fact]
    public void Words_that_stance_wrote_among_the_articles_are_no_article()
    {
        using var place = new Workplace();
        place.Write("in/a.txt", "The mill at Brno opened on Monday.\n");
        place.Write("in/a.conllu", place.Run("analyze", "in/a.txt", "--format", "conllu").Out);
        Assert.Equal(place.Run("analyze", "in/a.txt"), place.Run("analyze", "in"));
        Assert.Equal(place.Run("analyze", "in/a.txt"), place.Run("analyze", "in/*"));
    }

    private static IEnumerable<string> Columns(string lines) =>
        lines.Split('\n').Where(line => line.Length == 0 || line.Contains('\t', StringComparison.Ordinal)).Select(line => string.Join('\t', line.Split('\t').Take(2)));
}

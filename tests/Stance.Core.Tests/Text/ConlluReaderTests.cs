using System.Text;
using Xunit;

namespace Stance.CoreTests;

public sealed class ConlluReaderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_text_is_put_together_from_the_forms()
    {
        var document = Load(
            "# sent_id = s1", "# text = is not looked at", Word("1", "It"), Word("2", "sank", "SpaceAfter=No"), Word("3", ".", "Gloss=x|SpaceAfter=No"), "",
            Word("1", "3 000"), Word("2", "left"), "");

        Assert.Equal("It sank.3 000 left", document.Text);
        Assert.Equal(["s1: It|sank|.", ": 3 000|left"], Sentences(document));
        Assert.Equal(("words", (string?)null, (TextSpan?)null), (document.Id, document.Title, document.SourceLine));
    }

    [Fact]
    public void Paragraphs_and_documents_are_set_off_by_an_empty_line() =>
        Assert.Equal("One Two\n\nThree\n\nFour", Load(
            "# newdoc id = a", "# newpar", Word("1", "One"), "", Word("1", "Two", "SpaceAfter=No"), "", "# newpar id = p", Word("1", "Three"), "", "# newdoc", Word("1", "Four")).Text);

    [Theory]
    [InlineData("don't", "do|n't", "do|n't")]
    [InlineData("Don’t", "Do|n't", "Do|n’t")]
    [InlineData("WANNA", "wan|na", "WAN|NA")]
    [InlineData("wanna", "want|to", "wan|na")]
    [InlineData("zum", "zu|dem", "zu|m")]
    [InlineData("au", "à|le", "a|u")]
    [InlineData("dámelo", "da|me|lo", "d|á|melo")]
    [InlineData("🚀x", "a|b", "🚀|x")]
    [InlineData("x", "a|bc", "a|bc")]
    [InlineData("it", "it", "it")]
    public void A_multiword_token_is_divided_among_its_words(string surface, string forms, string expected)
    {
        var words = forms.Split('|');
        var document = Load([Word("1", "We"), Word($"2-{words.Length + 1}", surface, "SpaceAfter=No"), .. words.Select((form, i) => Word($"{i + 2}", form)), Word($"{words.Length + 2}", ".")]);

        Assert.Equal($"We {expected.Replace("|", "", StringComparison.Ordinal)}.", document.Text);
        var given = Assert.Single(document.GivenWords!.Sentences).Words;
        Assert.Equal($"We|{expected}|.", string.Join('|', given.Select(word => word.Span.Of(document.Text).ToString())));
        Assert.Equal($"We|{forms}|.", string.Join('|', given.Select(word => word.Form)));
        Assert.Equal((surface, words.Length), (given[1].Multiword, given[1].Count));
    }

    [Fact]
    public void Empty_nodes_and_other_comments_are_passed_over() =>
        Assert.Equal([": They|left|early"], Sentences(Load("# newparty = x", "#", Word("0.1", "Once"), Word("1", "They"), Word("1.1", "all"), Word("2", "left"), "# inside", Word("3", "early"), Word("3.1", "x"))));

    [Fact]
    public void Line_ends_and_marks_may_be_of_any_kind()
    {
        const string Lines = "# sent_id = a\r\n1\tVučić\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\r\n2\t!\t_\t_\t_\t_\t_\t_\t_\t_\r\n\r\n  \r\n1\tNo\t_\t_\t_\t_\t_\t_\t_\t_";
        foreach (var encoding in (Encoding[])[new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode])
        {
            var document = Assert.Single(Document.Load(_folder.Write("lines.CONLLU", Lines, encoding)));
            Assert.Equal(("Vučić! No", "lines"), (document.Text, document.Id));
            Assert.Equal(["a: Vučić|!", ": No"], Sentences(document));
        }
    }

    [Fact]
    public void No_words_are_an_empty_document()
    {
        foreach (var lines in (string[])["", "\uFEFF", "\n\n", "# newdoc id = a\n\n# sent_id = b"])
        {
            var document = Assert.Single(Document.Load(_folder.Write("empty.conllu", lines)));
            Assert.Equal("", document.Text);
            Assert.Empty(document.GivenWords!.Sentences);
            Assert.Empty(StanceAnalyzer.Default.Analyze(document).Sentences);
        }
    }

    [Theory]
    [InlineData("2", "The mill opened on Monday.", "does not have ten columns")]
    [InlineData("2", "2\tx\t_\t_\t_\t_\t_\t_\t_", "does not have ten columns")]
    [InlineData("2", "2\tx\t_\t_\t_\t_\t_\t_\t_\t_\t_", "does not have ten columns")]
    [InlineData("2", "2\t\t_\t_\t_\t_\t_\t_\t_\t_", "has no FORM")]
    [InlineData("2", "two\tx\t_\t_\t_\t_\t_\t_\t_\t_", "has an ID that is no number")]
    [InlineData("2", "-2\tx\t_\t_\t_\t_\t_\t_\t_\t_", "has an ID that is no number")]
    [InlineData("2", "99999999999\tx\t_\t_\t_\t_\t_\t_\t_\t_", "has an ID that is no number")]
    [InlineData("2", "3\tx\t_\t_\t_\t_\t_\t_\t_\t_", "has the ID 3 where 2 is next")]
    [InlineData("2", "1\tx\t_\t_\t_\t_\t_\t_\t_\t_", "has the ID 1 where 2 is next")]
    [InlineData("2", "3-4\tx\t_\t_\t_\t_\t_\t_\t_\t_", "empty or out of place; the next word is 2")]
    [InlineData("2", "2-1\tx\t_\t_\t_\t_\t_\t_\t_\t_", "empty or out of place")]
    [InlineData("3", "2-3\txy\t_\t_\t_\t_\t_\t_\t_\t_\n2-3\tx\t_\t_\t_\t_\t_\t_\t_\t_", "empty or out of place")]
    [InlineData("4", "2-3\txy\t_\t_\t_\t_\t_\t_\t_\t_\n2\tx\t_\t_\t_\t_\t_\t_\t_\t_\n", "inside the multiword token of line 2; write its words up to 3")]
    public void A_malformed_line_is_named_by_file_and_number(string number, string lines, string problem)
    {
        var path = _folder.Write("bad.conllu", $"{Word("1", "The")}\n{lines}\n");
        var errors = new List<string>();

        Assert.Empty(Document.Load(path, errors.Add));
        Assert.StartsWith($"{path}, line {number}: ", Assert.Single(errors), StringComparison.Ordinal);
        Assert.Contains(problem, errors[0], StringComparison.Ordinal);
        Assert.Equal(errors[0], Assert.Throws<InvalidDataException>(() => Document.Load(path).ToList()).Message);
    }

    [Fact]
    public void Documents_with_the_same_words_are_equal_and_another_text_has_no_given_words()
    {
        var document = Load("# sent_id = a", Word("1", "One"));

        Assert.Equal(document, Load("# sent_id = a", Word("1", "One")));
        Assert.Equal(document.GetHashCode(), Load("# sent_id = a", Word("1", "One")).GetHashCode());
        Assert.NotEqual(document, Load("# sent_id = b", Word("1", "One")));
        Assert.NotNull((document with { Id = "other" }).GivenWords);
        Assert.Null((document with { Text = "" }).GivenWords);
    }

    [Fact]
    public void Folders_hold_them_but_for_those_that_Stance_wrote()
    {
        _folder.Write("in/a.conllu", Conllu.Write(StanceAnalyzer.Default.Analyze(new Document("a", "The mill opened."))));
        _folder.Write("in/a.txt", "The mill opened.");
        _folder.Write("in/b.conllu", Word("1", "One"));

        Assert.Equal(["a", "b"], Document.LoadFolder(Path.Combine(_folder.Path, "in")).Select(document => document.Id));
        Assert.Equal("The mill opened.", Assert.Single(Document.Load(Path.Combine(_folder.Path, "in/a.conllu"))).Text);
    }

    private static string Word(string id, string form, string misc = "_") => $"{id}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{misc}";

    private static IEnumerable<string> Sentences(Document document) =>
        document.GivenWords!.Sentences.Select(sentence => $"{sentence.Id}: {string.Join('|', sentence.Words.Select(word => word.Form))}");

    private Document Load(params string[] lines) => Assert.Single(Document.Load(_folder.Write("words.conllu", string.Join('\n', lines))));
}

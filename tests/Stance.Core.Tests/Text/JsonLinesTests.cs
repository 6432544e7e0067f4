using System.Text;
using Xunit;

namespace Stance.CoreTests;

public sealed class JsonLinesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private (List<Document> Documents, List<string> Errors) Load(params string[] lines)
    {
        var errors = new List<string>();
        return (Document.Load(_folder.Write("many.jsonl", string.Join('\n', lines)), errors.Add).ToList(), errors);
    }

    [Fact]
    public void Each_line_is_a_document_with_its_own_id_and_fields()
    {
        var (documents, errors) = Load(
            """{"id":"a/1","text":"One.","title":"First","source":"The Daily","author":"Jane Doe","published":"2025-05-05","language":"de-AT"}""",
            """{"text":"Two.","id":"a/2"}""");

        Assert.Empty(errors);
        Assert.Equal(["a/1", "a/2"], documents.Select(document => document.Id));
        Assert.Equal(("One.", "First", "The Daily", "Jane Doe"), (documents[0].Text, documents[0].Title, documents[0].Source, documents[0].Author));
        Assert.Equal((new DateOnly(2025, 5, 5), "de"), (documents[0].Published!.Value, documents[0].Language));
        Assert.Equal((null, "en", Path.Combine(_folder.Path, "many.jsonl")), (documents[1].Published, documents[1].Language, documents[1].Path));
    }

    [Fact]
    public void Offsets_count_in_the_text_and_its_head_fills_what_the_fields_leave_out()
    {
        var document = Assert.Single(Load("""{"id":"1","text":"Headline\r\nThe Daily — 2025-05-05\r\n\r\nBody.","title":"Given","published":null}""").Documents);

        Assert.Equal("Headline\r\nThe Daily — 2025-05-05\r\n\r\nBody.", document.Text);
        Assert.Equal(("Given", "The Daily", new DateOnly(2025, 5, 5)), (document.Title, document.Source, document.Published!.Value));
        Assert.Equal(new TextSpan(10, 32), document.SourceLine);
    }

    [Theory]
    [InlineData("""{"id":"1","text":"cut off""", "is not JSON")]
    [InlineData("not json", "is not JSON")]
    [InlineData("""["1","text"]""", "is not a JSON object")]
    [InlineData("""{"text":"no id"}""", "has no \"id\"")]
    [InlineData("""{"id":"  ","text":"no id"}""", "has no \"id\"")]
    [InlineData("""{"id":"1"}""", "has no \"text\"")]
    [InlineData("""{"id":"1","text":null}""", "has no \"text\"")]
    [InlineData("""{"id":"1","text":"\ud83d"}""", "surrogate")]
    public void A_bad_line_is_reported_with_its_number_and_the_rest_is_read(string line, string problem)
    {
        var (documents, errors) = Load("""{"id":"good","text":"One."}""", "", line, """{"id":"also good","text":"Two."}""");

        Assert.Equal(["good", "also good"], documents.Select(document => document.Id));
        var error = Assert.Single(errors);
        Assert.StartsWith(Path.Combine(_folder.Path, "many.jsonl") + ", line 3: ", error, StringComparison.Ordinal);
        Assert.Contains(problem, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_listener_a_bad_line_throws_behind_the_good_ones()
    {
        var path = _folder.Write("bad.jsonl", "{\"id\":\"1\",\"text\":\"One.\"}\n{}\n");
        using var documents = Document.Load(path).GetEnumerator();

        Assert.True(documents.MoveNext());
        Assert.Contains("line 2", Assert.Throws<InvalidDataException>(() => documents.MoveNext()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_byte_spoils_one_line_only()
    {
        byte[] bytes = [.. "{\"id\":\"1\",\"text\":\"a\"}\n{\"id\":\"2\",\"text\":\""u8, 0xE8, .. "\"}\n{\"id\":\"3\",\"text\":\"č\"}"u8];
        var errors = new List<string>();

        var documents = Document.Load(_folder.Write("latin.jsonl", bytes), errors.Add).ToList();

        Assert.Equal(["1", "3"], documents.Select(document => document.Id));
        Assert.Contains("line 2: is not valid UTF-8 at byte 40 of the file", Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_serve_as_ids_and_odd_fields_are_passed_over()
    {
        var document = Assert.Single(Load("""{"id":17,"text":"","title":5,"source":"","published":"soon","language":"English"}""").Documents);

        Assert.Equal(("17", "", "en"), (document.Id, document.Text, document.Language));
        Assert.Null(document.Title);
        Assert.Null(document.Source);
        Assert.Null(document.Published);
    }

    [Fact]
    public void Marks_and_CRLF_are_understood()
    {
        const string Lines = "{\"id\":\"1\",\"text\":\"č\"}\r\n{\"id\":\"2\",\"text\":\"ć\"}\r\n";
        foreach (var encoding in (Encoding[])[new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode])
            Assert.Equal(["č", "ć"], Document.Load(_folder.Write("marked.jsonl", Lines, encoding)).Select(document => document.Text));
    }

    [Fact]
    public void Lines_are_read_as_they_are_asked_for()
    {
        var path = _folder.Write("two.jsonl", "{\"id\":\"1\",\"text\":\"One.\"}\nbroken");

        Assert.Equal("1", Document.Load(path).First().Id);
    }

    [Fact]
    public void Lines_far_longer_than_the_buffer_are_read()
    {
        var text = string.Concat(Enumerable.Repeat("Vučić said so. ", 200_000));

        var (documents, errors) = Load($$"""{"id":"1","text":"{{text}}"}""", """{"id":"2","text":"short"}""");

        Assert.Empty(errors);
        Assert.Equal([text, "short"], documents.Select(document => document.Text));
    }
}

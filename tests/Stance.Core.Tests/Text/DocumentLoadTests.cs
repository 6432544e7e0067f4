using System.Text;
using CsCheck;
using Xunit;

namespace Stance.CoreTests;

public sealed class DocumentLoadTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static string ErrorOf(string path)
    {
        var errors = new List<string>();
        Assert.Empty(Document.Load(path, errors.Add));
        var error = Assert.Single(errors);
        Assert.StartsWith(path, error, StringComparison.Ordinal);
        Assert.Equal(error, Assert.Throws<InvalidDataException>(() => Document.Load(path).ToList()).Message);
        return error;
    }

    [Fact]
    public void A_text_file_gives_one_document_named_after_it()
    {
        var path = _folder.Write("report.one.txt", "Headline\r\nThe Daily — 2025-05-05\r\n\r\nBody.\r\n");

        var document = Assert.Single(Document.Load(path));

        Assert.Equal("report.one", document.Id);
        Assert.Equal(path, document.Path);
        Assert.Equal("Headline", document.Title);
        Assert.Equal("Headline\r\nThe Daily — 2025-05-05\r\n\r\nBody.\r\n", document.Text);
    }

    [Theory]
    [InlineData("notes.log", "notes")]
    [InlineData("README", "README")]
    [InlineData(".txt", ".txt")]
    [InlineData("a.MD", "a")]
    public void Files_with_unknown_endings_are_read_as_text(string name, string id) =>
        Assert.Equal(id, Assert.Single(Document.Load(_folder.Write(name, "text"))).Id);

    [Fact]
    public void Byte_order_marks_decide_and_do_not_belong_to_the_text()
    {
        foreach (var encoding in (Encoding[])[new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, new UTF32Encoding(false, true), new UTF32Encoding(true, true)])
            Assert.Equal("Vučić 🚀\r\n", Assert.Single(Document.Load(_folder.Write("marked.txt", "Vučić 🚀\r\n", encoding))).Text);
    }

    [Fact]
    public void An_empty_file_is_an_error()
    {
        Assert.Contains("is empty", ErrorOf(_folder.Write("empty.txt", "")), StringComparison.Ordinal);
        Assert.Contains("is empty", ErrorOf(_folder.Write("mark-only.txt", "", new UTF8Encoding(true))), StringComparison.Ordinal);
        Assert.Contains("is empty", ErrorOf(_folder.Write("empty.html", "")), StringComparison.Ordinal);
        Assert.Contains("is empty", ErrorOf(_folder.Write("empty.jsonl", "")), StringComparison.Ordinal);
        Assert.Contains("is empty", ErrorOf(_folder.Write("blank.jsonl", "\n \r\n")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.7\n%", "a PDF")]
    [InlineData("PK\u0003\u0004\u0014", "a ZIP archive")]
    [InlineData("\u007FELF\u0002", "an ELF program")]
    [InlineData("{\\rtf1 text", "an RTF document")]
    [InlineData("GIF89a\0", "a GIF image")]
    public void Binary_files_are_called_by_their_name(string start, string name)
    {
        foreach (var ending in (string[])["txt", "html", "jsonl", "md", "conllu"])
            Assert.Contains($"seems to be {name}", ErrorOf(_folder.Write($"binary.{ending}", start)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_PNG_is_called_by_its_name() =>
        Assert.Contains("a PNG image", ErrorOf(_folder.Write("image.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])), StringComparison.Ordinal);

    [Fact]
    public void A_NUL_byte_is_an_error_that_says_where() =>
        Assert.Contains("NUL byte at byte 3", ErrorOf(_folder.Write("nul.txt", "abc\0def")), StringComparison.Ordinal);

    [Fact]
    public void Text_may_begin_like_an_image() =>
        Assert.Equal("GIF89 was a format.", Assert.Single(Document.Load(_folder.Write("gif.txt", "GIF89 was a format."))).Text);

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(70_001)]
    public void Invalid_UTF8_is_an_error_that_says_where(int offset)
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes(new string('a', offset)), 0xE8, (byte)'b'];
        Assert.Contains($"not valid UTF-8 at byte {offset};", ErrorOf(_folder.Write("latin.txt", bytes)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_offset_of_invalid_UTF8_counts_bytes_from_the_beginning_of_the_file()
    {
        Assert.Contains("at byte 9;", ErrorOf(_folder.Write("mark.txt", [0xEF, 0xBB, 0xBF, .. "čić"u8, (byte)'c', 0xFF])), StringComparison.Ordinal);
        Assert.Contains("at byte 4;", ErrorOf(_folder.Write("cut.txt", [.. "abcd"u8, 0xF0, 0x9F])), StringComparison.Ordinal);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_in_UTF16_is_an_error() =>
        Assert.Contains("not valid UTF-16", ErrorOf(_folder.Write("half.txt", [0xFF, 0xFE, 0x3D, 0xD8, 0x41, 0x00])), StringComparison.Ordinal);

    [Fact]
    public void What_is_missing_is_thrown_as_it_is()
    {
        var missing = Path.Combine(_folder.Path, "missing");
        Assert.Throws<FileNotFoundException>(() => Document.Load(missing + ".txt", _ => { }).ToList());
        Assert.Throws<FileNotFoundException>(() => Document.Load(missing + ".jsonl", _ => { }).ToList());
        Assert.Throws<DirectoryNotFoundException>(() => Document.Load(Path.Combine(missing, "a.html"), _ => { }).ToList());
        Assert.Throws<ArgumentException>(() => Document.Load(""));
    }

    [Fact]
    public void A_folder_is_no_file() => Assert.Contains("is a folder", ErrorOf(_folder.Path), StringComparison.Ordinal);

    [Fact]
    public void A_line_of_50_MB_is_read()
    {
        var path = Path.Combine(_folder.Path, "long.txt");
        using (var file = File.Create(path))
        {
            var block = new byte[1 << 20];
            block.AsSpan().Fill((byte)'a');
            for (var count = 0; count < 50; count++)
                file.Write(block);
        }

        Assert.Equal(50 << 20, Assert.Single(Document.Load(path)).Text.Length);
    }

    [Fact]
    public void Any_text_is_read_as_it_was_written() =>
        Gen.String.Where(text => text.Length > 0 && !text.Contains('\0', StringComparison.Ordinal) && !text.Any(char.IsSurrogate) && text[0] != '\uFEFF')
            .Sample(text => Assert.Equal(text, Assert.Single(Document.Load(_folder.Write("any.txt", text))).Text), iter: 50, threads: 1);

    [Fact]
    public void Any_bytes_give_a_document_or_one_sentence() =>
        Gen.Select(Gen.Byte.Array[0, 80], Gen.OneOf("txt", "md", "html", "jsonl", "conllu")).Sample((bytes, ending) =>
        {
            var errors = new List<string>();
            var documents = Document.Load(_folder.Write("any." + ending, bytes), errors.Add).ToList();
            Assert.True(documents.Count + errors.Count >= 1);
        }, iter: 200, threads: 1);
}

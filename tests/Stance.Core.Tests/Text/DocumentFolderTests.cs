using Xunit;

namespace Stance.CoreTests;

public sealed class DocumentFolderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_below_a_folder_come_in_ordinal_order_of_their_relative_paths()
    {
        foreach (var name in (string[])["b.txt", "a/z.md", "a-b/c.txt", "B.txt", "a/b/c/deep.HTM", "a.jsonl", "picture.png", "readme"])
            _folder.Write(name, name.EndsWith(".jsonl", StringComparison.Ordinal) ? """{"id":"line","text":"x"}""" : "<p>text</p>");

        var documents = Document.LoadFolder(_folder.Path).ToList();

        Assert.Equal(["B", "c", "line", "deep", "z", "b"], documents.Select(document => document.Id));
        Assert.Equal(Path.Combine(_folder.Path, "a/z.md"), documents[4].Path);
    }

    [Fact]
    public void What_is_hidden_is_left_out()
    {
        _folder.Write("seen.txt", "text");
        _folder.Write(".hidden.txt", "text");
        _folder.Write(".git/config.txt", "text");

        Assert.Equal("seen", Assert.Single(Document.LoadFolder(_folder.Path)).Id);
    }

    [Fact]
    public void Two_files_of_one_name_keep_two_ids()
    {
        _folder.Write("a/report.txt", "one");
        _folder.Write("b/report.txt", "two");

        Assert.Equal(["report", "b/report.txt"], Document.LoadFolder(_folder.Path).Select(document => document.Id));
    }

    [Fact]
    public void Bad_files_are_reported_and_the_rest_is_read()
    {
        _folder.Write("1.txt", "text");
        _folder.Write("2.txt", "");
        _folder.Write("3.html", "<p>text</p>");
        var errors = new List<string>();

        Assert.Equal(["1", "3"], Document.LoadFolder(_folder.Path, errors.Add).Select(document => document.Id));
        Assert.Contains("2.txt: is empty", Assert.Single(errors), StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => Document.LoadFolder(_folder.Path).ToList());
    }

    [Fact]
    public void A_dangling_link_is_reported_and_a_link_round_in_circles_is_not_followed()
    {
        if (OperatingSystem.IsWindows())
            return; // Links need rights there.
        _folder.Write("a/one.txt", "text");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "a/loop"), _folder.Path);
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "gone.txt"), Path.Combine(_folder.Path, "nowhere.txt"));
        var errors = new List<string>();

        Assert.Equal("one", Assert.Single(Document.LoadFolder(_folder.Path, errors.Add)).Id);
        Assert.Contains("gone.txt: cannot be read", Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_rights_is_reported()
    {
        if (OperatingSystem.IsWindows())
            return;
        var closed = Path.GetDirectoryName(_folder.Write("closed/one.txt", "text"))!;
        _folder.Write("open.txt", "text");
        File.SetUnixFileMode(closed, UnixFileMode.None);
        try
        {
            var errors = new List<string>();
            var ids = Document.LoadFolder(_folder.Path, errors.Add).Select(document => document.Id).ToList();

            // The superuser may read everything.
            if (errors.Count == 0)
                Assert.Equal(["one", "open"], ids);
            else
                Assert.Equal(["open"], ids);
        }
        finally
        {
            File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void A_missing_folder_is_thrown_as_it_is() =>
        Assert.Throws<DirectoryNotFoundException>(() => Document.LoadFolder(Path.Combine(_folder.Path, "missing"), _ => { }).ToList());

    [Fact]
    public void An_empty_folder_holds_no_documents() => Assert.Empty(Document.LoadFolder(_folder.Path));
}

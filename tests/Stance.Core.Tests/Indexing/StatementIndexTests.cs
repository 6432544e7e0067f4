using System.Diagnostics;
using System.Security.Cryptography;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Xunit;

namespace Stance.CoreTests.Indexing;

/// <summary>What is kept, what is seen when, and what happens to an index that is not sound.</summary>
public sealed class StatementIndexTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"stance-index-{Guid.NewGuid():N}");

    public void Dispose()
    {
        if (System.IO.Directory.Exists(_folder))
            System.IO.Directory.Delete(_folder, recursive: true);
    }

    private static Analysis Says(string id, string text) => new Article(id, text) { Title = $"On {id}", Published = new(2025, 1, 1) }
        .Entity("serbia", "Serbia", EntityKind.Country, "SRB", "Belgrade").Claim(text, "serbia", "serbia", "say", null).Build();

    private static string[] Words(StatementIndex index, string query = "*") => [.. index.Search(query, 1000).Select(hit => hit.Statement.Evidence.Text)];

    private void Fill(int documents = 3)
    {
        using var index = StatementIndex.Open(_folder);
        for (var i = 0; i < documents; i++)
            index.Add(Says($"d{i}", $"Sentence number {i} was said."));
        index.Commit();
    }

    private Dictionary<string, string> Hashes() => System.IO.Directory.GetFiles(_folder).Where(file => Path.GetFileName(file) != "write.lock")
        .ToDictionary(file => Path.GetFileName(file), file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))));

    [Fact]
    public void What_is_not_committed_is_not_seen()
    {
        using var index = StatementIndex.InMemory();
        index.Add(Says("a", "Peace was made."));
        Assert.Equal((0, 0), (index.DocumentCount, index.StatementCount));
        Assert.Empty(index.Search("peace"));
        Assert.Empty(index.Analyses());
        Assert.False(index.Contains(new("a", "Peace was made.")));
        index.Commit();
        Assert.Equal((1, 1), (index.DocumentCount, index.StatementCount));
        Assert.Single(index.Search("peace"));
    }

    [Fact]
    public void A_document_replaces_the_one_with_its_id()
    {
        using var index = StatementIndex.InMemory();
        index.Add(Says("a", "Peace was made."));
        index.Add(Says("ab", "Bread was baked."));
        index.Commit();
        index.Add(Says("a", "War was declared."));
        Assert.Equal(["Peace was made.", "Bread was baked."], Words(index));
        index.Commit();
        Assert.Equal(["War was declared.", "Bread was baked."], Words(index));
        Assert.Equal((2, 2), (index.DocumentCount, index.StatementCount));
        Assert.Equal(["War was declared.", "Bread was baked."], index.Analyses().Select(analysis => analysis.Document.Text));
        Assert.Empty(index.Search("peace"));
    }

    [Fact]
    public void The_same_document_twice_before_a_commit_is_there_once()
    {
        using var index = StatementIndex.InMemory();
        for (var i = 0; i < 5; i++)
            index.Add(Says("a", "Peace was made."));
        index.Commit();
        Assert.Equal((1, 1), (index.DocumentCount, index.StatementCount));
    }

    [Fact]
    public void Contains_asks_for_id_and_text()
    {
        using var index = StatementIndex.InMemory();
        index.Add(Says("a", "Peace was made."));
        index.Add(new Analysis(new("silent", "Nothing is claimed here.")));
        index.Commit();
        Assert.True(index.Contains(new("a", "Peace was made.")));
        Assert.False(index.Contains(new("a", "Peace was made!")));
        Assert.False(index.Contains(new("b", "Peace was made.")));
        Assert.True(index.Contains(new("silent", "Nothing is claimed here.")));
        Assert.Equal((2, 1), (index.DocumentCount, index.StatementCount));
    }

    [Fact]
    public void Analyses_come_back_whole()
    {
        var sample = Says("a", "Source — 2025-01-01\r\nPeace was made.");
        var document = sample.Document with { SourceLine = new(0, 19), Path = "a.txt", Author = "Ana Šć", Source = "Source" };
        var analysis = new Analysis(document) { Sentences = sample.Sentences, Entities = sample.Entities, Statements = sample.Statements };
        using var index = StatementIndex.InMemory();
        index.Add(analysis);
        index.Commit();
        var back = Assert.Single(index.Analyses());
        Assert.Equal(document, back.Document);
        Assert.Equal(AnalysisJson.Write(analysis), AnalysisJson.Write(back));
        Assert.Equal(analysis.Statements.Single(), back.Statements.Single());
        Assert.Equal(analysis.Sentences.Select(sentence => sentence.Span), back.Sentences.Select(sentence => sentence.Span));
    }

    [Fact]
    public void Analyses_come_in_the_ordinal_order_of_ids_however_odd()
    {
        string[] ids = ["b", "B", "a", "ä", "z\ue000", "z😀", "z\ud800", "z\udc00", "z\uffff", "z", "a b", new string('q', 40_000), new string('p', 40_001), "\u0001"];
        using var index = StatementIndex.InMemory();
        foreach (var id in ids)
            index.Add(new Analysis(new(id, "text of " + id.Length)));
        index.Commit();
        Assert.Equal(ids.Length, index.DocumentCount);
        Assert.All(ids, id => Assert.True(index.Contains(new(id, "text of " + id.Length))));
        // Halves of surrogate pairs cannot be written as UTF-8: such ids come back with the replacement character, in their place.
        Assert.Equal(ids.Order(StringComparer.Ordinal).Select(id => id.Replace('\ud800', '\ufffd').Replace('\udc00', '\ufffd').Replace("z\ufffd\ufffd", "z😀", StringComparison.Ordinal).Length),
            index.Analyses().Select(analysis => analysis.Document.Id.Length));
    }

    [Fact]
    public void Walking_the_analyses_sees_one_commit_only()
    {
        using var index = StatementIndex.InMemory();
        index.Add(Says("a", "One."));
        index.Add(Says("b", "Two."));
        index.Commit();
        using var walk = index.Analyses().GetEnumerator();
        Assert.True(walk.MoveNext());
        index.Add(Says("b", "Three."));
        index.Add(Says("c", "Four."));
        index.Commit();
        Assert.True(walk.MoveNext());
        Assert.Equal("Two.", walk.Current.Document.Text);
        Assert.False(walk.MoveNext());
        Assert.Equal(["One.", "Three.", "Four."], index.Analyses().Select(analysis => analysis.Document.Text));
    }

    [Fact]
    public void An_index_on_disk_can_be_opened_again()
    {
        Fill();
        using (var index = StatementIndex.Open(_folder))
        {
            Assert.Equal(3, index.DocumentCount);
            index.Add(Says("d9", "More was said."));
            index.Commit();
            index.Add(Says("lost", "This is not committed."));
        }

        using var again = StatementIndex.Open(_folder);
        Assert.Equal(4, again.StatementCount);
        Assert.Empty(again.Search("committed"));
        Assert.Equal(["d0", "d1", "d2", "d9"], again.Analyses().Select(analysis => analysis.Document.Id));
    }

    [Fact]
    public void A_reader_sees_its_snapshot_while_a_writer_writes()
    {
        Fill(1);
        using var writer = StatementIndex.Open(_folder);
        using var reader = StatementIndex.OpenReadOnly(_folder);
        for (var i = 1; i < 40; i++)
        {
            writer.Add(Says($"d{i % 20}", $"Sentence number {i} was said anew."));
            writer.Commit();
            Assert.Equal(["Sentence number 0 was said."], Words(reader));
        }

        Assert.Equal(1, reader.DocumentCount);
        using var later = StatementIndex.OpenReadOnly(_folder);
        Assert.Equal(20, later.DocumentCount);
        Assert.Throws<InvalidOperationException>(() => reader.Add(Says("x", "No.")));
        Assert.Throws<InvalidOperationException>(reader.Commit);
    }

    [Fact]
    public async Task Searches_go_on_while_another_thread_commits()
    {
        using var index = StatementIndex.InMemory();
        index.Add(Says("d0", "Bread was baked."));
        index.Commit();
        using var done = new CancellationTokenSource();
        var searching = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
            {
                // Never the old and the new of one document, never neither.
                Assert.Single(index.Search("doc:d0"));
                Assert.Single(index.Analyses(), analysis => analysis.Document.Id == "d0");
            }
        })).ToArray();
        for (var i = 0; i < 60; i++)
        {
            index.Add(Says("d0", $"Bread was baked {i} times."));
            index.Add(Says($"d{i}x", "Water was drunk."));
            index.Commit();
        }

        await done.CancelAsync();
        await Task.WhenAll(searching);
    }

    [Fact]
    public void A_second_writer_is_turned_away()
    {
        Fill();
        using (StatementIndex.Open(_folder))
        {
            var e = Assert.ThrowsAny<IOException>(() => StatementIndex.Open(_folder));
            Assert.Contains(_folder, e.Message, StringComparison.Ordinal);
            Assert.Contains("Another process is writing", e.Message, StringComparison.Ordinal);
        }

        using var free = StatementIndex.Open(_folder);
        Assert.Equal(3, free.DocumentCount);
    }

    [Fact]
    public void What_a_killed_writer_left_does_no_harm()
    {
        Fill();
        var before = Hashes();
        // A writer that dies leaves its lock file (no longer held) and files that no commit names.
        File.WriteAllBytes(Path.Combine(_folder, "_7.fdt"), [1, 2, 3]);
        File.WriteAllBytes(Path.Combine(_folder, "_7.cfs"), [4]);
        File.WriteAllBytes(Path.Combine(_folder, "write.lock"), []);
        using (var reader = StatementIndex.OpenReadOnly(_folder))
            Assert.Equal(3, reader.DocumentCount);
        using var index = StatementIndex.Open(_folder);
        Assert.Equal(3, index.DocumentCount);
        Assert.All(before, file => Assert.Equal(file.Value, Hashes()[file.Key]));
    }

    [Fact]
    public void A_new_index_exists_before_its_first_commit()
    {
        using (StatementIndex.Open(_folder))
        {
        }

        using var reader = StatementIndex.OpenReadOnly(_folder);
        Assert.Equal((0, 0), (reader.DocumentCount, reader.StatementCount));
        Assert.Empty(reader.Search("*"));
    }

    [Fact]
    public void Reading_asks_for_an_index_that_exists()
    {
        Assert.Throws<DirectoryNotFoundException>(() => StatementIndex.OpenReadOnly(_folder));
        System.IO.Directory.CreateDirectory(_folder);
        Assert.Contains("holds no index", Assert.Throws<DirectoryNotFoundException>(() => StatementIndex.OpenReadOnly(_folder)).Message, StringComparison.Ordinal);
        Assert.Empty(System.IO.Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_folder_with_other_files_is_refused()
    {
        System.IO.Directory.CreateDirectory(_folder);
        File.WriteAllText(Path.Combine(_folder, "article.txt"), "text");
        var e = Assert.Throws<IOException>(() => StatementIndex.Open(_folder));
        Assert.Contains("article.txt", e.Message, StringComparison.Ordinal);
        Assert.Equal(["article.txt"], System.IO.Directory.GetFileSystemEntries(_folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("stance", "0")]
    public void An_index_of_another_making_or_version_is_refused(string name, string version)
    {
        using (var directory = FSDirectory.Open(_folder))
        using (var writer = new IndexWriter(directory, new(LuceneVersion.LUCENE_48, null)))
        {
            writer.SetCommitData(new Dictionary<string, string> { [name] = version });
            writer.Commit();
        }

        var before = Hashes();
        Assert.Contains(_folder, Assert.Throws<InvalidDataException>(() => StatementIndex.Open(_folder)).Message, StringComparison.Ordinal);
        Assert.Contains(_folder, Assert.Throws<InvalidDataException>(() => StatementIndex.OpenReadOnly(_folder)).Message, StringComparison.Ordinal);
        Assert.Equal(before, Hashes());
    }

    [Fact]
    public void Every_damaged_file_is_noticed_and_nothing_is_touched()
    {
        Fill(20);
        foreach (var name in Hashes().Keys.Where(name => name != "segments.gen"))
        {
            var file = Path.Combine(_folder, name);
            var sound = File.ReadAllBytes(file);
            foreach (var damage in (Action[])[() => File.Delete(file), () => File.WriteAllBytes(file, sound[..(sound.Length / 2)]), () => File.WriteAllBytes(file, Turned(sound, sound.Length / 2)), () => File.WriteAllBytes(file, [])])
            {
                damage();
                var before = Hashes();
                if (before.Keys.Any(left => left.StartsWith("segments_", StringComparison.Ordinal)))
                {
                    var e = Assert.Throws<InvalidDataException>(() => StatementIndex.Open(_folder));
                    Assert.Contains(_folder, e.Message, StringComparison.Ordinal);
                }

                // A reader does not read everything at once; what it does read is right, or it says so.
                try
                {
                    using var reader = StatementIndex.OpenReadOnly(_folder);
                    _ = (reader.Search("sentence", 100), reader.Analyses().Count());
                }
                catch (Exception e) when (e is InvalidDataException or DirectoryNotFoundException)
                {
                }

                Assert.Equal(before, Hashes());
                File.WriteAllBytes(file, sound);
            }
        }

        using var healed = StatementIndex.Open(_folder);
        Assert.Equal(20, healed.DocumentCount);
    }

    private static byte[] Turned(byte[] bytes, int place)
    {
        byte[] turned = [.. bytes];
        turned[place] ^= 0x55;
        return turned;
    }

    [Fact]
    public void The_same_adds_give_the_same_answers()
    {
        static string Answers()
        {
            using var index = StatementIndex.InMemory();
            for (var i = 0; i < 120; i++)
            {
                index.Add(Says($"d{i % 100}", $"Ship number {i % 7} left port {i % 13} with grain and oil."));
                if (i % 10 == 9)
                    index.Commit();
            }

            return string.Join('\n', index.Search("ship port 3 grain", 50).Select(hit => $"{hit.Document.Id} {hit.Score:R}"));
        }

        Assert.Equal(Answers(), Answers());
    }

    [Fact]
    public void Two_thousand_documents_are_searched_in_no_time()
    {
        using var index = StatementIndex.InMemory();
        for (var i = 0; i < 2000; i++)
            index.Add(Says($"d{i:0000}", $"Ship number {i} left port {i % 13} with grain, oil and {(i % 17 == 0 ? "shells" : "steel")}."));
        index.Commit();
        Assert.Equal(2000, index.DocumentCount);
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < 100; i++)
            Assert.Equal(20, index.Search("Belgrade ship shells").Length);
        TestContext.Current.SendDiagnosticMessage($"100 searches of 2,000 documents: {clock.ElapsedMilliseconds} ms");
    }
}

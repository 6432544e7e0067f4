using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace Stance.Indexing;

/// <summary>Opens the files of an index, and says clearly why when that does not go.</summary>
internal static class IndexFolder
{
    private const string VersionName = "stance";
    private const string LockName = "write.lock";

    /// <summary>Opens the index of a folder to write, after a look at the soundness of all its files; makes a new one where there is none.</summary>
    public static IndexWriter OpenToWrite(string folder, FoldingAnalyzer analyzer)
    {
        System.IO.Directory.CreateDirectory(folder);
        var directory = FSDirectory.Open(folder, new FolderLock(folder));
        try
        {
            if (DirectoryReader.IndexExists(directory))
                Check(folder, directory);
            else
                RefuseOtherFiles(folder);
            return OpenToWrite(directory, analyzer);
        }
        catch (LockObtainFailedException e)
        {
            directory.Dispose();
            throw new IOException($"Another process is writing to the index in {folder}. Wait until it is done, or open the index to read only.", e);
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    /// <summary>Opens a directory to write. What is new is committed at once, so that an index exists as soon as its folder does.</summary>
    public static IndexWriter OpenToWrite(LuceneDirectory directory, FoldingAnalyzer analyzer)
    {
        var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer)
        {
            OpenMode = OpenMode.CREATE_OR_APPEND,
            Similarity = new BM25Similarity(),
            // Merging in the writing thread makes scores, which count deleted statements until they are merged away, the same in every run.
            MergeScheduler = new SerialMergeScheduler(),
            RAMBufferSizeMB = 32,
            WriteLockTimeout = 100,
        });
        if (!writer.CommitData.ContainsKey(VersionName))
        {
            writer.SetCommitData(new Dictionary<string, string> { [VersionName] = Fields.Version });
            writer.Commit();
        }

        return writer;
    }

    /// <summary>Opens the last commit of the index in a folder; no file is written.</summary>
    public static (LuceneDirectory Directory, SearcherManager Searchers) OpenToRead(string folder)
    {
        if (!System.IO.Directory.Exists(folder))
            throw new DirectoryNotFoundException($"There is no folder {folder}. Index some documents into it first.");
        var directory = FSDirectory.Open(folder);
        try
        {
            if (!DirectoryReader.IndexExists(directory))
                throw new DirectoryNotFoundException($"The folder {folder} holds no index. Index some documents into it first.");
            return (directory, Sound(folder, () =>
            {
                var searchers = Searchers(directory);
                var searcher = searchers.Acquire();
                try
                {
                    CheckVersion(folder, (DirectoryReader)searcher.IndexReader);
                }
                finally
                {
                    searchers.Release(searcher);
                }

                return searchers;
            }));
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    public static SearcherManager Searchers(LuceneDirectory directory) => new(directory, new Ranking());

    /// <summary>Does something with the files of an index; what goes wrong with their content is said in terms of the folder.</summary>
    public static T Sound<T>(string folder, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not (UnauthorizedAccessException or LockObtainFailedException or InvalidDataException or OutOfMemoryException))
        {
            throw new InvalidDataException(
                $"The index in {folder} is damaged or of another Lucene version ({e.Message}). Its files were left as they are. Index the documents again into a new folder.", e);
        }
    }

    // Reads every file to its end, so that nothing is added to or merged with what is broken. The writer itself would not notice before it is too late.
    private static void Check(string folder, LuceneDirectory directory) => Sound(folder, () =>
    {
        using var reader = DirectoryReader.Open(directory);
        CheckVersion(folder, reader);
        foreach (var leaf in reader.Leaves)
            leaf.AtomicReader.CheckIntegrity();
        return true;
    });

    private static void CheckVersion(string folder, DirectoryReader reader)
    {
        var version = reader.IndexCommit.UserData.TryGetValue(VersionName, out var found) ? found : null;
        if (version is null)
            throw new InvalidDataException($"The folder {folder} holds a Lucene index that Stance did not make. It was left as it is.");
        if (version != Fields.Version)
            throw new InvalidDataException(
                $"The index in {folder} has format {version}, this version of Stance reads format {Fields.Version}. Index the documents again into a new folder.");
    }

    // A writer that was killed before its first commit leaves a lock and files of its own.
    private static void RefuseOtherFiles(string folder)
    {
        var other = System.IO.Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName)
            .Where(name => name != LockName && !name!.StartsWith('_') && !name.StartsWith("segments", StringComparison.Ordinal)).Order(StringComparer.Ordinal).FirstOrDefault();
        if (other is not null)
            throw new IOException($"The folder {folder} holds other files ({other}) and no index. Name an empty or a new folder.");
    }

    private sealed class Ranking : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = new BM25Similarity() };
    }
}

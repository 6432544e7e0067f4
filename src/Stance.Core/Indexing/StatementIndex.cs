using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Stance.Indexing;
using Fields = Stance.Indexing.Fields;
using LuceneDirectory = Lucene.Net.Store.Directory;
using LuceneDocument = Lucene.Net.Documents.Document;

namespace Stance;

/// <summary>A statement that a search found.</summary>
/// <param name="Statement">What was found.</param>
/// <param name="Document">The document that says it, without its text.</param>
/// <param name="Sentence">The words around the statement: the sentence it stands in.</param>
/// <param name="SentenceSpan">Where the sentence stands in the document's text.</param>
/// <param name="Names">Names of the entities that the statement speaks of, by id.</param>
/// <param name="Score">Relevance; higher is better; comparable only within one search.</param>
public sealed record SearchHit(Statement Statement, Document Document, string Sentence, TextSpan SentenceSpan, ImmutableDictionary<string, string> Names, double Score);

/// <summary>
/// Statements of many documents on disk or in memory, searchable. Everything that reads sees the last commit and is safe to call from several
/// threads, also while one thread adds and commits. One process at a time may write to a folder; others can read it with <see cref="OpenReadOnly"/>.
/// </summary>
public sealed class StatementIndex : IDisposable
{
    private static readonly FoldingAnalyzer Analyzer = new();
    private static readonly QueryBuilder Queries = new(Analyzer);

    private static readonly Sort Order = new(
        SortField.FIELD_SCORE, new SortField(Fields.Key, SortFieldType.STRING), new SortField(Fields.Order, SortFieldType.INT64));

    private readonly string _name;
    private readonly LuceneDirectory _directory;
    private readonly IndexWriter? _writer;
    private readonly SearcherManager _searchers;

    private StatementIndex(string name, LuceneDirectory directory, IndexWriter? writer, SearcherManager searchers)
    {
        _name = name;
        _directory = directory;
        _writer = writer;
        _searchers = searchers;
    }

    /// <summary>Opens the index in a folder to add to it, or makes a new one there. All its files are read once, to see whether they are sound.</summary>
    /// <param name="folder">A folder that holds an index, is empty, or is yet to be made.</param>
    /// <exception cref="IOException">Another process is writing to the index; or the folder holds other files and no index; or the disk fails.</exception>
    /// <exception cref="InvalidDataException">The index is damaged, or not of this version. Its files are left as they are.</exception>
    public static StatementIndex Open(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return Over(folder, IndexFolder.OpenToWrite(folder, Analyzer));
    }

    /// <summary>Opens the last commit of an index to search it, also while another process writes to it. Later commits are not seen.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder, or no index in it.</exception>
    /// <exception cref="InvalidDataException">The index is damaged, or not of this version. Its files are left as they are.</exception>
    public static StatementIndex OpenReadOnly(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var (directory, searchers) = IndexFolder.OpenToRead(folder);
        return new(folder, directory, null, searchers);
    }

    /// <summary>Makes an empty index that lives in memory.</summary>
    public static StatementIndex InMemory() => Over("memory", IndexFolder.OpenToWrite(new RAMDirectory(), Analyzer));

    private static StatementIndex Over(string name, IndexWriter writer) => new(name, writer.Directory, writer, IndexFolder.Searchers(writer.Directory));

    /// <summary>Number of committed documents.</summary>
    public int DocumentCount => Read(searcher => CountDocuments(searcher));

    /// <summary>Number of committed statements.</summary>
    public int StatementCount => Read(searcher => searcher.IndexReader.NumDocs - CountDocuments(searcher));

    /// <summary>
    /// Adds the statements of a document; replaces those of an earlier document with the same id. Visible after <see cref="Commit"/>;
    /// what was not committed before <see cref="Dispose"/> is dropped.
    /// </summary>
    /// <exception cref="InvalidOperationException">The index is open to read only.</exception>
    public void Add(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        // One block: nobody ever sees a part of the old and a part of the new.
        Writer().UpdateDocuments(new Term(Fields.Key, Fields.SortKey(analysis.Document.Id)), StatementFields.Of(analysis));
    }

    /// <summary>Makes what was added durable and visible. A process killed afterwards loses nothing of it.</summary>
    /// <exception cref="InvalidOperationException">The index is open to read only.</exception>
    public void Commit()
    {
        Writer().Commit();
        _searchers.MaybeRefreshBlocking();
    }

    /// <summary>Whether a document with this id and this text is in the index already (committed), so that a stopped run can go on where it was.</summary>
    public bool Contains(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var query = new BooleanQuery
        {
            { new TermQuery(new Term(Fields.Parent, Fields.SortKey(document.Id))), Occur.MUST },
            { new TermQuery(new Term(Fields.Hash, AnalysisJson.HashOf(document.Text))), Occur.MUST },
        };
        return Read(searcher => searcher.Search(query, 1).TotalHits > 0);
    }

    /// <summary>
    /// Finds statements, the most relevant first; of equals, by document id and place. A malformed query is read as plain words, never an error.
    /// </summary>
    /// <param name="query">
    /// Words, of which all are looked for, and any if there is nothing with all of them; "phrases"; and fields: <c>kind: holder: target: supplier:
    /// recipient: via: goods: class: position: polarity: status: directness: factuality: modality: caliber: value: date: source: doc:</c>. OR joins
    /// neighbours, NOT or a minus sign excludes. Names are found by any alias or part, without diacritics. <c>*</c> finds everything, an empty query nothing.
    /// </param>
    /// <param name="limit">Most hits to return, 0 or more.</param>
    public ImmutableArray<SearchHit> Search(string query, int limit = 20)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var parsed = StatementQuery.Parse(query);
        return limit == 0 ? [] : Read(searcher =>
        {
            var hits = Hits(searcher, Queries.Build(parsed, isLenient: false), limit);
            return hits.IsEmpty ? Hits(searcher, Queries.Build(parsed, isLenient: true), limit) : hits;
        });
    }

    /// <summary>
    /// All committed analyses with the text of their documents, in the ordinal order of document ids; sentences have no tokens.
    /// One at a time is read and held; what is committed meanwhile is not seen.
    /// </summary>
    public IEnumerable<Analysis> Analyses()
    {
        var searcher = _searchers.Acquire();
        try
        {
            var reader = searcher.IndexReader;
            var keys = MultiFields.GetTerms(reader, Fields.Parent)?.GetEnumerator();
            var live = MultiFields.GetLiveDocs(reader);
            DocsEnum? documents = null;
            while (keys is not null && keys.MoveNext())
            {
                documents = keys.Docs(live, documents, DocsFlags.NONE);
                for (var number = documents.NextDoc(); number != DocIdSetIterator.NO_MORE_DOCS; number = documents.NextDoc())
                    yield return Guard(() => ToAnalysis(reader.Document(number)));
            }
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }

    /// <summary>Closes the index; what was not committed is dropped.</summary>
    public void Dispose()
    {
        _searchers.Dispose();
        _writer?.Rollback();
        _directory.Dispose();
    }

    private IndexWriter Writer() => _writer ?? throw new InvalidOperationException($"The index in {_name} is open to read only.");

    private T Read<T>(Func<IndexSearcher, T> read)
    {
        var searcher = _searchers.Acquire();
        try
        {
            return Guard(() => read(searcher));
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }

    // Damage deep in a file shows only when that part is read.
    private T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is IOException or FormatException)
        {
            return IndexFolder.Sound<T>(_name, () => throw e);
        }
    }

    private static int CountDocuments(IndexSearcher searcher)
    {
        var counter = new TotalHitCountCollector();
        searcher.Search(new TermQuery(new Term(Fields.Is, Fields.AnyDocument)), counter);
        return counter.TotalHits;
    }

    private static ImmutableArray<SearchHit> Hits(IndexSearcher searcher, Query? query, int limit)
    {
        var most = Math.Min(limit, searcher.IndexReader.MaxDoc);
        if (query is null || most == 0)
            return [];
        var found = searcher.Search(query, null, most, Order, doDocScores: true, doMaxScore: false);
        return [.. found.ScoreDocs.Select(hit => ToHit(searcher.Doc(hit.Doc), hit.Score))];
    }

    private static SearchHit ToHit(LuceneDocument fields, float score)
    {
        var alone = AnalysisJson.Restore(Stored(fields, Fields.Json)!, "", null);
        var statement = alone.Statements[0];
        return new(
            statement with { Evidence = statement.Evidence with { Text = Stored(fields, Fields.Text)! } }, alone.Document,
            Stored(fields, Fields.Sentence)!, alone.Sentences[0].Span, alone.Entities.ToImmutableDictionary(entity => entity.Id, entity => entity.Name), score);
    }

    private static Analysis ToAnalysis(LuceneDocument fields)
    {
        TextSpan? sourceLine = null;
        if (Stored(fields, Fields.SourceLine)?.Split(' ') is [var start, var end])
            sourceLine = new(int.Parse(start, CultureInfo.InvariantCulture), int.Parse(end, CultureInfo.InvariantCulture));
        return AnalysisJson.Restore(Stored(fields, Fields.Json)!, Stored(fields, Fields.Text)!, sourceLine);
    }

    private static string? Stored(LuceneDocument fields, string name) => fields.Get(name, CultureInfo.InvariantCulture);
}

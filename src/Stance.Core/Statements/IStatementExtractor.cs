namespace Stance;

/// <summary>
/// A reader of statements. Must be a pure function of what it is given: no state, safe to call from several threads.
/// </summary>
public interface IStatementExtractor
{
    /// <summary>Reads statements out of an analysis whose <see cref="Analysis.Statements"/> are still empty.</summary>
    /// <param name="analysis">Text, sentences, entities, amounts and quotes of one document.</param>
    /// <returns>Statements with evidence and rule name, in any order.</returns>
    IEnumerable<Statement> Extract(Analysis analysis);
}

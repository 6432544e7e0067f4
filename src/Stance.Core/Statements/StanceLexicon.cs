using System.Collections.Frozen;
using Stance.Text;

namespace Stance.Statements;

/// <summary>A predicate that takes a position. One row of stance-predicates.tsv.</summary>
/// <param name="Position">The position of its subject toward its target.</param>
/// <param name="Intensity">1 weak, 2 plain: only plain ones turn into their opposite under negation.</param>
/// <param name="Frame">Where the target stands: "np" the object, "to-inf" an infinitive, otherwise a preposition.</param>
internal sealed record StancePredicate(Position Position, int Intensity, string Frame);

/// <summary>Verbs, adjectives and nouns that take a position.</summary>
internal static class StanceLexicon
{
    private static readonly FrozenDictionary<string, ImmutableArray<StancePredicate>> Verbs = Read("verb");
    private static readonly FrozenDictionary<string, ImmutableArray<StancePredicate>> Adjectives = Read("adjective");
    private static readonly FrozenDictionary<string, ImmutableArray<StancePredicate>> Nouns = Read("noun");

    public static ImmutableArray<StancePredicate> Verb(string lemma) => Verbs.GetValueOrDefault(lemma, []);

    public static ImmutableArray<StancePredicate> Adjective(string lemma) => Adjectives.GetValueOrDefault(lemma, []);

    public static ImmutableArray<StancePredicate> Noun(string lemma) => Nouns.GetValueOrDefault(lemma, []);

    private static FrozenDictionary<string, ImmutableArray<StancePredicate>> Read(string partOfSpeech) =>
        Lexicon.Rows("stance-predicates.tsv").Where(row => row[1] == partOfSpeech)
            .GroupBy(row => row[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(Predicate).ToImmutableArray(), StringComparer.Ordinal);

    private static StancePredicate Predicate(string[] row) => new(
        row[2] switch { "favor" => Position.Favor, "against" => Position.Against, _ => Position.Neutral },
        int.Parse(row[3], CultureInfo.InvariantCulture), row[4]);
}

using System.Collections.Frozen;
using Stance.Text;

namespace Stance.Statements;

/// <summary>What a verb or noun of transfer says of its arguments. One row of transfer-predicates.tsv.</summary>
/// <param name="Event">supply, sale, export, import, transport …</param>
/// <param name="Subject">Roles of the grammatical subject in the active voice.</param>
/// <param name="Object">Roles of the object.</param>
/// <param name="Prepositions">Roles by preposition.</param>
/// <param name="Status">How real the flow is when the text does not hedge it.</param>
/// <param name="Weak">Only with goods named as subject or object: the word means too much else ("go", "take").</param>
internal sealed record TransferPredicate(string Event, ImmutableArray<string> Subject, ImmutableArray<string> Object, FrozenDictionary<string, ImmutableArray<string>> Prepositions, FlowStatus Status, bool Weak)
{
    /// <summary>Whether goods change place or hands in the event, or are said to.</summary>
    public bool IsFlow => Event is "supply" or "delivery" or "donation" or "sale" or "export" or "re-export" or "import" or "shipment" or "transit" or "transport" or "diversion" or "smuggling"
        or "acquisition" or "receipt" or "transfer" or "aid" or "offer" or "origin" or "return" or "pledge" or "allocation" or "order" or "lease" or "exchange" or "brokering";

    /// <summary>Whether the event ends or forbids what stands in its object ("halted deliveries").</summary>
    public bool Stops => Event is "stop" or "prohibition" or "refusal";
}

/// <summary>Verbs and nouns of transfer with the roles of their arguments.</summary>
internal static class TransferLexicon
{
    private static readonly FrozenDictionary<string, TransferPredicate> Verbs = Read("verb");
    private static readonly FrozenDictionary<string, TransferPredicate> Nouns = Read("noun");

    private static readonly FrozenSet<string> IntermediaryNouns = Lexicon.Rows("transfer-predicates.tsv")
        .Where(row => row[1] == "noun" && row[2] == "actor" && row[7].Contains("intermediary", StringComparison.Ordinal)).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    public static TransferPredicate? Verb(string lemma) => Verbs.GetValueOrDefault(lemma) ?? (lemma.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 ? Verbs.GetValueOrDefault(lemma[..space]) : null);

    public static TransferPredicate? Noun(string lemma) => Nouns.GetValueOrDefault(lemma);

    /// <summary>"intermediary", "broker", "dealer": nouns for those through whose hands goods go.</summary>
    public static bool IsIntermediary(string lemma) => IntermediaryNouns.Contains(lemma);

    private static FrozenDictionary<string, TransferPredicate> Read(string partOfSpeech) =>
        Lexicon.Rows("transfer-predicates.tsv").Where(row => row[1] == partOfSpeech && row[2] != "actor")
            .GroupBy(row => row[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => Predicate(group.First()), StringComparer.Ordinal);

    private static TransferPredicate Predicate(string[] row) => new(
        row[2], Roles(row[3]), Roles(row[4]),
        row[5].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).Where(pair => pair.Length == 2)
            .GroupBy(pair => pair[0], StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => Roles(group.First()[1]), StringComparer.Ordinal),
        row[6] switch { "offered" => FlowStatus.Offered, "planned" => FlowStatus.Planned, "denied" => FlowStatus.Denied, "ended" => FlowStatus.Ended, _ => FlowStatus.Actual },
        row[7].Contains("weak", StringComparison.Ordinal) || row[7].Contains("ambiguous", StringComparison.Ordinal) || row[7].Contains("evidence", StringComparison.Ordinal));

    private static ImmutableArray<string> Roles(string column) => [.. column.Split('|', StringSplitOptions.RemoveEmptyEntries)];
}

using System.Collections.Frozen;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Stance.Text;

namespace Stance.Indexing;

/// <summary>Turns a query into Lucene's. Immutable and safe to use from several threads.</summary>
internal sealed class QueryBuilder(FoldingAnalyzer analyzer)
{
    private const int MostWords = 64;

    // Where a free word is looked for, and how much it counts there.
    private static readonly ImmutableArray<(string Field, float Boost)> Everywhere =
        [(Fields.Words, 2f), (Fields.Names, 2f), (Fields.Keywords, 1.5f), (Fields.Sentence, 0.8f), (Fields.Title, 0.4f)];

    // Lucene's English list without the negations.
    private static readonly FrozenSet<string> StopWords = (
        "a an and are as at be but by for if in into is it of on or such that the their then there these they this to was will with "
        + "who what which when where whose whom does did do has have had said says").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ImmutableArray<string>> ClosedSets = new Dictionary<string, ImmutableArray<string>>
    {
        ["kind"] = ["stance", "flow", "figure", "claim", "statement"],
        ["position"] = ContractWords.Positions,
        ["polarity"] = ContractWords.Polarities,
        ["status"] = ContractWords.Statuses,
        ["directness"] = ContractWords.Directnesses,
        ["factuality"] = [.. ContractWords.Factualities.Select(word => Letters.Fold(word))],
        ["modality"] = ContractWords.Modalities,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> OtherWords = new Dictionary<string, string>
    {
        ["favour"] = "favor",
        ["for"] = "favor",
        ["pro"] = "favor",
        ["con"] = "against",
        ["stances"] = "stance",
        ["flows"] = "flow",
        ["figures"] = "figure",
        ["claims"] = "claim",
        ["statements"] = "statement",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// The Lucene query, or null when nothing is asked for.
    /// </summary>
    /// <param name="query">What was asked.</param>
    /// <param name="isLenient">Whether one of the free words suffices; then null where that would change nothing.</param>
    public Query? Build(ImmutableArray<ImmutableArray<QueryTerm>> query, bool isLenient)
    {
        var all = new BooleanQuery();
        var (words, stopped) = (new List<Query>(), new List<Query>());
        foreach (var group in query)
        {
            if (group is not [{ IsExcluded: false, IsPhrase: false } single] || (single.Field is not null && OfField(single.Field, single.Value) is not null))
                Add(all, group is [{ IsExcluded: true } excluded] ? (OfTerm(excluded), Occur.MUST_NOT) : (OfGroup(group), Occur.MUST));
            else
                AddWords(single);
        }

        if (isLenient && words.Count < 2)
            return null;
        // "the" and "of" tell nothing beside other words.
        if (words.Count == 0 && all.Clauses.Count == 0)
            words = stopped;
        if (words.Count == 0 && all.Clauses.Count == 0)
            return null;
        if (isLenient)
        {
            var any = new BooleanQuery();
            foreach (var word in words)
                any.Add(word, Occur.SHOULD);
            words = [any];
        }

        foreach (var word in words)
            all.Add(word, Occur.MUST);
        all.Add(Filter(new TermQuery(new Term(Fields.Is, Fields.AnyStatement))), Occur.MUST);
        return all;

        void AddWords(QueryTerm term)
        {
            foreach (var word in PlainWords(term))
            {
                if (OfTerm(new(null, word, false, false)) is { } one)
                    (StopWords.Contains(Letters.Fold(word)) ? stopped : words).Add(one);
            }
        }
    }

    private static void Add(BooleanQuery all, (Query? Query, Occur Occur) clause)
    {
        if (clause.Query is not null)
            all.Add(clause.Query, clause.Occur);
    }

    private Query? OfGroup(ImmutableArray<QueryTerm> group)
    {
        var alternatives = new BooleanQuery();
        foreach (var term in group)
        {
            if (OfTerm(term) is { } query)
                alternatives.Add(term.IsExcluded ? But(query) : query, Occur.SHOULD);
        }

        return alternatives.Clauses.Count switch { 0 => null, 1 => alternatives.Clauses[0].Query, _ => alternatives };
    }

    private static BooleanQuery But(Query query) => new()
    {
        { Filter(new TermQuery(new Term(Fields.Is, Fields.AnyStatement))), Occur.MUST },
        { query, Occur.MUST_NOT },
    };

    private Query? OfTerm(QueryTerm term) => term switch
    {
        { Field: { } field } => OfField(field, term.Value) ?? Words(term),
        { IsPhrase: false, Value: "*" } => Filter(new TermQuery(new Term(Fields.Is, Fields.AnyStatement))),
        { IsPhrase: false } when term.Value.Contains(':', StringComparison.Ordinal) => Words(term),
        _ => Any(Everywhere, term.Value),
    };

    // What looks like a field but is none ("http://…"), or asks for what a field never holds, is words.
    private static IEnumerable<string> PlainWords(QueryTerm term) =>
        $"{term.Field} {term.Value}".Split([' ', ':'], StringSplitOptions.RemoveEmptyEntries).Take(MostWords);

    private BooleanQuery? Words(QueryTerm term)
    {
        var words = PlainWords(term).Select(word => Any(Everywhere, word)).OfType<Query>().ToList();
        var all = new BooleanQuery();
        foreach (var word in words)
            all.Add(word, Occur.MUST);
        return words.Count == 0 ? null : all;
    }

    private Query? OfField(string field, string value) => field switch
    {
        "holder" or "supplier" or "recipient" or "via" or "source" => Name(field, value),
        "goods" => Any([(Fields.Goods, 1f)], value),
        "target" => Target(value),
        "class" => Is(field, Letters.Fold(value).TrimEnd('*').Trim('.')),
        "doc" => Letters.Fold(value) is { Length: > 1 } id && id[^1] == '*' ? Prefix(Fields.Is, Fields.Term(field, id[..^1])) : Is(field, Letters.Fold(value)),
        "caliber" => OfCaliber(value),
        "value" => OfAmount(value),
        "date" => OfDays(value),
        _ => OfClosedSet(field, Letters.Fold(value)),
    };

    private static ConstantScoreQuery? OfClosedSet(string field, string word)
    {
        var known = OtherWords.GetValueOrDefault(word, word);
        return ClosedSets[field].Contains(known) ? Is(field, known) : null;
    }

    private static Query? OfCaliber(string value)
    {
        var term = QueryRanges.CaliberTerm(value);
        if (term.StartsWith('.'))
            return Prefix(Fields.Is, Fields.Term("caliber", term));
        return QueryRanges.TryCalibers(value, out var bores)
            ? Filter(NumericRangeQuery.NewDoubleRange(Fields.Caliber, bores.Low, bores.High, true, true))
            : term.Any(char.IsAsciiDigit) ? Is("caliber", term) : null;
    }

    private static ConstantScoreQuery? OfAmount(string value) => !QueryRanges.TryAmounts(value, out var amounts) ? null : Filter(TermRangeQuery.NewStringRange(
        Fields.Amount, Fields.AmountTerm(amounts.Unit, amounts.Low), Fields.AmountTerm(amounts.Unit, amounts.High), true, true));

    // The days of a statement share one with those asked for.
    private static ConstantScoreQuery? OfDays(string value) => !QueryRanges.TryDays(value, out var days) ? null : Filter(new BooleanQuery
    {
        { NumericRangeQuery.NewInt32Range(Fields.First, null, days.Last.DayNumber, true, true), Occur.MUST },
        { NumericRangeQuery.NewInt32Range(Fields.Last, days.First.DayNumber, null, true, true), Occur.MUST },
    });

    // The topic in its own words, or else in the statement's.
    private DisjunctionMaxQuery? Target(string value)
    {
        var named = Name(Fields.Target, value);
        if (named is null)
            return null;
        named.Boost = 3;
        return new DisjunctionMaxQuery([named, .. Phrases([(Fields.Words, 1f)], value)], 0.1f);
    }

    // A whole name counts more than a part of one: "Serbia" before "Bank of Serbia".
    private DisjunctionMaxQuery? Name(string slot, string value)
    {
        var parts = Phrases([(slot, 1f)], value).ToList();
        return parts.Count == 0 ? null : new DisjunctionMaxQuery(
            [new TermQuery(new Term(Fields.Exact, Fields.Term(slot, Letters.Fold(value)))) { Boost = 3 }, .. parts], 0.1f);
    }

    private DisjunctionMaxQuery? Any(ImmutableArray<(string Field, float Boost)> fields, string value)
    {
        var queries = Phrases(fields, value).ToList();
        return queries.Count == 0 ? null : new(queries, 0.2f);
    }

    // "F-35" is two words for the index, and one for who asks: words in a row.
    private IEnumerable<Query> Phrases(ImmutableArray<(string Field, float Boost)> fields, string value)
    {
        foreach (var (field, boost) in fields)
        {
            var words = analyzer.Words(field, value);
            if (words.IsEmpty)
                continue;
            if (words.Length == 1 && value.EndsWith('*'))
            {
                var prefix = Prefix(field, words[0]);
                prefix.Boost = boost / 10;
                yield return prefix;
            }

            yield return words.Length == 1 ? new TermQuery(new Term(field, words[0])) { Boost = boost } : InARow(field, words, boost);
        }
    }

    private static PhraseQuery InARow(string field, ImmutableArray<string> words, float boost)
    {
        // A name may have others between its parts: "Fatma Ben Chebbi".
        var phrase = new PhraseQuery { Boost = boost, Slop = Fields.IsStemmed(field) ? 0 : 3 };
        foreach (var word in words.Take(MostWords))
            phrase.Add(new Term(field, word));
        return phrase;
    }

    private static ConstantScoreQuery Is(string field, string value) => Filter(new TermQuery(new Term(Fields.Is, Fields.Term(field, value))));

    private static PrefixQuery Prefix(string field, string start) => new(new Term(field, start));

    // Filters choose; they do not rank.
    private static ConstantScoreQuery Filter(Query query) => new(query) { Boost = 0 };
}

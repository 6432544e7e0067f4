using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Stance.Language;

namespace Stance.Extraction;

/// <summary>
/// What an amount measures, by grammar. The complement of "of" comes first ("a third of [the voters]"), then the noun that the amount modifies ("a 2 per cent [drop in sales]",
/// "[a fine] of €5 million"), then the subject of its clause ("[the price of wheat] rose by 3 per cent"), or the object of a verb that moves things ("cut [its forecast] to 2 per cent").
/// What is counted stands in the unit already: there the item is whose it is or who has it ("[the navy] ordered nine frigates").
/// </summary>
internal static class QuantityItem
{
    private const int Farthest = 8;

    // What only says that an amount follows; the item is what it is the sum of.
    private static readonly FrozenSet<string> Vacuous = Set("total", "sum", "average", "amount", "figure", "level", "maximum", "minimum", "median", "mean", "number", "equivalent", "excess", "neighborhood", "range", "handful");

    private static readonly FrozenSet<string> Times = Set(
        "second", "minute", "hour", "day", "night", "week", "weekend", "month", "quarter", "half", "year", "decade", "century", "season", "spring", "summer", "autumn", "fall", "winter", "morning", "afternoon", "evening",
        "period", "time", "moment", "today", "tomorrow", "yesterday", "date", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july",
        "august", "september", "october", "november", "december");

    /// <summary>The words for what the amount measures, without article; null where the sentence does not say, or says it with a pronoun that stands for nothing ("there are five").</summary>
    /// <param name="pieces">The sentence.</param>
    /// <param name="tree">Its tree; null where no parser has read it.</param>
    /// <param name="draft">The amount.</param>
    /// <param name="drafts">The amounts of the sentence.</param>
    /// <param name="count">How many of them stand before it, and have their items.</param>
    public static TextSpan? Find(Pieces pieces, Tree? tree, QuantityDraft draft, List<QuantityDraft> drafts, int count)
    {
        // "9 billion rand ($500 million)", "200 kW / 268 hp": one amount in two units.
        if (count > 0 && drafts[count - 1] is var before && IsRestated(pieces, before, draft))
            return before.Item;
        if (tree is null)
            return ItemPatterns.Find(pieces, draft);
        return new Search(pieces, tree, draft, CollectionsMarshal.AsSpan(drafts)[..count]).Run();
    }

    /// <summary>What a level counts: the plural that rose or fell ("Production of shells rose from 14,000"); null if the item is no plural.</summary>
    public static string? Head(Pieces pieces, TextSpan? item)
    {
        for (var i = pieces.Count - 1; i >= 0 && item is { } span; i--)
        {
            if (pieces[i].End == span.End)
                return pieces.Tag(i) == "NNS" ? CountedNoun.Name(pieces, i, i) : null;
        }

        return null;
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);

    private static bool IsRestated(Pieces pieces, QuantityDraft before, QuantityDraft draft)
    {
        var open = draft.Hedge - 1;
        return (pieces.IsSign(open, '(') || pieces.IsSign(open, '/') || pieces.IsSign(open, '[')) && open - before.Last is 1 or 2;
    }

    /// <summary>The climb from an amount to what it measures.</summary>
    private readonly ref struct Search(Pieces pieces, Tree tree, QuantityDraft draft, ReadOnlySpan<QuantityDraft> earlier)
    {
        private readonly ReadOnlySpan<QuantityDraft> _earlier = earlier;
        private readonly int _first = pieces[draft.Hedge].Token;
        private readonly int _last = pieces[draft.Last].Token;
        private readonly bool _counted = draft.NounHead >= 0;

        public TextSpan? Run()
        {
            var word = Top();
            if (Complement(word) is { } complement)
                return complement;
            if (_counted && NounGrammar.Possessor(tree, word) is var owner and >= 0)
                return Whole(owner);
            for (var hops = 0; hops < Farthest; hops++)
            {
                if (Grammar.OwnSubject(tree, word) is var own and >= 0 && !IsInside(own))
                    return Subject(word);
                var head = tree.Head(word);
                if (head < 0)
                    return Grammar.IsClause(tree, word) ? Subject(word) : null;
                var label = Grammar.Bare(tree.Label(word));
                if (Shared(head) is { } other)
                    return other.Item;
                if (label is "nsubj" or "csubj")
                    return null;
                if (label is "obj" or "obl" or "iobj" or "advmod" or "xcomp" or "advcl" or "ccomp" or "acl" or "parataxis" or "conj" or "dep" && Grammar.IsVerbal(tree, head))
                    return Participant(word, head, label);
                if (IsNoun(head) && label is not "conj" && !IsVacuous(head) && !IsTime(head) && Noun(word, head, label) is { } noun)
                    return noun;
                word = head;
            }

            return null;
        }

        /// <summary>The word of the amount on which its other words depend.</summary>
        private int Top()
        {
            var word = _counted ? pieces[draft.NounHead].Token : _last;
            for (var hops = 0; hops < Farthest && IsInside(tree.Head(word)); hops++)
                word = tree.Head(word);
            return word;
        }

        private bool IsInside(int word) => word >= _first && word <= _last;

        private bool IsNoun(int word) => tree.Tag(word) is ['N', ..];

        private bool IsVacuous(int word) => Vacuous.Contains(tree.Lemma(word));

        private bool IsTime(int word) => Times.Contains(tree.Lemma(word).ToLowerInvariant()) || tree.Tag(word) is "CD";

        /// <summary>"5 per cent of [its workforce]", "$3 million in [damages]".</summary>
        private TextSpan? Complement(int word)
        {
            foreach (var child in tree.Children(word))
            {
                if (child <= _last || !tree.Is(child, "nmod") || tree.Is(child, "nmod:poss"))
                    continue;
                var preposition = NounGrammar.Preposition(tree, child, out var at);
                if (at != _last + 1 || IsTime(child))
                    continue;
                if (preposition is "of" || preposition is "in" && draft.Kind == QuantityKind.Money && tree.Tag(child) is "NN" or "NNS")
                    return Whole(child);
            }

            return null;
        }

        private QuantityDraft? Shared(int head)
        {
            foreach (var other in _earlier)
            {
                if (head >= pieces[other.First].Token && head <= pieces[other.Last].Token)
                    return other;
            }

            return null;
        }

        /// <summary>The noun above an amount: the one it modifies, or the one whose complement it is.</summary>
        private TextSpan? Noun(int word, int head, string label)
        {
            if (Grammar.Copula(tree, head) >= 0)
                return head > _last && label is not "nmod" ? Whole(head) : Subject(head);
            return Whole(head);
        }

        /// <summary>Who or what takes part in a clause that holds the amount.</summary>
        private TextSpan? Participant(int word, int verb, string label)
        {
            if (label is "obl" or "advmod" && (_counted || draft.Kind == QuantityKind.Duration) && Grammar.OwnSubject(tree, verb) is var own && own > _last)
                return null; // "in the last three years, the firm has grown": the time, and nobody's
            if (label is "obl" or "advmod" or "xcomp" && !(_counted || draft.Kind == QuantityKind.Duration) && tree.Child(verb, "obj") is var thing and >= 0 && thing < _first && IsNoun(thing))
                return Whole(thing);
            return Subject(verb);
        }

        private TextSpan? Subject(int word)
        {
            var subject = Grammar.Subject(tree, word).Head;
            if (subject < 0 || IsInside(subject) || tree.Tag(subject) is "EX")
                return null;
            return Whole(subject);
        }

        /// <summary>A noun with its modifiers and complements, cut where the amount stands; neither article, nor clauses, nor times ("[exports to China] last year").</summary>
        private TextSpan? Whole(int head)
        {
            var phrase = NounGrammar.Phrase(tree, head);
            var (first, end) = (phrase.First, phrase.End);
            for (var grown = true; grown;)
            {
                grown = false;
                foreach (var child in tree.Children(head))
                {
                    if (child >= end && tree.Label(child) is "nmod" && tree.First(child) == end && NounGrammar.Preposition(tree, child) is not null && !IsTime(child))
                    {
                        (end, grown) = (NounGrammar.Phrase(tree, child).End, true);
                        break;
                    }
                }
            }

            if (first <= _last && end > _first)
            {
                if (head > _last)
                    first = _last + 1;
                else
                    end = _first;
            }

            while (end > first && end - 1 != head && (tree.Tag(end - 1) is "IN" or "TO" or "DT" or "CC" || tree.Is(end - 1, "punct")))
                end--;
            while (first < end && first != head && (tree.Tag(first) is "DT" or "PRP$" or "PDT" or "HYPH" || tree.Is(first, "punct")))
                first++;
            return first < end ? new TextSpan(tree.Tokens[first].Span.Start, tree.Tokens[end - 1].Span.End) : null;
        }
    }
}

using System.Collections.Frozen;
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
    private static readonly FrozenSet<string> Vacuous = Set("total", "sum", "average", "amount", "figure", "level", "maximum", "minimum", "median", "mean", "number", "equivalent", "excess", "handful");

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
        if (count > 0 && drafts[count - 1] is var before && (QuantityContext.IsRestated(pieces, before, draft) || IsLevel(pieces, before, draft)))
            return before.Item;
        if (tree is null)
            return ItemPatterns.Find(pieces, draft);
        return new Search(pieces, tree, draft, drafts, count).Run();
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

    /// <summary>"rose 3 per cent [to $40]", "$40, down [from $50]", "closed down 2 per cent [at 911 points]": of the same thing.</summary>
    private static bool IsLevel(Pieces pieces, QuantityDraft before, QuantityDraft draft)
    {
        var at = draft.Hedge - 1;
        if (draft.NounHead >= 0 && before.NounHead >= 0 || draft.Kind == QuantityKind.Duration || !(pieces.Of(at) is "to" or "from" or "at" or "against" or "versus" or "than"))
            return false;
        while (pieces.IsSign(at, ',') || pieces.Of(at) is "to" or "from" or "at" or "against" or "versus" or "than" or "up" or "down" or "compared" or "with" or "more" or "less" or "higher" or "lower")
            at--;
        return at == before.Last;
    }

    /// <summary>The climb from an amount to what it measures.</summary>
    private readonly struct Search(Pieces pieces, Tree tree, QuantityDraft draft, List<QuantityDraft> drafts, int count)
    {
        private readonly int _first = pieces[draft.Hedge].Token;
        private readonly int _last = pieces[draft.Last].Token;
        private readonly bool _counted = draft.NounHead >= 0 && draft.Unit is not "point";

        public TextSpan? Run()
        {
            if (_counted && draft.Number is { Digits: false, Low: 1 } && pieces.Is(draft.Number.Last + 1, "of"))
                return null; // "one of the few states": which of them the sentence says, but it measures nothing
            var word = Top();
            if ((Complement() ?? Mover()) is { } beside)
                return beside;
            if (_counted && NounGrammar.Possessor(tree, word) is var owner and >= 0)
                return Whole(owner);
            for (var hops = 0; hops < Farthest; hops++)
            {
                if (Grammar.OwnSubject(tree, word) is var own and >= 0 && !IsInside(own))
                    return Subject(word);
                var head = tree.Head(word);
                if (head < 0)
                    return Grammar.IsClause(tree, word) ? Subject(word) : null;
                if (AmountAt(head) is var other and >= 0 && other < count)
                    return drafts[other].Item;
                var label = Grammar.Bare(tree.Label(word));
                if (label is "nsubj" or "csubj")
                    return null;
                if (Grammar.IsClause(tree, head) && !IsNoun(head))
                {
                    if (IsFronted(head, label))
                        return null;
                    if ((Object(word, head, label) ?? Subject(head)) is { } part)
                        return part;
                }
                else if (IsNoun(head) && label is not "conj" && !Vacuous.Contains(tree.Lemma(head)) && !IsTime(head) && AmountAt(head) < 0 && Noun(head, label) is { } noun)
                {
                    return noun;
                }

                word = head;
            }

            return null;
        }

        /// <summary>The word of the amount on which its other words depend.</summary>
        private int Top()
        {
            var word = _counted ? pieces[draft.NounHead].Token : _last;
            for (var hops = 0; hops < Farthest && IsInside(tree.Head(word)) && Grammar.OwnSubject(tree, word) < 0; hops++)
                word = tree.Head(word);
            return word;
        }

        private bool IsInside(int word) => word >= _first && word <= _last;

        private bool IsNoun(int word) => tree.Tag(word) is ['N', ..];

        private bool IsTime(int word) => Times.Contains(tree.Lemma(word).ToLowerInvariant()) || tree.Tag(word) is "CD";

        private bool IsTiming => draft.Kind == QuantityKind.Duration;

        /// <summary>"5 per cent of [its workforce]", "$3 million in [damages]": right behind the amount, wherever the parser hung it.</summary>
        private TextSpan? Complement()
        {
            var at = _last + 1;
            if (at < tree.Count && tree.Tag(at) is "-LRB-" && count + 1 < drafts.Count && pieces[drafts[count + 1].Hedge].Token == at + 1)
                at = pieces[drafts[count + 1].Last].Token + 2; // "8 miles (13 km) of [fence]"
            if (IsTiming || draft.Kind is QuantityKind.Age or QuantityKind.Fraction || at >= tree.Count || !tree.Is(at, "case") || tree.Head(at) is not (var noun and > 0) || noun < at || IsTime(noun))
                return null;
            if (draft.Kind == QuantityKind.Count && (tree.Lemma(at + 1) is [>= '0' and <= '9', ..] || tree.Lemma(noun) is "kind" or "sort" or "type"))
                return null; // "bombs of 82 mm", "ships of all kinds": what they are, and nobody's
            return tree.Lemma(at) is "of" || tree.Lemma(at) is "in" && draft.Kind == QuantityKind.Money && tree.Tag(noun) is "NN" or "NNS" && tree.First(noun) == at && tree.Child(noun, "det") < 0 ? Whole(noun) : null;
        }

        /// <summary>The noun in front of an amount that leaves its verb to the reader: "[Galatea] up 3 per cent", "[Galatea] (3%)", "sales fell by 3 per cent, [profits] by 2".</summary>
        private TextSpan? Mover()
        {
            var at = _first - 1;
            if (at < 1)
                return null;
            if (draft.Change != Change.None && tree.Lemma(at) is "up" or "down" or "+")
                at -= tree.Is(at - 1, "punct") ? 2 : 1;
            else if (tree.Tag(at) is "-LRB-" || count > 0 && QuantityContext.IsGapped(pieces, drafts[count - 1], draft))
                at--;
            else
                return null;
            if (at < 0 || !IsNoun(at) || AmountAt(at) >= 0 || tree.Child(at, "case") >= 0)
                return null;
            while (tree.Head(at) is var head and >= 0 && head < _first && tree.Label(at) is "compound" or "flat")
                at = head;
            return Whole(at);
        }

        /// <summary>The other amount that holds the word.</summary>
        private int AmountAt(int word)
        {
            for (var i = 0; i < drafts.Count; i++)
            {
                if (i != count && word >= pieces[drafts[i].First].Token && word <= pieces[drafts[i].Last].Token)
                    return i;
            }

            return -1;
        }

        /// <summary>The noun above an amount, which modifies it or is its complement; "it is a fund of €5 million" tells of the subject.</summary>
        private TextSpan? Noun(int noun, string label) => Grammar.Copula(tree, noun) >= 0 && (label is "nmod" || noun < _first) ? Subject(noun) : Whole(noun);

        /// <summary>"In the last three years, [the firm has grown]": when, and nobody's; "nine frigates" in that place are not the subject's either.</summary>
        private bool IsFronted(int verb, string label) => (_counted || IsTiming) && label is "obl" or "advmod" && Grammar.OwnSubject(tree, verb) > _last;

        /// <summary>What the subject moves, prices or pays for: "cut [its forecast] to 2 per cent", "sold nine [engines] for €2 million", "put [losses] at nine tanks", "paid €2 million for [a villa]".</summary>
        private TextSpan? Object(int word, int verb, string label)
        {
            if (IsTiming)
                return null;
            var preposition = NounGrammar.Preposition(tree, word);
            if (label is "obl" or "advmod" or "xcomp" && (!_counted || preposition is "at") && tree.Lemma(verb) is not "cost") // "[it] cost the state about $5 million"
            {
                var thing = tree.Child(verb, "obj");
                if (thing < 0 || thing >= _first || !IsNoun(thing) || Vacuous.Contains(tree.Lemma(thing)) || AmountAt(thing) >= 0 && !(draft.Kind == QuantityKind.Money && preposition is "for" or "at"))
                    return null;
                return Whole(thing);
            }

            if (label is "obj" && draft.Kind == QuantityKind.Money && tree.Lemma(verb) is "pay" or "spend" or "invest")
            {
                foreach (var child in tree.Children(verb))
                {
                    if (child > _last && tree.Is(child, "obl") && NounGrammar.Preposition(tree, child) is "for" or "on" or "in" && !IsTime(child))
                        return Whole(child);
                }
            }

            return null;
        }

        private TextSpan? Subject(int word)
        {
            var subject = Grammar.Subject(tree, word).Head;
            if (subject < 0 || IsInside(subject) || tree.Tag(subject) is "EX" or "DT" || tree.Is(subject, "expl"))
                return null;
            if (tree.Tag(subject) is "PRP")
                return Whole(Antecedent(word, subject));
            return Whole(subject);
        }

        /// <summary>"[The airline] said it had ordered nine jets", "[Galatea] fell as it lost nine orders": the subject of a clause around that a pronoun agrees with; the pronoun itself where there is none.</summary>
        private int Antecedent(int word, int pronoun)
        {
            for (var hops = 0; hops < Farthest && (word = tree.Head(word)) >= 0; hops++)
            {
                if (!Grammar.IsClause(tree, word))
                    continue;
                if (Grammar.Subject(tree, word).Head is var subject and >= 0 && subject < pronoun && Agrees(subject, tree.Lemma(pronoun)))
                    return subject;
                if (tree.Child(word, "obj") is var thing and >= 0 && thing < pronoun && Agrees(thing, tree.Lemma(pronoun)))
                    return thing; // "the news sent [shares] up, and they closed at 40"
            }

            return pronoun;
        }

        private bool Agrees(int noun, string pronoun) => pronoun switch
        {
            "it" => tree.Tag(noun) is "NN" or "NNP" or "NNPS",
            "they" => tree.Tag(noun) is "NNS" or "NNP" or "NNPS",
            "he" or "she" => tree.Tag(noun) is "NNP",
            _ => false,
        };

        /// <summary>The noun that carries a phrase on behind its end: with a preposition ("exports [to China]"), or after "and", wherever the parser hung that ("the rate between the franc [and the yen]"); else 0.</summary>
        private int Further(int first, int end)
        {
            if (end + 1 >= tree.Count)
                return 0;
            var linked = tree.Tag(end) is "CC";
            var noun = linked ? end + 1 : tree.Is(end, "case") ? tree.Head(end) : 0;
            for (var hops = 0; linked && hops < Farthest && tree.Head(noun) > noun; hops++)
                noun = tree.Head(noun);
            if (noun <= end || IsTime(noun) || !IsNoun(noun) || tree.Head(noun) < first || tree.Head(noun) >= end)
                return 0;
            return linked ? tree.Label(noun) is "conj" && tree.First(noun) >= end ? noun : 0 : tree.Label(noun) is "nmod" && tree.First(noun) == end ? noun : 0;
        }

        /// <summary>A noun with its modifiers and complements, cut where the amount stands; neither article, nor clauses, nor times ("[exports to China] last year").</summary>
        private TextSpan? Whole(int head)
        {
            for (var hops = 0; hops < Farthest && tree.Label(head) is "compound" && tree.Head(head) > head && !IsInside(tree.Head(head)); hops++)
                head = tree.Head(head); // "a 6 kW [lithium ion battery]", hung on "ion"
            var phrase = NounGrammar.Phrase(tree, head);
            var (first, end) = (phrase.First, phrase.End);
            while (Further(first, end) is var noun and > 0)
                end = NounGrammar.Phrase(tree, noun).End;
            // "paid $2 million for 12 [helicopters]": the counted noun.
            if (AmountAt(head) is var held and >= 0)
                return drafts[held].NounHead >= 0 ? pieces.Span(drafts[held].NounFirst, drafts[held].NounHead) : held < count ? drafts[held].Item : null;
            // "West Texas Intermediate [(WTI)]".
            if (end + 2 < tree.Count && tree.Tag(end) is "-LRB-" && tree.Tag(end + 1) is "NNP" && tree.Tag(end + 2) is "-RRB-")
                end += 3;
            foreach (var other in drafts)
            {
                var (low, high) = (pieces[other.Hedge].Token, pieces[other.Last].Token);
                if (high < first || low >= end)
                    continue;
                if (head > high)
                    first = high + 1;
                else if (head < low)
                    end = low;
                else
                    return null;
            }

            while (end > first && end - 1 != head && (tree.Tag(end - 1) is "IN" or "TO" or "DT" or "CC" or "SYM" or "PRP" || tree.Is(end - 1, "case") || tree.Is(end - 1, "punct") && tree.Tag(end - 1) is not "-RRB-"))
                end--;
            while (first < end && first != head && (tree.Tag(first) is "DT" or "PRP$" or "PDT" or "HYPH" or "IN" || tree.Is(first, "punct")))
                first++;
            return first < end ? new TextSpan(tree.Tokens[first].Span.Start, tree.Tokens[end - 1].Span.End) : null;
        }
    }
}

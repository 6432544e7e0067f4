using Stance.Text;

namespace Stance.Extraction;

/// <summary>Words around a number that say how it bounds the true value, and whether it is the amount of a rise or fall.</summary>
internal static class Hedges
{
    // Longest first where one ends another. Words are compared from the last backwards.
    private static readonly ImmutableArray<(string[] Words, Relation Relation)> Before =
    [
        (["no", "more", "than"], Relation.AtMost), (["not", "more", "than"], Relation.AtMost), (["no", "less", "than"], Relation.AtLeast), (["not", "less", "than"], Relation.AtLeast),
        (["no", "fewer", "than"], Relation.AtLeast), (["not", "fewer", "than"], Relation.AtLeast), (["a", "minimum", "of"], Relation.AtLeast), (["a", "maximum", "of"], Relation.AtMost),
        (["no", "higher", "than"], Relation.AtMost), (["no", "longer", "than"], Relation.AtMost), (["no", "lower", "than"], Relation.AtLeast), (["no", "larger", "than"], Relation.AtMost), (["not", "exceeding"], Relation.AtMost),
        (["or", "more", "than"], Relation.Greater), (["more", "than"], Relation.Greater), (["greater", "than"], Relation.Greater), (["higher", "than"], Relation.Greater), (["larger", "than"], Relation.Greater),
        (["longer", "than"], Relation.Greater), (["older", "than"], Relation.Greater), (["excess", "of"], Relation.Greater), (["upwards", "of"], Relation.Greater), (["upward", "of"], Relation.Greater),
        (["north", "of"], Relation.Greater), (["less", "than"], Relation.Less), (["fewer", "than"], Relation.Less), (["lower", "than"], Relation.Less), (["smaller", "than"], Relation.Less),
        (["younger", "than"], Relation.Less), (["shorter", "than"], Relation.Less), (["short", "of"], Relation.Less), (["at", "least"], Relation.AtLeast), (["at", "most"], Relation.AtMost),
        (["as", "many", "as"], Relation.AtMost), (["as", "much", "as"], Relation.AtMost), (["as", "high", "as"], Relation.AtMost), (["as", "few", "as"], Relation.AtLeast), (["as", "little", "as"], Relation.AtLeast),
        (["as", "low", "as"], Relation.AtLeast), (["up", "to"], Relation.AtMost), (["close", "to"], Relation.About), (["or", "about"], Relation.About), (["an", "estimated"], Relation.About),
        (["in", "the", "region", "of"], Relation.About), (["in", "the", "neighbourhood", "of"], Relation.About), (["in", "the", "neighborhood", "of"], Relation.About), (["something", "like"], Relation.About),
        (["somewhere", "around"], Relation.About), (["close", "on"], Relation.About), (["nigh", "on"], Relation.About), (["more", "or", "less"], Relation.About), (["shy", "of"], Relation.Less), (["not", "quite"], Relation.Less),
        (["at", "the", "very", "least"], Relation.AtLeast), (["at", "the", "most"], Relation.AtMost), (["a", "good"], Relation.AtLeast),
        (["over"], Relation.Greater), (["above"], Relation.Greater), (["exceeding"], Relation.Greater), (["exceed"], Relation.Greater), (["exceeds"], Relation.Greater), (["exceeded"], Relation.Greater), (["topping"], Relation.Greater),
        (["topped"], Relation.Greater), (["surpassed"], Relation.Greater), (["surpassing"], Relation.Greater), (["surpass"], Relation.Greater), (["beyond"], Relation.Greater), (["past"], Relation.Greater),
        (["under"], Relation.Less), (["below"], Relation.Less), (["nearly"], Relation.About), (["almost"], Relation.About), (["about"], Relation.About), (["around"], Relation.About), (["roughly"], Relation.About),
        (["approximately"], Relation.About), (["some"], Relation.About), (["circa"], Relation.About), (["approx."], Relation.About), (["approx"], Relation.About), (["ca."], Relation.About), (["estimated"], Relation.About),
        (["perhaps"], Relation.About), (["maybe"], Relation.About), (["nearing"], Relation.About), (["approaching"], Relation.About), (["barely"], Relation.About),
        (["minimum"], Relation.AtLeast), (["maximum"], Relation.AtMost),
    ];

    private static readonly ImmutableArray<(string[] Words, Relation Relation)> After =
    [
        (["or", "more"], Relation.AtLeast), (["and", "more"], Relation.AtLeast), (["or", "above"], Relation.AtLeast), (["and", "above"], Relation.AtLeast), (["or", "over"], Relation.AtLeast),
        (["or", "less"], Relation.AtMost), (["or", "fewer"], Relation.AtMost), (["or", "so"], Relation.About), (["or", "thereabouts"], Relation.About), (["at", "least"], Relation.AtLeast), (["at", "most"], Relation.AtMost),
        (["plus"], Relation.AtLeast), (["odd"], Relation.About), (["upwards"], Relation.AtLeast), (["and", "counting"], Relation.AtLeast), (["or", "under"], Relation.AtMost), (["or", "below"], Relation.AtMost), (["tops"], Relation.AtMost),
    ];

    // Most numbers have no hedge, which one look at the word beside them tells.
    private static readonly WordTable<ImmutableArray<(string[] Words, Relation Relation)>> ByLastWord = Index(Before, words => words[^1]);
    private static readonly WordTable<ImmutableArray<(string[] Words, Relation Relation)>> ByFirstWord = Index(After, words => words[0]);

    /// <summary>The relation that the words before piece <paramref name="first"/> express.</summary>
    /// <param name="pieces">The sentence.</param>
    /// <param name="first">First piece of the amount.</param>
    /// <param name="start">First piece of the hedge; <paramref name="first"/> if there is none.</param>
    public static Relation ReadBefore(Pieces pieces, int first, out int start)
    {
        start = first;
        var last = first - 1;
        if (last < 0)
            return Relation.Equal;
        if (pieces[last].Kind == PieceKind.Sign && !(pieces.IsDash(last) && pieces.Is(last - 1, "sub")))
        {
            var relation = pieces.Of(last) switch { "~" or "≈" or "±" => Relation.About, "<" => Relation.Less, ">" => Relation.Greater, "≤" => Relation.AtMost, "≥" => Relation.AtLeast, _ => Relation.Equal };
            start = relation == Relation.Equal ? first : last;
            return relation;
        }

        // "sub-7 nm chips", "a sub-$5 menu".
        if (pieces.IsDash(last) && pieces.IsGlued(last) && pieces.IsGlued(first) && pieces.Is(last - 1, "sub"))
        {
            start = last - 1;
            return Relation.Less;
        }

        while (pieces.Is(last, "another") || pieces.Is(last, "further") || pieces.Is(last, "additional") || pieces.Is(last, "just") || pieces.Is(last, "only"))
            last--;
        if (!ByLastWord.TryGetValue(pieces.Of(last), out var hedges))
            return Relation.Equal;
        foreach (var (words, relation) in hedges)
        {
            if (!EndsWith(pieces, last, words))
                continue;
            var begin = last - words.Length + 1;
            // "over the years" and "past three years" tell when; "went up to 5" says where to.
            if ((words[0] == "past" && !pieces.Is(begin - 1, "just") && !pieces.Is(begin - 1, "well")) || (words[0] == "about" && pieces.Tag(begin - 1).StartsWith('V') && pieces.Lemma(begin - 1) is "worry" or "talk" or "hear"))
                continue;
            // "under three permits", "over two borders": a place, not a bound.
            if (words is ["under" or "over" or "above" or "below" or "beyond"] && pieces.IsWord(first) && NumberWords.Find(pieces.Of(first)) is { Class: NumberClass.Cardinal, Low: <= 20 }
                && NumberWords.Find(pieces.Of(first + 1)).Class == NumberClass.None && pieces.Tag(first + 1) is "NNS" or "VBZ" && UnitLexicon.Find(pieces, first + 1, out _) is null)
                return Relation.Equal;
            start = begin;
            while (pieces.Is(start - 1, "just") || pieces.Is(start - 1, "well") || pieces.Is(start - 1, "slightly") || pieces.Is(start - 1, "far") || pieces.Is(start - 1, "only"))
                start--;
            // "a little over 40", "a bit more than a third".
            if (pieces.Is(start - 2, "a") && (pieces.Is(start - 1, "little") || pieces.Is(start - 1, "bit") || pieces.Is(start - 1, "shade")))
                start -= 2;
            return relation;
        }

        return Relation.Equal;
    }

    /// <summary>The relation that the words behind piece <paramref name="last"/> express.</summary>
    public static Relation ReadAfter(Pieces pieces, int last)
    {
        if (pieces.IsSign(last + 1, '+') && pieces.IsGlued(last + 1))
            return Relation.AtLeast;
        var next = pieces.IsDash(last + 1) && pieces.IsGlued(last + 1) ? last + 2 : last + 1;
        if (!ByFirstWord.TryGetValue(pieces.Of(next), out var hedges))
            return Relation.Equal;
        foreach (var (words, relation) in hedges)
        {
            if (!EndsWith(pieces, next + words.Length - 1, words))
                continue;
            // "5 or more likely 6", "at least" that belongs to the next number.
            if (words[0] == "at" && (pieces.IsNumber(next + 2) || NumberWords.Find(pieces.Of(next + 2)).Class != NumberClass.None))
                continue;
            if (words is ["or" or "and", "more"] && pieces.Tag(next + 2).StartsWith('J'))
                continue;
            if (words[0] is "plus" or "odd" && next == last + 1)
                continue;
            return relation;
        }

        return Relation.Equal;
    }

    /// <summary>Whether the amount is that by which something rose or fell.</summary>
    /// <param name="pieces">The sentence.</param>
    /// <param name="draft">The amount, its hedge read: "added five players" is no rise, "added 5 per cent" is.</param>
    public static Change ReadChange(Pieces pieces, QuantityDraft draft)
    {
        var kind = draft.Unit is "point" or "{percentage-point}" or "[bps]" ? QuantityKind.Percent : draft.Kind;
        // "corn added 4 cents to $3.70": what is followed by the new level is a step.
        var step = pieces.Of(draft.Last + 1) is "to" or "at" && (pieces.IsNumber(draft.Last + 2) || Currencies.Before(pieces, draft.Last + 2, out _) is not null);
        if (ReadChange(pieces, draft.Hedge, kind, step) is var change and not Change.None)
            return change;
        // "a 5 per cent rise", "a $3 million drop in sales".
        return kind is QuantityKind.Percent or QuantityKind.Money or QuantityKind.Measure && pieces.Tag(draft.Last + 1) is "NN" or "NNS" && pieces.Lemma(draft.Last + 1) is not ("rally" or "rebound" or "retreat" or "crash" or "slide" or "advance" or "contract")
            ? Trend(pieces, draft.Last + 1, wide: false) : Change.None;
    }

    /// <summary>The same for what begins at piece <paramref name="first"/>.</summary>
    public static Change ReadChange(Pieces pieces, int first, QuantityKind kind, bool step = false)
    {
        var at = first - 1;
        while (at >= 0 && (pieces.Tag(at) == "RB" && pieces.Of(at) is not ("up" or "down") || pieces.Is(at, "a") || pieces.Is(at, "an") || pieces.Is(at, "another") || pieces.Is(at, "further")))
            at--;
        if (pieces.Is(at, "up") || pieces.Is(at, "down"))
            return IsParticle(pieces, at, kind) ? Change.None : pieces.Is(at, "up") ? Change.Up : Change.Down;
        if (pieces.IsSign(at, '+') && pieces.IsGlued(first))
            return Change.Up;
        if (pieces.Is(at, "by"))
        {
            for (var back = at - 1; back >= Math.Max(0, at - 7) && !pieces.IsSign(back, ',') && !pieces.IsSign(back, ';'); back--)
            {
                if (Trend(pieces, back, wide: true) is var change and not Change.None)
                    return change;
            }

            return Change.None;
        }

        if (kind is QuantityKind.Count or QuantityKind.Duration or QuantityKind.Age)
            return Change.None;
        return Trend(pieces, at, wide: kind == QuantityKind.Percent || step);
    }

    // "gave up 517 yards", "set up 3 firms", "put down 2 million" are no change.
    private static bool IsParticle(Pieces pieces, int at, QuantityKind kind)
    {
        if (!pieces.Tag(at - 1).StartsWith('V'))
            return false;
        var verb = pieces.Lemma(at - 1);
        return kind == QuantityKind.Count ? verb is not ("be" or "go" or "come")
            : verb is "give" or "set" or "put" or "pick" or "take" or "make" or "pile" or "rack" or "run" or "rake" or "cough" or "snap" or "use" or "eat" or "pay" or "free" or "offer" or "serve" or "chalk" or "turn" or "save" or "lay" or "track";
    }

    /// <summary>The direction of a verb or noun of movement. <paramref name="wide"/> takes in the verbs that move other things too ("cut", "add").</summary>
    public static Change Trend(Pieces pieces, int i, bool wide)
    {
        if (!(pieces.Tag(i).StartsWith('V') || pieces.Tag(i) is "NN" or "NNS" or "JJ"))
            return Change.None;
        return pieces.Lemma(i) switch
        {
            "risen" or "grown" => Change.Up,
            "shrunk" or "sunk" or "shrank" => Change.Down,
            "rise" or "jump" or "climb" or "gain" or "surge" or "increase" or "grow" or "soar" or "advance" or "rally" or "edge" or "rocket" or "leap" or "swell" or "rebound" => Change.Up,
            "fall" or "drop" or "slide" or "plunge" or "decrease" or "decline" or "shrink" or "tumble" or "slump" or "slip" or "plummet" or "shed" or "dip" or "sink" or "retreat" or "contract" or "crash" => Change.Down,
            "raise" or "boost" or "expand" or "widen" or "add" or "lift" or "extend" or "outpace" when wide => Change.Up,
            "cut" or "reduce" or "lower" or "lose" or "narrow" or "trim" or "slash" or "ease" or "weaken" or "shorten" or "curb" when wide => Change.Down,
            _ => Change.None,
        };
    }

    private static WordTable<ImmutableArray<(string[] Words, Relation Relation)>> Index(ImmutableArray<(string[] Words, Relation Relation)> hedges, Func<string[], string> key) =>
        new(hedges.GroupBy(hedge => key(hedge.Words)).Select(group => KeyValuePair.Create(group.Key, group.ToImmutableArray())), ignoreCase: true);

    private static bool EndsWith(Pieces pieces, int last, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!pieces.Is(last - words.Length + 1 + i, words[i]))
                return false;
        }

        return true;
    }
}

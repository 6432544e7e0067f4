using System.Text;

namespace Stance.Extraction;

/// <summary>What is counted: the noun phrase behind a number ("seven bulk carriers", "four such deliveries", "310 Enzian engines").</summary>
internal static class CountedNoun
{
    private const int Longest = 7;

    /// <summary>Reads the noun phrase that begins at piece <paramref name="i"/>.</summary>
    /// <param name="pieces">The sentence.</param>
    /// <param name="i">First piece behind the number.</param>
    /// <param name="number">The number, which says whether a plural is wanted.</param>
    /// <param name="first">First piece that belongs to the counted noun's name.</param>
    /// <param name="head">The head noun, last piece of the phrase; −1 if there is none.</param>
    public static bool TryRead(Pieces pieces, int i, NumberPhrase number, out int first, out int head)
    {
        head = -1;
        var at = BehindHedge(pieces, i);
        if (pieces.IsDash(at) && pieces.IsGlued(at) && pieces.IsGlued(at + 1))
            at++;
        var hyphened = at > i && pieces.IsDash(at - 1);
        while (pieces.Is(at, "such") || pieces.Is(at, "more") || pieces.Is(at, "other") || pieces.Is(at, "further") || pieces.Is(at, "additional") || pieces.Is(at, "few") || pieces.Is(at, "many") || pieces.Is(at, "of") && (number.Vague || IsDozen(pieces, number)))
            at++;
        first = at;
        var limit = Math.Min(pieces.Count, at + Longest);
        for (; at < limit; at++)
        {
            if (pieces.IsDash(at) && pieces.IsGlued(at) && pieces.IsGlued(at + 1) && at > first)
                continue;
            // "31 Leopard 2 tanks", "four F-16 jets": a model's number inside the phrase.
            if (pieces.IsNumber(at) && at > first && pieces.IsCapital(pieces.IsDash(at - 1) ? at - 2 : at - 1) && pieces.Tag(at + 1) is "NNS" or "NN" or "NNP" or "JJ" && !pieces.IsTaken(at + 1))
                continue;
            // "two new 737 Max jets": a noun phrase has one count, so this is a model's number too.
            if (pieces.IsNumber(at) && at > first && pieces.Tag(at - 1) == "JJ" && pieces.IsCapital(at + 1) && pieces.Tag(at + 2) is "NNS")
                continue;
            if (!pieces.IsWord(at) || pieces.IsTaken(at))
                break;
            var tag = pieces.Tag(at);
            // "digital and physical sales", "Kia and Hyundai vehicles" are one phrase; "five tanks and guns" are two.
            if (tag == "CC" && at > first && pieces.Tag(at - 1) is "JJ" or "NNP" && pieces.Tag(at + 1) is "JJ" or "NNP" && pieces.Tag(at + 2) is "NNS" or "NN")
                continue;
            if (pieces.Of(at) is "last" or "next" or "past" or "this")
                break;
            var noun = tag is "NN" or "NNS" or "NNP" or "NNPS" || (head < 0 && IsPlural(pieces, at));
            if (!noun && !(tag is "JJ" or "JJR" or "JJS" or "VBN" or "VBG" or "HYPH" or "AFX" || (tag == "POS" && head >= 0) || (tag is "RB" or "RBS" && pieces.Tag(at + 1) is "JJ" or "VBN" && head < 0)))
                break;
            // A plural ends the phrase, but for "sports cars": the time behind "900 tanks Monday" is not counted.
            if (head >= 0 && (pieces.Tag(head) is "NNS" or "NNPS" or "VBZ") && !(tag is "NN" or "NNS" && !pieces.IsCapital(at) && pieces.Tag(at + 1) is not ("DT" or "PRP")))
                break;
            if (noun)
                head = at;
        }

        // The rest of an unfinished phrase ("10 per cent more expensive") is not part of it.
        if (head < 0)
            return false;
        if (hyphened)
            return pieces.Tag(head) is "NN" or "NNS" && HyphenHead(pieces, first, ref head);
        // "787 Dreamliner", "17 Strathallan Street": names with a number, not so many of them.
        if (pieces.Tag(head) is "NNP" && !(pieces.Of(head)[^1] == 's' || number.Low == 1 && !number.Digits))
            return false;
        return number.Low is 1 or 0 || number.Vague || !number.Whole || pieces.Tag(head) is not "NN" || IsLone(pieces, head, number);
    }

    /// <summary>The name of what is counted, in the singular and in lower case but for names: "bulk carrier", "Enzian engine".</summary>
    public static string Name(Pieces pieces, int first, int head)
    {
        var name = new StringBuilder();
        for (var i = first; i <= head; i++)
        {
            if (pieces.IsDash(i) || pieces.Tag(i) == "POS")
            {
                if (pieces.IsDash(i))
                    name.Append('-');
                continue;
            }

            if (name.Length > 0 && name[^1] != '-' && !pieces.IsGlued(i))
                name.Append(' ');
            var plural = i == head && pieces.Tag(i) is "NNS" or "NNPS" or "VBZ";
            if (plural)
                name.Append(Singular(pieces, i));
            else if (pieces.Tag(i) is "JJR" or "JJS" && pieces.HasGrammar && pieces.IsWholeToken(i))
                name.Append(pieces.Lemma(i)); // "one of the largest plants" is a large plant
            else if (pieces.Tag(i) is "NNP" or "NNPS" || (i > 1 && pieces.IsCapital(i)))
                name.Append(pieces.Of(i));
            else
                name.Append(pieces.Of(i).ToString().ToLowerInvariant());
        }

        return name.ToString();
    }

    // The token's lemma is that of the whole token: for "border-crossings" the last piece is made singular by itself.
    private static string Singular(Pieces pieces, int i)
    {
        var word = pieces.Of(i).ToString();
        if (pieces.Tag(i) == "NNS" && !pieces.IsCapital(i))
            word = word.ToLowerInvariant();
        if (word.EndsWith("men", StringComparison.Ordinal) && word.Length > 4)
            return word[..^2] + "an";
        if (word.EndsWith("uses", StringComparison.Ordinal) && word is "viruses" or "buses" or "campuses" or "bonuses" or "statuses" or "censuses" or "focuses" or "minibuses")
            return word[..^2];
        if (pieces.IsCapital(i) && i > 1)
            return Language.Lemmatizer.Singular(word);
        if (word is "axes" or "headaches")
            return word == "axes" ? "axis" : "headache";
        // Counted are persons and troops one by one, though the treebanks leave "people" and "troops" as they are.
        if (word is "people" or "troops")
            return word == "people" ? "person" : "troop";
        return pieces.IsWholeToken(i) && pieces.Tag(i) != "VBZ" ? pieces.Lemma(i) : Language.Lemmatizer.Singular(word);
    }

    // "40-plus tanks", "30-odd trucks", "20 or so jeeps": what hedges the number stands before the noun.
    private static int BehindHedge(Pieces pieces, int i)
    {
        if (pieces.IsDash(i) && pieces.IsGlued(i) && pieces.Of(i + 1) is "plus" or "odd" && pieces.IsGlued(i + 1))
            return i + 2;
        return pieces.Is(i, "or") && pieces.Of(i + 1) is "so" or "more" && pieces.Tag(i + 2) is "NNS" ? i + 2 : i;
    }

    // The tagger reads "31 permits" as a verb: behind a number above one it is a plural.
    private static bool IsPlural(Pieces pieces, int at) => pieces.Tag(at) == "VBZ" && pieces.Of(at) is [.., 's'] && pieces.Lemma(at) is not ("be" or "have" or "do" or "say" or "get" or "seem" or "make" or "go" or "come");

    // "12-storey building", "six-cylinder engine", "11-member council": what is joined by the hyphen is counted.
    private static bool HyphenHead(Pieces pieces, int first, ref int head)
    {
        head = first;
        return pieces.IsWord(first) && !pieces.IsCapital(first) && pieces[first].Length > 2 && pieces.Of(first) is not ("fold" or "way" or "plus" or "odd" or "time" or "sided" or "pronged")
            && !pieces.Of(first).EndsWith("ed", StringComparison.Ordinal);
    }

    private static bool IsDozen(Pieces pieces, NumberPhrase number) => pieces.Is(number.Last, "dozen") || pieces.Is(number.Last, "couple") || pieces.Is(number.Last, "millions");

    // A singular behind a plural number is a word without plural ending that the tagger calls NN ("four aircraft", "60 per cent"), or no counted noun.
    private static bool IsLone(Pieces pieces, int head, NumberPhrase number) => pieces.Lemma(head) is "aircraft" or "fish" or "sheep" or "personnel" or "police" or "staff" or "head" or "craft" or "people" or "person"
        or "offspring" or "cattle" or "deer" or "crew" or "infantry" or "shot" or "cod" or "salmon" or "squid" or "species" or "series" || (number.Scale > 1 && !number.Digits) || pieces.Tag(head + 1) is "NNS";
}

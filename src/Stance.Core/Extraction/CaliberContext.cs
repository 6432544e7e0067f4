namespace Stance.Extraction;

/// <summary>What stands behind a bore.</summary>
internal enum Behind
{
    /// <summary>No noun: a mark, a verb, the end.</summary>
    Nothing,

    /// <summary>A noun that says nothing of guns.</summary>
    Other,

    /// <summary>What has a length only: film, rain, plates, "thick", "of snow".</summary>
    Length,

    /// <summary>What guns have and other things too: tubes, batteries.</summary>
    Weak,

    /// <summary>What guns fire: rounds, salvoes, slugs.</summary>
    Fired,

    /// <summary>A gun or munition.</summary>
    Strong,
}

/// <summary>
/// Tells from the words around a bore whether it is one. "155mm shells" are; "35mm film", "20 mm of rain" and "a 12 mm plate" are not. The head of the phrase
/// decides: a "40 mm cartridge filter" filters, and 30 mm of "rifle scope" is its tube. Each question looks at a few pieces only.
/// </summary>
internal static class CaliberContext
{
    private const int Reach = 7;

    /// <summary>Whether the sentence names a gun or munition, and whether it speaks of arms at all.</summary>
    public static (bool Gun, bool Arms) Talk(Pieces pieces)
    {
        var (gun, arms) = (false, false);
        for (var i = 0; i < pieces.Count && !gun; i++)
        {
            gun = IsMunition(pieces, i) || pieces.Lemma(i) is "gunner" or "artilleryman";
            arms = arms || gun || Is(pieces, i, BoreWord.Around) || MunitionWords.Is(pieces.Of(i), BoreWord.Around);
        }

        return (gun, arms || gun);
    }

    /// <summary>The noun phrase that begins behind a bore, and the words in it that say what has the bore.</summary>
    /// <param name="pieces">The sentence.</param>
    /// <param name="from">The piece behind the bore.</param>
    /// <param name="munition">From the first piece of the phrase to the gun or munition; −1 unless the answer is weak or more.</param>
    public static Behind Phrase(Pieces pieces, int from, out (int First, int Last) munition)
    {
        munition = (-1, -1);
        if (IsLength(pieces, from))
            return Behind.Length;
        var at = from;
        while (pieces.IsDash(at) && pieces.IsGlued(at) || IsQuote(pieces, at))
            at++;
        var (first, last, head, named) = (at, -1, Behind.Nothing, Behind.Nothing);
        for (var steps = 0; steps < Reach && pieces.Has(at); at++, steps++)
        {
            if (IsLink(pieces, at))
                continue;
            var tag = pieces.Tag(at);
            if (!pieces.IsWord(at) || !(IsNoun(tag) || last < 0 && tag is "JJ" or "VBN" or "VBG" or "CD" or "HYPH" or "AFX" or "JJR" or "FW" || IsRound(pieces, at)))
                break;
            var what = Word(pieces, at, tag);
            if (what == Behind.Nothing)
                continue;
            head = what;
            if (what >= Behind.Weak)
                (last, named) = (at, what > named ? what : named);
        }

        if (last < 0)
            return head;
        // "508 mm rifle barrel", "12 mm glass gun cabinet": the head has the length.
        if (head == Behind.Length)
            return Behind.Length;
        munition = (first, last);
        return named;
    }

    /// <summary>The gun or munition whose bore stands behind "of", "in", "with" or an opening bracket: "bombs of 82 mm", "guns in calibres of 122", "rounds (82mm)"; or −1.</summary>
    public static int Owner(Pieces pieces, int first)
    {
        var at = first - 1;
        if (!(pieces.Of(at) is "of" or "in" or "with" or "from" || pieces.IsSign(at, '(') || pieces.IsSign(at, ',')))
            return -1;
        at--;
        for (var steps = 0; steps < Reach && pieces.IsWord(at); at--, steps++)
        {
            if (IsMunition(pieces, at))
                return IsPartOf(pieces, at) ? -1 : at;
            if (pieces.Is(at, "rounds") || pieces.Lemma(at) is "case" or "casing" or "body" or "tube" && IsMunition(pieces, at - 1))
                return at;
            if (!(IsCaliber(pieces, at) || pieces.Of(at) is "of" or "in" or "the" or "a" or "various" or "different" or "mainly" or "mostly" or "all" or "both" or "sizes" or "size" or "bores" or "bore"))
                break;
        }

        return -1;
    }

    /// <summary>The gun or munition that was named last before a place in the sentence, or −1.</summary>
    public static int Before(Pieces pieces, int first)
    {
        for (var at = first - 1; at >= Math.Max(0, first - 14) && !pieces.IsSign(at, ';'); at--)
        {
            if (IsMunition(pieces, at))
                return at;
        }

        return -1;
    }

    /// <summary>Where a compound that ends at a piece begins: "mortar rounds", "anti-tank guns".</summary>
    public static int Start(Pieces pieces, int last)
    {
        var first = last;
        while (last - first < 4 && pieces.IsWord(first - 1) && (IsNoun(pieces.Tag(first - 1)) && (!pieces.IsCapital(first - 1) || IsMunition(pieces, first - 1)) && !pieces.IsTaken(first - 1) && !IsCaliber(pieces, first - 1)))
            first--;
        return first;
    }

    /// <summary>
    /// Whether a bare bore of the tables, with no noun behind it, stands where guns stand: "a 9mm", "for 155mm", "guns from 23mm to 57mm", "the shells are 152 mm",
    /// "guns, all 105mm", "fires 30mm". Behind other verbs it is a length: the howitzer was moved 300 mm.
    /// </summary>
    /// <param name="pieces">The sentence.</param>
    /// <param name="first">First piece of the bore.</param>
    /// <param name="follows">Whether the sentence has named a caliber before.</param>
    public static bool IsPlaceOfBore(Pieces pieces, int first, bool follows)
    {
        var at = first - 1;
        if (pieces.Of(at) is "a" or "an" or "the" or "his" or "her" or "their" or "its" or "for" or "in" or "from" or "between" or "than" or "as" or "all" or "mostly" or "mainly" or "with" or "to" or "into" or "like" or "one" or "ones")
            return true;
        // What only joins takes the bore from the gun or the caliber before it.
        if (!pieces.Has(at) || pieces.Of(at) is "and" or "or" or "not" or "nor" or "but" || pieces.IsSign(at, ',') || pieces.IsSign(at, ':') || pieces.IsSign(at, '(') || pieces.IsDash(at) || IsQuote(pieces, at))
            return follows || IsMunition(pieces, at - 1);
        if (pieces.Is(at, "of") && (pieces.Of(at - 1) is "one" or "some" or "others" or "most" or "many" or "none" or "two" or "half" or "out" or "short" || pieces.IsNumber(at - 1) || pieces.Lemma(at - 1) == "be"))
            return true;
        if (pieces.Lemma(at) is "fire" or "use" or "shoot" or "take" or "need" or "buy" or "make" or "chamber" or "load" or "accept" or "feed" or "lack")
            return true;
        return pieces.Lemma(at) == "be" && IsGunSubject(pieces, at);
    }

    /// <summary>Whether the words behind tell a way, which a length goes: "300 mm to the left", "20 mm above the mark".</summary>
    public static bool IsWay(Pieces pieces, int at) => pieces.Is(at, "to")
        ? pieces.Of(at + 2) is "left" or "right" or "side" or "north" or "south" or "east" or "west" or "rear"
        : pieces.Of(at) is "away" or "above" or "below" or "from" or "off" or "down" or "up" or "into" or "inside" or "under" or "over" or "behind" or "between";

    /// <summary>Where the length of a barrel in calibers ends, which follows a bore: "155 mm/52", "L/52", "39-calibre"; the place itself where there is none.</summary>
    public static int SkipBarrelLength(Pieces pieces, int from)
    {
        var at = pieces.IsSign(from, ',') ? from + 1 : from;
        var sign = pieces.IsSign(at, '/');
        if (sign)
            at++;
        var letter = pieces.Is(at, "L");
        if (letter)
            at += pieces.IsSign(at + 1, '/') ? 2 : 1;
        if (!pieces.IsNumber(at) || pieces[at].Value is < 10 or > 100)
            return from;
        var behind = pieces.IsDash(at + 1) && pieces.IsGlued(at + 1) ? at + 2 : at + 1;
        if (IsCaliber(pieces, behind))
            return behind + 1;
        return letter || (sign && pieces.IsGlued(at - 1) && pieces.Of(at + 1) is not ("mm" or "x" or "×") && !(pieces.IsDash(at + 1) && pieces.Is(at + 2, "mm"))) ? at + 1 : from;
    }

    /// <summary>NATO or Soviet, where the text says so beside the bore: "Soviet-era 152mm", "NATO-standard shells", "155 mm NATO".</summary>
    public static string? Standard(Pieces pieces, int first, int behind, int munition)
    {
        for (var at = first - 1; at >= Math.Max(0, first - 5); at--)
        {
            if (pieces.Is(at, "NATO") || pieces.Is(at, "Soviet"))
                return pieces.Is(at, "NATO") ? "NATO" : "Soviet";
            if (!pieces.IsDash(at) && pieces.Of(at) is not ("standard" or "calibre" or "caliber" or "era" or "type" or "style" or "made" or "designed" or "pattern" or "compatible" or "built"))
                break;
        }

        for (var at = behind; at <= Math.Max(behind, munition); at++)
        {
            if (pieces.Is(at, "NATO") || pieces.Is(at, "Soviet"))
                return pieces.Is(at, "NATO") ? "NATO" : "Soviet";
        }

        return null;
    }

    /// <summary>A noun for a gun or munition, and not a nail gun or an egg shell.</summary>
    public static bool IsMunition(Pieces pieces, int i)
    {
        if (!pieces.IsWord(i) || !Is(pieces, i, BoreWord.Strong) && !(pieces.IsCapital(i) && (MunitionWords.Is(pieces.Of(i), BoreWord.Make) || MunitionWords.Is(pieces.Of(i).TrimEnd('s'), BoreWord.Make))))
            return false;
        var tag = pieces.Tag(i);
        return (!tag.StartsWith('V') || tag == "VBG") && !IsTamed(pieces, i);
    }

    public static bool IsCaliber(Pieces pieces, int i) => pieces.IsWord(i)
        && (pieces.Is(i, "calibre") || pieces.Is(i, "caliber") || pieces.Is(i, "calibres") || pieces.Is(i, "calibers") || pieces.Is(i, "cal") || pieces.Is(i, "cal.") || pieces.Is(i, "cals"));

    /// <summary>Whether a rifle or pistol has the bore; "a 508 mm rifle" is long.</summary>
    public static bool IsOfHandWeapon(Pieces pieces, (int First, int Last) munition)
    {
        for (var at = munition.First; at <= munition.Last; at++)
        {
            if (pieces.Lemma(at) is "recoilless" or "anti-tank" or "grenade" or "howitzer" or "mortar" || pieces.Is(at, "recoilless"))
                return false;
        }

        return munition.Last >= 0 && (Is(pieces, munition.Last, BoreWord.Hand) || IsNoun(pieces.Tag(munition.First)) && Is(pieces, munition.First, BoreWord.Hand));
    }

    private static Behind Word(Pieces pieces, int at, string tag)
    {
        if (IsMunition(pieces, at))
            return Behind.Strong;
        if (tag.StartsWith('V') && !IsRound(pieces, at))
            return Behind.Nothing;
        if (IsRound(pieces, at) || Is(pieces, at, BoreWord.Fired) && !pieces.Is(at, "round") && !IsTamed(pieces, at))
            return Behind.Fired;
        if (Is(pieces, at, BoreWord.Weak) && !IsTamed(pieces, at))
            return Behind.Weak;
        if (IsType(pieces, at, out var digits))
            return digits > 2 ? Behind.Strong : Behind.Weak;
        if (Is(pieces, at, BoreWord.Length))
            return Behind.Length;
        return IsNoun(tag) && !IsCaliber(pieces, at) ? Behind.Other : Behind.Nothing;
    }

    // "thick", "of rain", "in diameter", "by 40 mm": what a length is of.
    private static bool IsLength(Pieces pieces, int at)
    {
        if (pieces.Is(at, "in"))
            return Is(pieces, at + 1, BoreWord.Length);
        // "155 mm long-range shells".
        if (pieces.IsDash(at + 1) && pieces.IsGlued(at + 1))
            return false;
        return pieces.Of(at) is "of" or "by" or "x" or "×" or "thick" or "wide" or "long" or "across" or "deep" or "high" or "tall" or "apart" or "too" or "per" or "short" or "longer" or "wider" or "thicker" or "deeper" or "taller" or "higher"
            or "lower" or "thin" or "square" or "more" or "less";
    }

    // The subject of "is": the last noun before it, a pronoun for guns, or nothing that is a noun.
    private static bool IsGunSubject(Pieces pieces, int verb)
    {
        for (var at = verb - 1; at >= Math.Max(0, verb - 8); at--)
        {
            if (IsMunition(pieces, at) || IsCaliber(pieces, at) || IsRound(pieces, at) || pieces.Of(at) is "most" or "all" or "some" or "others" or "many" or "both" or "half" or "rest" or "ones")
                return true;
            if (IsNoun(pieces.Tag(at)))
                return false;
        }

        return false;
    }

    // "Thousands of shells of 120 mm" is said of shells, "the base of the gun, 30 mm" of its base.
    private static bool IsPartOf(Pieces pieces, int at)
    {
        var noun = at - 1;
        while (pieces.Tag(noun) is "DT" or "JJ" or "NN" or "PRP$")
            noun--;
        return pieces.Is(noun, "of") && (Is(pieces, noun - 1, BoreWord.Length) || pieces.Lemma(noun - 1) is "part" or "base" or "side" or "edge" or "top" or "barrel");
    }

    private static bool IsTamed(Pieces pieces, int i) => Is(pieces, i - 1, BoreWord.Tame) || (pieces.IsDash(i - 1) && Is(pieces, i - 2, BoreWord.Tame));

    // "M777", "D-30", "2S1" are types of guns behind a bore; short ones are also those of screws and cameras ("M8").
    private static bool IsType(Pieces pieces, int at, out int digits)
    {
        var number = pieces.IsDash(at + 1) && pieces.IsGlued(at + 1) ? at + 2 : at + 1;
        digits = pieces.IsNumber(number) && pieces.IsGlued(number) ? pieces[number].Length : 0;
        return pieces.IsCapital(at) && pieces[at].Length <= 3 && digits >= 2;
    }

    // The tagger takes "rounds" for a verb now and then.
    private static bool IsRound(Pieces pieces, int at) => pieces.Is(at, "rounds") || (pieces.Is(at, "round") && (IsNoun(pieces.Tag(at)) && !IsNoun(pieces.Tag(at + 1)) || IsMunition(pieces, at - 1)));

    private static bool IsNoun(string tag) => tag.StartsWith('N');

    // Inside names and compounds: "D-20", "S-8", "Flak 36".
    private static bool IsLink(Pieces pieces, int at) =>
        pieces.IsDash(at) && pieces.IsGlued(at) || pieces.IsSign(at, '/') || IsQuote(pieces, at) || pieces.IsNumber(at) && (pieces.IsGlued(at) || pieces.IsCapital(at - 1));

    private static bool IsQuote(Pieces pieces, int at) => pieces.IsSign(at, '"') || pieces.IsSign(at, '“') || pieces.IsSign(at, '”');

    private static bool Is(Pieces pieces, int i, BoreWord use) =>
        MunitionWords.Is(pieces.Lemma(i), use) || (Singular(pieces, i) is { Length: > 0 } word && MunitionWords.Is(word, use));

    // Plurals that the tagger took for something else keep their "s" in the lemma.
    private static string Singular(Pieces pieces, int i) => pieces.IsWord(i) && pieces[i].Length > 3 && pieces.Text[pieces[i].End - 1] is 's' or 'S' && pieces.Tag(i) is not ("NNS" or "VBZ") ? Language.Lemmatizer.Singular(pieces.Of(i).ToString().ToLowerInvariant()) : "";
}

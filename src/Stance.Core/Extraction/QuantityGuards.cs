namespace Stance.Extraction;

/// <summary>Numbers that measure nothing: parts of names, addresses, labels, scores, versions, telephone numbers, ordinals, list marks.</summary>
internal static class QuantityGuards
{
    /// <summary>Whether the number is part of something else, whatever stands behind it.</summary>
    public static bool IsPart(Pieces pieces, NumberPhrase number, bool hasUnit)
    {
        var first = number.First;
        if (number.Digits && IsGluedToLetters(pieces, first))
            return true;
        // "24-17", "60-40", "1-800-555": figures chained by hyphens; ranges with a unit are read before this is asked.
        if (number.Digits && !hasUnit && (IsChained(pieces, number.Last + 1) || IsChained(pieces, first - 1)))
            return true;
        // "10:30", "3:1", "24/7", "2019/20".
        if (number.Digits && ((pieces.IsSign(number.Last + 1, ':') && pieces.IsGlued(number.Last + 1) && pieces.IsGlued(number.Last + 2) && pieces.IsNumber(number.Last + 2))
            || (pieces.IsSign(first - 1, ':') && pieces.IsGlued(first) && pieces.IsGlued(first - 1) && pieces.IsNumber(first - 2))
            || (!number.Fraction && ((pieces.IsSign(number.Last + 1, '/') && pieces.IsGlued(number.Last + 1) && pieces.IsNumber(number.Last + 2) && !hasUnit)
            || (pieces.IsSign(first - 1, '/') && pieces.IsGlued(first) && pieces.IsNumber(first - 2) && !hasUnit)))))
            return true;
        // "25th", "2S1", "5G", "1990s": letters stick to it and are no unit.
        if (number.Digits && !hasUnit && pieces.IsWord(number.Last + 1) && pieces.IsGlued(number.Last + 1))
            return true;
        // "2.13 am": a time of day.
        if (!hasUnit && pieces.Of(number.Last + 1) is "am" or "pm" or "a.m." or "p.m." or "AM" or "PM")
            return true;
        if (!number.Digits && !number.Fraction && IsOrdinal(pieces, number))
            return true;
        if (pieces.IsSign(first - 1, '#') || pieces.IsSign(first - 1, '§'))
            return true;
        return !hasUnit && (IsListMark(pieces, number) || IsLabelled(pieces, number) || IsAddress(pieces, number));
    }

    /// <summary>A number written like a year, which without a unit it is.</summary>
    public static bool IsYear(Pieces pieces, NumberPhrase number) =>
        number is { Digits: true, Scale: 1 } && number.First == number.Last && pieces.IsFigures(number.First, 4) && number.Low is >= 1800 and <= 2100;

    /// <summary>
    /// A name that ends in a number: "Unit 17", "Resolution 1591", "Fortune 100", "Galaxy 11". A thing given to somebody named is none: "gave Ukraine 31 tanks".
    /// </summary>
    public static bool IsNamed(Pieces pieces, NumberPhrase number, bool counted)
    {
        var before = number.First - 1;
        if (!counted && IsModel(pieces, number))
            return true;
        if (!number.Digits || number.Scale > 1 || !HasCapital(pieces.Of(before)) || !(pieces.Tag(before) is "NNP" or "NNPS" || IsLabel(pieces.Of(before)) || IsBrand(pieces, before)) || IsMonthLike(pieces, before))
            return false;
        if (before == 0 && !IsLabel(pieces.Of(0)) && pieces.Tag(0) is not "NNP")
            return false;
        if (!counted)
            return true;
        if (pieces.Of(number.First).Contains(',') || IsLabel(pieces.Of(before)))
            return IsLabel(pieces.Of(before));
        var verb = before - 1;
        while (pieces.IsCapital(verb))
            verb--;
        return !pieces.Tag(verb).StartsWith('V') && pieces.Tag(verb) is not ("TO" or "IN");
    }

    // "the iPhone 11", "the S&P 500": capitals where no sentence puts them.
    private static bool IsBrand(Pieces pieces, int i) => pieces.Of(i)[1..].IndexOfAnyInRange('A', 'Z') >= 0 && char.IsLower(pieces.Of(i)[0]) || (pieces.IsCapital(i) && pieces.IsSign(i - 1, '&') && pieces.IsGlued(i));

    // "its own 787 Dreamliner": a name behind a number that counts nothing; "the bottom three": a rank.
    private static bool IsModel(Pieces pieces, NumberPhrase number) => number.Whole && number.Scale == 1
        && (number.Digits ? pieces.Tag(number.Last + 1) is "NNP" && pieces.IsCapital(number.Last + 1) && pieces.Tag(number.First - 1) is "DT" or "PRP$" or "POS" or "JJ" && !pieces.IsTaken(number.Last + 1)
            : number.Low < 20 && pieces.Is(number.First - 2, "the") && pieces.Of(number.First - 1) is "top" or "bottom" or "big" or "last");

    // "iPhone 11": a capital anywhere makes a name.
    private static bool HasCapital(ReadOnlySpan<char> word) => word.IndexOfAnyInRange('A', 'Z') >= 0 || (word.Length > 0 && char.IsUpper(word[0]));

    // Of "EUR5" and "COVID-19" only the first holds an amount; its sign was read before.
    private static bool IsGluedToLetters(Pieces pieces, int first)
    {
        if (!pieces.IsGlued(first))
            return false;
        if (pieces.IsWord(first - 1))
            return true;
        if (!pieces.IsDash(first - 1) || !pieces.IsGlued(first - 1) || pieces.Text[pieces[first - 1].Start] is '–' or '—')
            return pieces.IsSign(first - 1, '.') || pieces.IsSign(first - 1, '_');
        return pieces.IsWord(first - 2) && NumberWords.Find(pieces.Of(first - 2)).Class == NumberClass.None && !pieces.Is(first - 2, "minus") && !pieces.Is(first - 2, "to") && !pieces.Is(first - 2, "sub");
    }

    // "twenty-first", "one hundred twenty fifth", "two hundredth", but "thirty seconds".
    private static bool IsOrdinal(Pieces pieces, NumberPhrase number)
    {
        var next = number.Last + 1;
        var joined = pieces.IsDash(next) && pieces.IsGlued(next) && pieces.IsGlued(next + 1);
        var place = NumberWords.Place(pieces.Of(joined ? next + 1 : next));
        return place >= 100 || (place is > 0 and < 10 && number.Low >= 20 && number.Low % 10 == 0 && (joined || place != 2));
    }

    private static bool IsChained(Pieces pieces, int dash) =>
        pieces.IsDash(dash) && ((pieces.IsGlued(dash) && pieces.IsGlued(dash + 1)) || pieces.Text[pieces[dash].Start] is '–') && pieces.IsNumber(dash - 1) && pieces.IsNumber(dash + 1);

    private static bool IsListMark(Pieces pieces, NumberPhrase number) =>
        number.First == 0 && number.Digits && number.Low < 100 && (pieces.IsSign(1, '.') || pieces.IsSign(1, ')') || pieces.IsSign(1, ':'));

    /// <summary>"hall 3", "tariff heading 8407", "extension 0407", "IMO number 9200417", "No. 2 wharf", "page 12".</summary>
    private static bool IsLabelled(Pieces pieces, NumberPhrase number)
    {
        var before = number.First - 1;
        if (pieces.IsSign(before, '.') && pieces.IsGlued(before))
            before--;
        if (pieces.Of(before) is "No." or "no." or "No" or "Nos." or "nos." or "Nr." or "nr." or "№" or "p." or "pp.")
            return number.Digits;
        // A figure with a zero in front is a code.
        if (number.Digits && pieces.Of(number.First) is ['0', >= '0' and <= '9', ..])
            return true;
        if (!(number.Digits || number.Low <= 20) || number.Scale > 1 || !IsLabel(pieces.Of(before)))
            return false;
        // "in the last season 22 goals": with a determiner of time it is a phrase of its own. "stage one of" is a label, "group three people" none.
        var earlier = pieces.Of(before - 1);
        return !(earlier is "this" or "last" or "each" or "per" or "every" or "that") && (number.Digits || !CountedNoun.TryRead(pieces, number.Last + 1, number, out _, out _));
    }

    /// <summary>"[24]", "[19,34,41]", "[26–28]": notes to the literature; "tables 1 and 2", "figs. 3, 4": more numbers behind a label.</summary>
    public static bool IsReference(Pieces pieces, NumberPhrase number)
    {
        if (!number.Digits || number.Scale > 1 || number.First != number.Last || !number.Whole)
            return false;
        var (before, behind) = (number.First - 1, number.Last + 1);
        var list = before;
        for (var steps = 0; steps < 8 && (pieces.IsNumber(list) || pieces.IsSign(list, ',') || pieces.IsDash(list)); steps++)
            list--;
        var ends = pieces.IsSign(behind, ']') || pieces.IsSign(behind, ',') || pieces.IsDash(behind);
        if (pieces.IsSign(list, '[') && ends)
            return true;
        while (list > before - 8 && (pieces.IsNumber(list) || pieces.IsSign(list, ',') || pieces.Is(list, "and") || pieces.Is(list, "or") || pieces.IsDash(list)))
            list--;
        if (pieces.IsSign(list, '.'))
            list--;
        return list < before && IsPlural(pieces.Of(list));
    }

    private static bool IsPlural(ReadOnlySpan<char> word) => word is "Figs" or "Figs." or "figs" or "figs." or "Figures" or "figures" or "Tables" or "tables" or "Eqs" or "Eqs." or "eqs." or "Equations" or "equations"
        or "Refs" or "Refs." or "refs." or "claims" or "Claims" or "Sections" or "sections" or "Articles" or "articles" or "Resolutions" or "resolutions" or "Chapters" or "chapters" or "pages" or "lines" or "columns" or "Columns"
        or "claim" or "Claim" or "Steps" or "steps" or "rooms" or "gates" or "platforms" or "routes";

    internal static bool IsLabel(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[16];
        if (word.Length is < 2 or > 14)
            return false;
        var length = word.ToLowerInvariant(lower);
        return lower[..length] is "number" or "numbers" or "unit" or "units" or "hall" or "room" or "resolution" or "resolutions" or "heading" or "headings" or "extension" or "ext" or "ext." or "page" or "pages"
            or "article" or "articles" or "section" or "sections" or "chapter" or "line" or "route" or "highway" or "road" or "street" or "gate" or "platform" or "pier" or "terminal" or "flight" or "track"
            or "channel" or "episode" or "season" or "paragraph" or "annex" or "appendix" or "phase" or "stage" or "level" or "class" or "type" or "model" or "version" or "figure" or "table" or "block"
            or "building" or "apartment" or "flat" or "suite" or "floor" or "lot" or "bus" or "tram" or "berth" or "dock" or "district" or "ward" or "zone" or "sector" or "group" or "category" or "code"
            or "tier" or "division" or "battalion" or "brigade" or "regiment" or "rule" or "law" or "bill" or "case" or "file" or "docket" or "order" or "decree" or "directive" or "regulation" or "protocol"
            or "size" or "box" or "imo" or "isbn" or "issn" or "tel" or "tel." or "fax" or "phone" or "zip" or "week" or "day" or "round" or "game" or "part" or "volume" or "issue" or "step" or "exit" or "junction"
            or "form" or "hangar" or "warehouse" or "sheet" or "question" or "reactor" or "pipeline" or "wharf" or "lane" or "camp" or "clause" or "item" or "fig" or "fig." or "figs" or "figs." or "figures" or "tables" or "eq" or "eq." or "eqs." or "equation" or "equations" or "ref" or "ref." or "refs." or "claim" or "claims" or "embodiment" or "column" or "columns" or "cell" or "seat" or "court" or "squadron" or "mark" or "mk";
    }

    private static bool IsMonthLike(Pieces pieces, int i) => pieces.Is(i, "January") || pieces.Is(i, "February");

    /// <summary>"17 Strathallan Street".</summary>
    private static bool IsAddress(Pieces pieces, NumberPhrase number)
    {
        if (!number.Digits || number.Scale > 1 || !number.Whole)
            return false;
        for (var next = number.Last + 1; next <= number.Last + 4 && pieces.IsCapital(next); next++)
        {
            if (next > number.Last + 1 && pieces.Of(next) is "Street" or "St" or "St." or "Road" or "Rd" or "Avenue" or "Ave" or "Ave." or "Lane" or "Square" or "Drive" or "Boulevard" or "Terrace" or "Crescent"
                or "Way" or "Place" or "Court" or "Quay" or "Embankment" or "Highway" or "Close" or "Wharf")
                return true;
        }

        return false;
    }
}

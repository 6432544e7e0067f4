namespace Stance.Extraction;

/// <summary>Tells years from other numbers of four figures.</summary>
internal static class TimeYears
{
    public static bool IsYear(Pieces pieces, int i)
    {
        var year = pieces[i].Value;
        var before = pieces.Of(i - 1);
        if (pieces.IsGlued(i) && before is not ("(" or "‘" or "’" or "'" or "“" or "\"" or "[" or "-" or "–" or "—" or "/"))
            return false;
        if (pieces.IsDash(i - 1) && pieces.IsGlued(i) && pieces.IsGlued(i - 1) && !IsPrefix(pieces.Of(i - 2)))
            return false;
        if (pieces.IsSign(i - 1, '#') || pieces.IsSign(i + 1, '°') || (pieces.IsSign(i + 1, '.') && pieces.IsGlued(i + 1) && pieces.IsNumber(i + 2)))
            return false;
        if (Currencies.After(pieces, i + 1, out _, out _) is not null || UnitLexicon.Find(pieces, i + 1, out _) is not null)
            return false;
        // "2000 workers" is a count unless a preposition of time stands before it: "in 2019 exports fell".
        var preposition = before is "in" or "In" or "since" or "Since" or "by" or "By" or "until" or "Until" or "till" or "during" or "During" or "before" or "Before" or "after" or "After" or "through"
            or "throughout" or "year" or "fiscal" or "mid" or "early" or "late" or "circa" or "Circa";
        if (preposition)
            return true;
        if (year is < 1800 or > 2100)
            return before is "of" && pieces.Tag(i + 1) is "." or "," or ":";
        if (pieces.Tag(i + 1) is "NNS" && !(before is "of" or "the" or "The" || pieces.Tag(i - 1) == "POS"))
            return false;
        if (before is "about" or "around" or "nearly" or "almost" or "some" or "roughly" or "approximately" or "least" or "over" or "above" or "under" or "below")
            return year is >= 1900 and <= 2050 && before is "around" or "about" && pieces.Tag(i + 1) is "." or ",";
        if (pieces.IsCapital(i - 1) && i > 1 && pieces.Tag(i - 1) is "NNP" or "NNPS")
            return false;
        return true;
    }

    // "mid-2025", "pre-2022", "January-2024" are years; "EA-1550" is a model.
    private static bool IsPrefix(ReadOnlySpan<char> word) => word is "mid" or "Mid" or "pre" or "post" or "early" or "late" or "Pre" or "Post" || (word.Length == 4 && word[0] is '1' or '2' && word[1] is '8' or '9' or '0');
}

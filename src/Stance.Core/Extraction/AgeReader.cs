namespace Stance.Extraction;

/// <summary>Ages that bear no unit: "Plaschke, 67, puts it differently", "aged 58", "Ana Kos (34)", "the age of 21".</summary>
internal static class AgeReader
{
    public static bool IsAge(Pieces pieces, NumberPhrase number)
    {
        if (number is not { Low: >= 1 and <= 120, Scale: 1 } || !number.Whole)
            return false;
        var before = number.First - 1;
        if (pieces.Is(before, "aged") || pieces.Is(before, "age") || (pieces.Is(before, "of") && (pieces.Is(before - 1, "age") || pieces.Is(before - 1, "ages"))))
            return true;
        // "He was 45.", "she turned 60 in May".
        if (pieces.Lemma(before) is "be" or "turn" && pieces.Tag(before).StartsWith('V') && (pieces.Tag(before - 1) == "NNP" && number.Low >= 18 || pieces.Of(before - 1) is "he" or "He" or "she" or "She" or "who" || pieces.Lemma(before) == "turn" && number.Digits)
            && !(pieces.Tag(number.Last + 1) is "NN" or "NNS" or "JJ" or "CD") && !pieces.IsSign(number.Last + 1, '%'))
            return true;
        if (!number.Digits || number.First != number.Last || pieces[number.First].Length > 3)
            return false;
        var next = number.Last + 1;
        if (pieces.IsSign(before, '('))
            return pieces.IsSign(next, ')') && IsName(pieces, before - 1);
        var closed = next >= pieces.Count || pieces.Of(next) is "," or "." or ";" or "”" or "’" or "\"" || pieces.Is(next, "and") || pieces.Is(next, "from") || pieces.Tag(next) is "VBD" or "VBZ";
        // "The minister, 54, has always said".
        if (pieces.IsSign(before, ',') && pieces.IsSign(next, ',') && number.Low >= 16 && pieces.Tag(before - 1) == "NN" && pieces.Tag(before - 2) is "DT" or "PRP$" or "NN" && !pieces.IsNumber(next + 1)
            && pieces.Tag(next + 1) is "VBZ" or "VBD" or "WP" or "MD" or "IN")
            return true;
        return closed && pieces.IsSign(before, ',') && IsName(pieces, before - 1) && !(pieces.IsSign(next, ',') && pieces.IsNumber(next + 1));
    }

    private static bool IsName(Pieces pieces, int i) => pieces.IsCapital(i) && pieces[i].Length > 1 && pieces.Tag(i) is "NNP" or "NNPS" or "NN" or "NNS" && !pieces.IsTaken(i);
}

namespace Stance.Language;

/// <summary>Words whose beginning an apostrophe stands for: ’72, ’90s, ’em, ’til. A quotation may begin with the same mark, so only these are known.</summary>
internal static class Elided
{
    private const int LongestWord = 6;

    /// <summary>Length with the apostrophe at <paramref name="at"/>, or 0.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at)
    {
        var end = at + 1;
        while (end < text.Length && Characters.IsWord(text[end]) && end - at <= LongestWord)
            end++;
        var word = text[(at + 1)..end];
        // "’n’" is the one that may be marked on both sides; in "‘re-exported’" a quotation begins.
        var closes = end < text.Length && (Characters.Is(text[end], CharacterKinds.Apostrophe) || text[end] == '-');
        if (word.Length >= 2 && Characters.IsDigit(word[0]) && Characters.IsDigit(word[1]))
            return !closes && (word.Length == 2 || (word.Length == 3 && word[2] == 's')) ? word.Length + 1 : 0;
        if (word is "n" or "N")
            return closes && text[end] != '-' ? 3 : 0;
        return !closes && word is "s" or "em" or "til" or "cause" or "tis" or "Tis" or "twas" or "Twas" or "round" or "bout" or "ll" or "re" or "ve" ? word.Length + 1 : 0;
    }
}

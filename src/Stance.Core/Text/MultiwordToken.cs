namespace Stance.Text;

/// <summary>Divides the text of a multiword token ("don't", "wanna") among its words.</summary>
internal static class MultiwordToken
{
    /// <summary>
    /// Lengths of the stretches of <paramref name="surface"/> that fall to the words, each at least one character; null when it has fewer characters than words.
    /// Where the forms do not make up the surface, a word gets as much as it agrees with, and the last one the rest: "wan|na" for "want" and "to".
    /// </summary>
    public static int[]? Cut(string surface, IReadOnlyList<string> forms)
    {
        if (string.Concat(forms).Equals(surface, StringComparison.OrdinalIgnoreCase))
            return [.. forms.Select(form => form.Length)];
        var starts = Starts(surface);
        var left = starts.Count - 1 - forms.Count; // characters beyond the one that each word gets
        if (left < 0)
            return null;
        var lengths = new int[forms.Count];
        for (int word = 0, at = 0; word < forms.Count; word++)
        {
            var same = surface.AsSpan(starts[at]).CommonPrefixLength(forms[word]);
            var end = at + 1;
            for (; left > 0 && (word == forms.Count - 1 || starts[end + 1] - starts[at] <= same); left--)
                end++;
            lengths[word] = starts[end] - starts[at];
            at = end;
        }

        return lengths;
    }

    // Where characters begin, so that no surrogate pair is cut, and where the last one ends.
    private static List<int> Starts(string surface)
    {
        var starts = new List<int>(surface.Length + 1) { 0 };
        foreach (var rune in surface.EnumerateRunes())
            starts.Add(starts[^1] + rune.Utf16SequenceLength);
        return starts;
    }
}

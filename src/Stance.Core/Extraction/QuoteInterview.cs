namespace Stance.Extraction;

/// <summary>
/// Interviews in questions and answers: "Q:" and "A:", or names, before what is said; there are no marks and no cue. Several paragraphs between two labels are one answer;
/// behind the last label only its own paragraph is.
/// </summary>
internal static class QuoteInterview
{
    private readonly record struct Turn(TextSpan Label, TextSpan First, List<TextSpan> Content);

    /// <summary>The questions and answers in text order; empty when the text is no interview. Questions after "Q:" are the author's.</summary>
    public static IEnumerable<Quote> Read(string text)
    {
        var turns = new List<Turn>();
        foreach (var line in Lines(text))
        {
            var label = LabelOf(text, line);
            if (label.Length > 0)
            {
                var start = label.End + 1;
                while (start < line.End && char.IsWhiteSpace(text[start]))
                    start++;
                if (start < line.End)
                    turns.Add(new Turn(label, new TextSpan(start, line.End), [new TextSpan(start, line.End)]));
            }
            else if (turns.Count > 0)
            {
                turns[^1].Content.Add(line);
            }
        }

        var names = turns.CountBy(turn => turn.Label.Of(text).ToString(), StringComparer.Ordinal).Where(pair => pair.Value >= 2).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        if (names.Count < 2)
            yield break;
        for (var i = 0; i < turns.Count; i++)
        {
            var name = turns[i].Label.Of(text).ToString();
            if (!names.Contains(name))
                continue;
            yield return new Quote(QuoteKind.Direct, turns[i].Label, null, i + 1 < turns.Count ? [.. turns[i].Content] : [turns[i].First], null);
        }
    }

    /// <summary>Whether the words before the colon stand for whoever asks.</summary>
    public static bool IsQuestion(ReadOnlySpan<char> label) => label is "Q" or "Question" or "QUESTION";

    private static IEnumerable<TextSpan> Lines(string text)
    {
        for (var from = 0; from < text.Length;)
        {
            var end = text.AsSpan(from).IndexOfAny('\n', '\r') is var length and >= 0 ? from + length : text.Length;
            int start = from, stop = end;
            while (start < stop && char.IsWhiteSpace(text[start]))
                start++;
            while (stop > start && char.IsWhiteSpace(text[stop - 1]))
                stop--;
            if (stop > start)
                yield return new TextSpan(start, stop);
            from = end + 1;
        }
    }

    /// <summary>"Q", "A", "Fatma Chebbi" before a colon at the start of a line; an empty span when there is no label.</summary>
    private static TextSpan LabelOf(string text, TextSpan line)
    {
        var colon = line.Of(text)[..Math.Min(line.Length, 32)].IndexOf(':');
        if (colon < 1 || colon + 1 >= line.Length || !char.IsWhiteSpace(text[line.Start + colon + 1]) || !char.IsUpper(text[line.Start]))
            return default;
        var label = new TextSpan(line.Start, line.Start + colon);
        var words = 1;
        foreach (var letter in label.Of(text))
        {
            if (letter == ' ')
                words++;
            else if (!char.IsLetter(letter) && letter is not ('.' or '-' or '’' or '\''))
                return default;
        }

        foreach (var range in label.Of(text).Split(' '))
        {
            var word = label.Of(text)[range];
            if (word.Length > 0 && !char.IsUpper(word[0]))
                return default;
        }

        return words <= 4 ? label : default;
    }
}

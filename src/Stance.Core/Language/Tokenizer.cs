namespace Stance.Language;

/// <summary>
/// Splits text into words and marks. Words keep what the press joins (F-35, 155-mm, 7.62x39mm, 1,500, U.S., state-owned, 9/11, addresses) and give
/// up what grammar reads as words of their own: clitics ("Moscow|’s", "do|n’t"), currency signs, percent signs, every dash and quotation mark.
/// A stretch without white space is read from left to right, and no rule looks back over what it has read or ahead over more than a few
/// characters, so that the cost is linear in the text whatever it holds.
/// </summary>
internal static class Tokenizer
{
    /// <summary>Spans of the tokens in <paramref name="part"/>, in text order, without overlap, covering everything but white space.</summary>
    public static List<TextSpan> Tokenize(string text, TextSpan part)
    {
        var tokens = new List<TextSpan>((part.Length / 5) + 4);
        var all = text.AsSpan(0, part.End);
        var at = part.Start;
        while (at < all.Length)
        {
            if (Characters.IsSpace(all[at]))
            {
                at++;
                continue;
            }

            // Most stretches are letters only, and most of the others letters with one mark behind them.
            var start = at;
            var seen = CharacterKinds.None;
            while (at < all.Length)
            {
                var kinds = Characters.Kinds(all[at]);
                if (kinds != CharacterKinds.Letter)
                {
                    seen = kinds;
                    break;
                }

                at++;
            }

            if (at == all.Length || (seen & CharacterKinds.Space) != 0)
                Contractions.Add(tokens, all, start, at);
            else
                at = ReadStretch(tokens, all, start, part.Start);
        }

        return tokens;
    }

    /// <summary>Reads up to the next white space, and returns where that is.</summary>
    private static int ReadStretch(List<TextSpan> tokens, ReadOnlySpan<char> text, int start, int first)
    {
        var at = start;
        var addresses = new Addresses(text);
        while (at < text.Length && !Characters.IsSpace(text[at]))
        {
            // A stretch begins anew behind every mark, and what stands before the part is not seen.
            var (end, isWord) = (addresses.EndFrom(at), false);
            if (end == 0)
            {
                isWord = Words.StartsAt(text, at, first);
                end = isWord ? Words.EndFrom(text, at, first) : Marks.EndFrom(text, at, first);
            }

            if (isWord)
                Contractions.Add(tokens, text, at, end);
            else
                tokens.Add(new TextSpan(at, end));
            at = end;
        }

        return at;
    }
}

namespace Stance.Language;

/// <summary>
/// Candidates for names by capitals: runs of words tagged as proper nouns, joined over "of", "for", "and" inside the names of bodies
/// ("Office of Ports and Moorings"), over particles ("de", "van") and initials. They find what the trained recognizer does not know; what they name is left to the rooms to the right.
/// </summary>
internal static class NameFinder
{
    public static IEnumerable<NameCandidate> Find(string text, Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var titleCase = IsTitleCase(text, [.. tokens.Select(token => token.Span)]);
        // "- Production Capacity: Serbian factories …": the label of a list item is no name.
        var label = Label(text, tokens);
        var first = true;
        for (var i = 0; i < tokens.Length; i++)
        {
            // A capital inside a sentence makes a name of any word; at its beginning the tag must say so.
            var capitalCounts = !first && !titleCase;
            first = first ? !char.IsLetterOrDigit(text[tokens[i].Span.Start]) : tokens[i].Tag is "``" or ":" or ".";
            if (!IsNamePart(text, tokens[i], capitalCounts) || i < label || IsDirection(text, tokens, i))
                continue;
            var end = i + 1;
            while (end < tokens.Length)
            {
                if (IsNamePart(text, tokens[end], !titleCase))
                    end++;
                else if (JoinLength(text, tokens, end) is var join and > 0)
                    end += join;
                else
                    break;
            }

            yield return new NameCandidate(new TextSpan(tokens[i].Span.Start, tokens[end - 1].Span.End), NameKind.Unknown, 0.5);
            i = end - 1;
        }
    }

    /// <summary>Headlines With Most Words Capitalized: capitals say nothing in them.</summary>
    private static bool IsTitleCase(string text, ReadOnlySpan<TextSpan> tokens)
    {
        int words = 0, capitals = 0;
        foreach (var token in tokens)
        {
            if (!char.IsLetter(text[token.Start]) || token.Length < 4)
                continue;
            words++;
            if (char.IsUpper(text[token.Start]))
                capitals++;
        }

        // A heading of a few words has no full stop.
        var heading = tokens.Length > 0 && text[tokens[^1].Start] is not ('.' or '!' or '?' or '”' or '"' or ',') && (tokens[^1].End == text.Length || text[tokens[^1].End] is '\n' or '\r');
        return words >= (heading ? 2 : 4) && capitals * 4 >= words * 3;
    }

    /// <summary>Number of words up to the colon of a list item's label; 0 when there is none.</summary>
    private static int Label(string text, ImmutableArray<Token> tokens)
    {
        if (text[tokens[0].Span.Start] is not ('-' or '•' or '*'))
            return 0;
        for (var i = 1; i < Math.Min(tokens.Length, 7); i++)
        {
            if (text[tokens[i].Span.Start] == ':')
                return i;
        }

        return 0;
    }

    /// <summary>"Western stockpiles", "Eastern voters": a direction that qualifies a common noun names nothing.</summary>
    private static bool IsDirection(string text, ImmutableArray<Token> tokens, int at) =>
        tokens[at].Span.Of(text) is "Western" or "Eastern" or "Northern" or "Southern" or "Central" && at + 1 < tokens.Length && (!char.IsUpper(text[tokens[at + 1].Span.Start]) || tokens[at + 1].Span.Of(text) is "European" or "African" or "Asian" or "American" or "Ukrainian");

    private static bool IsNamePart(string text, Token token, bool capitalCounts = true)
    {
        if (!char.IsUpper(text[token.Span.Start]))
            return false;
        return token.PartOfSpeech == PartOfSpeech.ProperNoun ? token.Tag != "ADD"
            : capitalCounts && token.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.Verb or PartOfSpeech.Other or PartOfSpeech.Adverb;
    }

    /// <summary>Number of words from <paramref name="at"/> that join the name before them to a name behind them; 0 when none do.</summary>
    private static int JoinLength(string text, ImmutableArray<Token> tokens, int at)
    {
        var word = tokens[at].Span.Of(text);
        if (at + 1 >= tokens.Length)
            return 0;
        if (word is "of" or "for" && IsInstitution(tokens[at - 1].Lemma))
        {
            if (IsNamePart(text, tokens[at + 1]))
                return 1;
            if (at + 2 < tokens.Length && tokens[at + 1].Span.Of(text) is "the" && IsNamePart(text, tokens[at + 2]))
                return 2;
        }

        if (word is "and" && at >= 2 && tokens[at - 2].Span.Of(text) is "of" or "for" && IsNamePart(text, tokens[at + 1]))
            return 1; // "Office of Ports and Moorings"
        return word is "de" or "da" or "di" or "del" or "della" or "van" or "von" or "der" or "bin" or "al" or "el" or "ul" or "ibn" or "&" && IsNamePart(text, tokens[at + 1]) ? 1 : 0;
    }

    private static bool IsInstitution(string lemma) => lemma is "Ministry" or "Office" or "Centre" or "Center" or "Institute" or "Bank" or "University" or "Department" or "Council" or "Board"
        or "Chamber" or "House" or "Court" or "Academy" or "Agency" or "Association" or "Bureau" or "Commission" or "Committee" or "Federation" or "Union" or "Fund" or "Organisation"
        or "Organization" or "Party" or "Republic" or "Kingdom" or "Secretary" or "Minister" or "Gulf" or "Strait" or "Sea" or "Bay" or "Port" or "Authority" or "School" or "Society"
        or "Register" or "League" or "Confederation" or "Directorate" or "Administration" or "Church" or "State" or "Emirate" or "States" or "Defence" or "Affairs" or "Trade";
}

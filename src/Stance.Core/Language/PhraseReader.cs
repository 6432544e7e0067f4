namespace Stance.Language;

/// <summary>
/// Finds base noun phrases and verb groups by their tags (finite-state chunking after Abney 1996 and FASTUS, Hobbs and others 1997).
/// </summary>
internal static class PhraseReader
{
    /// <summary>The noun phrase that begins at token <paramref name="at"/>, without coordination; null when none begins there.</summary>
    public static Phrase? BasePhrase(ImmutableArray<Token> tokens, int at)
    {
        if (tokens[at].Tag == "PRP" && (tokens[at].Lemma.EndsWith("self", StringComparison.Ordinal) || tokens[at].Lemma.EndsWith("selves", StringComparison.Ordinal)))
            return null; // "the port itself"
        var hedge = HedgeLength(tokens, at);
        int end = at + hedge, head = -1, nominal = -1;
        while (end < tokens.Length)
        {
            var tag = tokens[end].Tag;
            if (end > at && StartsAnother(tokens, end))
                break;
            if (tag is "NN" or "NNS" or "NNP" or "NNPS" or "FW" or "ADD")
            {
                head = nominal = end;
            }
            else if (tag is "PRP" or "EX")
            {
                if (end == at)
                {
                    var own = end + 1;
                    return new Phrase(at, own, at);
                }

                break;
            }
            else if (tag is "CD")
            {
                head = end;
            }
            else if (tag is "DT" or "PDT" or "WDT" or "PRP$" or "WP$")
            {
                // A determiner inside begins another phrase: "gave [Sudan] [the ambulances]".
                if (end > at && !(tokens[end - 1].Tag is "PDT" or "RB" or "CC" or "``") && !(tokens[end - 1].Lemma is "not" or "all" or "half" or "both"))
                    break;
                if (tag == "WDT" && end > at)
                    break;
                if (head < 0)
                    head = end;
            }
            else if (tag is "POS" && nominal >= 0)
            {
                head = -1; // the possessor is no head: "the dealer’s [customers]"
            }
            else if (!IsInside(tokens, end, at))
            {
                break;
            }

            end++;
        }

        // A pronoun in front of a noun is a phrase of its own, as is a possessor that nothing follows.
        while (end > at && tokens[end - 1].Tag is "JJ" or "RB" or "RBR" or "JJR" or "``" or "''" or "VBN" or "VBG" or "POS" or "$" or "CC" or "JJS" or "," && !(end - 1 == head))
            end--;
        if (end <= at + hedge)
            return null;
        if (head < 0 || head >= end)
            head = end - 1;
        if (end == at + 1 && tokens[at].Lemma is "the" or "a")
            return null; // an article alone
        return tokens[head].Tag is "NN" or "NNS" or "NNP" or "NNPS" or "CD" or "DT" or "PRP$" or "FW" or "ADD" or "PDT" or "JJS" or "JJ" ? new Phrase(at, end, head) : null;
    }

    /// <summary>Words before a number that belong to its phrase: "at least nine drones", "up to 3,000 pilots", "between 3% and 5%".</summary>
    private static int HedgeLength(ImmutableArray<Token> tokens, int at)
    {
        var length = tokens[at].Lemma switch
        {
            "at" when Lemma(tokens, at + 1) is "least" or "most" => 2,
            "up" when Lemma(tokens, at + 1) is "to" => 2,
            "more" or "less" or "few" when Lemma(tokens, at + 1) is "than" => 2,
            "no" or "not" when Lemma(tokens, at + 1) is "more" or "less" or "few" && Lemma(tokens, at + 2) is "than" => 3,
            "between" or "about" or "around" or "over" or "under" or "nearly" or "almost" or "some" or "roughly" or "only" or "not" or "not a" => 1,
            _ => 0,
        };
        return length > 0 && at + length < tokens.Length && tokens[at + length].Tag is "CD" or "$" ? length
            : tokens[at].Lemma is "not" && Lemma(tokens, at + 1) is "a" && Lemma(tokens, at + 2) is "single" ? 1
            : 0;
    }

    /// <summary>"this year", "last week", "on Monday" without its preposition: says when, and is no subject or object.</summary>
    public static bool IsTemporal(ImmutableArray<Token> tokens, Phrase phrase) =>
        tokens[phrase.Head].Lemma is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday" or "yesterday" or "today" or "tomorrow" or "tonight"
        || (tokens[phrase.Head].Lemma is "year" or "month" or "week" or "day" or "time" or "morning" or "evening" or "quarter" or "summer" or "winter" or "spring" or "autumn"
            && tokens[phrase.First].Lemma is "this" or "last" or "next" or "every" or "each" or "that" or "the" or "a" or "early" or "earlier" or "all" && phrase.End - phrase.First <= 3)
        || (phrase.End == phrase.First + 1 && IsYear(tokens[phrase.First]));

    private static string? Lemma(ImmutableArray<Token> tokens, int at) => at < tokens.Length ? tokens[at].Lemma : null;

    /// <summary>
    /// A number or name that begins a new phrase without a mark between: "in June 2025 | Protea offered", "offered N’Djamena | 2,000 rockets".
    /// </summary>
    private static bool StartsAnother(ImmutableArray<Token> tokens, int at) =>
        (IsYear(tokens[at - 1]) && tokens[at].Tag is "NNP" or "NNPS" or "CD" or "NN" or "NNS" && (at < 2 || tokens[at - 2].Tag is "NNP" or "CD" or "IN" or "CC"))
        || (tokens[at].Lemma is "last" or "next" or "this" && at + 1 < tokens.Length && tokens[at + 1].Lemma is "year" or "month" or "week" or "quarter" or "summer" or "winter" or "autumn" or "spring" && tokens[at - 1].Tag is "NN" or "NNS" or "NNP")
        || (tokens[at].Tag == "CD" && tokens[at - 1].Tag is "NNP" or "NN" && at + 1 < tokens.Length && tokens[at + 1].Tag is "NNS" or "NN" or "JJ" && !IsMonth(tokens[at - 1].Lemma));

    private static bool IsYear(Token token) => token.Tag == "CD" && token.Span.Length == 4 && token.Lemma.Length == 4 && token.Lemma[0] is '1' or '2' && token.Lemma.All(char.IsAsciiDigit);

    private static bool IsMonth(string lemma) => lemma is "January" or "February" or "March" or "April" or "May" or "June" or "July" or "August" or "September" or "October" or "November" or "December"
        || lemma.EndsWith('.');

    /// <summary>Words that may stand inside a noun phrase before its noun.</summary>
    private static bool IsInside(ImmutableArray<Token> tokens, int at, int start)
    {
        var tag = tokens[at].Tag;
        return tag switch
        {
            "JJ" or "JJR" or "JJS" or "$" or "AFX" => NounFollows(tokens, at),
            "RB" or "RBR" => at + 1 < tokens.Length && tokens[at + 1].Tag is "JJ" or "CD" or "VBN" or "DT" or "JJR" && (tokens[at].Lemma is not "not" || tokens[at + 1].Tag is "DT" or "CD") && NounFollows(tokens, at),
            "VBN" or "VBG" => (at > start || at + 1 < tokens.Length && tokens[at + 1].Tag is "NNS" or "NN") && at + 1 < tokens.Length && tokens[at + 1].Tag is "NN" or "NNS" or "JJ" or "NNP" && (at == start || tokens[at - 1].Tag is "DT" or "PRP$" or "JJ" or "CD" or "RB" or "POS"),
            "``" or "''" => at > start && NounFollows(tokens, at),
            "CC" => at > start && tokens[at - 1].Tag is "JJ" && at + 1 < tokens.Length && tokens[at + 1].Tag is "JJ" && NounFollows(tokens, at + 1),
            "," => at > start && tokens[at - 1].Tag is "JJ" && at + 1 < tokens.Length && tokens[at + 1].Tag is "JJ" && NounFollows(tokens, at + 1),
            "IN" => at > start && tokens[at].Lemma is "than" && tokens[at - 1].Tag is "JJR" or "RBR" && at + 1 < tokens.Length && tokens[at + 1].Tag is "CD" or "$",
            _ => false,
        };
    }

    private static bool NounFollows(ImmutableArray<Token> tokens, int at)
    {
        for (var i = at + 1; i < tokens.Length && i < at + 7; i++)
        {
            if (tokens[i].Tag is "NN" or "NNS" or "NNP" or "NNPS" or "CD")
                return true;
            if (tokens[i].Tag is not ("JJ" or "JJR" or "JJS" or "CC" or "," or "``" or "''" or "VBN" or "VBG" or "RB" or "$" or "POS" or "AFX" or "IN" or "DT"))
                return false;
        }

        return false;
    }

    /// <summary>
    /// The phrase with what belongs to it: "of" complements, and further nouns joined by commas and "and" when no finite verb follows them.
    /// </summary>
    public static Phrase Extend(ImmutableArray<Token> tokens, Phrase phrase)
    {
        var end = phrase.End;
        while (end < tokens.Length)
        {
            if (tokens[end].Lemma is "of" && end + 1 < tokens.Length && BasePhrase(tokens, end + 1) is { } complement)
            {
                end = complement.End;
                continue;
            }

            var next = end;
            if (tokens[next].Tag == "," && next + 1 < tokens.Length)
                next++;
            if (tokens[next].Tag == "CC" && tokens[next].Lemma is "and" or "or" && next + 1 < tokens.Length)
                next++;
            if (next == end || BasePhrase(tokens, next) is not { } conjunct || !SameSort(tokens[phrase.Head], tokens[conjunct.Head]) || StartsClause(tokens, conjunct.End))
                break;
            if (tokens[next - 1].Tag == "," && !EndsInConjunction(tokens, conjunct.End))
                break; // an apposition, not a list
            end = conjunct.End;
        }

        return phrase with { End = end };
    }

    private static bool SameSort(Token left, Token right) => right.Tag is not ("PRP" or "EX" or "DT") && (left.Tag.StartsWith("NNP", StringComparison.Ordinal) == right.Tag.StartsWith("NNP", StringComparison.Ordinal) || left.Tag == "CD" || right.Tag == "CD");

    /// <summary>Whether a finite verb follows, at most behind prepositional phrases: "and [the queues at bakeries] grew".</summary>
    private static bool StartsClause(ImmutableArray<Token> tokens, int at)
    {
        for (var links = 0; links < 3 && at + 1 < tokens.Length && tokens[at].Tag == "IN" && BasePhrase(tokens, at + 1) is { } inner; links++)
            at = inner.End;
        while (at < tokens.Length && tokens[at].Tag == "RB")
            at++;
        return at < tokens.Length && tokens[at].Tag is "VBD" or "VBZ" or "VBP" or "MD";
    }

    /// <summary>Whether a list goes on to its "and": "Turkey, and the United States".</summary>
    private static bool EndsInConjunction(ImmutableArray<Token> tokens, int at)
    {
        for (var items = 0; items < 8 && at < tokens.Length; items++)
        {
            if (tokens[at].Tag == "CC" || (tokens[at].Tag == "," && at + 1 < tokens.Length && tokens[at + 1].Tag == "CC"))
                return true;
            if (tokens[at].Tag != "," || at + 1 >= tokens.Length || BasePhrase(tokens, at + 1) is not { } item)
                return false;
            at = item.End;
        }

        return false;
    }
}

using Stance.Language;

namespace Stance.Contradictions;

/// <summary>Whether two stretches of words are about one thing.</summary>
internal static class Topic
{
    private static readonly ImmutableHashSet<string> Empty =
    [
        "the", "a", "an", "of", "and", "or", "in", "on", "to", "for", "with", "by", "from", "at", "any", "no", "not", "one", "this", "that", "these", "those", "its", "their", "his", "her", "our", "it", "such", "new", "more",
        "all", "other", "some", "only", "own", "up", "us", "them", "thing", "anything", "something", "nothing", "year", "month", "week", "day", "time", "people", "country", "government",
    ];

    /// <summary>Whether they share a word that says something.</summary>
    public static bool Share(string one, string other) => Words(one).Overlaps(Words(other));

    /// <summary>Whether their head nouns are the same word: the last word before the first preposition.</summary>
    public static bool SameHead(string one, string other) => Head(one) is { } head && head == Head(other);

    private static string? Head(string text)
    {
        string? head = null;
        foreach (var word in text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is "of" or "in" or "on" or "from" or "for" or "to" or "with" or "by" or "at" or "about")
                break;
            head = Lemmatizer.Singular(word.Trim(',', '.', '”', '“', '"'));
        }

        return head is null || Empty.Contains(head) ? null : head;
    }

    /// <summary>Content words in the singular, in lower case.</summary>
    public static ImmutableHashSet<string> Words(string text) =>
    [
        .. text.ToLowerInvariant().Split([' ', ',', '.', ';', ':', '’', '\'', '“', '”', '"', '(', ')', '—', '–', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length > 2 && !Empty.Contains(word) && !char.IsAsciiDigit(word[0])).Select(Lemmatizer.Singular).Where(word => !Empty.Contains(word)),
    ];
}

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

    /// <summary>Content words in the singular, in lower case.</summary>
    public static ImmutableHashSet<string> Words(string text) =>
    [
        .. text.ToLowerInvariant().Split([' ', ',', '.', ';', ':', '’', '\'', '“', '”', '"', '(', ')', '—', '–', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length > 2 && !Empty.Contains(word) && !char.IsAsciiDigit(word[0])).Select(Lemmatizer.Singular).Where(word => !Empty.Contains(word)),
    ];
}

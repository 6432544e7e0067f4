using System.Collections.Frozen;
using Stance.Text;

namespace Stance.Extraction;

/// <summary>What may follow a cue as the words it attributes.</summary>
[Flags]
internal enum CueFrames
{
    None = 0,

    /// <summary>A clause, with or without "that".</summary>
    Clause = 1,

    /// <summary>"offered to stop".</summary>
    Infinitive = 2,

    /// <summary>"denies any wrongdoing".</summary>
    Phrase = 4,

    /// <summary>The clause or infinitive may follow an addressee: "told reporters that", "urged them to".</summary>
    Addressee = 8,

    /// <summary>"called it a farce", "described the plan as a farce".</summary>
    Predicate = 16,

    /// <summary>"wants them to leave", with its object only.</summary>
    ObjectInfinitive = 32,
}

/// <summary>A word or phrase that says that something is said, thought or wanted.</summary>
/// <param name="Head">Lemma of its verb or noun.</param>
/// <param name="Rest">The words that must follow, lemmas ("point" → "out"); empty for a single word.</param>
/// <param name="Class">Its class in attribution-cues.tsv ("say", "deny", "estimate" …).</param>
/// <param name="Direct">Whether it may introduce a direct quotation.</param>
/// <param name="Frames">What may follow it.</param>
/// <param name="Prepositions">The prepositions that may lead to the words it attributes ("spoke of a farce"); they belong to the cue.</param>
internal sealed record AttributionCue(string Head, ImmutableArray<string> Rest, string Class, bool Direct, CueFrames Frames, ImmutableArray<string> Prepositions)
{
    /// <summary>Whether it reports words, not an attitude: these may stand behind what they report ("The plan is dead, she said").</summary>
    public bool IsSpeech => Direct || (Class is "estimate" or "warn" && Head is not "see");
}

/// <summary>The cues of attribution-cues.tsv by their first word. Immutable.</summary>
internal static class AttributionCues
{
    private static readonly FrozenDictionary<string, AttributionCue[]> Verbs = Read(row => row[1] is "verb" or "verb phrase");
    private static readonly FrozenDictionary<string, AttributionCue[]> Nouns = Read(row => row[1] == "noun");

    /// <summary>Phrases with "of" or "to" that name the source behind them.</summary>
    public static readonly ImmutableArray<string[]> Phrases =
        [.. Lexicon.Rows("attribution-cues.tsv").Where(row => row[1] == "phrase").Select(row => row[0].Split(' '))];

    /// <summary>The cues that begin with this verb, longest first. A lemma cut too short ("jok" of "joked") is tried with its "e".</summary>
    public static ReadOnlySpan<AttributionCue> OfVerb(string lemma) => Verbs.TryGetValue(lemma, out var cues) || Verbs.TryGetValue(lemma + "e", out cues) ? cues : [];

    /// <summary>The cue of this noun, or null.</summary>
    public static AttributionCue? OfNoun(string lemma) => Nouns.TryGetValue(lemma, out var cues) ? cues[0] : null;

    private static FrozenDictionary<string, AttributionCue[]> Read(Func<string[], bool> wanted) =>
        Lexicon.Rows("attribution-cues.tsv").Where(wanted).GroupBy(row => row[0], StringComparer.Ordinal)
            .Select(Join).GroupBy(cue => cue.Head, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(cue => cue.Rest.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>One cue of all rows of a word: "ask" has one for questions and one for demands.</summary>
    private static AttributionCue Join(IGrouping<string, string[]> rows)
    {
        var words = rows.Key.Split(' ');
        var frames = rows.Aggregate(CueFrames.None, (all, row) => all | Frames(row[4]));
        return new AttributionCue(words[0], [.. words[1..]], rows.First()[2], rows.Any(row => row[3] == "yes"), frames,
            [.. rows.Select(row => row[4].Split('-')).Where(parts => parts is [not ("np" or "to"), "np"] or ["to", "np"]).Select(parts => parts[0])]);
    }

    private static CueFrames Frames(string frame) => frame switch
    {
        "that" or "whether" => CueFrames.Clause,
        "np-that" => CueFrames.Clause | CueFrames.Addressee,
        "to-inf" => CueFrames.Infinitive,
        "np-to-inf" => CueFrames.ObjectInfinitive | CueFrames.Addressee,
        "ing" or "np" => CueFrames.Phrase,
        "np-np" or "np-as" or "np-adj" => CueFrames.Predicate,
        "quote" => CueFrames.None,
        _ => CueFrames.Phrase,
    };
}

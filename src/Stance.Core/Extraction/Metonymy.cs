using System.Collections.Frozen;
using Stance.Language;

namespace Stance.Extraction;

/// <summary>
/// Tells whether a capital or seat means the city or those who govern from it (Markert and Nissim 2002): it means the state where it acts, is spoken to,
/// is dealt with, or holds something that only an actor holds; it means the city after words of place and movement.
/// </summary>
internal static class Metonymy
{
    private static readonly FrozenSet<string> PlaceVerbs = Words("lie sit stand host wake celebrate freeze burn flood bustle sleep empty fill sprawl");

    private static readonly FrozenSet<string> Sports = Words("beat win lose draw score thrash edge trounce kick");

    // Verbs that take a person or state, not a town, as their object.
    private static readonly FrozenSet<string> Dealings = Words(
        "tell promise ask urge warn accuse blame criticise criticize press pressure sanction alienate provoke anger irritate annoy please appease reassure assure inform notify thank praise help arm support supply back "
        + "condemn convince persuade force push want need trust suspect threaten offend embarrass call invite remind confront counter challenge isolate punish pay sue court lobby lend give offer owe cost let make keep peel hold question quote cite antagonise antagonize oppose defy allow enable");

    // "flew to", "trucked to", "left for": movement, so the city.
    private static readonly FrozenSet<string> Movements = Words(
        "fly travel go come return drive move sail walk ship truck transport carry take bring send arrive head leave depart run march cycle ride hurry rush drop land route haul deliver commute migrate flee drift lead stretch extend visit reach enter cross fall bring bind post relocate drag pass");

    private static readonly FrozenSet<string> Places = Words(
        "in at near outside around across throughout through via into inside above over beyond within off along past under");

    private static readonly FrozenSet<string> PlaceNouns = Words(
        "city town capital outskirts centre center street suburb north south east west port airport harbour harbor mayor university hospital district neighbourhood neighborhood market station stadium cafe café square bridge court museum resident people hotel road "
        + "railway metro train flight bus plane ferry restaurant theatre school skyline river population citizen club conference summit meeting fair exchange battle siege fall treaty declaration office correspondent edge gate heart area zoo prison temple palace weather rain traffic tower warehouse shop bar map home part side coast");

    /// <summary>Whether the place acts as a state here.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="first">First word of the name.</param>
    /// <param name="end">Behind its last word.</param>
    /// <param name="frames">The predicates of the sentence.</param>
    public static bool IsActor(SentenceWords words, int first, int end, ImmutableArray<Frame> frames)
    {
        var before = words.Lower(first - 1);
        var after = words[end];
        if (after is "," && words.IsUpper(end + 1) && words[end + 2] is "," or ".")
            return false; // "Paris, Texas,"
        if (Places.Contains(before) || before is "the" or "a" && first > 0 && words.IsNoun(end))
            return false;
        if (after is "’s" or "'s" or "’")
            return IsActorPossessive(words, end + 1);
        if (Dealings.Contains(words.Lower(first - 1)) && (words.Lower(first - 2) is "to" || words.Tag(first - 2) is "MD"))
            return true; // "refusal to sanction Moscow", where the tagger may see a noun
        if (words.IsNoun(end) && !words.IsUpper(end) && !words.IsFinite(end) && words.VerbAfter(end) < 0 && SubjectOf(words, frames, first, end) is null)
            return false; // "Belgrade cafes"
        if (before is "official" or "officials" && words.IsUpper(first))
            return true; // "official Moscow"
        if (SubjectOf(words, frames, first, end) is { } frame)
            return !PlaceVerbs.Contains(frame.Lemma) && !Sports.Contains(frame.Lemma) && !(frame.Lemma is "be" && IsPlaceComplement(words, frame));
        if (words.VerbAfter(end) is var verb and >= 0 && words.Tag(first - 1) is not ("IN" or "TO"))
            return !PlaceVerbs.Contains(words.Lemma(verb)) && !Sports.Contains(words.Lemma(verb));
        if (after is "and" or "or" && words.Tag(first - 1) is not ("IN" or "TO") && VerbAfterConjunct(words, end + 1) is var shared and >= 0)
            return !PlaceVerbs.Contains(words.Lemma(shared)) && !Sports.Contains(words.Lemma(shared)); // "[Ottawa] and Washington argued"
        return words.Tag(first - 1) is "IN" or "TO" || before is "and" or "or" or "than"
            ? AfterPreposition(words, first, end, frames)
            : frames.Any(other => (Covers(other.Object, first) || Covers(other.IndirectObject, first)) && Dealings.Contains(other.Lemma)) || before.Length > 0 && words.IsVerb(first - 1) && Dealings.Contains(words.Lemma(first - 1));
    }

    private static Frame? SubjectOf(SentenceWords words, ImmutableArray<Frame> frames, int first, int end) =>
        frames.FirstOrDefault(frame => frame.Form is FrameForm.Finite && frame.Subject is { } subject && (subject.Head >= first && subject.Head < end || subject.First <= first && end <= subject.End && IsConjunct(words, subject, first)) && !(frame.Passive && frame.Lemma is "hit" or "strike" or "shell" or "bomb" or "flood"));

    /// <summary>"[Beijing] and [Jakarta] would not take": each of several names that make one subject.</summary>
    private static bool IsConjunct(SentenceWords words, Phrase subject, int first)
    {
        for (var at = first - 1; at >= subject.First; at--)
        {
            if (words[at] is "and" or "or" or ",")
                return true;
            if (words.Tag(at) is "IN" or "TO" or "POS")
                return false;
        }

        return subject.First == first;
    }

    private static bool Covers(Phrase? phrase, int at) => phrase is not null && phrase.First <= at && at < phrase.End && phrase.Head == at;

    /// <summary>"is a city", "is cold", "is home to": said of the place.</summary>
    private static bool IsPlaceComplement(SentenceWords words, Frame frame)
    {
        for (var at = frame.End; at < Math.Min(words.Count, frame.End + 6); at++)
        {
            if (PlaceNouns.Contains(words.Lemma(at).ToLowerInvariant()) || words.Lower(at) is "kilometres" or "kilometers" or "km" or "miles" or "hours" or "located" or "situated")
                return true;
        }

        return false;
    }

    private static bool IsActorPossessive(SentenceWords words, int at)
    {
        for (var i = at; i < Math.Min(words.Count, at + 4); i++)
        {
            if (!words.IsNoun(i) && words.Tag(i) is not ("JJ" or "JJS" or "CD" or "VBN" or "RB"))
                break;
            if (PlaceNouns.Contains(words.Lemma(i).ToLowerInvariant()))
                return false;
        }

        return true;
    }

    private static bool AfterPreposition(SentenceWords words, int first, int end, ImmutableArray<Frame> frames)
    {
        var at = first - 1;
        if (words.Lower(at) is "and" or "or")
        {
            // "the EU and Washington": what holds for the first holds for the second
            while (at > 0 && at > first - 6 && words.Tag(at) is not ("IN" or "TO"))
                at--;
            if (words.Tag(at) is not ("IN" or "TO"))
                return false;
        }

        var preposition = words.Lower(at);
        if (Places.Contains(preposition))
            return false;
        var governor = at - 1;
        while (governor > 0 && governor > at - 3 && words.Tag(governor) is "RB" or "RP" or ",")
            governor--;
        var lemma = words.Lemma(governor).ToLowerInvariant();
        var frame = frames.LastOrDefault(other => other.Verb < at);
        var moves = Enumerable.Range(Math.Max(0, at - 6), at - Math.Max(0, at - 6)).Any(i => (words.IsVerb(i) || words.IsNoun(i)) && Movements.Contains(words.Lemma(i).ToLowerInvariant()));
        if (PlaceNouns.Contains(lemma))
            return false;
        switch (preposition)
        {
            case "by" or "against" or "with" or "toward" or "towards" or "than":
                return preposition is not ("by" or "toward" or "towards") || !moves;
            case "between":
                return !Enumerable.Range(Math.Max(0, at - 5), at - Math.Max(0, at - 5)).Any(i => PlaceNouns.Contains(words.Lemma(i)) || Movements.Contains(words.Lemma(i)));
            case "from":
                return (!moves || HasMessage(words, at)) && words.Lower(end) is not "to" && words.Lower(at - 1) is not ("back" or "away" or "far" or "home" or "up" or "down" or "out") && !(frame is { Lemma: "be" }) && (words.IsNoun(governor) || HasMessage(words, at) || frame is { Lemma: "hear" or "buy" or "demand" or "receive" or "seek" or "want" or "hide" or "win" or "get" });
            case "to":
                return !moves && !EarlierFrom(words, at) && (words.IsNoun(governor) || words.Tag(governor) is "JJ" || frame is not null && (Dealings.Contains(frame.Lemma) || NameKinds.IsSaying(frame.Lemma) || frame.Lemma is "sell" or "export" or "belong" or "matter" or "turn" or "report" or "complain"));
            case "for":
                return !moves;
            case "on":
                return true;
            case "of":
                return words.IsNoun(governor) && words.Tag(governor) is not "NNS" && lemma is "government" or "behalf" or "support" or "view" or "position" or "policy" or "stance" or "criticism" or "critic" or "ally" or "influence" or "wrath" or "patience" or "approval" or "blessing" or "hand" or "attitude" or "claim";
            default:
                return false;
        }
    }

    private static int VerbAfterConjunct(SentenceWords words, int at)
    {
        var end = at;
        while (end < words.Count && end - at < 7 && (words.IsNoun(end) || words.Tag(end) is "DT" or "JJ"))
            end++;
        return end > at && words.IsFinite(end) ? end : -1;
    }

    /// <summary>"No reply had come from Rabat": what moves is a message, so the place is its sender.</summary>
    private static bool HasMessage(SentenceWords words, int at) =>
        Enumerable.Range(Math.Max(0, at - 6), at - Math.Max(0, at - 6)).Any(i => words.Lemma(i) is "reply" or "answer" or "word" or "order" or "letter" or "note" or "circular" or "signal" or "message" or "response" or "statement" or "announcement" or "pressure" or "threat" or "demand" or "offer");

    private static bool EarlierFrom(SentenceWords words, int at)
    {
        for (var i = at - 1; i > Math.Max(0, at - 5); i--)
        {
            if (words.Lower(i) is "from")
                return true;
        }

        return false;
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

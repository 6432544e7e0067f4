using System.Collections.Frozen;

namespace Stance.Language;

/// <summary>
/// Reads the predicates of a sentence with their arguments: from its dependency tree where a parser has read it (<see cref="TreeFrames"/>), else from tags alone,
/// left to right (a cascade of patterns in the manner of FASTUS), where the nearer attachment wins.
/// </summary>
internal static class FrameReader
{
    // "asked Austria to stop": the object of these does what the infinitive says.
    internal static readonly FrozenSet<string> ObjectControl = new[]
    {
        "ask", "urge", "tell", "order", "allow", "permit", "force", "invite", "call", "press", "request", "require", "persuade", "warn", "advise", "enable", "help", "want", "expect", "let", "make",
        "encourage", "instruct", "authorise", "authorize", "oblige", "push", "forbid", "get",
    }.ToFrozenSet(StringComparer.Ordinal);

    // "gives [Sudan] [ambulances]": these take two objects side by side.
    internal static readonly FrozenSet<string> Giving = new[] { "give", "hand", "grant", "lend", "send", "offer", "promise", "deny", "owe" }.ToFrozenSet(StringComparer.Ordinal);

    internal static readonly FrozenSet<string> SpeechVerbs = new[]
    {
        "say", "tell", "add", "write", "warn", "ask", "reply", "insist", "explain", "note", "argue", "claim", "admit", "announce", "declare", "recall", "confirm", "conclude", "joke", "quip",
        "respond", "report", "stress", "state", "complain", "concede", "acknowledge", "answer", "continue", "observe", "remark",
    }.ToFrozenSet(StringComparer.Ordinal);

    // A longer "sentence" is a table or a list, of which a parser makes nothing; and the cost of a sentence stays bounded.
    private const int Longest = 500;

    /// <summary>The frames in the order of their verbs.</summary>
    public static ImmutableArray<Frame> Read(Sentence sentence) =>
        sentence.Tokens.Length <= Longest && Tree.IsParsed(sentence) ? TreeFrames.Read(new Tree(sentence)) : ReadPatterns(sentence.Tokens);

    private static ImmutableArray<Frame> ReadPatterns(ImmutableArray<Token> tokens)
    {
        var frames = ImmutableArray.CreateBuilder<Frame>();
        var state = new ClauseState();
        for (var i = 0; i < tokens.Length;)
        {
            if (tokens[i].Tag == "-LRB-" && Closing(tokens, i) is var closing and > 0)
            {
                i = closing; // a remark in brackets belongs to no predicate
            }
            else if (i + 2 < tokens.Length && IsInvertedCondition(tokens, i))
            {
                state.Begin("if");
                i++;
            }
            else if (VerbGroup(tokens, i) is { } group)
            {
                var frame = Attach(tokens, group, state, frames);
                frames.Add(frame);
                state.AfterVerb(frames.Count - 1, frame);
                i = group.End;
            }
            else if (PhraseReader.BasePhrase(tokens, i) is { } phrase && !IsMarker(tokens, i))
            {
                if (frames.Count > 0 && frames[^1].End == i && Giving.Contains(frames[^1].Lemma) && Receiver(tokens, phrase) is { } receiver)
                    phrase = receiver;
                else
                    phrase = PhraseReader.Extend(tokens, phrase);
                state.Add(tokens, phrase, frames);
                i = phrase.End;
            }
            else
            {
                state.Pass(tokens, i, frames);
                i++;
            }
        }

        return [.. frames.Select(frame => Negate(tokens, frame))];
    }

    /// <summary>"Should it be adopted, …", "Had they known, …": a condition without "if".</summary>
    private static bool IsInvertedCondition(ImmutableArray<Token> tokens, int at) =>
        tokens[at].Lemma is "should" or "have" && (at == 0 || tokens[at - 1].Tag is "," or "``" or ":") && tokens[at + 1].Tag is "PRP" or "DT" or "NNP" && tokens[^1].Lemma != "?";

    /// <summary>The name in front of a common noun, as a phrase of its own: the first of two objects.</summary>
    private static Phrase? Receiver(ImmutableArray<Token> tokens, Phrase phrase)
    {
        var end = phrase.First;
        while (end < phrase.End && tokens[end].Tag is "NNP" or "NNPS")
            end++;
        return end > phrase.First && end < phrase.End && tokens[end].Tag is "NNS" or "CD" or "JJ" && tokens[phrase.Head].Tag is "NNS" or "NN" ? new Phrase(phrase.First, end, end - 1) : null;
    }

    private static int Closing(ImmutableArray<Token> tokens, int at)
    {
        for (var i = at + 1; i < tokens.Length && i < at + 12; i++)
        {
            if (tokens[i].Tag == "-RRB-")
                return i + 1;
        }

        return 0;
    }

    /// <summary>A relative pronoun or "that" before a clause; "that" before a name, a plural or "nothing" is no determiner whatever its tag.</summary>
    private static bool IsMarker(ImmutableArray<Token> tokens, int at) => tokens[at].Tag is "WDT" or "WP"
        || (tokens[at].Lemma is "that" && at + 1 < tokens.Length && (tokens[at].Tag is "IN" || tokens[at + 1].Tag is "NNP" or "NNS" or "PRP" or "NNPS" || tokens[at + 1].Lemma is "nothing" or "nobody" or "anyone" or "anything" or "everyone" or "everything" or "no"));

    /// <summary>The verb group that begins at a word: auxiliaries, adverbs and main verb.</summary>
    private static Frame? VerbGroup(ImmutableArray<Token> tokens, int at)
    {
        var first = tokens[at];
        var infinitive = first.Tag == "TO" || (first.Lemma is "to" && at + 1 < tokens.Length && tokens[at + 1].Tag is "VB");
        if (!infinitive && first.Tag is not ("MD" or "VBD" or "VBZ" or "VBP" or "VB" or "VBN" or "VBG"))
            return null;
        if (infinitive && !(at + 1 < tokens.Length && (tokens[at + 1].Tag[0] == 'V' || (tokens[at + 1].Tag == "RB" && at + 2 < tokens.Length && tokens[at + 2].Tag[0] == 'V'))))
            return null;
        if (first.Tag == "VBG" && first.Lemma is "accord" or "include" or "follow" or "regard" or "concern" or "exclude" && (first.Lemma != "follow" || at == 0 || tokens[at - 1].Tag == ","))
            return null; // "according to", "including": prepositions by now
        if (first.Tag is "VBN" or "VBG" && PhraseReader.BasePhrase(tokens, at) is { } phrase && phrase.End > at + 1 && (at == 0 || tokens[at - 1].Tag is "IN" or "CC" or ","))
            return null; // "occupied land": a modifier
        var modal = first.Tag == "MD" ? first.Lemma : null;
        int verb = at, end = at + 1;
        var negated = false;
        bool passive = false, perfect = false;
        while (end < tokens.Length)
        {
            var token = tokens[end];
            if (token.Tag is "RB" or "RBR" or "``" && end + 1 < tokens.Length && ContinuesVerb(tokens, verb, end + 1))
                negated |= IsNegation(tokens, end);
            else if (token.Tag is "RB" && token.Lemma is "not" or "never" && tokens[verb].Lemma is "be" or "have" or "do")
                negated = true;
            else if (token.Tag[0] == 'V' && Fits(tokens[verb], token))
            {
                perfect |= tokens[verb].Lemma == "have";
                passive = tokens[verb].Lemma is "be" or "get" && token.Tag is "VBN" or "VBD";
                verb = end;
            }
            else
                break;
            end++;
        }

        if (at > 0 && tokens[at - 1].Tag == "RB")
            negated |= IsNegation(tokens, at - 1);
        var lemma = tokens[verb].Lemma;
        if (end < tokens.Length && tokens[end].Tag == "RP")
            lemma += " " + tokens[end++].Lemma;
        var form = infinitive ? FrameForm.Infinitive
            : first.Tag is "VBN" ? FrameForm.Participle
            : first.Tag is "VBG" ? FrameForm.Gerund
            : FrameForm.Finite;
        return new Frame
        {
            Form = form,
            First = at,
            End = end,
            Verb = verb,
            Lemma = lemma,
            Modal = modal is "ca" ? "can" : modal,
            Negated = negated,
            Passive = passive || form == FrameForm.Participle,
            Past = first.Tag is "VBD" || perfect,
        };
    }

    private static bool IsNegation(ImmutableArray<Token> tokens, int at) =>
        tokens[at].Lemma is "not" or "never" or "hardly" or "scarcely" or "nowhere" or "neither" or "nor"
        || (tokens[at].Lemma is "long" or "longer" && at > 0 && tokens[at - 1].Lemma == "no");

    private static bool ContinuesVerb(ImmutableArray<Token> tokens, int verb, int at) =>
        (tokens[at].Tag[0] == 'V' && (Fits(tokens[verb], tokens[at]) || tokens[verb].Tag == "TO"))
        || (tokens[at].Tag is "RB" or "``" && at + 1 < tokens.Length && tokens[at + 1].Tag[0] == 'V' && (Fits(tokens[verb], tokens[at + 1]) || tokens[verb].Tag == "TO"));

    /// <summary>Whether the auxiliary can govern the form.</summary>
    private static bool Fits(Token auxiliary, Token verb) => auxiliary.Tag is "MD" or "TO" ? verb.Tag is "VB" or "VBP"
        : auxiliary.Lemma switch
        {
            "be" => verb.Tag is "VBN" or "VBG" or "VBD",
            "get" => verb.Tag is "VBN",
            "have" => verb.Tag is "VBN" or "VBD",
            "do" => verb.Tag is "VB" or "VBP",
            "to" => verb.Tag is "VB",
            _ => false,
        };

    private static Frame Attach(ImmutableArray<Token> tokens, Frame group, ClauseState state, ImmutableArray<Frame>.Builder frames)
    {
        var last = state.LastFrame < 0 ? null : frames[state.LastFrame];
        var frame = group with { Marker = state.Marker };
        switch (group.Form)
        {
            case FrameForm.Finite:
                if (state.Subject is { } subject)
                    frame = frame with { Subject = subject, SubjectShared = state.SubjectIsAntecedent, Object = state.Antecedent };
                else if (state.Suspended is { } suspended)
                    frame = frame with { Subject = suspended, SubjectShared = false, Marker = null };
                else if (IsInverted(tokens, group))
                    frame = frame with { Inverted = true };
                else if (last is { Form: FrameForm.Finite, Modal: null, Object: null, Subject: { } before } && state.Unbroken && last.End == last.First + 1 && tokens[last.Verb].Tag == "VBD")
                {
                    // "Shells made in Serbia reach Ukraine": a second verb without a break makes the first a participle.
                    frames[state.LastFrame] = last with { Form = FrameForm.Participle, Passive = true, SubjectShared = true };
                    frame = frame with { Subject = before };
                }
                else if (last?.Subject is { } shared)
                    frame = frame with { Subject = shared, SubjectShared = true };
                break;
            case FrameForm.Participle:
                frame = frame with { Subject = state.LastPhrase, SubjectShared = true };
                break;
            case FrameForm.Infinitive:
                var controller = last?.Object is { } controlled && ObjectControl.Contains(last.Lemma) ? controlled
                    : last?.Passive == true ? last.Subject : last?.Subject;
                frame = frame with { Subject = controller, SubjectShared = true, Governor = state.LastFrame };
                break;
            default:
                frame = frame with { Subject = last?.Subject ?? state.Subject, SubjectShared = true, Governor = state.LastFrame };
                break;
        }

        return frame with { Obliques = group.Form == FrameForm.Finite ? [.. state.Fronted] : [] };
    }

    /// <summary>"…, said army spokesman Col. Moses Byaruhanga": the subject comes behind its verb.</summary>
    private static bool IsInverted(ImmutableArray<Token> tokens, Frame group) =>
        SpeechVerbs.Contains(tokens[group.Verb].Lemma) && (group.First == 0 || tokens[group.First - 1].Tag is "," or "''" or ".") && group.End < tokens.Length && tokens[group.End].Tag is "NNP" or "DT" or "PRP$" or "NN" or "PRP" or "JJ" or "CD" or "NNS";

    /// <summary>A negative subject or object negates the predicate: "nothing was delivered", "has not sent one bullet", "buys no grain".</summary>
    private static Frame Negate(ImmutableArray<Token> tokens, Frame frame) =>
        frame.Negated == IsNegative(tokens, frame.Subject) && frame.Negated ? frame with { Negated = true }
        : frame with { Negated = frame.Negated || (!frame.SubjectShared && IsNegative(tokens, frame.Subject)) || IsNegative(tokens, frame.Object) || frame.Obliques.Any(oblique => IsNegative(tokens, oblique.Phrase)) };

    /// <summary>"no grain", "nothing", "none", "not one bullet", "nobody", "neither side".</summary>
    public static bool IsNegative(ImmutableArray<Token> tokens, Phrase? phrase) => phrase is not null
        && (tokens[phrase.First].Lemma is "no" or "nothing" or "none" or "nobody" or "neither" or "not" or "zero" || (phrase.First > 0 && tokens[phrase.First - 1].Lemma is "not" && tokens[phrase.First].Tag is "CD" or "DT"));
}

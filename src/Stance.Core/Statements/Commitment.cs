using Stance.Language;

namespace Stance.Statements;

/// <summary>Polarity, factuality (FactBank) and modality of a predicate, from its verb group and the words around it.</summary>
internal readonly record struct Commitment(Polarity Polarity, Factuality Factuality, Modality Modality)
{
    /// <summary>Reads the commitment of a clause's predicate. A predicate governed by another ("refuses to join") inherits what that does to it.</summary>
    public static Commitment Of(Clause clause, Frame frame)
    {
        var sentence = clause.Sentence.Sentence;
        var tokens = sentence.Tokens;
        var negative = frame.Negated ^ DeniesItself(frame.Lemma);
        var (strength, modality) = Strength(clause, frame);
        if (Attribution(clause, frame) is { } cue)
        {
            negative ^= DeniesItself(cue.Lemma) || Reverses(cue.Lemma);
            var (outer, mood) = OfGovernor(cue.Lemma);
            if (mood != Modality.Asserted)
                (strength, modality) = (Math.Min(strength, outer), mood);
        }

        else if (Denial(clause, frame))
        {
            negative ^= true;
        }

        for (var governor = frame.Governor; governor >= 0 && governor < clause.Sentence.Frames.Length; governor = clause.Sentence.Frames[governor].Governor)
        {
            var above = clause.Sentence.Frames[governor];
            if (above.Verb < clause.First || above.Verb >= clause.End)
                break;
            negative ^= above.Negated ^ Reverses(above.Lemma);
            var (outer, mood) = OfGovernor(above.Lemma);
            if (above.Modal is not null || mood != Modality.Asserted)
                (strength, modality) = (outer, mood);
            if (governor == above.Governor)
                break;
        }

        if (Starts(tokens, clause, "if") || IsConditional(clause))
            (strength, modality) = (0, Modality.Conditional);
        else if (tokens[^1].Lemma == "?" && clause.End >= tokens.Length - 2)
            strength = 0;
        var factuality = (strength, negative) switch
        {
            (0, _) => Factuality.Uncommitted,
            (1, false) => Factuality.Possible,
            (1, true) => Factuality.PossiblyNot,
            (2, false) => Factuality.Probable,
            (2, true) => Factuality.ProbablyNot,
            (_, false) => Factuality.Certain,
            (_, true) => Factuality.CertainlyNot,
        };
        return new Commitment(negative ? Polarity.Negative : Polarity.Positive, factuality, modality);
    }

    /// <summary>The verb that introduces the clause's content, where it stands in the same sentence: "promised [to buy no potash]".</summary>
    private static Frame? Attribution(Clause clause, Frame frame)
    {
        if (clause.Quotes.LastOrDefault()?.Cue is not { } cue)
            return null;
        var tokens = clause.Sentence.Sentence.Tokens;
        return clause.Sentence.Frames.LastOrDefault(other => other != frame && cue.Contains(tokens[other.Verb].Span) && frame.Governor < 0);
    }

    /// <summary>"[had ruled out] that oil was entering": the verb right before a clause with "that" denies it, where no quotation was read.</summary>
    private static bool Denial(Clause clause, Frame frame)
    {
        if (frame.Marker is not "that")
            return false;
        Frame? before = null;
        foreach (var other in clause.Frames)
        {
            if (other.Verb < frame.Verb && other.Form == Language.FrameForm.Finite)
                before = other;
        }

        return before is { Object: null, Negated: false, Passive: false } && DeniesItself(before.Lemma);
    }

    /// <summary>Verbs whose assertion says that their content is not so.</summary>
    public static bool DeniesItself(string lemma) => lemma is "deny" or "reject" or "refute" or "rebut" or "dispute" or "rule out";

    /// <summary>Verbs that turn what they govern into its opposite.</summary>
    public static bool Reverses(string lemma) => lemma is "refuse" or "decline" or "fail" or "stop" or "cease" or "avoid" or "deny" or "forbid" or "prohibit" or "ban" or "halt" or "quit" or "reject"
        or "rule out" or "abandon" or "prevent";

    private static (int Strength, Modality Modality) Strength(Clause clause, Frame frame)
    {
        if (frame.Modal is "may" or "might" or "could")
            return (1, Modality.Possible);
        if (frame.Modal is "would" or "should" or "must" or "ought")
            return frame.Modal == "would" ? (0, Modality.Conditional) : (0, Modality.Desired);
        var adverbs = Enumerable.Range(Math.Max(clause.First, frame.First - 2), Math.Max(0, Math.Min(clause.End, frame.End + 2) - Math.Max(clause.First, frame.First - 2)))
            .Select(i => clause.Sentence.Sentence.Tokens[i].Lemma);
        foreach (var lemma in adverbs)
        {
            if (lemma is "perhaps" or "possibly" or "maybe" or "potentially")
                return (1, Modality.Possible);
            if (lemma is "probably" or "likely" or "unlikely" or "presumably" or "apparently" or "reportedly" or "allegedly")
                return (2, Modality.Estimated);
        }

        if (frame.Modal is "will" or "shall")
            return (3, Modality.Planned);
        return frame.Lemma switch
        {
            "expect" or "estimate" or "believe" or "think" or "assume" or "suspect" or "reckon" => (2, Modality.Estimated),
            "offer" => (3, Modality.Offered),
            "refuse" or "decline" or "reject" => (3, Modality.Refused),
            "plan" or "intend" or "promise" or "pledge" or "vow" or "agree" => (3, Modality.Planned),
            "want" or "demand" or "urge" or "call for" or "hope" or "wish" => (3, Modality.Desired),
            _ => (3, Modality.Asserted),
        };
    }

    private static (int Strength, Modality Modality) OfGovernor(string lemma) => lemma switch
    {
        "offer" => (0, Modality.Offered),
        "plan" or "intend" or "promise" or "pledge" or "vow" or "agree" or "prepare" or "be" or "go" => (3, Modality.Planned),
        "want" or "demand" or "urge" or "hope" or "wish" or "ask" or "need" or "like" or "seek" or "call" or "threaten" or "try" => (0, Modality.Desired),
        "expect" or "seem" or "appear" or "believe" or "think" => (2, Modality.Estimated),
        "refuse" or "decline" => (3, Modality.Refused),
        _ => (3, Modality.Asserted),
    };

    private static bool Starts(ImmutableArray<Token> tokens, Clause clause, string word) => tokens[clause.First].Lemma == word;

    /// <summary>"… unless …", "if …" anywhere in the clause, but not "whether".</summary>
    private static bool IsConditional(Clause clause) => clause.Frames.Any(frame => frame.Marker is "if" or "unless");
}

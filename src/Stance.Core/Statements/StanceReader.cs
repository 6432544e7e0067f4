using System.Collections.Frozen;
using Stance.Language;

namespace Stance.Statements;

/// <summary>
/// Reads positions: who is for, against or on no side of what. The holder is the subject of a predicate that takes a position, or the speaker;
/// the target is what the lexicon's frame points to. A policy is a target of its own: refusing to join sanctions is a position on the sanctions.
/// </summary>
internal sealed class StanceReader(DocumentReading reading)
{
    // Measures one joins, imposes or keeps: doing so is to be for them.
    private static readonly FrozenSet<string> Measures = new[]
    {
        "sanction", "embargo", "ban", "tariff", "moratorium", "boycott", "blockade", "restriction", "register", "export control", "control", "law", "bill", "rule", "treaty", "convention",
        "price cap", "cap", "quota", "duty", "resolution", "agreement", "pact", "licence", "license", "measure", "limit",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Adopting = new[]
    {
        "join", "impose", "adopt", "introduce", "back", "apply", "implement", "keep", "enforce", "ratify", "sign", "pass", "approve", "extend", "tighten", "enact", "follow", "uphold", "maintain", "support",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Lifting = new[] { "lift", "drop", "scrap", "ease", "repeal", "revoke", "end", "abolish", "loosen", "veto", "block" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The positions of a clause.</summary>
    public IEnumerable<StanceStatement> Read(Clause clause)
    {
        foreach (var frame in clause.Frames)
        {
            if (Neutrality(clause, frame) is { } neutral)
                yield return neutral;
            else if (OnMeasure(clause, frame) is { } onMeasure)
                yield return onMeasure;
            else if (FromVerb(clause, frame) is { } fromVerb)
                yield return fromVerb;
            else if (FromComplement(clause, frame) is { } fromComplement)
                yield return fromComplement;
        }
    }

    /// <summary>"maintains a policy of neutrality in the war", "we are neutral", "took no side".</summary>
    private StanceStatement? Neutrality(Clause clause, Frame frame)
    {
        var tokens = clause.Sentence.Sentence.Tokens;
        var adjective = frame.Complement >= 0 && tokens[frame.Complement].Lemma is "neutral" or "impartial" or "non-aligned" or "nonaligned";
        var noun = frame.Object is { } phrase && frame.Lemma is not ("be" or "deny" or "abandon" or "question" or "break")
            && tokens.AsSpan(phrase.First, phrase.End - phrase.First).ContainsAny(token => token.Lemma.ToLowerInvariant() is "neutrality" or "non-alignment")
            && frame.Lemma is "maintain" or "keep" or "declare" or "preserve" or "pursue" or "observe" or "stress" or "reaffirm" or "proclaim" or "adopt" or "uphold" or "defend" or "have" or "practise" or "practice" or "respect" or "profess" or "guarantee" or "affirm" or "confirm";
        var sides = frame.Object is { } side && frame.Negated && tokens[side.Head].Lemma is "side" && frame.Lemma is "take" or "choose" or "pick" or "arm" or "support" or "favour" or "favor";
        if (!adjective && !noun && !(sides && frame.Lemma != "arm"))
            return null;
        if (adjective && frame.Negated || HoldersOf(clause, frame) is not [var holder, ..])
            return null;
        var target = frame.After("in", "toward", "towards", "on", "between", "over");
        return Make(clause, frame, holder, Position.Neutral, target is null ? Conflict() : TargetOf(clause, target), "stance-neutrality");
    }

    /// <summary>The conflict the document speaks of, when a neutral party does not say which.</summary>
    private StanceTarget Conflict()
    {
        foreach (var sentence in reading.Sentences)
        {
            var tokens = sentence.Sentence.Tokens;
            for (var i = 0; i < tokens.Length; i++)
            {
                if (tokens[i].Lemma is "war" or "conflict" && tokens[i].Tag[0] == 'N' && i + 2 < tokens.Length && tokens[i + 1].Lemma is "in" or "against" or "between" && PhraseReader.BasePhrase(tokens, i + 2) is { } place)
                {
                    var span = new TextSpan(tokens[i].Span.Start, tokens[place.End - 1].Span.End);
                    return new StanceTarget(null, reading.WordsOf(span), null);
                }
            }
        }

        return new StanceTarget(null, "neutrality", null);
    }

    /// <summary>"will not impose sanctions on Russia", "refuses to join EU sanctions", "voted for the embargo".</summary>
    private StanceStatement? OnMeasure(Clause clause, Frame frame)
    {
        var tokens = clause.Sentence.Sentence.Tokens;
        if (!(Adopting.Contains(frame.Lemma) || Lifting.Contains(frame.Lemma)) || frame.Object is not { } phrase || !Measures.Contains(tokens[phrase.Head].Lemma) || HoldersOf(clause, frame) is not [var holder, ..])
            return null;
        var commitment = Commitment.Of(clause, frame);
        // What somebody may do, or would do if, is no position yet; what was done once in passing is none either.
        if (commitment.Modality is Modality.Conditional && commitment.Polarity == Polarity.Positive && frame.Modal is null)
            return null;
        if (commitment.Modality == Modality.Asserted && commitment.Polarity == Polarity.Positive && frame.Lemma is "keep" or "follow" or "pass" or "sign")
            return null;
        var favor = commitment.Polarity == Polarity.Positive ^ Lifting.Contains(frame.Lemma);
        var end = frame.Obliques.LastOrDefault(oblique => oblique.Preposition is "on" or "against" or "for" && oblique.At == phrase.End)?.Phrase.End ?? phrase.End;
        var span = new TextSpan(tokens[phrase.First].Span.Start, tokens[end - 1].Span.End);
        return Make(clause, frame, holder, favor ? Position.Favor : Position.Against, new StanceTarget(null, reading.WordsOf(span), span), "stance-measure");
    }

    private StanceStatement? FromVerb(Clause clause, Frame frame)
    {
        if (frame.Form == FrameForm.Participle)
            return null;
        foreach (var predicate in StanceLexicon.Verb(frame.Lemma))
        {
            var target = predicate.Frame switch
            {
                "np" => frame.Object is { } phrase ? TargetOf(clause, phrase) : null,
                "to-inf" => Infinitive(clause, frame),
                _ => frame.Obliques.FirstOrDefault(oblique => oblique.Preposition == predicate.Frame)?.Phrase is { } phrase ? TargetOf(clause, phrase) : null,
            };
            if (target is null || HoldersOf(clause, frame) is not [var holder, ..] || target.Entity == holder)
                continue;
            if (frame.Passive)
                continue;
            var commitment = Commitment.Of(clause, frame);
            var negated = frame.Negated || (commitment.Polarity == Polarity.Negative && frame.Governor >= 0);
            if (predicate.Position != Position.Neutral && predicate.Intensity < 2)
                continue;
            var position = !negated ? predicate.Position : predicate.Position switch { Position.Favor => Position.Against, Position.Against => Position.Favor, _ => (Position?)null };
            if (position is { } known)
                return Make(clause, frame, holder, known, target, "stance-verb");
        }

        return null;
    }

    /// <summary>The infinitive that a verb governs, with its arguments: "refuses [to join EU sanctions against Russia]".</summary>
    private StanceTarget? Infinitive(Clause clause, Frame frame)
    {
        var frames = clause.Sentence.Frames;
        var tokens = clause.Sentence.Sentence.Tokens;
        foreach (var inner in clause.Frames)
        {
            if (inner.Governor < 0 || frames[inner.Governor] != frame)
                continue;
            var end = Math.Min(clause.End, Math.Max(inner.End, Math.Max(inner.Object?.End ?? 0, inner.Obliques.LastOrDefault()?.Phrase.End ?? 0)));
            var span = new TextSpan(tokens[inner.Verb].Span.Start, tokens[end - 1].Span.End);
            return new StanceTarget(null, reading.WordsOf(span), span);
        }

        return null;
    }

    /// <summary>"I am against it", "is opposed to the rule", "is in favour of".</summary>
    private StanceStatement? FromComplement(Clause clause, Frame frame)
    {
        if (frame.Lemma is not ("be" or "remain" or "stay" or "stand" or "vote" or "come out" or "speak" or "argue"))
            return null;
        var tokens = clause.Sentence.Sentence.Tokens;
        (Position Position, Phrase Target)? found = null;
        if (frame.After("against") is { } opposed)
            found = (Position.Against, opposed);
        else if (frame.Lemma is not ("be" or "remain" or "stay") && frame.After("for") is { } favored)
            found = (Position.Favor, favored);
        else if (frame.Complement >= 0)
        {
            foreach (var predicate in StanceLexicon.Adjective(tokens[frame.Complement].Lemma))
            {
                if (predicate.Intensity >= 2 && frame.After(predicate.Frame) is { } phrase)
                {
                    found = (predicate.Position, phrase);
                    break;
                }
            }
        }

        if (found is not { } stance || HoldersOf(clause, frame) is not [var holder, ..])
            return null;
        var position = !frame.Negated ? stance.Position : stance.Position switch { Position.Favor => Position.Against, Position.Against => Position.Favor, var neutral => neutral };
        return Make(clause, frame, holder, position, TargetOf(clause, stance.Target), "stance-complement");
    }

    private ImmutableArray<string> HoldersOf(Clause clause, Frame frame)
    {
        var actors = reading.ActorsIn(clause.Sentence, frame.Subject);
        if (!actors.IsEmpty)
            return [.. actors.Where(actor => reading.EntityOf(actor)?.Kind is EntityKind.Person or EntityKind.Organization or EntityKind.Country or EntityKind.Group or EntityKind.Place or EntityKind.Other)];
        return frame.Subject is { } subject && clause.Sentence.Sentence.Tokens[subject.Head].Lemma is "i" or "we" ? [clause.Holder] : [];
    }

    private StanceTarget TargetOf(Clause clause, Phrase phrase)
    {
        var span = phrase.Span(clause.Sentence.Sentence);
        var head = clause.Sentence.Sentence.Tokens[phrase.Head].Span;
        var entity = reading.MentionsIn(span).FirstOrDefault(mention => mention.Span.Contains(head)).Entity;
        return new StanceTarget(entity, entity is null ? reading.WordsOf(span) : reading.EntityOf(entity)?.Name ?? reading.WordsOf(span), span);
    }

    private StanceStatement Make(Clause clause, Frame frame, string holder, Position position, StanceTarget target, string rule)
    {
        var commitment = Commitment.Of(clause, frame);
        var span = clause.Span;
        return new StanceStatement
        {
            Id = "", Holder = holder, SourceChain = clause.SourceChain, Polarity = commitment.Polarity, Factuality = commitment.Factuality, Modality = commitment.Modality,
            Evidence = new Evidence(reading.Analysis.Document.Id, span, reading.WordsOf(span), rule), Confidence = 0.7,
            Time = reading.Analysis.Times.FirstOrDefault(time => span.Contains(time.Span) && time.Range is not null), Target = target, Position = position,
        };
    }
}

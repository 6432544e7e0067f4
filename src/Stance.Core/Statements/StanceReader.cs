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

    // Measures that only states take: who joins or refuses them does so for his state.
    private static readonly FrozenSet<string> StateInstruments = new[] { "sanction", "embargo", "treaty", "tariff", "convention", "boycott", "blockade", "cap" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Adopting = new[]
    {
        "join", "impose", "adopt", "introduce", "back", "apply", "implement", "keep", "enforce", "ratify", "sign", "pass", "approve", "extend", "tighten", "enact", "follow", "uphold", "maintain", "support",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Lifting = new[] { "lift", "drop", "scrap", "ease", "repeal", "revoke", "end", "abolish", "loosen", "veto", "block" }.ToFrozenSet(StringComparer.Ordinal);

    // What one calls a thing, or says that it is, to be against it.
    private static readonly FrozenSet<string> Epithets = new[]
    {
        "fiction", "baseless", "nonsense", "lie", "false", "absurd", "unfounded", "ridiculous", "disgrace", "mistake", "propaganda", "groundless", "wrong", "untrue", "unacceptable", "illegal", "scandal",
        "hypocrisy", "hypocritical", "farce", "outrage", "outrageous", "dangerous", "reckless", "irresponsible", "slander", "hoax", "theft", "betrayal", "shameful", "cynical", "fabrication", "invention", "naive", "forgery", "fake", "myth", "nonsensical", "insult", "blackmail", "aggression",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Words that stand for a measure named before.
    private static readonly FrozenSet<string> Anaphora = new[] { "it", "this", "that", "idea", "plan", "proposal", "move", "step", "notion", "suggestion" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the noun names a measure one can be for or against: "sanctions", "register".</summary>
    public static bool IsMeasure(string lemma) => Measures.Contains(lemma);

    /// <summary>The positions of a clause.</summary>
    /// <param name="clause">Where to look.</param>
    /// <param name="flows">The flows of the same clause: who denies a flow of his own stands against it.</param>
    public IEnumerable<StanceStatement> Read(Clause clause, IReadOnlyList<FlowStatement> flows)
    {
        var found = FromFrames(clause).ToList();
        return found.Count > 0 ? found : flows.Select(flow => FromDenial(clause, flow)).OfType<StanceStatement>().Take(1);
    }

    /// <summary>"Austria does not sell engines to Iran", said by its minister: a position of the party that denies.</summary>
    private StanceStatement? FromDenial(Clause clause, FlowStatement flow)
    {
        if (flow.Status != FlowStatus.Denied)
            return null;
        if (clause.Quotes.IsEmpty && Commitment.DeniesItself(clause.Frame.Lemma) && HoldersOf(clause, clause.Frame) is [var denying, ..])
            return Make(clause, clause.Frame, denying, Position.Against, new StanceTarget(null, flow.Goods.Text, flow.Goods.Span), "stance-denial");
        if (clause.Quotes.IsEmpty || clause.Holder == Statement.Author || flow.Factuality == Factuality.Uncommitted && flow.Modality != Modality.Planned)
            return null;
        var parties = flow.Suppliers.Concat(flow.Recipients).ToList();
        var holder = reading.ActorsIn(clause.Sentence, clause.Frame.Subject).FirstOrDefault(parties.Contains) ?? clause.Holder;
        return Make(clause, clause.Frame, holder, Position.Against, new StanceTarget(null, flow.Goods.Text, flow.Goods.Span), "stance-denial");
    }

    private IEnumerable<StanceStatement> FromFrames(Clause clause)
    {
        foreach (var frame in clause.Frames)
        {
            if (frame.Marker is "if" or "unless" or "whether")
                continue; // "If the owners refused to pay", "whether Norway supports the ban": nobody says so
            if (Neutrality(clause, frame) is { } neutral)
                yield return neutral;
            else if (OnMeasure(clause, frame) is { } onMeasure)
                yield return onMeasure;
            else if (FromRequest(clause, frame) is { } request)
                yield return request;
            else if (FromVerb(clause, frame) is { } fromVerb)
                yield return fromVerb;
            else if (FromComplement(clause, frame) is { } fromComplement)
                yield return fromComplement;
            else if (FromEpithet(clause, frame) is { } fromEpithet)
                yield return fromEpithet;
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
        return Make(clause, frame, holder, Position.Neutral, target is null ? Conflict() : WholeTarget(clause, frame, target), "stance-neutrality");
    }

    /// <summary>The target with the prepositional phrases right behind it: "Russia’s war [against Ukraine]".</summary>
    private StanceTarget WholeTarget(Clause clause, Frame frame, Phrase target)
    {
        var end = target.End;
        foreach (var oblique in frame.Obliques)
        {
            if (oblique.At == end)
                end = oblique.Phrase.End;
        }

        var tokens = clause.Sentence.Sentence.Tokens;
        var span = new TextSpan(tokens[target.First].Span.Start, tokens[end - 1].Span.End);
        return end == target.End ? TargetOf(clause, target) : new StanceTarget(null, reading.WordsOf(span), span);
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
        if (commitment.Factuality is Factuality.Possible or Factuality.PossiblyNot || (commitment.Modality is Modality.Conditional && commitment.Polarity == Polarity.Positive && frame.Modal is null))
            return null;
        if (commitment.Modality == Modality.Asserted && commitment.Polarity == Polarity.Positive && frame.Lemma is "keep" or "follow" or "pass" or "sign")
            return null;
        var favor = commitment.Polarity == Polarity.Positive ^ Lifting.Contains(frame.Lemma);
        var end = frame.Obliques.LastOrDefault(oblique => oblique.Preposition is "on" or "against" or "for" && oblique.At == phrase.End)?.Phrase.End ?? phrase.End;
        var span = new TextSpan(tokens[phrase.First].Span.Start, tokens[end - 1].Span.End);
        if (StateInstruments.Contains(tokens[phrase.Head].Lemma) && frame.Lemma is "join" or "impose" or "lift" or "adopt" or "ratify" or "introduce"
            && reading.EntityOf(holder) is { Kind: EntityKind.Person, Country: { } code } && reading.CountryOf(code) is { } state)
            holder = state.Id; // a president who refuses to join sanctions acts for his state
        return Make(clause, frame, holder, favor ? Position.Favor : Position.Against, new StanceTarget(null, reading.WordsOf(span), span), "stance-measure");
    }

    // Verbs that want something done: the position is on what is to be done.
    private static readonly FrozenSet<string> Requesting = new[]
    {
        "ask", "urge", "press", "order", "tell", "demand", "want", "call", "request", "require", "push", "plead", "beg", "insist", "propose", "recommend", "advocate", "seek", "need", "advise",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"asked Austria to stop deliveries" is against deliveries, "demands a wider embargo" for it, "want a register" too.</summary>
    private StanceStatement? FromRequest(Clause clause, Frame frame)
    {
        if (!Requesting.Contains(frame.Lemma) || frame.Passive || frame.Form == FrameForm.Participle || HoldersOf(clause, frame) is not [var holder, ..])
            return null;
        var frames = clause.Sentence.Frames;
        var inner = clause.Frames.FirstOrDefault(other => other.Governor >= 0 && frames[other.Governor] == frame)
            ?? clause.Frames.FirstOrDefault(other => other.Marker == "that" && other.Verb > frame.Verb && frame.Lemma is "demand" or "insist" or "propose" or "recommend" or "request" or "urge" && other.Lemma != "be");
        if (inner is not null)
        {
            var against = (Commitment.Reverses(inner.Lemma) || inner.Lemma is "end" or "suspend" or "withdraw" or "drop" or "lift") ^ inner.Negated ^ frame.Negated;
            var matter = inner.Object ?? inner.Obliques.FirstOrDefault()?.Phrase ?? (inner.Passive ? inner.Subject : null);
            if (inner.Lemma is "comment" or "be" or "see" or "know" or "say" or "talk")
                return null;
            return frame.Lemma is "want" or "need" or "seek" or "tell" or "call" && !against && matter is null ? null
                : Make(clause, frame, holder, against ? Position.Against : Position.Favor, matter is null ? Words(clause, inner) : TargetOf(clause, matter), "stance-request");
        }

        if (!frame.Negated && frame.Lemma is "ask" or "appeal" or "plead" or "beg" or "press" && frame.After("for") is { } asked && clause.Sentence.Sentence.Tokens[asked.Head].Lemma is not ("comment" or "name" or "time"))
            return Make(clause, frame, holder, Position.Favor, TargetOf(clause, asked), "stance-request");
        if (frame.Lemma is "demand" or "want" or "request" or "propose" or "recommend" or "advocate" or "seek" or "require" && frame.Object is { } wanted)
            return Make(clause, frame, holder, frame.Negated ? Position.Against : Position.Favor, TargetOf(clause, wanted), "stance-request");
        return null;
    }

    private StanceTarget Words(Clause clause, Frame frame)
    {
        var tokens = clause.Sentence.Sentence.Tokens;
        var span = new TextSpan(tokens[frame.Verb].Span.Start, tokens[Math.Max(frame.End, frame.Object?.End ?? 0) - 1].Span.End);
        return new StanceTarget(null, reading.WordsOf(span), span);
    }

    private StanceStatement? FromVerb(Clause clause, Frame frame)
    {
        var tokens = clause.Sentence.Sentence.Tokens;
        // "Some do, and I respect that": the clause before is meant, no measure.
        if (frame.Form == FrameForm.Participle || (frame.Object is { } pointer && pointer.End == pointer.First + 1 && tokens[pointer.Head].Lemma is "that"))
            return null;
        // "never promised to refuse Russian wheat" is no word against refusing it, nor for.
        if (frame.Governor >= 0 && clause.Sentence.Frames[frame.Governor] is { Negated: true, Lemma: "promise" or "pledge" or "vow" or "agree" or "threaten" or "offer" })
            return null;
        foreach (var predicate in StanceLexicon.Verb(frame.Lemma))
        {
            var target = predicate.Frame switch
            {
                "np" => frame.Object is { } phrase ? TargetOf(clause, phrase, frame)
                    : frame.Lemma == "abstain" && reading.LastMeasure(clause.Span.Start) is { } measure ? new StanceTarget(null, reading.WordsOf(measure), measure) : null,
                "to-inf" => Infinitive(clause, frame),
                _ => frame.Obliques.FirstOrDefault(oblique => oblique.Preposition == predicate.Frame)?.Phrase is { } phrase ? TargetOf(clause, phrase, frame) : null,
            };
            // "Parliament should reject it": what ought to be is the wish of who says so.
            var wished = frame.Modal is "should" or "must" or "ought" && clause.Holder != Statement.Author;
            if (target is null || (wished ? [clause.Holder] : HoldersOf(clause, frame)) is not [var holder, ..] || target.Entity == holder)
                continue;
            if (frame.Passive || (frame.Lemma == "believe" && reading.EntityOf(target.Entity)?.Kind is not (EntityKind.Person or EntityKind.Organization)))
                continue;
            var commitment = Commitment.Of(clause, frame);
            if (commitment.Factuality is Factuality.Possible or Factuality.PossiblyNot)
                continue;
            var negated = frame.Negated || (commitment.Polarity == Polarity.Negative && frame.Governor >= 0);
            if (predicate.Position != Position.Neutral && predicate.Intensity < 2)
                continue;
            var position = !negated ? predicate.Position : predicate.Position switch { Position.Favor => Position.Against, Position.Against => Position.Favor, _ => (Position?)null };
            if (frame.Lemma is "decline" or "refuse" && target.Text.StartsWith("comment", StringComparison.Ordinal))
                return null; // silence is no position
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
            if ((Adopting.Contains(inner.Lemma) || Lifting.Contains(inner.Lemma)) && inner.Object is { } measure && Measures.Contains(tokens[measure.Head].Lemma))
                return null; // "refuses to join the sanctions": the position is on the sanctions, and read there
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
        return Make(clause, frame, holder, position, TargetOf(clause, stance.Target, frame), "stance-complement");
    }

    /// <summary>"called the findings “fiction”", "“The papers were false,” he wrote".</summary>
    private StanceStatement? FromEpithet(Clause clause, Frame frame)
    {
        var tokens = clause.Sentence.Sentence.Tokens;
        if (frame.Lemma is "call" or "label" or "describe" or "dismiss" or "brand" && frame.Object is { } thing && HoldersOf(clause, frame) is [var caller, ..])
        {
            for (var i = frame.End; i < Math.Min(tokens.Length, thing.End + 6); i++)
            {
                if (Epithets.Contains(tokens[i].Lemma.ToLowerInvariant()))
                    return Make(clause, frame, caller, Position.Against, TargetOf(clause, thing), "stance-epithet");
            }
        }

        if (frame.Lemma == "be" && !frame.Negated && frame.Subject is { } subject && clause.Quotes.Length > 0 && clause.Holder != Statement.Author
            && (frame.Complement >= 0 && Epithets.Contains(tokens[frame.Complement].Lemma) || frame.Object is { } noun && Epithets.Contains(tokens[noun.Head].Lemma)))
            return Make(clause, frame, clause.Holder, Position.Against, TargetOf(clause, subject), "stance-epithet");
        return null;
    }

    private ImmutableArray<string> HoldersOf(Clause clause, Frame frame)
    {
        var actors = reading.ActorsIn(clause.Sentence, frame.Subject);
        if (!actors.IsEmpty && !IsSomebody(clause, frame.Subject!))
            return []; // "Serbian shells kill": a nationality in front of a thing holds nothing
        if (!actors.IsEmpty)
            return [.. actors.Where(actor => reading.EntityOf(actor)?.Kind is EntityKind.Person or EntityKind.Organization or EntityKind.Country or EntityKind.Group or EntityKind.Place or EntityKind.Other)];
        return frame.Subject is { } subject && clause.Sentence.Sentence.Tokens[subject.Head].Lemma is "I" or "we" ? [clause.Holder] : [];
    }

    /// <summary>Whether the head of a phrase is a mention, or a noun for people and bodies ("Swiss law", "Turkish officials").</summary>
    private bool IsSomebody(Clause clause, Phrase phrase)
    {
        var head = clause.Sentence.Sentence.Tokens[phrase.Head];
        return reading.MentionsIn(phrase.Span(clause.Sentence.Sentence)).Any(mention => mention.Span.Contains(head.Span)) || reading.CoversHead(head.Span)
            || Extraction.Gazetteer.Default.RoleOf(head.Lemma.ToLowerInvariant()) is not null
            || head.Lemma is "law" or "authority" or "customs" or "military" or "force" or "leadership" or "side" or "delegation" or "police" or "parliament";
    }

    /// <summary>The target of a predicate. A pronoun for a thing does not stand for the subject of the same verb ("Tokyo is against it"), whatever it was resolved to.</summary>
    private StanceTarget TargetOf(Clause clause, Phrase phrase, Frame frame)
    {
        var target = TargetOf(clause, phrase);
        if (target.Entity is null || clause.Sentence.Sentence.Tokens[phrase.Head].Lemma is not ("it" or "this" or "that") || !HoldersOf(clause, frame).Contains(target.Entity))
            return target;
        return reading.LastMeasure(clause.Span.Start) is { } measure ? new StanceTarget(null, reading.WordsOf(measure), measure)
            : new StanceTarget(null, reading.WordsOf(target.Span ?? clause.Span), target.Span);
    }

    private StanceTarget TargetOf(Clause clause, Phrase phrase)
    {
        var tokens = clause.Sentence.Sentence.Tokens;
        var span = phrase.Span(clause.Sentence.Sentence);
        var head = tokens[phrase.Head].Span;
        var entity = reading.MentionsIn(span).FirstOrDefault(mention => mention.Span.Contains(head)).Entity;
        if (entity is null && Anaphora.Contains(tokens[phrase.Head].Lemma) && tokens[phrase.First].Lemma is not ("a" or "another" or "any") && reading.LastMeasure(span.Start) is { } measure)
            return new StanceTarget(null, reading.WordsOf(measure), measure);
        return new StanceTarget(entity, entity is null ? reading.WordsOf(span) : reading.EntityOf(entity)?.Name ?? reading.WordsOf(span), span);
    }

    private StanceStatement Make(Clause clause, Frame frame, string holder, Position position, StanceTarget target, string rule)
    {
        var commitment = Commitment.Of(clause, frame);
        var span = clause.Span;
        return new StanceStatement
        {
            Id = "",
            Holder = holder,
            SourceChain = clause.SourceChain,
            Polarity = commitment.Polarity,
            Factuality = commitment.Factuality,
            Modality = commitment.Modality,
            Evidence = new Evidence(reading.Analysis.Document.Id, span, reading.WordsOf(span), rule),
            Confidence = 0.7,
            Time = ClauseFacts.TimeIn(reading, clause),
            Target = target,
            Position = position,
        };
    }
}

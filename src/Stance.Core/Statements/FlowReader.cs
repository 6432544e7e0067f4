using Stance.Language;

namespace Stance.Statements;

/// <summary>
/// Reads flows of goods from verbs and nouns of transfer: the lexicon says which argument plays which role, grammar says which words fill it.
/// Converse words ("buy", "sell") land in the same record. What the text leaves open stays open, except that a chain told over several sentences
/// ("purchase … These shipments are then re-exported") is followed one link back.
/// </summary>
internal sealed class FlowReader(DocumentReading reading)
{
    private FlowStatement? _last;

    /// <summary>The flows of a clause, in the order of their words. Clauses must be given in text order.</summary>
    public IEnumerable<FlowStatement> Read(Clause clause)
    {
        var found = new List<FlowStatement>();
        foreach (var frame in clause.Frames)
        {
            if (TransferLexicon.Verb(frame.Lemma) is { IsFlow: true } predicate && FromVerb(clause, frame, predicate) is { } flow)
                Add(found, flow);
        }

        foreach (var flow in FromNouns(clause))
            Add(found, flow);
        if (found.Count > 0)
            _last = found[^1];
        return found;
    }

    private static void Add(List<FlowStatement> found, FlowStatement flow)
    {
        var same = found.FindIndex(other => other.Goods.Class == flow.Goods.Class && Fits(other.Suppliers, flow.Suppliers) && Fits(other.Recipients, flow.Recipients));
        if (same < 0)
            found.Add(flow);
        else if (found[same].Suppliers.IsEmpty || found[same].Recipients.IsEmpty)
        {
            // "the experts approved the export of bombs to Uganda": two words for one flow complete each other.
            found[same] = found[same] with
            {
                Suppliers = found[same].Suppliers.IsEmpty ? flow.Suppliers : found[same].Suppliers,
                Recipients = found[same].Recipients.IsEmpty ? flow.Recipients : found[same].Recipients,
            };
        }
    }

    private static bool Fits(ImmutableArray<string> left, ImmutableArray<string> right) => left.IsEmpty || right.IsEmpty || left.Intersect(right, StringComparer.Ordinal).Any();

    private FlowStatement? FromVerb(Clause clause, Frame frame, TransferPredicate predicate)
    {
        var sentence = clause.Sentence;
        var slots = new FlowSlots();
        var subjectRoles = frame.Passive ? predicate.Object : predicate.Subject;
        var objectRoles = frame.Passive ? predicate.Subject : predicate.Object;
        Assign(slots, sentence, frame.Subject, subjectRoles, predicate);
        if (frame.IndirectObject is not null)
            slots.Fill("recipient", reading.ActorsIn(sentence, frame.IndirectObject));
        Assign(slots, sentence, frame.Object, objectRoles, predicate);
        foreach (var oblique in frame.Obliques)
        {
            if (frame.Passive && oblique.Preposition == "by")
                Assign(slots, sentence, oblique.Phrase, predicate.Subject, predicate);
            else
                Assign(slots, sentence, oblique.Phrase, RolesOf(predicate, oblique.Preposition), predicate);
        }

        if (predicate.Weak && !slots.GoodsNamed || predicate.Event == "supply" && frame.Lemma == "arm" && slots.Goods is null && !slots.HasParty)
        {
            if (!(frame.Lemma == "arm" && slots.HasParty))
                return null;
        }

        if (frame.Lemma == "arm" && slots.Goods is null)
            slots.Goods = new Goods("arms", null, "arms.other");
        return Finish(clause, frame, predicate, slots, new TextSpan(sentence.Sentence.Tokens[frame.First].Span.Start, sentence.Sentence.Tokens[frame.End - 1].Span.End));
    }

    private static ImmutableArray<string> RolesOf(TransferPredicate predicate, string preposition) =>
        predicate.Prepositions.TryGetValue(preposition, out var roles) ? roles
        : preposition switch
        {
            "to" => ["recipient"],
            "from" => ["origin"],
            "via" or "through" => ["intermediary"],
            "of" => ["goods"],
            _ => [],
        };

    private void Assign(FlowSlots slots, SentenceReading sentence, Phrase? phrase, ImmutableArray<string> roles, TransferPredicate predicate)
    {
        if (phrase is null || roles.IsEmpty)
            return;
        var canBeGoods = roles.Contains("goods") || roles.Contains("flow");
        if (canBeGoods && slots.Goods is null && reading.GoodsIn(sentence, phrase) is { } goods)
        {
            slots.Goods = goods;
            slots.GoodsNamed = GoodsLexicon.ClassIn(reading.Text, sentence.Sentence.Tokens, phrase.First, phrase.End) is not null || goods.Class != "goods";
            return;
        }

        var role = roles.FirstOrDefault(name => name is not ("goods" or "flow" or "value" or "deal" or "money" or "vehicle"));
        if (role is null || (role == "transporter" && predicate.Event == "transport" && TransferLexicon.IsIntermediary(sentence.Sentence.Tokens[phrase.Head].Lemma)))
            return;
        slots.Fill(Through(sentence, phrase, role), reading.ActorsIn(sentence, phrase));
    }

    /// <summary>Buyers called brokers or dealers are links of the chain: "intermediaries—primarily the Czech Republic and Turkey—purchase shells".</summary>
    private static string Through(SentenceReading sentence, Phrase phrase, string role)
    {
        var tokens = sentence.Sentence.Tokens;
        if (role != "recipient")
            return role;
        for (var i = Math.Max(0, phrase.First - 8); i < phrase.First; i++)
        {
            if (TransferLexicon.IsIntermediary(tokens[i].Lemma) && tokens.AsSpan(i, phrase.First - i).ContainsAny(Dash))
                return "intermediary";
        }

        return TransferLexicon.IsIntermediary(tokens[phrase.Head].Lemma) && phrase.End - phrase.First > 3 ? "intermediary" : role;
    }

    private static readonly Func<Token, bool> Dash = token => token.Tag == ":";

    private IEnumerable<FlowStatement> FromNouns(Clause clause)
    {
        var sentence = clause.Sentence;
        var tokens = sentence.Sentence.Tokens;
        for (var i = clause.First; i < clause.End; i++)
        {
            if (tokens[i].Tag is not ("NN" or "NNS") || TransferLexicon.Noun(tokens[i].Lemma) is not { IsFlow: true } predicate)
                continue;
            var slots = new FlowSlots();
            var first = FillBefore(slots, sentence, clause, i, predicate);
            var end = FillAfter(slots, sentence, clause, i, predicate);
            if (!slots.HasParty || (slots.Goods is null && !slots.HasParties))
                continue;
            var governor = Governor(clause, i);
            if (governor is not null && TransferLexicon.Verb(governor.Lemma) is { Event: "brokering" })
            {
                slots.Facilitators.AddRange(reading.ActorsIn(sentence, governor.Subject).Where(actor => !slots.Recipients.Contains(actor)));
            }

            if (Finish(clause, governor, predicate, slots, new TextSpan(tokens[first].Span.Start, tokens[end - 1].Span.End)) is { } flow)
                yield return flow;
        }
    }

    /// <summary>The predicate whose argument the noun is: "permit [the re-export]", "asked to stop [deliveries]".</summary>
    private static Frame? Governor(Clause clause, int noun) =>
        clause.Frames.LastOrDefault(frame => frame.Verb < noun && (Holds(frame.Object, noun) || frame.Obliques.Any(oblique => Holds(oblique.Phrase, noun))))
        ?? clause.Frames.FirstOrDefault(frame => Holds(frame.Subject, noun));

    private static bool Holds(Phrase? phrase, int token) => phrase is not null && phrase.First <= token && token < phrase.End;

    /// <summary>Possessor and goods in front of the noun: "Austria’s exports", "its sales", "Serbian arms sales".</summary>
    private int FillBefore(FlowSlots slots, SentenceReading sentence, Clause clause, int noun, TransferPredicate predicate)
    {
        var tokens = sentence.Sentence.Tokens;
        var first = noun;
        while (first > clause.First && tokens[first - 1].Tag is "NN" or "NNS" or "NNP" or "JJ" or "POS" or "PRP$" or "VBN" or "NNPS" or "DT" or "CD" or "VBG")
            first--;
        if (first == noun)
            return first;
        if (GoodsLexicon.ClassIn(reading.Text, tokens, first, noun) is { } named)
        {
            var span = new TextSpan(tokens[first].Span.Start, tokens[noun - 1].Span.End);
            slots.Goods = new Goods(reading.WordsOf(span), span, named);
        }

        var owner = predicate.Event is "import" or "receipt" or "acquisition" or "order" ? "recipient" : "supplier";
        foreach (var mention in reading.MentionsIn(new TextSpan(tokens[first].Span.Start, tokens[noun].Span.Start)))
        {
            slots.Fill(owner, [mention.Entity]);
            break;
        }

        return first;
    }

    private int FillAfter(FlowSlots slots, SentenceReading sentence, Clause clause, int noun, TransferPredicate predicate)
    {
        var tokens = sentence.Sentence.Tokens;
        var at = noun + 1;
        while (at + 1 < clause.End && tokens[at].Tag is "IN" or "TO" && PhraseReader.BasePhrase(tokens, at + 1) is { } phrase)
        {
            if (tokens[at].Lemma != "of")
                phrase = PhraseReader.Extend(tokens, phrase);
            var roles = RolesOf(predicate, tokens[at].Lemma);
            if (roles.Contains("goods") && slots.Goods is null && reading.GoodsIn(sentence, phrase) is { } goods)
                slots.Goods = goods;
            else if (roles.FirstOrDefault(role => role is not "goods") is { } other)
                slots.Fill(Through(sentence, phrase, other), reading.ActorsIn(sentence, phrase));
            at = phrase.End;
        }

        return at;
    }

    private FlowStatement? Finish(Clause clause, Frame? frame, TransferPredicate predicate, FlowSlots slots, TextSpan words)
    {
        if (slots.Goods is { Span: { } goodsSpan })
            AddOrigin(slots, clause, goodsSpan);
        FollowChain(slots, clause, predicate);
        if (!slots.HasParty || (slots.Goods is null && !slots.HasParties))
            return null;
        slots.Goods ??= reading.LastGoods(words.Start) is { } last ? new Goods(last.Text, null, last.Class) : null;
        if (slots.Goods is null)
            return null;
        var commitment = frame is null ? Commitment.Of(clause, clause.Frame) : Commitment.Of(clause, frame);
        var denied = commitment.Polarity == Polarity.Negative || (frame is not null && TransferLexicon.Verb(frame.Lemma) is { Event: "prohibition" or "refusal" });
        var status = denied ? FlowStatus.Denied : StatusOf(clause, frame, predicate, commitment);
        var span = clause.Span;
        return new FlowStatement
        {
            Id = "", Holder = clause.Holder, SourceChain = clause.SourceChain, Polarity = denied ? Polarity.Negative : Polarity.Positive,
            Factuality = denied && commitment.Factuality == Factuality.Certain ? Factuality.CertainlyNot : commitment.Factuality, Modality = commitment.Modality,
            Evidence = new Evidence(reading.Analysis.Document.Id, span, reading.WordsOf(span), frame is null || TransferLexicon.Verb(frame.Lemma) != predicate ? "flow-noun" : "flow-verb"),
            Confidence = slots.HasParties ? 0.75 : 0.5, Time = TimeIn(clause),
            Suppliers = [.. slots.Suppliers], Producers = [.. slots.Producers], Facilitators = [.. slots.Facilitators.Distinct(StringComparer.Ordinal)],
            Intermediaries = [.. slots.Intermediaries], Recipients = [.. slots.Recipients], Goods = slots.Goods, Status = status,
            Directness = DirectnessOf(clause, slots, predicate), Calibers = CalibersIn(span), Quantities = QuantitiesIn(span), Value = ValueIn(span),
        };
    }

    /// <summary>"Iranian crude", "bombs made in South Africa": where goods come from is who supplies them, unless somebody else is said to.</summary>
    private void AddOrigin(FlowSlots slots, Clause clause, TextSpan goods)
    {
        var origin = reading.MentionsIn(goods).FirstOrDefault(mention => mention.Form is MentionForm.Demonym or MentionForm.Name or MentionForm.Metonym).Entity;
        if (origin is null)
        {
            var made = clause.Frames.FirstOrDefault(frame => frame.Form == FrameForm.Participle && frame.Lemma is "make" or "produce" or "build" or "manufacture" && frame.Subject is { } subject && subject.Span(clause.Sentence.Sentence).Overlaps(goods));
            origin = made is null ? null : reading.ActorsIn(clause.Sentence, made.After("in", "by")).FirstOrDefault();
        }

        if (origin is null)
            return;
        if (slots.Suppliers.Count == 0)
            slots.Fill("supplier", [origin]);
        else if (!slots.Suppliers.Contains(origin) && !slots.Recipients.Contains(origin))
            slots.Producers.Add(origin);
    }

    /// <summary>"These shipments are then re-exported to Ukraine": who supplied them, and through whom, was said before.</summary>
    private void FollowChain(FlowSlots slots, Clause clause, TransferPredicate predicate)
    {
        if (_last is not { Status: not FlowStatus.Denied } last || slots.Goods is not { } goods || slots.Suppliers.Count > 0 || slots.Recipients.Count == 0)
            return;
        var anaphoric = goods.Span is { } span && char.ToLowerInvariant(reading.Text[span.Start]) == 't' && span.Of(reading.Text) is var words
            && (words.StartsWith("Th", StringComparison.OrdinalIgnoreCase) && !words.StartsWith("the ", StringComparison.OrdinalIgnoreCase));
        if (!(anaphoric || predicate.Event == "re-export") || clause.Span.Start - last.Span.End > 400)
            return;
        slots.Fill("supplier", last.Suppliers);
        slots.Fill("intermediary", last.Intermediaries);
        slots.Fill("intermediary", last.Recipients);
    }

    private static FlowStatus StatusOf(Clause clause, Frame? frame, TransferPredicate predicate, Commitment commitment)
    {
        if (frame is not null && TransferLexicon.Verb(frame.Lemma) is { } governing && governing != predicate)
        {
            if (governing.Stops)
                return FlowStatus.Ended;
            if (governing.Event is "permission" or "pledge" or "offer")
                return governing.Status;
        }

        return commitment switch
        {
            { Modality: Modality.Offered } => FlowStatus.Offered,
            { Modality: Modality.Planned or Modality.Desired } => FlowStatus.Planned,
            { Factuality: Factuality.Uncommitted or Factuality.Possible or Factuality.PossiblyNot } => FlowStatus.Possible,
            _ when frame is { Object: { } phrase } && frame.Past && clause.Sentence.Sentence.Tokens.AsSpan(phrase.First, phrase.End - phrase.First).ContainsAny(token => token.Lemma == "last" && token.Tag == "JJ") => FlowStatus.Ended,
            _ => predicate.Status,
        };
    }

    private static Directness DirectnessOf(Clause clause, FlowSlots slots, TransferPredicate predicate)
    {
        if (slots.Intermediaries.Count > 0 || predicate.Event == "re-export")
            return Directness.Indirect;
        var words = clause.Sentence.Sentence.Tokens.AsSpan(clause.First, clause.End - clause.First);
        return words.ContainsAny(token => token.Lemma is "indirectly" or "indirect" or "via" || token.Lemma == "third") ? Directness.Indirect
            : words.ContainsAny(token => token.Lemma is "directly" or "direct") ? Directness.Direct
            : Directness.Unknown;
    }

    private TimeExpression? TimeIn(Clause clause) => reading.Analysis.Times.FirstOrDefault(time => clause.Span.Contains(time.Span) && time.Range is not null);

    private ImmutableArray<double> CalibersIn(TextSpan span) =>
        [.. reading.Analysis.Calibers.Where(caliber => span.Contains(caliber.Span)).Select(caliber => caliber.Value.Millimetres).Distinct().Order()];

    private ImmutableArray<QuantityMention> QuantitiesIn(TextSpan span) =>
        [.. reading.Analysis.Quantities.Where(quantity => span.Contains(quantity.Span) && quantity.Value.Kind is QuantityKind.Count or QuantityKind.Measure)];

    private QuantityMention? ValueIn(TextSpan span) =>
        reading.Analysis.Quantities.FirstOrDefault(quantity => span.Contains(quantity.Span) && quantity.Value.Kind == QuantityKind.Money);
}

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
        // What names both ends comes first: in "the engine we sold to Iran left Wels" selling tells more than leaving.
        var told = clause.Frames.Select(frame => TransferLexicon.Verb(frame.Lemma) is { IsFlow: true } predicate ? FromVerb(clause, frame, predicate) : null).OfType<FlowStatement>()
            .OrderByDescending(flow => !flow.Suppliers.IsEmpty && !flow.Recipients.IsEmpty).ToList();
        foreach (var flow in told)
            Add(found, flow);
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
        else if (found[same].Suppliers.IsEmpty || found[same].Recipients.IsEmpty || found[same].Intermediaries.IsEmpty)
        {
            // "the experts approved the export of bombs to Uganda": two words for one flow complete each other.
            found[same] = found[same] with
            {
                Suppliers = found[same].Suppliers.IsEmpty ? flow.Suppliers : found[same].Suppliers,
                Recipients = found[same].Recipients.IsEmpty ? flow.Recipients : found[same].Recipients,
                Intermediaries = found[same].Intermediaries.IsEmpty ? flow.Intermediaries : found[same].Intermediaries,
            };
        }
    }

    private static bool Fits(ImmutableArray<string> left, ImmutableArray<string> right) => left.IsEmpty || right.IsEmpty || left.Intersect(right, StringComparer.Ordinal).Any();

    private FlowStatement? FromVerb(Clause clause, Frame frame, TransferPredicate predicate)
    {
        var sentence = clause.Sentence;
        var slots = new FlowSlots();
        // "had been offered 500,000 barrels": an object that is left over in the passive is the goods, and the subject receives them.
        var retained = frame is { Passive: true, Object: not null } && predicate.Object.Contains("goods");
        ImmutableArray<string> subjectRoles = retained ? ["recipient"] : frame.Passive ? predicate.Object : predicate.Subject;
        ImmutableArray<string> objectRoles = retained ? predicate.Object : frame.Passive ? predicate.Subject : predicate.Object;
        var limit = frame.Subject is { } agent ? sentence.Sentence.Tokens[agent.First].Span.Start : int.MaxValue;
        Assign(slots, sentence, frame.Subject, subjectRoles, predicate, limit);
        if (frame.IndirectObject is not null)
            slots.Fill("recipient", reading.ActorsIn(sentence, frame.IndirectObject));
        Assign(slots, sentence, frame.Object, objectRoles, predicate, limit);
        foreach (var oblique in frame.Obliques)
        {
            if (frame.Passive && oblique.Preposition == "by")
                Assign(slots, sentence, oblique.Phrase, IsForwarder(sentence, oblique.Phrase) ? ["intermediary"] : predicate.Subject, predicate, limit);
            else
                Assign(slots, sentence, oblique.Phrase, RolesOf(predicate, oblique.Preposition), predicate, limit);
        }

        if (predicate.Weak && !slots.GoodsNamed || predicate.Event == "supply" && frame.Lemma == "arm" && slots.Goods is null && !slots.HasParty)
        {
            if (!(frame.Lemma == "arm" && slots.HasParty))
                return null;
        }

        if (frame.Lemma == "arm" && slots.Goods is null && slots.HasParty)
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

    private void Assign(FlowSlots slots, SentenceReading sentence, Phrase? phrase, ImmutableArray<string> roles, TransferPredicate predicate, int limit)
    {
        if (phrase is null || roles.IsEmpty)
            return;
        var canBeGoods = roles.Contains("goods") || roles.Contains("flow");
        if (canBeGoods && slots.Goods is null && reading.GoodsIn(sentence, phrase, limit) is { } goods)
        {
            slots.Goods = goods;
            slots.GoodsNamed = GoodsLexicon.ClassIn(reading.Text, sentence.Sentence.Tokens, phrase.First, phrase.End) is not null || goods.Class != "goods";
            return;
        }

        var role = roles.FirstOrDefault(name => name is not ("goods" or "flow" or "value" or "deal" or "money" or "vehicle"));
        if (role is null || (role == "transporter" && predicate.Event == "transport" && TransferLexicon.IsIntermediary(sentence.Sentence.Tokens[phrase.Head].Lemma)))
            return;
        // What crosses a border leaves the land of its owner: "Not a single item crosses our border".
        if (role == "intermediary" && sentence.Sentence.Tokens[phrase.Head].Lemma is "border" or "frontier")
            role = "supplier";
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

    /// <summary>"shipped by Kolkhis Trans, a [forwarder]": what the agent is also called makes it a link of the chain.</summary>
    private static bool IsForwarder(SentenceReading sentence, Phrase phrase)
    {
        var tokens = sentence.Sentence.Tokens;
        if (phrase.End + 2 >= tokens.Length || tokens[phrase.End].Tag != "," || PhraseReader.BasePhrase(tokens, phrase.End + 1) is not { } other)
            return false;
        return tokens[other.Head].Lemma is "forwarder" or "carrier" or "shipper" or "haulier" || (tokens[phrase.Head].Lemma is not "trader" && tokens[other.Head].Lemma is "broker" or "middleman" or "intermediary");
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
            FillBefore(slots, sentence, clause, i, predicate);
            FillAfter(slots, sentence, clause, i, predicate);
            if (!slots.HasParty)
                continue;
            var governor = Governor(clause, i);
            if (governor is not null && TransferLexicon.Verb(governor.Lemma) is { Event: "brokering" })
            {
                slots.Facilitators.AddRange(reading.ActorsIn(sentence, governor.Subject).Where(actor => !slots.Recipients.Contains(actor)));
            }

            if (Finish(clause, governor, predicate, slots, new TextSpan(tokens[i].Span.Start, tokens[i].Span.End)) is { } flow)
                yield return flow;
        }
    }

    /// <summary>The predicate whose argument the noun is: "permit [the re-export]", "asked to stop [deliveries]".</summary>
    private static Frame? Governor(Clause clause, int noun) =>
        clause.Frames.LastOrDefault(frame => frame.Verb < noun && (Holds(frame.Object, noun) || frame.Obliques.Any(oblique => Holds(oblique.Phrase, noun))))
        ?? clause.Frames.FirstOrDefault(frame => Holds(frame.Subject, noun));

    private static bool Holds(Phrase? phrase, int token) => phrase is not null && phrase.First <= token && token < phrase.End;

    /// <summary>Possessor and goods in front of the noun: "Austria’s exports", "its sales", "Serbian arms sales".</summary>
    private void FillBefore(FlowSlots slots, SentenceReading sentence, Clause clause, int noun, TransferPredicate predicate)
    {
        var tokens = sentence.Sentence.Tokens;
        var first = noun;
        while (first > clause.First && tokens[first - 1].Tag is "NN" or "NNS" or "NNP" or "JJ" or "POS" or "PRP$" or "NNPS" or "DT" or "CD")
            first--;
        if (first == noun)
            return;
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
    }

    private void FillAfter(FlowSlots slots, SentenceReading sentence, Clause clause, int noun, TransferPredicate predicate)
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
    }

    private FlowStatement? Finish(Clause clause, Frame? frame, TransferPredicate predicate, FlowSlots slots, TextSpan words)
    {
        if (slots.Goods is { Span: { } goodsSpan })
            AddOrigin(slots, clause, goodsSpan);
        FollowChain(slots, clause, predicate);
        slots.Goods ??= UnnamedGoods(clause, frame, predicate, slots, words);
        if (!slots.HasParty || slots.Goods is null || (!slots.HasParties && !StandsAlone(clause, slots, frame is null || TransferLexicon.Verb(frame.Lemma) != predicate)))
            return null;
        var commitment = frame is null ? Commitment.Of(clause, clause.Frame) : Commitment.Of(clause, frame);
        var denied = commitment.Polarity == Polarity.Negative || (frame is not null && TransferLexicon.Verb(frame.Lemma) is { Event: "prohibition" or "refusal" });
        var status = denied ? FlowStatus.Denied : StatusOf(clause, frame, predicate, commitment);
        var span = clause.Span;
        return new FlowStatement
        {
            Id = "",
            Holder = clause.Holder,
            SourceChain = clause.SourceChain,
            Polarity = denied ? Polarity.Negative : Polarity.Positive,
            Factuality = denied && commitment.Factuality == Factuality.Certain ? Factuality.CertainlyNot : commitment.Factuality,
            Modality = commitment.Modality,
            Evidence = new Evidence(reading.Analysis.Document.Id, span, reading.WordsOf(span), frame is null || TransferLexicon.Verb(frame.Lemma) != predicate ? "flow-noun" : "flow-verb"),
            Confidence = slots.HasParties ? 0.75 : 0.5,
            Time = ClauseFacts.TimeIn(reading, clause),
            Suppliers = [.. slots.Suppliers],
            Producers = [.. slots.Producers],
            Facilitators = [.. slots.Facilitators.Distinct(StringComparer.Ordinal)],
            Intermediaries = [.. slots.Intermediaries],
            Recipients = [.. slots.Recipients],
            Goods = slots.Goods,
            Status = status,
            Directness = DirectnessOf(clause, slots, predicate),
            Calibers = ClauseFacts.CalibersIn(reading, span) is { IsEmpty: false } named ? named : ClauseFacts.CalibersOf(reading, slots, status),
            Quantities = ClauseFacts.QuantitiesIn(reading, span),
            Value = ClauseFacts.ValueIn(reading, span),
        };
    }

    /// <summary>
    /// A flow with one end open is told only with goods that are named: "has not carried a drop of Iranian oil", "exported arms worth 7.1 billion rand".
    /// </summary>
    private bool StandsAlone(Clause clause, FlowSlots slots, bool isNoun)
    {
        if (slots.Goods is not { Span: { } span, Class: not "goods" } goods || IsAnaphoric(goods) || goods.Text is "none" or "nothing" or "any")
            return false;
        if (slots.Suppliers.Count > 0 && slots.GoodsNamed && slots.Intermediaries.Count > 0)
            return true; // "Swiss shells had crossed Turkey"
        return Commitment.Of(clause, clause.Frame).Polarity == Polarity.Negative || slots.Suppliers.Count > 0 && slots.GoodsNamed && clause.Frame.Object?.Span(clause.Sentence.Sentence).Overlaps(span) == true
            || ClauseFacts.QuantitiesIn(reading, clause.Span).Length > 0 || (isNoun && slots.Recipients.Count > 0); // "approved the sale of tanks to Greece"
    }

    /// <summary>
    /// Goods that the lexicon does not know, or that are not said again: an object of a verb of trade is goods whatever it is called;
    /// where there is no object, what was named last goes on to move.
    /// </summary>
    private Goods? UnnamedGoods(Clause clause, Frame? frame, TransferPredicate predicate, FlowSlots slots, TextSpan words)
    {
        if (!slots.HasParties)
            return null;
        var phrase = frame is null || TransferLexicon.Verb(frame.Lemma) != predicate ? null : frame.Passive ? frame.Subject : frame.Object;
        var trades = predicate.Event is "sale" or "export" or "re-export" or "import" or "shipment" or "delivery" or "acquisition" or "smuggling" or "supply";
        if (phrase is not null && !reading.ActorsIn(clause.Sentence, phrase).Any(slots.Recipients.Contains))
        {
            var tokens = clause.Sentence.Sentence.Tokens;
            var span = phrase.Span(clause.Sentence.Sentence);
            return trades && predicate.Event != "supply" && frame!.Lemma is not ("send" or "bring" or "get" or "take" or "hand" or "send back") && tokens[phrase.Head].Tag is "NNS" or "NN" ? new Goods(reading.WordsOf(span), span, "goods") : null;
        }

        if (frame is null || TransferLexicon.Verb(frame.Lemma) != predicate)
            return Counted(clause) ?? new Goods(reading.WordsOf(words), words, "goods");
        return trades && reading.LastGoods(words.Start) is { } last ? new Goods(last.Text, null, last.Class) : null;
    }

    /// <summary>"puts its sales at [1,300 engines]": the amount says what is sold.</summary>
    private Goods? Counted(Clause clause)
    {
        var tokens = clause.Sentence.Sentence.Tokens;
        foreach (var quantity in ClauseFacts.QuantitiesIn(reading, clause.Span))
        {
            var first = 0;
            while (first < tokens.Length && tokens[first].Span.End <= quantity.Span.Start)
                first++;
            var end = first;
            while (end < tokens.Length && tokens[end].Span.Start < quantity.Span.End)
                end++;
            if (GoodsLexicon.ClassIn(reading.Text, tokens, first, end) is { } named)
                return new Goods(reading.WordsOf(quantity.Span), quantity.Span, named);
        }

        return null;
    }

    /// <summary>"Iranian crude", "bombs made in South Africa": where goods come from is who supplies them, unless somebody else is said to.</summary>
    private void AddOrigin(FlowSlots slots, Clause clause, TextSpan goods)
    {
        var origin = reading.MentionsIn(goods).FirstOrDefault(mention => mention.Form is MentionForm.Demonym or MentionForm.Name or MentionForm.Metonym && reading.EntityOf(mention.Entity) is not { Kind: EntityKind.Product or EntityKind.Event }).Entity;
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
        if (_last is not { Status: not FlowStatus.Denied } last || slots.Goods is not { } goods || clause.Span.Start - last.Span.End > 400)
            return;
        if (!slots.HasParty && last.Status == FlowStatus.Offered && IsAnaphoric(goods) && predicate.Event is "delivery" or "sale" or "export" or "shipment")
        {
            // "offered Portugal two cargoes. Neither was delivered": what became of the offer, between the same two.
            slots.Fill("supplier", last.Suppliers);
            slots.Fill("recipient", last.Recipients);
        }

        if (slots.Suppliers.Count > 0 && slots.Recipients.Count == 0 && IsAnaphoric(goods) && !last.Suppliers.Any(slots.Suppliers.Contains))
            slots.Fill("recipient", last.Recipients); // "imported wheat …; 170,000 tonnes of it came from Galatea"
        if (slots.Suppliers.Count > 0 && IsAnaphoric(goods) && slots.Suppliers.Any(last.Recipients.Contains) && slots.Recipients.Count > 0)
        {
            // "Falcon Gate sent 1,210 of them on": who had received the goods passes them on.
            slots.Intermediaries.AddRange(slots.Suppliers.Where(last.Recipients.Contains));
            slots.Suppliers.InsertRange(0, last.Suppliers.Where(actor => !slots.Suppliers.Contains(actor) && !slots.Recipients.Contains(actor)));
        }

        if (slots.Suppliers.Count > 0 || slots.Recipients.Count == 0)
            return;
        if (!(IsAnaphoric(goods) || predicate.Event == "re-export") || Supplies(last, slots))
            return;
        slots.Fill("supplier", last.Suppliers);
        if (last.Status == FlowStatus.Offered)
            return; // what was only offered has passed through nobody's hands
        slots.Fill("intermediary", last.Intermediaries);
        slots.Fill("intermediary", last.Recipients);
    }

    /// <summary>"these shipments", "they", "265" of what was named before.</summary>
    private bool IsAnaphoric(Goods goods)
    {
        if (goods.Span is not { } span)
            return goods.Text != "arms";
        var words = span.Of(reading.Text);
        return words.StartsWith("these ", StringComparison.OrdinalIgnoreCase) || words.StartsWith("those ", StringComparison.OrdinalIgnoreCase) || words.StartsWith("such ", StringComparison.OrdinalIgnoreCase)
            || words is "they" or "They" or "them" or "it" or "It" or "both" or "Both" or "neither" or "Neither" || words.Contains(" of those ", StringComparison.Ordinal) || char.IsAsciiDigit(words[0]) && !words.Contains(' ') || words.EndsWith(" of them") || words.EndsWith(" of these") || words.EndsWith(" of it");
    }

    private static bool Supplies(FlowStatement last, FlowSlots slots) => last.Suppliers.Any(slots.Recipients.Contains);

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
        var direct = words.ContainsAny(token => token.Lemma is "directly" or "direct");
        var indirect = words.ContainsAny(token => token.Lemma is "indirectly" or "indirect" or "via");
        for (var i = 0; i + 1 < words.Length; i++)
            indirect |= words[i].Lemma == "third" && words[i + 1].Lemma is "country" or "party" or "state";
        // "neither directly nor through others" leaves no way open.
        return direct == indirect || words.ContainsAny(token => token.Lemma == "neither") ? Directness.Unknown : direct ? Directness.Direct : Directness.Indirect;
    }
}

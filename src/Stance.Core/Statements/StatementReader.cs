using Stance.Language;

namespace Stance.Statements;

/// <summary>
/// Reads all statements of a document, clause by clause: flows, stances and figures where their readers find them, a plain claim where none does.
/// </summary>
internal static class StatementReader
{
    public static ImmutableArray<Statement> Read(Analysis analysis)
    {
        var reading = new DocumentReading(analysis);
        var flows = new FlowReader(reading);
        var stances = new StanceReader(reading);
        var statements = new List<Statement>();
        foreach (var clause in reading.Clauses)
        {
            if (IsQuestion(clause))
                continue;
            var before = statements.Count;
            var found = flows.Read(clause).ToList();
            statements.AddRange(found);
            statements.AddRange(stances.Read(clause, found));
            if (found.Count == 0)
                statements.AddRange(Figures(reading, clause).Take(1));
            if (statements.Count == before)
                statements.Add(Claim(reading, clause));
        }

        return [.. statements];
    }

    /// <summary>A question claims nothing.</summary>
    private static bool IsQuestion(Clause clause) => clause.End < clause.Sentence.Sentence.Tokens.Length && clause.Sentence.Sentence.Tokens[clause.End].Lemma == "?";

    /// <summary>Amounts that the clause states of its subject, the first the most prominent.</summary>
    private static IEnumerable<FigureStatement> Figures(DocumentReading reading, Clause clause)
    {
        var commitment = Commitment.Of(clause, clause.Frame);
        foreach (var quantity in reading.Analysis.Quantities)
        {
            if (!clause.Span.Contains(quantity.Span) || quantity.Value.Kind is QuantityKind.Age or QuantityKind.Duration)
                continue;
            yield return new FigureStatement
            {
                Id = "",
                Holder = clause.Holder,
                SourceChain = clause.SourceChain,
                Polarity = commitment.Polarity,
                Factuality = commitment.Factuality,
                Modality = commitment.Modality,
                Evidence = EvidenceOf(reading, clause, "figure"),
                Confidence = 0.7,
                Time = ClauseFacts.TimeIn(reading, clause),
                Subject = Named(reading, clause, clause.Frame.Subject) ?? "",
                Measure = Measure(reading, clause, quantity),
                Quantity = quantity,
            };
        }
    }

    private static string Measure(DocumentReading reading, Clause clause, QuantityMention quantity)
    {
        // What is counted is what is measured; of a count the item is who has it.
        if (quantity.Value is { Kind: QuantityKind.Count or QuantityKind.Comparison, Unit: not "1" })
            return $"{clause.Frame.Lemma} {quantity.Value.Unit}";
        return quantity.Item is { } span ? $"{clause.Frame.Lemma} {reading.WordsOf(span)}" : clause.Frame.Lemma;
    }

    private static ClaimStatement Claim(DocumentReading reading, Clause clause)
    {
        var commitment = Commitment.Of(clause, clause.Frame);
        var frame = clause.Frame;
        return new ClaimStatement
        {
            Id = "",
            Holder = clause.Holder,
            SourceChain = clause.SourceChain,
            Polarity = commitment.Polarity,
            Factuality = commitment.Factuality,
            Modality = commitment.Modality,
            Evidence = EvidenceOf(reading, clause, "claim"),
            Confidence = 0.6,
            Time = ClauseFacts.TimeIn(reading, clause),
            Agent = Named(reading, clause, frame.Subject),
            Predicate = Predicate(clause),
            Target = Named(reading, clause, frame.Object) ?? Named(reading, clause, frame.Obliques.FirstOrDefault(oblique => oblique.Preposition is not ("in" or "on" or "at" or "since" or "for" or "by"))?.Phrase),
        };
    }

    private static string Predicate(Clause clause)
    {
        var frame = clause.Frame;
        return frame.Complement >= 0 ? $"{frame.Lemma} {clause.Sentence.Sentence.Tokens[frame.Complement].Lemma}" : frame.Lemma;
    }

    /// <summary>Id of the entity a phrase names, or its words.</summary>
    private static string? Named(DocumentReading reading, Clause clause, Phrase? phrase)
    {
        if (phrase is null)
            return null;
        var head = clause.Sentence.Sentence.Tokens[phrase.Head].Span;
        var actors = reading.ActorsIn(clause.Sentence, phrase);
        return actors.Length > 0 && reading.MentionsIn(phrase.Span(clause.Sentence.Sentence)).Any(mention => mention.Span.Contains(head)) ? actors[0] : reading.WordsOf(phrase.Span(clause.Sentence.Sentence));
    }

    private static Evidence EvidenceOf(DocumentReading reading, Clause clause, string rule) => new(reading.Analysis.Document.Id, clause.Span, reading.WordsOf(clause.Span), rule);

}

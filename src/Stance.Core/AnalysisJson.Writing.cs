using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Stance;

public static partial class AnalysisJson
{
    /// <summary>SHA-256 of the text in UTF-8, in lower-case hexadecimal digits.</summary>
    internal static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static void WriteAnalysis(Utf8JsonWriter writer, Analysis analysis)
    {
        writer.WriteStartObject();
        writer.WriteString("schema", Schema);
        WriteDocument(writer, analysis.Document);
        WriteList(writer, "sentences", analysis.Sentences, static (writer, sentence) => WriteSpan(writer, sentence.Span));
        WriteEntities(writer, analysis);
        WriteList(writer, "quantities", analysis.Quantities, WriteQuantity);
        WriteList(writer, "calibers", analysis.Calibers, WriteCaliber);
        WriteList(writer, "times", analysis.Times, WriteTime);
        WriteList(writer, "quotes", analysis.Quotes, WriteQuote);
        WriteList(writer, "statements", analysis.Statements, WriteStatement);
        writer.WriteEndObject();
    }

    private static void WriteDocument(Utf8JsonWriter writer, Document document)
    {
        writer.WriteStartObject("document");
        writer.WriteString("id", document.Id);
        WriteText(writer, "path", document.Path);
        WriteText(writer, "title", document.Title);
        WriteText(writer, "source", document.Source);
        WriteText(writer, "author", document.Author);
        WriteText(writer, "published", Iso(document.Published));
        writer.WriteString("language", document.Language);
        writer.WriteNumber("length", document.Text.Length);
        writer.WriteString("sha256", HashOf(document.Text));
        writer.WriteEndObject();
    }

    private static void WriteEntities(Utf8JsonWriter writer, Analysis analysis)
    {
        // "Belgrade announced" stands under Serbia as a metonym and under the city as its name.
        var readings = analysis.Mentions.SelectMany(mention => mention.ReadsAs is { } literal
            ? [mention, new EntityMention(literal, mention.Span, MentionForm.Name)]
            : (EntityMention[])[mention]);
        var mentions = readings.Select(mention => mention with { ReadsAs = null }).Distinct().ToLookup(mention => mention.Entity, StringComparer.Ordinal);
        WriteList(writer, "entities", analysis.Entities, (writer, entity) =>
        {
            writer.WriteString("id", entity.Id);
            writer.WriteString("name", entity.Name);
            writer.WriteString("kind", ContractWords.EntityKinds[(int)entity.Kind]);
            WriteText(writer, "country", entity.Country);
            WriteTexts(writer, "aliases", entity.Aliases);
            WriteList(writer, "mentions", [.. mentions[entity.Id].OrderBy(mention => mention.Span).ThenBy(mention => mention.Form)], static (writer, mention) =>
            {
                WriteSpan(writer, mention.Span);
                writer.WriteString("form", ContractWords.Forms[(int)mention.Form]);
            });
        });
    }

    private static void WriteQuantity(Utf8JsonWriter writer, QuantityMention mention)
    {
        var quantity = mention.Value;
        WriteSpan(writer, mention.Span);
        writer.WriteString("kind", ContractWords.QuantityKinds[(int)quantity.Kind]);
        WriteBounds(writer, quantity);
        // A bare number or part has no unit, so none is written; a multiple has the unit "1".
        if (!(quantity.Unit == "1" && quantity.Kind is QuantityKind.Count or QuantityKind.Fraction))
            writer.WriteString("unit", quantity.Unit);
        if (quantity.Change != Change.None)
            writer.WriteString("change", ContractWords.Changes[(int)quantity.Change]);
        WriteSpan(writer, "item", mention.Item);
    }

    private static void WriteBounds(Utf8JsonWriter writer, Quantity quantity)
    {
        writer.WriteString("relation", ContractWords.Relations[(int)quantity.Relation]);
        WriteNumber(writer, "lower", quantity.Lower);
        WriteNumber(writer, "upper", quantity.Upper);
    }

    private static void WriteCaliber(Utf8JsonWriter writer, CaliberMention mention)
    {
        WriteSpan(writer, mention.Span);
        WriteNumber(writer, "millimetres", mention.Value.Millimetres);
        WriteNumber(writer, "caseLength", mention.Value.CaseLength);
        writer.WriteString("designation", mention.Value.Designation);
        WriteSpan(writer, "munition", mention.Munition);
        WriteText(writer, "standard", mention.Value.Standard);
    }

    private static void WriteTime(Utf8JsonWriter writer, TimeExpression time)
    {
        WriteSpan(writer, time.Span);
        writer.WriteString("value", time.Value);
        WriteText(writer, "first", Iso(time.Range?.First));
        WriteText(writer, "last", Iso(time.Range?.Last));
    }

    private static void WriteQuote(Utf8JsonWriter writer, Quote quote)
    {
        writer.WriteString("kind", ContractWords.QuoteKinds[(int)quote.Kind]);
        WriteSpan(writer, "source", quote.Source);
        WriteSpan(writer, "cue", quote.Cue);
        WriteList(writer, "content", quote.Content, WriteSpan);
        WriteText(writer, "speaker", quote.Speaker);
    }

    private static void WriteStatement(Utf8JsonWriter writer, Statement statement)
    {
        writer.WriteString("id", statement.Id);
        writer.WriteString("kind", ContractWords.KindOf(statement));
        WriteSpan(writer, statement.Span);
        writer.WriteString("holder", statement.Holder);
        WriteTexts(writer, "sourceChain", statement.SourceChain);
        writer.WriteString("polarity", ContractWords.Polarities[(int)statement.Polarity]);
        writer.WriteString("factuality", ContractWords.Factualities[(int)statement.Factuality]);
        writer.WriteString("modality", ContractWords.Modalities[(int)statement.Modality]);
        if (statement.Time is { } time)
        {
            writer.WriteStartObject("time");
            WriteSpan(writer, time.Span);
            WriteText(writer, "first", Iso(time.Range?.First));
            WriteText(writer, "last", Iso(time.Range?.Last));
            writer.WriteEndObject();
        }

        writer.WriteString("rule", statement.Evidence.Rule);
        WriteNumber(writer, "confidence", double.IsNaN(statement.Confidence) ? 0 : statement.Confidence);
        switch (statement)
        {
            case StanceStatement stance:
                WriteStance(writer, stance);
                break;
            case FlowStatement flow:
                WriteFlow(writer, flow);
                break;
            case FigureStatement figure:
                writer.WriteString("subject", figure.Subject);
                writer.WriteString("measure", figure.Measure);
                writer.WriteStartObject("quantity");
                WriteQuantity(writer, figure.Quantity);
                writer.WriteEndObject();
                break;
            case ClaimStatement claim:
                WriteText(writer, "agent", claim.Agent);
                writer.WriteString("predicate", claim.Predicate);
                WriteText(writer, "event", claim.Event);
                WriteText(writer, "target", claim.Target);
                break;
        }
    }

    private static void WriteStance(Utf8JsonWriter writer, StanceStatement stance)
    {
        writer.WriteStartObject("target");
        WriteText(writer, "entity", stance.Target.Entity);
        writer.WriteString("text", stance.Target.Text);
        if (stance.Target.Span is { } span)
            WriteSpan(writer, span);
        writer.WriteEndObject();
        writer.WriteString("position", ContractWords.Positions[(int)stance.Position]);
    }

    private static void WriteFlow(Utf8JsonWriter writer, FlowStatement flow)
    {
        WriteTexts(writer, "suppliers", flow.Suppliers);
        WriteTexts(writer, "producers", flow.Producers);
        WriteTexts(writer, "facilitators", flow.Facilitators);
        WriteTexts(writer, "intermediaries", flow.Intermediaries);
        WriteTexts(writer, "recipients", flow.Recipients);
        WriteTexts(writer, "endUsers", flow.EndUsers);
        writer.WriteStartObject("goods");
        writer.WriteString("text", flow.Goods.Text);
        if (flow.Goods.Span is { } span)
            WriteSpan(writer, span);
        writer.WriteString("class", flow.Goods.Class);
        writer.WriteEndObject();
        writer.WriteStartArray("calibers");
        foreach (var caliber in flow.Calibers.Where(double.IsFinite))
            writer.WriteRawValue(Text(caliber));
        writer.WriteEndArray();
        WriteList(writer, "quantities", flow.Quantities, WriteQuantity);
        if (flow.Value is { } value)
        {
            writer.WriteStartObject("value");
            WriteBounds(writer, value.Value);
            writer.WriteString("currency", value.Value.Unit);
            WriteSpan(writer, value.Span);
            writer.WriteEndObject();
        }

        writer.WriteString("status", ContractWords.Statuses[(int)flow.Status]);
        writer.WriteString("directness", ContractWords.Directnesses[(int)flow.Directness]);
    }

    private static void WriteContradiction(Utf8JsonWriter writer, Contradiction contradiction)
    {
        writer.WriteStartObject();
        writer.WriteString("id", contradiction.Id);
        writer.WriteString("relation", ContractWords.ContradictionRelations[(int)contradiction.Relation]);
        writer.WriteString("rule", contradiction.Rule);
        WriteNumber(writer, "confidence", double.IsNaN(contradiction.Confidence) ? 0 : contradiction.Confidence);
        writer.WriteString("explanation", contradiction.Explanation);
        WriteSide(writer, "first", contradiction.First);
        WriteSide(writer, "second", contradiction.Second);
        WriteList(writer, "mitigations", contradiction.Mitigations, static (writer, evidence) => WriteEvidence(writer, evidence, null));
        writer.WriteEndObject();
    }

    private static void WriteSide(Utf8JsonWriter writer, string name, Statement statement)
    {
        writer.WriteStartObject(name);
        WriteEvidence(writer, statement.Evidence, statement.Id);
        writer.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter writer, Evidence evidence, string? statement)
    {
        writer.WriteString("document", evidence.Document);
        WriteText(writer, "statement", statement);
        WriteSpan(writer, evidence.Span);
        writer.WriteString("text", evidence.Text);
    }

    private static void WriteList<T>(Utf8JsonWriter writer, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, ImmutableArray<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
            writer.WriteString(name, text);
    }

    private static void WriteSpan(Utf8JsonWriter writer, TextSpan span)
    {
        writer.WriteNumber("start", span.Start);
        writer.WriteNumber("end", span.End);
    }

    private static void WriteSpan(Utf8JsonWriter writer, string name, TextSpan? span)
    {
        if (span is null)
            return;
        writer.WriteStartObject(name);
        WriteSpan(writer, span.Value);
        writer.WriteEndObject();
    }

    // JSON knows no infinity; an open bound is one that is not written.
    private static void WriteNumber(Utf8JsonWriter writer, string name, double? number)
    {
        if (number is not { } value || !double.IsFinite(value))
            return;
        writer.WritePropertyName(name);
        writer.WriteRawValue(Text(value));
    }

    /// <summary>The shortest digits that read back as the same number; without an exponent where people would write none (as in JavaScript).</summary>
    internal static string Text(double number)
    {
        var digits = number.ToString("R", CultureInfo.InvariantCulture);
        return number == 0 ? "0"
            : Math.Abs(number) is >= 1e-7 and < 1e21 && digits.Contains('E', StringComparison.Ordinal)
                ? decimal.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
                : digits;
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

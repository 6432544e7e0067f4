using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Stance;

public static partial class AnalysisJson
{
    /// <summary>Reads what this library wrote, with the one member of the document that the contract has no place for.</summary>
    internal static Analysis Restore(string line, string text, TextSpan? sourceLine) =>
        Parse(line, text, out var why, sourceLine) ?? throw new FormatException(why);

    private static Analysis? Parse(string line, string text, out string why, TextSpan? sourceLine = null)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var schema = Said(root, "schema") ?? Schema;
            var id = Said(Member(root, "document"), "id");
            why = string.IsNullOrWhiteSpace(id) ? "The line is no analysis: it names no document."
                : schema != Schema ? $"The line follows the contract {schema}; this version reads {Schema}."
                : "";
            return why.Length > 0 ? null : new Reader(id!, text, sourceLine).Read(root);
        }
        catch (JsonException e)
        {
            why = $"The line is not JSON: {e.Message}";
            return null;
        }
    }

    private static bool ParseFinding(
        string line, out ContradictionRelation relation, [NotNullWhen(true)] out Evidence? first, [NotNullWhen(true)] out Evidence? second)
    {
        relation = default;
        first = second = null;
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var word = ContractWords.ContradictionRelations.IndexOf(Said(root, "relation") ?? "");
            if (word < 0)
                return false;
            relation = (ContradictionRelation)word;
            var rule = Said(root, "rule") ?? "";
            first = Passage(Member(root, "first"), rule);
            second = Passage(Member(root, "second"), rule);
        }
        catch (JsonException)
        {
            return false;
        }

        return first is not null && second is not null;
    }

    private static Evidence? Passage(JsonElement side, string rule) =>
        Said(side, "document") is { } document && SpanOf(side) is { } span ? new(document, span, Said(side, "text") ?? "", rule) : null;

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    private static IEnumerable<JsonElement> Items(JsonElement element, string name)
    {
        if (Member(element, name) is not { ValueKind: JsonValueKind.Array } list)
            yield break;
        foreach (var item in list.EnumerateArray())
            yield return item;
    }

    private static string? Said(JsonElement element, string name) => Text(Member(element, name));

    private static string? Text(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null; // Half of a surrogate pair, escaped: valid JSON, but no string.
        }
    }

    // The one empty array, since records compare their arrays by reference.
    private static ImmutableArray<string> Texts(JsonElement element, string name) =>
        Items(element, name).Select(Text).OfType<string>().ToList() is { Count: > 0 } texts ? [.. texts] : ImmutableArray<string>.Empty;

    private static double? Number(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var number) && double.IsFinite(number) ? number : null;

    private static TextSpan? SpanOf(JsonElement element) =>
        Offset(element, "start") is { } start && Offset(element, "end") is { } end && end >= start ? new(start, end) : null;

    private static int? Offset(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var offset) && offset >= 0 ? offset : null;

    private static DateOnly? Day(JsonElement element, string name) =>
        Said(element, name) is { Length: >= 10 } said
        && DateOnly.TryParseExact(said.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateRange? RangeOf(JsonElement element) =>
        Day(element, "first") is { } first && Day(element, "last") is { } last && first <= last ? new(first, last) : null;

    /// <summary>The member's place in its closed set; that of the set's plainest member (0 unless told) when it is missing or not understood.</summary>
    private static int Word(JsonElement element, string name, ImmutableArray<string> words, int otherwise = 0)
    {
        var place = words.IndexOf(Said(element, name) ?? "");
        return place < 0 ? otherwise : place;
    }

    /// <summary>Reads the members of one analysis; later ones look back at earlier ones.</summary>
    private sealed class Reader(string id, string text, TextSpan? sourceLine)
    {
        private readonly Dictionary<TextSpan, QuantityMention> _quantities = [];
        private readonly Dictionary<TextSpan, TimeExpression> _times = [];

        public Analysis Read(JsonElement root)
        {
            var document = Member(root, "document");
            ImmutableArray<QuantityMention> quantities = [.. Spanned(root, "quantities", (quantity, span) => QuantityAt(quantity, span))];
            ImmutableArray<TimeExpression> times = [.. Spanned(root, "times", (time, span) => new TimeExpression(span, Said(time, "value") ?? "", RangeOf(time)))];
            foreach (var quantity in quantities)
                _quantities.TryAdd(quantity.Span, quantity);
            foreach (var time in times)
                _times.TryAdd(time.Span, time);
            ImmutableArray<JsonElement> entities = [.. Items(root, "entities").Where(entity => Said(entity, "id") is not null)];
            return new Analysis(new Document(id, text)
            {
                Path = Said(document, "path"),
                Title = Said(document, "title"),
                Source = Said(document, "source"),
                Author = Said(document, "author"),
                Published = Day(document, "published"),
                Language = Said(document, "language") ?? "en",
                SourceLine = sourceLine,
            })
            {
                Sentences = [.. Spanned(root, "sentences", (_, span) => new Sentence(span, []))],
                Entities = [.. entities.Select(EntityFrom)],
                Mentions = Mentions(entities),
                Quantities = quantities,
                Calibers = [.. Spanned(root, "calibers", CaliberAt)],
                Times = times,
                Quotes = [.. Items(root, "quotes").Select(QuoteFrom).Where(quote => !quote.Content.IsEmpty)],
                Statements = [.. Spanned(root, "statements", StatementAt).OfType<Statement>()],
            };
        }

        private static IEnumerable<T> Spanned<T>(JsonElement element, string name, Func<JsonElement, TextSpan, T> read) =>
            from item in Items(element, name) let span = SpanOf(item) where span is not null select read(item, span.Value);

        private static Entity EntityFrom(JsonElement entity) => new(
            Said(entity, "id")!, Said(entity, "name") ?? Texts(entity, "aliases").FirstOrDefault() ?? Said(entity, "id")!,
            (EntityKind)Word(entity, "kind", ContractWords.EntityKinds), Said(entity, "country"), Texts(entity, "aliases"));

        // What stands under one entity as a metonym and under another as its name is one mention with two readings.
        private static ImmutableArray<EntityMention> Mentions(ImmutableArray<JsonElement> entities)
        {
            var all = entities.SelectMany(entity => Spanned(entity, "mentions", (mention, span) =>
                new EntityMention(Said(entity, "id")!, span, (MentionForm)Word(mention, "form", ContractWords.Forms)))).ToList();
            var literal = new Dictionary<TextSpan, string>();
            foreach (var mention in all.Where(mention => mention.Form == MentionForm.Name))
                literal.TryAdd(mention.Span, mention.Entity);
            var taken = new HashSet<EntityMention>();
            for (var i = 0; i < all.Count; i++)
            {
                if (all[i].Form != MentionForm.Metonym || !literal.TryGetValue(all[i].Span, out var readsAs))
                    continue;
                taken.Add(new(readsAs, all[i].Span, MentionForm.Name));
                all[i] = all[i] with { ReadsAs = readsAs };
            }

            return [.. all.Where(mention => !taken.Contains(mention)).OrderBy(mention => mention.Span)];
        }

        private static QuantityMention QuantityAt(JsonElement quantity, TextSpan span) => new(
            span,
            new(Number(Member(quantity, "lower")), Number(Member(quantity, "upper")), (Relation)Word(quantity, "relation", ContractWords.Relations),
                Said(quantity, "unit") ?? Said(quantity, "currency") ?? "1", (QuantityKind)Word(quantity, "kind", ContractWords.QuantityKinds),
                (Change)Word(quantity, "change", ContractWords.Changes)),
            SpanOf(Member(quantity, "item")));

        private static CaliberMention CaliberAt(JsonElement caliber, TextSpan span) => new(
            span,
            new(Number(Member(caliber, "millimetres")) ?? 0, Number(Member(caliber, "caseLength")), Said(caliber, "designation") ?? "", Said(caliber, "standard")),
            SpanOf(Member(caliber, "munition")));

        private static Quote QuoteFrom(JsonElement quote) => new(
            (QuoteKind)Word(quote, "kind", ContractWords.QuoteKinds), SpanOf(Member(quote, "source")), SpanOf(Member(quote, "cue")),
            [.. Spanned(quote, "content", (_, span) => span)], Said(quote, "speaker"));

        private Statement? StatementAt(JsonElement json, TextSpan span)
        {
            var name = Said(json, "id") ?? "";
            var holder = Said(json, "holder") ?? Statement.Author;
            var polarity = (Polarity)Word(json, "polarity", ContractWords.Polarities);
            var factuality = (Factuality)Word(json, "factuality", ContractWords.Factualities);
            var evidence = new Evidence(id, span, span.End <= text.Length ? span.Of(text).ToString() : "", Said(json, "rule") ?? "");
            var confidence = Number(Member(json, "confidence")) ?? 1;
            Statement? statement = Said(json, "kind") switch
            {
                "stance" => new StanceStatement
                {
                    Id = name,
                    Holder = holder,
                    Polarity = polarity,
                    Factuality = factuality,
                    Evidence = evidence,
                    Confidence = confidence,
                    Target = TargetFrom(Member(json, "target")),
                    Position = (Position)Word(json, "position", ContractWords.Positions),
                },
                "flow" => new FlowStatement
                {
                    Id = name,
                    Holder = holder,
                    Polarity = polarity,
                    Factuality = factuality,
                    Evidence = evidence,
                    Confidence = confidence,
                    Suppliers = Texts(json, "suppliers"),
                    Producers = Texts(json, "producers"),
                    Facilitators = Texts(json, "facilitators"),
                    Intermediaries = Texts(json, "intermediaries"),
                    Recipients = Texts(json, "recipients"),
                    EndUsers = Texts(json, "endUsers"),
                    Goods = GoodsFrom(Member(json, "goods")),
                    Calibers = [.. Items(json, "calibers").Select(Number).OfType<double>()],
                    Quantities = [.. Items(json, "quantities").Select(quantity => QuantityAt(quantity, SpanOf(quantity) ?? span))],
                    Value = ValueFrom(Member(json, "value"), span),
                    Status = (FlowStatus)Word(json, "status", ContractWords.Statuses),
                    Directness = (Directness)Word(json, "directness", ContractWords.Directnesses),
                },
                "figure" => new FigureStatement
                {
                    Id = name,
                    Holder = holder,
                    Polarity = polarity,
                    Factuality = factuality,
                    Evidence = evidence,
                    Confidence = confidence,
                    Subject = Said(json, "subject") ?? "",
                    Measure = Said(json, "measure") ?? "",
                    Quantity = QuantityAt(Member(json, "quantity"), SpanOf(Member(json, "quantity")) ?? span),
                },
                "claim" => new ClaimStatement
                {
                    Id = name,
                    Holder = holder,
                    Polarity = polarity,
                    Factuality = factuality,
                    Evidence = evidence,
                    Confidence = confidence,
                    Agent = Said(json, "agent"),
                    Predicate = Said(json, "predicate") ?? "",
                    Event = Said(json, "event"),
                    Target = Said(json, "target"),
                },
                _ => null,
            };
            return statement is null ? null : statement with
            {
                SourceChain = Texts(json, "sourceChain"),
                Modality = (Modality)Word(json, "modality", ContractWords.Modalities),
                Time = TimeFrom(Member(json, "time")),
            };
        }

        private static StanceTarget TargetFrom(JsonElement target) => new(Said(target, "entity"), Said(target, "text") ?? "", SpanOf(target));

        private static Goods GoodsFrom(JsonElement goods) => new(Said(goods, "text") ?? "", SpanOf(goods), Said(goods, "class") ?? "goods");

        // The contract says less of a value than of the quantity on the same words.
        private QuantityMention? ValueFrom(JsonElement value, TextSpan statement)
        {
            if (value.ValueKind != JsonValueKind.Object)
                return null;
            var read = QuantityAt(value, SpanOf(value) ?? statement);
            var money = read with { Value = read.Value with { Kind = QuantityKind.Money } };
            return _quantities.TryGetValue(money.Span, out var known)
                && known.Value with { Kind = QuantityKind.Money, Change = Change.None } == money.Value ? known : money;
        }

        // The value of a statement's time stands in the list of times.
        private TimeExpression? TimeFrom(JsonElement time)
        {
            if (SpanOf(time) is not { } span)
                return null;
            var range = RangeOf(time);
            return _times.TryGetValue(span, out var known) && known.Range == range ? known : new(span, ValueOf(range), range);
        }

        private static string ValueOf(DateRange? range) =>
            range is not var (first, last) ? "" : first == last ? Iso(first)! : $"{Iso(first)}/{Iso(last)}";
    }
}

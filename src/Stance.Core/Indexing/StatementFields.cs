using Lucene.Net.Documents;
using Lucene.Net.Util;
using Stance.Text;
using LuceneDocument = Lucene.Net.Documents.Document;

namespace Stance.Indexing;

/// <summary>Writes the Lucene documents of one analysis.</summary>
internal sealed class StatementFields
{
    // What people call a position, a flow or its status when they search for it.
    private static readonly ImmutableArray<string> PositionWords =
        ["favor favour for support backing approval", "against opposition oppose opponent rejection refusal", "neutral neutrality impartial"];

    private const string FlowWords = "supply delivery shipment transfer export import sale purchase";

    private readonly Analysis _analysis;
    private readonly Dictionary<string, Entity> _entities = new(StringComparer.Ordinal);
    private readonly TextSpan[] _sentences;
    private readonly QuantityMention[] _quantities;
    private readonly CaliberMention[] _calibers;
    private readonly string _key;

    private StatementFields(Analysis analysis)
    {
        _analysis = analysis;
        _key = Fields.SortKey(analysis.Document.Id);
        foreach (var entity in analysis.Entities)
            _entities.TryAdd(entity.Id, entity);
        // Other programs' analyses may come in any order.
        _sentences = [.. analysis.Sentences.Select(sentence => sentence.Span).Order()];
        _quantities = [.. analysis.Quantities.OrderBy(quantity => quantity.Span)];
        _calibers = [.. analysis.Calibers.OrderBy(caliber => caliber.Span)];
    }

    /// <summary>The block of an analysis: its statements, then the document itself.</summary>
    public static IEnumerable<LuceneDocument> Of(Analysis analysis)
    {
        var fields = new StatementFields(analysis);
        for (var i = 0; i < analysis.Statements.Length; i++)
            yield return fields.OfStatement(analysis.Statements[i], i);
        yield return fields.OfDocument();
    }

    private LuceneDocument OfDocument()
    {
        var document = _analysis.Document;
        var fields = new LuceneDocument
        {
            new StringField(Fields.Key, _key, Field.Store.NO),
            new StringField(Fields.Parent, _key, Field.Store.NO),
            new StringField(Fields.Is, Fields.AnyDocument, Field.Store.NO),
            new StringField(Fields.Hash, AnalysisJson.HashOf(document.Text), Field.Store.NO),
            new StoredField(Fields.Json, AnalysisJson.Write(_analysis)),
            new StoredField(Fields.Text, document.Text),
        };
        if (document.SourceLine is { } line)
            fields.Add(new StoredField(Fields.SourceLine, string.Create(CultureInfo.InvariantCulture, $"{line.Start} {line.End}")));
        return fields;
    }

    private LuceneDocument OfStatement(Statement statement, int number)
    {
        var fields = new LuceneDocument
        {
            new StringField(Fields.Key, _key, Field.Store.NO),
            new StringField(Fields.Is, Fields.AnyStatement, Field.Store.NO),
            new SortedDocValuesField(Fields.Key, new BytesRef(_key)),
            new NumericDocValuesField(Fields.Order, ((long)statement.Span.Start << 32) | (uint)number),
        };
        var named = new SortedSet<string>(StringComparer.Ordinal);
        AddSlot(fields, named, Fields.Holder, [statement.Holder, .. statement.SourceChain]);
        if (statement.Holder == Statement.Author)
            AddName(fields, Fields.Holder, _analysis.Document.Author);
        AddKind(fields, named, statement);
        foreach (var entity in named.Select(id => _entities[id]))
        {
            foreach (var name in NamesOf(entity))
                AddText(fields, Fields.Names, name);
        }

        AddWords(fields, statement);
        AddIs(fields, "kind", ContractWords.KindOf(statement));
        AddIs(fields, "polarity", ContractWords.Polarities[(int)statement.Polarity]);
        AddIs(fields, "factuality", Letters.Fold(ContractWords.Factualities[(int)statement.Factuality]));
        AddIs(fields, "modality", ContractWords.Modalities[(int)statement.Modality]);
        AddIs(fields, "doc", Letters.Fold(_analysis.Document.Id));
        AddName(fields, Fields.Source, _analysis.Document.Source);
        AddNumbers(fields, statement);
        AddStored(fields, statement, named);
        return fields;
    }

    private void AddKind(LuceneDocument fields, SortedSet<string> named, Statement statement)
    {
        switch (statement)
        {
            case StanceStatement stance:
                AddSlot(fields, named, Fields.Target, stance.Target.Entity is { } target ? [target] : []);
                AddName(fields, Fields.Target, stance.Target.Text);
                AddIs(fields, "position", ContractWords.Positions[(int)stance.Position]);
                AddText(fields, Fields.Keywords, $"{PositionWords[(int)stance.Position]} {stance.Target.Text}");
                break;
            case FlowStatement flow:
                AddSlot(fields, named, Fields.Supplier, [.. flow.Suppliers, .. flow.Producers]);
                AddSlot(fields, named, Fields.Via, [.. flow.Intermediaries, .. flow.Facilitators]);
                AddSlot(fields, named, Fields.Recipient, [.. flow.Recipients, .. flow.EndUsers]);
                AddGoods(fields, flow);
                break;
            case FigureStatement figure:
                AddSlot(fields, named, Fields.Target, [figure.Subject]);
                AddName(fields, Fields.Target, figure.Measure);
                AddText(fields, Fields.Keywords, $"{figure.Measure} {figure.Quantity.Value.Unit}");
                break;
            case ClaimStatement claim:
                AddSlot(fields, named, Fields.Target, claim.Target is { } target2 ? [target2] : []);
                AddText(fields, Fields.Keywords, $"{claim.Predicate} {claim.Event} {(_entities.ContainsKey(claim.Agent ?? "") ? "" : claim.Agent)}");
                if (claim.Agent is { } agent && _entities.ContainsKey(agent))
                    named.Add(agent);
                break;
        }
    }

    private static void AddGoods(LuceneDocument fields, FlowStatement flow)
    {
        var status = ContractWords.Statuses[(int)flow.Status];
        var directness = ContractWords.Directnesses[(int)flow.Directness];
        var parts = flow.Goods.Class.Split('.', StringSplitOptions.RemoveEmptyEntries);
        AddIs(fields, "status", status);
        AddIs(fields, "directness", directness);
        // "arms.ammunition" is found by "arms", by "arms.ammunition" and by "ammunition".
        foreach (var term in parts.Concat(parts.Select((_, i) => string.Join('.', parts.Take(i + 1)))).Select(part => Letters.Fold(part)).Distinct(StringComparer.Ordinal))
            AddIs(fields, "class", term);
        AddName(fields, Fields.Goods, flow.Goods.Text);
        AddText(fields, Fields.Goods, string.Join(' ', parts));
        AddText(fields, Fields.Target, flow.Goods.Text);
        AddText(fields, Fields.Keywords, $"{flow.Goods.Text} {string.Join(' ', parts)} {status} {(flow.Directness == Directness.Unknown ? "" : directness)} {FlowWords}");
    }

    // Ids of entities stand for all their names; what is no id is words.
    private void AddSlot(LuceneDocument fields, SortedSet<string> named, string slot, ImmutableArray<string> ids)
    {
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            if (_entities.TryGetValue(id, out var entity))
            {
                named.Add(id);
                foreach (var name in NamesOf(entity))
                    AddName(fields, slot, name);
                AddExact(fields, slot, id);
            }
            else
            {
                AddName(fields, slot, id);
            }
        }
    }

    private static IEnumerable<string> NamesOf(Entity entity) => [entity.Name, .. entity.Aliases];

    private static void AddName(LuceneDocument fields, string slot, string? name)
    {
        if (string.IsNullOrEmpty(name))
            return;
        AddText(fields, slot, name);
        AddExact(fields, slot, name);
    }

    private static void AddExact(LuceneDocument fields, string slot, string name) =>
        fields.Add(new StringField(Fields.Exact, Fields.Term(slot, Letters.Fold(name)), Field.Store.NO));

    private static void AddText(LuceneDocument fields, string field, string text) => fields.Add(new TextField(field, text, Field.Store.NO));

    private static void AddIs(LuceneDocument fields, string field, string value) =>
        fields.Add(new StringField(Fields.Is, Fields.Term(field, value), Field.Store.NO));

    private void AddWords(LuceneDocument fields, Statement statement)
    {
        AddText(fields, Fields.Words, statement.Evidence.Text);
        AddText(fields, Fields.Sentence, Slice(SentenceOf(statement.Span)));
        if (_analysis.Document.Title is { } title)
            AddText(fields, Fields.Title, title);
    }

    private void AddNumbers(LuceneDocument fields, Statement statement)
    {
        var amounts = statement switch
        {
            FlowStatement flow => flow.Value is { } value ? flow.Quantities.Add(value) : flow.Quantities,
            FigureStatement figure => [figure.Quantity],
            _ => [],
        };
        var terms = from quantity in amounts.Concat(Inside(_quantities, quantity => quantity.Span, statement.Span)).Select(quantity => quantity.Value)
                    from bound in (double?[])[quantity.Lower, quantity.Upper]
                    where bound is { } number && double.IsFinite(number)
                    from unit in (string?[])[null, quantity.Unit]
                    select Fields.AmountTerm(unit, bound.Value);
        foreach (var term in terms.Distinct(StringComparer.Ordinal))
            fields.Add(new StringField(Fields.Amount, term, Field.Store.NO));

        ImmutableArray<CaliberMention> calibers = [.. Inside(_calibers, caliber => caliber.Span, statement.Span)];
        foreach (var millimetres in calibers.Select(caliber => caliber.Value.Millimetres).Concat(statement is FlowStatement { Calibers: var bores } ? bores : []).Distinct())
        {
            fields.Add(new DoubleField(Fields.Caliber, millimetres, Field.Store.NO));
            AddText(fields, Fields.Keywords, string.Create(CultureInfo.InvariantCulture, $"{millimetres}mm"));
        }

        foreach (var term in calibers.SelectMany(caliber => QueryRanges.CaliberTerms(caliber.Value)).Distinct(StringComparer.Ordinal))
            AddIs(fields, "caliber", term);

        var days = statement.Time?.Range ?? (_analysis.Document.Published is { } published ? new DateRange(published, published) : null);
        if (days is var (first, last))
        {
            fields.Add(new Int32Field(Fields.First, first.DayNumber, Field.Store.NO));
            fields.Add(new Int32Field(Fields.Last, last.DayNumber, Field.Store.NO));
        }
    }

    // A hit needs little of its document: the contract's line of an analysis that holds the statement alone.
    private void AddStored(LuceneDocument fields, Statement statement, SortedSet<string> named)
    {
        var sentence = SentenceOf(statement.Span);
        var alone = new Analysis(_analysis.Document with { Text = "" })
        {
            Sentences = [new(sentence, [])],
            Entities = [.. named.Select(id => _entities[id] with { Aliases = [] })],
            Times = statement.Time is { } time ? [time] : [],
            Quantities = statement is FlowStatement { Value: { } value } ? [value] : [],
            Statements = [statement],
        };
        fields.Add(new StoredField(Fields.Json, AnalysisJson.Write(alone)));
        fields.Add(new StoredField(Fields.Text, statement.Evidence.Text));
        fields.Add(new StoredField(Fields.Sentence, Slice(sentence)));
    }

    // A statement may reach over several sentences, and a text may come without any.
    private TextSpan SentenceOf(TextSpan span)
    {
        var first = FirstFrom(_sentences, sentence => sentence, span.Start);
        var around = first > 0 && _sentences[first - 1].Overlaps(span) ? span.Union(_sentences[first - 1]) : span;
        for (; first < _sentences.Length && _sentences[first].Start < span.End; first++)
            around = around.Union(_sentences[first]);
        return around;
    }

    private static IEnumerable<T> Inside<T>(T[] mentions, Func<T, TextSpan> spanOf, TextSpan span) =>
        mentions.Skip(FirstFrom(mentions, spanOf, span.Start)).TakeWhile(mention => spanOf(mention).Start < span.End).Where(mention => span.Contains(spanOf(mention)));

    private static int FirstFrom<T>(T[] items, Func<T, TextSpan> spanOf, int start)
    {
        var (low, high) = (0, items.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = spanOf(items[middle]).Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private string Slice(TextSpan span) => span.End <= _analysis.Document.Text.Length ? span.Of(_analysis.Document.Text).ToString() : "";
}

using Stance.Text;

namespace Stance.Reports;

/// <summary>Labels words with the outermost names of the language pass. Walks on with the sentences, so that cost stays linear; not safe for several threads.</summary>
internal sealed class NameLabels
{
    private readonly List<(TextSpan Span, string Type)> _names = [];
    private int _next;

    public NameLabels(Analysis analysis)
    {
        if (analysis.Names.IsDefaultOrEmpty)
            return;
        var mentioned = Mentioned(analysis);
        // A name whose kind the language pass told counts before one that only the entities know.
        var told = Outermost(analysis.Names.Where(name => name.Kind != NameKind.Unknown));
        var known = analysis.Names.Where(name => name.Kind == NameKind.Unknown).Select(name => name with { Kind = mentioned.GetValueOrDefault(name.Span) });
        var next = 0;
        foreach (var name in Outermost(known))
        {
            while (next < told.Count && told[next].Span.End <= name.Span.Start)
                next++;
            if (next == told.Count || !told[next].Span.Overlaps(name.Span))
                _names.Add((name.Span, Type(name.Kind)!));
        }

        _names.AddRange(told.Select(name => (name.Span, Type(name.Kind)!)));
        _names.Sort((left, right) => left.Span.CompareTo(right.Span));
    }

    private static List<NameCandidate> Outermost(IEnumerable<NameCandidate> names)
    {
        var outermost = new List<NameCandidate>();
        foreach (var name in names.Where(name => Type(name.Kind) is not null).OrderBy(name => name.Span.Start).ThenByDescending(name => name.Span.End))
        {
            if (outermost.Count == 0 || !outermost[^1].Span.Overlaps(name.Span))
                outermost.Add(name);
        }

        return outermost;
    }

    /// <summary>"NER=B-PER", "NER=I-PER" or nothing for each word of the next sentence.</summary>
    public string[] Of(ImmutableArray<Token> tokens)
    {
        var labels = new string[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            while (_next < _names.Count && _names[_next].Span.End <= tokens[i].Span.Start)
                _next++;
            var inside = _next < _names.Count && _names[_next].Span.Contains(tokens[i].Span);
            var first = inside && (i == 0 || !_names[_next].Span.Contains(tokens[i - 1].Span));
            labels[i] = inside ? $"NER={(first ? 'B' : 'I')}-{_names[_next].Type}" : "";
        }

        return labels;
    }

    private static string? Type(NameKind kind) => kind switch
    {
        NameKind.Person => "PER",
        NameKind.Organization => "ORG",
        NameKind.Place => "LOC",
        NameKind.Group => "NORP",
        NameKind.Facility => "FAC",
        NameKind.Event => "EVENT",
        NameKind.Product => "PRODUCT",
        NameKind.Work => "WORK",
        _ => null,
    };

    // What the entities know of the kinds of names; of two on the same words the first counts.
    private static Dictionary<TextSpan, NameKind> Mentioned(Analysis analysis)
    {
        var entities = analysis.Entities.DistinctBy(entity => entity.Id, StringComparer.Ordinal).ToDictionary(entity => entity.Id, StringComparer.Ordinal);
        var kinds = new Dictionary<TextSpan, NameKind>();
        foreach (var mention in analysis.Mentions.Where(mention => mention.Form is MentionForm.Name or MentionForm.Demonym or MentionForm.Metonym))
        {
            if (!entities.TryGetValue(mention.Entity, out var entity))
                continue;
            var kind = mention.Form == MentionForm.Demonym ? NameKind.Group : KindOf(entity);
            kinds.TryAdd(mention.Span, kind);
            if (kind == NameKind.Person)
                kinds.TryAdd(WithoutTitle(analysis.Document.Text, mention.Span, entity), kind);
        }

        return kinds;
    }

    private static NameKind KindOf(Entity entity) => entity.Kind switch
    {
        EntityKind.Person => NameKind.Person,
        EntityKind.Organization => NameKind.Organization,
        EntityKind.Country or EntityKind.Place => NameKind.Place,
        EntityKind.Group => NameKind.Group,
        EntityKind.Event => NameKind.Event,
        EntityKind.Product => NameKind.Product,
        _ => NameKind.Unknown,
    };

    // Mentions include a title that candidates for names do not: "King Harald".
    private static TextSpan WithoutTitle(string text, TextSpan span, Entity entity)
    {
        var known = entity.Aliases.Append(entity.Name).Select(name => $"-{Letters.Slug(name)}-").ToList();
        for (var start = span.Start; start < span.End; start++)
        {
            if (start > span.Start && !char.IsWhiteSpace(text[start - 1]))
                continue;
            var rest = Letters.Slug(text.AsSpan(start, span.End - start));
            if (rest.Length > 0 && known.Exists(name => name.Contains($"-{rest}-", StringComparison.Ordinal)))
                return new(start, span.End);
        }

        return span;
    }
}

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
        foreach (var name in analysis.Names.OrderBy(name => name.Span.Start).ThenByDescending(name => name.Span.End))
        {
            if (Type(name.Kind) is { } type && (_names.Count == 0 || !_names[^1].Span.Overlaps(name.Span)))
                _names.Add((name.Span, type));
        }
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
}

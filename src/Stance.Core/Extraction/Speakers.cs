namespace Stance.Extraction;

/// <summary>Who speaks in a quotation: the entity that its source names.</summary>
internal static class Speakers
{
    /// <summary>The quotes with their speakers; a source that names nobody known leaves the speaker open.</summary>
    public static ImmutableArray<Quote> Resolve(Document document, ImmutableArray<Quote> quotes, ImmutableArray<Entity> entities, ImmutableArray<EntityMention> mentions)
    {
        var kinds = entities.ToDictionary(entity => entity.Id, entity => entity.Kind, StringComparer.Ordinal);
        return [.. quotes.Select(quote => quote with { Speaker = SpeakerOf(document, quote, kinds, mentions) })];
    }

    private static string? SpeakerOf(Document document, Quote quote, Dictionary<string, EntityKind> kinds, ImmutableArray<EntityMention> mentions)
    {
        if (quote.Source is not { } source)
            return null;
        if (source.Length <= 2 && document.Text[source.Start] is 'A')
            return Interviewed(document, kinds, mentions);
        var inside = mentions.Where(mention => mention.Span.Overlaps(source) && mention.Form is not MentionForm.Demonym).ToList();
        EntityMention? best = null;
        foreach (var mention in inside)
        {
            if (best is not { } known || Rank(mention) > Rank(known))
                best = mention;
        }

        return best?.Entity;

        // A person named in the source speaks ("its director, Tolga Erdinç"); else what covers most of it; else what stands first.
        double Rank(EntityMention mention) =>
            (kinds.GetValueOrDefault(mention.Entity) is EntityKind.Person ? 2 : 0) + (mention.Form is MentionForm.Name ? 0.5 : 0)
            + ((double)Math.Min(mention.Span.Length, source.Length) / source.Length) - ((mention.Span.Start - source.Start) * 0.001);
    }

    /// <summary>The answers of an interview are those of the first person the article names in its text.</summary>
    private static string? Interviewed(Document document, Dictionary<string, EntityKind> kinds, ImmutableArray<EntityMention> mentions)
    {
        var from = document.SourceLine?.End ?? 0;
        foreach (var mention in mentions)
        {
            if (mention.Span.Start >= from && mention.Form is MentionForm.Name && kinds.GetValueOrDefault(mention.Entity) is EntityKind.Person)
                return mention.Entity;
        }

        return null;
    }
}

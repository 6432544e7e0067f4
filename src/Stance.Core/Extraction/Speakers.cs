namespace Stance.Extraction;

/// <summary>
/// Says which entity speaks: the one whose mention fits the words that name the source best. The whole source ("Energy Minister Fatma Chebbi", "he"), else a person inside it
/// ("its chief executive, Deon Terblanche"), else what it begins with ("the foreign ministry there"), else the body whose paper it is ("records of the Office of Ports").
/// Quotes that continue another have the same source, and so the same speaker. In an interview the answers after "A:" are the first person's that the introduction names.
/// </summary>
internal static class Speakers
{
    // "the ": articles stand outside mentions.
    private const int Article = 4;

    /// <summary>The quotes with their speakers; a source that names nobody known leaves the speaker open.</summary>
    public static ImmutableArray<Quote> Resolve(Document document, ImmutableArray<Quote> quotes, ImmutableArray<Entity> entities, ImmutableArray<EntityMention> mentions)
    {
        var sorted = mentions.Sort((left, right) => left.Span.CompareTo(right.Span));
        var kinds = entities.DistinctBy(entity => entity.Id).ToDictionary(entity => entity.Id, entity => entity.Kind, StringComparer.Ordinal);
        var resolved = ImmutableArray.CreateBuilder<Quote>(quotes.Length);
        string? answers = null;
        foreach (var quote in quotes)
        {
            var speaker = quote.Source is { } source ? Best(document.Text, source, sorted, kinds) : null;
            if (quote is { Cue: null, Source: { } asker } && QuoteInterview.IsQuestion(asker.Of(document.Text)))
                speaker = "author";
            else if (speaker is null && quote is { Cue: null, Source: { } label } && label.Of(document.Text) is "A" or "Answer" or "ANSWER")
                speaker = answers ??= Introduced(document, label.Start, sorted, kinds);
            resolved.Add(speaker is null ? quote : quote with { Speaker = speaker });
        }

        return resolved.MoveToImmutable();
    }

    private static string? Best(string text, TextSpan source, ImmutableArray<EntityMention> mentions, Dictionary<string, EntityKind> kinds)
    {
        EntityMention? best = null;
        var rank = 0;
        for (var i = FirstFrom(mentions, source.Start); i < mentions.Length && mentions[i].Span.Start < source.End; i++)
        {
            var mention = mentions[i];
            if (!source.Contains(mention.Span) || Rank(text, source, mention, kinds) is not (var next and > 0))
                continue;
            if (next > rank || (next == rank && mention.Span.Length > best!.Value.Span.Length && mention.Span.Start == best.Value.Span.Start))
                (best, rank) = (mention, next);
        }

        return best?.Entity;
    }

    private static int Rank(string text, TextSpan source, EntityMention mention, Dictionary<string, EntityKind> kinds)
    {
        var begins = mention.Span.Start - source.Start <= Article;
        var kind = kinds.TryGetValue(mention.Entity, out var known) ? known : EntityKind.Other;
        if (begins && mention.Span.End == source.End)
            return 6;
        if (mention.Form is MentionForm.Pronoun or MentionForm.Demonym)
            return 0; // "its director", "a Ugandan colonel": not the one who speaks
        if (text.AsSpan(mention.Span.End, source.End - mention.Span.End) is ['’' or '\'', 's', ..])
            return 0; // "Tunisia’s Cereals Board"
        var preposition = Preposition(text, source.Start, mention.Span.Start);
        if (preposition.Length > 0 && (kind == EntityKind.Person || preposition is not ("of" or "for")))
            return 0;
        if (kind == EntityKind.Person)
            return mention.Form == MentionForm.Name ? 5 : 4;
        if (begins)
            return 3;
        if (mention.Span.End == source.End && mention.Form == MentionForm.Name && kind == EntityKind.Other)
            return 2; // an apposition that nobody classified
        return kind is EntityKind.Organization or EntityKind.Country && mention.Form is MentionForm.Name or MentionForm.Metonym ? 1 : 0;
    }

    /// <summary>The preposition before a name, or nothing: in "a spokesman for Ben Amara" he does not speak himself.</summary>
    private static ReadOnlySpan<char> Preposition(string text, int start, int mention)
    {
        var before = text.AsSpan(start, mention - start).TrimEnd();
        before = before.EndsWith(" the") ? before[..^4].TrimEnd() : before;
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return word is "for" or "of" or "to" or "with" or "by" or "from" or "at" or "in" or "against" or "about" or "on" or "near" ? word : default;
    }

    /// <summary>The first person named before the first answer.</summary>
    private static string? Introduced(Document document, int before, ImmutableArray<EntityMention> mentions, Dictionary<string, EntityKind> kinds)
    {
        foreach (var mention in mentions)
        {
            if (mention.Span.End > before)
                return null;
            if (mention.Span.Start >= (document.SourceLine?.End ?? 0) && mention.Form == MentionForm.Name && kinds.TryGetValue(mention.Entity, out var kind) && kind == EntityKind.Person)
                return mention.Entity;
        }

        return null;
    }

    /// <summary>Index of the first mention that begins at <paramref name="start"/> or behind it.</summary>
    private static int FirstFrom(ImmutableArray<EntityMention> mentions, int start)
    {
        int low = 0, high = mentions.Length;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (mentions[middle].Span.Start < start)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}

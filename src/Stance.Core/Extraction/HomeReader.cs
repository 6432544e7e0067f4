namespace Stance.Extraction;

/// <summary>
/// The country from which a text speaks of "the government" and "the minister": the one most named, where a dateline and an early mention count more.
/// </summary>
internal static class HomeReader
{
    public static EntityDraft? Read(EntityScene scene)
    {
        var points = new Dictionary<EntityDraft, double>();
        var byCode = new Dictionary<string, EntityDraft>(StringComparer.Ordinal);
        var codes = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var mention in scene.Mentions.SelectMany(list => list))
        {
            var entity = mention.Entity;
            if (entity.Country is null)
                continue;
            if (entity.Kind is EntityKind.Country)
            {
                byCode.TryAdd(entity.Country, entity);
                points[entity] = points.GetValueOrDefault(entity) + (mention.Form is MentionForm.Demonym ? 0.5 : mention.Form is MentionForm.Metonym ? 1.8 : mention.IsSubject ? 1.5 : 0.6) + (mention.Words.Index < 3 ? 0.5 : 0);
            }
            else
            {
                codes[entity.Country] = codes.GetValueOrDefault(entity.Country) + (entity.Kind is EntityKind.Place ? mention.Words.Index < 4 && mention.First == 0 ? 2 : 0.6 : 0.3);
            }
        }

        foreach (var (code, value) in codes)
        {
            if (byCode.TryGetValue(code, out var country))
                points[country] += value;
        }

        return points.Count == 0 ? null : points.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Name, StringComparer.Ordinal).First().Key;
    }
}

using Stance.Text;

namespace Stance.Reports;

/// <summary>
/// Tells whether an entity of one analysis is that of another. Ids need not agree, since an annotation has ids of its own; names do,
/// with letters folded and articles dropped.
/// </summary>
internal sealed class Parties
{
    private readonly Dictionary<string, Entity> _gold;
    private readonly Dictionary<string, Entity> _predicted;
    private readonly Dictionary<(string, string), bool> _known = [];

    public Parties(Analysis gold, Analysis predicted)
    {
        _gold = ById(gold);
        _predicted = ById(predicted);
    }

    /// <summary>Whether the two ids stand for the same entity. <see cref="Statement.Author"/> is the same only as itself.</summary>
    public bool Same(string gold, string predicted)
    {
        if (!_known.TryGetValue((gold, predicted), out var same))
            _known[(gold, predicted)] = same = Compare(gold, predicted);
        return same;
    }

    /// <summary>Whether a member of one list is a member of the other; also when the annotation names nobody.</summary>
    public bool Any(IEnumerable<string> gold, IEnumerable<string> predicted)
    {
        var wanted = gold.ToList();
        return wanted.Count == 0 || predicted.Any(id => wanted.Exists(one => Same(one, id)));
    }

    private bool Compare(string gold, string predicted)
    {
        if (string.Equals(gold, predicted, StringComparison.Ordinal))
            return true;
        if (gold == Statement.Author || predicted == Statement.Author)
            return false;

        // What is no entity's id are words for one that has no id.
        var one = _gold.GetValueOrDefault(gold) ?? new Entity(gold, gold, EntityKind.Other, null, []);
        var other = _predicted.GetValueOrDefault(predicted) ?? new Entity(predicted, predicted, EntityKind.Other, null, []);

        // A name must be met by a name: that both may be called "Pretoria" does not make a city a government.
        return Names(one).Contains(Plain(other.Name)) || Names(other).Contains(Plain(one.Name));
    }

    private static Dictionary<string, Entity> ById(Analysis analysis)
    {
        var entities = new Dictionary<string, Entity>(StringComparer.Ordinal);
        foreach (var entity in analysis.Entities)
            entities.TryAdd(entity.Id, entity);
        return entities;
    }

    private static IEnumerable<string> Names(Entity entity) => entity.Aliases.Append(entity.Name).Select(Plain).Where(name => name.Length > 0);

    private static string Plain(string name)
    {
        var plain = Letters.Slug(name);
        foreach (var article in (string[])["the-", "a-", "an-"])
        {
            if (plain.StartsWith(article, StringComparison.Ordinal))
                return plain[article.Length..];
        }

        return plain;
    }
}

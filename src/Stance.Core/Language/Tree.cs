namespace Stance.Language;

/// <summary>
/// A sentence as a dependency tree: who depends on whom, children in text order, and how far a word reaches with all that depends on it.
/// Any heads make a tree: what points outside the sentence, at itself or in a circle hangs nowhere. Built in linear time; immutable.
/// </summary>
internal sealed class Tree
{
    private readonly ImmutableArray<Token> _tokens;
    private readonly int[] _heads;
    private readonly string[] _labels;
    private readonly int[] _from; // the children of word i are _children[_from[i].._from[i + 1]]
    private readonly int[] _children;
    private readonly int[] _firsts;
    private readonly int[] _ends;

    public Tree(Sentence sentence)
    {
        _tokens = sentence.Tokens;
        var count = _tokens.Length;
        _heads = new int[count];
        for (var i = 0; i < count; i++)
            _heads[i] = _tokens[i].Head is var head && head >= 0 && head < count && head != i ? head : -1;
        _labels = [.. _tokens.Select(token => token.Relation ?? "")];
        TreeMender.Mend(_tokens, _heads, _labels);
        var order = Break(_heads);
        _from = new int[count + 1];
        for (var i = 0; i < count; i++)
        {
            if (_heads[i] >= 0)
                _from[_heads[i] + 1]++;
        }

        for (var i = 0; i < count; i++)
            _from[i + 1] += _from[i];
        _children = new int[_from[count]];
        var next = _from[..count];
        for (var i = 0; i < count; i++)
        {
            if (_heads[i] >= 0)
                _children[next[_heads[i]]++] = i;
        }

        _firsts = new int[count];
        _ends = new int[count];
        for (var i = 0; i < count; i++)
            (_firsts[i], _ends[i]) = (i, i + 1);
        for (var i = count - 1; i >= 0; i--)
        {
            var (word, head) = (order[i], _heads[order[i]]);
            if (head >= 0)
                (_firsts[head], _ends[head]) = (Math.Min(_firsts[head], _firsts[word]), Math.Max(_ends[head], _ends[word]));
        }

        TopDown = [.. order];
    }

    /// <summary>Whether a parser has read the sentence. A single word has no head in any case.</summary>
    public static bool IsParsed(Sentence sentence)
    {
        foreach (var token in sentence.Tokens)
        {
            if (token.Head >= 0 || token.Relation.Length > 0)
                return true;
        }

        return false;
    }

    public ImmutableArray<Token> Tokens => _tokens;

    public int Count => _tokens.Length;

    /// <summary>All words, each behind the word it depends on.</summary>
    public ImmutableArray<int> TopDown { get; }

    /// <summary>Index of the word it depends on, or −1.</summary>
    public int Head(int word) => _heads[word];

    /// <summary>Words that depend on it, in text order.</summary>
    public ReadOnlySpan<int> Children(int word) => _children.AsSpan(_from[word], _from[word + 1] - _from[word]);

    /// <summary>Index of the first word among those that depend on it, itself included.</summary>
    public int First(int word) => _firsts[word];

    /// <summary>Index behind the last word among those that depend on it, itself included.</summary>
    public int End(int word) => _ends[word];

    public string Lemma(int word) => _tokens[word].Lemma;

    public string Tag(int word) => _tokens[word].Tag;

    /// <summary>The relation with its subtype: "nsubj:pass".</summary>
    public string Label(int word) => _labels[word];

    /// <summary>Whether the relation is this one or a subtype of it: "nsubj:pass" is an "nsubj".</summary>
    public bool Is(int word, string relation)
    {
        var own = Label(word);
        return own.StartsWith(relation, StringComparison.Ordinal) && (own.Length == relation.Length || own[relation.Length] == ':');
    }

    /// <summary>The first child with this relation or a subtype of it, or −1.</summary>
    public int Child(int word, string relation)
    {
        foreach (var child in Children(word))
        {
            if (Is(child, relation))
                return child;
        }

        return -1;
    }

    /// <summary>Cuts circles, each at the word where it is entered, and orders the words so that heads come first.</summary>
    private static int[] Break(int[] heads)
    {
        var order = new int[heads.Length];
        var placed = new bool[heads.Length];
        var path = new int[heads.Length];
        var onPath = new bool[heads.Length];
        var count = 0;
        for (var i = 0; i < heads.Length; i++)
        {
            var length = 0;
            for (var word = i; word >= 0 && !placed[word]; word = heads[word])
            {
                if (onPath[word])
                {
                    heads[path[length - 1]] = -1;
                    break;
                }

                onPath[word] = true;
                path[length++] = word;
            }

            while (length > 0)
            {
                var word = path[--length];
                (onPath[word], placed[word]) = (false, true);
                order[count++] = word;
            }
        }

        return order;
    }
}

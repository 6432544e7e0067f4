using Stance.Text;

namespace Stance.Language;

/// <summary>
/// What the tagger knows: counts of words with their Penn tags, of suffixes of rare words, and of sequences of three tags
/// (the trigram model of TnT, Brants 2000, with its linear interpolation and suffix guesses). Immutable after loading.
/// </summary>
internal sealed class TagModel
{
    private const int LongestSuffix = 5;
    private const int RareWord = 10;

    private readonly List<string> _tags = ["<s>", "</s>"];
    private readonly Dictionary<string, byte> _tagIndex = new(StringComparer.Ordinal) { ["<s>"] = 0, ["</s>"] = 1 };
    private readonly Dictionary<string, (byte Tag, int Count)[]> _words = new(30_000, StringComparer.Ordinal);
    private readonly Dictionary<string, (byte Tag, int Count)[]>.AlternateLookup<ReadOnlySpan<char>> _wordLookup;
    private readonly Dictionary<string, int[]> _suffixes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _suffixLookup;
    private readonly double[] _tagTotals;
    private readonly float[] _transitions; // logarithm of P(third | first, second)
    private readonly int _count;

    public TagModel()
    {
        _wordLookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _suffixLookup = _suffixes.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var row in Lexicon.Rows("word-tags.tsv"))
            _words[row[0]] = ReadTags(row[1]);
        var sequences = Lexicon.Rows("tag-transitions.tsv")
            .Select(row => (First: Index(row[0]), Second: Index(row[1]), Third: Index(row[2]), Count: int.Parse(row[3], CultureInfo.InvariantCulture))).ToList();
        _count = _tags.Count;
        _tagTotals = new double[_count];
        foreach (var (tag, count) in _words.Values.SelectMany(tags => tags))
            _tagTotals[tag] += count;
        AddSuffixes();
        _transitions = Interpolate(sequences);
    }

    public int TagCount => _count;

    public string Tag(byte index) => _tags[index];

    public byte Index(string tag)
    {
        if (!_tagIndex.TryGetValue(tag, out var index))
        {
            index = (byte)_tags.Count;
            _tags.Add(tag);
            _tagIndex[tag] = index;
        }

        return index;
    }

    /// <summary>Whether the treebanks hold the word as written.</summary>
    public bool Knows(ReadOnlySpan<char> word) => _wordLookup.ContainsKey(word);

    /// <summary>The tags the word was seen with and how often; empty for an unknown word.</summary>
    public ReadOnlySpan<(byte Tag, int Count)> TagsOf(ReadOnlySpan<char> word) => _wordLookup.TryGetValue(word, out var tags) ? tags : [];

    /// <summary>Logarithm of the probability that <paramref name="third"/> follows the two tags.</summary>
    public float Transition(byte first, byte second, byte third) => _transitions[(first * _count + second) * _count + third];

    /// <summary>Logarithm of how well a word seen <paramref name="count"/> times with the tag fits it.</summary>
    public double Emission(byte tag, double count) => Math.Log(count / _tagTotals[tag]);

    /// <summary>Fills in, for each tag, how likely an unknown word with this ending is to have it, divided by how likely the tag is.</summary>
    public void Guess(ReadOnlySpan<char> word, double[] scores)
    {
        Array.Clear(scores);
        Span<char> key = stackalloc char[LongestSuffix + 1];
        key[0] = char.IsUpper(word[0]) ? 'A' : 'a';
        var weight = 1.0;
        for (var length = 0; length <= Math.Min(LongestSuffix, word.Length - 1); length++)
        {
            word[^length..].ToLowerInvariant(key[1..]);
            if (!_suffixLookup.TryGetValue(key[..(length + 1)], out var counts))
                break;
            // Longer endings say more: what the shorter one said counts a fifth.
            double total = counts.Sum();
            for (var tag = 0; tag < _count; tag++)
                scores[tag] = (scores[tag] * 0.2) + (counts[tag] / total);
            weight = (weight * 0.2) + 1;
        }

        for (var tag = 0; tag < _count; tag++)
            scores[tag] = _tagTotals[tag] > 0 ? scores[tag] / weight / _tagTotals[tag] : 0;
    }

    private (byte, int)[] ReadTags(string column) =>
        [.. column.Split(' ').Select(entry => (Index(entry[..entry.LastIndexOf(':')]), int.Parse(entry.AsSpan(entry.LastIndexOf(':') + 1), CultureInfo.InvariantCulture)))];

    private void AddSuffixes()
    {
        foreach (var (word, tags) in _words)
        {
            if (!char.IsLetter(word[0]) || tags.Sum(tag => tag.Count) > RareWord)
                continue;
            var lower = word.ToLowerInvariant();
            for (var length = 0; length <= Math.Min(LongestSuffix, word.Length - 1); length++)
            {
                var key = (char.IsUpper(word[0]) ? 'A' : 'a') + lower[^length..];
                if (!_suffixes.TryGetValue(key, out var counts))
                    _suffixes[key] = counts = new int[_count];
                foreach (var (tag, count) in tags)
                    counts[tag] += count;
            }
        }
    }

    /// <summary>Deleted interpolation: each trigram votes for the order that would have predicted it best without it.</summary>
    private float[] Interpolate(List<(byte First, byte Second, byte Third, int Count)> sequences)
    {
        var pairs = new int[_count * _count];
        var contexts = new int[_count * _count];
        var singles = new int[_count];
        var befores = new int[_count];
        var total = 0;
        foreach (var (first, second, third, count) in sequences)
        {
            pairs[(second * _count) + third] += count;
            contexts[(first * _count) + second] += count;
            singles[third] += count;
            befores[second] += count;
            total += count;
        }

        double one = 0, two = 0, three = 0;
        foreach (var (first, second, third, count) in sequences)
        {
            var byThree = Ratio(count - 1, contexts[(first * _count) + second] - 1);
            var byTwo = Ratio(pairs[(second * _count) + third] - 1, befores[second] - 1);
            var byOne = Ratio(singles[third] - 1, total - 1);
            if (byThree >= byTwo && byThree >= byOne)
                three += count;
            else if (byTwo >= byOne)
                two += count;
            else
                one += count;
        }

        var sum = one + two + three;
        var transitions = new float[_count * _count * _count];
        for (var i = 0; i < transitions.Length; i++)
        {
            var third = i % _count;
            transitions[i] = (float)((one / sum * Ratio(singles[third], total)) + (two / sum * Ratio(pairs[i % (_count * _count)], befores[i / _count % _count])));
        }

        foreach (var (first, second, third, count) in sequences)
            transitions[(((first * _count) + second) * _count) + third] += (float)(three / sum * Ratio(count, contexts[(first * _count) + second]));
        for (var i = 0; i < transitions.Length; i++)
            transitions[i] = (float)Math.Log(Math.Max(transitions[i], 1e-9));
        return transitions;
    }

    private static double Ratio(double part, double whole) => whole > 0 ? Math.Max(part, 0) / whole : 0;
}

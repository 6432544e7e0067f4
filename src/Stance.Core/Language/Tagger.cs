using System.Collections.Frozen;
using Stance.Text;

namespace Stance.Language;

/// <summary>
/// Gives each word of a sentence its Penn tag: the most likely sequence under <see cref="TagModel"/> (Viterbi over trigrams). Immutable, safe to share.
/// </summary>
internal sealed class Tagger(TagModel model)
{
    private const int MostCandidates = 8;
    private const double CapitalWeight = 5;

    private static readonly FrozenSet<string> Nationalities = Lexicon.Words("demonyms.tsv", StringComparer.Ordinal);

    private readonly byte _cardinal = model.Index("CD");
    private readonly byte _name = model.Index("NNP");
    private readonly byte _adjective = model.Index("JJ");
    private readonly byte _noun = model.Index("NN");

    /// <summary>Tags of the words, in their order.</summary>
    public string[] Tag(string text, ReadOnlySpan<TextSpan> tokens)
    {
        var candidates = new (byte Tag, double Score)[tokens.Length][];
        var scratch = new double[model.TagCount];
        var titleCase = IsTitleCase(text, tokens);
        var first = true;
        for (var i = 0; i < tokens.Length; i++)
        {
            candidates[i] = IsOpeningMark(text, tokens[i]) ? [(model.Index("``"), 0)] : Candidates(tokens[i].Of(text), first, titleCase, scratch);
            // The capital of the first word, also after an opening mark or a list sign, says nothing.
            var mark = text[tokens[i].Start];
            first = !char.IsLetterOrDigit(mark) && (first || mark is ':' or '—' or '–' or '“' or '‘' or '"' or '.' or '?' or '!');
        }

        return Decode(candidates);
    }

    /// <summary>Headlines With Most Words Capitalized: capitals say nothing in them.</summary>
    internal static bool IsTitleCase(string text, ReadOnlySpan<TextSpan> tokens)
    {
        int words = 0, capitals = 0;
        foreach (var token in tokens)
        {
            if (!char.IsLetter(text[token.Start]) || token.Length < 4)
                continue;
            words++;
            if (char.IsUpper(text[token.Start]))
                capitals++;
        }

        // A heading of a few words has no full stop.
        var heading = tokens.Length > 0 && text[tokens[^1].Start] is not ('.' or '!' or '?' or '”' or '"' or ',') && (tokens[^1].End == text.Length || text[tokens[^1].End] is '\n' or '\r');
        return words >= (heading ? 2 : 4) && capitals * 4 >= words * 3;
    }

    /// <summary>A straight mark opens when a space stands before it and none behind.</summary>
    private static bool IsOpeningMark(string text, TextSpan token) =>
        token.Length == 1 && text[token.Start] is '"' or '\'' && (token.Start == 0 || char.IsWhiteSpace(text[token.Start - 1]) || text[token.Start - 1] is '(' or '—')
        && token.End < text.Length && !char.IsWhiteSpace(text[token.End]);

    private (byte, double)[] Candidates(ReadOnlySpan<char> word, bool first, bool titleCase, double[] scratch)
    {
        if (MarkTag(word) is { } mark)
            return [(model.Index(mark), 0)];
        var counts = new Dictionary<byte, double>();
        foreach (var (tag, count) in model.TagsOf(word))
            counts[tag] = count;
        if ((first || titleCase || counts.Count == 0) && char.IsUpper(word[0]))
        {
            Span<char> lower = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
            word.ToLowerInvariant(lower);
            foreach (var (tag, count) in model.TagsOf(lower))
                counts[tag] = counts.GetValueOrDefault(tag) + (first || titleCase ? count : count * 0.1);
            if (counts.Count > 0 && !first && !titleCase)
                counts[_name] = counts.GetValueOrDefault(_name) + CapitalWeight; // a capital inside a sentence
        }

        if (word.IndexOfAny('’', '‘') >= 0 && counts.Count == 0)
        {
            foreach (var (tag, count) in model.TagsOf(word.ToString().Replace('’', '\'').Replace('‘', '\'')))
                counts[tag] = count;
        }

        if (counts.Values.Sum() <= 2 && char.IsLower(word[0]))
            AddInflections(word, counts);
        if (counts.Count == 0 && word.StartsWith("re-") && word.Length > 5)
        {
            // "re-exported" is what "exported" is.
            foreach (var (tag, count) in model.TagsOf(word[3..]))
                counts[tag] = count;
            AddInflections(word[3..], counts);
        }

        if (counts.Count > 0)
            return [.. counts.Select(entry => (entry.Key, model.Emission(entry.Key, entry.Value)))];
        return Unknown(word, first || titleCase, scratch);
    }

    /// <summary>An inflected form that the treebanks lack, of a word that they hold: "denies" of "deny", "howitzers" of "howitzer".</summary>
    private void AddInflections(ReadOnlySpan<char> word, Dictionary<byte, double> counts)
    {
        var bases = word switch
        {
            _ when word.Length > 4 && word.EndsWith("ies") => [$"{word[..^3]}y"],
            _ when word.Length > 4 && word.EndsWith("es") => [$"{word[..^1]}", $"{word[..^2]}"],
            _ when word.Length > 3 && word.EndsWith("s") && !word.EndsWith("ss") => [$"{word[..^1]}"],
            _ when word.Length > 4 && word.EndsWith("ied") => [$"{word[..^3]}y"],
            _ when word.Length > 4 && word.EndsWith("ed") => [$"{word[..^2]}", $"{word[..^1]}", $"{word[..^3]}"],
            _ when word.Length > 5 && word.EndsWith("ing") => new[] { $"{word[..^3]}", $"{word[..^3]}e", $"{word[..^4]}" },
            _ => [],
        };
        foreach (var stem in bases)
        {
            foreach (var (tag, count) in model.TagsOf(stem))
            {
                string[] inflected = (model.Tag(tag), word[^1]) switch
                {
                    ("VB" or "VBP", 's') => ["VBZ"],
                    ("NN", 's') => ["NNS"],
                    ("VB" or "VBP", 'd') => ["VBD", "VBN"],
                    ("VB" or "VBP", 'g') => ["VBG"],
                    _ => [],
                };
                foreach (var name in inflected)
                    counts[model.Index(name)] = counts.GetValueOrDefault(model.Index(name)) + Math.Min(count, 5);
            }

            if (counts.Count > 0)
                return;
        }
    }

    private (byte, double)[] Unknown(ReadOnlySpan<char> word, bool capitalSaysNothing, double[] scratch)
    {
        var hasDigit = word.IndexOfAnyInRange('0', '9') >= 0;
        if (hasDigit && char.IsAsciiDigit(word[0]) || word[0] == '.')
            return word.Contains('-') && !char.IsAsciiDigit(word[^1]) && !IsUnitTail(word) ? [(_adjective, -1), (_noun, -2)] : [(_cardinal, 0)];
        if (hasDigit)
            return [(_name, 0), (_noun, -3)];
        var hyphen = word.LastIndexOf('-');
        if (hyphen > 0 && hyphen < word.Length - 1 && char.IsLower(word[0]))
        {
            // "state-owned", "high-tech" before a noun, "ceasefire-watcher" as one: the last part decides.
            var last = word[(hyphen + 1)..];
            return last.EndsWith("ed") || last.EndsWith("ing") || last.EndsWith("en") ? [(_adjective, 0), (_noun, -4)] : [(_adjective, -0.7), (_noun, -0.7)];
        }

        model.Guess(word, scratch);
        if (capitalSaysNothing && char.IsUpper(word[0]))
        {
            // Weigh the reading as a name against the reading as a common word.
            var asName = scratch.ToArray();
            Span<char> lower = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
            word.ToLowerInvariant(lower);
            model.Guess(lower, scratch);
            for (var tag = 0; tag < scratch.Length; tag++)
                scratch[tag] = (scratch[tag] * 0.4) + (asName[tag] * 0.6);
        }

        else if (char.IsUpper(word[0]))
        {
            // "Enzian" ends like a nationality, and is a name.
            scratch[_name] *= CapitalWeight;
            if (!Nationalities.Contains(word.ToString()))
                scratch[_adjective] = 0;
        }

        return [.. scratch.Select((score, tag) => ((byte)tag, score)).Where(entry => entry.score > 0).OrderByDescending(entry => entry.score)
            .Take(MostCandidates).Select(entry => (entry.Item1, Math.Log(entry.score)))];
    }

    private static bool IsUnitTail(ReadOnlySpan<char> word) => word.EndsWith("mm") || word.EndsWith("cm") || word.EndsWith("km") || word.EndsWith("kg");

    private static string? MarkTag(ReadOnlySpan<char> word) => word[0] switch
    {
        '.' when word.Length == 1 || word[1] == '.' => word.Length == 1 ? "." : ",",
        '!' or '?' => ".",
        '…' or ',' => ",",
        ':' or ';' or '—' or '–' => ":",
        '-' when word.Length == 1 || word[1] == '-' => ":",
        '“' or '„' or '«' or '‘' when word.Length == 1 => "``",
        '”' or '»' or '"' => "''",
        '’' or '\'' when word.Length == 1 => "''",
        '(' or '[' or '{' => "-LRB-",
        ')' or ']' or '}' => "-RRB-",
        '$' or '€' or '£' or '¥' or '₽' or '₹' or '₩' or '₴' or '₺' or '#' => "$",
        '%' or '‰' => "NN",
        _ => word is "US$" or "NZ$" or "A$" or "C$" or "HK$" or "R$" or "S$" ? "$"
            : word is "’s" or "'s" ? null
            : char.IsLetterOrDigit(word[0]) || char.IsSurrogate(word[0]) || word[0] is '’' or '\'' or '.' ? null : "SYM",
    };

    private string[] Decode((byte Tag, double Score)[][] candidates)
    {
        // best[i][j, k]: score of the best sequence that ends in candidate j at i−1 and k at i.
        (byte Tag, double Score)[] edge = [(0, 0)];
        var back = new int[candidates.Length][,];
        var previous = new double[1, 1];
        for (var i = 0; i < candidates.Length; i++)
        {
            var left = i > 1 ? candidates[i - 2] : edge;
            var middle = i > 0 ? candidates[i - 1] : edge;
            var right = candidates[i];
            var scores = new double[middle.Length, right.Length];
            back[i] = new int[middle.Length, right.Length];
            for (var j = 0; j < middle.Length; j++)
            {
                for (var k = 0; k < right.Length; k++)
                {
                    var best = double.NegativeInfinity;
                    for (var h = 0; h < left.Length; h++)
                    {
                        var score = previous[h, j] + model.Transition(left[h].Tag, middle[j].Tag, right[k].Tag);
                        if (score > best)
                            (best, back[i][j, k]) = (score, h);
                    }

                    scores[j, k] = best + right[k].Score;
                }
            }

            previous = scores;
        }

        return Trace(candidates, back, previous);
    }

    private string[] Trace((byte Tag, double Score)[][] candidates, int[][,] back, double[,] last)
    {
        var tags = new string[candidates.Length];
        if (tags.Length == 0)
            return tags;
        int j = 0, k = 0;
        var best = double.NegativeInfinity;
        var middle = tags.Length > 1 ? candidates[^2] : [(0, 0)];
        for (var a = 0; a < last.GetLength(0); a++)
        {
            for (var b = 0; b < last.GetLength(1); b++)
            {
                var score = last[a, b] + model.Transition(middle[a].Tag, candidates[^1][b].Tag, 1);
                if (score > best)
                    (best, j, k) = (score, a, b);
            }
        }

        for (var i = tags.Length - 1; i >= 0; i--)
        {
            tags[i] = model.Tag(candidates[i][k].Tag);
            (j, k) = (back[i][j, k], j);
        }

        return tags;
    }
}

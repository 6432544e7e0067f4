using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Stance.Text;

namespace Stance.Language;

/// <summary>
/// Makes the names of a document agree: a name is mostly of one kind throughout, and who was called by a full name is later called by the last
/// part of it (one sense per discourse, Gale and others 1992; document features of Ratinov and Roth 2009). Measured on world news: +2 points of F1.
/// </summary>
internal sealed class NameConsistency
{
    // A name counts as known when it stands so often.
    private const int Often = 2;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Nationalities = Lexicon.Words("demonyms.tsv", StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly string _text;
    private readonly WordFeatures _features;
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _kinds = new Dictionary<string, int[]>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _surnames = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // Short forms that the text introduces in brackets behind the long one.
    private readonly Dictionary<string, NameKind>.AlternateLookup<ReadOnlySpan<char>> _short = new Dictionary<string, NameKind>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private NameConsistency(string text, WordFeatures features) => (_text, _features) = (text, features);

    /// <summary>The names as they agree, in text order. <paramref name="names"/> are in text order too, and lie inside the sentences without overlap.</summary>
    public static ImmutableArray<NameCandidate> Apply(string text, ImmutableArray<Sentence> sentences, ImmutableArray<NameCandidate> names, WordFeatures features)
    {
        var document = new NameConsistency(text, features);
        foreach (var name in names)
            document.Count(name);
        document.ReadShortForms(sentences, names);
        var agreed = ImmutableArray.CreateBuilder<NameCandidate>(names.Length);
        var next = 0;
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Tokens.Length; i++)
            {
                var span = sentence.Tokens[i].Span;
                if (next < names.Length && names[next].Span.Start == span.Start)
                    agreed.Add(document.Agreed(names[next++]));
                else if ((agreed.Count == 0 || agreed[^1].Span.End <= span.Start) && document.Missed(sentence.Tokens, i) is { } missed)
                    agreed.Add(missed);
            }
        }

        return agreed.ToImmutable();
    }

    private void Count(NameCandidate name)
    {
        var words = name.Span.Of(_text);
        ref var kinds = ref CollectionsMarshal.GetValueRefOrAddDefault(_kinds, words, out _);
        (kinds ??= new int[(int)NameKind.Work + 1])[(int)name.Kind]++;
        if (name.Kind == NameKind.Person && words.LastIndexOf(' ') is var space and > 0)
            CollectionsMarshal.GetValueRefOrAddDefault(_surnames, words[(space + 1)..], out _)++;
    }

    /// <summary>"the Balkan Investigative Reporting Network (BIRN)": what stands in capitals in brackets behind a name is the name again.</summary>
    private void ReadShortForms(ImmutableArray<Sentence> sentences, ImmutableArray<NameCandidate> names)
    {
        var next = 0;
        foreach (var tokens in sentences.Select(sentence => sentence.Tokens))
        {
            for (var i = 0; i + 3 < tokens.Length; i++)
            {
                while (next < names.Length && names[next].Span.End < tokens[i].Span.End)
                    next++;
                if (next == names.Length || names[next].Span.End != tokens[i].Span.End || _text[tokens[i + 1].Span.Start] != '(' || _text[tokens[i + 3].Span.Start] != ')')
                    continue;
                var word = tokens[i + 2].Span.Of(_text);
                var full = names[next].Span.Of(_text);
                if (word.Length is >= 2 and <= 8 && char.IsUpper(word[^1]) && char.ToUpperInvariant(full[0]) == word[0] && full.Contains(' '))
                    _short.TryAdd(word, names[next].Kind);
            }
        }
    }

    private NameCandidate Agreed(NameCandidate name)
    {
        var words = name.Span.Of(_text);
        if (_short.TryGetValue(words, out var kind))
            return name with { Kind = kind };
        var kinds = _kinds[words];
        var best = Best(kinds);
        if (best != name.Kind && kinds[(int)best] > 2 * kinds[(int)name.Kind])
            name = name with { Kind = best };
        return name.Kind is NameKind.Place or NameKind.Organization && IsSurname(words, kinds, name.Kind) ? name with { Kind = NameKind.Person } : name;
    }

    // "Kishida" is who was called Fumio Kishida before, unless a place bears the name as well.
    private bool IsSurname(ReadOnlySpan<char> words, int[] kinds, NameKind kind)
    {
        if (!_surnames.TryGetValue(words, out var bearers))
            return false;
        var persons = kinds[(int)NameKind.Person];
        return (persons > 0 && kinds[(int)kind] <= persons + bearers) || (kind == NameKind.Place && bearers > 1 && !_features.IsPlace(words));
    }

    /// <summary>A name that was not recognized at this word: a nationality, or what is known from elsewhere in the document.</summary>
    private NameCandidate? Missed(ImmutableArray<Token> tokens, int i)
    {
        var token = tokens[i];
        var word = token.Span.Of(_text);
        if (Nationalities.Contains(word) || (word.Length > 3 && word[^1] == 's' && Nationalities.Contains(word[..^1])))
            return new NameCandidate(token.Span, NameKind.Group, 0.5);
        if (_short.TryGetValue(word, out var kind))
            return new NameCandidate(token.Span, kind, 0.5);
        if (word.Length < 3 || token.PartOfSpeech != PartOfSpeech.ProperNoun || !char.IsUpper(word[0]) || word.IndexOfAnyInRange('a', 'z') < 0)
            return null;
        if (_surnames.ContainsKey(word) && !(i + 1 < tokens.Length && char.IsUpper(_text[tokens[i + 1].Span.Start])))
            return new NameCandidate(token.Span, NameKind.Person, 0.5);
        return i > 0 && _kinds.TryGetValue(word, out var kinds) && kinds.Sum() >= Often ? new NameCandidate(token.Span, Best(kinds), 0.5) : null;
    }

    private static NameKind Best(int[] kinds) => (NameKind)Array.IndexOf(kinds, kinds.Max());
}

using System.Text;
using Stance.Text;

namespace Stance;

/// <summary>
/// The language pass as CoNLL-U (universaldependencies.org/format.html), with names of entities as <c>NER=B-PER</c> in the last column.
/// Pure functions, safe to call from several threads.
/// </summary>
public static class Conllu
{
    private const int LongestQuotation = 60;

    /// <summary>
    /// Writes the sentences of an analysis, each with an empty line behind it. Sentences without tokens are left out; "n't", "'s" and the like
    /// form one token with the word before. Where no parser ran, every word depends on the first one as "dep".
    /// </summary>
    public static string Write(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var (text, output, number) = (analysis.Document.Text, new StringBuilder(), 0);
        output.Append("# newdoc id = ").Append(Field(analysis.Document.Id)).Append('\n');
        var names = Names(analysis);
        var next = 0;
        foreach (var sentence in analysis.Sentences.Where(sentence => !sentence.Tokens.IsDefaultOrEmpty))
        {
            output.Append(CultureInfo.InvariantCulture, $"# sent_id = {Field(analysis.Document.Id)}-{++number}\n# text = {Field(sentence.Span.Of(text))}\n");
            Words(output, text, sentence.Tokens, Labels(sentence.Tokens, names, ref next));
            output.Append('\n');
        }

        return output.ToString();
    }

    private static void Words(StringBuilder output, string text, ImmutableArray<Token> tokens, string[] labels)
    {
        var parsed = tokens.Any(token => token.Head >= 0);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (Last(text, tokens, i) is var last && last > i && (i == 0 || !Clings(text, tokens, i)))
            {
                var whole = tokens[i].Span.Union(tokens[last].Span);
                output.Append(CultureInfo.InvariantCulture, $"{i + 1}-{last + 1}\t{Field(whole.Of(text))}\t_\t_\t_\t_\t_\t_\t_\t{Space(tokens, last)}\n");
            }

            var token = tokens[i];
            var (head, relation) = parsed ? (token.Head + 1, token.Relation) : (i == 0 ? 0 : 1, i == 0 ? "root" : "dep");
            var inside = last > i || (i > 0 && Clings(text, tokens, i));
            var misc = string.Join('|', new[] { labels[i], inside ? "" : Space(tokens, i) }.Where(part => part.Length > 0 && part != "_"));
            output.Append(CultureInfo.InvariantCulture,
                $"{i + 1}\t{Field(token.Span.Of(text))}\t{Field(token.Lemma)}\t{Tag(token.PartOfSpeech)}\t{Field(token.Tag)}\t_\t{head}\t{Field(relation)}\t_\t{Field(misc)}\n");
        }
    }

    private static int Last(string text, ImmutableArray<Token> tokens, int i)
    {
        while (i + 1 < tokens.Length && Clings(text, tokens, i + 1))
            i++;
        return i;
    }

    // "do" + "n't", "Serbia" + "'s", "can" + "not", "states" + "'".
    private static bool Clings(string text, ImmutableArray<Token> tokens, int i)
    {
        var (before, token) = (tokens[i - 1].Span, tokens[i].Span);
        if (before.End != token.Start || before.Length == 0 || token.Length == 0 || !char.IsLetterOrDigit(text[before.End - 1]))
            return false;
        if (token.Length == 1 && text[token.Start] is '\'' or '’')
            return IsPlural(text, tokens, i);
        return char.IsLetter(text[token.Start]) ? char.IsLetter(text[before.End - 1])
            : text[token.Start] is '\'' or '’' or '`' && token.Length > 1 && char.IsLetter(text[token.Start + 1]);
    }

    // The apostrophe of "the states' debts" looks like a closing quotation mark, unless none was opened.
    private static bool IsPlural(string text, ImmutableArray<Token> tokens, int i)
    {
        if (i + 1 == tokens.Length || text[tokens[i].Span.Start - 1] is not ('s' or 'S' or 'x' or 'z') || tokens[i + 1].Span.Start == tokens[i].Span.End
            || !char.IsLetterOrDigit(text[tokens[i + 1].Span.Start]))
        {
            return false;
        }

        for (var at = i - 1; at >= Math.Max(0, i - LongestQuotation); at--)
        {
            var span = tokens[at].Span;
            if (span.Length == 1 && text[span.Start] is '\'' or '‘' && span.Start > 0 && !char.IsLetterOrDigit(text[span.Start - 1]))
                return false;
        }

        return true;
    }

    private static string Space(ImmutableArray<Token> tokens, int i) => i + 1 < tokens.Length && tokens[i + 1].Span.Start == tokens[i].Span.End ? "SpaceAfter=No" : "_";

    // The outermost names in text order, without the titles that mentions include.
    private static List<(TextSpan Span, string Type)> Names(Analysis analysis)
    {
        var names = new List<(TextSpan Span, string Type)>();
        var entities = analysis.Entities.DistinctBy(entity => entity.Id, StringComparer.Ordinal).ToDictionary(entity => entity.Id, StringComparer.Ordinal);
        foreach (var mention in analysis.Mentions.Where(mention => mention.Form is MentionForm.Name or MentionForm.Demonym or MentionForm.Metonym)
            .OrderBy(mention => mention.Span.Start).ThenByDescending(mention => mention.Span.End))
        {
            if (!entities.TryGetValue(mention.Entity, out var entity) || (names.Count > 0 && names[^1].Span.Overlaps(mention.Span)))
                continue;
            var type = mention.Form == MentionForm.Demonym ? "NORP" : entity.Kind switch
            {
                EntityKind.Person => "PER",
                EntityKind.Organization => "ORG",
                EntityKind.Country or EntityKind.Place => "LOC",
                EntityKind.Group => "NORP",
                EntityKind.Event => "EVENT",
                EntityKind.Product => "PRODUCT",
                _ => "MISC",
            };
            names.Add((type == "PER" ? WithoutTitle(analysis.Document.Text, mention.Span, entity) : mention.Span, type));
        }

        return names;
    }

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

    // The position in the names moves on with the sentences, so that cost stays linear.
    private static string[] Labels(ImmutableArray<Token> tokens, List<(TextSpan Span, string Type)> names, ref int next)
    {
        var labels = new string[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            while (next < names.Count && names[next].Span.End <= tokens[i].Span.Start)
                next++;
            var inside = next < names.Count && names[next].Span.Contains(tokens[i].Span);
            var first = inside && (i == 0 || !names[next].Span.Contains(tokens[i - 1].Span));
            labels[i] = inside ? $"NER={(first ? 'B' : 'I')}-{names[next].Type}" : "";
        }

        return labels;
    }

    // A field holds no tab or line break, and is never empty.
    private static string Field(ReadOnlySpan<char> text)
    {
        var field = new StringBuilder(text.Length);
        foreach (var letter in text)
            field.Append(char.IsWhiteSpace(letter) || char.IsControl(letter) ? ' ' : letter);
        var trimmed = field.ToString().Trim();
        return trimmed.Length == 0 ? "_" : trimmed;
    }

    private static string Tag(PartOfSpeech partOfSpeech) => partOfSpeech switch
    {
        PartOfSpeech.Adjective => "ADJ",
        PartOfSpeech.Adposition => "ADP",
        PartOfSpeech.Adverb => "ADV",
        PartOfSpeech.Auxiliary => "AUX",
        PartOfSpeech.CoordinatingConjunction => "CCONJ",
        PartOfSpeech.Determiner => "DET",
        PartOfSpeech.Interjection => "INTJ",
        PartOfSpeech.Noun => "NOUN",
        PartOfSpeech.Numeral => "NUM",
        PartOfSpeech.Particle => "PART",
        PartOfSpeech.Pronoun => "PRON",
        PartOfSpeech.ProperNoun => "PROPN",
        PartOfSpeech.Punctuation => "PUNCT",
        PartOfSpeech.SubordinatingConjunction => "SCONJ",
        PartOfSpeech.Symbol => "SYM",
        PartOfSpeech.Verb => "VERB",
        _ => "X",
    };
}

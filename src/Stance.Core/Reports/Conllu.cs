using System.Text;
using Stance.Language;
using Stance.Reports;
using Stance.Text;

namespace Stance;

/// <summary>
/// The language pass as CoNLL-U (universaldependencies.org/format.html), with names as <c>NER=B-PER</c> in the last column
/// (PER, ORG, LOC, NORP, FAC, EVENT, PRODUCT, WORK). Pure functions, safe to call from several threads.
/// </summary>
public static class Conllu
{
    /// <summary>
    /// Writes the sentences of an analysis, each with an empty line behind it. Sentences without tokens are left out; "n't", "'s" and the like
    /// form one token with the word before. Words, multiword tokens and sentences that a <c>.conllu</c> file gave are written as they were given.
    /// Where no parser ran, every word depends on the first one as "dep". Names are the outermost of the language pass; one whose kind it
    /// could not tell is left out.
    /// </summary>
    public static string Write(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var (text, id, output) = (analysis.Document.Text, Field(analysis.Document.Id), new StringBuilder());
        output.Append(ConlluReader.OurFirstLine).Append("\n# newdoc id = ").Append(id).Append('\n');
        var sentences = analysis.Sentences.Where(sentence => !sentence.Tokens.IsDefaultOrEmpty).ToList();
        var given = Given(analysis.Document, sentences);
        var labels = new NameLabels(analysis);
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            if (i > 0 && IsParagraph(text, sentences[i - 1].Span, sentence.Span))
                output.Append("# newpar\n");
            var name = given?[i].Id is { } known ? Field(known) : string.Create(CultureInfo.InvariantCulture, $"{id}-{i + 1}");
            output.Append("# sent_id = ").Append(name).Append("\n# text = ").Append(Field(sentence.Span.Of(text))).Append('\n');
            var words = given is { } all ? all[i].Words : Words(text, sentence.Tokens);
            Write(output, sentence.Tokens, words, labels.Of(sentence.Tokens), i + 1 < sentences.Count ? sentences[i + 1].Span.Start : -1);
            output.Append('\n');
        }

        return output.ToString();
    }

    // What was given holds only where the annotator kept to it; the one that somebody brings along may not.
    private static ImmutableArray<GivenSentence>? Given(Document document, List<Sentence> sentences)
    {
        if (document.GivenWords is not { Sentences: var given } || given.Length != sentences.Count)
            return null;
        for (var i = 0; i < given.Length; i++)
        {
            if (!given[i].Words.Select(word => word.Span).SequenceEqual(sentences[i].Tokens.Select(token => token.Span)))
                return null;
        }

        return given;
    }

    // Whether an empty line lies between the two.
    private static bool IsParagraph(string text, TextSpan before, TextSpan sentence)
    {
        var gap = text.AsSpan(before.End, Math.Max(0, sentence.Start - before.End));
        return Math.Max(gap.Count('\n'), gap.Count('\r')) > 1;
    }

    private static void Write(StringBuilder output, ImmutableArray<Token> tokens, ImmutableArray<GivenWord> words, string[] labels, int next)
    {
        var parsed = tokens.Any(token => token.Head >= 0);
        var last = -1; // of the multiword token
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if (words[i].Multiword is { } whole)
            {
                last = i + words[i].Count - 1;
                output.Append(CultureInfo.InvariantCulture, $"{i + 1}-{last + 1}\t{whole}\t_\t_\t_\t_\t_\t_\t_\t{(Touches(last) ? "SpaceAfter=No" : "_")}\n");
            }

            var (head, relation) = parsed ? (token.Head + 1, token.Relation) : (i == 0 ? 0 : 1, i == 0 ? "root" : "dep");
            var space = i > last && Touches(i) ? "SpaceAfter=No" : "";
            var misc = labels[i].Length > 0 && space.Length > 0 ? $"{labels[i]}|{space}" : labels[i] + space;
            output.Append(CultureInfo.InvariantCulture,
                $"{i + 1}\t{words[i].Form}\t{Field(token.Lemma)}\t{UniversalTags.Code(token.PartOfSpeech)}\t{Field(token.Tag)}\t{Morphology.Features(token)}\t{head}\t{Field(relation)}\t_\t{Field(misc)}\n");
        }

        bool Touches(int i) => tokens[i].Span.End == (i + 1 < tokens.Length ? tokens[i + 1].Span.Start : next);
    }

    /// <summary>The words of a text that came without: "do" + "n't", "Serbia" + "'s", "can" + "not" are multiword tokens.</summary>
    private static ImmutableArray<GivenWord> Words(string text, ImmutableArray<Token> tokens)
    {
        var words = ImmutableArray.CreateBuilder<GivenWord>(tokens.Length);
        for (int i = 0, end; i < tokens.Length; i = end)
        {
            end = i + 1;
            while (end < tokens.Length && Clings(text, tokens[end - 1], tokens[end]))
                end++;
            var whole = end > i + 1 ? Field(tokens[i].Span.Union(tokens[end - 1].Span).Of(text)) : null;
            words.Add(new GivenWord(tokens[i].Span, Field(tokens[i].Span.Of(text)), whole, end - i));
            for (var inside = i + 1; inside < end; inside++)
                words.Add(new GivenWord(tokens[inside].Span, Field(tokens[inside].Span.Of(text))));
        }

        return words.MoveToImmutable();
    }

    // "do" + "n't", "Serbia" + "'s", "can" + "not", "states" + "'".
    private static bool Clings(string text, Token before, Token token)
    {
        if (before.Span.End != token.Span.Start || before.Span.Length == 0 || token.Span.Length == 0 || !char.IsLetterOrDigit(text[before.Span.End - 1]))
            return false;
        var first = text[token.Span.Start];
        if (token.Span.Length == 1 && first is '\'' or '’')
            return token.Tag == "POS";
        // "alot" is two words run together, and no contraction.
        return char.IsLetter(first) ? char.IsLetter(text[before.Span.End - 1]) && !before.Span.Of(text).Equals("a", StringComparison.OrdinalIgnoreCase)
            : first is '\'' or '’' or '`' && token.Span.Length > 1 && char.IsLetter(text[token.Span.Start + 1]);
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
}

using System.Collections.Immutable;
using Stance.Language;

namespace Stance.CoreTests.Language;

/// <summary>
/// A sentence with its tree, written by hand: words as "form/tag/relation/head" with heads counted from 1 and 0 for the root. Lemmas and universal tags
/// come from the tables that the annotator uses.
/// </summary>
internal sealed class HandTree
{
    private static readonly Lemmatizer Lemmas = new();
    private readonly string _text;

    public HandTree(string notation)
    {
        var parts = notation.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Split('/')).ToList();
        var tags = parts.Select(part => part[1]).ToArray();
        _text = string.Join(' ', parts.Select(part => part[0]));
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var start = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            var lemma = Lemmas.Lemma(parts[i][0], tags[i], tags[i] is "NNP" or "NNPS" ? PartOfSpeech.ProperNoun : PartOfSpeech.Other);
            tokens.Add(new Token(new TextSpan(start, start + parts[i][0].Length), lemma, Universal(tags, i, lemma), tags[i], int.Parse(parts[i][3], System.Globalization.CultureInfo.InvariantCulture) - 1, parts[i][2]));
            start += parts[i][0].Length + 1;
        }

        Sentence = new Sentence(new TextSpan(0, _text.Length), tokens.ToImmutable());
        Tree = new Tree(Sentence);
    }

    public Sentence Sentence { get; }

    public Tree Tree { get; }

    /// <summary>Index of the first word with this form.</summary>
    public int this[string form] => Enumerable.Range(0, Tree.Count).First(i => Word(i) == form);

    public string Word(int index) => index < 0 ? "-" : Sentence.Tokens[index].Span.Of(_text).ToString();

    public string Words(Phrase? phrase) => phrase is null ? "-" : phrase.Span(Sentence).Of(_text).ToString();

    public string Words(IEnumerable<Oblique> obliques) => string.Join(" | ", obliques.Select(oblique => $"{oblique.Preposition}: {Words(oblique.Phrase)}"));

    /// <summary>Predicates in the notation of <see cref="FrameReaderTests"/>, with "~" behind a shared subject and " &lt; 0" for a governor.</summary>
    public string Frames() => string.Join(" / ", FrameReader.Read(Sentence).Select(frame =>
        (frame.Marker is { } marker ? $"[{marker}] " : "") + (frame.Negated ? "not " : "") + (frame.Modal is { } modal ? modal + " " : "") + frame.Lemma + (frame.Passive ? "*" : "")
        + $"({Words(frame.Subject)}{(frame.SubjectShared && frame.Subject is not null ? "~" : "")}, {(frame.IndirectObject is null ? "" : Words(frame.IndirectObject) + " <- ")}{Words(frame.Object)}{(frame.Complement >= 0 ? "=" + Word(frame.Complement) : "")}"
        + string.Concat(frame.Obliques.Select(oblique => $" | {oblique.Preposition}: {Words(oblique.Phrase)}")) + ")" + (frame.Governor >= 0 ? $" < {frame.Governor}" : "")));

    /// <summary>Universal parts of speech from Penn tags, as far as it needs no tree.</summary>
    private static PartOfSpeech Universal(string[] tags, int i, string lemma)
    {
        var tag = tags[i];
        return tag switch
        {
            "NNP" or "NNPS" => PartOfSpeech.ProperNoun,
            "NN" when lemma is "%" or "‰" => PartOfSpeech.Symbol,
            "NN" or "NNS" => PartOfSpeech.Noun,
            "JJ" or "JJR" or "JJS" or "AFX" => PartOfSpeech.Adjective,
            "RB" when lemma == "not" => PartOfSpeech.Particle,
            "RB" or "RBR" or "RBS" or "WRB" => PartOfSpeech.Adverb,
            "MD" => PartOfSpeech.Auxiliary,
            "IN" => lemma is "that" or "if" or "because" or "while" or "whether" or "although" or "though" or "unless" ? PartOfSpeech.SubordinatingConjunction : PartOfSpeech.Adposition,
            "RP" => PartOfSpeech.Adposition,
            "TO" => PartOfSpeech.Particle,
            "POS" => PartOfSpeech.Particle,
            "CC" => PartOfSpeech.CoordinatingConjunction,
            "CD" => PartOfSpeech.Numeral,
            "DT" or "PDT" or "WDT" => PartOfSpeech.Determiner,
            "PRP" or "PRP$" or "WP" or "WP$" or "EX" => PartOfSpeech.Pronoun,
            "UH" => PartOfSpeech.Interjection,
            "$" or "SYM" => PartOfSpeech.Symbol,
            "FW" or "GW" or "XX" => PartOfSpeech.Other,
            "ADD" => PartOfSpeech.ProperNoun,
            _ when tag[0] == 'V' => IsAuxiliary(tags, i, lemma) ? PartOfSpeech.Auxiliary : PartOfSpeech.Verb,
            _ => PartOfSpeech.Punctuation,
        };
    }

    /// <summary>"be" always; "have" and "do" when a verb follows, with at most negation and adverbs between.</summary>
    private static bool IsAuxiliary(string[] tags, int i, string lemma)
    {
        if (lemma == "be")
            return true;
        if (lemma is not ("have" or "do"))
            return false;
        for (var next = i + 1; next < tags.Length && next <= i + 4; next++)
        {
            if (tags[next][0] == 'V')
                return lemma == "have" ? tags[next] is "VBN" or "VBD" : tags[next] is "VB" or "VBP";
            if (tags[next] is not ("RB" or "RBR" or "PRP" or "NNP"))
                return false;
        }

        return false;
    }
}

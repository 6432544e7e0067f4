namespace Stance;

/// <summary>The universal parts of speech (Universal Dependencies, version 2, tag set UPOS).</summary>
public enum PartOfSpeech
{
    /// <summary>Anything else: foreign words, fragments (X).</summary>
    Other,

    /// <summary>ADJ.</summary>
    Adjective,

    /// <summary>ADP: prepositions.</summary>
    Adposition,

    /// <summary>ADV.</summary>
    Adverb,

    /// <summary>AUX: auxiliary and modal verbs, and the copula.</summary>
    Auxiliary,

    /// <summary>CCONJ: and, or, but.</summary>
    CoordinatingConjunction,

    /// <summary>DET.</summary>
    Determiner,

    /// <summary>INTJ.</summary>
    Interjection,

    /// <summary>NOUN.</summary>
    Noun,

    /// <summary>NUM.</summary>
    Numeral,

    /// <summary>PART: not, to, the possessive 's.</summary>
    Particle,

    /// <summary>PRON.</summary>
    Pronoun,

    /// <summary>PROPN.</summary>
    ProperNoun,

    /// <summary>PUNCT.</summary>
    Punctuation,

    /// <summary>SCONJ: that, if, while.</summary>
    SubordinatingConjunction,

    /// <summary>SYM: currency signs, per cent.</summary>
    Symbol,

    /// <summary>VERB: full verbs.</summary>
    Verb,
}

/// <summary>A word or mark of the text with what grammar says of it. Tokens do not overlap and cover everything but white space.</summary>
/// <param name="Span">Where it stands in the document.</param>
/// <param name="Lemma">Dictionary form, in lower case but for names ("ship" for "shipped").</param>
/// <param name="PartOfSpeech">Universal part of speech.</param>
/// <param name="Tag">Penn Treebank tag (VBD, NNS …).</param>
/// <param name="Head">Index in the sentence of the word it depends on; −1 for the root, and for every word where no parser ran.</param>
/// <param name="Relation">Universal dependency relation to the head, with its subtype ("nsubj:pass"); empty where no parser ran.</param>
/// <param name="TagScore">How sure the tag is, 0 to 1.</param>
/// <param name="HeadScore">How sure the head is, 0 to 1.</param>
public readonly record struct Token(
    TextSpan Span, string Lemma, PartOfSpeech PartOfSpeech, string Tag, int Head = -1, string Relation = "", float TagScore = 1, float HeadScore = 1);

/// <summary>A sentence, heading, list item or label: a stretch of text that is read as one unit. Sentences do not overlap and stand in text order.</summary>
/// <param name="Span">From the first to behind the last character of its tokens.</param>
/// <param name="Tokens">Its words and marks in text order; never empty.</param>
public sealed record Sentence(TextSpan Span, ImmutableArray<Token> Tokens);

/// <summary>A stretch of text that looks like a name.</summary>
/// <param name="Span">The name without article and title.</param>
/// <param name="Kind">What it seems to name; <see cref="NameKind.Unknown"/> when the annotator cannot tell.</param>
/// <param name="Score">How sure the annotator is, 0 to 1.</param>
public readonly record struct NameCandidate(TextSpan Span, NameKind Kind, double Score);

/// <summary>What the language pass says of a text. Immutable.</summary>
/// <param name="Sentences">In text order, without overlap.</param>
/// <param name="Names">Candidates for names in text order; they may nest.</param>
public sealed record LanguageAnnotation(ImmutableArray<Sentence> Sentences, ImmutableArray<NameCandidate> Names);

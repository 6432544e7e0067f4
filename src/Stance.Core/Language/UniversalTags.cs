namespace Stance.Language;

/// <summary>Universal parts of speech and their codes (Universal Dependencies, tag set UPOS).</summary>
internal static class UniversalTags
{
    private static readonly ImmutableArray<(PartOfSpeech PartOfSpeech, string Code)> Codes =
    [
        (PartOfSpeech.Other, "X"), (PartOfSpeech.Adjective, "ADJ"), (PartOfSpeech.Adposition, "ADP"), (PartOfSpeech.Adverb, "ADV"), (PartOfSpeech.Auxiliary, "AUX"),
        (PartOfSpeech.CoordinatingConjunction, "CCONJ"), (PartOfSpeech.Determiner, "DET"), (PartOfSpeech.Interjection, "INTJ"), (PartOfSpeech.Noun, "NOUN"),
        (PartOfSpeech.Numeral, "NUM"), (PartOfSpeech.Particle, "PART"), (PartOfSpeech.Pronoun, "PRON"), (PartOfSpeech.ProperNoun, "PROPN"), (PartOfSpeech.Punctuation, "PUNCT"),
        (PartOfSpeech.SubordinatingConjunction, "SCONJ"), (PartOfSpeech.Symbol, "SYM"), (PartOfSpeech.Verb, "VERB"),
    ];

    /// <summary>"NOUN" for <see cref="PartOfSpeech.Noun"/>.</summary>
    public static string Code(PartOfSpeech partOfSpeech) => Codes.First(pair => pair.PartOfSpeech == partOfSpeech).Code;

    /// <summary>The part of speech of a code; <see cref="PartOfSpeech.Other"/> for one that is not known.</summary>
    public static PartOfSpeech Parse(string code) => Codes.FirstOrDefault(pair => pair.Code == code).PartOfSpeech;
}

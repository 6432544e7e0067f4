namespace Stance.Language;

/// <summary>The morphological features that English words show, from their Penn tags, in the notation of Universal Dependencies ("Number=Sing").</summary>
internal static class Morphology
{
    /// <summary>Features in alphabetical order, parted by bars; "_" for words that show none.</summary>
    public static string Features(Token token) => token.Tag switch
    {
        "NN" or "NNP" => "Number=Sing",
        "NNS" or "NNPS" => "Number=Plur",
        "JJ" when token.PartOfSpeech == PartOfSpeech.Adjective => "Degree=Pos",
        "JJR" or "RBR" => "Degree=Cmp",
        "JJS" or "RBS" => "Degree=Sup",
        "MD" => "VerbForm=Fin",
        "VB" => "VerbForm=Inf",
        "VBD" => "Mood=Ind|Tense=Past|VerbForm=Fin",
        "VBP" => "Mood=Ind|Tense=Pres|VerbForm=Fin",
        "VBZ" => "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
        "VBG" when token.PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Auxiliary => token.Relation is "root" or "ccomp" or "conj" or "aux" ? "Tense=Pres|VerbForm=Part" : "VerbForm=Ger",
        "VBN" => "Tense=Past|VerbForm=Part",
        "CD" => "NumForm=" + (char.IsAsciiDigit(First(token)) ? "Digit" : "Word") + "|NumType=Card",
        "WDT" or "WP" => "PronType=Rel",
        "PRP$" => "Case=Gen|Poss=Yes|PronType=Prs",
        "DT" when token.Lemma == "the" => "Definite=Def|PronType=Art",
        "DT" when token.Lemma == "a" => "Definite=Ind|PronType=Art",
        _ => "_",
    };

    private static char First(Token token) => token.Lemma.Length > 0 ? token.Lemma[0] : ' ';
}

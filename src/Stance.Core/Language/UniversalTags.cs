namespace Stance.Language;

/// <summary>Universal parts of speech from Penn tags (the conversion of Universal Dependencies, as far as it needs no tree).</summary>
internal static class UniversalTags
{
    public static PartOfSpeech Of(string[] tags, int i, string lemma)
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

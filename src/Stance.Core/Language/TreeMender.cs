namespace Stance.Language;

/// <summary>
/// Mends what a parser gets wrong so often, and so plainly, that grammar decides it: two parts of a name that hang side by side, a participle right behind its noun,
/// a content clause called adverbial. Reads tags and relations, changes heads and relations; each repair looks at a word and its neighbours only.
/// </summary>
internal static class TreeMender
{
    // A repair looks no further than this, so that the cost of a sentence stays linear.
    private const int Reach = 24;

    public static void Mend(ImmutableArray<Token> tokens, int[] heads, string[] labels)
    {
        PartLabel(tokens, heads, labels);
        var facts = new ChildFacts(tokens, heads, labels);
        for (var word = 1; word < tokens.Length; word++)
        {
            if (tokens[word].Tag is ":" or "," or "." or "``" or "''")
                continue;
            if (IsDeterminer(tokens, heads, labels, word))
                (heads[word], labels[word]) = (word + 1, "det");
            else if (labels[word] is "obj" && tokens[word - 1].Tag is "," && heads[word] is >= 0 and var verb && facts.Object[verb] is var first and >= 0 && first < word - 1 && first > verb)
                (heads[word], labels[word]) = (first, "appos"); // "gives Sudan ambulances, [40] of them so far"
            else if (tokens[word].Tag is "NN" or "NNS" && facts.HasObject[word] && facts.Object[word] > word && !facts.HasSubject[word] && !facts.HasCopula[word] && tokens[word - 1].Tag is "NNS" && heads[word - 1] == word)
                (labels[word - 1], facts.HasSubject[word]) = ("nsubj", true); // "Customs [papers] list 1,480 engines": what has an object is a verb, whatever its tag
            else if (IsNamePart(tokens, heads, labels, facts, word))
                (heads[word], labels[word]) = (word - 1, "flat");
            else if (tokens[word].Tag is ['V', ..] && Noun(tokens, heads, labels, facts, word) is var noun and >= 0)
                (heads[word], labels[word]) = (noun, "acl");
            else if (IsContent(tokens, heads, labels, facts, word))
                labels[word] = "ccomp";
            else if (IsElliptic(tokens, heads, labels, word) && facts.Subject[heads[word]] is var subject and >= 0 && subject < word)
                (heads[subject], labels[subject], labels[word], facts.HasSubject[word]) = (word, "nsubj", "parataxis", true);
            else if (ListBeforeDash(tokens, heads, labels, facts, word) is var list and >= 0)
                (heads[list], labels[list], heads[word], labels[word], heads[heads[word]], labels[heads[word]], facts.HasSubject[word]) = (word, "nsubj", heads[heads[word]], "root", word, "dislocated", true);
            else if (HeadNoun(tokens, heads, labels, facts, word) is var own and >= 0)
                (heads[word], labels[word], heads[own], labels[own], facts.HasSubject[word]) = (heads[own], heads[own] < 0 ? "root" : "ccomp", word, facts.HasPassive[word] ? "nsubj:pass" : "nsubj", true);
            else if (facts.SecondSubject[word] >= 0)
                ShareSubjects(tokens, heads, labels, facts, word);
            else if (FrontedSubject(tokens, heads, labels, facts, word) is var link and >= 0)
                (labels[link], heads[link], labels[heads[link]], facts.HasSubject[word]) = ("mark", word, "nsubj", true);
        }
    }

    /// <summary>"[A]: Wildhorn has applied for a permit", "[Opinion]: neutrality is no term": what stands in front of a colon governs nothing.</summary>
    private static void PartLabel(ImmutableArray<Token> tokens, int[] heads, string[] labels)
    {
        if (tokens.Length < 4 || tokens[1].Tag is not ":" || tokens[0].Tag is ['V', ..])
            return;
        for (var word = 2; word < tokens.Length; word++)
        {
            if (heads[word] == 0 && labels[word] is not "punct")
                (heads[word], labels[word]) = (-1, "root");
        }

        (heads[0], labels[0]) = (-1, "root");
    }

    /// <summary>"Lisbon supports it. Porto [does] not: “It catches paper,” said the mayor": an auxiliary whose clause ends before any verb comes stands for one.</summary>
    private static bool IsElliptic(ImmutableArray<Token> tokens, int[] heads, string[] labels, int word)
    {
        if (labels[word] is not "aux" || tokens[word].Lemma is not ("do" or "have" or "will" or "can" or "would" or "could") || heads[word] < word)
            return false;
        var next = word + 1;
        while (next < tokens.Length && tokens[next].Lemma is "not" or "too" or "never")
            next++;
        return next < tokens.Length && tokens[next].Tag is ":" or "." or "``" or "," && heads[word] > next;
    }

    /// <summary>"Brokers from the region—mainly [Oman and Chad]—purchase shells": the list between dashes names who acts, where the verb lost its subject to the first dash.</summary>
    private static int ListBeforeDash(ImmutableArray<Token> tokens, int[] heads, string[] labels, ChildFacts facts, int word)
    {
        var above = heads[word];
        if (tokens[word - 1].Tag is not ":" || tokens[word].Tag is not ("VB" or "VBP" or "VBZ" or "VBD") || above < 0 || above >= word || heads[above] >= 0 || !IsNominal(tokens[above])
            || facts.HasSubject[word] || !facts.HasObject[word])
            return -1;
        for (var list = word - 2; list > above && list >= word - Reach; list--)
        {
            if (labels[list] is "appos" && heads[list] == above)
                return list;
        }

        return -1;
    }

    /// <summary>
    /// The noun that a verb with a tense hangs on though it is its subject, or −1: "[Wildhorn], which employs 640, supplies the army", "the tonne we ship [has] a certificate".
    /// A relative clause needs its pronoun or a subject. Behind a fronted phrase the noun between commas and verb is the subject: "Of these, [265] were trucked".
    /// </summary>
    private static int HeadNoun(ImmutableArray<Token> tokens, int[] heads, string[] labels, ChildFacts facts, int word)
    {
        if (facts.HasSubject[word] || facts.HasRelative[word] || facts.HasMark[word] || !IsFinite(tokens, facts, word))
            return -1;
        var above = heads[word];
        var auxiliary = facts.Auxiliary[word];
        var begin = auxiliary >= 0 && auxiliary < word ? auxiliary : word;
        if (above >= 0 && above < begin && IsNominal(tokens[above]) && !facts.HasCopula[above] && Grammar.Bare(labels[word]) is "parataxis" or "acl" or "appos" or "dep")
        {
            // Without auxiliary a past form may be a participle ("engines sold to a dealer"), but not with an object.
            var past = tokens[word].Tag is "VBD" && auxiliary < 0;
            return !past || facts.HasObject[word] || labels[word] is "acl:relcl" ? Grammar.Bare(labels[above]) is "nsubj" or "root" or "" ? above : -1 : -1;
        }

        var before = begin - 1;
        return before > 1 && labels[before] is "appos" && tokens[before - 1].Tag is "," && IsNominal(tokens[before]) && heads[before] < before && heads[before] >= 0 && labels[heads[before]] is "obl"
            && heads[heads[before]] == word ? Detach(heads, before) : -1;
    }

    /// <summary>Hangs a noun where its verb hangs, for the exchange that follows.</summary>
    private static int Detach(int[] heads, int noun)
    {
        heads[noun] = heads[heads[heads[noun]]];
        return noun;
    }

    private static bool IsNominal(Token token) => token.Tag is ['N', ..] or "PRP" or "CD" or "DT";

    /// <summary>
    /// Of two subjects of a verb of speech one belongs to what is said: "[The plant], she added, runs …", "[All the bombs] are in our stores, said …",
    /// "he said [South Africa] would support it".
    /// </summary>
    private static void ShareSubjects(ImmutableArray<Token> tokens, int[] heads, string[] labels, ChildFacts facts, int word)
    {
        var (first, second) = (facts.Subject[word], facts.SecondSubject[word]);
        for (var inner = first + 1; inner < tokens.Length && inner <= word + Reach; inner++)
        {
            var above = heads[inner];
            if (facts.HasSubject[inner] || facts.HasRelative[inner] || above < 0 || !(above == word || (above >= first && above < inner)) || !IsFinite(tokens, facts, inner)
                || !(above == word ? labels[inner] is "ccomp" or "parataxis" : inner < word && Grammar.Bare(labels[inner]) is "acl" or "advcl" or "ccomp"))
                continue;
            var subject = inner > word && second > word && second < inner ? second : first;
            if (above != word && above != first && heads[above] != first && !(facts.HasObject[inner] || facts.Auxiliary[inner] >= 0))
                continue; // a past form without object may be a participle of the noun before it
            (heads[inner], labels[inner]) = (word, "ccomp");
            (heads[subject], labels[subject]) = (inner, facts.HasPassive[inner] ? "nsubj:pass" : "nsubj");
            (facts.HasSubject[inner], facts.HasContent[word]) = (true, true);
            return;
        }
    }

    /// <summary>
    /// The conjunction that was taken for a preposition, or −1: "[for] Pretoria has never sold them any", where the noun stands right before a verb that lacks its subject.
    /// </summary>
    private static int FrontedSubject(ImmutableArray<Token> tokens, int[] heads, string[] labels, ChildFacts facts, int word)
    {
        if (facts.HasSubject[word] || facts.HasMark[word] || !IsFinite(tokens, facts, word))
            return -1;
        var begin = facts.Auxiliary[word] is var auxiliary and >= 0 && auxiliary < word ? auxiliary : word;
        if (begin < 2 || heads[begin - 1] != word || labels[begin - 1] is not "obl")
            return -1;
        for (var link = begin - 2; link >= 0 && link >= begin - Reach; link--)
        {
            if (heads[link] == begin - 1 && labels[link] is "case")
                return tokens[link].Lemma.ToLowerInvariant() is "for" or "after" or "before" or "since" or "until" or "as" or "than" or "that" && (link == 0 || tokens[link - 1].Tag is "," or "``") ? link : -1;
        }

        return -1;
    }

    /// <summary>Whether the word or its first auxiliary has a tense.</summary>
    private static bool IsFinite(ImmutableArray<Token> tokens, ChildFacts facts, int word) =>
        !facts.HasTo[word] && (facts.Auxiliary[word] is var auxiliary and >= 0 ? tokens[auxiliary].Tag is "VBD" or "VBZ" or "VBP" or "MD" : tokens[word].Tag is "VBD" or "VBZ" or "VBP");

    /// <summary>"every one of [those] seven": between a preposition and its noun stands no noun of its own.</summary>
    private static bool IsDeterminer(ImmutableArray<Token> tokens, int[] heads, string[] labels, int word) =>
        tokens[word].Tag is "DT" && word + 1 < tokens.Length && IsNominal(tokens[word + 1]) && heads[word] == heads[word + 1] && Grammar.Bare(labels[word]) is "nmod" or "obl"
        && labels[word - 1] is "case" && heads[word - 1] == word + 1;

    /// <summary>"from Galatea [Agro]": a second name right behind the first, with the same place in the sentence and no preposition of its own.</summary>
    private static bool IsNamePart(ImmutableArray<Token> tokens, int[] heads, string[] labels, ChildFacts facts, int word) =>
        tokens[word].Tag is "NNP" or "NNPS" && tokens[word - 1].Tag is "NNP" or "NNPS" && heads[word] == heads[word - 1] && labels[word] == labels[word - 1]
        && labels[word] is "obl" or "nmod" or "nsubj" or "obj" or "nsubj:pass" or "obl:agent" && !facts.HasSubject[word];

    /// <summary>
    /// The noun that a participle modifies though it hangs elsewhere, or −1: "list engines [sold] to a dealer" right behind the noun, "recorded potash in May, [shipped] through Poti"
    /// behind a comma, where nothing links the two verbs.
    /// </summary>
    private static int Noun(ImmutableArray<Token> tokens, int[] heads, string[] labels, ChildFacts facts, int word)
    {
        var above = heads[word];
        if (tokens[word].Tag is not ("VBN" or "VBD") || above < 0 || above >= word || facts.HasSubject[word] || facts.HasAuxiliary[word] || facts.HasObject[word] || facts.HasLink[word] || facts.HasMark[word])
            return -1;
        var before = word - 1;
        if (Grammar.Bare(labels[word]) is "parataxis" or "dep" or "advcl" && tokens[before].Tag is "NN" or "NNS" && heads[before] == above && Grammar.Bare(labels[before]) is "obj" or "obl")
            return before;
        return (labels[word] is "conj" || (labels[word] is "advcl" && tokens[word].Tag is "VBD")) && tokens[before].Tag is "," && !facts.HasLinkedConjunct[above] && facts.Object[above] is var thing and >= 0 && thing < word && tokens[above].Tag is ['V', ..] ? thing : -1;
    }

    /// <summary>"ruled out in October [that oil was entering]": only "so that" and the like make a clause with "that" adverbial.</summary>
    private static bool IsContent(ImmutableArray<Token> tokens, int[] heads, string[] labels, ChildFacts facts, int word)
    {
        if (labels[word] is not "advcl" || heads[word] is not (>= 0 and var above) || above > word || tokens[above].Tag is not ['V', ..] || facts.That[word] is not (> 0 and var that) || facts.HasContent[above])
            return false;
        return tokens[that - 1].Lemma.ToLowerInvariant() is not ("so" or "such" or "provided" or "now" or "given" or "order" or "except" or "in") && !facts.HasDegree[above];
    }

    /// <summary>What stands below each word, gathered once.</summary>
    private sealed class ChildFacts
    {
        public ChildFacts(ImmutableArray<Token> tokens, int[] heads, string[] labels)
        {
            var count = tokens.Length;
            (HasSubject, HasAuxiliary, HasObject, HasLink, HasMark) = (new bool[count], new bool[count], new bool[count], new bool[count], new bool[count]);
            HasCopula = new bool[count];
            (HasTo, HasPassive, HasRelative, Subject, SecondSubject, Auxiliary) = (new bool[count], new bool[count], new bool[count], new int[count], new int[count], new int[count]);
            (HasContent, HasLinkedConjunct, HasDegree, Object, That) = (new bool[count], new bool[count], new bool[count], new int[count], new int[count]);
            Array.Fill(Object, -1);
            Array.Fill(That, -1);
            Array.Fill(Subject, -1);
            Array.Fill(SecondSubject, -1);
            Array.Fill(Auxiliary, -1);
            for (var word = 0; word < count; word++)
            {
                if (heads[word] is not (>= 0 and var head))
                    continue;
                HasRelative[head] |= tokens[word].Tag is "WDT" or "WP" or "WRB" or "WP$";
                switch (Grammar.Bare(labels[word]))
                {
                    case "nsubj" or "csubj" or "expl":
                        HasSubject[head] = true;
                        if (labels[word] is "nsubj" or "nsubj:pass")
                            (Subject[head], SecondSubject[head]) = Subject[head] < 0 ? (word, -1) : SecondSubject[head] < 0 ? (Subject[head], word) : (Subject[head], SecondSubject[head]);
                        break;
                    case "aux" or "cop":
                        HasAuxiliary[head] = true;
                        HasCopula[head] |= labels[word] is "cop";
                        HasPassive[head] |= labels[word] is "aux:pass";
                        if (Auxiliary[head] < 0)
                            Auxiliary[head] = word;
                        break;
                    case "obj" or "iobj":
                        (HasObject[head], Object[head]) = (true, Object[head] < 0 || word < head ? word : Object[head]);
                        break;
                    case "cc":
                        HasLink[head] = true;
                        if (labels[head] is "conj" && heads[head] >= 0)
                            HasLinkedConjunct[heads[head]] = true;
                        break;
                    case "mark":
                        HasMark[head] = true;
                        HasTo[head] |= tokens[word].Tag is "TO";
                        if (tokens[word].Lemma is "that")
                            That[head] = word;
                        break;
                    case "ccomp":
                        HasContent[head] = true;
                        break;
                    case "advmod" when tokens[word].Lemma is "so" or "such":
                        HasDegree[head] = true;
                        break;
                    default:
                        break;
                }
            }
        }

        public bool[] HasSubject { get; }

        public bool[] HasAuxiliary { get; }

        public bool[] HasObject { get; }

        public bool[] HasLink { get; }

        public bool[] HasMark { get; }

        public bool[] HasRelative { get; }

        public bool[] HasPassive { get; }

        public bool[] HasTo { get; }

        public bool[] HasCopula { get; }

        public bool[] HasContent { get; }

        public bool[] HasLinkedConjunct { get; }

        public bool[] HasDegree { get; }

        public int[] Object { get; }

        public int[] That { get; }

        public int[] Auxiliary { get; }

        public int[] SecondSubject { get; }

        public int[] Subject { get; }
    }
}

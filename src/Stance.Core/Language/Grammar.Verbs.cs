namespace Stance.Language;

/// <summary>Questions about the verb of a clause: its auxiliaries, voice, mood and negation, with what coordinated verbs share of them.</summary>
internal static partial class Grammar
{
    /// <summary>Whether a full verb heads a clause here, or a noun that has subject and object like a verb (a slip of the tagger: "Khartoum [demands] an embargo").</summary>
    public static bool IsVerbal(Tree tree, int word)
    {
        if (tree.Tag(word) is not (['V', ..] or "MD"))
            return tree.Tag(word) is "NN" or "NNS" or "JJ" && tree.Child(word, "nsubj") is var subject and >= 0 && tree.Child(word, "obj") is var thing and >= 0 && subject < word && word < thing && tree.Child(word, "cop") < 0;
        var first = FirstConjunct(tree, word);
        return Bare(tree.Label(first)) switch
        {
            "root" or "ccomp" or "xcomp" or "advcl" or "acl" or "csubj" or "parataxis" or "dep" or "list" or "dislocated" or "orphan" or "" => true,
            "conj" => true,
            "nsubj" or "obj" or "obl" or "nmod" or "appos" => tree.Tag(word) is "VBG" && tree.Child(word, "det") < 0 && tree.Child(word, "obj") >= 0,
            _ => false,
        };
    }

    /// <summary>The copula of a clause headed by a noun, adjective or adverb ("[is] neutral", "[are] against it"), or −1.</summary>
    public static int Copula(Tree tree, int word)
    {
        var copula = -1;
        foreach (var child in tree.Children(word))
        {
            if (tree.Is(child, "cop") && tree.Tag(child) is ['V', ..])
                copula = child;
        }

        return copula;
    }

    /// <summary>The first of coordinated words; the word itself where nothing is coordinated.</summary>
    public static int FirstConjunct(Tree tree, int word)
    {
        for (var hops = 0; hops < Farthest && tree.Is(word, "conj") && tree.Head(word) >= 0; hops++)
            word = tree.Head(word);
        return word;
    }

    /// <summary>Words coordinated with this one, itself left out: "sold and [shipped]".</summary>
    public static IEnumerable<int> Conjuncts(Tree tree, int word)
    {
        foreach (var child in tree.Children(word).ToArray())
        {
            if (tree.Is(child, "conj"))
                yield return child;
        }
    }

    /// <summary>The verb whose auxiliaries hold for this one too: "has [sold] and shipped"; the word itself where it has its own, a subject or a tense.</summary>
    public static int Tensed(Tree tree, int word)
    {
        for (var hops = 0; hops < Farthest && tree.Is(word, "conj") && tree.Head(word) >= 0; hops++)
        {
            if (tree.Tag(word) is not ("VB" or "VBN" or "VBG") || tree.Child(word, "aux") >= 0 || OwnSubject(tree, word) >= 0 || HasTo(tree, word) || tree.Tag(tree.Head(word)) is not (['V', ..]))
                break;
            // "sold and shipping": the forms must agree, but for a tense read as a participle.
            if (Auxiliaries(tree, tree.Head(word)).IsEmpty && !HasTo(tree, tree.Head(word)) && tree.Tag(word) is "VB")
                break;
            word = tree.Head(word);
        }

        return word;
    }

    /// <summary>Auxiliaries and copula that stand in the clause, in text order; ask for those of <see cref="Tensed"/> to have the shared ones too.</summary>
    public static ImmutableArray<int> Auxiliaries(Tree tree, int word)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        foreach (var child in tree.Children(word))
        {
            if (tree.Is(child, "aux") || (tree.Is(child, "cop") && tree.Tag(child) is ['V', ..] && tree.Child(word, "nsubj:outer") < 0))
                found.Add(child); // in "the problem is that it sold" the copula belongs to the clause around
        }

        return found.ToImmutable();
    }

    /// <summary>Whether the clause is an infinitive with "to".</summary>
    public static bool HasTo(Tree tree, int word)
    {
        foreach (var child in tree.Children(word))
        {
            if (child < word && (tree.Is(child, "mark") || tree.Is(child, "aux")) && (tree.Tag(child) is "TO" || (tree.Lemma(child) is "to" && tree.Tag(word) is "VB" or "VBN")))
                return true;
        }

        return false;
    }

    /// <summary>Whether the subject suffers the deed: "was sold", "got sold", "engines sold to a dealer".</summary>
    public static bool IsPassive(Tree tree, int word)
    {
        if (tree.Tag(word) is not ("VBN" or "VBD") || Copula(tree, word) >= 0)
            return false;
        var tensed = Tensed(tree, word);
        if (tree.Child(word, "aux:pass") >= 0 || tree.Child(word, "nsubj:pass") >= 0 || IsParticiple(tree, word))
            return true;
        if (tensed != word)
            return IsPassive(tree, tensed) && tree.Child(word, "obj") < 0;
        return Auxiliaries(tree, word) is [.., var last] && last < word && tree.Lemma(last) is "be" or "get";
    }

    /// <summary>A participle behind its noun: "engines [sold] to a dealer", whether tagged as participle or as past.</summary>
    public static bool IsParticiple(Tree tree, int word) =>
        tree.Tag(word) is "VBN" or "VBD" && Bare(tree.Label(word)) is "acl" or "advcl" or "xcomp" && Auxiliaries(tree, word).IsEmpty && !HasTo(tree, word)
        && (OwnSubject(tree, word) < 0 || tree.Is(word, "xcomp")) && (tree.Tag(word) is "VBN" || tree.Label(word) is "acl");

    /// <summary>The modal auxiliary of the clause ("will", "can" …), or null.</summary>
    public static string? Modal(Tree tree, int word)
    {
        foreach (var auxiliary in Auxiliaries(tree, Tensed(tree, word)))
        {
            if (tree.Tag(auxiliary) is "MD")
                return tree.Lemma(auxiliary).ToLowerInvariant() is "ca" ? "can" : tree.Lemma(auxiliary).ToLowerInvariant();
        }

        return tree.Tag(word) is "MD" ? tree.Lemma(word) : IsPlan(tree, Tensed(tree, word)) ? "will" : null;
    }

    /// <summary>"entries [are to] be confirmed": a finite "be" in front of the infinitive tells what will be.</summary>
    private static bool IsPlan(Tree tree, int word) =>
        HasTo(tree, word) && Auxiliaries(tree, word) is [var first, ..] && tree.Lemma(first) is "be" && tree.Tag(first) is "VBZ" or "VBP" or "VBD" && tree.Child(word, "mark") is var to && to > first;

    /// <summary>
    /// Whether the clause itself is denied: "not", "never", "no longer", "neither … nor", "hardly", "without selling". What is shared with a denied conjunct is denied too
    /// ("has not sold or shipped"), but not behind "but". Negative subjects and objects are asked for with <see cref="IsNegative"/>.
    /// </summary>
    public static bool IsNegated(Tree tree, int word)
    {
        for (var hops = 0; hops < Farthest; hops++)
        {
            foreach (var child in tree.Children(word))
            {
                if (tree.Is(child, "advmod") || tree.Is(child, "cc") || tree.Is(child, "mark") || tree.Is(child, "det") || tree.Is(child, "dep"))
                {
                    if (Denies(tree, word, child))
                        return true;
                }
            }

            if (tree.Child(word, "cc") is var link and >= 0 && tree.Lemma(link) is "but")
                return false;
            var tensed = Tensed(tree, word);
            if (tensed == word)
                return false;
            word = tensed;
        }

        return false;
    }

    private static bool Denies(Tree tree, int word, int adverb)
    {
        // "not only sold", "not because it sold": what follows is what is denied.
        if (adverb + 1 < tree.Count && tree.Lemma(adverb) is "not" && tree.Lemma(adverb + 1) is "only" or "just" or "merely" or "simply" or "because")
            return false;
        return tree.Lemma(adverb).ToLowerInvariant() switch
        {
            "not" or "never" or "n't" => tree.Is(adverb, "advmod") && adverb < word || tree.Is(adverb, "advmod") && adverb == word + 1,
            "hardly" or "scarcely" or "nowhere" or "neither" or "nor" => true,
            "longer" => adverb > 0 && tree.Lemma(adverb - 1).ToLowerInvariant() is "no",
            "without" => tree.Is(adverb, "mark"),
            _ => false,
        };
    }

    /// <summary>Whether a phrase is negative, and with it the predicate: "no grain", "nothing", "not one bullet", "none of them", "neither side".</summary>
    public static bool IsNegative(Tree tree, Phrase? phrase) => FrameReader.IsNegative(tree.Tokens, phrase) && phrase is not null && tree.Lemma(phrase.Head) is not ("doubt" or "time" or "matter" or "wonder");

    /// <summary>The clause that a word belongs to, itself left out: the nearest predicate above it, or −1.</summary>
    public static int Clause(Tree tree, int word)
    {
        for (var hops = 0; hops < 2 * Farthest && (word = tree.Head(word)) >= 0; hops++)
        {
            if (IsClause(tree, word))
                return word;
        }

        return -1;
    }

    /// <summary>Whether a word heads a clause: a full verb, or what has a copula.</summary>
    public static bool IsClause(Tree tree, int word) => IsVerbal(tree, word) || Copula(tree, word) >= 0;

    /// <summary>Whether the clause has a tense or a modal of its own or shared.</summary>
    public static bool IsFinite(Tree tree, int word) => FormOf(tree, word) == FrameForm.Finite;

    /// <summary>The form of a clause by its first auxiliary, its verb, and what it shares with the first conjunct.</summary>
    public static FrameForm FormOf(Tree tree, int word)
    {
        var tensed = Tensed(tree, word);
        if (HasTo(tree, tensed))
            return IsPlan(tree, tensed) ? FrameForm.Finite : FrameForm.Infinitive;
        if (Auxiliaries(tree, tensed) is [var first, ..])
            return tree.Tag(first) is "VBG" ? FrameForm.Gerund : tree.Tag(first) is "VBN" ? FrameForm.Participle : tree.Tag(first) is "VB" && tree.Is(tensed, "xcomp") ? FrameForm.Infinitive : FrameForm.Finite;
        if (IsParticiple(tree, tensed))
            return FrameForm.Participle;
        return tree.Tag(tensed) switch
        {
            "VBG" => FrameForm.Gerund,
            "VB" when tree.Is(tensed, "xcomp") || (tree.Is(tensed, "ccomp") && OwnSubject(tree, tensed) < 0) => FrameForm.Infinitive,
            "VBN" when OwnSubject(tree, tensed) < 0 || (tree.Is(tensed, "advcl") && (tree.Child(tensed, "mark") is var mark && (mark < 0 || tree.Lemma(mark) is "with"))) => FrameForm.Participle, // "with laws expected"
            _ => FrameForm.Finite,
        };
    }

    /// <summary>A relation without its subtype.</summary>
    public static string Bare(string relation) => relation.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 ? relation[..colon] : relation;
}

namespace Stance.Language;

/// <summary>Questions about noun phrases to a dependency tree: how far a phrase goes, what preposition it has, whose it is, what it is also called.</summary>
internal static class NounGrammar
{
    // Language nests a handful of times; what nests deeper is a table, or a broken tree.
    private const int Deepest = 40;

    /// <summary>
    /// The noun phrase of a head word: its determiners and modifiers, complements in "of" and coordinated nouns, as <see cref="PhraseReader.Extend"/> reads it;
    /// without preposition, relative clause, apposition, or any other prepositional phrase ("[exports of gas] to Moldova").
    /// </summary>
    public static Phrase Phrase(Tree tree, int head) => Phrase(tree, head, 0);

    private static Phrase Phrase(Tree tree, int head, int depth)
    {
        var children = tree.Children(head);
        var predicate = tree.Child(head, "cop") >= 0;
        var first = head;
        for (var i = children.Length - 1; i >= 0; i--)
        {
            var child = children[i];
            if (child > head || tree.Is(child, "punct"))
                continue;
            if (!IsModifier(tree, child, predicate) || tree.End(child) > first || !IsGap(tree, tree.End(child), first, linked: false))
                break;
            first = tree.First(child);
        }

        while (first < head && tree.Is(first, "punct"))
            first++;
        int end = head + 1, name = head;
        foreach (var child in children)
        {
            if (child < head || tree.Is(child, "punct"))
                continue;
            if (tree.Is(child, "flat") || tree.Is(child, "goeswith") || tree.Is(child, "fixed"))
            {
                // "Tokikawa Seiki": the last part of a name is its head, as in "Falcon Gate Trading".
                if (!IsGap(tree, end, tree.First(child), linked: false) || depth >= Deepest)
                    break;
                end = Math.Max(end, tree.End(child));
                if (tree.Tag(child) is "NNP" or "NNPS" or "NN" or "NNS" && tree.Tag(head) is not "$")
                    name = child;
            }
            else if (Continuation(tree, head, child, end, depth) is var further and > 0)
            {
                end = further;
            }
            else
            {
                break;
            }
        }

        if (tree.Tag(head) is "$" && tree.Child(head, "nummod") is var amount and > 0 && amount >= first && amount < end)
            name = amount;
        return new Phrase(first, end, name);
    }

    /// <summary>Where the phrase ends with this word on its right, or 0 where the word begins something else.</summary>
    private static int Continuation(Tree tree, int head, int child, int end, int depth)
    {
        if (depth >= Deepest)
            return 0;
        if (tree.Is(child, "conj"))
        {
            if (!IsListed(tree, child) || Preposition(tree, child) is not null)
                return 0;
            var phrase = Phrase(tree, child, depth + 1);
            return phrase.First >= end && IsGap(tree, end, phrase.First, linked: true) ? phrase.End : 0;
        }

        if (tree.Label(child) is "nmod" && tree.Tag(child) is "CD" or "DT" && Preposition(tree, child) is null && tree.First(child) == end)
            return tree.End(child) == child + 1 ? child + 1 : 0; // "one of those [seven]", where the parser took both words for complements
        if (tree.Label(child) is "nmod" && Preposition(tree, child, out var at) is "of" && at == end)
        {
            var phrase = Phrase(tree, child, depth + 1);
            return phrase.First > at && IsGap(tree, at + 1, phrase.First, linked: false) ? phrase.End : 0;
        }

        if (tree.Is(child, "amod") && tree.Child(child, "obj") + tree.Child(child, "obl") + tree.Child(child, "nmod") > -3)
            return 0; // "engines [worth $14 million]": an adjective with complements is a clause in short
        // "Article 5", "June 2025", "those seven", "the company Protea"; an apposition behind a comma is another phrase.
        if (tree.Label(child) is "nummod" or "compound" or "nmod:unmarked" or "nmod:tmod" or "nmod:desc" or "amod" or "appos" && tree.First(child) == end && Phrase(tree, child, depth + 1) is var joined && joined.First == end)
            return joined.End;
        return 0;
    }

    /// <summary>Words in front of a noun that belong to its phrase. An adverb does before a number, determiner or adjective: "[not one] bullet".</summary>
    private static bool IsModifier(Tree tree, int word, bool predicate) => tree.Label(word) switch
    {
        "det" or "det:predet" or "amod" or "nummod" or "compound" or "nmod:poss" or "nmod:desc" or "nmod:unmarked" or "nmod:npmod" or "flat" or "goeswith" or "cc:preconj" => true,
        "advmod" => !predicate && tree.Tag(word + 1) is "CD" or "DT" or "PDT" or "JJ" or "JJR" or "$",
        "dep" => tree.Tag(word) is "CD" or "DT" or "JJ" or "NN" or "NNP",
        _ => false,
    };

    /// <summary>Whether only marks, and in a list conjunctions and adverbs, stand between two places.</summary>
    private static bool IsGap(Tree tree, int from, int to, bool linked)
    {
        for (var i = from; i < to; i++)
        {
            if (!tree.Is(i, "punct") && !(linked && tree.Tag(i) is "CC" or "RB") && !(linked && tree.Is(i, "cc") | tree.Is(i, "fixed")))
                return false;
        }

        return true;
    }

    /// <summary>Whether a conjunct is a further item of a list: a noun, and not what is set against the first ("to Chad but not Mali").</summary>
    private static bool IsListed(Tree tree, int word) =>
        tree.Tag(word) is not ['V', ..] and not "MD" && tree.Child(word, "nsubj") < 0 && tree.Child(word, "cop") < 0
        && !(tree.Child(word, "cc") is var link and >= 0 && tree.Lemma(link) is "but" or "rather" or "not" or "let") && !HasNegation(tree, word);

    private static bool HasNegation(Tree tree, int word)
    {
        foreach (var child in tree.Children(word))
        {
            if (child < word && tree.Is(child, "advmod") && tree.Lemma(child) is "not" or "never")
                return true;
        }

        return false;
    }

    /// <summary>The preposition of a phrase by its head word, with its other words where it is fixed ("according to", "because of"); null when it has none.</summary>
    public static string? Preposition(Tree tree, int word) => Preposition(tree, word, out _);

    /// <summary>The preposition, and where it begins.</summary>
    public static string? Preposition(Tree tree, int word, out int at)
    {
        at = -1;
        foreach (var child in tree.Children(word))
        {
            if (child < word && tree.Is(child, "case") && tree.Tag(child) is not "POS" && char.IsAsciiLetter(tree.Lemma(child).FirstOrDefault()))
                at = child; // "from within": the last one says how
        }

        if (at < 0)
            return null;
        var name = tree.Lemma(at).ToLowerInvariant();
        foreach (var part in tree.Children(at))
        {
            if (tree.Is(part, "fixed") && part > at)
                name += " " + tree.Lemma(part).ToLowerInvariant();
        }

        // A parser may hang both words of "because of" on the noun.
        if (name is "of" or "to" && at > 0 && tree.Lemma(at - 1).ToLowerInvariant() is var before and ("according" or "accord" or "instead" or "because" or "out" or "next" or "due" or "thanks"))
            (name, at) = ($"{before} {name}", at - 1);
        return name == "accord to" ? "according to" : name;
    }

    /// <summary>Whose it is: "[Austria]’s exports", "[its] sales"; −1 when it is nobody's.</summary>
    public static int Possessor(Tree tree, int noun) => tree.Child(noun, "nmod:poss");

    /// <summary>What it is also called: "Tokikawa Seiki, a [toolmaker] from Nagoya".</summary>
    public static IEnumerable<int> Appositions(Tree tree, int noun)
    {
        foreach (var child in tree.Children(noun).ToArray())
        {
            if (tree.Is(child, "appos"))
                yield return child;
        }
    }

    /// <summary>Prepositional phrases of a noun and of the nouns in it, in text order: "exports of gas [to Moldova] [via Romania]".</summary>
    public static ImmutableArray<Oblique> Arguments(Tree tree, int noun)
    {
        var found = new List<Oblique>();
        Collect(tree, noun, new Phrase(noun, noun + 1, noun), found, 0);
        return [.. found.OrderBy(oblique => oblique.At)];
    }

    /// <summary>"according to a report [to the council]": what hangs on a source is no argument of the predicate.</summary>
    public static bool IsInSource(Tree tree, int noun, int predicate)
    {
        for (var hops = 0; hops < 3 && (noun = tree.Head(noun)) >= 0 && noun != predicate; hops++)
        {
            if (Preposition(tree, noun) is "according to")
                return true;
        }

        return false;
    }

    /// <summary>Adds the prepositional phrases that hang below a word, but not those that its phrase has taken in, and none of appositions and clauses.</summary>
    public static void Collect(Tree tree, int word, Phrase within, List<Oblique> found, int depth)
    {
        if (depth > Deepest)
            return;
        foreach (var child in tree.Children(word))
        {
            if (tree.Is(child, "obl") || (tree.Is(child, "nmod") && tree.Label(child) is not ("nmod:poss" or "nmod:desc")))
                Add(tree, child, within, found, depth);
            else if (tree.Is(child, "amod") && child > word)
                Collect(tree, child, within, found, depth + 1); // "engines worth $14 million [to Iran]"
            else if (tree.Is(child, "conj") && tree.Tag(child) is ['N', ..] or "CD" or "PRP" or "$" && tree.Child(child, "cop") < 0 && tree.Child(child, "nsubj") < 0 && Preposition(tree, child) is null)
                Collect(tree, child, child < within.End ? within : Phrase(tree, child), found, depth + 1);
        }
    }

    /// <summary>Adds a prepositional phrase by its head word, and those below it: "to brokers [in Turkey]".</summary>
    public static void Add(Tree tree, int word, Phrase within, List<Oblique> found, int depth)
    {
        if (Preposition(tree, word, out var at) is not { } preposition)
        {
            Collect(tree, word, within, found, depth + 1); // "last week [in Vienna]"
            return;
        }

        var phrase = within;
        if (at < within.First || at >= within.End)
        {
            phrase = Phrase(tree, word);
            found.Add(new Oblique(preposition, at, phrase));
        }

        if (preposition == "according to")
            return; // "according to a report [to the council]"
        Collect(tree, word, phrase, found, depth + 1);
        foreach (var conjunct in tree.Children(word))
        {
            if (!tree.Is(conjunct, "conj") || conjunct < phrase.End || depth >= Deepest || !IsListed(tree, conjunct))
                continue;
            // "from Serbia and from Croatia" has its own preposition; "to brokers in Turkey and dealers in Oman" shares it.
            if (Preposition(tree, conjunct) is not null)
                Add(tree, conjunct, phrase, found, depth + 1);
            else
                found.Add(new Oblique(preposition, at, Phrase(tree, conjunct)));
        }
    }
}

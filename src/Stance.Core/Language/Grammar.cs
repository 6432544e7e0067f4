using System.Collections.Frozen;

namespace Stance.Language;

/// <summary>An argument by its head word.</summary>
/// <param name="Head">Index of the head word, or −1 where there is none.</param>
/// <param name="Shared">Whether it is taken over from another predicate or from the noun that a clause modifies.</param>
internal readonly record struct Argument(int Head, bool Shared)
{
    public static Argument None => new(-1, false);
}

/// <summary>Who says it, which word says that it is said, and the head of what is said. The source is −1 where nobody is named.</summary>
internal readonly record struct Report(int Cue, int Source, int Content);

/// <summary>
/// Questions about clauses to a dependency tree: is it a predicate, who does it, to what, is it denied. Words are indices of the sentence;
/// a predicate is asked for by the word that heads its clause ("neutral" in "is neutral"). Pure functions, none of which follows a chain further than language does.
/// </summary>
internal static partial class Grammar
{
    private const int Farthest = 8;

    // "promised Chad to deliver": here the subject does what the infinitive says, although there is an object.
    private static readonly FrozenSet<string> SubjectControl = new[] { "promise", "threaten", "vow", "pledge", "guarantee", "swear" }.ToFrozenSet(StringComparer.Ordinal);

    // "thanked [Oman] for selling", but "[it] drew criticism for selling".
    private static readonly FrozenSet<string> Judging = new[]
    {
        "criticise", "criticize", "blame", "thank", "condemn", "praise", "fine", "jail", "arrest", "sanction", "punish", "prosecute", "denounce", "rebuke", "slam", "fault", "commend", "charge",
        "convict", "investigate", "attack", "sue", "chide", "castigate",
    }.ToFrozenSet(StringComparer.Ordinal);

    // "the day we sold", "the way it works": the noun is no object of the clause.
    private static readonly FrozenSet<string> Circumstances = new[]
    {
        "day", "week", "month", "year", "time", "moment", "hour", "way", "reason", "place", "extent", "point", "case", "date", "manner", "occasion",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The subject that stands in the clause, active or passive, expletive where there is no other ("It is known that …"); −1 when there is none.</summary>
    public static int OwnSubject(Tree tree, int word)
    {
        int before = -1, after = -1, expletive = -1;
        var verb = Copula(tree, word) is var copula and >= 0 && tree.Tag(word) is not ['V', ..] ? copula : word;
        foreach (var child in tree.Children(word))
        {
            if (tree.Is(child, "expl"))
                expletive = expletive < 0 || tree.Tag(child) is "EX" ? child : expletive;
            else if (tree.Is(child, "nsubj") && tree.Label(child) is not "nsubj:outer")
                (before, after) = child < verb ? (child, after) : (before, after < 0 ? child : after);
        }

        if (expletive >= 0 && tree.Tag(expletive) is "EX")
            return expletive;
        return before >= 0 ? before : after >= 0 ? after : expletive;
    }

    /// <summary>Who does it, or to whom it is done where it is passive: in the clause itself, or shared by coordination, control, or with the noun it modifies.</summary>
    public static Argument Subject(Tree tree, int word)
    {
        var shared = false;
        for (var hops = 0; hops < Farthest; hops++)
        {
            if (HasTo(tree, word) && tree.Child(word, "nsubj:outer") is var planner and >= 0 && OwnSubject(tree, word) < 0)
                return new Argument(planner, true); // "[the ministry] is to begin"
            if (OwnSubject(tree, word) is var own and >= 0)
                return IsRelative(tree, own) && Antecedent(tree, word) is var noun and >= 0 ? new Argument(noun, true) : new Argument(own, shared);
            var head = tree.Head(word);
            if (head < 0)
                return Argument.None;
            shared = true;
            switch (Bare(tree.Label(word)))
            {
                case "conj" when IsClause(tree, head):
                    word = head;
                    break;
                case "acl" when IsClause(tree, head):
                    word = head;
                    break;
                case "acl":
                    if (tree.Label(word) is "acl:relcl" || tree.Child(word, "mark") < 0 && !HasTo(tree, word))
                        return new Argument(head, true);
                    if (IsFinite(tree, word))
                        return Argument.None;
                    if (IsPassive(tree, word))
                        return new Argument(head, true); // "figures to be published"
                    if (NounGrammar.Possessor(tree, head) is var owner and >= 0)
                        return new Argument(owner, true); // "its refusal to join", "its policy of selling"
                    var above = Clause(tree, head);
                    if (above < 0 || head < above)
                        return Argument.None;
                    word = above; // "made a promise to sell"
                    break;
                case "xcomp" or "advcl" or "ccomp" or "obl" or "nmod" when !IsFinite(tree, word) || tree.Is(word, "xcomp"):
                    if (IsClause(tree, head) && Controller(tree, word) is var object_ and >= 0)
                        return new Argument(object_, true);
                    if (IsClause(tree, head))
                        word = head;
                    else if (Clause(tree, head) is var outer and >= 0)
                        word = outer;
                    else
                        return Argument.None;
                    break;
                default:
                    return Argument.None;
            }
        }

        return Argument.None;
    }

    /// <summary>The object or other complement of the clause above that does what this non-finite clause says ("asked [Austria] to stop", "called on [Oman] to stop", "barred [it] from selling"), or −1.</summary>
    public static int Controller(Tree tree, int word)
    {
        var above = tree.Head(word);
        if (above < 0)
            return -1;
        if (tree.Lemma(above) is "call" or "appeal" or "plead" or "prevail" or "count" or "rely")
        {
            foreach (var child in tree.Children(above))
            {
                if (tree.Is(child, "obl") && child < word && NounGrammar.Preposition(tree, child) is "on" or "upon" or "to" or "with")
                    return child;
            }
        }

        var thing = tree.Child(above, "obj");
        if (thing < 0 || thing > word)
            thing = tree.Child(above, "iobj");
        if (thing < 0 || thing > word || SubjectControl.Contains(tree.Lemma(above)) || IsRelative(tree, thing))
            return -1;
        if (tree.Is(word, "xcomp") || (HasTo(tree, word) && FrameReader.ObjectControl.Contains(tree.Lemma(above))))
            return thing;
        return FormOf(tree, word) == FrameForm.Gerund && tree.Child(word, "mark") is var mark and >= 0
            && (tree.Lemma(mark) is "of" or "from" or "into" || (tree.Lemma(mark) is "for" && Judging.Contains(tree.Lemma(above)))) ? thing : -1;
    }

    /// <summary>The direct object; the antecedent where the relative clause lacks it ("the lot that Protea sold"). An indirect object where it is the only one ("told him that …").</summary>
    public static Argument Object(Tree tree, int word)
    {
        var thing = -1;
        foreach (var child in tree.Children(word))
        {
            if (tree.Is(child, "obj") && IsRelative(tree, child) && Antecedent(tree, word) is var noun and >= 0)
                return new Argument(noun, true); // "a penalty which he awarded Sweden"
            if (tree.Is(child, "obj"))
                thing = child; // of two the second is what is given
        }

        if (thing < 0)
            thing = tree.Child(word, "iobj");
        if (thing < 0)
            thing = Amount(tree, word);
        if (thing >= 0)
            return new Argument(thing, false);
        if (tree.Is(word, "conj") && tree.Head(word) is var before and >= 0 && tree.Child(before, "obj") is var common and >= 0 && common > word && IsVerbal(tree, word))
            return new Argument(common, true); // "bought and resold [shells]"
        if (Copula(tree, word) < 0 && tree.Child(word, "expl") is var there and >= 0 && tree.Tag(there) is "EX" && tree.Child(word, "nsubj") is var being and >= 0)
            return new Argument(being, false); // "there is [no proof]"
        return LacksObject(tree, word) ? new Argument(Antecedent(tree, word), true) : Argument.None;
    }

    /// <summary>"received [0.4 billion cubic metres] through a pipeline": a counted noun right behind an active verb that the parser took for a measure of how far; no time and no share.</summary>
    private static int Amount(Tree tree, int word)
    {
        if (IsPassive(tree, word) || tree.Tag(word) is not ['V', ..] || Copula(tree, word) >= 0 || tree.Child(word, "ccomp") >= 0 || tree.Child(word, "xcomp") >= 0)
            return -1;
        foreach (var child in tree.Children(word))
        {
            if (tree.Label(child) is "obl:unmarked" && tree.First(child) == word + 1 && tree.Tag(child) is "NNS" && tree.Child(child, "nummod") >= 0
                && !Circumstances.Contains(tree.Lemma(child)) && tree.Lemma(child) is not ("minute" or "second" or "mile" or "point" or "percent" or "decade"))
                return child;
        }

        return -1;
    }

    /// <summary>The first of two objects: "gives [Sudan] ambulances"; −1 when there is one or none.</summary>
    public static int IndirectObject(Tree tree, int word)
    {
        int first = -1, count = 0;
        foreach (var child in tree.Children(word))
        {
            if (!tree.Is(child, "obj") && !tree.Is(child, "iobj"))
                continue;
            if (tree.Is(child, "iobj") || first < 0)
                first = child;
            count++;
        }

        return count > 1 ? first : -1;
    }

    private static bool LacksObject(Tree tree, int word)
    {
        var antecedent = Antecedent(tree, word);
        if (antecedent < 0)
            return false;
        if (!tree.Is(FirstConjunct(tree, word), "acl") || tree.Tag(word) is not ['V', ..] || Copula(tree, word) >= 0 || IsPassive(tree, word) || Circumstances.Contains(tree.Lemma(antecedent)))
            return false;
        foreach (var child in tree.Children(word))
        {
            if (IsRelative(tree, child) || tree.Tag(child) is "WRB" || tree.Is(child, "ccomp") || tree.Is(child, "xcomp") || IsStranded(tree, child)
                || (tree.Is(child, "obl") && NounGrammar.Preposition(tree, child, out var at) is not null && IsRelative(tree, at + 1)))
                return false;
        }

        // "seekers whose boat sank": the pronoun stands in the subject.
        return OwnSubject(tree, word) is var subject and >= 0 && !IsRelative(tree, subject) && tree.Tag(tree.First(subject)) is not "WP$";
    }

    /// <summary>The noun that a relative clause modifies, or −1; also for clauses inside it that hold its pronoun ("the shells that it agreed to sell").</summary>
    public static int Antecedent(Tree tree, int word)
    {
        for (var hops = 0; hops < Farthest && tree.Head(word) >= 0; hops++)
        {
            if (tree.Label(word) is "acl:relcl" || (tree.Is(word, "acl") && HasRelative(tree, word)))
                return tree.Head(word);
            if (!tree.Is(word, "conj") && !tree.Is(word, "xcomp") && !tree.Is(word, "ccomp"))
                return -1;
            word = tree.Head(word);
        }

        return -1;
    }

    private static bool HasRelative(Tree tree, int word)
    {
        foreach (var child in tree.Children(word))
        {
            if (tree.Tag(child) is "WDT" or "WP" && child < word)
                return true;
        }

        return false;
    }

    /// <summary>Whether the word is a relative pronoun: "who", "which", "that".</summary>
    public static bool IsRelative(Tree tree, int word) => word < tree.Count && (tree.Tag(word) is "WDT" or "WP" || (tree.Lemma(word) is "that" && tree.Tag(word) is "IN"));

    /// <summary>A preposition without its noun: "the dealer they sold it [to]".</summary>
    public static bool IsStranded(Tree tree, int word) => tree.Tag(word) is "IN" or "TO" && tree.Label(word) is "obl" or "nmod" && tree.Child(word, "fixed") < 0;

    /// <summary>The agent of a passive, or −1: "sold by [Galatea Agro]".</summary>
    public static int Agent(Tree tree, int word)
    {
        if (!IsPassive(tree, word))
            return -1;
        foreach (var child in tree.Children(word))
        {
            if (tree.Is(child, "obl") && NounGrammar.Preposition(tree, child) is "by")
                return child;
        }

        return -1;
    }

    /// <summary>What is said and by whom, in the order of the cues: "said that …", "…, he said", "according to …".</summary>
    public static ImmutableArray<Report> Reports(Tree tree)
    {
        var found = ImmutableArray.CreateBuilder<Report>();
        for (var word = 0; word < tree.Count; word++)
        {
            if (tree.Is(word, "obl") && tree.Head(word) is var told and >= 0 && NounGrammar.Preposition(tree, word, out var cue) is "according to")
                found.Add(new Report(cue, word, told));
            else if (!IsVerbal(tree, word) || tree.Is(word, "xcomp"))
                continue;
            else if (tree.Child(word, "ccomp") is var content and >= 0)
                found.Add(new Report(word, Subject(tree, word).Head, content));
            else if (FrameReader.SpeechVerbs.Contains(tree.Lemma(word)) && tree.Is(word, "parataxis") && tree.Head(word) >= 0)
                found.Add(new Report(word, Subject(tree, word).Head, tree.Head(word)));
            else if (FrameReader.SpeechVerbs.Contains(tree.Lemma(word)) && tree.Child(word, "parataxis") is var loose and >= 0 && IsClause(tree, loose))
                found.Add(new Report(word, Subject(tree, word).Head, loose));
        }

        return found.ToImmutable();
    }
}

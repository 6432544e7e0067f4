namespace Stance.Language;

/// <summary>
/// Builds the frames of a sentence from its dependency tree, to the same conventions as the patterns of <see cref="FrameReader"/>: one frame a full verb or copula,
/// flat, with every prepositional phrase that belongs to the predicate or to a noun of it. Where a parser slips most, at the attachment of prepositional phrases,
/// "sold [shells to Chad]" and "[sold] shells [to Chad]" thus give the same frame.
/// </summary>
internal sealed class TreeFrames
{
    private readonly Tree _tree;
    private readonly List<(int Word, int Verb)> _predicates = [];
    private readonly Dictionary<int, int> _places = []; // position of the frame by the head of its clause
    private readonly bool[] _bracketed;
    private readonly Phrase?[] _phrases;

    private TreeFrames(Tree tree)
    {
        _tree = tree;
        _bracketed = Bracketed(tree.Tokens);
        _phrases = new Phrase?[tree.Count];
        for (var word = 0; word < tree.Count; word++)
        {
            // "The problem [is] that Protea [sold] shells" has two predicates on one word.
            var copula = Grammar.Copula(tree, word);
            if (copula >= 0)
                _predicates.Add((word, copula));
            if (Grammar.IsVerbal(tree, word) && (copula < 0 || tree.Child(word, "nsubj:outer") >= 0))
                _predicates.Add((word, word));
        }

        _predicates.RemoveAll(predicate => _bracketed[predicate.Verb]); // a remark in brackets belongs to no predicate
        _predicates.Sort((left, right) => left.Verb.CompareTo(right.Verb));
        for (var i = 0; i < _predicates.Count; i++)
            _places.TryAdd(_predicates[i].Word, i);
    }

    /// <summary>The frames in the order of their verbs.</summary>
    public static ImmutableArray<Frame> Read(Tree tree)
    {
        var frames = new TreeFrames(tree);
        return [.. frames._predicates.Select(predicate => frames.Build(predicate.Word, predicate.Verb))];
    }

    private Frame Build(int word, int verb)
    {
        var copular = word != verb;
        var outer = copular ? _tree.Child(word, "nsubj:outer") : -1;
        var clausal = outer >= 0 && Grammar.IsVerbal(_tree, word);
        var tensed = copular ? word : Grammar.Tensed(_tree, word);
        ImmutableArray<int> auxiliaries = copular && clausal ? [verb] : Grammar.Auxiliaries(_tree, tensed);
        var form = copular && clausal ? FrameForm.Finite : Grammar.FormOf(_tree, word);
        var subject = outer >= 0 ? new Argument(outer, false) : Grammar.Subject(_tree, word);
        var thing = copular ? Argument.None : Grammar.Object(_tree, word);
        var complement = copular ? clausal ? -1 : word : Predicative(word, thing.Head);
        var nominal = complement >= 0 && _tree.Tag(complement) is ['N', ..] or "PRP" or "CD" or "DT" or "$" or "WP" or "VBG";
        var placed = complement >= 0 && NounGrammar.Preposition(_tree, complement) is not null;
        if (nominal && !placed && thing.Head < 0)
            thing = new Argument(complement, false); // "is [a lie]", "became [a member]"
        var object_ = PhraseOf(thing.Head);
        if (thing.Head >= 0 && _bracketed[thing.Head])
            object_ = null;
        var receiver = copular ? null : PhraseOf(Grammar.IndirectObject(_tree, word));
        if (receiver is null && !copular)
            (receiver, object_) = Parted(verb, object_);
        var obliques = Obliques(word, clausal, subject, thing.Head, complement, form, verb);
        var (first, end, particle) = Group(word, verb, outer < 0 && _tree.Child(word, "nsubj:outer") >= 0);
        var own = PhraseOf(subject.Head);
        var negated = !clausal && Grammar.IsNegated(_tree, word) || (!subject.Shared && Grammar.IsNegative(_tree, own)) || (!thing.Shared && Grammar.IsNegative(_tree, object_)) || Denied(word, thing.Head, obliques);
        return new Frame
        {
            Form = form,
            First = first,
            End = end,
            Verb = verb,
            Lemma = _tree.Lemma(verb) + particle,
            Passive = !copular && Grammar.IsPassive(_tree, word),
            Negated = negated,
            Modal = clausal ? null : Grammar.Modal(_tree, word),
            Past = IsPast(auxiliaries, tensed, verb),
            Subject = own,
            SubjectShared = subject.Shared,
            Inverted = !subject.Shared && subject.Head > verb && FrameReader.SpeechVerbs.Contains(_tree.Lemma(verb)) && _tree.Child(word, "aux") < 0,
            Object = object_,
            IndirectObject = receiver,
            Complement = complement >= 0 && !nominal && !placed && thing.Head < 0 ? complement : -1,
            Obliques = obliques,
            Governor = Governor(word, form),
            Marker = clausal ? Marker(word, skipMark: true) : Marker(word, skipMark: false),
        };
    }

    private Phrase? PhraseOf(int head) => head < 0 ? null : _phrases[head] ??= NounGrammar.Phrase(_tree, head);

    /// <summary>A predicative word without verb of its own: "remained [neutral]", "became a [member]"; −1 when there is an object ("called it false").</summary>
    private int Predicative(int word, int thing)
    {
        if (thing >= 0)
            return -1;
        foreach (var child in _tree.Children(word))
        {
            if (_tree.Is(child, "xcomp") && !Grammar.IsClause(_tree, child) && child > word)
                return child;
        }

        return -1;
    }

    private bool IsPast(ImmutableArray<int> auxiliaries, int tensed, int verb)
    {
        foreach (var auxiliary in auxiliaries)
        {
            if (auxiliary < verb && _tree.Lemma(auxiliary) is "have" && _tree.Tag(verb) is "VBN" or "VBD")
                return true;
        }

        var first = auxiliaries is [var leading, ..] ? leading : tensed;
        return _tree.Tag(first) is "VBD" || (_tree.Tag(first) is "VBN" && first == verb && !Grammar.IsParticiple(_tree, verb) && Grammar.OwnSubject(_tree, verb) >= 0);
    }

    /// <summary>The verb group: the auxiliaries right before the verb with adverbs between them, and the particle or "not" right behind it.</summary>
    private (int First, int End, string Particle) Group(int word, int verb, bool inner)
    {
        var first = verb;
        for (var i = verb - 1; i >= 0 && _tree.Tag(i) is "MD" or "TO" or "RB" or "RBR" or "``" or ['V', ..]; i--)
        {
            if (_tree.Head(i) == word && (_tree.Is(i, "aux") || (!inner && _tree.Is(i, "cop")) || (_tree.Is(i, "mark") && _tree.Tag(i) is "TO")))
                first = i;
            else if (_tree.Tag(i) is ['V', ..] or "MD" or "TO")
                break;
        }

        var (end, particle) = (verb + 1, "");
        if (end < _tree.Count && _tree.Lemma(end) is "not" or "never" && _tree.Lemma(verb) is "be" or "have" or "do" && _tree.Tag(end) is "RB")
            end++;
        foreach (var child in _tree.Children(word))
        {
            if (child <= verb || _tree.Label(child) is not "compound:prt" || particle.Length > 0)
                continue;
            particle += " " + _tree.Lemma(child);
            if (child == end)
                end++;
        }

        return (first, end, particle);
    }

    private ImmutableArray<Oblique> Obliques(int word, bool clausal, Argument subject, int thing, int complement, FrameForm form, int verb)
    {
        var found = new List<Oblique>();
        if (clausal)
            return [];
        var nowhere = new Phrase(word, word, word);
        if (word != verb || complement >= 0)
            AddPredicative(complement >= 0 ? complement : word, found);
        AddRelative(word, found);
        NounGrammar.Collect(_tree, word, word == verb || PhraseOf(word) is not { } own ? nowhere : own, found, 0);
        if (thing >= 0 && thing != complement && PhraseOf(thing) is { } object_ && thing > verb)
            NounGrammar.Collect(_tree, thing, object_, found, 0);
        if (Grammar.IndirectObject(_tree, word) is var receiver and >= 0 && receiver != thing)
            NounGrammar.Collect(_tree, receiver, PhraseOf(receiver)!, found, 0);
        // "The shipment from Serbia to Ukraine was confirmed": what stands in front belongs to a predicate with a tense.
        if (form == FrameForm.Finite && !subject.Shared && subject.Head >= 0)
            NounGrammar.Collect(_tree, subject.Head, PhraseOf(subject.Head)!, found, 0);
        AddFromAbove(word, form, found);
        AddBehind(word, verb, found);
        return [.. found.Where(oblique => !_bracketed[oblique.At] && !Grammar.IsRelative(_tree, oblique.Phrase.First)).DistinctBy(oblique => (oblique.At, oblique.Phrase.First)).OrderBy(oblique => oblique.At).ThenBy(oblique => oblique.Phrase.First)];
    }

    /// <summary>"is [in our stores]", "are [against it]", "seemed neutral [in the war]".</summary>
    private void AddPredicative(int complement, List<Oblique> found)
    {
        if (NounGrammar.Preposition(_tree, complement, out var at) is { } preposition && PhraseOf(complement) is { } phrase)
            found.Add(new Oblique(preposition, at, phrase));
        if (PhraseOf(complement) is { } own)
            NounGrammar.Collect(_tree, complement, own, found, 0);
    }

    /// <summary>"the dealer [to whom] it sold", "the dealer it sold [to]": the antecedent is what the preposition governs.</summary>
    private void AddRelative(int word, List<Oblique> found)
    {
        foreach (var child in _tree.Children(word))
        {
            if (Grammar.IsStranded(_tree, child) && Grammar.Antecedent(_tree, word) is var noun and >= 0)
                found.Add(new Oblique(_tree.Lemma(child), child, PhraseOf(noun)!));
            else if (_tree.Is(child, "obl") && Grammar.IsRelative(_tree, child) && NounGrammar.Preposition(_tree, child, out var at) is { } preposition && Grammar.Antecedent(_tree, word) is var other and >= 0)
                found.Add(new Oblique(preposition, at, PhraseOf(other)!));
        }
    }

    /// <summary>
    /// "agreed to sell shells [to Chad]": a prepositional phrase behind the infinitive that the parser hung on the verb above is the infinitive's as well,
    /// and "bought and resold shells [to Chad]" says of both verbs where to.
    /// </summary>
    private void AddFromAbove(int word, FrameForm form, List<Oblique> found)
    {
        var above = _tree.Head(word);
        if (above < 0 || above > word || !(_tree.Is(word, "conj") || (form is FrameForm.Infinitive or FrameForm.Gerund && _tree.Is(word, "xcomp"))))
            return;
        foreach (var child in _tree.Children(above))
        {
            if (child <= word || (_tree.Is(child, "punct") && _tree.Tag(child) is not ("``" or "''")))
            {
                if (child > word)
                    break;
                continue;
            }

            if (_tree.Is(child, "obl"))
                NounGrammar.Add(_tree, child, new Phrase(child, child, child), found, 0);
        }
    }

    /// <summary>
    /// Whatever prepositional phrase stands behind the verb, up to the next predicate, is its own, wherever in the clause the parser hung it
    /// ("recorded potash, all of it [from Belarus]").
    /// </summary>
    private void AddBehind(int word, int verb, List<Oblique> found)
    {
        var own = _predicates.FindIndex(predicate => predicate.Verb == verb);
        var limit = own + 1 < _predicates.Count ? _predicates[own + 1].Verb : _tree.Count;
        for (var at = verb + 1; at < limit && !(_tree.Lemma(at) is ";" or ":"); at++)
        {
            if (!_tree.Is(at, "case") || _tree.Tag(at) is not ("IN" or "TO") || _tree.Head(at) is not (>= 0 and var noun) || noun < at || _bracketed[at] || _tree.Is(at + 1, "fixed"))
                continue;
            var clause = Grammar.IsClause(_tree, noun) ? noun : Grammar.Clause(_tree, noun);
            if (clause != word || NounGrammar.IsInSource(_tree, noun, word) || found.Exists(oblique => oblique.At == at || (oblique.Phrase.First <= at && at < oblique.Phrase.End)) || NounGrammar.Preposition(_tree, noun, out var begin) is not { } preposition || begin != at)
                continue;
            if (preposition != "of" && PhraseOf(noun) is { } phrase)
                found.Add(new Oblique(preposition, at, phrase));
        }
    }

    /// <summary>"gives [Sudan] ambulances", "handed [the ministry] 212 numbers", where the parser made one phrase of both objects.</summary>
    private (Phrase? Receiver, Phrase? Thing) Parted(int verb, Phrase? thing)
    {
        if (thing is null || thing.First != verb + 1 || thing.Head >= thing.End)
            return (null, thing);
        var end = thing.First;
        while (end < thing.Head && _tree.Tag(end) is "DT" or "NNP" or "NNPS" or "NN" or "NNS" or "PRP$")
            end++;
        var name = FrameReader.Giving.Contains(_tree.Lemma(verb)) && _tree.Tag(thing.First) is "NNP" && end == thing.Head && _tree.Tag(thing.Head) is "NNS" or "NN";
        var counted = end > thing.First && end < thing.Head && _tree.Tag(end) is "CD" or "DT" && _tree.Tag(end - 1) is ['N', ..];
        return (name || counted) && thing.Head >= end ? (new Phrase(thing.First, end, end - 1), thing with { First = end }) : (null, thing);
    }

    /// <summary>"sold shells to [no one]": a negative phrase denies the predicate, but not "with no markings", nor one that hangs on its subject.</summary>
    private bool Denied(int word, int thing, ImmutableArray<Oblique> obliques)
    {
        foreach (var oblique in obliques)
        {
            if (oblique.Preposition is "to" or "from" or "for" or "by" or "at" or "via" or "in" or "into" or "on" or "under" or "through" && Grammar.IsNegative(_tree, oblique.Phrase)
                && IsBelow(oblique.Phrase.Head, word, thing))
                return true;
        }

        return false;
    }

    private bool IsBelow(int noun, int word, int thing)
    {
        for (var hops = 0; hops < 3 && noun >= 0; hops++)
        {
            noun = _tree.Head(noun);
            if (noun == word || (noun == thing && noun >= 0))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Position of the frame that an infinitive or gerund depends on. A gerund behind a comma ("…, meeting his counterpart") or behind "by" and "after" tells something
    /// of its own, and so does one behind a noun ("trucks carrying shells").
    /// </summary>
    private int Governor(int word, FrameForm form)
    {
        if (form is not (FrameForm.Infinitive or FrameForm.Gerund))
            return -1;
        var first = Grammar.FirstConjunct(_tree, word);
        if (form == FrameForm.Infinitive && _tree.Child(first, "nsubj:outer") >= 0 && _places.TryGetValue(first, out var copula))
            return copula; // "[is] to begin"
        var above = _tree.Head(first);
        if (above < 0 || _tree.Is(first, "csubj") || _tree.Is(first, "nsubj") || _tree.Is(first, "parataxis"))
            return -1;
        if (form == FrameForm.Gerund && _tree.Is(first, "acl") && _tree.Child(first, "mark") < 0)
            return -1;
        if (form == FrameForm.Gerund && _tree.Is(first, "advcl"))
        {
            var mark = _tree.Child(first, "mark");
            if (mark >= 0 ? _tree.Lemma(mark) is not ("of" or "from" or "in" or "into" or "to" or "at" or "for" or "on" or "against") : _tree.First(first) is var begin && (begin < above || _tree.Is(begin, "punct") || _tree.Is(begin - 1, "punct")))
                return -1;
        }

        if (!_places.ContainsKey(above))
            above = Grammar.Clause(_tree, above);
        return above >= 0 && _places.TryGetValue(above, out var place) && !_predicates[place].Word.Equals(word) ? place : -1;
    }

    /// <summary>The word that subordinates the clause, or its first conjunct: a conjunction, a relative or interrogative word; "which" for a relative clause without one.</summary>
    private string? Marker(int word, bool skipMark)
    {
        for (var hops = 0; hops < 8; hops++)
        {
            if (OwnMarker(word, skipMark) is { } marker)
                return marker;
            if (!_tree.Is(word, "conj") || _tree.Head(word) < 0 || !Grammar.IsClause(_tree, _tree.Head(word)))
                return null;
            word = _tree.Head(word);
        }

        return null;
    }

    private string? OwnMarker(int word, bool skipMark)
    {
        if (!Grammar.IsFinite(_tree, word))
            return null;
        if (_tree.Label(word) is "acl:relcl" || (_tree.Is(word, "acl") && Grammar.Antecedent(_tree, word) >= 0))
            return Wh(word) is { } relative && relative != "that" ? relative : "which";
        var mark = -1;
        foreach (var child in _tree.Children(word))
        {
            if (!skipMark && _tree.Is(child, "mark") && _tree.Tag(child) is not "TO" && (mark < 0 || _tree.Lemma(mark) is "as" or "so" or "even"))
                mark = child;
        }

        if (mark >= 0)
        {
            var name = _tree.Lemma(mark).ToLowerInvariant();
            foreach (var part in _tree.Children(mark))
            {
                if (_tree.Is(part, "fixed") && _tree.Lemma(part) is "if" or "though" or "that" or "because" or "when")
                    name = _tree.Lemma(part);
            }

            return name is "if" && _tree.Is(word, "ccomp") ? "whether" : name; // "asked if it sold shells" is no condition
        }

        if (skipMark || _tree.Is(word, "conj") || _tree.Label(word) is "root" or "")
            return null;
        if (_tree.Is(word, "advcl") && _tree.First(word) is var first && _tree.Head(first) == word && (_tree.Is(first, "aux") || _tree.Is(first, "cop")) && _tree.Lemma(first) is "should" or "have" or "be")
            return "if"; // "[Should] it be adopted, …"
        if (!_tree.Is(word, "parataxis") && Wh(word) is { } asked)
            return asked;
        return _tree.Is(word, "ccomp") && _tree.Head(word) is var above && above >= 0 && above < _tree.First(word) && !IsQuoted(above, word) ? "that" : null;
    }

    private bool IsQuoted(int above, int word)
    {
        for (var i = above + 1; i < word && i < above + 12; i++)
        {
            if (_tree.Tag(i) is "``" or "''" or ":")
                return true;
        }

        return false;
    }

    /// <summary>The relative or interrogative word in front of the clause's verb: "which", "when", "what".</summary>
    private string? Wh(int word)
    {
        for (var i = _tree.First(word); i < word && i < _tree.First(word) + 4; i++)
        {
            if (_tree.Tag(i) is "WDT" or "WP" or "WP$" or "WRB")
                return _tree.Lemma(i).ToLowerInvariant();
        }

        return null;
    }

    private static bool[] Bracketed(ImmutableArray<Token> tokens)
    {
        var bracketed = new bool[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Tag != "-LRB-")
                continue;
            for (var end = i + 1; end < tokens.Length && end < i + 12; end++)
            {
                if (tokens[end].Tag != "-RRB-")
                    continue;
                Array.Fill(bracketed, true, i, end - i);
                i = end;
                break;
            }
        }

        return bracketed;
    }
}

using System.Collections.Frozen;

namespace Stance.Language;

/// <summary>What has been seen of the clause so far.</summary>
internal sealed class ClauseState
{
    private static readonly FrozenSet<string> Subordinators = new[]
    {
        "that", "if", "whether", "because", "while", "although", "though", "unless", "until", "when", "where", "after", "before", "since", "as", "once", "whereas", "so", "than",
    }.ToFrozenSet(StringComparer.Ordinal);

    // "told parliament that …": what follows the object is the content, not a relative clause.
    private static readonly FrozenSet<string> Telling = new[]
    {
        "tell", "assure", "inform", "warn", "remind", "promise", "convince", "persuade", "notify", "advise", "show", "teach",
    }.ToFrozenSet(StringComparer.Ordinal);

    // "the idea that it is a back door": a clause behind these nouns is what they contain, not a relative clause.
    private static readonly FrozenSet<string> ContentNouns = new[]
    {
        "idea", "fact", "claim", "report", "rumour", "rumor", "pledge", "promise", "proof", "evidence", "suggestion", "statement", "conclusion", "allegation", "accusation", "view", "hope",
        "fear", "belief", "news", "doubt", "sign", "assurance", "condition", "guarantee", "impression", "warning", "notion", "argument", "confidence", "possibility", "risk", "chance",
    }.ToFrozenSet(StringComparer.Ordinal);

    public int LastFrame { get; private set; } = -1;
    public Phrase? Subject { get; private set; }
    public bool SubjectIsAntecedent { get; private set; }
    public Phrase? Antecedent { get; private set; } // the object that a relative clause lacks
    public Phrase? Suspended { get; private set; } // a subject whose verb comes after a relative clause
    public Phrase? LastPhrase { get; private set; }
    public string? Marker { get; private set; }
    public bool Unbroken { get; private set; } // no mark or conjunction since the last verb
    public List<Oblique> Fronted { get; } = [];
    private string? _preposition;
    private int _prepositionAt;
    private bool _afterVerb;
    private Phrase? _relative;

    /// <summary>A word that is neither phrase nor verb group: preposition, conjunction, relative pronoun, mark.</summary>
    public void Pass(ImmutableArray<Token> tokens, int at, ImmutableArray<Frame>.Builder frames)
    {
        var token = tokens[at];
        if (token.Tag is "WDT" or "WP" or "WRB" || (token.Lemma == "that" && LastPhrase is not null && IsRelative(tokens, at)))
        {
            if (token.Lemma == "that" && _afterVerb && LastFrame >= 0 && Telling.Contains(frames[LastFrame].Lemma) && !VerbFollows(tokens, at + 1))
            {
                Begin("that"); // "assured this newspaper that …"
                return;
            }

            if (Subject is not null && !_afterVerb)
                Suspended = Subject;
            _relative = token.Tag == "WRB" ? null : LastPhrase;
            Begin(token.Lemma);
            if (_relative is not null)
                (Subject, SubjectIsAntecedent) = (_relative, true);
        }
        else if (token.Tag is "IN" or "TO" or "VBG" or "RP" && !IsClauseStart(tokens, at))
        {
            _preposition = Name(tokens, at);
            _prepositionAt = at;
        }
        else if ((token.Tag is "IN" or "WRB" or "RB" || token.Lemma == "that") && IsClauseStart(tokens, at))
        {
            Begin(token.Lemma);
        }
        else if (token.Tag == ":" && Subject is not null && at + 1 < tokens.Length && tokens[at + 1].Tag is "VBD" or "VBZ" or "VBP" or "MD")
        {
            _preposition = null; // the second of two dashes: "buyers—mainly Turkey and Egypt—purchase"
        }
        else if (token.Tag is "CC" or ":" or ";" || token.Lemma == ";")
        {
            Begin(token.Tag == "CC" && Marker is "that" or "if" or "whether" ? Marker : null);
        }
        else if (token.Tag is "JJ" or "RB" or "JJR" && _afterVerb && LastFrame >= 0 && frames[LastFrame] is { Complement: < 0, Object: null } frame && token.Lemma is not "not" && frame.End == at - Skipped(tokens, at))
        {
            if (token.Tag is "JJ" or "JJR")
                frames[LastFrame] = frame with { Complement = at };
        }
        else if (token.Tag is "," or "-RRB-" or "''" or "``" or ".")
        {
            Unbroken = false;
            _preposition = null;
        }
    }

    public void Add(ImmutableArray<Token> tokens, Phrase phrase, ImmutableArray<Frame>.Builder frames)
    {
        if (_preposition is null && PhraseReader.IsTemporal(tokens, phrase))
            return;
        if (_preposition is { } preposition)
        {
            var oblique = new Oblique(preposition, _prepositionAt, phrase);
            _preposition = null;
            if (_afterVerb && LastFrame >= 0)
                frames[LastFrame] = frames[LastFrame] with { Obliques = frames[LastFrame].Obliques.Add(oblique) };
            else
                Fronted.Add(oblique);
            if (Subject is null || preposition is not "of")
                LastPhrase = phrase;
            return;
        }

        if (_afterVerb && LastFrame >= 0)
        {
            AddObject(tokens, phrase, frames);
        }
        else if (_relative is not null)
        {
            // "the lot that [Protea] sold": the antecedent is what the clause lacks, not its subject.
            (Antecedent, Subject, SubjectIsAntecedent, _relative) = (_relative, phrase, false, null);
        }
        else if (Subject is null || phrase.First > 0 && tokens[phrase.First - 1].Tag is ":" or "''")
        {
            Subject = phrase;
        }
        else if (LastPhrase is { } before && before.End == phrase.First && tokens[phrase.Head].Tag is "PRP" or "NNP" && VerbFollows(tokens, phrase.End))
        {
            // "the bombs [we] bought": a relative clause without pronoun.
            Suspended = Subject;
            (Antecedent, Subject, SubjectIsAntecedent) = (before, phrase, false);
        }

        LastPhrase = phrase;
    }

    private void AddObject(ImmutableArray<Token> tokens, Phrase phrase, ImmutableArray<Frame>.Builder frames)
    {
        var frame = frames[LastFrame];
        if (frame.Inverted && frame.Subject is null)
        {
            frames[LastFrame] = frame with { Subject = phrase };
            LastPhrase = phrase;
            return;
        }

        if (tokens[phrase.First - 1].Tag == "," && !VerbFollows(tokens, phrase.End) && LastPhrase is { } named && named.End == phrase.First - 1)
        {
            LastPhrase = phrase; // an apposition
            return;
        }

        var adjacent = LastPhrase is { } before && before.End == phrase.First;
        if (VerbFollows(tokens, phrase.End) && (frame.Object is not null || frame.Complement >= 0 || frame.Obliques.Length > 0 || tokens[phrase.Head].Tag is "PRP" && tokens[phrase.Head].Lemma is "he" or "she" or "we" or "they" or "I"
            || frame.Lemma is "say" or "show" or "think" or "believe" or "claim" or "insist" or "admit" or "hope" or "fear" or "know" or "deny" or "add" or "warn" or "confirm" or "tell"))
        {
            if (adjacent && frame.Object is not null && tokens[phrase.Head].Tag is "PRP")
            {
                var antecedent = frame.Object;
                Begin("that");
                (Antecedent, Subject) = (antecedent, phrase);
            }
            else
            {
                Begin(frame.Lemma is "say" or "show" or "think" or "believe" or "claim" or "insist" ? "that" : null);
                Subject = phrase;
            }
        }
        else if (frame.Object is null || (frame.Object == Antecedent && Antecedent is not null && !frame.Passive))
        {
            frames[LastFrame] = frame.Object is null ? frame with { Object = phrase } : frame with { IndirectObject = phrase };
        }
        else if (adjacent && frame.IndirectObject is null && frame.Object == LastPhrase)
        {
            frames[LastFrame] = frame with { IndirectObject = frame.Object, Object = phrase };
        }

        LastPhrase = phrase;
    }

    public void AfterVerb(int index, Frame frame)
    {
        LastFrame = index;
        if (frame.Form == FrameForm.Finite)
        {
            if (frame.Subject == Suspended)
                Suspended = null;
            Fronted.Clear();
        }

        _afterVerb = true;
        Unbroken = true;
        _preposition = null;
        Antecedent = null;
        if (frame.Form is FrameForm.Finite)
            (Subject, SubjectIsAntecedent, _relative, Marker) = (null, false, null, null);
        else if (frame.Form is FrameForm.Participle && Subject is not null)
            (Suspended, Subject) = (Subject, null);
    }

    public void Begin(string? marker)
    {
        Subject = null;
        SubjectIsAntecedent = false;
        Antecedent = null;
        Marker = marker;
        _preposition = null;
        _afterVerb = false;
        Unbroken = false;
        Fronted.Clear();
    }

    /// <summary>Opening marks between the verb group and its complement.</summary>
    private static int Skipped(ImmutableArray<Token> tokens, int at) => at > 0 && tokens[at - 1].Tag is "``" or "RB" ? 1 : 0;

    private static string Name(ImmutableArray<Token> tokens, int at) =>
        at > 0 && tokens[at].Lemma is "to" or "of" && tokens[at - 1].Lemma is "accord" or "according" or "instead" or "because" or "out" or "next" or "due" or "on" or "back" or "thanks"
            ? tokens[at - 1].Lemma switch { "on" or "back" => "to", "accord" or "according" => "according to", var first => $"{first} {tokens[at].Lemma}" }
            : tokens[at].Lemma;

    private static bool VerbFollows(ImmutableArray<Token> tokens, int at)
    {
        while (at < tokens.Length && tokens[at].Tag is "RB" or "``")
            at++;
        return at < tokens.Length && tokens[at].Tag is "VBD" or "VBZ" or "VBP" or "MD";
    }

    private static bool IsRelative(ImmutableArray<Token> tokens, int at) =>
        at > 0 && tokens[at - 1].Tag is "NN" or "NNS" or "NNP" && (VerbFollows(tokens, at + 1) || (tokens[at - 1].Tag != "NNP" && !ContentNouns.Contains(tokens[at - 1].Lemma)));

    /// <summary>Whether a subject and a finite verb follow before the next comma: "after he had dismissed", not "after a letter".</summary>
    private static bool IsClauseStart(ImmutableArray<Token> tokens, int at)
    {
        if (!Subordinators.Contains(tokens[at].Lemma) && !(tokens[at].Lemma == "for" && at > 0 && tokens[at - 1].Tag == ","))
            return false;
        for (var i = at + 1; i < tokens.Length && i < at + 14; i++)
        {
            if (tokens[i].Tag is "VBD" or "VBZ" or "VBP" or "MD")
                return true;
            if (tokens[i].Tag is "," && tokens[at].Lemma is "that" && i > at + 1)
                continue; // "that Tokikawa Seiki, a toolmaker from Nagoya, sold …"
            if (tokens[i].Tag is "," or ":" or "." or "IN" or "CC" && !(tokens[i].Lemma is "of" or "in" or "from" or "for" && tokens[at].Lemma is "that" or "if" or "because" or "while" or "although" or "whether" or "when" or "where"))
                return tokens[i].Tag is "IN" or "CC" && tokens[at].Lemma is "that" or "if" or "because" or "although" or "whether";
        }

        return false;
    }
}

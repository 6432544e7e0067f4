namespace Stance.Language;

/// <summary>
/// A noun phrase of a sentence: from its first word to its last, with complements in "of" and with coordinated nouns
/// ("the Czech Republic, Turkey, and the United States"). Indices count tokens of the sentence.
/// </summary>
/// <param name="First">Index of the first word.</param>
/// <param name="End">Index behind the last word.</param>
/// <param name="Head">Index of the head noun, pronoun or number of the first conjunct.</param>
internal sealed record Phrase(int First, int End, int Head)
{
    public TextSpan Span(Sentence sentence) => new(sentence.Tokens[First].Span.Start, sentence.Tokens[End - 1].Span.End);
}

/// <summary>A prepositional phrase: "to Falcon Gate Trading".</summary>
/// <param name="Preposition">In lower case, with its second word where it has one ("according to", "instead of").</param>
/// <param name="At">Index of the preposition.</param>
/// <param name="Phrase">What it governs.</param>
internal sealed record Oblique(string Preposition, int At, Phrase Phrase);

/// <summary>The form of a predicate's verb.</summary>
internal enum FrameForm
{
    /// <summary>With a tense: "has not sent".</summary>
    Finite,

    /// <summary>"to join".</summary>
    Infinitive,

    /// <summary>"meeting his counterpart".</summary>
    Gerund,

    /// <summary>A participle behind its noun: "engines sold to a dealer".</summary>
    Participle,
}

/// <summary>
/// A predicate with its arguments: who does what to whom, flat, with every prepositional phrase up to the next predicate.
/// Rooms to the right read grammar only through frames, so that a parser can make them better without touching those rooms.
/// </summary>
internal sealed record Frame
{
    public required FrameForm Form { get; init; }

    /// <summary>Index of the first word of the verb group ("has" of "has not sent").</summary>
    public required int First { get; init; }

    /// <summary>Index behind the last word of the verb group.</summary>
    public required int End { get; init; }

    /// <summary>Index of the main verb.</summary>
    public required int Verb { get; init; }

    /// <summary>Lemma of the main verb; with its particle where it has one ("turn up").</summary>
    public required string Lemma { get; init; }

    public bool Passive { get; init; }

    /// <summary>Negated by "not", "never", "no longer", "hardly" in the verb group, or by a negative subject or object ("no grain", "nothing", "not one bullet").</summary>
    public bool Negated { get; init; }

    /// <summary>Modal auxiliary in the present form ("will", "would", "can", "may" …), or null.</summary>
    public string? Modal { get; init; }

    /// <summary>Past or perfect: what is told has happened, if it has.</summary>
    public bool Past { get; init; }

    public Phrase? Subject { get; init; }

    /// <summary>Whether the subject is taken over from another predicate (coordination, control, relative clause).</summary>
    public bool SubjectShared { get; init; }

    /// <summary>Whether the subject stands behind the verb ("said Plaschke").</summary>
    public bool Inverted { get; init; }

    public Phrase? Object { get; init; }

    /// <summary>The first of two objects: "gives [Sudan] ambulances".</summary>
    public Phrase? IndirectObject { get; init; }

    /// <summary>Index of a predicative adjective or adverb ("are [neutral]"), or −1.</summary>
    public int Complement { get; init; } = -1;

    public ImmutableArray<Oblique> Obliques { get; init; } = [];

    /// <summary>Position in the sentence's frames of the predicate it depends on as an infinitive or gerund ("refuses [to join]"), or −1.</summary>
    public int Governor { get; init; } = -1;

    /// <summary>The word that subordinates the clause ("if", "that", "while", "which"), in lower case, or null for a main clause.</summary>
    public string? Marker { get; init; }

    /// <summary>The first phrase after one of these prepositions, or null.</summary>
    public Phrase? After(params ReadOnlySpan<string> prepositions)
    {
        foreach (var oblique in Obliques)
        {
            foreach (var preposition in prepositions)
            {
                if (oblique.Preposition == preposition)
                    return oblique.Phrase;
            }
        }

        return null;
    }
}

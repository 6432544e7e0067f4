namespace Stance.Extraction;

/// <summary>The part of an attribution that is not its content: "she added on Tuesday", "said Darren Goh", "according to the records". Indices into the items of a unit, half-open.</summary>
/// <param name="Cue">The lexicon's entry.</param>
/// <param name="CueStart">First item of the cue: its first auxiliary.</param>
/// <param name="CueEnd">Behind the last item of the cue.</param>
/// <param name="SourceStart">First item of the source; equal to <paramref name="SourceEnd"/> when the text names none.</param>
/// <param name="SourceEnd">Behind the last item of the source.</param>
/// <param name="Shape">How the two stand.</param>
internal readonly record struct AttributionClause(AttributionCue Cue, int CueStart, int CueEnd, int SourceStart, int SourceEnd, AttributionShape Shape)
{
    public bool HasSource => SourceEnd > SourceStart;

    /// <summary>Where the clause begins.</summary>
    public int Start => HasSource ? Math.Min(SourceStart, CueStart) : CueStart;

    /// <summary>Behind the clause: content may begin here.</summary>
    public int End => Shape == AttributionShape.Inverted || Shape == AttributionShape.Phrase || Shape == AttributionShape.Passive ? Math.Max(SourceEnd, CueEnd) : CueEnd;
}

/// <summary>How source and cue of an attribution stand to each other.</summary>
internal enum AttributionShape
{
    /// <summary>"the minister said".</summary>
    Plain,

    /// <summary>"said the minister".</summary>
    Inverted,

    /// <summary>"…, adding that", "… and said that": the source is that of the verb before.</summary>
    Shared,

    /// <summary>"according to the minister".</summary>
    Phrase,

    /// <summary>"is said to", "estimated by the agency to".</summary>
    Passive,

    /// <summary>"the minister’s claim that".</summary>
    Noun,
}

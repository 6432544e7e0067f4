using System.Collections.Frozen;
using Stance.Text;

namespace Stance.Extraction;

/// <summary>What may begin at a word. Most words begin nothing, and one look tells so.</summary>
[Flags]
internal enum Trigger
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>An amount.</summary>
    Quantity,

    /// <summary>A time.</summary>
    Time,
}

/// <summary>The words at which the readers of figures stop and look.</summary>
internal static class Triggers
{
    private const string Quantities = "a an half several tens minus such twice thrice double doubled doubles doubling triple tripled triples tripling treble trebled quadruple quadrupled quintupled us u.s. u.s c nine "
        + "seconds minutes hours days weeks months years decades centuries";

    private const string Times = "the early mid late last this next past previous current coming following today tonight yesterday tomorrow currently nowadays recently earlier later recent several few many noon midnight now upcoming end beginning year every each once twice "
        + "daily everyday weekly fortnightly biweekly monthly quarterly annually yearly hourly thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth from between half quarter morning afternoon evening all another weekends close start middle rest remainder mondays tuesdays wednesdays thursdays fridays saturdays sundays since that same christmas easter good thanksgiving halloween labor new mon tue tues wed thu thurs fri sat sun week "
        + "q h a an monday tuesday wednesday thursday friday saturday sunday mon. tues. tue. wed. thurs. thu. fri. sat. sun. spring summer autumn fall winter "
        + "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec "
        + "jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.";

    private static readonly FrozenDictionary<string, Trigger>.AlternateLookup<ReadOnlySpan<char>> Words = Read();

    /// <summary>What may begin at the word.</summary>
    public static Trigger Of(ReadOnlySpan<char> word)
    {
        var trigger = word.Length <= 13 && Words.TryGetValue(word, out var found) ? found : Trigger.None;
        // "23.04.2022" is no number.
        if (char.IsAsciiDigit(word[0]))
            trigger |= Trigger.Time;
        // "USD", "RM", "NZ$", "R": letters of currencies.
        return word.Length <= 4 && (char.IsUpper(word[0]) || word[^1] == '$') ? trigger | Trigger.Quantity : trigger;
    }

    private static FrozenDictionary<string, Trigger>.AlternateLookup<ReadOnlySpan<char>> Read()
    {
        var words = new Dictionary<string, Trigger>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in Quantities.Split(' '))
            words[word] = Trigger.Quantity;
        foreach (var row in Lexicon.Rows("numbers.tsv"))
            words[row[0]] = row[1] == "ordinal" && row[0].Length > 0 ? words.GetValueOrDefault(row[0]) | Trigger.Time : Trigger.Quantity | Trigger.Time;
        foreach (var word in Times.Split(' '))
            words[word] = words.GetValueOrDefault(word) | Trigger.Time;
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}

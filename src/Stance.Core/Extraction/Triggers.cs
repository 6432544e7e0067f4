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

    /// <summary>An amount, so surely that a text is worth reading there; "a" and "an" begin amounts as well, but mostly nothing.</summary>
    SureQuantity = 4,

    /// <summary>A time, surely enough; "the" and "last" begin times as well, but mostly nothing.</summary>
    SureTime = 8,
}

/// <summary>The words at which the readers of figures stop and look.</summary>
internal static class Triggers
{
    private const string Quantities = "a an half several tens minus negative usd eur gbp jpy cny rmb inr chf aud cad nzd hkd sgd dollar rupees such more fewer less twice thrice double doubled doubles doubling triple tripled triples tripling treble trebled quadruple quadrupled quintupled us u.s. u.s c nine "
        + "seconds minutes hours days weeks months years decades centuries";

    private const string Times = "the early mid late last this that same next past previous current coming upcoming following today tonight yesterday tomorrow now currently nowadays recently earlier later recent several few many "
        + "noon midnight morning afternoon evening from between since end beginning start close middle rest remainder half quarter week year all another every each once twice q h a an "
        + "hourly daily everyday weekly biweekly fortnightly monthly quarterly annually yearly christmas easter good thanksgiving halloween labor new spring summer autumn fall winter "
        + "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth "
        + "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays weekends "
        + "mon tue tues wed thu thurs fri sat sun mon. tues. tue. wed. thurs. thu. fri. sat. sun. "
        + "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec "
        + "jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.";

    // Words that begin nothing by themselves: what they need beside them is a figure, a number word, or a name of a time.
    private const string Unsure = "a an the this that next past previous current coming following early mid late last recent several few many such more fewer less us u.s. u.s c q h minus may mar fall sun sat mon wed fri same from between since end beginning start close middle rest remainder half all another every each once twice good labor new";

    // Words that stand inside amounts and times and tell them apart from what else "the" and "last" begin.
    private const string Inside = "day week weekend fortnight month quarter year decade century morning afternoon evening night hour minute second inch calibre caliber cal gauge bore";

    private static readonly WordTable<Trigger> Words = Read();

    /// <summary>What may begin at the word.</summary>
    public static Trigger Of(ReadOnlySpan<char> word)
    {
        var trigger = Words.TryGetValue(word, out var found) ? found : Trigger.None;
        // "23.04.2022" is no number.
        if (char.IsAsciiDigit(word[0]))
            trigger |= Trigger.Time | Trigger.SureTime;
        // "USD", "RM", "NZ$", "R": letters of currencies.
        return word.Length <= 4 && (char.IsUpper(word[0]) || word[^1] == '$') ? trigger | Trigger.Quantity : trigger;
    }

    /// <summary>Whether the point behind a word belongs to it: "p.m.", "U.S.", "Nov.", "No.".</summary>
    public static bool IsAbbreviation(ReadOnlySpan<char> word) =>
        word.Length is >= 2 and <= 8 && (word[..^1].Contains('.') && char.IsLetter(word[0]) || Words.Contains(word) || word is "No." or "Nos." or "Nr." or "no." or "St." or "Mr." or "Dr." or "Mk." or "cal.");

    private static WordTable<Trigger> Read()
    {
        var words = new Dictionary<string, Trigger>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in Quantities.Split(' '))
            words[word] = Trigger.Quantity;
        foreach (var row in Lexicon.Rows("numbers.tsv"))
            words[row[0]] = row[1] == "ordinal" && row[0].Length > 0 ? words.GetValueOrDefault(row[0]) | Trigger.Time : Trigger.Quantity | Trigger.Time;
        foreach (var word in Times.Split(' '))
            words[word] = words.GetValueOrDefault(word) | Trigger.Time;
        var unsure = Unsure.Split(' ').ToHashSet(StringComparer.Ordinal);
        foreach (var word in words.Keys.Where(word => !unsure.Contains(word)).ToList())
            words[word] |= (words[word] & Trigger.Quantity) != 0 ? Trigger.SureQuantity | Trigger.SureTime : Trigger.SureTime;
        foreach (var word in Inside.Split(' '))
            words[word] = words.GetValueOrDefault(word) | Trigger.SureQuantity | Trigger.SureTime;
        return new WordTable<Trigger>(words, ignoreCase: true);
    }
}

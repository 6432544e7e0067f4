namespace Stance.Extraction;

/// <summary>
/// Cuts the annotator's candidates into names: titles, nationalities, days and months off the front ("Latvian | Ivars Puriņš", "Energy Minister | Fatma Chebbi"),
/// lists apart ("Finland | Sweden"), names of bodies together ("Nature and Forest Agency").
/// </summary>
internal sealed partial class NameReader(string text, Gazetteer gazetteer)
{
    // Capitalised words inside running sentences: in headings, where every word has a capital, only these and known names count.
    private readonly HashSet<string> _running = new(StringComparer.Ordinal);

    /// <summary>Learns from a candidate which words have a capital of their own. To be called for the whole document before names are read.</summary>
    public void Learn(SentenceWords words, NameCandidate candidate)
    {
        if (IsHeading(words))
            return;
        var first = words.At(candidate.Span.Start);
        for (var at = first; at < words.Count && words.Span(at, at + 1).End <= candidate.Span.End; at++)
        {
            if (at > first || !IsSentenceStart(words, at))
                _running.Add(words[at]);
        }
    }

    /// <summary>The names of one sentence in text order; nationalities inside names of bodies nest.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="candidates">Its candidates in text order, which do not overlap.</param>
    /// <param name="told">What the recognizer found in it: a body's name that it reads as one holds the runs of capitals inside together.</param>
    public List<NameDraft> Read(SentenceWords words, IReadOnlyList<NameCandidate> candidates, IReadOnlyList<NameCandidate> told)
    {
        var names = new List<NameDraft>();
        var shouted = IsShouted(words);
        var heading = IsHeading(words);
        foreach (var (first, end) in Joined(words, candidates, told))
        {
            if ((heading || words[end] is ":" && IsSentenceStart(words, first)) && !shouted && !IsDateline(words, end))
                CutHeading(words, first, end, names);
            else
                Cut(words, first, end, shouted, names);
        }

        return names;
    }

    /// <summary>Known names and words that the running text writes with a capital; the rest of a heading's capitals say nothing.</summary>
    private void CutHeading(SentenceWords words, int first, int end, List<NameDraft> names)
    {
        for (var at = first; at < end;)
        {
            var length = Math.Min(5, end - at);
            while (length > 0 && !IsKnown(words, at, at + length))
                length--;
            if (length == 0 && gazetteer.SexOf(words[at]) != '\0' && at + 1 < end && !IsRole(words[at + 1]))
                length = end - at;
            if (length == 0)
            {
                while (at + length < end && _running.Contains(words[at + length]))
                    length++;
            }

            if (length > 0)
                Cut(words, at, at + length, false, names);
            at += Math.Max(1, length);
        }
    }

    /// <summary>"Why Belgrade Keeps Moscow Close": most words of a line without a full stop have capitals.</summary>
    private static bool IsHeading(SentenceWords words)
    {
        if (words[words.Count - 1] is "." or "!" or "”" or "\"" or "’" or ":" or ";" || words.Count > 25 || words[0] is "By" or "BY")
            return false;
        int upper = 0, total = 0;
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Length < 2 || !char.IsLetter(words[at][0]) || words.Tag(at) is "IN" or "DT" or "CC" or "TO" or "POS")
                continue;
            total++;
            if (words.IsUpper(at))
                upper++;
        }

        return total > 1 && upper * 4 >= total * 3;
    }

    private void Cut(SentenceWords words, int first, int end, bool shouted, List<NameDraft> names)
    {
        while (first < end && (IsCalendar(words, first) || words[first] is "and" or "&" or "of"))
            first++;
        while (end > first && (IsCalendar(words, end - 1) || words[end - 1] is "and" or "of" or "for" or "’s" or "'s"))
            end--;
        while (first < end && words[first] is [.., '$'])
            first++; // "NZ$4.6 million"
        if (end > first && IsNumbered(words[end - 1]) && words.Tag(end) is "CD")
            end--; // "Resolution 1591", "State Highway 1"
        if (first >= end || words[first] is "No" or "No." or "Nos" or "Nos." or "Unit" or "U-turn" || end - first == 1 && words[first] is [_, >= '0' and <= '9', ..])
            return;
        if (shouted && !IsDateline(words, end) && !IsKnown(words, first, end))
            return;
        if (gazetteer.Find(words.Text(first, end, text)) is { } whole)
        {
            Add(names, words, first, end, whole);
            return;
        }

        for (var at = first + 1; at + 1 < end; at++)
        {
            // "Finland and Sweden", "Monday Foreign Minister": two names
            if (words[at] is "and" or "&" && (gazetteer.Find(words.Text(first, at, text)) is not null || gazetteer.Demonym(words.Text(first, at, text)) is not null) || IsCalendar(words, at))
            {
                Cut(words, first, at, shouted, names);
                Cut(words, at + 1, end, shouted, names);
                return;
            }
        }

        if (CutHyphen(words, first, end, shouted, names) || CutFront(words, first, end, shouted, names))
            return;
        CutTitle(words, first, end, shouted, names);
    }

    /// <summary>"Kiel-based", "Czech-led": the first part is the name.</summary>
    private bool CutHyphen(SentenceWords words, int first, int end, bool shouted, List<NameDraft> names)
    {
        var word = words[first];
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        if (hyphen < 3 || hyphen + 1 >= word.Length || !char.IsLower(word[hyphen + 1]))
            return false;
        var part = word[..hyphen];
        var suffix = word[(hyphen + 1)..];
        var known = gazetteer.Demonym(part)?.Of ?? gazetteer.Find(part);
        if (suffix is not ("based" or "led" or "born" or "backed" or "made" or "owned" or "run" or "trained" or "listed" or "built" or "flagged" or "held" or "controlled" or "occupied" or "bound" or "style" or "wide" or "supplied" or "era" or "dominated" or "standard" or "legacy" or "caliber" or "speaking"))
            return false;
        if (known is not null)
            Add(names, words, first, first + 1, known, gazetteer.Demonym(part) is not null, part);
        if (first + 1 < end)
            Cut(words, first + 1, end, shouted, names);
        return true;
    }

    /// <summary>A nationality, country or body before something else ("Saudi | Airbus", "UN | Secretary-General X").</summary>
    private bool CutFront(SentenceWords words, int first, int end, bool shouted, List<NameDraft> names)
    {
        for (var length = Math.Min(3, end - first); length >= 1; length--)
        {
            var front = words.Text(first, first + length, text);
            if (gazetteer.Demonym(front) is { } people)
            {
                // "Russian Foreign Ministry" is one name with the nationality inside; "Serbian President X" and "Iranian Shahed" are two.
                Add(names, words, first, first + length, people.Of, isDemonym: true);
                if (first + length == end)
                    return true;
                if (IsBodyName(words, first + length, end) && !IsKnown(words, first + length, end))
                    Add(names, words, first, end, null);
                else
                    Cut(words, first + length, end, shouted, names);
                return true;
            }

            if (length < end - first && gazetteer.Find(front) is { } known && known.Class is NameClass.Country or NameClass.Body or NameClass.City or NameClass.Region
                && (gazetteer.IsTitle(words[first + length], out _) || known.Class is NameClass.Country) && !IsBodyName(words, first + length, end) && gazetteer.WordClass(words[end - 1]) is null)
            {
                Add(names, words, first, first + length, known);
                Cut(words, first + length, end, shouted, names);
                return true;
            }
        }

        return false;
    }

    private void CutTitle(SentenceWords words, int first, int end, bool shouted, List<NameDraft> names)
    {
        var core = first;
        var sex = '\0';
        while (core < end && (gazetteer.IsTitle(words[core], out var told) || core > first && words[core] is "and" or "of" or "for" or "the") && !(core > first && gazetteer.SexOf(words[core]) != '\0' && !IsRole(words[core]) && gazetteer.SexOf(words[core - 1]) == '\0' && IsRole(words[core - 1])))
        {
            if (words[core] is not ("and" or "of" or "for" or "the") && gazetteer.IsTitle(words[core], out told) && told != '\0')
                sex = told;
            core++;
        }

        if (core == end)
        {
            // Only titles: "Foreign Minister" alone is a nominal. "General Secretary" likewise; but "Labour", "Oil India" are looked up before.
            if (end - first > 1 && IsBodyName(words, first, end))
                Add(names, words, first, end, null);
            return;
        }

        if (core > first && (IsBodyName(words, first, end) || !Enumerable.Range(first, core - first).Any(at => IsStrongTitle(words, at))))
            core = first;
        var name = words.Text(core, end, text);
        if (core == first && end - first == 1 && !IsNameWord(words, first))
            return;
        var known = gazetteer.Find(name);
        names.Add(new NameDraft
        {
            Words = words,
            First = core,
            End = end,
            Text = Plain(name),
            TitleFirst = first,
            TitleEnd = core,
            AppositionEnd = end,
            Sex = sex,
            Known = core > first ? null : known,
            IsDateline = IsDateline(words, end),
        });
        for (var at = first; at < core; at++)
        {
            if (gazetteer.RoleOf(words.Lower(at)) is { } role)
            {
                names[^1].Nouns.Add(words.Lower(at));
                names[^1].Classes.UnionWith(role.Classes);
            }
        }

        if (core > first)
            names[^1].Classes.Add("person");
    }

    private bool IsRole(string word) => gazetteer.RoleOf(word.ToLowerInvariant()) is not null;

    /// <summary>A title that can stand alone before a name: "Mr", "President"; not "Foreign", "State".</summary>
    private bool IsStrongTitle(SentenceWords words, int at) => gazetteer.RoleOf(words.Lower(at)) is { IsPerson: true }
        || words[at].TrimEnd('.') is "Mr" or "Mrs" or "Ms" or "Miss" or "Dr" or "Prof" or "Sir" or "Lord" or "Lady" or "Dame" or "Baron" or "Baroness" or "Col" or "Gen" or "Lt" or "Maj" or "Capt" or "Sgt" or "Adm" or "Brig"
            or "Sen" or "Rep" or "Gov" or "Rev" or "Madam" or "Mme" or "Señor" or "Frau" or "Herr" or "Ayatollah" or "Saint" or "Reverend" or "Father" or "Sister";

    /// <summary>Whether the last word says that it is a body, a place, a thing, so that no title stands before a person.</summary>
    private bool IsBodyName(SentenceWords words, int first, int end) =>
        gazetteer.WordClass(words[end - 1]) is not null && gazetteer.RoleOf(words.Lower(end - 1)) is not { IsPerson: true } && gazetteer.SexOf(words[first]) == '\0'
        || Enumerable.Range(first, end - first).Any(at => at > first && words[at] is "of" or "for" && gazetteer.WordClass(words[at - 1]) is "org" or "place" or "law" or "event");

    private bool IsKnown(SentenceWords words, int first, int end) =>
        gazetteer.Find(words.Text(first, end, text)) is not null || gazetteer.Demonym(words.Text(first, end, text)) is not null;

    /// <summary>Whether a single word is more than a common word with the capital of its place.</summary>
    private bool IsNameWord(SentenceWords words, int at)
    {
        var word = words[at];
        if (word.Length == 1 || word.All(letter => !char.IsLetter(letter)) || words.Tag(at) is "PRP" or "DT" or "IN" or "CC" or "MD" or "UH" || char.IsDigit(word[0]))
            return false;
        if (IsSentenceStart(words, at))
            return words.Tag(at) is "NNP" or "NNPS" && gazetteer.RoleOf(words.Lower(at)) is null && gazetteer.WordClass(word) is null && (gazetteer.Find(word) is not null || gazetteer.SexOf(word) != '\0' || _running.Contains(word) || !IsDerived(word) && !gazetteer.IsCommonWord(word) || words[at + 1] is "’s" or "'s");
        return gazetteer.RoleOf(words.Lower(at)) is null || words[at - 1] is "the" or "The" && gazetteer.WordClass(word) is not null;
    }

    /// <summary>Endings of common nouns and verbs: "Competitors", "Forgery", "Eating".</summary>
    private static bool IsDerived(string word) => word.EndsWith("ers", StringComparison.Ordinal) || word.EndsWith("ors", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ings", StringComparison.Ordinal)
        || word.EndsWith("ists", StringComparison.Ordinal) || word.EndsWith("ion", StringComparison.Ordinal) || word.EndsWith("ions", StringComparison.Ordinal) || word.EndsWith("ery", StringComparison.Ordinal)
        || word.EndsWith("ment", StringComparison.Ordinal) || word.EndsWith("ness", StringComparison.Ordinal) || word.EndsWith("ity", StringComparison.Ordinal) || word.EndsWith("ly", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("herds", StringComparison.Ordinal);

    public static bool IsSentenceStart(SentenceWords words, int at)
    {
        while (--at >= 0)
        {
            if (words[at] is ":" or "." or "—")
                return true;
            if (char.IsLetterOrDigit(words[at][0]))
                return false;
        }

        return true;
    }

    /// <summary>A headline in capitals, where capitals tell nothing.</summary>
    private static bool IsShouted(SentenceWords words)
    {
        int upper = 0, total = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Length < 2 || !char.IsLetter(words[i][0]))
                continue;
            total++;
            if (!words[i].Any(char.IsLower))
                upper++;
        }

        return total > 3 && upper * 5 > total * 4;
    }

    private static bool IsDateline(SentenceWords words, int end)
    {
        if (end > 6 || !Enumerable.Range(0, end).All(at => words[at] is "," || !words[at].Any(char.IsLower)))
            return false;
        for (var at = end; at < Math.Min(words.Count, end + 9); at++)
        {
            if (words[at] is "—" or "–" or "-" or "--")
                return true;
        }

        return false;
    }

    /// <summary>Things of which there are many, told apart by their numbers.</summary>
    private static bool IsNumbered(string word) => word is "Resolution" or "Resolutions" or "Article" or "Articles" or "Chapter" or "Section" or "Highway" or "Route" or "Phase" or "Annex" or "Clause" or "Paragraph" or "Gate" or "Terminal" or "Level" or "Stage";

    private static bool IsCalendar(SentenceWords words, int at) => words[at].TrimEnd('.') is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday"
        or "Mondays" or "Tuesdays" or "Wednesdays" or "Thursdays" or "Fridays" or "Saturdays" or "Sundays" or "January" or "February" or "April" or "June" or "July" or "August" or "September" or "October"
        or "November" or "December" or "Jan" or "Feb" or "Aug" or "Sept" or "Sep" or "Oct" or "Nov" or "Dec" or "MONDAY" or "TUESDAY" or "FRIDAY" or "GMT" or "UTC"
        || words[at] is "March" or "May" && (char.IsDigit(First(words, at + 1)) || char.IsDigit(First(words, at - 1)) || words.Lower(at - 1) is "in" or "of" or "since" or "by" or "until" or "from" or "between" or "and" or "to" or "last" or "on" or "early" or "late" or "this" or "next" or "before" or "after");

    private static char First(SentenceWords words, int at) => words[at] is { Length: > 0 } word ? word[0] : ' ';

    private void Add(List<NameDraft> names, SentenceWords words, int first, int end, KnownName? known, bool isDemonym = false, string? name = null) => names.Add(new NameDraft
    {
        Words = words,
        First = first,
        End = end,
        Text = Plain(name ?? words.Text(first, end, text)),
        TitleFirst = first,
        TitleEnd = first,
        AppositionEnd = end,
        Known = known,
        IsDemonym = isDemonym,
        IsDateline = IsDateline(words, end),
    });

    private static string Plain(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

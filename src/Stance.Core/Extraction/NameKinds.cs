namespace Stance.Extraction;

/// <summary>
/// Decides what an unknown name names, from its words and from everything that stands around it in the whole document: points for each kind, the most points win.
/// </summary>
internal sealed class NameKinds(Gazetteer gazetteer)
{
    // What a sure word of the recognizer counts at one place of the name. At many places it is often wrong in the same way, so that together they count little more than one.
    private const double Recognized = 2.5;
    private const double MostPlaces = 1.6;

    /// <summary>The likeliest kind for a name that stands in these places, and how many points it is ahead; <see cref="EntityKind.Other"/> when nothing speaks for any.</summary>
    /// <param name="places">Where it stands.</param>
    /// <param name="byLast">Whether the text also calls it by its last word alone, as it does with persons.</param>
    /// <param name="byFirst">Whether it also calls it by its first word alone, as it does with companies.</param>
    public EntityKind Decide(IReadOnlyList<NameDraft> places, bool byLast, bool byFirst)
    {
        double person = byLast ? 1.5 : 0, body = byFirst ? 1 : 0, place = 0, thing = 0, happening = 0;
        var words = places[0].Text.Split(' ');
        var last = words[^1];
        var given = gazetteer.SexOf(words[0]) != '\0';
        var personal = words.Length is >= 2 and <= 5 && words.All(IsPersonalWord);
        if (words.Length >= 2)
        {
            if (given && personal)
                person += 2.5;
            else if (personal && words.Length <= 3)
                person += 0.6;
            if (personal && IsSurname(last))
                person += 1.2;
            if (words[0].Length == 2 && words[0][1] == '.')
                person += 2;
        }

        if (words.Length > 1 && !given)
        {
            if (byFirst && !byLast)
                (person, body) = (person - 1, body + 1); // "Brisogás Atlântico" … "Brisogás"
            // "Tripoli Stars", "Kupferwerk Linz", "Climate Analytica": places and common words make names of bodies rather than of persons.
            if (gazetteer.Find(words[0]) is not null || gazetteer.Demonym(words[0]) is not null || gazetteer.Find(last) is { Class: NameClass.City or NameClass.Country })
                (person, body) = (person - 1.5, body + 0.6);
            else if (words.Any(gazetteer.IsCommonWord))
                (person, body) = (person - 0.8, body + 0.3);
        }

        switch (gazetteer.WordClass(last))
        {
            case "suffix":
                body += 5;
                break;
            case "org" or "media":
                body += words.Length > 1 ? 4 : 1;
                break;
            case "facility" or "place":
                place += words.Length > 1 ? 4 : 0.5;
                break;
            case "event":
                happening += words.Length > 1 ? 3.5 : 0;
                break;
            case "law":
                thing += words.Length > 1 ? 3 : 0;
                break;
            case "product":
                thing += words.Length > 1 ? 2 : 0;
                break;
        }

        for (var i = 0; i < words.Length - 1; i++)
        {
            if (words[i + 1] is "of" or "for" or "de" or "do" or "da" && gazetteer.WordClass(words[i]) is { } head)
            {
                body += head is "org" or "media" ? 4 : 0;
                place += head is "place" or "facility" ? 3 : 0;
                thing += head is "law" ? 3 : 0;
                happening += head is "event" ? 3 : 0;
            }
            else if (gazetteer.WordClass(words[i]) is "org")
            {
                body += 1;
            }
        }

        if (words[0] is "Port" or "Lake" or "Mount" or "Cape" or "Camp" or "Fort" or "Saint" or "St" or "San" or "Santa" or "El" or "Al" or "Las" or "Los" && words.Length > 1)
            place += 1;
        if (words[0] is "Radio" or "Banco" or "Banque" or "Bank" or "Grupo" or "Groupe" or "Team" or "Club" or "Real" or "Universidad" or "Université" or "Air" or "Partido" && words.Length > 1)
            body += 3;
        if (words[0] is "HMS" or "USS" or "MV" or "MS" or "SS" or "MT" or "INS" or "RMS" && words.Length > 1)
            thing += 4;
        if (words.Length == 1 && last.Length is >= 2 and <= 6 && last.Count(char.IsUpper) >= 2 && !last.Any(char.IsDigit))
            body += 2;
        if (last.Any(char.IsDigit) && words.Any(word => word.Any(char.IsDigit) && word.Any(char.IsUpper)))
            thing += 3;
        else if (last.Any(char.IsDigit) && words.Length > 1)
            thing += 2;
        var told = places.Count(at => at.Told.Kind != NameKind.Unknown);
        var share = Recognized * Math.Min(told, MostPlaces) / Math.Max(1, told);
        foreach (var at in places)
        {
            person += Around(at, "person");
            body += Around(at, "body");
            place += Around(at, "place");
            thing += at.Classes.Contains("ship") || at.Classes.Contains("product") && !at.Classes.Contains("body") ? 3.5 : 0;
            var word = at.Told.Score * share;
            person += at.Told.Kind == NameKind.Person ? word : 0;
            body += at.Told.Kind == NameKind.Organization ? word : 0;
            place += at.Told.Kind is NameKind.Place or NameKind.Facility ? word : 0;
            thing += at.Told.Kind is NameKind.Product or NameKind.Work ? word : 0;
            happening += at.Told.Kind == NameKind.Event ? word : 0;
        }

        var best = Math.Max(Math.Max(person, body), Math.Max(Math.Max(place, thing), happening));
        return best < 0.5 ? EntityKind.Other
            : best == person ? EntityKind.Person
            : best == body ? EntityKind.Organization
            : best == place ? EntityKind.Place
            : best == thing ? EntityKind.Product : EntityKind.Event;
    }

    private static double Around(NameDraft name, string kind)
    {
        var words = name.Words;
        var before = words.Lower(name.First - 1);
        var verb = words.VerbAfter(name.End);
        var possessive = words[name.End] is "’s" or "'s" or "’";
        switch (kind)
        {
            case "person":
                var told = name.Classes.Contains("person") || name.Classes.Contains("official") || name.Classes.Contains("soldier");
                return (told && !name.Classes.Contains("company") ? 3 : told ? 0.5 : 0) + (name.TitleFirst < name.First && told ? 2 : 0) + (name.Classes.Contains("aged") ? 3 : 0) + (name.Classes.Contains("who") ? 1.5 : 0) - (name.Classes.Contains("which") ? 2 : 0)
                    + (verb >= 0 && IsSaying(words.Lemma(verb)) || IsSaying(words.Lemma(name.First - 1)) && words.IsFinite(name.First - 1) ? 0.8 : 0);
            case "body":
                return (name.Classes.Contains("company") || name.Classes.Contains("body") || name.Classes.Contains("institution") ? 2.5 : 0)
                    + (verb >= 0 && Trades(words.Lemma(MainVerb(words, verb))) ? 2 : 0) + (name.Classes.Contains("which") ? 1.5 : 0) + (HasShares(words, possessive ? name.End + 1 : name.End) ? 3 : 0) + (verb >= 0 && name.End - name.First == 1 ? 0.5 : verb >= 0 ? 0.2 : 0) + (possessive ? 0.2 : 0) + (before is "at" ? 0.3 : 0) + (before is "the" ? 0.6 : 0);
            default:
                var ruled = name.Classes.Contains("place") || name.Classes.Contains("country");
                return (ruled ? 3 : 0) + (before is "in" ? 2 : before is "near" or "outside" or "around" or "across" ? 2 : before is "at" ? 0.9 : before is "from" or "to" or "through" or "via" ? 0.7 : 0)
                    + (before is "of" && words.Lower(name.First - 2) is "city" or "town" or "village" or "port" or "province" or "region" or "island" or "north" or "south" or "east" or "west" or "outskirts" or "coast" or "district" or "mayor" ? 3 : 0)
                    + (name.IsDateline ? 3 : 0);
        }
    }

    /// <summary>"will buy", "has not sold": the verb that the auxiliaries at this place lead to.</summary>
    private static int MainVerb(SentenceWords words, int verb)
    {
        for (var at = verb; at < verb + 5; at++)
        {
            if (words.IsVerb(at) && words.Tag(at) is not "MD" && words.Lemma(at) is not ("have" or "be" or "do"))
                return at;
            if (!words.IsVerb(at) && words.Tag(at) is not "RB")
                break;
        }

        return verb;
    }

    /// <summary>"Brisogás shares rose", "the company’s stock": only companies have any.</summary>
    private static bool HasShares(SentenceWords words, int at) => words.Lower(at) is "shares" or "stock" or "shareholders";

    /// <summary>What companies and bodies do, and persons seldom.</summary>
    private static bool Trades(string lemma) => lemma is "employ" or "sell" or "buy" or "export" or "import" or "ship" or "supply" or "own" or "operate" or "produce" or "manufacture" or "invest" or "acquire" or "hire" or "launch" or "fund" or "insure" or "publish";

    public static bool IsSaying(string lemma) => lemma is "say" or "tell" or "add" or "write" or "warn" or "reply" or "insist" or "explain" or "argue" or "recall" or "concede" or "admit" or "ask" or "note" or "call";

    // Endings of family names of many languages; they say little alone, but tell a person from a company without legal form.
    private static readonly string[] Surnames =
    [
        "ić", "ic", "ov", "ova", "ev", "eva", "ski", "ska", "sky", "skyi", "skaya", "enko", "chuk", "uk", "yan", "ian", "dze", "shvili", "son", "sson", "sen", "dóttir", "mann", "berg", "stein", "bauer", "meier", "meyer",
        "ez", "inho", "poulos", "idis", "akis", "oğlu", "oglu", "escu", "eanu", "nen", "ius", "auskas", "ák", "ík", "ček", "wicz", "czyk", "putra", "wati", "zadeh", "ullah", "ahmed", "qvist", "ström", "lund", "gaard", "elli", "etti", "ini", "ucci",
    ];

    private static bool IsSurname(string word) => word.Length > 4 && (Surnames.Any(ending => word.EndsWith(ending, StringComparison.Ordinal)) || word.IndexOf('-', StringComparison.Ordinal) is > 2 and var hyphen && hyphen + 1 < word.Length && char.IsUpper(word[hyphen + 1]));

    private bool IsPersonalWord(string word) => word.Length > 1 && (char.IsUpper(word[0]) || word is "de" or "van" or "von" or "der" or "da" or "di" or "bin" or "al" or "el" or "ibn" or "del" or "la" or "dos" or "den" or "ter")
        && !word.Any(char.IsDigit) && word is not ("The" or "And" or "Of") && (word.Any(char.IsLower) || word.Length <= 3) && gazetteer.WordClass(word) is null or "media" or "product";
}

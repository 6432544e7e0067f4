namespace Stance.Extraction;

/// <summary>
/// Reads what stands around a name: titles in lower case ("chief underwriter Neil Ashdown"), appositions before it ("its head of research, Despina Kalogera")
/// and behind it ("Falcon Gate Trading, a dealer in Sharjah"), abbreviations in brackets ("Shoreline Forensics (SF)").
/// </summary>
internal sealed class NameContext(Gazetteer gazetteer)
{
    public void Read(List<NameDraft> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            if (name.IsDemonym)
                continue;
            ReadBefore(name);
            ReadBehind(name);
            var words = name.Words;
            for (var j = i + 1; j < Math.Min(names.Count, i + 3); j++)
            {
                if (names[j].First == name.End + 1 && name.Words[name.End] is "(" && name.Words[names[j].End] is ")" or "," or "/" && (IsAbbreviationOf(names[j].Text, name.Text) || (names[j].Known is null && words[names[j].End] is ")" && IsForeignAbbreviationOf(names[j].Text, name.Text))))
                    names[j].ShortFor = name;
            }
        }
    }

    /// <summary>Whether the letters of an abbreviation are found in order at or in the words of a name.</summary>
    public static bool IsAbbreviationOf(string abbreviation, string name)
    {
        if (abbreviation.Length is < 2 or > 8 || abbreviation.Contains(' ', StringComparison.Ordinal) || abbreviation.Count(char.IsUpper) < 2 || name.Length <= abbreviation.Length + 2)
            return false;
        var at = 0;
        var previous = ' ';
        foreach (var letter in name)
        {
            if (at < abbreviation.Length && char.ToUpperInvariant(letter) == char.ToUpperInvariant(abbreviation[at]) && (char.IsUpper(letter) || at > 0 || previous is ' '))
                at++;
            previous = letter;
        }

        return at >= abbreviation.Length || at == abbreviation.Length - 1 && abbreviation.Length > 3;
    }

    /// <summary>"Gas Market Authority (AMG)": the initials of the name in another order, as its own language has them.</summary>
    private static bool IsForeignAbbreviationOf(string abbreviation, string name) =>
        abbreviation.Length is >= 2 and <= 6 && abbreviation.All(char.IsUpper)
        && string.Concat(name.Split(' ').Where(word => word.Length > 0 && char.IsUpper(word[0])).Select(word => word[0]).Order()) == string.Concat(abbreviation.Order());

    private void ReadBefore(NameDraft name)
    {
        var words = name.Words;
        var at = name.TitleFirst - 1;
        if (at >= 0 && words.Tag(at) is "NN" or "NNP" && !words.IsUpper(at) && gazetteer.RoleOf(words.Lower(at)) is { } role && !(role.Is("place") || role.Is("country")) && (words.Tag(name.First) is "NNP" or "NNPS" || name.Words.IsUpper(name.First)))
        {
            var first = at;
            while (first > 0 && (words.Tag(first - 1) is "NN" or "JJ" || words[first - 1] is "-" || first == 1 && words.Tag(0) is "NNP" && gazetteer.IsCommonWord(words.Lower(0))) && (!words.IsUpper(first - 1) || first == 1) && first > at - 4)
                first--;
            if (role.IsPerson || role.Is("ship") || role.IsBody)
            {
                Tell(name, words.Lower(at), role);
                if (role.IsPerson && !(role.IsCompany && !HasGivenName(name)))
                {
                    name.TitleFirst = first;
                    name.TitleEnd = at + 1;
                    // "army spokesman Moses Byaruhanga", "Enzian director X": he speaks for what stands before
                    name.SideAt = first > 0 && words[first - 1] is "’s" or "'s" && words.IsUpper(first - 2) ? first - 2 : words.Tag(first - 1) is "PRP$" ? first - 1 : name.SideAt;
                    if (name.SideAt == first - 1 && name.SideAt >= 0)
                        name.TitleFirst = first - 1;
                }
            }
        }
        else if (at >= 2 && words[at] is "," && words[name.End] is "," or "." or "’s" or "”" or "" or ";" or "(" or ":" or "’" || at >= 2 && words[at] is "," && words.IsFinite(name.End))
        {
            ReadApposition(name, at);
        }
    }

    /// <summary>"Its director, Tolga Erdinç": from the article, possessive or nationality to the comma.</summary>
    private void ReadApposition(NameDraft name, int comma)
    {
        var words = name.Words;
        for (var start = comma - 1; start >= Math.Max(0, comma - 9); start--)
        {
            var tag = words.Tag(start);
            if (tag is "DT" or "PRP$" or "POS")
            {
                var head = HeadOf(words, start + 1, comma);
                if (head < 0 || gazetteer.RoleOf(words.Lower(head)) is not { IsPerson: true } role)
                {
                    if (tag is "DT")
                        continue; // "a lawyer for the firm, X": the article of the complement
                    return;
                }

                if (gazetteer.WordClass(words[name.End - 1]) is "org" or "suffix" or "place" || name.Known is { Class: not NameClass.Other })
                    return;
                Tell(name, words.Lower(head), role);
                name.Classes.Add("person");
                name.TitleFirst = tag is "DT" ? start + 1 : start;
                name.TitleEnd = comma + 1;
                name.SideAt = tag is "PRP$" ? start : tag is "POS" ? start - 1 : -1;
                if (tag is "POS")
                {
                    while (name.TitleFirst > 0 && (words.IsUpper(name.TitleFirst - 1) || name.TitleFirst == start))
                        name.TitleFirst--;
                }
                else
                {
                    var of = head + 1;
                    if (words[of] is "of" or "for" or "at" && words.IsUpper(comma - 1))
                        name.SideAt = comma - 1;
                    else if (words[of] is "of" or "for" or "at" && words[of + 1] is "the")
                        name.SideAt = comma - 1;
                }

                return;
            }

            if (tag is not ("NN" or "NNS" or "NNP" or "NNPS" or "JJ" or "JJR" or "JJS" or "CD" or "VBN" or "VBG" or "CC") && !(tag is "IN" or "TO" && words[start] is "of" or "for" or "at" or "in" or "to"))
                return;
        }
    }

    /// <summary>The last noun before a preposition, or −1.</summary>
    private static int HeadOf(SentenceWords words, int first, int end)
    {
        var head = -1;
        for (var at = first; at < end; at++)
        {
            if (words.Tag(at) is "IN" or "TO" or "POS" or "CC" && head >= 0)
                return head;
            if (words.IsNoun(at))
                head = at;
        }

        return head;
    }

    private void ReadBehind(NameDraft name)
    {
        var words = name.Words;
        var at = name.End;
        if (words[at] is "(" && words.Tag(at + 1) is "CD" && words[at + 2] is ")")
            name.Classes.Add("aged");
        if (words[at] is "(")
        {
            while (at < words.Count && words[at] is not ")" && at - name.End < 8)
                at++;
            at++;
        }

        if (words[at] is "," && words.Tag(at + 1) is "CD" && words[at + 1] is { Length: 2 } && words[at + 2] is "," or "." or "")
        {
            name.Classes.Add("aged");
            at += 2;
        }

        if (words[at] is not ",")
            return;
        var first = at + 1;
        if (words.Lower(first) is "who" or "whose")
            name.Classes.Add("who");
        else if (words.Lower(first) is "which")
            name.Classes.Add("which");
        if (words.Tag(first) is "DT" or "PRP$" && words.Lower(first) is "a" or "an" or "the" or "its" or "his" or "her" or "their" or "our")
            first++;
        else if (!words.IsNoun(first) && words.Tag(first) is not "JJ")
            return;
        if (words.IsUpper(first) && gazetteer.Demonym(words[first]) is null && !(first > at + 1 && words[first + 1] is "’s" or "'s") && gazetteer.RoleOf(words.Lower(first)) is null && first == at + 1)
            return;
        var end = first;
        while (end < words.Count && end - first < 7 && (words.IsNoun(end) || words.Tag(end) is "JJ" or "JJS" or "JJR" or "VBN" or "VBG" or "CD" or "POS" || words[end] is "-"))
            end++;
        var head = end - 1;
        while (head > first && !words.IsNoun(head))
            head--;
        if (head < first || gazetteer.RoleOf(words.Lemma(head).ToLowerInvariant()) is not { } role || words.Tag(head) is "NNS" && !role.Is("group") || words.IsFinite(end))
            return;
        Tell(name, words.Lemma(head).ToLowerInvariant(), role);
        name.AppositionEnd = end;
        if (words.Tag(at + 1) is "PRP$")
            name.SideAt = at + 1;
        else if (words[first + 1] is "’s" or "'s" && words.IsUpper(first))
            name.SideAt = first;
        else if (words[end] is "of" or "for" or "at" && words.IsUpper(end + 1))
            name.SideAt = end + 1;
        else if (words[end] is "of" or "for" or "at" && words[end + 1] is "the" && words.IsUpper(end + 2))
            name.SideAt = end + 2;
    }

    private bool HasGivenName(NameDraft name) => name.End - name.First > 1 && gazetteer.SexOf(name.Words[name.First]) != '\0';

    private static void Tell(NameDraft name, string noun, Role role)
    {
        name.Nouns.Add(noun);
        name.Classes.UnionWith(role.Classes);
        if (role.Sex != '\0')
            name.Sex = role.Sex;
    }
}

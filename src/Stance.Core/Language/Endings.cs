using System.Buffers;

namespace Stance.Language;

/// <summary>
/// Dictionary forms by the endings of English: of verbs, plurals and degrees of comparison. All words are in lower case.
/// tools/lemmas.py mirrors these rules to keep what they get right out of its tables.
/// </summary>
internal static class Endings
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly string[] Prefixes = ["re", "un", "over", "out", "under", "mis", "dis", "pre", "co", "de", "inter", "counter", "cyber"];

    /// <summary>The base of a verb. A form that does not fit its tag ("walk" as VBD, "goes" as VB) is read by its own ending.</summary>
    public static string Verb(ReadOnlySpan<char> form, string tag)
    {
        // "lay", "found" and "saw" are bases of their own beside the past of "lie", "find" and "see": the tag decides.
        // But "they found" and "they saw" are hardly ever the present, so there VBP is more likely a slip of the tagger for VBD.
        if ((tag == "VB" || (tag == "VBP" && form is not ("found" or "saw" or "fell" or "felt" or "bound" or "wound"))) && BaseForms.Has(form, BaseKinds.Verb))
            return BaseForms.Text(form);
        if (BaseForms.Irregular(form, BaseKinds.Verb) is { } irregular)
            return irregular;
        return tag switch
        {
            "VBZ" when form is [.., not 's', 's'] => OfS(form, BaseKinds.Verb),
            "VBG" when form.EndsWith("ing") && HasVowel(form[..^3]) => Participle(form),
            "VBD" or "VBN" when form.EndsWith("ed") && HasVowel(form[..^2]) && !BaseForms.Has(form, BaseKinds.Verb) => Past(form),
            _ => AnyVerb(form),
        };
    }

    /// <summary>"ministries" → "ministry", "boxes" → "box", "women" → "woman"; "series" and "politics" stay.</summary>
    public static string Plural(ReadOnlySpan<char> word)
    {
        if (BaseForms.Irregular(word, BaseKinds.Noun) is { } irregular)
            return irregular;
        var last = word[(word.LastIndexOf('-') + 1)..];
        if (last.Length < word.Length && BaseForms.Irregular(last, BaseKinds.Noun) is { } second)
            return string.Concat(word[..^last.Length], second); // "by-laws", "grown-ups" are regular; "vice-chairmen" is not
        if (word.EndsWith("men") && word.Length > 4)
            return string.Concat(word[..^2], "an");
        return BaseForms.Has(word, BaseKinds.Noun) ? BaseForms.Text(word) : OfS(word, BaseKinds.Noun);
    }

    /// <summary>"larger" → "large", "busiest" → "busy"; what is not compared by endings stays ("more", "former").</summary>
    public static string Degree(ReadOnlySpan<char> word, bool superlative)
    {
        if (BaseForms.Irregular(word, BaseKinds.Adjective) is { } irregular)
            return irregular;
        var length = word.EndsWith("est") ? 3 : word.EndsWith("er") ? 2 : 0;
        if (length == 0 || word.Length < length + 3)
            return BaseForms.Text(word);
        var stem = word[..^length];
        var lemma = stem[^1] == 'i' ? string.Concat(stem[..^1], "y") : Stem(stem, BaseKinds.Adjective);
        return superlative == (length == 3) || BaseForms.Has(lemma, BaseKinds.Adjective) ? lemma : BaseForms.Text(word);
    }

    private static string AnyVerb(ReadOnlySpan<char> form)
    {
        if (!BaseForms.Has(form, BaseKinds.Verb))
        {
            if (BaseForms.Irregular(form, BaseKinds.Verb) is { } irregular)
                return irregular;
            var lemma = form switch
            {
                { Length: > 4 } when form.EndsWith("ed") => Past(form),
                { Length: > 5 } when form.EndsWith("ing") => Participle(form),
                { Length: > 3 } when form[^1] == 's' => OfS(form, BaseKinds.Verb),
                _ => null,
            };
            if (lemma is not null && BaseForms.Has(lemma, BaseKinds.Verb))
                return lemma;
        }

        return BaseForms.Text(form);
    }

    private static string Past(ReadOnlySpan<char> form)
    {
        if (form.EndsWith("ied")) // "tied", "denied"
            return form.Length == 4 || BaseForms.Has(form[..^1], BaseKinds.Verb) ? BaseForms.Text(form[..^1]) : string.Concat(form[..^3], "y");
        return Stem(form[..^2], BaseKinds.Verb);
    }

    private static string Participle(ReadOnlySpan<char> form)
    {
        var stem = form[..^3];
        if (stem[^1] == 'y' && !BaseForms.Has(stem, BaseKinds.Verb))
        {
            var lemma = string.Concat(stem[..^1], "ie"); // "dying"
            if (BaseForms.Has(lemma, BaseKinds.Verb))
                return lemma;
        }

        return Stem(stem, BaseKinds.Verb);
    }

    /// <summary>The base of which "-ed", "-ing", "-er" or "-est" left this stem: with "e" (ris-e), with one consonant less (ship-p), or as it is (export).</summary>
    private static string Stem(ReadOnlySpan<char> stem, BaseKinds kind)
    {
        var withE = string.Concat(stem, "e");
        var known = BaseForms.Has(stem, kind);
        if (BaseForms.Has(withE, kind) && (!known || WouldDouble(stem) || NeedsE(stem)))
            return BaseForms.Text(withE);
        if (known)
            return BaseForms.Text(stem);
        if ((IsDoubled(stem) || stem.EndsWith("ck")) && BaseForms.Has(stem[..^1], kind))
            return BaseForms.Text(stem[..^1]); // "shipped", "panicked"
        var hyphen = stem.LastIndexOf('-');
        if (hyphen >= 0 && stem.Length - hyphen > 2)
            return string.Concat(stem[..(hyphen + 1)], Stem(stem[(hyphen + 1)..], kind));
        foreach (var prefix in Prefixes)
        {
            if (stem.Length > prefix.Length + 2 && stem.StartsWith(prefix) && IsListed(stem[prefix.Length..], kind))
                return string.Concat(prefix, Stem(stem[prefix.Length..], kind));
        }

        if (NeedsE(stem) || (stem.Length > 2 && WouldDouble(stem)))
            return withE;
        return IsDoubled(stem) && stem[^1] is not ('l' or 's' or 'z' or 'f') ? stem[..^1].ToString() : stem.ToString();
    }

    private static bool IsListed(ReadOnlySpan<char> stem, BaseKinds kind) =>
        BaseForms.Has(stem, kind) || BaseForms.Has(string.Concat(stem, "e"), kind) || (IsDoubled(stem) && BaseForms.Has(stem[..^1], kind));

    /// <summary>The base of a form in -s, plural or third person.</summary>
    private static string OfS(ReadOnlySpan<char> form, BaseKinds kind)
    {
        if (form.Length < 3 || form[^1] != 's' || form[^2] == 's')
            return BaseForms.Text(form);
        if (form[^2] == '\'')
            return form[..^2].ToString();
        if (form.EndsWith("ies"))
            return form.Length < 5 || BaseForms.Has(form[..^1], kind) ? BaseForms.Text(form[..^1]) : string.Concat(form[..^3], "y");
        if (form[^2] == 'e' && !BaseForms.Has(form[..^1], kind) && ((form[^3] is 'h' or 's' or 'x' or 'z' or 'o' && BaseForms.Has(form[..^2], kind)) || TakesEs(form)))
            return BaseForms.Text(form[..^2]);
        return form[^2] == 'u' && !BaseForms.Has(form[..^1], kind) ? form.ToString() : BaseForms.Text(form[..^1]);
    }

    private static bool TakesEs(ReadOnlySpan<char> form) => form.EndsWith("ches") || form.EndsWith("shes") || form.EndsWith("sses") || form.EndsWith("xes")
        || form.EndsWith("zzes") || form.EndsWith("oes") || form.EndsWith("uses");

    /// <summary>One vowel before one last consonant: English doubles that consonant before an ending ("stopped"), so a single one had an "e" ("hoped").</summary>
    private static bool WouldDouble(ReadOnlySpan<char> stem)
    {
        var from = stem.LastIndexOf("qu") is var at && at >= 0 ? at + 2 : 0; // the "u" of "quit" is no vowel
        if (stem.Length - from < 2 || IsVowel(stem[^1]) || stem[^1] is 'w' or 'x' or 'y' || !(IsVowel(stem[^2]) || stem[^2] == 'y'))
            return false;
        var vowels = 0;
        foreach (var letter in stem[from..])
            vowels += IsVowel(letter) || letter == 'y' ? 1 : 0;
        return vowels == 1;
    }

    // "produc", "manag", "receiv", "freez", "clos", "measur", "stat", "indulg": English writes an "e" behind these.
    private static bool NeedsE(ReadOnlySpan<char> stem)
    {
        if (stem.Length < 3)
            return false;
        var before = stem[^2];
        return stem[^1] switch
        {
            'c' or 'v' or 'u' => true,
            'z' or 's' => before != stem[^1] && (IsVowel(before) || before is 'y' or 'n' or 'r' or 'l'),
            'g' => before is 'r' or 'a' or 'e' or 'd' or 'l',
            't' => before == 'a' && (stem[^3] is not ('a' or 'e' or 'o') || stem.EndsWith("creat")), // "state", "create", but "treat", "float"
            'r' => before is 'u' or 'i' && !IsVowel(stem[^3]),
            'l' => before is 'b' or 'p' or 't' or 'd' or 'g' or 'c' or 'k' or 'z' or 'f',
            _ => false,
        };
    }

    private static bool IsDoubled(ReadOnlySpan<char> stem) => stem.Length > 2 && stem[^1] == stem[^2] && !IsVowel(stem[^1]);

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool HasVowel(ReadOnlySpan<char> stem) => stem.ContainsAny(Vowels);
}

namespace Stance.Extraction;

/// <summary>Which candidates are one name: "International Bobsleigh | and | Skeleton Federation", "Chamber of | Swiss | Machine Makers".</summary>
internal sealed partial class NameReader
{
    // Below this the recognizer's borders are no better than those of the capitals.
    private const double SureName = 0.7;

    /// <summary>Candidates as ranges of tokens; "International Bobsleigh | and | Skeleton Federation" becomes one.</summary>
    private List<(int First, int End)> Joined(SentenceWords words, IReadOnlyList<NameCandidate> candidates, IReadOnlyList<NameCandidate> told)
    {
        var ranges = new List<(int First, int End)>();
        var next = 0;
        foreach (var candidate in candidates)
        {
            var first = words.At(candidate.Span.Start);
            var end = Math.Max(first + 1, words.At(candidate.Span.End));
            if (first < next)
                continue;
            while (first > next && words.IsUpper(first - 1) && gazetteer.IsTitle(words[first - 1], out _) && !IsKnown(words, first - 1, first))
                first--; // "Economy | minister Konrad Haslinger": a title at the head of a sentence may have the tag of a common word
            AddMissed(words, next, first, ranges);
            if (ranges.Count > 0 && (Joins(words, ranges[^1], (first, end)) || IsOneBody(words, ranges[^1], (first, end), told)))
                ranges[^1] = (ranges[^1].First, end);
            else
                ranges.Add((first, end));
            next = end;
        }

        AddMissed(words, next, words.Count, ranges);
        return ranges;
    }

    /// <summary>Countries and peoples that the tagger took for common words.</summary>
    private void AddMissed(SentenceWords words, int first, int end, List<(int First, int End)> ranges)
    {
        for (var at = first; at < end; at++)
        {
            if (!words.IsUpper(at) || words.Tag(at) is "PRP" or "DT" or "IN")
                continue;
            for (var length = Math.Min(3, end - at); length >= 1; length--)
            {
                var name = words.Text(at, at + length, text);
                if (gazetteer.Demonym(name) is null && !(length == 1 && _running.Contains(name) && (words.Tag(at) is "CD" || words[at + 1] is ":" && words[at - 1] is "-" or "•" or "*")) && !(gazetteer.Find(name) is { } known && (length > 1 || known.Class is NameClass.Country or NameClass.People || known.Class is NameClass.Body && name.Length > 2 && !name.Any(char.IsLower))))
                    continue;
                ranges.Add((at, at + length));
                at += length - 1;
                break;
            }
        }
    }

    /// <summary>"Chamber of | Swiss | Machine Makers": both lie in what the recognizer reads as the one name of a body, with nothing but small words between.</summary>
    private static bool IsOneBody(SentenceWords words, (int First, int End) left, (int First, int End) right, IReadOnlyList<NameCandidate> told)
    {
        for (var at = left.End; at < right.First; at++)
        {
            if (words[at] is not ("of" or "for" or "the" or "and" or "&" or "de" or "du" or "la" or "des"))
                return false;
        }

        var start = words.Span(left.First, left.End).Start;
        var end = words.Span(right.First, right.End).End;
        foreach (var name in told)
        {
            if (name.Kind is NameKind.Organization or NameKind.Facility or NameKind.Event && name.Score >= SureName && name.Span.Start == start && name.Span.End >= end)
                return true;
        }

        return false;
    }

    private bool Joins(SentenceWords words, (int First, int End) left, (int First, int End) right)
    {
        var gap = right.First - left.End;
        if (gap is < 1 or > 2 || right.End - left.First > 12)
            return false;
        if (gazetteer.Find(words.Text(left.First, right.End, text)) is not null)
            return true; // "Antigua and Barbuda", "Securities and Exchange Commission"
        var join = words.Lower(left.End);
        var head = gazetteer.WordClass(words[left.End - 1]);
        if (join is "of" or "for" && (gap == 1 || words.Lower(left.End + 1) is "the"))
            return head is "org" or "law" && (left.End - left.First > 1 || join is "of" && words.Lower(left.First - 1) is "the") && !IsKnown(words, right.First, right.End) && gazetteer.SexOf(words[right.First]) == '\0'
                || head is "org" && join is "of" && left.End - left.First == 1 && words.Lower(left.First - 1) is "the" && gazetteer.Find(words.Text(right.First, right.End, text)) is { Class: NameClass.Country };
        if (gap != 1 || join is not ("and" or "&" or ","))
            return false;
        for (var at = left.First + 1; at < left.End - 1; at++)
        {
            // "Commission for Justice | and | Peace", "Administration of Drugs | , | Foods and Medical Devices"
            if (words[at] is "for" or "of" && gazetteer.WordClass(words[at - 1]) is "org" && !IsKnown(words, at + 1, left.End) && !IsKnown(words, right.First, right.End))
                return join is not "," && gazetteer.SexOf(words[right.First]) == '\0' || join is "," && Enumerable.Range(right.First, right.End - right.First).Any(i => words[i] is "and");
        }

        return join is not "," && JoinsBefore(words, left, right);
    }

    private bool JoinsBefore(SentenceWords words, (int First, int End) left, (int First, int End) right)
    {
        var head = gazetteer.WordClass(words[right.End - 1]);
        if (head is not ("org" or "suffix") || right.End - right.First < 2 || left.End - left.First > 3)
            return false;
        var last = words[left.End - 1];
        return gazetteer.WordClass(last) is not ("org" or "suffix" or "media") && gazetteer.Find(words.Text(left.First, left.End, text)) is null
            && gazetteer.Find(words.Text(right.First, right.End, text)) is null && gazetteer.SexOf(words[left.First]) == '\0' && gazetteer.WordClass(words[right.First]) is not ("org" or "suffix")
            && gazetteer.Demonym(words[right.First]) is null && gazetteer.Find(words[right.First]) is null;
    }
}

namespace Stance.Extraction;

/// <summary>
/// Pairs the quotation marks of the press: “ ” ‟ „, ‘ ’ ‚, " ', « » ‹ ›, doubled ' ' and ` `. Only outermost passages are returned; marks inside them belong to them.
/// An apostrophe is told from a closing single mark by what stands on both sides. A mark without partner opens nothing, unless the next paragraph repeats it:
/// then the quotation goes on there (English usage: only the last paragraph closes).
/// </summary>
internal static class QuoteMarks
{
    /// <summary>How a mark may be read where it stands.</summary>
    private readonly record struct Mark(int At, int Length, char Family, bool Opens, bool Closes);

    /// <summary>The passages of a text in text order, without overlap.</summary>
    public static ImmutableArray<QuotePassage> Find(string text)
    {
        var passages = ImmutableArray.CreateBuilder<QuotePassage>();
        var parts = new List<TextSpan>(); // of a quotation that no paragraph has closed yet
        var family = '\0';
        var from = 0;
        while (from < text.Length)
        {
            var end = ParagraphEnd(text, from);
            var marks = Marks(text, from, end);
            var first = marks.Count > 0 && IsBlank(text, from, marks[0].At) ? marks[0] : default;
            if (parts.Count > 0 && !(first.Opens && first.Family == family) && !IsBlank(text, from, end))
                parts.Clear(); // nobody took it up: a stray mark
            var open = Pair(text, marks, parts, passages);
            if (open is { } mark && end < text.Length && mark.Family != '\'')
            {
                parts.Add(new TextSpan(mark.At, TrimmedEnd(text, mark.At, end)));
                family = mark.Family;
            }

            from = end + 1;
        }

        return passages.ToImmutable();
    }

    /// <summary>Pairs the marks of one paragraph and returns the one that is still open at its end.</summary>
    private static Mark? Pair(string text, List<Mark> marks, List<TextSpan> parts, ImmutableArray<QuotePassage>.Builder passages)
    {
        Mark? open = null;
        var singlesEnd = false;
        for (var i = 0; i < marks.Count; i++)
        {
            var mark = marks[i];
            if (open is not { } opener)
            {
                if (!mark.Opens || (mark.Family == '\'' && singlesEnd))
                    continue;
                if (mark.Family != '\'')
                {
                    open = mark;
                }
                else
                {
                    var closing = ClosingSingle(text, marks, i);
                    singlesEnd = closing == 0;
                    if (closing <= 0)
                        continue;
                    Add(mark.At, marks[closing]);
                    i = closing;
                }
            }
            else if (mark.Family == opener.Family && mark.Closes && mark.At >= opener.At + opener.Length + 1)
            {
                Add(opener.At, mark);
                open = null;
            }
            else if (mark.Family == opener.Family && mark.Opens)
            {
                open = mark; // the one before was never closed
                parts.Clear();
            }
        }

        return open;

        void Add(int start, Mark closing)
        {
            var span = new TextSpan(start, closing.At + closing.Length);
            passages.Add(new QuotePassage([.. parts, span]));
            parts.Clear();
        }
    }

    /// <summary>
    /// Index of the mark that closes the single quotation opened by mark <paramref name="from"/>; 0 when no mark behind it can close anything, −1 when this one is an apostrophe.
    /// In "the dealers’ customers,’ he said" the mark behind a plural closes only if none follows.
    /// </summary>
    private static int ClosingSingle(string text, List<Mark> marks, int from)
    {
        var doubtful = -1;
        for (var i = from + 1; i < marks.Count; i++)
        {
            var mark = marks[i];
            if (mark.Family != '\'')
                continue;
            if (mark.Opens && !mark.Closes)
                return doubtful;
            if (!mark.Closes)
                continue;
            var before = text[mark.At - 1];
            var plural = before is 's' or 'S' && mark.At + 2 < text.Length && text[mark.At + 1] == ' ' && char.IsLower(text[mark.At + 2]);
            if (!plural)
                return i;
            if (doubtful < 0)
                doubtful = i;
        }

        return Math.Max(doubtful, 0);
    }

    private static List<Mark> Marks(string text, int from, int end)
    {
        var marks = new List<Mark>();
        for (var at = from; at < end; at++)
        {
            if (MarkAt(text, at, from, end) is not { } mark)
                continue;
            marks.Add(mark);
            at += mark.Length - 1;
        }

        return marks;
    }

    private static Mark? MarkAt(string text, int at, int from, int end)
    {
        var c = text[at];
        if (c is not ('“' or '”' or '‟' or '„' or '"' or '‘' or '’' or '‚' or '‛' or '\'' or '`' or '«' or '»' or '‹' or '›'))
            return null;
        var length = c is '\'' or '`' or '’' or '‘' && at + 1 < end && text[at + 1] == c ? 2 : 1;
        var left = at > from ? text[at - 1] : ' ';
        var right = at + length < end ? text[at + length] : ' ';
        var begins = char.IsWhiteSpace(left) || left is '(' or '[' or '-' or '–' or '—' or '/' or '“' or '"' or '„' or '‘' or '\'' or ':';
        var opens = begins && !char.IsWhiteSpace(right);
        var closes = !char.IsWhiteSpace(left) && !char.IsLetterOrDigit(right);
        var spaced = char.IsWhiteSpace(left) && char.IsWhiteSpace(right); // tokenized text: “ Yes , ”
        if (length == 2)
            return new Mark(at, 2, '"', c is '`' or '‘' || opens, c is '\'' or '’' && !opens);
        return c switch
        {
            '“' or '‟' => new Mark(at, 1, '"', opens || spaced || (char.IsLetterOrDigit(right) && !closes), closes),
            '„' => new Mark(at, 1, '"', true, false),
            '”' => new Mark(at, 1, '"', opens && !closes, !opens || closes),
            '"' => new Mark(at, 1, '"', opens || spaced, closes || spaced),
            '‘' or '‛' or '‚' => new Mark(at, 1, '\'', (opens && !IsDecade(text, at, end)) || spaced, false),
            '’' => new Mark(at, 1, '\'', false, closes || spaced),
            '\'' => new Mark(at, 1, '\'', opens && !IsDecade(text, at, end), closes && !opens),
            '«' or '‹' => new Mark(at, 1, c == '«' ? '«' : '‹', opens || spaced || !closes, closes),
            '»' or '›' => new Mark(at, 1, c == '»' ? '«' : '‹', opens && !closes, closes || spaced),
            _ => null,
        };
    }

    /// <summary>"the ’90s".</summary>
    private static bool IsDecade(string text, int at, int end) => at + 3 < end && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && text[at + 3] == 's';

    private static bool IsBlank(string text, int start, int end) => text.AsSpan(start, end - start).IsWhiteSpace();

    private static int TrimmedEnd(string text, int start, int end)
    {
        while (end > start + 1 && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end;
    }

    /// <summary>The line break that ends the paragraph; a line that goes on in lower case belongs to it, as for sentences.</summary>
    private static int ParagraphEnd(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (text[at] is '\u2028' or '\u2029')
                return at;
            if (text[at] is not ('\n' or '\r'))
                continue;
            var next = text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1;
            while (next < text.Length && text[next] is ' ' or '\t')
                next++;
            if (next >= text.Length || !char.IsLower(text[next]) || (at > from && text[at - 1] is '.' or '!' or '?' or ':' or ';'))
                return at;
        }

        return text.Length;
    }
}

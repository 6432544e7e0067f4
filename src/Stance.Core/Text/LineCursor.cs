namespace Stance.Text;

/// <summary>Walks over the lines of a text; a line ends at LF, CR LF or CR, which do not belong to it. Mutable, so pass it by reference.</summary>
internal struct LineCursor(string text)
{
    private int _next;

    /// <summary>Begins at <paramref name="start"/>, the beginning of a line.</summary>
    public static LineCursor From(string text, int start) => new(text) { _next = start };

    /// <summary>Where the line that is read next begins.</summary>
    public readonly int Position => _next;

    /// <summary>Moves on by one line, however empty; false at the end of the text.</summary>
    public bool TryRead(out TextSpan line)
    {
        if (_next >= text.Length)
        {
            line = default;
            return false;
        }

        var length = text.AsSpan(_next).IndexOfAny('\r', '\n');
        var end = length < 0 ? text.Length : _next + length;
        line = new TextSpan(_next, end);
        _next = end + (end >= text.Length ? 0 : text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
        return true;
    }

    /// <summary>Moves on to the next line that holds more than white space; false at the end of the text, or when more than <paramref name="blanks"/> lines without any come first.</summary>
    public bool TryReadFilled(int blanks, out TextSpan line)
    {
        while (TryRead(out line))
        {
            if (!line.Of(text).IsWhiteSpace())
                return true;
            if (blanks-- == 0)
                return false;
        }

        return false;
    }
}

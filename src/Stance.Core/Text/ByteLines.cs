namespace Stance.Text;

/// <summary>Cuts a stream into lines without decoding it, so that one bad byte spoils one line and not the rest of the file.</summary>
internal static class ByteLines
{
    private const int LongestLine = 1 << 30;

    /// <summary>Each line without its LF, and where it begins in the file. The memory is valid until the next line is asked for.</summary>
    /// <exception cref="IOException">A line is longer than 1 GiB.</exception>
    public static IEnumerable<(long Offset, ReadOnlyMemory<byte> Line)> Of(Stream stream)
    {
        var buffer = new byte[1 << 16];
        var offset = stream.CanSeek ? stream.Position : 0;
        int start = 0, searched = 0, end = 0;
        while (true)
        {
            var found = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                var length = searched + found - start;
                yield return (offset, buffer.AsMemory(start, length));
                offset += length + 1;
                start = searched = start + length + 1;
                continue;
            }

            if (start > 0)
            {
                buffer.AsSpan(start, end - start).CopyTo(buffer);
                (start, end) = (0, end - start);
            }

            searched = end;
            if (end == buffer.Length)
            {
                if (end >= LongestLine)
                    throw new IOException("A line is longer than 1 GiB; split the file.");
                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, LongestLine));
            }

            var count = stream.Read(buffer, end, buffer.Length - end);
            end += count;
            if (count > 0)
                continue;
            if (end > start)
                yield return (offset, buffer.AsMemory(start, end - start));
            yield break;
        }
    }
}

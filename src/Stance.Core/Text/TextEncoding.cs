using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Stance.Text;

/// <summary>
/// Turns the bytes of a file into text, or says why they are none. A byte order mark decides and is dropped; without one the bytes are UTF-8.
/// Nothing is guessed and nothing replaced: offsets into a text that differs from what its author wrote are worth nothing.
/// </summary>
internal static class TextEncoding
{
    // UTF-32 comes first: its little-endian mark begins like that of UTF-16.
    private static readonly (byte[] Mark, Encoding Encoding, string Name)[] Marked =
    [
        ([0xFF, 0xFE, 0x00, 0x00], new UTF32Encoding(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true), "UTF-32"),
        ([0x00, 0x00, 0xFE, 0xFF], new UTF32Encoding(bigEndian: true, byteOrderMark: false, throwOnInvalidCharacters: true), "UTF-32"),
        ([0xFF, 0xFE], new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), "UTF-16"),
        ([0xFE, 0xFF], new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), "UTF-16"),
        ([0xEF, 0xBB, 0xBF], new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), "UTF-8"),
    ];

    /// <summary>The encoding that the byte order mark names, and the mark's length; null and 0 without one.</summary>
    public static (Encoding? Encoding, int Length) FromMark(ReadOnlySpan<byte> bytes)
    {
        foreach (var (mark, encoding, _) in Marked)
        {
            if (bytes.StartsWith(mark))
                return (encoding, mark.Length);
        }

        return (null, 0);
    }

    /// <summary>Decodes a whole file; false, with what is wrong and what to do, when it is empty, binary or badly encoded.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out string text, out string problem)
    {
        text = "";
        if (Problem(bytes) is { } reason)
        {
            problem = reason;
            return false;
        }

        var (encoding, start) = FromMark(bytes);
        if (encoding is null or UTF8Encoding)
        {
            var invalid = FirstInvalid(bytes[start..]);
            problem = invalid < 0 ? "" : $"is not valid UTF-8 at byte {start + invalid}; convert it, for example with iconv -f windows-1252 -t utf-8";
            if (invalid < 0)
                text = Encoding.UTF8.GetString(bytes[start..]);
            return invalid < 0;
        }

        try
        {
            problem = "";
            text = encoding.GetString(bytes[start..]);
            return true;
        }
        catch (DecoderFallbackException exception)
        {
            // A fallback counts from the bytes it was given, and for a sequence that is cut off from its end.
            var name = Marked.First(marked => marked.Encoding == encoding).Name;
            problem = $"begins with the mark of {name} but is not valid {name} near byte {start + Math.Max(exception.Index, 0)}; save it again as UTF-8";
            return false;
        }
    }

    /// <summary>What keeps the bytes from being text at all, and what to do; null when nothing does.</summary>
    public static string? Problem(ReadOnlySpan<byte> bytes)
    {
        var (encoding, start) = FromMark(bytes);
        if (bytes.Length == start)
            return "is empty; there is nothing to read";
        if (encoding is not null and not UTF8Encoding)
            return null;
        var nul = bytes.IndexOf((byte)0);
        if (FileSignature.Name(bytes[start..], holdsNul: nul >= 0) is { } name)
            return $"seems to be {name}; extract its text first";
        return nul < 0 ? null : $"holds a NUL byte at byte {nul}, so it is binary, or UTF-16 without its mark; save it as UTF-8 text";
    }

    /// <summary>Offset of the first byte that does not belong to well-formed UTF-8; -1 when there is none.</summary>
    public static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return -1;
        Span<char> scratch = stackalloc char[1024];
        var offset = 0;
        while (true)
        {
            var status = Utf8.ToUtf16(bytes[offset..], scratch, out var read, out _, replaceInvalidSequences: false);
            offset += read;
            if (status != OperationStatus.DestinationTooSmall)
                return offset;
        }
    }
}

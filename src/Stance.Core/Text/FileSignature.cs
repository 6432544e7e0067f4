namespace Stance.Text;

/// <summary>Knows files that hold no text, or hold it in a form that is not read, by their first bytes.</summary>
internal static class FileSignature
{
    // Sources: the formats' own specifications; the list at https://en.wikipedia.org/wiki/List_of_file_signatures (facts, no text taken).
    private static readonly (byte[] Start, string Name)[] Certain =
    [
        ("%PDF-"u8.ToArray(), "a PDF"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive (Word, Excel, OpenDocument and EPUB files are such archives)"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Office document (.doc, .xls, .msg)"),
        ("{\\rtf"u8.ToArray(), "an RTF document"),
        ([0x7F, 0x45, 0x4C, 0x46], "an ELF program"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ([0x1F, 0x8B], "a gzip archive"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a zstd archive"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "an xz archive"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive"),
        ("Rar!\x1A\x07"u8.ToArray(), "a RAR archive"),
        ("SQLite format 3\0"u8.ToArray(), "an SQLite database"),
        ([0x00, 0x61, 0x73, 0x6D], "a WebAssembly module"),
    ];

    // A text may begin with these letters, too; binary files also hold NUL bytes.
    private static readonly (byte[] Start, string Name)[] WithNul =
    [
        ("GIF8"u8.ToArray(), "a GIF image"),
        ("RIFF"u8.ToArray(), "a RIFF file (WebP, WAV or AVI)"),
        ("OggS"u8.ToArray(), "an Ogg file"),
        ("ID3"u8.ToArray(), "an MP3 file"),
    ];

    /// <summary>What the file seems to be, with its article ("a PDF"); null when its first bytes do not tell.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="holdsNul">Whether a NUL byte occurs in it.</param>
    public static string? Name(ReadOnlySpan<byte> bytes, bool holdsNul)
    {
        foreach (var (start, name) in holdsNul ? [.. Certain, .. WithNul] : Certain)
        {
            if (bytes.StartsWith(start))
                return name;
        }

        return null;
    }
}

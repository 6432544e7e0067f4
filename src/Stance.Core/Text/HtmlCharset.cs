using System.Text;
using System.Text.RegularExpressions;

namespace Stance.Text;

/// <summary>Finds the encoding that a web page names, as browsers do: byte order mark, then what the first bytes declare, then UTF-8.</summary>
internal static partial class HtmlCharset
{
    // The standard asks for 1,024 bytes; pages with long comments at the top need a few more.
    private const int Prescan = 4096;

    /// <summary>
    /// Decodes a page. Where it declares its encoding, bytes that do not fit become U+FFFD, as in a browser, since the text is extracted anyway;
    /// where it declares none, they are a problem as in any other file.
    /// </summary>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out string html, out string problem)
    {
        var declared = TextEncoding.FromMark(bytes).Encoding is null ? Declared(bytes) : null;
        if (declared is null)
            return TextEncoding.TryDecode(bytes, out html, out problem);
        problem = TextEncoding.Problem(bytes) ?? "";
        html = problem.Length == 0 ? declared.GetString(bytes) : "";
        return problem.Length == 0;
    }

    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Prescan)]);
        try
        {
            var match = Declaration().Match(start);
            return match.Success ? Named(match.Groups["name"].Value.ToLowerInvariant()) : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    // https://encoding.spec.whatwg.org/: what calls itself Latin-1 or ASCII is Windows-1252; UTF-16 cannot be declared in ASCII bytes.
    private static Encoding? Named(string name) => name switch
    {
        "utf-8" or "utf8" or "utf-16" or "utf-16le" or "utf-16be" or "unicode" => Encoding.UTF8,
        "iso-8859-1" or "iso8859-1" or "latin1" or "l1" or "ascii" or "us-ascii" => CodePagesEncodingProvider.Instance.GetEncoding(1252),
        "iso-8859-9" or "latin5" => CodePagesEncodingProvider.Instance.GetEncoding(1254),
        _ => CodePagesEncodingProvider.Instance.GetEncoding(name),
    };

    [GeneratedRegex("""(<meta\b[^>]*?\bcharset\s*=\s*["']?\s*|<\?xml\b[^>]*?\bencoding\s*=\s*["'])(?<name>[\w:.-]+)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declaration();
}

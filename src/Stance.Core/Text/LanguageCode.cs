using System.Buffers;

namespace Stance.Text;

/// <summary>Cuts language tags as files write them down to the language: "en" of "en-GB" and "en_US".</summary>
internal static class LanguageCode
{
    private static readonly SearchValues<char> Latin = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>The two or three letters that name the language, in lower case; null when <paramref name="tag"/> is no language tag.</summary>
    public static string? Of(string? tag)
    {
        var code = tag.AsSpan().Trim();
        var cut = code.IndexOfAny('-', '_');
        if (cut >= 0)
            code = code[..cut];
        return code.Length is 2 or 3 && !code.ContainsAnyExcept(Latin) ? code.ToString().ToLowerInvariant() : null;
    }
}

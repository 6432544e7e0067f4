using System.Collections.Frozen;

namespace Stance.Language;

/// <summary>
/// Last parts of domains and file names. Left out are those that are common English words, since "the end.in a year" is a slip of the writer and
/// not an address in India.
/// </summary>
internal static class NameEndings
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Domains = new[]
    {
        "com", "org", "net", "edu", "gov", "mil", "int", "info", "biz", "tv", "io", "ai", "eu", "uk", "ie", "fr", "de", "nl", "lu", "ch", "es", "pt", "se", "dk", "fi",
        "pl", "cz", "sk", "hu", "ro", "bg", "gr", "tr", "ru", "ua", "rs", "hr", "si", "ba", "mk", "lv", "lt", "ee", "il", "ir", "cn", "jp", "kr", "tw", "sg", "ph", "pk",
        "au", "nz", "za", "ng", "ke", "ca", "mx", "br", "ar", "cl", "us", "co",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Files = new[]
    {
        "doc", "docx", "pdf", "xls", "xlsx", "ppt", "pptx", "txt", "rtf", "csv", "htm", "html", "php", "asp", "aspx", "xml", "json", "jpg", "jpeg", "png", "gif", "tif", "mp3",
        "mp4", "mov", "avi", "zip", "rar", "exe", "dll", "js", "cs", "py",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether domains or files end so.</summary>
    public static bool Contains(ReadOnlySpan<char> ending) => ending.Length is > 1 and < 6 && (Domains.Contains(ending) || Files.Contains(ending));

    /// <summary>Whether files end so.</summary>
    public static bool IsOfFile(ReadOnlySpan<char> ending) => ending.Length is > 1 and < 6 && Files.Contains(ending);
}

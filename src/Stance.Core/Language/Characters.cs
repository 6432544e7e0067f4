using System.Runtime.CompilerServices;

namespace Stance.Language;

/// <summary>What a UTF-16 code unit can be in a text; a unit may be several of these.</summary>
[Flags]
internal enum CharacterKinds : byte
{
    /// <summary>A mark: nothing of what follows.</summary>
    None = 0,

    /// <summary>White space, line ends among it.</summary>
    Space = 1,

    /// <summary>A letter of any alphabet.</summary>
    Letter = 2,

    /// <summary>0 to 9.</summary>
    Digit = 4,

    /// <summary>What goes on with a word but is neither letter nor ASCII digit: accents of their own, other digits, soft hyphens.</summary>
    WordPart = 8,

    /// <summary>Half of a character beyond the first plane; only the pair tells what it is.</summary>
    Surrogate = 16,

    /// <summary>Hyphens, not dashes.</summary>
    Hyphen = 32,

    /// <summary>The marks that the press writes for an apostrophe.</summary>
    Apostrophe = 64,

    /// <summary>Variation selectors and accents, which belong to the sign before them, also to a mark.</summary>
    Combining = 128,
}

/// <summary>
/// A table of the kinds of all code units. Text is looked at character by character several times a second for each word, so that one load
/// from 64 KB, of which a news text touches a few lines of cache, is worth more than asking for Unicode categories.
/// </summary>
internal static class Characters
{
    /// <summary>Letters, digits and what goes on with them.</summary>
    public const CharacterKinds Word = CharacterKinds.Letter | CharacterKinds.Digit | CharacterKinds.WordPart;

    private static readonly CharacterKinds[] Table = MakeTable();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharacterKinds Kinds(char c) => Table[c];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(char c, CharacterKinds kinds) => (Table[c] & kinds) != 0;

    public static bool IsWord(char c) => Is(c, Word);

    public static bool IsLetter(char c) => Is(c, CharacterKinds.Letter);

    public static bool IsDigit(char c) => Is(c, CharacterKinds.Digit);

    public static bool IsSpace(char c) => Is(c, CharacterKinds.Space);

    private static CharacterKinds[] MakeTable()
    {
        var table = new CharacterKinds[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
            table[i] = Find((char)i);
        return table;
    }

    private static CharacterKinds Find(char c)
    {
        if (char.IsWhiteSpace(c))
            return CharacterKinds.Space;
        if (char.IsAsciiDigit(c))
            return CharacterKinds.Digit;
        if (c is '-' or '‐' or '‑')
            return CharacterKinds.Hyphen;
        if (c is '\'' or '’' or '‘' or '`')
            return CharacterKinds.Apostrophe;
        if (c is '\u00AD' or '\u200C' or '\u200D' or '\u2060')
            return CharacterKinds.WordPart | CharacterKinds.Combining; // soft hyphen and joiners, which nobody sees
        return CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter => CharacterKinds.Letter,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber => CharacterKinds.WordPart,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharacterKinds.WordPart | CharacterKinds.Combining,
            UnicodeCategory.Surrogate => CharacterKinds.Surrogate,
            _ => CharacterKinds.None,
        };
    }
}

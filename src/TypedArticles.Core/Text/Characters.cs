using System.Globalization;
using System.Runtime.CompilerServices;

namespace TypedArticles.Core.Text;

/// <summary>What a character is: by Unicode category, without culture. The one place that classifies characters.</summary>
internal static class Characters
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsUpper(char c) => c < 128
        ? c is >= 'A' and <= 'Z'
        : CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLower(char c) => c < 128
        ? c is >= 'a' and <= 'z'
        : CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.LowercaseLetter && !IsGeorgian(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLetter(char c) => c < 128
        ? c is >= 'a' and <= 'z' or >= 'A' and <= 'Z'
        : char.IsLetter(c);

    /// <summary>A letter of a script without case, such as Arabic and Hebrew.</summary>
    public static bool IsUncased(char c) => c >= 128
        && (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter || IsGeorgian(c));

    /// <summary>Combining marks, and those of Armenian that stand inside a word, behind the vowel that is stressed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsMark(char c) => c >= '\u0300'
        && (c is '\u055B' or '\u055C' or '\u055E' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDigit(char c) => c is >= '0' and <= '9' || (c >= 128 && char.IsDigit(c));

    /// <summary>A letter or letter number, as a C# identifier may begin with (C# 12 specification, 6.4.3).</summary>
    public static bool IsNameLetter(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    public static bool IsNameLetterWithoutCase(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.LetterNumber;

    /// <summary>Whether a C# identifier may contain the character; format characters are left out.</summary>
    public static bool IsIdentifierPart(char c) =>
        c == '_' || IsNameLetter(c) || IsCombiningMark(c) || IsDecimalDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.ConnectorPunctuation;

    public static bool IsCombiningMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    public static bool IsNonSpacingMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    public static bool IsDecimalDigit(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.DecimalDigitNumber;

    public static bool IsFormat(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool EndsSentence(char c) => c < 128
        ? c is '.' or '!' or '?'
        : c is '…' or '؟' or '۔' or '।' or '॥' or '։';

    [MethodImpl(HotLoop.Optimized)]
    public static bool IsQuoteOrBracket(char c) => c < 128
        ? c is '"' or '(' or ')' or '[' or ']' or '{' or '}'
        : c is '\u0084' or '\u0093' or '\u0094' or '«' or '»' or '¿' or '¡' or (>= '‘' and <= '„' and not '’' and not '‛') or '‹' or '›';

    public static bool IsClosingBracket(char c) => c is ')' or ']' or '}';

    public static bool IsNoteMark(char c) => c is '*' or '†' or '‡';

    /// <summary>Mkhedruli: Unicode has capitals for it since version 11, but no sentence of Georgian begins with one.</summary>
    private static bool IsGeorgian(char c) => c is >= '\u10D0' and <= '\u10FF';

    /// <summary>
    /// Han, kana, Thai, Lao, Khmer and Burmese: written without spaces, so that a letter after a full stop tells nothing. Bodies are
    /// not cut between them.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWithoutSpaces(char c) => c is
        >= '\u2E80' and <= '\u31FF' or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF01' and <= '\uFF9F'
        or >= '\u0E00' and <= '\u0EFF' or >= '\u1780' and <= '\u17FF' or >= '\u1000' and <= '\u109F';
}

/// <summary>For loops over all characters: compiler and build task are processes that live some seconds, and run most code as it was first compiled.</summary>
internal static class HotLoop
{
    /// <summary><c>MethodImplOptions.AggressiveOptimization</c>, which netstandard2.0 does not name; runtimes that do not know it take no notice.</summary>
    public const MethodImplOptions Optimized = (MethodImplOptions)512;
}

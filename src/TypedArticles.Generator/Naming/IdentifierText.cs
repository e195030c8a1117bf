using System.Globalization;
using System.Text;

namespace TypedArticles.Naming;

/// <summary>What a C# identifier may hold (C# 12 specification, 6.4.3), without the compiler; format characters are left out.</summary>
internal static class IdentifierText
{
    public static bool IsValid(string text) => text.Length > 0 && Of(text) == text;

    /// <summary>A text with everything that an identifier cannot hold made an underscore.</summary>
    public static string Of(string text)
    {
        var name = new StringBuilder(text.Length + 1);
        foreach (char c in text)
        {
            name.Append(c == '_' || IsLetter(c) || IsMark(c) || IsDigit(c) || IsConnector(c) ? c : '_');
        }

        return name.Length > 0 && (name[0] == '_' || IsLetter(name[0])) ? name.ToString() : "_" + name;
    }

    public static bool IsLetter(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    public static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    public static bool IsDigit(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.DecimalDigitNumber;

    private static bool IsConnector(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.ConnectorPunctuation;
}

using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedArticles.Generator.Emission;

/// <summary>Names as C# writes them.</summary>
internal static class CSharpName
{
    /// <summary>An identifier, with <c>@</c> before a keyword.</summary>
    public static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) == SyntaxKind.None ? identifier : "@" + identifier;

    /// <summary>A namespace of valid identifiers: <c>my-app.1st</c> becomes <c>my_app._1st</c>. Empty stays empty.</summary>
    public static string Namespace(string name) =>
        string.Join(".", name.Split(['.'], StringSplitOptions.RemoveEmptyEntries).Select(Segment));

    /// <summary>A text with everything that an identifier cannot hold made an underscore.</summary>
    public static string Identifier(string text)
    {
        var name = new StringBuilder(text.Length + 1);
        foreach (char c in text)
        {
            name.Append(IsIdentifierPart(c) ? c : '_');
        }

        return name.Length > 0 && IsIdentifierStart(name[0]) ? name.ToString() : "_" + name;
    }

    public static bool IsIdentifierStart(char c) => c == '_' || IsLetter(c);

    public static bool IsLetter(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    public static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    public static bool IsDigit(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.DecimalDigitNumber;

    private static bool IsIdentifierPart(char c) => c == '_' || IsLetter(c) || IsMark(c) || IsDigit(c);

    private static string Segment(string segment) => Escape(Identifier(segment.Trim()));
}

using System.Text;
using TypedArticles.Core.Text;

namespace TypedArticles.Core.Naming;

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
            name.Append(Characters.IsIdentifierPart(c) ? c : '_');
        }

        return name.Length > 0 && (name[0] == '_' || Characters.IsNameLetter(name[0])) ? name.ToString() : "_" + name;
    }
}

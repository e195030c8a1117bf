using Microsoft.CodeAnalysis.CSharp;
using TypedArticles.Core.Naming;

namespace TypedArticles.Generator.Emission;

/// <summary>Names as C# writes them.</summary>
internal static class CSharpName
{
    /// <summary>An identifier, with <c>@</c> before a keyword.</summary>
    public static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) == SyntaxKind.None ? identifier : "@" + identifier;

    /// <summary>A namespace of valid identifiers: <c>my-app.1st</c> becomes <c>my_app._1st</c>. Empty stays empty.</summary>
    public static string Namespace(string name) => string.Join(".", name
        .Split(['.'], StringSplitOptions.RemoveEmptyEntries)
        .Select(static segment => Escape(IdentifierText.Of(segment.Trim()))));
}

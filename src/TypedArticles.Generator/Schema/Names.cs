using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedArticles.Core.Naming;

namespace TypedArticles.Generator.Schema;

/// <summary>Types and members as generated code and messages write them.</summary>
internal static class Names
{
    public const string ArticleRecord = "TypedArticles.ArticleRecord";

    private static readonly SymbolDisplayFormat s_metadata = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.None);

    /// <summary>In generated code, without the question mark of a reference type.</summary>
    public static string Full(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>In messages.</summary>
    public static string Shown(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>Namespace and name without type arguments, such as <c>System.Collections.Generic.List</c>.</summary>
    public static string Metadata(ITypeSymbol type) => type.OriginalDefinition.ToDisplayString(s_metadata);

    public static string Namespace(INamedTypeSymbol type) =>
        type.ContainingNamespace is { IsGlobalNamespace: false } ns ? ns.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted)) : "";

    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>The key of a property that names none: its name with a small first letter.</summary>
    public static string Key(string property) => property.Length == 0 ? property : char.ToLowerInvariant(property[0]) + property.Substring(1);

    /// <summary>Whether generated code can use what has an accessibility, wherever in the project it is.</summary>
    public static bool IsAccessible(Accessibility accessibility) => accessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;

    public static bool IsArticleRecord(ITypeSymbol? type) => type is not null && Metadata(type) == ArticleRecord;

    /// <summary>Whether a type is an entry of a collection.</summary>
    public static bool IsEntry(ITypeSymbol? type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (IsArticleRecord(current) || current.GetAttributes().Any(static a => a.AttributeClass is { } c && Metadata(c) == SchemaReader.AttributeType))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The suggestion of a name that is an identifier.</summary>
    public static string Record(string collection)
    {
        string name = NameWords.Join(NameWords.Split(collection));
        return name.Length > 1 && name.EndsWith("s", StringComparison.Ordinal) ? name.Substring(0, name.Length - 1) : name.Length > 0 ? name + "Entry" : "Entry";
    }
}

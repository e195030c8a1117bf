using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedArticles.Generator.Analyzers.Usage;

/// <summary>A question for one article by a constant, put to the collection <c>All</c> of some class.</summary>
/// <param name="Key">By what it asks.</param>
/// <param name="Asked">The constant.</param>
/// <param name="Argument">Where the constant stands.</param>
/// <param name="All">The property that is asked.</param>
/// <param name="IsForArticle">Whether the answer is an article, and not whether there is one.</param>
internal sealed record ArticleQuery(ArticleKey Key, string Asked, IOperation Argument, IPropertySymbol All, bool IsForArticle = true)
{
    /// <summary>The question that an operation is; null for any other operation, which all but a few are.</summary>
    public static ArticleQuery? Of(IOperation operation, ArticleTypes types) => operation switch
    {
        IPropertyReferenceOperation { Property: { IsIndexer: true } indexer } element when Is(indexer.ContainingType, types.Collection) =>
            Of(ArticleKey.Id, element.Instance, element.Arguments, ordinal: 0),
        IInvocationOperation call when KeyOf(call.TargetMethod.Name) is { } key =>
            Is(call.TargetMethod.ContainingType, types.Collection) && Of(key, call.Instance, call.Arguments, ordinal: 0) is { } query
                ? query with { IsForArticle = call.TargetMethod.Name != "Contains" }
            : Is(call.TargetMethod.ContainingType, types.Queries) ? Of(key, call.Arguments.FirstOrDefault(static a => a.Parameter?.Ordinal == 0)?.Value, call.Arguments, ordinal: 1)
            : null,
        _ => null,
    };

    private static ArticleQuery? Of(ArticleKey key, IOperation? receiver, IEnumerable<IArgumentOperation> arguments, int ordinal) =>
        receiver is IPropertyReferenceOperation { Property: { IsStatic: true, Name: "All" } all }
        && arguments.FirstOrDefault(a => a.Parameter?.Ordinal == ordinal)?.Value is { ConstantValue.Value: string asked } argument
            ? new ArticleQuery(key, asked, argument, all)
            : null;

    private static ArticleKey? KeyOf(string method) => method switch
    {
        "TryGet" or "FindById" or "Contains" => ArticleKey.Id,
        "FindBySlug" => ArticleKey.Slug,
        "FindByUrl" => ArticleKey.Url,
        _ => null,
    };

    private static bool Is(INamedTypeSymbol type, INamedTypeSymbol? expected) => SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, expected);
}

/// <summary>By what an article is looked up.</summary>
internal enum ArticleKey
{
    Id,
    Slug,
    Url,
}

/// <summary>The types of the library that questions are put to.</summary>
/// <param name="Collection"><c>ArticleCollection&lt;T&gt;</c>.</param>
/// <param name="Queries"><c>ArticleQueries</c>.</param>
internal sealed record ArticleTypes(INamedTypeSymbol Collection, INamedTypeSymbol? Queries)
{
    /// <summary>Null for a compilation without the library.</summary>
    public static ArticleTypes? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("TypedArticles.ArticleCollection`1") is { } collection
            ? new ArticleTypes(collection, compilation.GetTypeByMetadataName("TypedArticles.ArticleQueries"))
            : null;
}

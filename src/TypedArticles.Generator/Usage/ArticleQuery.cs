using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedArticles.Generator.Usage;

/// <summary>A question for one article by a constant, put to the collection <c>All</c> of some class.</summary>
/// <param name="Key">By what it asks.</param>
/// <param name="Asked">The constant.</param>
/// <param name="Argument">Where the constant stands.</param>
/// <param name="All">The property that is asked.</param>
internal sealed record ArticleQuery(ArticleKey Key, string Asked, IOperation Argument, IPropertySymbol All)
{
    /// <summary>The question that an operation is; null for any other operation, which all but a few are.</summary>
    public static ArticleQuery? Of(IOperation operation, INamedTypeSymbol collection) => operation switch
    {
        IPropertyReferenceOperation { Property: { IsIndexer: true } indexer } element when Is(indexer.ContainingType, collection) =>
            Of(ArticleKey.Id, element.Instance, element.Arguments),
        IInvocationOperation call when KeyOf(call.TargetMethod.Name) is { } key && Is(call.TargetMethod.ContainingType, collection) =>
            Of(key, call.Instance, call.Arguments),
        _ => null,
    };

    private static ArticleQuery? Of(ArticleKey key, IOperation? receiver, IEnumerable<IArgumentOperation> arguments) =>
        receiver is IPropertyReferenceOperation { Property: { IsStatic: true, Name: "All" } all }
        && arguments.FirstOrDefault(static a => a.Parameter?.Ordinal == 0)?.Value is { ConstantValue.Value: string asked } argument
            ? new ArticleQuery(key, asked, argument, all)
            : null;

    private static ArticleKey? KeyOf(string method) => method switch
    {
        "TryGet" => ArticleKey.Id,
        "BySlug" => ArticleKey.Slug,
        "ByUrl" => ArticleKey.Url,
        _ => null,
    };

    private static bool Is(INamedTypeSymbol type, INamedTypeSymbol collection) => SymbolEqualityComparer.Default.Equals(type, collection);
}

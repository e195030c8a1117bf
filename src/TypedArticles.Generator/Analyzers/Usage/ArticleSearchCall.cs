using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedArticles.Generator.Analyzers.Usage;

/// <summary>A search over a collection that begins at a generated class: <c>Articles.All.Search(…)</c>, <c>Articles.By.Language["fr"].Search(…)</c>.</summary>
/// <param name="Method">The method that is called.</param>
/// <param name="Property">The static property at which the chain begins.</param>
/// <param name="Articles">The class that it belongs to.</param>
internal sealed record ArticleSearchCall(string Method, IPropertySymbol Property, INamedTypeSymbol Articles)
{
    /// <summary>The search that an operation is; null for any other operation, which all but a few are.</summary>
    public static ArticleSearchCall? Of(IOperation operation, ArticleTypes types) =>
        operation is IInvocationOperation { TargetMethod: { Name: "Search" or "RelatedTo" or "Complete" } method, Instance: { } receiver }
        && SymbolEqualityComparer.Default.Equals(method.ContainingType.OriginalDefinition, types.Collection)
        && Beginning(receiver) is { } property
            ? new ArticleSearchCall(method.Name, property, property.ContainingType)
            : null;

    /// <summary>The static property <c>All</c>, or one of the class <c>By</c>, that a chain of calls begins at; null for another beginning.</summary>
    private static IPropertySymbol? Beginning(IOperation receiver)
    {
        while (true)
        {
            switch (receiver)
            {
                case IPropertyReferenceOperation { Property: { IsStatic: true } property }:
                    return property.Name == "All" || property.ContainingType is { Name: "By", ContainingType: not null } ? property : null;
                case IPropertyReferenceOperation { Instance: { } instance }:
                    receiver = instance;
                    break;
                case IImplicitIndexerReferenceOperation { Instance: { } instance }:
                    receiver = instance;
                    break;
                case IInvocationOperation { Instance: { } instance }:
                    receiver = instance;
                    break;
                case IConversionOperation { Operand: var operand }:
                    receiver = operand;
                    break;
                default:
                    return null;
            }
        }
    }
}

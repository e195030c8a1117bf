using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedArticles.Generator.Tests.Architecture;

/// <summary>Which folder uses which, by the symbols that its code means: what is named, and the types of what is not named (<c>var</c>, results of calls).</summary>
internal static class Arrows
{
    /// <summary>Each arrow with one place where it is.</summary>
    public static IReadOnlyDictionary<(string From, string To), string> Of(SourceProject project)
    {
        var arrows = new SortedDictionary<(string, string), string>();
        foreach (SyntaxTree tree in project.Compilation.SyntaxTrees.Where(static t => t.FilePath.Length > 0))
        {
            SemanticModel model = project.Compilation.GetSemanticModel(tree);
            string from = SourceProject.FolderOf(tree.FilePath);
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes().Where(static n => n is SimpleNameSyntax or BaseObjectCreationExpressionSyntax or CollectionExpressionSyntax))
            {
                foreach (string to in FoldersOf(model, node).Where(to => to != from))
                {
                    FileLinePositionSpan place = node.GetLocation().GetLineSpan();
                    arrows.TryAdd((from, to), $"{Path.GetFileName(place.Path)}({place.StartLinePosition.Line + 1}): {node}");
                }
            }
        }

        return arrows;
    }

    private static IEnumerable<string> FoldersOf(SemanticModel model, SyntaxNode node)
    {
        // Inside `namespace A.B;` and `using A.B;` a name means a namespace, which is no use of a folder by itself.
        ISymbol? symbol = model.GetSymbolInfo(node).Symbol;
        return new[] { symbol as ITypeSymbol ?? symbol?.ContainingType, model.GetTypeInfo(node).Type }
            .SelectMany(PartsOf)
            .SelectMany(static type => type.OriginalDefinition.DeclaringSyntaxReferences)
            .Select(static part => part.SyntaxTree.FilePath)
            .Where(static path => path.Length > 0)
            .Select(SourceProject.FolderOf)
            .Distinct();
    }

    private static IEnumerable<ITypeSymbol> PartsOf(ITypeSymbol? type) => type switch
    {
        null => [],
        IArrayTypeSymbol array => PartsOf(array.ElementType),
        IPointerTypeSymbol pointer => PartsOf(pointer.PointedAtType),
        INamedTypeSymbol { IsGenericType: true } generic => [generic, .. generic.TypeArguments.SelectMany(PartsOf)],
        _ => [type],
    };
}

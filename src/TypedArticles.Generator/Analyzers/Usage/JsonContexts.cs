using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedArticles.Core.Rules;
using TypedArticles.Generator.Diagnostics;
using TypedArticles.Generator.Emission;
using TypedArticles.Generator.Schema;

namespace TypedArticles.Generator.Analyzers.Usage;

/// <summary>
/// ART2006: a JSON context that lists a record whose base stands only in generated code. Generators do not see each other, so that the one of
/// System.Text.Json does not know the required id, and writes code that does not compile, far from the cause.
/// </summary>
internal static class JsonContexts
{
    private const string JsonAttribute = "System.Text.Json.Serialization.JsonSerializableAttribute";

    public static void Check(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind != TypeKind.Class || type.BaseType is not { Name: "JsonSerializerContext" })
        {
            return;
        }

        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is not { } attributeType || Names.Metadata(attributeType) != JsonAttribute || attribute.ConstructorArguments is not [{ Value: ITypeSymbol listed }, ..])
            {
                continue;
            }

            foreach (INamedTypeSymbol record in Records(listed))
            {
                if (WrittenDeclaration(record) is { } declaration && attribute.ApplicationSyntaxReference is { } place)
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        Descriptors.Of(RuleTable.ContextWithoutBase), place.GetSyntax(context.CancellationToken).GetLocation(), [declaration.Identifier.GetLocation()], [.. Rule.Shown([record.Name])]));
                }
            }
        }
    }

    /// <summary>The records of collections in a type: the type itself, the items of an array, the arguments of a generic type.</summary>
    private static IEnumerable<INamedTypeSymbol> Records(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Records(array.ElementType),
        INamedTypeSymbol { TypeArguments.Length: > 0 } generic => generic.TypeArguments.SelectMany(Records),
        INamedTypeSymbol record when record.GetAttributes().Any(static a => a.AttributeClass is { } c && Names.Metadata(c) == SchemaReader.AttributeType) => [record],
        _ => [],
    };

    /// <summary>The user's declaration of a record whose base only generated code has; null for a record that names its base itself.</summary>
    private static TypeDeclarationSyntax? WrittenDeclaration(INamedTypeSymbol record)
    {
        ImmutableArray<TypeDeclarationSyntax> written =
        [
            .. record.DeclaringSyntaxReferences
                .Where(static r => Path.GetFileName(r.SyntaxTree.FilePath) != CollectionsSource.HintName)
                .Select(static r => r.GetSyntax())
                .OfType<TypeDeclarationSyntax>(),
        ];
        return written.IsEmpty || written.Any(static d => d is { BaseList.Types.Count: > 0 } && !IsInterface(d.BaseList.Types[0])) ? null : written[0];
    }

    /// <summary>Whether the first of the bases looks like an interface: a record without a base class can have those.</summary>
    private static bool IsInterface(BaseTypeSyntax type) => type.Type.ToString() is var name && name.Substring(name.LastIndexOf('.') + 1) is ['I', >= 'A' and <= 'Z', ..];
}

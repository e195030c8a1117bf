using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedArticles.Core.Fields;
using TypedArticles.Core.Naming;
using TypedArticles.Core.Rules;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Schema;

/// <summary>Reads a record with the attribute <c>ArticleSchema</c>: from symbols to a value that is equal until what it says changes.</summary>
internal static class SchemaReader
{
    public const string AttributeType = "TypedArticles.ArticleSchemaAttribute";

    public static bool IsType(SyntaxNode node, CancellationToken cancellationToken) => node is TypeDeclarationSyntax;

    public static SchemaModel Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        AttributeData attribute = context.Attributes[0];
        var sink = new SchemaSink();
        Location location = attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken).GetLocation() ?? type.Locations[0];
        PlaceModel place = SchemaSink.PlaceOf(location);
        if (attribute.ConstructorArguments.Length != 1 || attribute.ConstructorArguments[0].Value is not string { Length: > 0 } collection)
        {
            // Without a name, or with null: the compiler reports the first, and the second names no collection.
            sink.Report(RuleTable.EmptyCollection, location, "", "write the name of a collection, such as 'posts'");
            return new SchemaModel { Attribute = place, Problems = sink.Problems };
        }

        string className = ClassNameOf(attribute) ?? DefaultClassName(collection);
        var reader = new RecordReader(type.ContainingAssembly, sink, cancellationToken);
        RecordModel? record = reader.ReadEntry(type);
        bool hasClassName = CheckClassName(className, collection, type, location, sink);
        return new SchemaModel
        {
            Attribute = place,
            Problems = sink.Problems,
            References = sink.References,
            Collection = collection,
            Schema = record is null ? null : new CollectionSchema
            {
                Collection = collection,
                ClassName = className,
                IsPublic = IsPublic(type),
                Ignored = new EquatableArray<string>([.. Ignored(attribute).Select(FieldKey.Fold).OrderBy(static k => k, StringComparer.Ordinal)]),
                Record = record,
                Externals = reader.Externals,
                IsUsable = hasClassName,
            },
        };
    }

    public static IEnumerable<ProblemModel> Problems(SchemaModel schema, CancellationToken cancellationToken) => schema.Problems;

    /// <summary>The collection whose record a type is, and its class; null for another type.</summary>
    public static (string Name, string ClassName)? CollectionOf(INamedTypeSymbol type)
    {
        AttributeData? attribute = type.GetAttributes().FirstOrDefault(static a => a.AttributeClass is { } c && Names.Metadata(c) == AttributeType);
        return attribute is { ConstructorArguments: [{ Value: string { Length: > 0 } collection }] } ? (collection, ClassNameOf(attribute) ?? DefaultClassName(collection)) : null;
    }

    /// <summary>The class of a collection that says none: its name in Pascal case.</summary>
    public static string DefaultClassName(string collection) => NameWords.Join(NameWords.Split(collection)) is { Length: > 0 } name ? name : IdentifierText.Of(collection);

    private static bool CheckClassName(string className, string collection, INamedTypeSymbol type, Location location, SchemaSink sink)
    {
        string? fault = !IdentifierText.IsValid(className) ? "it is not a C# identifier"
            : !ReservedNames.IsClassName(className) ? "the class has a member of this name"
            : type.ContainingType is null && type.Name == className ? "the record has this name"
            : type.ContainingNamespace is { IsGlobalNamespace: false } ns && ns.Name == className ? $"its namespace '{ns.ToDisplayString()}' ends in this name"
            : null;
        if (fault is not null)
        {
            sink.Report(RuleTable.NameOfCollection, location, className, collection, fault);
        }

        return fault is null;
    }

    private static string? ClassNameOf(AttributeData attribute) => attribute.NamedArguments
        .Where(static a => a.Key == "ClassName").Select(static a => a.Value.Value as string).FirstOrDefault(static v => v is { Length: > 0 });

    private static IEnumerable<string> Ignored(AttributeData attribute) => attribute.NamedArguments
        .Where(static a => a.Key == "Ignore" && !a.Value.IsNull)
        .SelectMany(static a => a.Value.Values.IsDefault ? ImmutableArray<TypedConstant>.Empty : a.Value.Values)
        .Select(static v => v.Value as string)
        .OfType<string>();

    private static bool IsPublic(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility != Accessibility.Public)
            {
                return false;
            }
        }

        return true;
    }
}

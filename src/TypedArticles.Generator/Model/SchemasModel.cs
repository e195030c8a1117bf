using System.Collections.Immutable;

namespace TypedArticles.Generator.Model;

/// <summary>The records of all collections, as one value. Of two for one collection the first counts; the other is a problem.</summary>
internal sealed record SchemasModel
{
    public required EquatableArray<CollectionSchema> Schemas { get; init; }

    /// <summary>The collections whose record is wrong, which its own problem says.</summary>
    public required EquatableArray<string> Broken { get; init; }

    public static SchemasModel Of(ImmutableArray<DeclaredCollection> collections, CancellationToken cancellationToken) => new()
    {
        Schemas = new EquatableArray<CollectionSchema>([.. collections.Select(static c => c.Schema).OfType<CollectionSchema>()]),
        Broken = new EquatableArray<string>([.. collections.Where(static c => c.Schema is null).Select(static c => c.Name)]),
    };

    /// <summary>Null for a collection without a record.</summary>
    public CollectionSchema? Find(string collection)
    {
        foreach (CollectionSchema schema in Schemas)
        {
            if (schema.Collection == collection)
            {
                return schema;
            }
        }

        return null;
    }
}

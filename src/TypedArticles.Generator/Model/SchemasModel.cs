using System.Collections.Immutable;

namespace TypedArticles.Generator.Model;

/// <summary>The records of all collections, as one value. Of two for one collection the first counts; the other is a problem.</summary>
internal sealed record SchemasModel
{
    public required EquatableArray<CollectionSchema> Schemas { get; init; }

    public static SchemasModel Of(ImmutableArray<CollectionSchema> schemas, CancellationToken cancellationToken) =>
        new() { Schemas = new EquatableArray<CollectionSchema>([.. schemas]) };

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

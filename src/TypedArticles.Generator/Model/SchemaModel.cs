namespace TypedArticles.Generator.Model;

/// <summary>What was read from a record with the attribute, with the places that make it unequal to itself when a line is added above.</summary>
internal sealed record SchemaModel
{
    /// <summary>The name of the collection; empty where the attribute has none.</summary>
    public string Collection { get; init; } = "";

    /// <summary>Null where the attribute has no name, and where no code can be generated for the record.</summary>
    public CollectionSchema? Schema { get; init; }

    /// <summary>What counts for the files of the collection.</summary>
    public DeclaredCollection Declared => new(Collection, Schema);

    /// <summary>Where the attribute is.</summary>
    public required PlaceModel Attribute { get; init; }

    public EquatableArray<ProblemModel> Problems { get; init; }

    /// <summary>Where the references of the record are.</summary>
    public EquatableArray<ReferencePlaceModel> References { get; init; }
}

namespace TypedArticles.Generator.Model;

/// <summary>What was read from a record with the attribute, with the places that make it unequal to itself when a line is added above.</summary>
internal sealed record SchemaModel
{
    /// <summary>Null where the attribute has no name.</summary>
    public CollectionSchema? Schema { get; init; }

    /// <summary>Where the attribute is.</summary>
    public required PlaceModel Attribute { get; init; }

    public EquatableArray<ProblemModel> Problems { get; init; }
}

namespace TypedArticles.Generator.Model;

/// <summary>All that the generated source of the collections depends on.</summary>
internal sealed record CollectionsModel
{
    /// <summary>Of those that have a usable record, in the order of their names.</summary>
    public required EquatableArray<CollectionModel> Collections { get; init; }

    /// <summary>Whether the assembly has a search index.</summary>
    public required bool HasSearch { get; init; }
}

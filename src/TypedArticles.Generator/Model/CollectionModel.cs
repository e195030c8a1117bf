namespace TypedArticles.Generator.Model;

/// <summary>A collection of Markdown files, as its class is written.</summary>
internal sealed record CollectionModel
{
    public required CollectionSchema Schema { get; init; }

    /// <summary>In the order of <c>All</c>.</summary>
    public required EquatableArray<EntryModel> Entries { get; init; }

    /// <summary>The ids of entries that are in the pack, and that are wrong by an error whose severity was lowered.</summary>
    public required EquatableArray<string> Rejected { get; init; }

    public required bool HasMembers { get; init; }

    public required bool HasIds { get; init; }
}

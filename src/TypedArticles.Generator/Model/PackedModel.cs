namespace TypedArticles.Generator.Model;

/// <summary>What the build task packed.</summary>
internal sealed record PackedModel
{
    public required string Path { get; init; }

    /// <summary>The hash of the whole text, so that a comparison need not look at all ids.</summary>
    public required ulong TextHash { get; init; }

    /// <summary>The ids in the order of <c>All</c>; none where the file cannot be read.</summary>
    public required EquatableArray<string> Ids { get; init; }
}

namespace TypedArticles.Generator.Model;

/// <summary>What the build task packed.</summary>
internal sealed record PackedModel
{
    public required string Path { get; init; }

    /// <summary>The hash of the whole text, so that a comparison need not look at all ids.</summary>
    public required ulong TextHash { get; init; }

    /// <summary>Collection and id of each entry, in the order of the pack; none where the file cannot be read.</summary>
    public required EquatableArray<(string Collection, string Id)> Entries { get; init; }
}

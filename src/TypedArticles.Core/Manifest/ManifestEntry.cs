namespace TypedArticles.Core.Manifest;

/// <summary>What a build says about one article file.</summary>
/// <param name="Path">The full path, the same string that the compiler is given.</param>
/// <param name="Id">The metadata <c>Id</c>, else the path below the item's root, <c>/</c>-separated, without extension.</param>
/// <param name="Values">The other metadata that are set, by name.</param>
internal sealed record ManifestEntry(string Path, string Id, NamedValues Values)
{
    public string Language => this[MetadataTable.Language];

    public string MemberName => this[MetadataTable.MemberName];

    public string NoWarn => this[MetadataTable.NoWarn];

    /// <summary>Whether the block after the title is the lead; null leaves it to the parser.</summary>
    public bool? HasLead => bool.TryParse(this[MetadataTable.Lead], out bool hasLead) ? hasLead : null;

    public string this[ArticleMetadata metadata] => metadata == MetadataTable.Id ? Id : Values[metadata.Name];
}

namespace TypedArticles.Generator.Model;

/// <summary>A record that declares what the files of a collection contain: what a file is proved against.</summary>
internal sealed record CollectionSchema
{
    /// <summary>The name of the collection.</summary>
    public required string Collection { get; init; }

    /// <summary>The class of the collection.</summary>
    public required string ClassName { get; init; }

    public required bool IsPublic { get; init; }

    /// <summary>The keys, folded, that need no property.</summary>
    public EquatableArray<string> Ignored { get; init; }

    public required RecordModel Record { get; init; }

    /// <summary>The collections of other assemblies that it refers to.</summary>
    public EquatableArray<ExternalCollection> Externals { get; init; }

    /// <summary>Whether code for it would compile; otherwise a problem says why not.</summary>
    public required bool IsUsable { get; init; }
}

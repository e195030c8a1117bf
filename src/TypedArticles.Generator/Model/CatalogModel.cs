using TypedArticles.Core.Manifest;

namespace TypedArticles.Generator.Model;

/// <summary>All that the generated source depends on.</summary>
internal sealed record CatalogModel
{
    public required ManifestOptions Options { get; init; }

    /// <summary>In the order of <c>All</c>.</summary>
    public required EquatableArray<ArticleModel> Articles { get; init; }

    /// <summary>The collections of Markdown files that have a record, in the order of their names.</summary>
    public required EquatableArray<CollectionModel> Collections { get; init; }

    /// <summary>Collection and id of each entry that the build task packs if it chooses as the generator does.</summary>
    public required EquatableArray<(string Collection, string Id)> Packed { get; init; }

    /// <summary>Whether there are articles of the seed format.</summary>
    public required bool HasSeeds { get; init; }

    /// <summary>Whether each article gets a property.</summary>
    public required bool HasMembers { get; init; }

    /// <summary>Whether each article gets a constant for its id.</summary>
    public required bool HasIds { get; init; }

    /// <summary>What is wrong between the files, or with the project's options.</summary>
    public required EquatableArray<ProblemModel> Problems { get; init; }
}

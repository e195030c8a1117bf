using TypedArticles.Core.Manifest;

namespace TypedArticles.Generator.Model;

/// <summary>All that the generated source depends on.</summary>
internal sealed record CatalogModel
{
    public required ManifestOptions Options { get; init; }

    /// <summary>In the order of <c>All</c>.</summary>
    public required EquatableArray<ArticleModel> Articles { get; init; }

    /// <summary>Whether each article gets a property.</summary>
    public required bool HasMembers { get; init; }

    /// <summary>Whether each article gets a constant for its id.</summary>
    public required bool HasIds { get; init; }

    /// <summary>What is wrong between the files, or with the project's options.</summary>
    public required EquatableArray<ProblemModel> Problems { get; init; }
}

namespace TypedArticles.Generator.Model;

/// <summary>One member of the class of a collection.</summary>
internal sealed record EntryModel
{
    public required string Id { get; init; }

    /// <summary>A valid identifier, without <c>@</c>.</summary>
    public required string MemberName { get; init; }

    public required string Title { get; init; }

    /// <summary>The date as it is shown; empty for none.</summary>
    public required string Date { get; init; }

    /// <summary>The file, relative to what the project and the file have in common.</summary>
    public required string File { get; init; }
}

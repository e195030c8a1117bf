namespace TypedArticles;

/// <summary>What a build says about a file in the metadata of its <c>Article</c> item, for reading an article at run time.</summary>
public sealed record ArticleReadOptions
{
    /// <summary>
    /// Whether the block after the title is the lead; null (the default) takes it for one where it ends in a dateline or an
    /// ellipsis.
    /// </summary>
    public bool? IsLead { get; init; }

    /// <summary>The language whatever the URL says, as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>The language where the URL says none, as a BCP 47 tag.</summary>
    public string? DefaultLanguage { get; init; }
}

namespace TypedArticles;

/// <summary>A text is no article.</summary>
public sealed class ArticleFormatException : FormatException
{
    internal ArticleFormatException(string articleId, IReadOnlyList<ArticleProblem> problems)
        : base($"'{articleId}' is no article: {string.Join(" ", problems)}")
    {
        ArticleId = articleId;
        Problems = problems;
    }

    /// <summary>The id that the article would have got.</summary>
    public string ArticleId { get; }

    /// <summary>All that is wrong, in the order of the places in the text; never empty.</summary>
    public IReadOnlyList<ArticleProblem> Problems { get; }
}

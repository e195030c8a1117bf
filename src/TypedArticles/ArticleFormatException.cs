namespace TypedArticles;

/// <summary>The exception that is thrown when a text is not a valid article.</summary>
public sealed class ArticleFormatException : FormatException
{
    internal ArticleFormatException(string articleId, IReadOnlyList<ArticleProblem> problems)
        : base($"'{articleId}' is not a valid article: {string.Join(" ", problems)}")
    {
        ArticleId = articleId;
        Problems = problems;
    }

    /// <summary>Gets the id that the article would have got.</summary>
    public string ArticleId { get; }

    /// <summary>Gets all that is wrong, in the order of the places in the text; never empty.</summary>
    public IReadOnlyList<ArticleProblem> Problems { get; }
}

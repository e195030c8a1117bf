using TypedArticles;

namespace ArchiveCli.Printing;

/// <summary>A page of the list.</summary>
internal sealed record ArticlePage(int Page, int Pages, int Total, IReadOnlyList<ArticleSummary> Articles);

/// <summary>A row of the list.</summary>
internal sealed record ArticleSummary(string Id, string Date, string Title, string? Language, string Source, string? Publisher, int Words)
{
    public static ArticleSummary Of(Article article) =>
        new(article.Id, article.Date.ToString(), article.Title, article.Language, article.Host, article.Publisher, article.Body.WordCount);
}

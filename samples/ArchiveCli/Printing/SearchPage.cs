using TypedArticles;

namespace ArchiveCli.Printing;

/// <summary>A page of what a search found.</summary>
internal sealed record SearchPage(string Query, string? DidYouMean, string? SearchedFor, int Page, int Pages, int Total, bool IsTotalExact, IReadOnlyList<SearchedArticle> Articles)
{
    public static SearchPage Of(string query, int page, int pages, SearchResults<Article> found) =>
        new(query, found.DidYouMean, found.SearchedFor, page, pages, found.Total, found.IsTotalExact, [.. found.Select(SearchedArticle.Of)]);
}

/// <summary>An article that was found: its row of the list, and its title and a part of its text in pieces that match or do not.</summary>
internal sealed record SearchedArticle(ArticleSummary Article, double Score, IReadOnlyList<HighlightedPart> Title, IReadOnlyList<HighlightedPart> Snippet)
{
    public static SearchedArticle Of(SearchHit<Article> hit) => new(ArticleSummary.Of(hit.Entry), Math.Round(hit.Score, 3), [.. hit.Title.Parts], [.. hit.Snippet().Parts]);
}

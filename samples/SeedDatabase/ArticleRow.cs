using TypedArticles;

namespace SeedDatabase;

/// <summary>An article as a row: what a program changes and queries, filled from the compiled <see cref="Article"/>.</summary>
public sealed class ArticleRow
{
    public required string Id { get; init; }

    public required string Title { get; set; }

    public string? Lead { get; set; }

    public required string Body { get; set; }

    public required string Url { get; set; }

    public required string Source { get; set; }

    public string? Publisher { get; set; }

    public string? Language { get; set; }

    /// <summary>A year, month or day, as text: <c>2022</c>, <c>2022-01</c>, <c>2022-01-23</c>. Its order is that of the dates.</summary>
    public required PartialDate Date { get; set; }

    public DateOnly? PublishedOn { get; set; }

    public int WordCount { get; set; }

    /// <summary>How often the program showed it: what a database adds to articles that are compiled in.</summary>
    public int Readings { get; set; }

    public static ArticleRow Of(Article article) => new()
    {
        Id = article.Id,
        Title = article.Title,
        Lead = article.Lead,
        Body = article.Body.Text,
        Url = article.Url.OriginalString,
        Source = article.Host,
        Publisher = article.Publisher,
        Language = article.Language,
        Date = article.Date,
        PublishedOn = article.PublishedOn,
        WordCount = article.Body.WordCount,
    };
}

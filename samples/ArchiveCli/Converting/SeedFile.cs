using TypedArticles;

namespace ArchiveCli.Converting;

/// <summary>A seed file to write.</summary>
/// <param name="Path">Below the folder, with '/' on every system.</param>
/// <param name="Text">In the seed format.</param>
/// <param name="ItemLanguage">The language that the file cannot tell, so that the item has to; null where there is none.</param>
internal sealed record SeedFile(string Path, string Text, string? ItemLanguage)
{
    /// <summary>The seed file of an article.</summary>
    /// <exception cref="InvalidOperationException">The format cannot hold the article, or its id cannot be a path.</exception>
    public static SeedFile Of(Article article)
    {
        if (SeedPath.ProblemOf(article.Id) is { } problem)
        {
            throw new InvalidOperationException($"The id '{article.Id}' cannot be the path of a file: {problem}.");
        }

        string text = WithDay(article).ToSeed();
        string? told = Article.FromSeed(text, article.Id).Language;
        return new SeedFile(article.Id + ".txt", text, article.Language == told ? null : article.Language);
    }

    /// <summary>With the day that header and URL tell, where the row names none.</summary>
    private static Article WithDay(Article article) => article.PublishedOn is not null
        ? article
        : article with { PublishedOn = Article.FromSeed($"date {article.Period} {article.Url.OriginalString}\n\nTitle\n\nBody\n", article.Id).PublishedOn };
}

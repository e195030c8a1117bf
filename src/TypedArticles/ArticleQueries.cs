namespace TypedArticles;

/// <summary>Provides look-ups that only articles of the seed format have.</summary>
public static class ArticleQueries
{
    /// <summary>Returns the first article with a URL in the order by date and id, or <see langword="null"/>.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="url">The URL, compared ordinally with the text of the header.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static Article? FindByUrl(this ArticleCollection<Article> articles, string url)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(url);
        return articles.FindUrl(url);
    }

    /// <summary>Returns the first article with a URL in the order by date and id, or <see langword="null"/>.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="url">
    /// The URL, compared with the text of the header, then as <see cref="Uri"/> compares: a URL that is equal and written differently
    /// is found too, by looking at every article.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static Article? FindByUrl(this ArticleCollection<Article> articles, Uri url)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(url);
        return articles.FindUrl(url.OriginalString)
            ?? (url.IsAbsoluteUri ? articles.FindUrl(url.AbsoluteUri) : null)
            ?? articles.Where(a => a.Url == url).FirstInOrder();
    }
}

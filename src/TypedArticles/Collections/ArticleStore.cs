namespace TypedArticles.Collections;

/// <summary>What an <see cref="ArticleCollection"/> reads from: a pack, or articles in memory. Ordered by date, then by id.</summary>
internal abstract class ArticleStore
{
    public abstract int Count { get; }

    public abstract Article this[int position] { get; }

    public abstract Article? FindId(string id);

    public abstract Article? FindSlug(string slug);

    public abstract Article? FindUrl(string url);

    public abstract ArticleFacets Facets { get; }

    /// <summary>The order of every collection.</summary>
    public static int Compare(Article a, Article b) =>
        a.Date.CompareTo(b.Date) is not 0 and var byDate ? byDate : string.CompareOrdinal(a.Id, b.Id);
}

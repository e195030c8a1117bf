using TypedArticles.Collections;

namespace TypedArticles;

/// <content>Making collections.</content>
public sealed partial class ArticleCollection
{
    /// <summary>The collection of no articles.</summary>
    public static ArticleCollection Empty { get; } = new(new ListedArticles([]));

    /// <summary>A collection of any articles, put into its order.</summary>
    /// <exception cref="ArgumentNullException">The sequence or an article is null.</exception>
    /// <exception cref="ArgumentException">Two articles have one id.</exception>
    public static ArticleCollection Create(IEnumerable<Article> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        Article[] ordered = [.. articles];
        foreach (Article article in ordered)
        {
            ArgumentNullException.ThrowIfNull(article, nameof(articles));
        }

        CheckIds(ordered, nameof(articles));
        Array.Sort(ordered, ArticleStore.Compare);
        return new ArticleCollection(new ListedArticles(ordered));
    }

    /// <summary>Several collections read as one, for instance of several data packages.</summary>
    /// <exception cref="ArgumentNullException">The array or a collection is null.</exception>
    /// <exception cref="ArgumentException">
    /// Two articles have one id; give those of one collection another first:
    /// <c>Create(collection.Select(a =&gt; a with { Id = "prefix/" + a.Id }))</c>.
    /// </exception>
    public static ArticleCollection Concat(params ArticleCollection[] collections)
    {
        ArgumentNullException.ThrowIfNull(collections);
        foreach (ArticleCollection collection in collections)
        {
            ArgumentNullException.ThrowIfNull(collection, nameof(collections));
        }

        return collections.Length == 1 ? collections[0] : Create(collections.SelectMany(static c => c));
    }

    private static void CheckIds(Article[] articles, string argument)
    {
        var seen = new Dictionary<string, Article>(articles.Length, StringComparer.Ordinal);
        foreach (Article article in articles)
        {
            if (!seen.TryAdd(article.Id, article))
            {
                throw new ArgumentException(
                    $"Two articles have the id '{article.Id}': '{seen[article.Id].Title}' and '{article.Title}'. Give one of them another with `with {{ Id = … }}`.",
                    argument);
            }
        }
    }
}

namespace TypedArticles.Collections;

/// <summary>Articles in memory, in the order of every collection; looks up by dictionaries made at the first look-up.</summary>
internal sealed class ListedArticles(Article[] ordered) : ArticleStore
{
    private Dictionary<string, Article>? _byId;
    private Dictionary<string, Article>? _bySlug;
    private Dictionary<string, Article>? _byUrl;
    private ArticleFacets? _facets;

    public override int Count => ordered.Length;

    public override ArticleFacets Facets => _facets ??= ArticleFacets.Of(ordered);

    public override Article this[int position] => ordered[position];

    public override Article? FindId(string id) => (_byId ??= FirstBy(static a => a.Id)).GetValueOrDefault(id);

    public override Article? FindSlug(string slug) => (_bySlug ??= FirstBy(static a => a.Slug)).GetValueOrDefault(slug);

    public override Article? FindUrl(string url) => (_byUrl ??= FirstBy(static a => a.UrlText)).GetValueOrDefault(url);

    private Dictionary<string, Article> FirstBy(Func<Article, string> key)
    {
        var first = new Dictionary<string, Article>(ordered.Length, StringComparer.Ordinal);
        foreach (Article article in ordered)
        {
            first.TryAdd(key(article), article);
        }

        return first;
    }
}

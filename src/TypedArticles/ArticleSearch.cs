using TypedArticles.Searching;

namespace TypedArticles;

/// <summary>Provides searches over several collections at once.</summary>
public static class ArticleSearch
{
    /// <summary>Searches several collections, and ranks what is found together.</summary>
    /// <param name="query">The query; every string is one.</param>
    /// <param name="collections">The collections.</param>
    /// <exception cref="ArgumentNullException">An argument or a collection is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">A collection has no search index.</exception>
    /// <exception cref="InvalidDataException">An index or a pack is damaged.</exception>
    public static SearchResults<ArticleRecord> Across(string query, params ISearchableArticles[] collections) => Across(query, null, collections);

    /// <inheritdoc cref="Across(string, ISearchableArticles[])"/>
    /// <param name="query">The query; every string is one.</param>
    /// <param name="options">How; <see langword="null"/> for the defaults.</param>
    /// <param name="collections">The collections.</param>
    public static SearchResults<ArticleRecord> Across(string query, SearchOptions? options, params ISearchableArticles[] collections)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(collections);
        foreach (ISearchableArticles collection in collections)
        {
            ArgumentNullException.ThrowIfNull(collection, nameof(collections));
        }

        var scope = new SearchScope(SearchFilter.Union(collections.SelectMany(static c => c.Searched())));
        return SearchResults<ArticleRecord>.Of(scope, query, options ?? SearchOptions.Default);
    }
}

/// <summary>Represents a collection that <see cref="ArticleSearch"/> can search: every <see cref="ArticleCollection{T}"/>, and nothing else.</summary>
public interface ISearchableArticles
{
    /// <summary>The packs that its entries are from, each with a bit for each position that counts, or null where all do.</summary>
    /// <exception cref="InvalidOperationException">The collection has no search index.</exception>
    internal IEnumerable<(SearchedPack Pack, ulong[]? Filter)> Searched();
}

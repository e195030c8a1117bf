using TypedArticles.Collections;
using TypedArticles.Searching;

namespace TypedArticles;

/// <content>Full-text search, over an index that was made at compile time where the project has <c>&lt;ArticlesSearch&gt;true&lt;/ArticlesSearch&gt;</c>.</content>
public sealed partial class ArticleCollection<T> : ISearchableArticles
{
    /// <summary>
    /// Gets a value that indicates whether the collection can be searched: all of its entries are from packs with a search index. Those of
    /// <see cref="ArticleCollection.Create{T}(IEnumerable{T})"/> are not.
    /// </summary>
    /// <exception cref="InvalidDataException">An index or a pack is damaged.</exception>
    public bool CanSearch => Store is var store && (store.Scope is not null || SearchedPacks(store) is not null);

    private SearchScope Scope => ScopeOf(Store);

    /// <summary>
    /// Searches the entries of this collection: <c>words</c> in any form, <c>"a phrase"</c>, <c>begin*</c>, <c>-excluded</c>,
    /// <c>title:word</c>. Every string is a query.
    /// </summary>
    /// <param name="query">The query.</param>
    /// <param name="options">How; <see langword="null"/> for the defaults: ten hits, those with all words first.</param>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The collection has no search index.</exception>
    /// <exception cref="InvalidDataException">The index or the pack is damaged.</exception>
    public SearchResults<T> Search(string query, SearchOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        return SearchResults<T>.Of(Scope, query, options ?? SearchOptions.Default);
    }

    /// <summary>Returns the entries of this collection that are about the same as another, in the same language, the nearest first.</summary>
    /// <param name="entry">The entry, which is one of this collection.</param>
    /// <param name="count">How many to return at most.</param>
    /// <exception cref="ArgumentNullException"><paramref name="entry"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative, or more than <see cref="SearchOptions.MaxTake"/>.</exception>
    /// <exception cref="ArgumentException">The entry is not one of this collection.</exception>
    /// <exception cref="InvalidOperationException">The collection has no search index.</exception>
    /// <exception cref="InvalidDataException">The index or the pack is damaged.</exception>
    public IReadOnlyList<T> RelatedTo(T entry, int count = 5)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, SearchOptions.MaxTake);
        ArticleStore<T> store = Store;
        SearchScope scope = ScopeOf(store);
        T own = store.FindId(entry.Id) ?? throw new ArgumentException($"The collection has no article with the id '{entry.Id}'.", nameof(entry));
        for (int i = 0; i < scope.Parts.Length; i++)
        {
            if (ReferenceEquals(scope.Parts[i].Pack.Collection, own.PackedIn) && scope.Parts[i].Section.EntryAt(own.PackedPosition) >= 0)
            {
                SearchedPack pack = scope.Parts[i].Pack;
                return Array.AsReadOnly(Array.ConvertAll(RelatedWords.Find(scope, i, own.PackedPosition, count), f => (T)pack.EntryAt(f.Position)));
            }
        }

        return [];
    }

    /// <summary>
    /// Returns the words of the texts that begin like the last word of what a user typed, the most frequent first: in lower case and without
    /// diacritics, as the index has them.
    /// </summary>
    /// <param name="beginning">What was typed.</param>
    /// <param name="count">How many to return at most.</param>
    /// <exception cref="ArgumentNullException"><paramref name="beginning"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">The collection has no search index.</exception>
    /// <exception cref="InvalidDataException">The index is damaged.</exception>
    public IReadOnlyList<string> Complete(string beginning, int count = 10)
    {
        ArgumentNullException.ThrowIfNull(beginning);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Array.AsReadOnly(Completions.Of(Scope, beginning, count));
    }

    IEnumerable<(SearchedPack Pack, ulong[]? Filter)> ISearchableArticles.Searched() => Searched(Store);

    private static SearchScope ScopeOf(ArticleStore<T> store) => store.Scope ??= new SearchScope(Searched(store));

    private static List<(SearchedPack Pack, ulong[]? Filter)> Searched(ArticleStore<T> store)
    {
        List<SearchedPack> packs = SearchedPacks(store) ?? throw new InvalidOperationException(
            "The collection has no search index. Set <ArticlesSearch>true</ArticlesSearch> in the project that contains its articles; entries that were not compiled into an assembly cannot be searched.");
        // Loops and no queries: over structs these would be most of what a native program with a search is larger by.
        long count = 0;
        foreach (SearchedPack pack in packs)
        {
            count += pack.Count;
        }

        var searched = new List<(SearchedPack Pack, ulong[]? Filter)>(packs.Count);
        foreach (SearchedPack pack in packs)
        {
            searched.Add((pack, count == store.Count ? null : SearchFilter.Empty(pack)));
        }

        for (int i = 0; i < store.Count && count != store.Count; i++)
        {
            (object? pack, int position) = store.PlaceAt(i);
            foreach ((SearchedPack other, ulong[]? filter) in searched)
            {
                if (ReferenceEquals(other.Collection, pack))
                {
                    SearchFilter.Add(filter!, position);
                    break;
                }
            }
        }

        return searched;
    }

    /// <summary>The packs that the entries are from; null where one of them has no index, or an entry is from none.</summary>
    private static List<SearchedPack>? SearchedPacks(ArticleStore<T> store)
    {
        var packs = new List<SearchedPack>();
        if (!store.AddPacks(packs))
        {
            return null;
        }

        foreach (SearchedPack pack in packs)
        {
            if (pack.Index is null)
            {
                return null;
            }
        }

        return packs;
    }
}

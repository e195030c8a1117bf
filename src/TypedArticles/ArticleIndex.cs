using System.Diagnostics;
using TypedArticles.Collections;

namespace TypedArticles;

/// <summary>Represents the entries of a collection by a key. Made when it is first used; afterwards a look-up allocates nothing.</summary>
/// <typeparam name="TKey">The type of the keys; text is compared ordinally.</typeparam>
/// <typeparam name="T">The type of the entries.</typeparam>
/// <remarks>Immutable, and safe for use by several threads at once. Under live edit, the index of a collection of a pack follows it: see <see cref="LiveEdit"/>.</remarks>
[DebuggerDisplay("{Count} keys")]
public sealed class ArticleIndex<TKey, T>
    where T : ArticleRecord
{
    private readonly ArticleCollection<T> _collection;
    private readonly Func<ArticleStore<T>, ArticleGroups<TKey, T>> _group;
    private ArticleGroups<TKey, T>? _groups;
    private LiveGroups? _live;

    internal ArticleIndex(ArticleCollection<T> collection, Func<ArticleStore<T>, ArticleGroups<TKey, T>> group) => (_collection, _group) = (collection, group);

    /// <summary>Gets the number of keys.</summary>
    public int Count => Groups.Counts.Count;

    /// <summary>
    /// Gets the keys, each with the number of its entries: the most frequent first, and keys of one number in their own order (text
    /// ordinally; keys that have no order, in the order in which they occur).
    /// </summary>
    public IReadOnlyList<ArticleCount<TKey>> Counts => Groups.Counts;

    private ArticleGroups<TKey, T> Groups => _groups ?? (_collection.IsLive ? Live() : _groups = _group(_collection.Store));

    /// <summary>Gets the entries with a key, in the order of the collection; empty where there is none.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <see langword="null"/>.</exception>
    public ArticleCollection<T> this[TKey key] => Groups.Find(NotNull(key)) ?? ArticleCollection.Empty<T>();

    /// <summary>Returns whether an entry has a key.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <see langword="null"/>.</exception>
    public bool Contains(TKey key) => Groups.Find(NotNull(key)) is not null;

    /// <summary>Returns the number of keys in words.</summary>
    public override string ToString() => $"{Count} keys";

    /// <summary>The groups of the entries as they are now.</summary>
    private ArticleGroups<TKey, T> Live()
    {
        ArticleStore<T> store = _collection.Store;
        LiveGroups? live = _live;
        if (live is null || !ReferenceEquals(live.Store, store))
        {
            _live = live = new LiveGroups(store, _group(store));
        }

        return live.Groups;
    }

    private sealed record LiveGroups(ArticleStore<T> Store, ArticleGroups<TKey, T> Groups);

    private static TKey NotNull(TKey key) => key is null ? throw new ArgumentNullException(nameof(key)) : key;
}

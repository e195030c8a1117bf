using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using TypedArticles.Collections;
using TypedArticles.Json;
using TypedArticles.Live;

namespace TypedArticles;

/// <summary>
/// Represents entries in order, with look-ups by id, slug and permalink. Those of a compiled collection use tables that were laid out at
/// compile time.
/// </summary>
/// <typeparam name="T">The type of the entries.</typeparam>
/// <remarks>
/// The order is by <see cref="ArticleRecord.SortDate"/>, entries without one last, then by id (ordinal). Immutable, and safe for use by
/// several threads at once. Under live edit, the collections of a pack follow their files: see <see cref="LiveEdit"/>.
/// </remarks>
[JsonConverter(typeof(ArticleCollectionJsonConverterFactory))]
[CollectionBuilder(typeof(ArticleCollection), nameof(ArticleCollection.Create))]
[DebuggerDisplay("{Count} articles")]
[DebuggerTypeProxy(typeof(ArticleCollectionDebugView<>))]
public sealed partial class ArticleCollection<T> : IReadOnlyList<T>, IList<T>
    where T : ArticleRecord
{
    private readonly Func<ArticleStore<T>>? _open;
    private readonly LiveView<T>? _live;
    private ArticleStore<T>? _store;

    internal ArticleCollection(ArticleStore<T> store) => _store = store;

    /// <summary>A collection whose entries are opened when they are first asked for.</summary>
    internal ArticleCollection(Func<ArticleStore<T>> open) => _open = open;

    /// <summary>A collection that follows the files while its program runs.</summary>
    internal ArticleCollection(LiveView<T> live) => _live = live;

    /// <summary>Gets the number of entries.</summary>
    public int Count => (IsLive ? _live!.Count() : Store).Count;

    /// <summary>Gets the entry at a position in the order.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public T this[int index]
    {
        get
        {
            ArticleStore<T> store = Store;
            return (uint)index < (uint)store.Count ? store[index]
                : IsLive && _live!.TryCounted(index, out ArticleStore<T>? counted) ? counted[index]
                : throw new ArgumentOutOfRangeException(nameof(index), index, $"The collection has {store.Count} articles.");
        }
    }

    /// <summary>Gets the entry with an id.</summary>
    /// <param name="id">The id, compared ordinally.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is <see langword="null"/>.</exception>
    /// <exception cref="KeyNotFoundException">No entry has the id; the message names ids near it.</exception>
    public T this[string id] => FindById(id) ?? throw MissingId.Exception(id, this);

    /// <summary>Gets the entry with an id, and returns whether there is one.</summary>
    /// <param name="id">The id, compared ordinally.</param>
    /// <param name="entry">The entry, or <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is <see langword="null"/>.</exception>
    public bool TryGet(string id, [NotNullWhen(true)] out T? entry)
    {
        entry = FindById(id);
        return entry is not null;
    }

    /// <summary>Returns whether an entry has an id.</summary>
    /// <param name="id">The id, compared ordinally.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is <see langword="null"/>.</exception>
    public bool Contains(string id) => FindById(id) is not null;

    /// <summary>Returns the entry with an id, or <see langword="null"/>.</summary>
    /// <param name="id">The id, compared ordinally.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is <see langword="null"/>.</exception>
    public T? FindById(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Store.FindId(id);
    }

    /// <summary>Returns the first entry with a slug in the order by date and id, or <see langword="null"/>.</summary>
    /// <param name="slug">The slug, compared ordinally.</param>
    /// <exception cref="ArgumentNullException"><paramref name="slug"/> is <see langword="null"/>.</exception>
    public T? FindBySlug(string slug)
    {
        ArgumentNullException.ThrowIfNull(slug);
        return Store.FindSlug(slug);
    }

    /// <summary>Returns the first entry with a permalink in the order by date and id, or <see langword="null"/>.</summary>
    /// <param name="path">The path, compared ordinally.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    public T? FindByPermalink(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Store.FindPermalink(path);
    }

    /// <summary>Returns an enumerator of the entries in their order, without allocating it.</summary>
    public Enumerator GetEnumerator() => new(Store);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Returns the number of entries in words.</summary>
    public override string ToString() => $"{Count} articles";

    /// <summary>Where the entries are.</summary>
    internal ArticleStore<T> Store => _store ?? (IsLive ? _live!.Store : Interlocked.CompareExchange(ref _store, _open!(), null) ?? _store);

    /// <summary>Whether the collection follows the files of its project, as that of a pack does under live edit: then no other is kept in its place.</summary>
    internal bool IsLive => LiveEdit.IsSupported && _live is not null;

    /// <summary>What there is to say of an entry that has gone; null where nothing is known of it.</summary>
    internal string? Gone(string id) => IsLive ? _live!.Gone(id) : null;

    /// <summary>The ids in the order of the collection; of a compiled collection no entry is made.</summary>
    internal IEnumerable<string> Ids()
    {
        ArticleStore<T> store = Store;
        return Enumerable.Range(0, store.Count).Select(store.IdAt);
    }

    /// <summary>The first entry with a URL, for collections of articles.</summary>
    internal T? FindUrl(string url) => Store.FindUrl(url);

    /// <summary>The first entry in the order by date and id, whatever the order of this collection; null where there is none.</summary>
    internal T? FirstInOrder()
    {
        T? first = null;
        foreach (T entry in this)
        {
            first = first is null || ArticleStore<T>.Compare(entry, first) < 0 ? entry : first;
        }

        return first;
    }

    /// <summary>Enumerates the entries of a collection.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly ArticleStore<T> _store;
        private int _position;

        internal Enumerator(ArticleStore<T> store) => (_store, _position) = (store, -1);

        /// <inheritdoc/>
        public readonly T Current => _store[_position];

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => ++_position < _store.Count;

        /// <inheritdoc/>
        public void Reset() => _position = -1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}

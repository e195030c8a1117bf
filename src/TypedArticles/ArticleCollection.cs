using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using TypedArticles.Collections;
using TypedArticles.Json;

namespace TypedArticles;

/// <summary>
/// Articles ordered by date, then by id (ordinal), with look-ups by id, slug and URL. Those of a compiled collection
/// use tables that were laid out at compile time and allocate nothing.
/// </summary>
/// <remarks>Immutable, and safe for use by several threads at once.</remarks>
[JsonConverter(typeof(ArticleCollectionJsonConverter))]
[DebuggerDisplay("{Count} articles")]
[DebuggerTypeProxy(typeof(ArticleCollectionDebugView))]
public sealed partial class ArticleCollection : IReadOnlyList<Article>
{
    private readonly ArticleStore _store;

    internal ArticleCollection(ArticleStore store) => _store = store;

    /// <summary>The number of articles.</summary>
    public int Count => _store.Count;

    /// <summary>The article at a position in the order.</summary>
    /// <param name="index">From 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public Article this[int index] => (uint)index < (uint)_store.Count
        ? _store[index]
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"The collection has {Count} articles.");

    /// <summary>The article with an id.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">No article has it.</exception>
    public Article this[string id] => TryGet(id, out Article? article)
        ? article
        : throw new KeyNotFoundException($"The collection has no article with the id '{id}'.");

    /// <summary>Finds an article by its id (ordinal).</summary>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public bool TryGet(string id, [NotNullWhen(true)] out Article? article)
    {
        ArgumentNullException.ThrowIfNull(id);
        article = _store.FindId(id);
        return article is not null;
    }

    /// <summary>The first article, in the order of the collection, with a slug (ordinal); null where none has it.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="slug"/> is null.</exception>
    public Article? BySlug(string slug)
    {
        ArgumentNullException.ThrowIfNull(slug);
        return _store.FindSlug(slug);
    }

    /// <summary>The first article with a URL, compared exactly with the text of the header; null where none has it.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="url"/> is null.</exception>
    public Article? ByUrl(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return _store.FindUrl(url);
    }

    /// <inheritdoc cref="ByUrl(string)"/>
    public Article? ByUrl(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return _store.FindUrl(url.OriginalString);
    }

    /// <summary>Enumerates the articles in their order, without allocating an enumerator.</summary>
    public Enumerator GetEnumerator() => new(_store);

    IEnumerator<Article> IEnumerable<Article>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The number of articles.</summary>
    public override string ToString() => $"{Count} articles";

    /// <summary>Enumerates the articles of a collection.</summary>
    public struct Enumerator : IEnumerator<Article>
    {
        private readonly ArticleStore _store;
        private int _position;

        internal Enumerator(ArticleStore store) => (_store, _position) = (store, -1);

        /// <inheritdoc/>
        public readonly Article Current => _store[_position];

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

using TypedArticles.Collections;

namespace TypedArticles;

/// <summary>Provides methods that create collections of articles.</summary>
public static class ArticleCollection
{
    /// <summary>Creates a collection of any entries, put into its order.</summary>
    /// <typeparam name="T">The type of the entries.</typeparam>
    /// <param name="entries">The entries.</param>
    /// <exception cref="ArgumentNullException">The sequence or an entry is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Two entries have one id.</exception>
    public static ArticleCollection<T> Create<T>(IEnumerable<T> entries)
        where T : ArticleRecord
    {
        ArgumentNullException.ThrowIfNull(entries);
        return Ordered<T>([.. entries], nameof(entries));
    }

    /// <inheritdoc cref="Create{T}(IEnumerable{T})"/>
    public static ArticleCollection<T> Create<T>(ReadOnlySpan<T> entries)
        where T : ArticleRecord => Ordered(entries.ToArray(), nameof(entries));

    /// <summary>Combines several collections into one, for instance those of several data packages.</summary>
    /// <typeparam name="T">The type of the entries.</typeparam>
    /// <param name="collections">The collections.</param>
    /// <exception cref="ArgumentNullException">The array or a collection is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// Two entries have one id; give those of one collection another first:
    /// <c>Create(collection.Select(a =&gt; a with { Id = "prefix/" + a.Id }))</c>.
    /// </exception>
    public static ArticleCollection<T> Combine<T>(params ArticleCollection<T>[] collections)
        where T : ArticleRecord
    {
        ArgumentNullException.ThrowIfNull(collections);
        foreach (ArticleCollection<T> collection in collections)
        {
            ArgumentNullException.ThrowIfNull(collection, nameof(collections));
        }

        return collections.Length == 1 ? collections[0] : Ordered([.. collections.SelectMany(static c => c)], nameof(collections), [.. collections.Select(static c => c.Store)]);
    }

    /// <summary>Returns the collection without entries.</summary>
    /// <typeparam name="T">The type of the entries.</typeparam>
    public static ArticleCollection<T> Empty<T>()
        where T : ArticleRecord => EmptyCollection<T>.Instance;

    private static ArticleCollection<T> Ordered<T>(T[] entries, string argument, params ArticleStore<T>[] sources)
        where T : ArticleRecord
    {
        if (entries.Length == 0)
        {
            return Empty<T>();
        }

        var seen = new Dictionary<string, T>(entries.Length, StringComparer.Ordinal);
        foreach (T entry in entries)
        {
            ArgumentNullException.ThrowIfNull(entry, argument);
            if (!seen.TryAdd(entry.Id, entry))
            {
                throw new ArgumentException(
                    $"Two articles have one id: '{seen[entry.Id]}' and '{entry}'. Give one of them another with `with {{ Id = … }}`.",
                    argument);
            }
        }

        Array.Sort(entries, ArticleStore<T>.Compare);
        return new ArticleCollection<T>(new ListedArticles<T>(entries, sources));
    }

    private static class EmptyCollection<T>
        where T : ArticleRecord
    {
        public static readonly ArticleCollection<T> Instance = new(new ListedArticles<T>([]));
    }
}

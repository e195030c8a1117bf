using System.Collections.ObjectModel;

namespace TypedArticles.Collections;

/// <summary>What an <see cref="ArticleIndex{TKey, T}"/> reads from: entries grouped by a key.</summary>
internal abstract class ArticleGroups<TKey, T>
    where T : ArticleRecord
{
    /// <summary>The keys with their numbers, in the order that the index promises.</summary>
    public abstract IReadOnlyList<ArticleCount<TKey>> Counts { get; }

    /// <summary>The entries of a key; null for none.</summary>
    public abstract ArticleCollection<T>? Find(TKey key);

    /// <summary>The most frequent first; of one number in the own order of the keys, and where they have none in that in which they come.</summary>
    protected static ReadOnlyCollection<ArticleCount<TKey>> Ordered(IEnumerable<ArticleCount<TKey>> counts) =>
        new([.. counts.OrderByDescending(static c => c.Count).ThenBy(static c => c.Value, KeyComparer())]);

    /// <summary>Where keys have no order all are equal, and a stable sort leaves them as they come.</summary>
    private static Comparer<TKey> KeyComparer() =>
        typeof(TKey) == typeof(string) ? Comparer<TKey>.Create(static (a, b) => string.CompareOrdinal(a as string, b as string))
        : typeof(IComparable).IsAssignableFrom(Nullable.GetUnderlyingType(typeof(TKey)) ?? typeof(TKey)) ? Comparer<TKey>.Default
        : Comparer<TKey>.Create(static (_, _) => 0);
}

using System.Collections.ObjectModel;

#pragma warning disable CS8714 // No key is null here: an entry without a key is left out.

namespace TypedArticles.Collections;

/// <summary>The entries of a collection grouped by a key.</summary>
internal sealed class GroupedArticles<TKey, T>
    where T : ArticleRecord
{
    private readonly Dictionary<TKey, ArticleCollection<T>> _groups;

    public GroupedArticles(ArticleCollection<T> entries, Func<T, IEnumerable<TKey>> keys)
    {
        IEqualityComparer<TKey>? comparer = typeof(TKey) == typeof(string) ? (IEqualityComparer<TKey>)(object)StringComparer.Ordinal : null;
        var lists = new Dictionary<TKey, List<T>>(comparer);
        var order = new List<TKey>();
        foreach (T entry in entries)
        {
            foreach (TKey key in keys(entry))
            {
                if (key is null)
                {
                    continue;
                }

                if (!lists.TryGetValue(key, out List<T>? list))
                {
                    lists.Add(key, list = []);
                    order.Add(key);
                }

                if (list.Count == 0 || !ReferenceEquals(list[^1], entry))
                {
                    list.Add(entry);
                }
            }
        }

        _groups = lists.ToDictionary(static l => l.Key, static l => new ArticleCollection<T>(new ListedArticles<T>([.. l.Value])), comparer);
        Counts = new ReadOnlyCollection<ArticleCount<TKey>>(
            [.. order.Select(k => new ArticleCount<TKey>(k, lists[k].Count)).OrderByDescending(static c => c.Count).ThenBy(static c => c.Value, KeyComparer())]);
    }

    public IReadOnlyList<ArticleCount<TKey>> Counts { get; }

    public ArticleCollection<T>? Find(TKey key) => _groups.GetValueOrDefault(key);

    /// <summary>The own order of the keys; where they have none all are equal, and a stable sort leaves them as they occur.</summary>
    private static Comparer<TKey> KeyComparer() =>
        typeof(TKey) == typeof(string) ? Comparer<TKey>.Create(static (a, b) => string.CompareOrdinal(a as string, b as string))
        : default(TKey) is IComparable || typeof(IComparable).IsAssignableFrom(Nullable.GetUnderlyingType(typeof(TKey)) ?? typeof(TKey)) ? Comparer<TKey>.Default
        : Comparer<TKey>.Create(static (_, _) => 0);
}

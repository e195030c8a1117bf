#pragma warning disable CS8714 // No key is null here: an entry without a key is left out.

namespace TypedArticles.Collections;

/// <summary>The entries of a collection grouped in memory.</summary>
internal sealed class GroupedArticles<TKey, T> : ArticleGroups<TKey, T>
    where T : ArticleRecord
{
    private readonly Dictionary<TKey, ArticleCollection<T>> _groups;

    public GroupedArticles(ArticleStore<T> entries, Func<T, IEnumerable<TKey>> keys)
    {
        IEqualityComparer<TKey>? comparer = typeof(TKey) == typeof(string) ? (IEqualityComparer<TKey>)(object)StringComparer.Ordinal : null;
        var lists = new Dictionary<TKey, List<T>>(comparer);
        var order = new List<TKey>();
        for (int i = 0; i < entries.Count; i++)
        {
            T entry = entries[i];
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

        _groups = lists.ToDictionary(static l => l.Key, l => new ArticleCollection<T>(new ListedArticles<T>([.. l.Value], entries)), comparer);
        Counts = Ordered(order.Select(k => new ArticleCount<TKey>(k, lists[k].Count)));
    }

    public override IReadOnlyList<ArticleCount<TKey>> Counts { get; }

    public override ArticleCollection<T>? Find(TKey key) => _groups.GetValueOrDefault(key);
}

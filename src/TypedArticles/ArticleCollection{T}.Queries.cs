using TypedArticles.Collections;

namespace TypedArticles;

/// <content>Choosing entries, and what occurs in them. What is chosen is a collection again, in the same order, with its own look-ups.</content>
public sealed partial class ArticleCollection<T>
{
    /// <summary>Gets the same entries in the opposite order, the newest first. Nothing is copied.</summary>
    public ArticleCollection<T> NewestFirst => Store.Reversed;

    /// <summary>
    /// Gets the months in which there are entries, in order, each with their number; entries of which only the year is known count under
    /// the year, and entries without a date are not counted.
    /// </summary>
    public IReadOnlyList<ArticleCount<PartialDate>> Months => Store.Months;

    /// <summary>Gets the languages, the most frequent first, then ordinal; entries without one are not counted.</summary>
    public IReadOnlyList<ArticleCount<string>> Languages => Store.Languages;

    /// <summary>Returns the entries that fulfil a condition.</summary>
    /// <param name="predicate">The condition.</param>
    /// <exception cref="ArgumentNullException"><paramref name="predicate"/> is <see langword="null"/>.</exception>
    public ArticleCollection<T> Where(Func<T, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        ArticleStore<T> store = Store;
        var chosen = new List<T>();
        for (int i = 0; i < store.Count; i++)
        {
            if (store[i] is var entry && predicate(entry))
            {
                chosen.Add(entry);
            }
        }

        return new ArticleCollection<T>(new ListedArticles<T>([.. chosen], store));
    }

    /// <summary>Returns the entries whose <see cref="ArticleRecord.SortDate"/> is in a year, month or day.</summary>
    /// <param name="period">The year, month or day.</param>
    public ArticleCollection<T> PublishedIn(PartialDate period) => Where(e => e.SortDate is { } date && period.Contains(date));

    /// <summary>
    /// Returns the entries whose <see cref="ArticleRecord.SortDate"/> is in a range of days. A date without a day is in it when all of
    /// its days are.
    /// </summary>
    /// <param name="from">The first day.</param>
    /// <param name="through">The last day, which belongs to the range.</param>
    public ArticleCollection<T> PublishedBetween(DateOnly from, DateOnly through) =>
        Where(e => e.SortDate is { } date && date.FirstDay >= from && date.LastDay <= through);

    /// <summary>Returns the entries in a language.</summary>
    /// <param name="language">The tag as entries have it, ignoring case.</param>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is <see langword="null"/>.</exception>
    public ArticleCollection<T> InLanguage(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Where(e => string.Equals(e.Language, language, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Returns a range of the entries. Nothing is copied. Also serves <c>collection[10..20]</c>.</summary>
    /// <param name="start">The position of the first entry.</param>
    /// <param name="length">The number of entries.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is not inside the collection.</exception>
    public ArticleCollection<T> Slice(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArticleStore<T> store = Store;
        if (IsLive && start <= int.MaxValue - length && start + length > store.Count && _live!.TryCounted(start + length - 1, out ArticleStore<T>? counted))
        {
            // A range from the end is counted first.
            store = counted;
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, store.Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, store.Count - start);
        return length == store.Count && !IsLive ? this : new ArticleCollection<T>(new ViewedArticles<T>(store, start, length, isReversed: false));
    }

    /// <summary>Returns the entries by a key; those whose key is <see langword="null"/> are left out. The index is made when it is first used.</summary>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <param name="key">Returns the key of an entry.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <see langword="null"/>.</exception>
    public ArticleIndex<TKey, T> IndexBy<TKey>(Func<T, TKey?> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new ArticleIndex<TKey, T>(this, store => new GroupedArticles<TKey, T>(store, e => key(e) is { } value ? [value] : []));
    }

    /// <summary>
    /// Returns the entries by each of several keys, such as tags; a key that an entry has twice counts once, and <see langword="null"/>
    /// is left out. The index is made when it is first used.
    /// </summary>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <param name="keys">Returns the keys of an entry.</param>
    /// <exception cref="ArgumentNullException"><paramref name="keys"/> is <see langword="null"/>.</exception>
    public ArticleIndex<TKey, T> IndexByEach<TKey>(Func<T, IEnumerable<TKey>> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return new ArticleIndex<TKey, T>(this, store => new GroupedArticles<TKey, T>(store, keys));
    }
}

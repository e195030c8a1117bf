using TypedArticles.Collections;

namespace TypedArticles;

/// <content>The read-only list that LINQ and user interfaces know: counting and skipping make no entry.</content>
public sealed partial class ArticleCollection<T>
{
    bool ICollection<T>.IsReadOnly => true;

    T IList<T>.this[int index]
    {
        get => this[index];
        set => throw ReadOnly();
    }

    int IList<T>.IndexOf(T item) => Store.PositionOf(item);

    bool ICollection<T>.Contains(T item) => Store.PositionOf(item) >= 0;

    void ICollection<T>.CopyTo(T[] array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentOutOfRangeException.ThrowIfNegative(arrayIndex);
        ArticleStore<T> store = Store;
        int places = array.Length - arrayIndex;
        if (places != store.Count && IsLive && _live!.TryCounted(places - 1, out ArticleStore<T>? counted))
        {
            // LINQ counts, makes an array of that length, and then asks for the entries.
            store = counted;
        }

        if (places < store.Count)
        {
            throw new ArgumentException("The array has too few places.", nameof(array));
        }

        for (int i = 0; i < store.Count; i++)
        {
            array[arrayIndex + i] = store[i];
        }
    }

    void IList<T>.Insert(int index, T item) => throw ReadOnly();

    void IList<T>.RemoveAt(int index) => throw ReadOnly();

    void ICollection<T>.Add(T item) => throw ReadOnly();

    void ICollection<T>.Clear() => throw ReadOnly();

    bool ICollection<T>.Remove(T item) => throw ReadOnly();

    private static NotSupportedException ReadOnly() => new("A collection of articles is read-only.");
}

using System.Collections;
using System.Diagnostics;

namespace TypedArticles.Reading;

/// <summary>
/// The items of a list in a pack: equal to another with the same items, and without a way to change it. The first two items, which most
/// lists have and no more, take no array.
/// </summary>
[DebuggerDisplay("{Count} items")]
internal sealed class FieldList<T> : IReadOnlyList<T>, ICollection<T>, IEquatable<FieldList<T>>
{
    // What stands in place of the other items says how many items there are where they are fewer than three.
#pragma warning disable CA1825 // Each is another array.
    private static readonly T[] s_none = new T[0], s_one = new T[0], s_two = new T[0];
#pragma warning restore CA1825

    private readonly T _first;
    private readonly T _second;
    private readonly T[] _others;

    public FieldList(T first)
        : this(first, default!, s_one)
    {
    }

    public FieldList(T first, T second)
        : this(first, second, s_two)
    {
    }

    /// <param name="first">The first item.</param>
    /// <param name="second">The second item.</param>
    /// <param name="others">The other items, which belong to this list from now on.</param>
    public FieldList(T first, T second, T[] others) => (_first, _second, _others) = (first, second, others);

    public static FieldList<T> Empty { get; } = new(default!, default!, s_none);

    /// <summary>A list of items that belong to somebody else.</summary>
    public static FieldList<T> Of(IReadOnlyList<T> items) => items.Count switch
    {
        0 => Empty,
        1 => new FieldList<T>(items[0]),
        2 => new FieldList<T>(items[0], items[1]),
        _ => new FieldList<T>(items[0], items[1], [.. items.Skip(2)]),
    };

    public int Count => _others.Length > 0 ? _others.Length + 2 : _others == s_two ? 2 : _others == s_one ? 1 : 0;

    bool ICollection<T>.IsReadOnly => true;

    public T this[int index] => (uint)index >= (uint)Count ? throw new ArgumentOutOfRangeException(nameof(index))
        : index == 0 ? _first
        : index == 1 ? _second
        : _others[index - 2];

    public IEnumerator<T> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(FieldList<T>? other)
    {
        if (other is null || other.Count != Count)
        {
            return false;
        }

        for (int i = 0; i < Count; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(this[i], other[i]))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as FieldList<T>);

    public override int GetHashCode() => ArticleEquality.HashOf(this);

    bool ICollection<T>.Contains(T item)
    {
        for (int i = 0; i < Count; i++)
        {
            if (EqualityComparer<T>.Default.Equals(this[i], item))
            {
                return true;
            }
        }

        return false;
    }

    void ICollection<T>.CopyTo(T[] array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentOutOfRangeException.ThrowIfNegative(arrayIndex);
        if (array.Length - arrayIndex < Count)
        {
            throw new ArgumentException("The array has too few places.", nameof(array));
        }

        for (int i = 0; i < Count; i++)
        {
            array[arrayIndex + i] = this[i];
        }
    }

    void ICollection<T>.Add(T item) => throw ReadOnly();

    void ICollection<T>.Clear() => throw ReadOnly();

    bool ICollection<T>.Remove(T item) => throw ReadOnly();

    private static NotSupportedException ReadOnly() => new("The list of an article is read-only.");
}

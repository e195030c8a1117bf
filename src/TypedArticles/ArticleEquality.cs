using System.Collections.Immutable;
using System.ComponentModel;

namespace TypedArticles;

/// <summary>Compares lists and maps by what is in them: how generated code compares two records.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ArticleEquality
{
    /// <summary>Returns whether two lists have the same items in the same order, or are both <see langword="null"/>.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="first">A list.</param>
    /// <param name="second">Another list.</param>
    public static bool Lists<T>(IEnumerable<T>? first, IEnumerable<T>? second) =>
        ReferenceEquals(first, second) || (Items(first) is { } a ? Items(second) is { } b && a.SequenceEqual(b) : Items(second) is null);

    /// <summary>Returns whether two maps have the same keys with the same values in any order, or are both <see langword="null"/>.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="first">A map.</param>
    /// <param name="second">Another map.</param>
    public static bool Maps<T>(IReadOnlyDictionary<string, T>? first, IReadOnlyDictionary<string, T>? second)
    {
        if (first is null || second is null || ReferenceEquals(first, second))
        {
            return ReferenceEquals(first, second);
        }

        if (first.Count != second.Count)
        {
            return false;
        }

        foreach (KeyValuePair<string, T> pair in first)
        {
            if (!second.TryGetValue(pair.Key, out T? value) || !EqualityComparer<T>.Default.Equals(pair.Value, value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns a hash code of the items of a list in their order; 0 for <see langword="null"/>.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="list">A list.</param>
    public static int HashOf<T>(IEnumerable<T>? list)
    {
        if (Items(list) is not { } items)
        {
            return 0;
        }

        var hash = new HashCode();
        foreach (T item in items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>Returns a hash code of the keys and values of a map, whatever their order; 0 for <see langword="null"/>.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="map">A map.</param>
    public static int HashOf<T>(IReadOnlyDictionary<string, T>? map)
    {
        int sum = 0;
        foreach (KeyValuePair<string, T> pair in map ?? ImmutableDictionary<string, T>.Empty)
        {
            sum += HashCode.Combine(pair.Key, pair.Value);
        }

        return map is null ? 0 : HashCode.Combine(map.Count, sum);
    }

    /// <summary>An immutable array that is not set is as good as null.</summary>
    private static IEnumerable<T>? Items<T>(IEnumerable<T>? list) => list is ImmutableArray<T> { IsDefault: true } ? null : list;
}

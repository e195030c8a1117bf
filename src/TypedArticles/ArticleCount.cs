namespace TypedArticles;

/// <summary>Represents a value that occurs in a collection, and how many entries have it.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly record struct ArticleCount<T>
{
    /// <summary>Initializes a count.</summary>
    /// <param name="value">The value.</param>
    /// <param name="count">The number of entries that have it.</param>
    public ArticleCount(T value, int count) => (Value, Count) = (value, count);

    /// <summary>Gets the value: a month, a publisher, a language.</summary>
    public T Value { get; }

    /// <summary>Gets the number of entries that have it; at least 1 in what a collection returns.</summary>
    public int Count { get; }

    /// <summary>Splits the count into its parts.</summary>
    /// <param name="value">The value.</param>
    /// <param name="count">The number of entries.</param>
    public void Deconstruct(out T value, out int count) => (value, count) = (Value, Count);
}

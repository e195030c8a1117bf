using System.ComponentModel;

namespace TypedArticles;

/// <summary>Refers to an entry of another collection: what a property keeps whose type is a record of that collection. Generated code uses it.</summary>
/// <typeparam name="T">The type of the entry.</typeparam>
/// <remarks>Loads the entry when it is first asked for. Equal to another reference to an entry with the same id.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ArticleReference<T> : IEquatable<ArticleReference<T>>
    where T : ArticleRecord
{
    private readonly ArticleCollection<T>? _collection;
    private readonly string? _id;
    private T? _entry;

    /// <summary>Initializes a reference to an entry.</summary>
    /// <param name="entry">The entry; <see langword="null"/> for none.</param>
    public ArticleReference(T? entry) => _entry = entry;

    internal ArticleReference(ArticleCollection<T> collection, string id) => (_collection, _id) = (collection, id);

    /// <summary>Gets the id of the entry, which is not loaded for it; <see langword="null"/> for none.</summary>
    public readonly string? Id => _id ?? _entry?.Id;

    /// <summary>Gets the entry; <see langword="null"/> for none.</summary>
    /// <exception cref="InvalidDataException">The collection has no entry with the id: the pack does not belong to the code.</exception>
    public T? Value => _collection is { IsLive: true } ? Reading.ReferenceList<T>.Entry(_collection, _id!)
        : _entry ??= _collection is null ? null : Reading.ReferenceList<T>.Entry(_collection, _id!);

    /// <summary>Determines whether two references are to entries with the same id.</summary>
    /// <param name="left">A reference.</param>
    /// <param name="right">Another reference.</param>
    public static bool operator ==(ArticleReference<T> left, ArticleReference<T> right) => left.Equals(right);

    /// <summary>Determines whether two references are to entries with different ids.</summary>
    /// <param name="left">A reference.</param>
    /// <param name="right">Another reference.</param>
    public static bool operator !=(ArticleReference<T> left, ArticleReference<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public readonly bool Equals(ArticleReference<T> other) => Id == other.Id;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is ArticleReference<T> other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => Id is { } id ? string.GetHashCode(id, StringComparison.Ordinal) : 0;

    /// <summary>Returns the id.</summary>
    public override readonly string ToString() => Id ?? "";
}

using System.ComponentModel;
using TypedArticles.Reading;

namespace TypedArticles;

/// <summary>Refers to entries of another collection: what a property keeps whose type is a list of records of that collection. Generated code uses it.</summary>
/// <typeparam name="T">The type of the entries.</typeparam>
/// <remarks>Loads each entry when it is first asked for. Equal to other references to entries with the same ids in the same order.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ArticleReferences<T> : IEquatable<ArticleReferences<T>>
    where T : ArticleRecord
{
    private readonly IReadOnlyList<T>? _entries;

    /// <summary>Initializes references to entries.</summary>
    /// <param name="entries">The entries; <see langword="null"/> for no list.</param>
    public ArticleReferences(IReadOnlyList<T>? entries) => _entries = entries;

    /// <summary>Gets the entries; <see langword="null"/> for no list.</summary>
    public IReadOnlyList<T>? Value => _entries;

    /// <summary>Gets the ids of the entries, which are not loaded for them.</summary>
    public IEnumerable<string> Ids => _entries is ReferenceList<T> references ? references.Ids : _entries?.Select(static e => e.Id) ?? [];

    /// <summary>Determines whether two lists refer to entries with the same ids.</summary>
    /// <param name="left">References.</param>
    /// <param name="right">Other references.</param>
    public static bool operator ==(ArticleReferences<T> left, ArticleReferences<T> right) => left.Equals(right);

    /// <summary>Determines whether two lists refer to entries with different ids.</summary>
    /// <param name="left">References.</param>
    /// <param name="right">Other references.</param>
    public static bool operator !=(ArticleReferences<T> left, ArticleReferences<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ArticleReferences<T> other) => (_entries is null) == (other._entries is null) && Ids.SequenceEqual(other.Ids, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ArticleReferences<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ArticleEquality.HashOf(Ids);
}

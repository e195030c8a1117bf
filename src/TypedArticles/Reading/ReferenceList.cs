using System.Collections;
using System.Diagnostics;
using TypedArticles.Core.Pack;

namespace TypedArticles.Reading;

/// <summary>Entries of another collection by their ids, each loaded when it is first asked for.</summary>
[DebuggerDisplay("{Count} entries")]
internal sealed class ReferenceList<T>(ArticleCollection<T> collection, IReadOnlyList<string> ids) : IReadOnlyList<T>, IEquatable<ReferenceList<T>>
    where T : ArticleRecord
{
    public IReadOnlyList<string> Ids => ids;

    public int Count => ids.Count;

    public T this[int index] => Entry(collection, ids[index]);

    /// <summary>The entry that a reference names; the compiler proved that it is there.</summary>
    public static T Entry(ArticleCollection<T> collection, string id) =>
        collection.FindById(id) ?? throw (collection.Gone(id) is { } gone ? new InvalidOperationException(gone) : PackDamage.Exception("an entry refers to another that is not there"));

    public IEnumerator<T> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(ReferenceList<T>? other) => other is not null && ids.SequenceEqual(other.Ids, StringComparer.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as ReferenceList<T>);

    public override int GetHashCode() => ArticleEquality.HashOf(ids);
}

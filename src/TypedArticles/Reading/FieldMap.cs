using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace TypedArticles.Reading;

/// <summary>The values of a map in a pack by their keys: equal to another with the same keys and values, and without a way to change it.</summary>
/// <param name="values">The values, which belong to this map from now on.</param>
[DebuggerDisplay("{Count} values")]
internal sealed class FieldMap<T>(Dictionary<string, T> values) : IReadOnlyDictionary<string, T>, IEquatable<FieldMap<T>>
{
    public int Count => values.Count;

    public IEnumerable<string> Keys => values.Select(static v => v.Key);

    public IEnumerable<T> Values => values.Select(static v => v.Value);

    public T this[string key] => values[key];

    public bool ContainsKey(string key) => values.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => values.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(FieldMap<T>? other) => ArticleEquality.Maps(this, other);

    public override bool Equals(object? obj) => Equals(obj as FieldMap<T>);

    public override int GetHashCode() => ArticleEquality.HashOf((IReadOnlyDictionary<string, T>)this);
}

using System.Collections;
using System.Diagnostics;

namespace TypedArticles.Collections;

/// <summary>The articles of a store in the opposite order.</summary>
[DebuggerDisplay("{Count} articles")]
internal sealed class ReversedArticles(ArticleStore store) : IReadOnlyList<Article>
{
    public int Count => store.Count;

    public Article this[int index] => (uint)index < (uint)store.Count
        ? store[store.Count - 1 - index]
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"The collection has {Count} articles.");

    public IEnumerator<Article> GetEnumerator()
    {
        for (int i = store.Count - 1; i >= 0; i--)
        {
            yield return store[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

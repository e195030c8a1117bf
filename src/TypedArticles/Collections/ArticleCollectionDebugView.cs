using System.Diagnostics;

namespace TypedArticles.Collections;

/// <summary>What a debugger shows of a collection: its entries, each as one line.</summary>
internal sealed class ArticleCollectionDebugView<T>(ArticleCollection<T> collection)
    where T : ArticleRecord
{
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public T[] Entries => [.. collection];
}

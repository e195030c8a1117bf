using System.Diagnostics;

namespace TypedArticles.Collections;

/// <summary>What a debugger shows of a collection: its articles, each as one line.</summary>
internal sealed class ArticleCollectionDebugView(ArticleCollection collection)
{
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public Article[] Articles => [.. collection];
}

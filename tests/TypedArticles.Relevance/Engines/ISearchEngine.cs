using TypedArticles.Relevance.Collections;

namespace TypedArticles.Relevance.Engines;

/// <summary>An index of documents in memory.</summary>
internal interface ISearchEngine : IDisposable
{
    string Name { get; }

    /// <summary>The length of the index in bytes.</summary>
    long Length { get; }

    /// <summary>The numbers of the best documents.</summary>
    int[] Search(string query, string language, int count);
}

/// <summary>How a rival is built.</summary>
internal delegate ISearchEngine EngineOf(IReadOnlyList<Document> documents);

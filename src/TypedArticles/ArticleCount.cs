namespace TypedArticles;

/// <summary>A value that occurs in a collection, and how often.</summary>
/// <param name="Value">The month, publisher, source or language.</param>
/// <param name="Count">The number of articles that have it; at least 1.</param>
public readonly record struct ArticleCount<T>(T Value, int Count);

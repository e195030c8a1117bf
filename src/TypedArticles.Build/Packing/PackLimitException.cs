namespace TypedArticles.Packing;

/// <summary>The articles cannot be kept in one pack.</summary>
internal sealed class PackLimitException(string message) : Exception(message);

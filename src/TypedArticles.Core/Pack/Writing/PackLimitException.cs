namespace TypedArticles.Core.Pack.Writing;

/// <summary>The articles cannot be kept in one pack.</summary>
internal sealed class PackLimitException(string message) : Exception(message);

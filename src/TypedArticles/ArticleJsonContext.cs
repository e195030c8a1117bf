using System.Text.Json.Serialization;

namespace TypedArticles;

/// <summary>
/// Serialisation of articles without reflection, for Native AOT:
/// <c>JsonSerializer.Serialize(article, ArticleJsonContext.Default.Article)</c>.
/// </summary>
[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(ArticleCollection))]
[JsonSerializable(typeof(IReadOnlyList<Article>))]
public sealed partial class ArticleJsonContext : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace TypedArticles;

/// <summary>
/// Provides serialization of articles without reflection, for Native AOT:
/// <c>JsonSerializer.Serialize(article, ArticleJsonContext.Default.Article)</c>.
/// </summary>
[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(ArticleCollection<Article>))]
[JsonSerializable(typeof(IReadOnlyList<Article>))]
public sealed partial class ArticleJsonContext : JsonSerializerContext;

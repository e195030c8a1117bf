using System.Text.Json.Serialization;

namespace TypedArticles;

/// <summary>
/// Provides serialization without reflection, for Native AOT, of articles and of what programs return of them: lists, and the counts of months
/// and languages. <c>JsonSerializer.Serialize(article, ArticleJsonContext.Default.Article)</c>. <see cref="Default"/> reads the names of members
/// in any case, so that it also reads what ASP.NET Core writes.
/// </summary>
[JsonSourceGenerationOptions(PropertyNameCaseInsensitive = true)]
[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(ArticleCollection<Article>))]
[JsonSerializable(typeof(IReadOnlyList<Article>))]
[JsonSerializable(typeof(IEnumerable<Article>))]
[JsonSerializable(typeof(IList<Article>))]
[JsonSerializable(typeof(List<Article>))]
[JsonSerializable(typeof(Article[]))]
[JsonSerializable(typeof(ArticleCount<PartialDate>))]
[JsonSerializable(typeof(ArticleCount<string>))]
[JsonSerializable(typeof(IReadOnlyList<ArticleCount<PartialDate>>))]
[JsonSerializable(typeof(IReadOnlyList<ArticleCount<string>>))]
[JsonSerializable(typeof(IEnumerable<ArticleCount<PartialDate>>))]
[JsonSerializable(typeof(IEnumerable<ArticleCount<string>>))]
[JsonSerializable(typeof(List<ArticleCount<PartialDate>>))]
[JsonSerializable(typeof(List<ArticleCount<string>>))]
[JsonSerializable(typeof(ArticleCount<PartialDate>[]))]
[JsonSerializable(typeof(ArticleCount<string>[]))]
[JsonSerializable(typeof(PartialDate))]
[JsonSerializable(typeof(ArticleBody))]
public sealed partial class ArticleJsonContext : JsonSerializerContext;

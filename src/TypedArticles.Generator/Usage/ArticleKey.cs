namespace TypedArticles.Generator.Usage;

/// <summary>By what an article is asked for.</summary>
internal enum ArticleKey
{
    Id,
    Slug,
    Url,
}

namespace TypedArticles.Collections;

/// <summary>The values that occur in a collection, each with the number of its articles.</summary>
internal sealed record ArticleFacets(
    IReadOnlyList<ArticleCount<PartialDate>> Months,
    IReadOnlyList<ArticleCount<string>> Publishers,
    IReadOnlyList<ArticleCount<string>> Sources,
    IReadOnlyList<ArticleCount<string>> Languages)
{
    public static ArticleFacets Of(IReadOnlyList<Article> articles) => new(
        [.. articles.GroupBy(static a => a.Date.TruncateTo(PartialDatePrecision.Month))
            .Select(static m => new ArticleCount<PartialDate>(m.Key, m.Count()))
            .OrderBy(static m => m.Value)],
        Count(articles.Select(static a => a.Publisher)),
        Count(articles.Select(static a => a.Source)),
        Count(articles.Select(static a => a.Language)));

    private static ArticleCount<string>[] Count(IEnumerable<string?> values) =>
        [.. values.OfType<string>().GroupBy(static v => v, StringComparer.Ordinal)
            .Select(static g => new ArticleCount<string>(g.Key, g.Count()))
            .OrderByDescending(static c => c.Count)
            .ThenBy(static c => c.Value, StringComparer.Ordinal)];
}

using TypedArticles;

namespace ArchiveCli.Printing;

/// <summary>The archive in numbers.</summary>
internal sealed record ArchiveStatistics(
    int Articles,
    int Words,
    IReadOnlyList<NamedCount> Months,
    IReadOnlyList<LanguageCount> Languages,
    IReadOnlyList<NamedCount> Publishers)
{
    public static ArchiveStatistics Of(ArticleCollection<Article> articles) => new(
        articles.Count,
        articles.Sum(static a => a.Body.WordCount),
        [.. articles.Months.Select(static m => new NamedCount(m.Value.ToString(), m.Count))],
        [.. articles.Languages.Select(l => new LanguageCount(l.Value, l.Count, articles.InLanguage(l.Value).Sum(static a => a.Body.WordCount)))],
        [.. articles.IndexBy(static a => a.Publisher).Counts.Select(static p => new NamedCount(p.Value, p.Count))]);
}

internal sealed record NamedCount(string Name, int Articles);

internal sealed record LanguageCount(string Language, int Articles, int Words);

using TypedArticles;

namespace ArchiveCli.Converting;

/// <summary>A row of the file that is converted: an article, or why it is none.</summary>
/// <param name="Line">The line where the row begins, from 1.</param>
/// <param name="Article">The article, or null.</param>
/// <param name="Problem">What is wrong, or null.</param>
internal sealed record SourceRow(long Line, Article? Article, string? Problem)
{
    public static SourceRow Good(long line, Article article) => new(line, article, null);

    public static SourceRow Bad(long line, string problem) => new(line, null, problem);
}

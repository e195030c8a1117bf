using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using TypedArticles;

namespace ArchiveCli.Printing;

/// <summary>What the commands print with <c>--json</c>, serialised without reflection.</summary>
[JsonSerializable(typeof(ArticlePage))]
[JsonSerializable(typeof(SearchPage))]
[JsonSerializable(typeof(ArchiveStatistics))]
[JsonSerializable(typeof(ConversionSummary))]
internal sealed partial class ArchiveJson : JsonSerializerContext
{
    // The output is JSON alone, never part of a page: letters of all scripts stay readable.
    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly ArchiveJson s_archive = new(new JsonSerializerOptions(s_options));
    private static readonly ArticleJsonContext s_articles = new(new JsonSerializerOptions(s_options));

    public static void Print(Article article) => Print(article, s_articles.Article);

    public static void Print(ArticlePage page) => Print(page, s_archive.ArticlePage);

    public static void Print(SearchPage page) => Print(page, s_archive.SearchPage);

    public static void Print(ArchiveStatistics statistics) => Print(statistics, s_archive.ArchiveStatistics);

    public static void Print(ConversionSummary summary) => Print(summary, s_archive.ConversionSummary);

    /// <summary>One line, so that lines can be collected into a file of JSON Lines.</summary>
    private static void Print<T>(T value, JsonTypeInfo<T> type) => Console.Out.Write(JsonSerializer.Serialize(value, type) + "\n");
}

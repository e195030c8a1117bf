extern alias build;

using build::TypedArticles.Packing;
using build::TypedArticles.Parsing;

namespace TypedArticles.Tests;

/// <summary>Packs of articles, written as the build writes them.</summary>
internal static class Packs
{
    public static byte[] Write(IEnumerable<Article> articles)
    {
        var bodies = new ByteStore();
        PackArticle[] ordered = [.. articles.Select(a => Packed(a, bodies))];
        Array.Sort(ordered, PackArticle.Compare);
        using var stream = new MemoryStream();
        PackWriter.Write(ordered, stream);
        return stream.ToArray();
    }

    public static ArticlePack Open(byte[] pack) => ArticlePack.Open(new MemoryStream(pack, writable: false));

    public static ArticleCollection Read(IEnumerable<Article> articles) => Open(Write(articles)).All;

    private static PackArticle Packed(Article article, ByteStore bodies) => new()
    {
        Id = article.Id,
        Url = article.Url.OriginalString,
        Title = article.Title,
        Lead = article.Lead,
        Publisher = article.Publisher,
        Language = article.Language,
        Period = Date(article.Period),
        PublishedOn = article.PublishedOn is { } day ? Date(day) : default,
        Body = PackBody.Of(article.Body.Text.ToCharArray(), 0, article.Body.Text.Length, bodies),
    };

    private static CalendarDate Date(PartialDate date) => new(date.Year, date.Month ?? 0, date.Day ?? 0);
}

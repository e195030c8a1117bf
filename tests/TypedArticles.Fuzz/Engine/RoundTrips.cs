using System.Text.Json;
using TypedArticles.Tests;
using static TypedArticles.Fuzz.BrokenInvariantException;

namespace TypedArticles.Fuzz;

/// <summary>An article comes back equal from everything that holds it.</summary>
internal static class RoundTrips
{
    public static void ThroughJson(Article article)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(article, ArticleJsonContext.Default.Article);
        Require(article.Equals(JsonSerializer.Deserialize(json, ArticleJsonContext.Default.Article)), "Another article through JSON");
    }

    /// <summary>False where the seed format cannot say the article, which only happens to one that was read with options.</summary>
    public static bool ThroughSeed(Article article, ArticleSeedOptions? options)
    {
        string seed;
        try
        {
            seed = article.ToSeed();
        }
        catch (InvalidOperationException) when (options is not null)
        {
            return false;
        }

        Article read = Article.FromSeed(seed, article.Id, options is null ? null : new ArticleSeedOptions { Language = article.Language });
        Require(article.Equals(read), "Another article through ToSeed");
        return true;
    }

    /// <summary>Articles with ids of their own, written into one pack.</summary>
    public static void ThroughPack(IReadOnlyList<Article> articles)
    {
        ArticleCollection<Article> expected = ArticleCollection.Create(articles), packed = Packs.Read(articles);
        Same(expected.Count, packed.Count, "The number of articles");
        for (int i = 0; i < expected.Count; i++)
        {
            Require(expected[i].Equals(packed[i]), $"Another article {expected[i].Id} in the pack");
            Same(expected[i].ContentHash, packed[i].ContentHash, "The content hash");
        }

        foreach (Article article in expected)
        {
            Same(article.Id, packed[article.Id].Id, "The look-up by id");
            Same(expected.FindBySlug(article.Slug)!.Id, packed.FindBySlug(article.Slug)?.Id, "The look-up by slug");
            Same(expected.FindByUrl(article.Url)!.Id, packed.FindByUrl(article.Url)?.Id, "The look-up by URL");
        }

        Require(expected.Months.SequenceEqual(packed.Months), "Other months");
        Require(expected.IndexBy(static a => a.Publisher).Counts.SequenceEqual(packed.IndexBy(static a => a.Publisher).Counts), "Other publishers");
        Require(expected.IndexBy(static a => a.Host).Counts.SequenceEqual(packed.IndexBy(static a => a.Host).Counts), "Other hosts");
        Require(expected.Languages.SequenceEqual(packed.Languages), "Other languages");
    }
}

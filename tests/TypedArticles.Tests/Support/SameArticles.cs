using System.Text;

namespace TypedArticles.Tests;

/// <summary>Asserts that two collections answer every question alike.</summary>
internal static class SameArticles
{
    public static void Assert(ArticleCollection<Article> expected, ArticleCollection<Article> actual)
    {
        Xunit.Assert.Equal(expected.Count, actual.Count);
        for (int i = 0; i < expected.Count; i++)
        {
            AssertFields(expected[i], actual[i]);
        }

        Xunit.Assert.Equal(expected, actual);
        Xunit.Assert.Equal(expected.NewestFirst, actual.NewestFirst);
        AssertFacets(expected, actual);
        foreach (Article article in expected)
        {
            Xunit.Assert.Equal(article, actual[article.Id]);
            Xunit.Assert.Equal(expected.FindBySlug(article.Slug)!.Id, actual.FindBySlug(article.Slug)!.Id);
            Xunit.Assert.Equal(expected.FindByUrl(article.Url)!.Id, actual.FindByUrl(article.Url)!.Id);
        }
    }

    public static void AssertFacets(ArticleCollection<Article> expected, ArticleCollection<Article> actual)
    {
        Xunit.Assert.Equal(expected.Months, actual.Months);
        Xunit.Assert.Equal(expected.IndexBy(static a => a.Publisher).Counts, actual.IndexBy(static a => a.Publisher).Counts);
        Xunit.Assert.Equal(expected.IndexBy(static a => a.Host).Counts, actual.IndexBy(static a => a.Host).Counts);
        Xunit.Assert.Equal(expected.Languages, actual.Languages);
    }

    /// <summary>Field by field and not by equality, so that this does not rest on it.</summary>
    public static void AssertFields(Article expected, Article actual)
    {
        Xunit.Assert.Equal(
            (expected.Id, expected.Url.OriginalString, expected.Title, expected.Lead, expected.Publisher, expected.Language),
            (actual.Id, actual.Url.OriginalString, actual.Title, actual.Lead, actual.Publisher, actual.Language));
        Xunit.Assert.Equal(
            (expected.Period, expected.PublishedOn, expected.Date, expected.Slug, expected.Host, expected.IsLeadTruncated),
            (actual.Period, actual.PublishedOn, actual.Date, actual.Slug, actual.Host, actual.IsLeadTruncated));
        Xunit.Assert.Equal((expected.Section, expected.Image, expected.ModifiedOn), (actual.Section, actual.Image, actual.ModifiedOn));
        Xunit.Assert.Equal(expected.Authors, actual.Authors);
        Xunit.Assert.Equal(expected.Keywords, actual.Keywords);
        Xunit.Assert.Equal(expected.Body.Text, actual.Body.Text);
        Xunit.Assert.Equal(Encoding.UTF8.GetBytes(expected.Body.Text), actual.Body.Utf8);
        Xunit.Assert.Equal(expected.Body.Paragraphs, actual.Body.Paragraphs);
        Xunit.Assert.Equal((expected.Body.WordCount, expected.ContentHash), (actual.Body.WordCount, actual.ContentHash));
        Xunit.Assert.Equal(expected.GetHashCode(), actual.GetHashCode());
    }
}

using System.Text;

namespace TypedArticles.Tests;

/// <summary>Asserts that two collections answer every question alike.</summary>
internal static class SameArticles
{
    public static void Assert(ArticleCollection expected, ArticleCollection actual)
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
            Xunit.Assert.Equal(expected.BySlug(article.Slug)!.Id, actual.BySlug(article.Slug)!.Id);
            Xunit.Assert.Equal(expected.ByUrl(article.Url)!.Id, actual.ByUrl(article.Url)!.Id);
        }
    }

    public static void AssertFacets(ArticleCollection expected, ArticleCollection actual)
    {
        Xunit.Assert.Equal(expected.Months, actual.Months);
        Xunit.Assert.Equal(expected.Publishers, actual.Publishers);
        Xunit.Assert.Equal(expected.Sources, actual.Sources);
        Xunit.Assert.Equal(expected.Languages, actual.Languages);
    }

    /// <summary>Field by field and not by equality, so that this does not rest on it.</summary>
    public static void AssertFields(Article expected, Article actual)
    {
        Xunit.Assert.Equal(
            (expected.Id, expected.Url.OriginalString, expected.Title, expected.Lead, expected.Publisher, expected.Language),
            (actual.Id, actual.Url.OriginalString, actual.Title, actual.Lead, actual.Publisher, actual.Language));
        Xunit.Assert.Equal(
            (expected.Period, expected.PublishedOn, expected.Date, expected.Slug, expected.Source, expected.IsLeadTruncated),
            (actual.Period, actual.PublishedOn, actual.Date, actual.Slug, actual.Source, actual.IsLeadTruncated));
        Xunit.Assert.Equal(expected.Body.Text, actual.Body.Text);
        Xunit.Assert.Equal(Encoding.UTF8.GetBytes(expected.Body.Text), actual.Body.Utf8);
        Xunit.Assert.Equal(expected.Body.Paragraphs, actual.Body.Paragraphs);
        Xunit.Assert.Equal((expected.WordCount, expected.ContentHash), (actual.WordCount, actual.ContentHash));
        Xunit.Assert.Equal(expected.GetHashCode(), actual.GetHashCode());
    }
}

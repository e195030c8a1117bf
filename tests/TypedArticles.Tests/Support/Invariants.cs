using TypedArticles.Fuzz;

namespace TypedArticles.Tests;

/// <summary>Holds one input against all that must hold of any.</summary>
internal static class Invariants
{
    /// <summary>The article, or null where there are problems.</summary>
    public static Article? Check(byte[] input, ArticleSeedOptions? options = null)
    {
        Article? article = ParseChecks.Read(input, ParseChecks.Decode(input), "id", options, out _);
        if (article is not null)
        {
            RoundTrips.ThroughJson(article);
            RoundTrips.ThroughSeed(article, options);
            RoundTrips.ThroughPack([article]);
        }

        return article;
    }

    public static Article? Check(string text, ArticleSeedOptions? options = null) =>
        Check(System.Text.Encoding.UTF8.GetBytes(text), options);
}

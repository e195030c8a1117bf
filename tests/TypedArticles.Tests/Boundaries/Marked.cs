using Xunit;

namespace TypedArticles.Tests.Boundaries;

/// <summary>Bodies in which a bar stands where a block ends.</summary>
internal static class Marked
{
    /// <summary>The body without its bars is split at the bars and nowhere else.</summary>
    public static void AssertSplit(string marked) =>
        Assert.Equal(marked.Split('|'), new ArticleBody(marked.Replace("|", "", StringComparison.Ordinal)).Blocks.Select(static b => b.Text));

    /// <summary>The text is one block.</summary>
    public static void AssertWhole(string text) => Assert.Equal([text], new ArticleBody(text).Blocks.Select(static b => b.Text));
}

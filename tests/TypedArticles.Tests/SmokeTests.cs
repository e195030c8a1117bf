extern alias build;

using Xunit;

namespace TypedArticles.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void A_seed_is_read()
    {
        Article a = Article.Parse(" date 2022-01 https://example.org/a-b\n\nT\n\nBody\n", "x");
        Assert.Equal("Body", a.Body.Text);
        Assert.NotNull(typeof(build::TypedArticles.Build.PackArticles));
    }
}

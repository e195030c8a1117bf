using Blog;
using TypedArticles.Tests.Browser;
using TypedArticles.Tests.Sites;
using Xunit;

namespace TypedArticles.Blog.Tests.Sites;

/// <summary>The sample as it runs, for all tests.</summary>
public sealed class RunningSite() : SiteServer(BlogApp.Create)
{
#if DEBUG
    public const bool HasDrafts = true;
#else
    public const bool HasDrafts = false;
#endif

    public const string Address = "https://blog.example.org";

    /// <summary>Every page for people, among them one that is not there.</summary>
    public static IEnumerable<string> Pages => [.. Addresses.All, "/nothing/"];
}

/// <summary>All tests share one site and one browser.</summary>
[CollectionDefinition(nameof(RunningSite))]
public sealed class RunningSiteTests : ICollectionFixture<RunningSite>, ICollectionFixture<Chromium>;

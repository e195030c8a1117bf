using Newsroom;
using TypedArticles.Tests.Browser;
using TypedArticles.Tests.Sites;
using Xunit;

namespace TypedArticles.Newsroom.Tests.Sites;

/// <summary>The sample as it runs, for all tests.</summary>
public sealed class RunningSite() : SiteServer(NewsroomApp.Create)
{
    /// <summary>All articles, from the sample's own assembly.</summary>
    internal static ArticleCollection<Article> Articles => global::Newsroom.Articles.All;

    /// <summary>Every page for people, among them one that is not there.</summary>
    public static IEnumerable<string> Pages =>
    [
        "/",
        .. Articles.Languages.Select(static l => "/languages/" + l.Value),
        .. Articles.Select(Site.PathOf),
        "/articles/nothing-of-this-name",
    ];
}

/// <summary>All tests share one site and one browser.</summary>
[CollectionDefinition(nameof(RunningSite))]
public sealed class RunningSiteTests : ICollectionFixture<RunningSite>, ICollectionFixture<Chromium>;

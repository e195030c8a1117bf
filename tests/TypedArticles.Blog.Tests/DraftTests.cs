using System.Net;
using Blog;
using TypedArticles.Blog.Tests.Sites;
using Xunit;

namespace TypedArticles.Blog.Tests;

/// <summary>A Debug build has the draft, with a label. A Release build does not contain it: nothing at run time has to hide it.</summary>
[Collection(nameof(RunningSite))]
public sealed class DraftTests(RunningSite site)
{
    [Fact]
    public async Task A_draft_is_in_a_Debug_build_alone()
    {
        using HttpResponseMessage response = await site.SendAsync(HttpMethod.Get, "/posts/asterism/");
        Assert.Equal(RunningSite.HasDrafts ? HttpStatusCode.OK : HttpStatusCode.NotFound, response.StatusCode);
        foreach (string path in (string[])["/", "/archive/", "/tags/punctuation/", "/authors/mara-lindqvist/", "/feed.xml", "/sitemap.xml"])
        {
            Assert.Equal(RunningSite.HasDrafts, (await site.GetAsync(path)).Contains("/posts/asterism/", StringComparison.Ordinal));
        }

        Assert.Equal(RunningSite.HasDrafts ? ["asterism"] : [], Posts.All.Where(static p => p.Draft).Select(static p => p.Id));
    }
}

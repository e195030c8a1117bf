using System.Net;
using Newsroom;
using TypedArticles.Newsroom.Tests.Sites;
using Xunit;

namespace TypedArticles.Newsroom.Tests;

/// <summary>Status, headers and caching.</summary>
[Collection(nameof(RunningSite))]
public sealed class HttpTests(RunningSite site)
{
    public static TheoryData<string> Documents =>
        ["/", "/languages/ar", "/articles/optics", "/feed.atom", "/sitemap.xml", "/style.css", "/icon.svg", "/tide-clock.svg", "/articles/tide-clock", "/api/articles/optics"];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_reader_who_has_the_document_is_told_so(string path)
    {
        using HttpResponseMessage first = await site.SendAsync(HttpMethod.Get, path);
        string tag = first.Headers.ETag!.ToString();
        string opaque = first.Headers.ETag.Tag;
        foreach (string held in (string[])[tag, opaque, "W/" + opaque, "*", $"\"other\", {tag}", $"W/\"a\",{opaque} , \"b\"", $"\"a,b\", {tag}"])
        {
            using HttpResponseMessage again = await site.SendAsync(HttpMethod.Get, path, held);
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync());
            Assert.Equal(first.Headers.ETag, again.Headers.ETag);
            Assert.Equal("public, max-age=60", again.Headers.CacheControl!.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_reader_who_has_something_else_gets_the_document(string path)
    {
        string tag = (await site.SendAsync(HttpMethod.Get, path)).Headers.ETag!.Tag;
        foreach (string held in (string[])["\"other\"", tag[..^2] + "\"", tag.ToUpperInvariant() + "x", "no quotes", "", $"{tag} \"b\"", tag.Trim('"')])
        {
            using HttpResponseMessage again = await site.SendAsync(HttpMethod.Get, path, held);
            Assert.Equal(HttpStatusCode.OK, again.StatusCode);
            Assert.NotEmpty(await again.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory]
    [InlineData("/articles/")]
    [InlineData("/api/articles/")]
    [InlineData("/api/articles?language=")]
    [InlineData("/api/articles?period=")]
    public async Task A_long_address_is_refused(string path)
    {
        using HttpResponseMessage longest = await site.SendAsync(HttpMethod.Get, path + new string('a', 3_900));
        Assert.NotEqual(HttpStatusCode.RequestUriTooLong, longest.StatusCode);
        Assert.InRange((await longest.Content.ReadAsByteArrayAsync()).Length, 0, 16_000);
        using HttpResponseMessage tooLong = await site.SendAsync(HttpMethod.Get, path + new string('a', 4_200));
        Assert.Equal(HttpStatusCode.RequestUriTooLong, tooLong.StatusCode);
    }

    [Fact]
    public async Task The_tag_of_an_article_is_the_hash_of_its_content_and_of_how_it_is_set()
    {
        string[] tags = await Task.WhenAll(RunningSite.Articles.Select(async a => (await site.SendAsync(HttpMethod.Get, Site.PathOf(a))).Headers.ETag!.Tag));
        Assert.All(RunningSite.Articles.Zip(tags), static pair => Assert.StartsWith($"\"{pair.First.ContentHash}-", pair.Second, StringComparison.Ordinal));
        Assert.Single(tags.Select(static t => t.Split('-')[1]).Distinct());
    }

    [Theory]
    [MemberData(nameof(Documents))]
    [InlineData("/api/articles")]
    [InlineData("/articles/nothing")]
    public async Task HEAD_gives_the_headers_of_GET_and_no_body(string path)
    {
        using HttpResponseMessage get = await site.SendAsync(HttpMethod.Get, path);
        using HttpResponseMessage head = await site.SendAsync(HttpMethod.Head, path);
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [MemberData(nameof(Documents))]
    [InlineData("/api/articles")]
    [InlineData("/nothing")]
    [InlineData("/openapi/v1.json")]
    public async Task Each_answer_forbids_what_the_site_does_not_do(string path)
    {
        using HttpResponseMessage response = await site.SendAsync(HttpMethod.Get, path);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("strict-origin-when-cross-origin", response.Headers.GetValues("Referrer-Policy").Single());
        string policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/articles/")]
    [InlineData("/articles/nothing")]
    [InlineData("/articles/OPTICS")]
    [InlineData("/articles/..%2f..%2fetc%2fpasswd")]
    [InlineData("/articles/%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/languages/xx")]
    public async Task What_is_not_there_has_a_page_that_says_so(string path)
    {
        using HttpResponseMessage response = await site.SendAsync(HttpMethod.Get, path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Null(response.Headers.ETag);
        string html = await response.Content.ReadAsStringAsync();
        Assert.Contains("There is no such page", html, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(1)", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_takes_nothing()
    {
        using HttpResponseMessage response = await site.SendAsync(HttpMethod.Post, "/");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("takes nothing", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}

using System.Net;
using TypedArticles.Blog.Tests.Sites;
using Xunit;

namespace TypedArticles.Blog.Tests;

/// <summary>Status, headers and caching.</summary>
[Collection(nameof(RunningSite))]
public sealed class HttpTests(RunningSite site)
{
    public static TheoryData<string, string> Documents => new()
    {
        { "/", "text/html; charset=utf-8" },
        { "/page/2/", "text/html; charset=utf-8" },
        { "/posts/pilcrow/", "text/html; charset=utf-8" },
        { "/authors/salma-haddad/", "text/html; charset=utf-8" },
        { "/series/the-way-of-a-letter/", "text/html; charset=utf-8" },
        { "/tags/", "text/html; charset=utf-8" },
        { "/tags/history/", "text/html; charset=utf-8" },
        { "/archive/", "text/html; charset=utf-8" },
        { "/about/", "text/html; charset=utf-8" },
        { "/feed.xml", "application/atom+xml; charset=utf-8" },
        { "/sitemap.xml", "application/xml; charset=utf-8" },
        { "/robots.txt", "text/plain; charset=utf-8" },
        { "/style.css", "text/css; charset=utf-8" },
        { "/icon.svg", "image/svg+xml" },
        { "/posts/interrobang/interrobang.png", "image/png" },
        { "/posts/from-shapes-to-dots/grid.svg", "image/svg+xml" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_document_is_sent_with_its_type_its_length_and_no_byte_order_mark(string path, string type)
    {
        using HttpResponseMessage response = await site.SendAsync(HttpMethod.Get, path);
        byte[] bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType!.ToString()));
        Assert.Equal(bytes.Length, response.Content.Headers.ContentLength);
        Assert.NotEqual(0xEF, bytes[0]);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task HEAD_gives_the_headers_of_GET_and_no_body(string path, string type)
    {
        using HttpResponseMessage get = await site.SendAsync(HttpMethod.Get, path);
        using HttpResponseMessage head = await site.SendAsync(HttpMethod.Head, path);
        Assert.Equal((HttpStatusCode.OK, type), (head.StatusCode, head.Content.Headers.ContentType!.ToString()));
        Assert.Equal((get.Headers.ETag, get.Content.Headers.ContentLength), (head.Headers.ETag, head.Content.Headers.ContentLength));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_reader_who_has_the_document_is_told_so(string path, string type)
    {
        using HttpResponseMessage first = await site.SendAsync(HttpMethod.Get, path);
        Assert.Equal(type, first.Content.Headers.ContentType!.ToString());
        string tag = first.Headers.ETag!.Tag;
        foreach (string held in (string[])[tag, "W/" + tag, "*", $"\"other\", {tag}"])
        {
            using HttpResponseMessage again = await site.SendAsync(HttpMethod.Get, path, held);
            Assert.Equal((HttpStatusCode.NotModified, tag), (again.StatusCode, again.Headers.ETag!.Tag));
            Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        }

        foreach (string held in (string[])["\"other\"", tag[..^2] + "\"", tag.Trim('"'), ""])
        {
            using HttpResponseMessage again = await site.SendAsync(HttpMethod.Get, path, held);
            Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        }
    }

    [Fact]
    public async Task Two_pages_have_two_tags()
    {
        string[] tags = await Task.WhenAll(RunningSite.Pages.SkipLast(1).Select(async path => (await site.SendAsync(HttpMethod.Head, path)).Headers.ETag!.Tag));
        Assert.Equal(tags.Length, tags.Distinct().Count());
    }

    [Theory]
    [InlineData("/posts/hashtag/", "/posts/octothorpe/")]
    [InlineData("/2024/01/octothorpe.html", "/posts/octothorpe/")]
    [InlineData("/2023/11/pilcrow.html", "/posts/pilcrow/")]
    [InlineData("/posts/pilcrow", "/posts/pilcrow/")]
    [InlineData("/authors/ines-okafor", "/authors/ines-okafor/")]
    [InlineData("/tags/history", "/tags/history/")]
    [InlineData("/tags", "/tags/")]
    [InlineData("/page/2", "/page/2/")]
    [InlineData("/about", "/about/")]
    public async Task An_address_of_before_leads_to_the_one_of_today(string path, string target)
    {
        using HttpResponseMessage response = await site.SendAsync(HttpMethod.Get, path);
        Assert.Equal((HttpStatusCode.MovedPermanently, target), (response.StatusCode, response.Headers.Location!.OriginalString));
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/nothing/")]
    [InlineData("/posts/")]
    [InlineData("/posts/nothing/")]
    [InlineData("/posts/PILCROW/")]
    [InlineData("/posts/pilcrow//")]
    [InlineData("/tags/nothing/")]
    [InlineData("/tags//")]
    [InlineData("/page/0/")]
    [InlineData("/page/1/")]
    [InlineData("/page/02/")]
    [InlineData("/page/99/")]
    [InlineData("/page/99999999999999999999/")]
    [InlineData("/TypedArticles.articles.pack")]
    [InlineData("/posts/..%2f..%2fetc%2fpasswd")]
    [InlineData("/posts/%3Cscript%3Ealert(1)%3C/script%3E/")]
    public async Task What_is_not_there_has_a_page_that_says_so(string path)
    {
        using HttpResponseMessage response = await site.SendAsync(HttpMethod.Get, path);
        Assert.Equal((HttpStatusCode.NotFound, "no-store"), (response.StatusCode, response.Headers.CacheControl!.ToString()));
        Assert.Null(response.Headers.ETag);
        string html = await response.Content.ReadAsStringAsync();
        Assert.Contains("Page not found", html, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(1)", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/posts/pilcrow/")]
    [InlineData("/nothing/")]
    public async Task A_page_takes_nothing(string path)
    {
        using HttpResponseMessage response = await site.SendAsync(HttpMethod.Post, path);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("takes nothing", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    [InlineData("/nothing/", "text/html; charset=utf-8")]
    public async Task Each_answer_forbids_what_the_site_does_not_do(string path, string type)
    {
        using HttpResponseMessage response = await site.SendAsync(HttpMethod.Get, path);
        Assert.Equal(type, response.Content.Headers.ContentType!.ToString());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("strict-origin-when-cross-origin", response.Headers.GetValues("Referrer-Policy").Single());
        string policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
    }
}

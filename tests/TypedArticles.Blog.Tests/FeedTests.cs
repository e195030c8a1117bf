using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Blog;
using Blog.Feeds;
using TypedArticles.Blog.Tests.Sites;
using Xunit;

namespace TypedArticles.Blog.Tests;

/// <summary>What programs that follow the site read.</summary>
[Collection(nameof(RunningSite))]
public sealed class FeedTests(RunningSite site)
{
    [Fact]
    public async Task The_feed_reads_back_as_the_newest_posts_with_their_whole_text()
    {
        using XmlReader reader = XmlReader.Create(new StringReader(await site.GetAsync("/feed.xml")));
        SyndicationFeed feed = SyndicationFeed.Load(reader);
        Post[] newest = [.. Posts.All.NewestFirst.Take(20)];
        Assert.Equal((Site.Name, RunningSite.Address + "/"), (feed.Title.Text, feed.Id));
        Assert.Equal([RunningSite.Address + "/feed.xml", RunningSite.Address + "/"], feed.Links.Select(static l => l.Uri.AbsoluteUri));
        Assert.Equal(newest.Select(static p => p.Title), feed.Items.Select(static i => i.Title.Text));
        Assert.Equal(feed.Items.Max(static i => i.LastUpdatedTime), feed.LastUpdatedTime);
        foreach ((Post post, SyndicationItem item) in newest.Zip(feed.Items))
        {
            Assert.Equal(RunningSite.Address + post.Permalink, item.Id);
            Assert.Equal(item.Id, item.Links.Single().Uri.AbsoluteUri);
            Assert.Equal(post.Summary, item.Summary?.Text);
            Assert.Equal((post.Author.Name, RunningSite.Address + post.Author.Permalink), (item.Authors.Single().Name, item.Authors.Single().Uri));
            Assert.Equal(post.Tags, item.Categories.Select(static c => c.Name));
            Assert.Equal((post.Date, post.Updated ?? post.Date), (DateOnly.FromDateTime(item.PublishDate.UtcDateTime), DateOnly.FromDateTime(item.LastUpdatedTime.UtcDateTime)));
            Assert.Equal(post.Language, item.AttributeExtensions[new XmlQualifiedName("lang", "http://www.w3.org/XML/1998/namespace")]);
            TextSyndicationContent content = Assert.IsType<TextSyndicationContent>(item.Content);
            Assert.Equal(("html", post.Body.Html), (content.Type, content.Text));
        }
    }

    [Fact]
    public async Task Links_and_pictures_of_the_feed_lead_somewhere_from_the_base_of_their_entry()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        HashSet<string> hosts = [];
        int found = 0;
        foreach (XElement content in XDocument.Parse(await site.GetAsync("/feed.xml")).Descendants(atom + "content"))
        {
            Uri address = new(content.Attribute(XNamespace.Xml + "base")!.Value);
            foreach (string link in new HtmlParser().ParseDocument(content.Value).QuerySelectorAll("a[href], img[src]").Select(static e => e.GetAttribute("href") ?? e.GetAttribute("src")!))
            {
                Uri target = new(address, link);
                hosts.Add(target.Host);
                using HttpResponseMessage response = await site.SendAsync(HttpMethod.Get, target.AbsolutePath);
                Assert.True(response.IsSuccessStatusCode, $"{address}: {link}");
                found++;
            }
        }

        Assert.Equal(["blog.example.org"], hosts);
        Assert.True(found >= 10, $"{found} links");
    }

    [Fact]
    public async Task The_sitemap_names_every_page_once_with_the_day_of_its_last_change()
    {
        XDocument map = XDocument.Parse(await site.GetAsync("/sitemap.xml"));
        XNamespace ns = "http://www.sitemaps.org/schemas/sitemap/0.9";
        Dictionary<string, string?> pages = map.Root!.Elements(ns + "url").ToDictionary(u => u.Element(ns + "loc")!.Value, u => u.Element(ns + "lastmod")?.Value);
        Assert.Equal(RunningSite.Pages.SkipLast(1).Select(static p => RunningSite.Address + p).Order(StringComparer.Ordinal), pages.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("2024-05-20", pages[RunningSite.Address + "/posts/pilcrow/"]);
        Assert.Equal("2024-03-12", pages[RunningSite.Address + "/posts/the-ampersand/"]);
        Assert.Null(pages[RunningSite.Address + "/"]);
    }

    [Fact]
    public async Task Programs_are_told_where_the_sitemap_is() =>
        Assert.Equal("User-agent: *\nAllow: /\n\nSitemap: https://blog.example.org/sitemap.xml\n", await site.GetAsync("/robots.txt"));

    [Theory]
    [InlineData("/feed.xml")]
    [InlineData("/sitemap.xml")]
    [InlineData("/posts/pilcrow/")]
    public async Task Addresses_come_from_the_settings_and_not_from_the_request(string path)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Host = "evil.example.net";
        using HttpResponseMessage response = await site.Client.SendAsync(request);
        string text = await response.Content.ReadAsStringAsync();
        Assert.Contains(RunningSite.Address, text, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example.net", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("blog")]
    [InlineData("ftp://example.org/")]
    [InlineData("")]
    public void A_bad_address_in_the_settings_stops_the_start(string address)
    {
        InvalidOperationException e = Assert.Throws<InvalidOperationException>(() => BlogApp.Create(["--Site:Address", address]));
        Assert.Equal($"The setting 'Site:Address' is '{address}' and should be an absolute http or https address.", e.Message);
    }

    [Fact]
    public void Characters_that_XML_cannot_hold_are_replaced() =>
        Assert.Equal("a\uFFFDb\t\n😀\uFFFD", XmlDocuments.TextOf("a\u0001b\t\n😀\uFFFF"));
}

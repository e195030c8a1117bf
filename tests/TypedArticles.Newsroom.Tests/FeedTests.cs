using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Newsroom;
using Newsroom.Feeds;
using TypedArticles.Newsroom.Tests.Sites;
using Xunit;

namespace TypedArticles.Newsroom.Tests;

/// <summary>What programs that follow the site read.</summary>
[Collection(nameof(RunningSite))]
public sealed class FeedTests(RunningSite site)
{
    private const string Address = "https://newsroom.example.org";

    [Fact]
    public async Task The_feed_reads_back_as_the_newest_articles()
    {
        using XmlReader reader = XmlReader.Create(new StringReader(await site.GetAsync("/feed.atom")));
        SyndicationFeed feed = SyndicationFeed.Load(reader);
        Article[] newest = [.. RunningSite.Articles.NewestFirst.Take(20)];
        Assert.Equal(Site.Name, feed.Title.Text);
        Assert.Equal(newest.Max(static a => a.ModifiedOn ?? a.Date.FirstDay), DateOnly.FromDateTime(feed.LastUpdatedTime.UtcDateTime));
        Assert.Equal(newest.Select(static a => a.Title), feed.Items.Select(static i => i.Title.Text));
        foreach ((Article article, SyndicationItem item) in newest.Zip(feed.Items))
        {
            Assert.Equal(Address + Site.PathOf(article), item.Id);
            Assert.Equal(item.Id, item.Links.Single().Uri.AbsoluteUri);
            Assert.Equal(article.Lead, item.Summary?.Text);
            Assert.Equal(article.Authors.Count > 0 ? article.Authors : [article.Publisher ?? article.Host], item.Authors.Select(static a => a.Name));
            Assert.Equal(article.Section is null ? [] : [article.Section, .. article.Keywords], item.Categories.Select(static c => c.Name));
            Assert.Equal(article.ModifiedOn ?? article.Date.FirstDay, DateOnly.FromDateTime(item.LastUpdatedTime.UtcDateTime));
            Assert.Equal(article.Date.FirstDay, DateOnly.FromDateTime(item.PublishDate.UtcDateTime));
            Assert.Equal(article.Language, item.AttributeExtensions[new XmlQualifiedName("lang", "http://www.w3.org/XML/1998/namespace")]);
            var content = new HtmlParser().ParseDocument(((TextSyndicationContent)item.Content).Text);
            Assert.Equal(article.Body.Paragraphs, content.QuerySelectorAll("p").Select(static p => p.TextContent));
            Assert.Empty(content.QuerySelectorAll("script, img"));
        }
    }

    [Fact]
    public async Task The_sitemap_names_every_page_once()
    {
        XDocument map = XDocument.Parse(await site.GetAsync("/sitemap.xml"));
        XNamespace ns = "http://www.sitemaps.org/schemas/sitemap/0.9";
        Assert.Equal(
            RunningSite.Pages.SkipLast(1).Select(static p => Address + p).Order(StringComparer.Ordinal),
            map.Root!.Elements(ns + "url").Select(u => u.Element(ns + "loc")!.Value).Order(StringComparer.Ordinal));
        Assert.Equal("2024-06-20", map.Descendants(ns + "url").Single(u => u.Element(ns + "loc")!.Value.EndsWith("tide-clock", StringComparison.Ordinal)).Element(ns + "lastmod")!.Value);
        Assert.Equal("2024-02", map.Descendants(ns + "url").Single(u => u.Element(ns + "loc")!.Value.EndsWith("street-names", StringComparison.Ordinal)).Element(ns + "lastmod")!.Value);
    }

    [Theory]
    [InlineData("/feed.atom")]
    [InlineData("/sitemap.xml")]
    [InlineData("/openapi/v1.json")]
    public async Task Addresses_come_from_the_settings_and_not_from_the_request(string path)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Host = "evil.example.net";
        using HttpResponseMessage response = await site.Client.SendAsync(request);
        string text = await response.Content.ReadAsStringAsync();
        Assert.Contains(Address, text, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("newsroom")]
    [InlineData("ftp://example.org/")]
    [InlineData("")]
    public void A_bad_address_in_the_settings_stops_the_start(string address)
    {
        InvalidOperationException e = Assert.Throws<InvalidOperationException>(() => NewsroomApp.Create(["--Site:Address", address]));
        Assert.Equal($"The setting 'Site:Address' is '{address}' and should be an absolute http or https address.", e.Message);
    }

    [Fact]
    public void Characters_that_XML_cannot_hold_are_replaced() =>
        Assert.Equal("a\uFFFDb\t\n😀\uFFFD", XmlDocuments.TextOf("a\u0001b\t\n😀\uFFFF"));
}

using System.Net;
using AngleSharp.Dom;
using Newsroom;
using Newsroom.Http;
using Newsroom.Pages;
using TypedArticles.Newsroom.Tests.Sites;
using TypedArticles.Tests;
using Xunit;

namespace TypedArticles.Newsroom.Tests;

[Collection(nameof(RunningSite))]
public sealed class PageTests(RunningSite site)
{
    public static TheoryData<string> Pages => new(RunningSite.Pages);

    [Theory]
    [InlineData("/", "front")]
    [InlineData("/articles/longitude", "longitude")]
    [InlineData("/articles/optics", "optics")]
    [InlineData("/articles/script-in-a-headline", "script")]
    [InlineData("/articles/tide-clock", "tide-clock")]
    public async Task A_page_is_as_it_was_kept(string path, string name)
    {
        using HttpResponseMessage response = await site.SendAsync(HttpMethod.Get, path);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Snapshots.Match(await response.Content.ReadAsStringAsync(), name);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_well_formed_and_has_no_script_but_data(string path)
    {
        IDocument page = await site.OpenAsync(path);
        Assert.All(page.QuerySelectorAll("script"), static s => Assert.Equal("application/ld+json", s.GetAttribute("type")));
        Assert.DoesNotContain(page.All.SelectMany(static e => e.Attributes), static a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Name == "style");
        Assert.Empty(page.QuerySelectorAll("style, iframe, object, embed, base, form"));
        Assert.All(page.QuerySelectorAll("img"), static i => Assert.True(i.ParentElement!.LocalName == "figure" && i.GetAttribute("alt")!.Length > 0 && i.GetAttribute("src")!.StartsWith('/')));
        string[] ids = [.. page.All.Select(static e => e.GetAttribute("id")).OfType<string>()];
        Assert.Equal(ids.Distinct(), ids);
        Assert.Single(page.QuerySelectorAll("h1"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Each_link_of_a_page_leads_somewhere(string path)
    {
        IDocument page = await site.OpenAsync(path);
        foreach (string link in page.QuerySelectorAll("a[href], link[href]").Select(static e => e.GetAttribute("href")!).Distinct())
        {
            if (link.StartsWith('#'))
            {
                Assert.NotNull(page.GetElementById(link[1..]));
            }
            else if (link.StartsWith('/'))
            {
                using HttpResponseMessage response = await site.SendAsync(HttpMethod.Get, link);
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            }
            else
            {
                Assert.Contains(RunningSite.Articles, a => a.Url.OriginalString == link);
            }
        }
    }

    [Fact]
    public async Task The_front_page_has_all_articles_by_month_and_the_newest_first()
    {
        IDocument page = await site.OpenAsync("/");
        Assert.Equal(
            RunningSite.Articles.NewestFirst.Select(Site.PathOf),
            page.QuerySelectorAll(".month li h3 a").Select(static a => a.GetAttribute("href")));
        Assert.Equal(
            RunningSite.Articles.Months.Reverse().Select(static m => (m.Value.ToString(), m.Count)),
            page.QuerySelectorAll(".month").Select(static m => (m.QuerySelector("h2 time")!.GetAttribute("datetime")!, m.QuerySelectorAll("li").Length)));
        Assert.Equal("June 2024", page.QuerySelector(".month h2")!.TextContent);
    }

    [Fact]
    public async Task A_language_has_a_page_of_its_articles()
    {
        foreach ((string language, int count) in RunningSite.Articles.Languages)
        {
            IDocument page = await site.OpenAsync("/languages/" + language);
            IElement[] items = [.. page.QuerySelectorAll(".month li")];
            Assert.Equal(count, items.Length);
            Assert.All(items, i => Assert.Equal(language, i.GetAttribute("lang")));
            Assert.Contains(count.ToString(System.Globalization.CultureInfo.InvariantCulture), page.QuerySelector("[aria-current]")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_article_is_set_with_its_words_in_their_places()
    {
        foreach (Article article in RunningSite.Articles)
        {
            IDocument page = await site.OpenAsync(Site.PathOf(article));
            IElement element = page.QuerySelector("article")!;
            Assert.Equal(article.Title, element.QuerySelector("h1")!.TextContent);
            Assert.Equal(article.Lead, element.QuerySelector(".lead")?.TextContent);
            Assert.Equal(article.Date.ToString(), element.QuerySelector(".meta time")!.GetAttribute("datetime"));
            Assert.Equal(article.Publisher ?? article.Host, element.QuerySelector(".meta bdi")!.TextContent);
            Assert.Equal(article.Body.Headings.Select(static h => h.Text), element.QuerySelectorAll("h2").Select(static e => e.TextContent));
            Assert.Equal(article.Body.Paragraphs, element.QuerySelectorAll(":scope > p:not(.origin)").Select(static e => e.TextContent));
            Assert.Equal(article.Language, element.GetAttribute("lang"));
            Assert.Equal(article.Url.OriginalString, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task An_article_shows_what_its_front_matter_says_and_no_more()
    {
        Assert.Equal(2, RunningSite.Articles.Count(static a => a.Section is not null));
        foreach (Article article in RunningSite.Articles)
        {
            IElement element = (await site.OpenAsync(Site.PathOf(article))).QuerySelector("article")!;
            Assert.Equal(article.Section, element.QuerySelector("header .section")?.TextContent);
            Assert.Equal(article.Authors, element.QuerySelectorAll(".byline bdi").Select(static e => e.TextContent));
            Assert.Equal(article.Keywords, element.QuerySelectorAll(".keywords li").Select(static e => e.TextContent));
            Assert.Equal(article.ModifiedOn?.ToString("O", System.Globalization.CultureInfo.InvariantCulture), element.QuerySelector(".byline time")?.GetAttribute("datetime"));
            IElement? image = element.QuerySelector("figure img");
            Assert.Equal((article.Image is null ? null : "/" + article.Image, article.Image is null ? null : article.Title), (image?.GetAttribute("src"), image?.GetAttribute("alt")));
        }

        using HttpResponseMessage picture = await site.SendAsync(HttpMethod.Get, "/tide-clock.svg");
        Assert.Equal((HttpStatusCode.OK, "image/svg+xml"), (picture.StatusCode, picture.Content.Headers.ContentType!.MediaType));
    }

    [Theory]
    [InlineData("https://img.example.org:8443/a.png", "https://img.example.org:8443", "https://img.example.org:8443/a.png")]
    [InlineData("http://user@пример.example/a.png?x=1;y", "http://xn--e1afmkfd.example", "http://user@пример.example/a.png?x=1;y")]
    [InlineData("tide-clock.svg", null, "/tide-clock.svg")]
    [InlineData("style.css", null, null)]
    [InlineData("images/tide-clock.svg", null, null)]
    [InlineData("httpd.svg", null, null)]
    [InlineData(null, null, null)]
    public void An_image_is_shown_from_its_own_site_or_from_this_one(string? image, string? origin, string? address)
    {
        Article article = RunningSite.Articles["metre"] with { Image = image };
        Assert.Equal((origin, address), (ArticleImage.OriginOf(article), ArticleImage.AddressOf(article)));
        if (origin is not null)
        {
            Assert.Equal(
                $"default-src 'none'; style-src 'self'; img-src 'self' {origin}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'", SecurityHeaders.PolicyWithImagesOf(origin));
        }
    }

    [Fact]
    public async Task Marks_and_notes_lead_to_one_another()
    {
        IDocument page = await site.OpenAsync("/articles/longitude");
        IElement[] marks = [.. page.QuerySelectorAll("sup a")];
        Assert.Equal(["*", "**"], marks.Select(static m => m.TextContent));
        Assert.Equal(["#note-1", "#note-2"], marks.Select(static m => m.GetAttribute("href")));
        IElement[] notes = [.. page.QuerySelectorAll(".notes li")];
        Assert.Equal(marks.Select(static m => m.GetAttribute("href")), notes.Select(static n => "#" + n.Id));
        Assert.Equal(marks.Select(static m => "#" + m.Id), notes.Select(static n => n.QuerySelector("a")!.GetAttribute("href")));
        Assert.Contains("Larcum Kendall", notes[1].TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/articles/optics", "rtl", "ar")]
    [InlineData("/articles/dead-sea", "rtl", "he")]
    [InlineData("/articles/metre", "ltr", "fr")]
    public async Task An_article_has_the_direction_of_its_language_and_so_have_its_words_in_a_list(string path, string direction, string language)
    {
        IDocument page = await site.OpenAsync(path);
        Assert.Equal((direction, language), (page.QuerySelector("article")!.GetAttribute("dir"), page.QuerySelector("article")!.GetAttribute("lang")));
        Assert.Equal(("en", null), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        IElement item = (await site.OpenAsync("/")).QuerySelector($"a[href='{path}']")!.Closest("li")!;
        Assert.Equal((direction, language), (item.GetAttribute("dir"), item.GetAttribute("lang")));
    }
}

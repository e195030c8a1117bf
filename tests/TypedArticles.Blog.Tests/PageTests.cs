using System.Globalization;
using AngleSharp.Dom;
using Blog;
using TypedArticles.Blog.Tests.Sites;
using TypedArticles.Tests;
using Xunit;

namespace TypedArticles.Blog.Tests;

[Collection(nameof(RunningSite))]
public sealed class PageTests(RunningSite site)
{
    public static TheoryData<string> Pages => new(RunningSite.Pages);

    /// <summary>Pages that have no draft in them: they are the same in a Debug and in a Release build.</summary>
    [Theory]
    [InlineData("/posts/the-dagger/", "dagger")]
    [InlineData("/posts/kashida/", "kashida")]
    [InlineData("/posts/interrobang/", "interrobang")]
    [InlineData("/posts/before-it-goes-to-the-printer/", "printer")]
    [InlineData("/series/the-way-of-a-letter/", "series")]
    [InlineData("/authors/tomas-reyes/", "author")]
    [InlineData("/about/", "about")]
    public async Task A_page_is_as_it_was_kept(string path, string name) => Snapshots.Match(await site.GetAsync(path), name);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_well_formed_and_has_no_script_but_data(string path)
    {
        IDocument page = await site.OpenAsync(path);
        Assert.All(page.QuerySelectorAll("script"), static s => Assert.Equal("application/ld+json", s.GetAttribute("type")));
        Assert.DoesNotContain(page.All.SelectMany(static e => e.Attributes), static a => a.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("style, iframe, object, embed, base, form"));
        string[] ids = [.. page.All.Select(static e => e.GetAttribute("id")).OfType<string>()];
        Assert.Equal(ids.Distinct(), ids);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.All(page.QuerySelectorAll("img"), static i => Assert.True(i.GetAttribute("alt")!.Length > 10));
        int[] levels = [.. page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(static h => h.LocalName[1] - '0')];
        Assert.All(levels.Zip(levels.Skip(1)), static pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.Second} is below h{pair.First}"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_says_what_it_is_in_its_head(string path)
    {
        IDocument page = await site.OpenAsync(path);
        Assert.EndsWith(Site.Name, page.Title, StringComparison.Ordinal);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        bool isThere = path != "/nothing/";
        Assert.Equal(isThere ? RunningSite.Address + path : null, page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        Assert.Equal(isThere ? RunningSite.Address + path : null, page.QuerySelector("meta[property='og:url']")?.GetAttribute("content"));
        Assert.Equal(page.Title!.Replace(" · " + Site.Name, "", StringComparison.Ordinal), page.QuerySelector("meta[property='og:title']")!.GetAttribute("content"));
        bool isDraft = Posts.All.FindByPermalink(path) is { Draft: true };
        Assert.Equal(isThere && !isDraft ? null : "noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
    }

    [Fact]
    public async Task The_front_pages_have_all_posts_and_the_newest_first()
    {
        List<string?> links = [];
        for (string? path = "/"; path is not null;)
        {
            IDocument page = await site.OpenAsync(path);
            links.AddRange(page.QuerySelectorAll(".posts h2 a").Select(static a => a.GetAttribute("href")));
            path = page.QuerySelector(".neighbors a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(Posts.All.NewestFirst.Select(static p => p.Permalink), links);
        Assert.True(links.Count >= 20);
    }

    [Fact]
    public async Task The_archive_has_all_posts_by_year()
    {
        IDocument page = await site.OpenAsync("/archive/");
        Assert.Equal(Posts.All.NewestFirst.Select(static p => p.Permalink), page.QuerySelectorAll(".year li a").Select(static a => a.GetAttribute("href")));
        Assert.Equal(["2024", "2023"], page.QuerySelectorAll(".year h2").Select(static h => h.TextContent));
        Assert.Equal(["5 Nov", "17 Dec"], page.QuerySelectorAll(".year:last-of-type time").Reverse().Select(static t => t.TextContent));
    }

    [Fact]
    public async Task A_tag_has_its_posts_and_an_author_theirs()
    {
        foreach ((string tag, int count) in Posts.By.Tags.Counts)
        {
            Assert.Equal(count, (await site.OpenAsync(Addresses.PathOfTag(tag))).QuerySelectorAll(".posts li").Length);
        }

        foreach (Author author in Authors.All)
        {
            IDocument page = await site.OpenAsync(author.Permalink!);
            Assert.Equal(Posts.All.NewestFirst.Where(p => p.Author.Id == author.Id).Select(static p => p.Title), page.QuerySelectorAll(".posts h2").Select(static h => h.TextContent));
            Assert.Equal(author.Body.Text, page.QuerySelector(".prose")!.TextContent.Trim());
        }
    }

    [Fact]
    public async Task A_post_has_its_words_in_their_places()
    {
        foreach (Post post in Posts.All)
        {
            IDocument page = await site.OpenAsync(post.Permalink!);
            IElement article = page.QuerySelector("article")!;
            Assert.Equal(post.Title, article.QuerySelector("h1")!.TextContent);
            Assert.Equal(post.Summary, article.QuerySelector(".summary")?.TextContent);
            Assert.Equal((post.Author.Name, post.Author.Permalink), (article.QuerySelector("[rel=author]")!.TextContent, article.QuerySelector("[rel=author]")!.GetAttribute("href")));
            Assert.Equal(post.Date.ToString("O", CultureInfo.InvariantCulture), article.QuerySelector("time")!.GetAttribute("datetime"));
            Assert.Equal(post.Tags, article.QuerySelectorAll("[rel=tag]").Select(static t => t.TextContent));
            Assert.Contains(post.Body.Html, await site.GetAsync(post.Permalink!), StringComparison.Ordinal);
            Assert.Equal(post.Draft, article.QuerySelector(".draft") is not null);
        }
    }

    [Fact]
    public async Task A_post_with_three_headings_has_a_table_of_contents()
    {
        IDocument page = await site.OpenAsync("/posts/from-a-key-to-a-number/");
        Assert.Equal(
            [("#the-layout", "The layout"), ("#keys-that-wait", "Keys that wait"), ("#one-letter-two-spellings", "One letter, two spellings")],
            page.QuerySelectorAll(".contents a").Select(static a => (a.GetAttribute("href")!, a.TextContent)));
        Assert.Equal(["The layout", "Keys that wait", "One letter, two spellings"], page.QuerySelectorAll(".post > .prose h2").Select(static h => h.TextContent));
        Assert.Null((await site.OpenAsync("/posts/pilcrow/")).QuerySelector(".contents"));
    }

    [Fact]
    public async Task A_part_of_a_series_leads_to_the_others()
    {
        IDocument page = await site.OpenAsync("/posts/from-numbers-to-shapes/");
        Assert.Equal(["From a key to a number", "From numbers to shapes", "From shapes to dots"], page.QuerySelectorAll(".note li").Select(static li => li.TextContent));
        Assert.Equal("From numbers to shapes", page.QuerySelector(".note [aria-current]")!.TextContent);
        Assert.Equal(["/posts/from-a-key-to-a-number/", "/posts/how-long-is-a-point/"], page.QuerySelectorAll(".neighbors a").Select(static a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task A_translation_and_its_original_lead_to_one_another()
    {
        IDocument original = await site.OpenAsync("/posts/pilcrow/"), translation = await site.OpenAsync("/posts/absatzzeichen/");
        Assert.Equal(("/posts/absatzzeichen/", "de"), (original.QuerySelector(".note a")!.GetAttribute("href"), original.QuerySelector(".note a")!.GetAttribute("hreflang")));
        Assert.Equal(("/posts/pilcrow/", "en"), (translation.QuerySelector(".note a")!.GetAttribute("href"), translation.QuerySelector(".note a")!.GetAttribute("hreflang")));
        Assert.Equal(RunningSite.Address + "/posts/pilcrow/", translation.QuerySelector("link[hreflang=en]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/posts/kashida/", "rtl", "ar")]
    [InlineData("/posts/ruby/", "ltr", "ja")]
    [InlineData("/posts/absatzzeichen/", "ltr", "de")]
    [InlineData("/posts/pilcrow/", null, null)]
    public async Task A_post_has_the_direction_of_its_language_and_the_site_keeps_its_own(string path, string? direction, string? language)
    {
        IDocument page = await site.OpenAsync(path);
        IElement article = page.QuerySelector("article")!, small = article.QuerySelector(".meta")!;
        Assert.Equal((direction, language), (article.GetAttribute("dir"), article.GetAttribute("lang")));
        Assert.Equal(("ltr", "en"), (small.GetAttribute("dir"), small.GetAttribute("lang")));
    }
}

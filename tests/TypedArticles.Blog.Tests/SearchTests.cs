using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Blog;
using TypedArticles.Blog.Tests.Sites;
using Xunit;

namespace TypedArticles.Blog.Tests;

/// <summary>The search page, the suggestions and the related posts.</summary>
[Collection(nameof(RunningSite))]
public sealed class SearchTests(RunningSite site)
{
    /// <summary>A query with more hits than a page has.</summary>
    private const string Many = "the letter";

    [Fact]
    public async Task Hits_are_those_of_the_library_in_one_ranking_with_the_words_marked_and_the_kind_said()
    {
        IDocument page = await OpenAsync("typeface author");
        SearchResults<ArticleRecord> found = Find("typeface author");
        IElement[] hits = [.. page.QuerySelectorAll(".hits li")];
        Assert.Equal(found.Select(static h => h.Entry.Permalink), hits.Select(static h => h.QuerySelector("h2 a")!.GetAttribute("href")));
        foreach ((SearchHit<ArticleRecord> hit, IElement element) in found.Zip(hits))
        {
            Assert.Equal(hit.Title.Text, element.QuerySelector("h2")!.TextContent);
            Assert.Equal(MarksOf(hit.Title), element.QuerySelectorAll("h2 mark").Select(static m => m.TextContent));
            HighlightedText snippet = hit.Snippet();
            Assert.Equal((snippet.IsCutBefore ? "… " : "") + snippet.Text + (snippet.IsCutAfter ? " …" : ""), element.QuerySelector("p")!.TextContent);
            Assert.Equal(MarksOf(snippet), element.QuerySelectorAll("p mark").Select(static m => m.TextContent));
            Assert.Equal(hit.Entry is Page ? "Page" : hit.Entry.GetType().Name, element.QuerySelector(".kind")!.TextContent);
        }

        Assert.Contains(found, static h => h.Entry is Post);
        Assert.Contains(found, static h => h.Entry is Page);
        IElement author = (await OpenAsync("mara")).QuerySelector(".hits li")!;
        Assert.Equal(("Mara Lindqvist", "Author"), (author.QuerySelector("h2")!.TextContent, author.QuerySelector(".kind")!.TextContent));
    }

    [Fact]
    public async Task Each_hit_has_its_language_and_its_direction()
    {
        IElement hit = (await OpenAsync("الكشيدة")).QuerySelector(".hits li")!;
        Assert.Equal(("ar", "rtl"), (hit.GetAttribute("lang"), hit.GetAttribute("dir")));
        hit = (await OpenAsync("Absatzzeichen")).QuerySelector(".hits li")!;
        Assert.Equal(("de", "ltr"), (hit.GetAttribute("lang"), hit.GetAttribute("dir")));
    }

    [Fact]
    public async Task The_pages_have_all_hits_once()
    {
        List<string?> links = [], forward = [], back = [];
        IDocument page;
        for (string? path = PathOf(Many); path is not null; path = page.QuerySelector("a[rel=next]")?.GetAttribute("href"))
        {
            forward.Add(path);
            page = await site.OpenAsync(path);
            Assert.Equal(links.Count + 1, int.Parse(page.QuerySelector(".hits")!.GetAttribute("start")!, null));
            links.AddRange(page.QuerySelectorAll(".hits h2 a").Select(static a => a.GetAttribute("href")));
        }

        for (string? path = forward[^1]; path is not null; path = (await site.OpenAsync(path)).QuerySelector("a[rel=prev]")?.GetAttribute("href"))
        {
            back.Add(path);
        }

        Assert.Equal(Find(Many).Select(static h => h.Entry.Permalink), links);
        Assert.True(forward.Count > 2);
        Assert.Equal(forward.AsEnumerable().Reverse(), back);
        IDocument last = await site.OpenAsync(PathOf(Many) + "&page=999999999");
        Assert.EndsWith($", page {forward.Count} of {forward.Count}", last.QuerySelector(".number")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(last.QuerySelectorAll(".hits li"));
    }

    [Fact]
    public async Task Languages_and_months_narrow_what_was_found_and_can_be_taken_back()
    {
        IDocument all = await OpenAsync("pilcrow absatzzeichen");
        IElement[] languages = [.. all.QuerySelectorAll("[aria-label=Languages] a")], months = [.. all.QuerySelectorAll("[aria-label=Months] a")];
        SearchResults<ArticleRecord> found = Find("pilcrow absatzzeichen");
        Assert.Equal(found.Languages.Select(static l => l.Value), languages.Select(static a => a.QuerySelector("bdi")!.GetAttribute("lang")));
        Assert.Equal((true, found.Months.Count), (languages.Length >= 2, months.Length));
        foreach (IElement link in languages.Concat(months))
        {
            IDocument narrowed = await site.OpenAsync(link.GetAttribute("href")!);
            Assert.Equal(link.QuerySelector("span")!.TextContent, narrowed.QuerySelector(".number")!.TextContent.Split(' ')[0]);
            IElement chosen = Assert.Single(narrowed.QuerySelectorAll(".chosen"));
            Assert.Equal(link.QuerySelector("bdi")!.TextContent, chosen.QuerySelector("bdi")!.TextContent);
            Assert.Equal(PathOf("pilcrow absatzzeichen"), chosen.GetAttribute("href"));
            Assert.Single(narrowed.QuerySelectorAll("form input[type=hidden]"));
        }
    }

    [Fact]
    public async Task A_misspelt_word_has_a_suggestion_and_no_hit_is_said()
    {
        IDocument page = await OpenAsync("pilcow");
        Assert.Equal(("pilcrow", PathOf("pilcrow")), (page.QuerySelector(".better a")!.TextContent, page.QuerySelector(".better a")!.GetAttribute("href")));
        IDocument nothing = await OpenAsync("qqqqqqqqqqqq");
        Assert.StartsWith("Nothing was found", nothing.QuerySelector(".number")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(nothing.QuerySelectorAll(".hits, .better, .tags, .neighbors"));
        Assert.Null((await site.OpenAsync("/search")).QuerySelector(".results"));
    }

    [Fact]
    public async Task What_looks_like_HTML_is_text()
    {
        IDocument page = await OpenAsync("<script>alert(1)</script>\"'&amp;");
        Assert.Equal("<script>alert(1)</script>\"'&amp;", page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Equal("/search.js", Assert.Single(page.Scripts).Source);
    }

    [Fact]
    public async Task The_page_is_not_for_search_engines_and_has_one_small_script_of_this_site()
    {
        using HttpResponseMessage response = await site.SendAsync(HttpMethod.Get, PathOf("pilcrow"));
        string policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Equal("default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'", policy);
        IDocument page = await OpenAsync("pilcrow");
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Null(page.QuerySelector("link[rel=canonical]"));
        Assert.Equal("Search", page.QuerySelector(".masthead [aria-current=page]")!.TextContent);
        Assert.NotNull(page.QuerySelector("script[src='/search.js'][defer]"));
        Assert.NotNull(page.QuerySelector("search > form[role=search] label[for=q]"));
        using HttpResponseMessage script = await site.SendAsync(HttpMethod.Get, "/search.js");
        Assert.Equal("text/javascript; charset=utf-8", script.Content.Headers.ContentType!.ToString());
        Assert.InRange((await script.Content.ReadAsByteArrayAsync()).Length, 100, 3_000);
    }

    [Fact]
    public async Task A_reader_who_has_the_page_is_told_so_and_each_query_has_a_tag_of_its_own()
    {
        string[] paths = ["/search", "/search?q=mark", "/search?q=marks", "/search?q=mark&page=2", "/search?q=mark&language=en", "/search?q=mark&month=2024-06", "/search/suggest?q=mark", "/search/suggest?q=marks"];
        List<string> tags = [];
        foreach (string path in paths)
        {
            using HttpResponseMessage first = await site.SendAsync(HttpMethod.Get, path);
            tags.Add(first.Headers.ETag!.Tag);
            using HttpResponseMessage again = await site.SendAsync(HttpMethod.Get, path, tags[^1]);
            Assert.Equal((HttpStatusCode.NotModified, tags[^1]), (again.StatusCode, again.Headers.ETag!.Tag));
            Assert.Empty(await again.Content.ReadAsByteArrayAsync());
            using HttpResponseMessage head = await site.SendAsync(HttpMethod.Head, path);
            Assert.Equal((HttpStatusCode.OK, tags[^1], first.Content.Headers.ContentLength), (head.StatusCode, head.Headers.ETag!.Tag, head.Content.Headers.ContentLength));
            using HttpResponseMessage other = await site.SendAsync(HttpMethod.Get, path, "\"other\"");
            Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        }

        Assert.Equal(tags.Count, tags.Distinct().Count());
        Assert.Equal(tags[1], (await site.SendAsync(HttpMethod.Head, "/search?q=++mark%09&language=xx&page=-1&month=never&more=1")).Headers.ETag!.Tag);
    }

    [Theory]
    [InlineData("pil", "pilcrow")]
    [InlineData("the gly", "the glyph")]
    [InlineData("\"the pil", "\"the pilcrow")]
    [InlineData("lindq", "lindqvist")]
    public async Task Suggestions_complete_the_last_word(string typed, string suggested)
    {
        using HttpResponseMessage response = await site.SendAsync(HttpMethod.Get, "/search/suggest?q=" + Uri.EscapeDataString(typed));
        Assert.Equal(("application/json; charset=utf-8", "noindex"), (response.Content.Headers.ContentType!.ToString(), response.Headers.GetValues("X-Robots-Tag").Single()));
        string[] queries = JsonSerializer.Deserialize<string[]>(await response.Content.ReadAsByteArrayAsync())!;
        Assert.Contains(suggested, queries);
        Assert.Equal(queries.Distinct(), queries);
        Assert.InRange(queries.Length, 1, 8);
        Assert.Equal("[]", await site.GetAsync("/search/suggest?q=" + Uri.EscapeDataString(typed + " ")));
    }

    [Fact]
    public async Task A_post_leads_to_those_that_are_about_the_same()
    {
        foreach (Post post in Posts.All)
        {
            IDocument page = await site.OpenAsync(post.Permalink!);
            Assert.Equal(Posts.All.RelatedTo(post, 3).Select(static p => (p.Permalink, p.Title)), page.QuerySelectorAll(".related a").Select(static a => (a.GetAttribute("href"), a.TextContent)));
        }

        Assert.Equal(3, (await site.OpenAsync("/posts/pilcrow/")).QuerySelectorAll(".related a").Length);
    }

    private static SearchResults<ArticleRecord> Find(string query) => ArticleSearch.Across(query, new SearchOptions { Take = 100 }, Posts.All, Pages.All, Authors.All);

    private static string PathOf(string query) => "/search?q=" + Uri.EscapeDataString(query);

    private static IEnumerable<string> MarksOf(HighlightedText text) => text.Parts.Where(static p => p.IsMatch).Select(static p => p.Text);

    private async Task<IDocument> OpenAsync(string query) => await site.OpenAsync(PathOf(query));
}

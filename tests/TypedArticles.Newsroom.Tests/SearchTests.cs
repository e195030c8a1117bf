using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Newsroom;
using TypedArticles.Newsroom.Tests.Sites;
using Xunit;

namespace TypedArticles.Newsroom.Tests;

/// <summary>The search page, the suggestions and the related articles.</summary>
[Collection(nameof(RunningSite))]
public sealed class SearchTests(RunningSite site)
{
    /// <summary>A query with more hits than a page has.</summary>
    private const string Many = "the la der";

    [Fact]
    public async Task Hits_are_those_of_the_library_with_the_words_marked()
    {
        IDocument page = await OpenAsync("tide clock");
        SearchResults<Article> found = RunningSite.Articles.Search("tide clock");
        IElement[] hits = [.. page.QuerySelectorAll(".hits li")];
        Assert.Equal(found.Select(static h => Site.PathOf(h.Entry)), hits.Select(static h => h.QuerySelector("h2 a")!.GetAttribute("href")));
        foreach ((SearchHit<Article> hit, IElement element) in found.Zip(hits))
        {
            Assert.Equal(hit.Entry.Title, element.QuerySelector("h2")!.TextContent);
            Assert.Equal(MarksOf(hit.Title), element.QuerySelectorAll("h2 mark").Select(static m => m.TextContent));
            HighlightedText snippet = hit.Snippet();
            Assert.Equal((snippet.IsCutBefore ? "… " : "") + snippet.Text + (snippet.IsCutAfter ? " …" : ""), element.QuerySelector("p")!.TextContent);
            Assert.Equal(MarksOf(snippet), element.QuerySelectorAll("p mark").Select(static m => m.TextContent));
        }

        Assert.Equal(["tide", "clock"], hits[0].QuerySelectorAll("h2 mark").Select(static m => m.TextContent));
        Assert.Equal("2 articles", page.QuerySelector(".number")!.TextContent);
        Assert.Equal("tide clock", page.QuerySelector("#q")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Each_hit_has_its_language_and_its_direction()
    {
        IElement hit = (await OpenAsync("الضوء")).QuerySelector(".hits li")!;
        Assert.Equal(("ar", "rtl"), (hit.GetAttribute("lang"), hit.GetAttribute("dir")));
        Assert.Contains("ضوء", hit.QuerySelector("mark")!.TextContent, StringComparison.Ordinal);
        hit = (await OpenAsync("mètre")).QuerySelector(".hits li")!;
        Assert.Equal(("fr", "ltr"), (hit.GetAttribute("lang"), hit.GetAttribute("dir")));
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
            Assert.EndsWith($", page {forward.Count} of 2", page.QuerySelector(".number")!.TextContent, StringComparison.Ordinal);
            links.AddRange(page.QuerySelectorAll(".hits h2 a").Select(static a => a.GetAttribute("href")));
        }

        for (string? path = forward[^1]; path is not null; path = (await site.OpenAsync(path)).QuerySelector("a[rel=prev]")?.GetAttribute("href"))
        {
            back.Add(path);
        }

        Assert.Equal(RunningSite.Articles.Search(Many, new SearchOptions { Take = 100 }).Select(static h => Site.PathOf(h.Entry)), links);
        Assert.Equal(2, forward.Count);
        Assert.Equal(forward.AsEnumerable().Reverse(), back);
    }

    [Theory]
    [InlineData("999999999")]
    [InlineData("3")]
    public async Task A_page_behind_the_last_one_is_the_last_one(string number)
    {
        IDocument page = await site.OpenAsync($"{PathOf(Many)}&page={number}");
        Assert.EndsWith(", page 2 of 2", page.QuerySelector(".number")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".hits li"));
    }

    [Fact]
    public async Task Languages_and_months_narrow_what_was_found_and_can_be_taken_back()
    {
        IDocument all = await OpenAsync(Many);
        IElement[] languages = [.. all.QuerySelectorAll("[aria-label=Languages] a")], months = [.. all.QuerySelectorAll("[aria-label=Months] a")];
        SearchResults<Article> found = RunningSite.Articles.Search(Many);
        Assert.Equal(found.Languages.Select(static l => l.Value), languages.Select(static a => a.QuerySelector("bdi")!.GetAttribute("lang")));
        Assert.Equal(found.Months.Count, months.Length);
        foreach (IElement link in languages.Concat(months))
        {
            IDocument narrowed = await site.OpenAsync(link.GetAttribute("href")!);
            Assert.Equal(link.QuerySelector(".count")!.TextContent, narrowed.QuerySelector(".number")!.TextContent.Split(' ')[0]);
            IElement chosen = Assert.Single(narrowed.QuerySelectorAll(".chosen"));
            Assert.Equal(link.QuerySelector("bdi")!.TextContent, chosen.QuerySelector("bdi")!.TextContent);
            Assert.Equal(PathOf(Many), chosen.GetAttribute("href"));
            Assert.Single(narrowed.QuerySelectorAll("form input[type=hidden]"));
        }

        IDocument both = await site.OpenAsync(PathOf(Many) + "&language=FR&month=2024-05");
        Assert.Equal(["/articles/metre"], both.QuerySelectorAll(".hits h2 a").Select(static a => a.GetAttribute("href")));
        Assert.Equal(2, both.QuerySelectorAll(".chosen").Length);
        Assert.Equal(["fr", "2024-05"], both.QuerySelectorAll("form input[type=hidden]").Select(static i => i.GetAttribute("value")));
    }

    [Fact]
    public async Task A_misspelt_word_has_a_suggestion_that_finds_something()
    {
        IDocument page = await OpenAsync("tied clok");
        IElement better = page.QuerySelector(".better a")!;
        Assert.Equal(("tide clock", PathOf("tide clock")), (better.TextContent, better.GetAttribute("href")));
        Assert.Null((await OpenAsync("tide clock")).QuerySelector(".better"));
    }

    [Fact]
    public async Task A_page_without_hits_says_so_and_one_without_a_query_has_only_the_form()
    {
        IDocument nothing = await OpenAsync("qqqqqqqqqqqq");
        Assert.StartsWith("Nothing was found", nothing.QuerySelector(".number")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(nothing.QuerySelectorAll(".hits, .better, .languages, .pages"));
        IDocument empty = await site.OpenAsync("/search");
        Assert.Null(empty.QuerySelector(".results"));
        Assert.NotNull(empty.QuerySelector("#q[autofocus]"));
        Assert.Null(nothing.QuerySelector("#q[autofocus]"));
    }

    [Fact]
    public async Task What_looks_like_HTML_is_text()
    {
        const string query = "<script>alert(1)</script>'&amp;\"";
        IDocument page = await OpenAsync(query);
        Assert.Equal(query, page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.StartsWith(query + " · Search", page.Title, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".hits h2"), static h => h.TextContent == "How </script> in a headline could end a page");
        Assert.Equal("/search.js", Assert.Single(page.Scripts).Source);
    }

    [Fact]
    public async Task The_page_is_not_for_search_engines_and_has_one_small_script_of_this_site()
    {
        using HttpResponseMessage response = await site.SendAsync(HttpMethod.Get, PathOf("tide"));
        string policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Equal("default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'", policy);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        IDocument page = await OpenAsync("tide");
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.NotNull(page.QuerySelector("script[src='/search.js'][defer]"));
        Assert.NotNull(page.QuerySelector("search > form[role=search] label[for=q]"));
        using HttpResponseMessage script = await site.SendAsync(HttpMethod.Get, "/search.js");
        Assert.Equal("text/javascript; charset=utf-8", script.Content.Headers.ContentType!.ToString());
        Assert.InRange((await script.Content.ReadAsByteArrayAsync()).Length, 100, 3_000);
        Assert.DoesNotContain("/search", await site.GetAsync("/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_who_has_the_page_is_told_so_and_each_query_has_a_tag_of_its_own()
    {
        string[] paths = ["/search", "/search?q=tide", "/search?q=tides", "/search?q=tide&page=2", "/search?q=tide&language=en", "/search?q=tide&month=2024-06", "/search/suggest?q=tide", "/search/suggest?q=tides"];
        List<string> tags = [];
        foreach (string path in paths)
        {
            using HttpResponseMessage first = await site.SendAsync(HttpMethod.Get, path);
            tags.Add(first.Headers.ETag!.Tag);
            using HttpResponseMessage again = await site.SendAsync(HttpMethod.Get, path, tags[^1]);
            Assert.Equal((HttpStatusCode.NotModified, tags[^1]), (again.StatusCode, again.Headers.ETag!.Tag));
            Assert.Empty(await again.Content.ReadAsByteArrayAsync());
            using HttpResponseMessage head = await site.SendAsync(HttpMethod.Head, path);
            Assert.Equal((HttpStatusCode.OK, tags[^1]), (head.StatusCode, head.Headers.ETag!.Tag));
            using HttpResponseMessage other = await site.SendAsync(HttpMethod.Get, path, "\"other\"");
            Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        }

        Assert.Equal(tags.Count, tags.Distinct().Count());
        foreach (string same in (string[])["/search?q=++tide%09", "/search?q=tide&language=xx&page=-1&month=never&more=1", "/search?q=tide%00&page=1"])
        {
            Assert.Equal(tags[1], (await site.SendAsync(HttpMethod.Head, same)).Headers.ETag!.Tag);
        }
    }

    [Theory]
    [InlineData("ti", "tide")]
    [InlineData("the harbour cl", "the harbour clock")]
    [InlineData("\"tide cl", "\"tide clock")]
    [InlineData("-title:cl", "-title:clock")]
    [InlineData("الض", "الضوء")]
    public async Task Suggestions_complete_the_last_word(string typed, string suggested)
    {
        using HttpResponseMessage response = await site.SendAsync(HttpMethod.Get, "/search/suggest?q=" + Uri.EscapeDataString(typed));
        Assert.Equal(("application/json; charset=utf-8", "noindex"), (response.Content.Headers.ContentType!.ToString(), response.Headers.GetValues("X-Robots-Tag").Single()));
        string[] queries = JsonSerializer.Deserialize<string[]>(await response.Content.ReadAsByteArrayAsync())!;
        Assert.Contains(suggested, queries);
        Assert.InRange(queries.Length, 1, 8);
        Assert.All(queries, q => Assert.StartsWith(typed, q, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("tide ")]
    [InlineData("tide -")]
    [InlineData("qqqqqqqqqqqq")]
    public async Task Where_no_word_begins_there_is_no_suggestion(string typed) =>
        Assert.Equal("[]", await site.GetAsync("/search/suggest?q=" + Uri.EscapeDataString(typed)));

    [Fact]
    public async Task An_article_leads_to_those_that_are_about_the_same()
    {
        foreach (Article article in RunningSite.Articles)
        {
            IDocument page = await site.OpenAsync(Site.PathOf(article));
            Assert.Equal(
                RunningSite.Articles.RelatedTo(article, 4).Select(static a => (Site.PathOf(a), a.Title, a.Language)),
                page.QuerySelectorAll(".related a").Select(static a => (a.GetAttribute("href")!, a.TextContent, a.GetAttribute("lang"))));
        }

        Assert.Equal(4, (await site.OpenAsync("/articles/longitude")).QuerySelectorAll(".related a").Length);
        Assert.Null((await site.OpenAsync("/articles/shinkansen")).QuerySelector(".related"));
    }

    [Theory]
    [MemberData(nameof(PageTests.Pages), MemberType = typeof(PageTests))]
    public async Task Each_page_leads_to_the_search(string path) =>
        Assert.Equal("Search", (await site.OpenAsync(path)).QuerySelector("header a[href='/search']")!.TextContent);

    private static string PathOf(string query) => "/search?q=" + Uri.EscapeDataString(query);

    private static IEnumerable<string> MarksOf(HighlightedText text) => text.Parts.Where(static p => p.IsMatch).Select(static p => p.Text);

    private async Task<IDocument> OpenAsync(string query) => await site.OpenAsync(PathOf(query));
}

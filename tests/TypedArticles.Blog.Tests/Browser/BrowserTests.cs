using Microsoft.Playwright;
using TypedArticles.Blog.Tests.Sites;
using TypedArticles.Tests.Browser;
using Xunit;

namespace TypedArticles.Blog.Tests.Browser;

/// <summary>What a reader does.</summary>
[Collection(nameof(RunningSite))]
public sealed class BrowserTests(RunningSite site, Chromium chromium)
{
    [SkippableFact]
    public async Task No_page_runs_a_script_breaks_the_policy_or_asks_for_what_is_not_there()
    {
        IPage page = await OpenAsync();
        List<string> complaints = [];
        page.Console += (_, message) => complaints.Add($"{page.Url}: {message.Text}");
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
        page.Response += (_, response) => complaints.AddRange(response.Ok ? [] : [$"{response.Url}: {response.Status}"]);
        int images = 0;
        foreach (string path in RunningSite.Pages.SkipLast(1))
        {
            await page.GotoAsync(path);
            images += await page.EvaluateAsync<int>("() => document.images.length");
            Assert.True(await page.EvaluateAsync<bool>("() => [...document.images].every(i => i.naturalWidth > 0)"), path);
        }

        Assert.Empty(complaints);
        Assert.Equal(2, images);
        await page.Context.CloseAsync();
    }

    [SkippableTheory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(768)]
    public async Task No_page_is_wider_than_the_screen(int width)
    {
        IPage page = await OpenAsync(width);
        foreach (string path in RunningSite.Pages)
        {
            await page.GotoAsync(path);
            Assert.Equal((path, width), (path, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")));
        }

        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task The_site_works_without_script()
    {
        IPage page = await OpenAsync(hasScript: false);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Older posts" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("All posts");
        await page.GetByRole(AriaRole.Link, new() { Name = "Archive" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "A dagger at the foot of the page" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("A dagger at the foot of the page");
        await page.Locator(".footnote-ref").First.ClickAsync();
        Assert.EndsWith("/posts/the-dagger/#fn:1", page.Url, StringComparison.Ordinal);
        await page.Locator(".footnote-back-ref").First.ClickAsync();
        Assert.EndsWith("/posts/the-dagger/#fnref:1", page.Url, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "the pilcrow", Exact = true }).ClickAsync();
        Assert.EndsWith("/posts/pilcrow/#painted-in-red", page.Url, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Small Marks" }).ClickAsync();
        await Assertions.Expect(page.Locator(".hero h1")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task A_keyboard_sees_where_it_is_and_gets_past_the_head()
    {
        IPage page = await OpenAsync();
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("Tab");
        ILocator skip = page.Locator(".skip");
        await Assertions.Expect(skip).ToBeFocusedAsync();
        await Assertions.Expect(skip).ToBeInViewportAsync();
        await Assertions.Expect(skip).ToHaveCSSAsync("outline-style", "solid");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        ILocator first = page.Locator(".posts a").First;
        await Assertions.Expect(first).ToBeFocusedAsync();
        Assert.Equal("solid 3px", await first.EvaluateAsync<string>("e => { const s = getComputedStyle(e, '::after'); return `${s.outlineStyle} ${s.outlineWidth}`; }"));
        await page.Context.CloseAsync();
    }

    [SkippableTheory]
    [InlineData("/")]
    [InlineData("/posts/the-dagger/")]
    [InlineData("/archive/")]
    [InlineData("/tags/")]
    public async Task Each_link_shows_when_the_keyboard_is_on_it(string path)
    {
        IPage page = await OpenAsync();
        await page.GotoAsync(path);
        int links = await page.Locator("a").CountAsync();
        for (int i = 0; i < links; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            string shown = await page.EvaluateAsync<string>(
                "() => { const e = document.activeElement; return [e.tagName, [null, '::after'].some(p => getComputedStyle(e, p).outlineStyle === 'solid')].join(' '); }");
            Assert.Equal("A true", shown);
        }

        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task The_whole_of_an_item_is_its_link()
    {
        IPage page = await OpenAsync();
        await page.GotoAsync("/page/2/");
        await page.Locator(".posts .mark").First.ClickAsync(new() { Force = true });
        Assert.Contains("/posts/", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Arabic_begins_at_the_right()
    {
        IPage page = await OpenAsync();
        await page.GotoAsync("/posts/kashida/");
        ILocator title = page.Locator("h1");
        await Assertions.Expect(title).ToHaveCSSAsync("direction", "rtl");
        int gap = await title.EvaluateAsync<int>(
            "e => { const r = document.createRange(); r.selectNodeContents(e); return Math.round(e.getBoundingClientRect().right - r.getBoundingClientRect().right); }");
        Assert.InRange(gap, -1, 1);
        await page.Context.CloseAsync();
    }

    [SkippableTheory]
    [InlineData(false, "rgb(253, 252, 249)")]
    [InlineData(true, "rgb(25, 24, 23)")]
    public async Task A_dark_screen_gets_a_dark_page(bool isDark, string paper)
    {
        IPage page = await OpenAsync(isDark: isDark);
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator("body")).ToHaveCSSAsync("background-color", paper);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task On_paper_there_is_only_the_text()
    {
        IPage page = await OpenAsync();
        await page.GotoAsync("/posts/the-dagger/");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (string hidden in (string[])[".masthead nav", ".imprint", ".contents", ".neighbors"])
        {
            await Assertions.Expect(page.Locator(hidden)).ToBeHiddenAsync();
        }

        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".footnotes")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    private Task<IPage> OpenAsync(int width = 1280, bool isDark = false, bool hasScript = true)
    {
        Chromium.SkipUnlessInstalled();
        return chromium.OpenAsync(site.Client.BaseAddress!, width, isDark, hasScript);
    }
}

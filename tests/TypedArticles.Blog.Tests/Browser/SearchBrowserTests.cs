using Microsoft.Playwright;
using TypedArticles.Blog.Tests.Sites;
using TypedArticles.Tests.Browser;
using Xunit;

namespace TypedArticles.Blog.Tests.Browser;

/// <summary>What a reader does who looks for something.</summary>
[Collection(nameof(RunningSite))]
public sealed class SearchBrowserTests(RunningSite site, Chromium chromium)
{
    private const string Arabic = "/search?q=%D8%A7%D9%84%D9%83%D8%B4%D9%8A%D8%AF%D8%A9";

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_keyboard_is_enough_with_script_and_without(bool hasScript)
    {
        IPage page = await OpenAsync(hasScript: hasScript);
        await page.GotoAsync("/");
        await TabToAsync(page, ".masthead a[href='/search']");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Client.BaseAddress!, "/search").AbsoluteUri);
        if (!await page.Locator("#q").EvaluateAsync<bool>("e => e === document.activeElement"))
        {
            await TabToAsync(page, "#q");
        }

        await page.Keyboard.TypeAsync("ampersand");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Client.BaseAddress!, "/search?q=ampersand").AbsoluteUri);
        await TabToAsync(page, ".hits li:first-child a");
        await Assertions.Expect(page.Locator(".hits li:first-child a")).ToHaveCSSAsync("outline-style", "solid");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Client.BaseAddress!, "/posts/the-ampersand/").AbsoluteUri);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Whoever_types_gets_suggestions_and_one_request_for_several_letters()
    {
        IPage page = await OpenAsync();
        List<string> asked = [], complaints = [];
        page.Request += (_, request) => asked.AddRange(request.Url.Contains("/suggest", StringComparison.Ordinal) ? [request.Url] : []);
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync("/search");
        await page.Locator("#q").PressSequentiallyAsync("the gly", new() { Delay = 10 });
        await page.Locator("#suggestions option[value='the glyph']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.InRange(asked.Count, 1, 3);
        await page.Locator("#q").FillAsync("qqqqqqqq");
        await Assertions.Expect(page.Locator("#suggestions option")).ToHaveCountAsync(0);
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Without_script_all_of_the_search_works()
    {
        IPage page = await OpenAsync(hasScript: false);
        await page.GotoAsync("/search?q=pilcow");
        await page.GetByRole(AriaRole.Link, new() { Name = "pilcrow" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Client.BaseAddress!, "/search?q=pilcrow").AbsoluteUri);
        await page.GotoAsync("/search?q=pilcrow+absatzzeichen");
        await page.GetByRole(AriaRole.Link, new() { Name = "Deutsch" }).ClickAsync();
        await Assertions.Expect(page.Locator(".hits li:not(:lang(de))")).ToHaveCountAsync(0);
        await page.Locator("#q").FillAsync("Absatz");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Client.BaseAddress!, "/search?q=Absatz&language=de").AbsoluteUri);
        await page.Locator(".chosen").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Client.BaseAddress!, "/search?q=Absatz").AbsoluteUri);
        await page.GotoAsync("/search?q=the+letter");
        await page.GetByRole(AriaRole.Link, new() { Name = "Next page" }).ClickAsync();
        await Assertions.Expect(page.Locator(".number")).ToContainTextAsync("page 2 of");
        await page.Context.CloseAsync();
    }

    [SkippableTheory]
    [InlineData(1280, false)]
    [InlineData(390, true)]
    public async Task Axe_finds_nothing_and_nothing_is_wider_than_the_screen(int width, bool isDark)
    {
        IPage page = await OpenAsync(width, isDark);
        List<string> found = [];
        foreach (string path in (string[])["/search", "/search?q=the+letter", "/search?q=the&language=en", "/search?q=pilcow", "/search?q=qqqqqqqq", Arabic, "/search?q=" + new string('w', 200)])
        {
            await page.GotoAsync(path);
            found.AddRange(await Axe.FindAsync(page));
            Assert.Equal((path, width), (path, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")));
        }

        Assert.Empty(found);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task A_hit_in_Arabic_begins_at_the_right()
    {
        IPage page = await OpenAsync();
        await page.GotoAsync(Arabic);
        ILocator title = page.Locator(".hits li:lang(ar) h2").First;
        await Assertions.Expect(title).ToHaveCSSAsync("direction", "rtl");
        await Assertions.Expect(page.Locator("#q")).ToHaveCSSAsync("direction", "rtl");
        int gap = await title.EvaluateAsync<int>(
            "e => { const r = document.createRange(); r.selectNodeContents(e); return Math.round(e.getBoundingClientRect().right - r.getBoundingClientRect().right); }");
        Assert.InRange(gap, -1, 1);
        await page.Context.CloseAsync();
    }

    [SkippableTheory]
    [InlineData("search", "/search?q=the+letter", 1280, false)]
    [InlineData("search-dark-phone", "/search?q=letter&month=2024-06", 390, true)]
    [InlineData("search-arabic", Arabic, 800, false)]
    [InlineData("search-nothing", "/search?q=pilcow", 800, false)]
    [InlineData("search-empty-phone", "/search", 390, false)]
    public async Task A_page_looks_as_it_did(string name, string path, int width, bool isDark)
    {
        Chromium.SkipUnlessFontsInstalled();
        IPage page = await OpenAsync(width, isDark);
        await page.GotoAsync(path);
        await Screenshots.MatchAsync(page, name);
        await page.Context.CloseAsync();
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (int i = 0; i < 40; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.Locator(selector).EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail($"The keyboard does not come to '{selector}'.");
    }

    private Task<IPage> OpenAsync(int width = 1280, bool isDark = false, bool hasScript = true)
    {
        Chromium.SkipUnlessInstalled();
        return chromium.OpenAsync(site.Client.BaseAddress!, width, isDark, hasScript);
    }
}

using Microsoft.Playwright;
using TypedArticles.Newsroom.Tests.Sites;
using TypedArticles.Tests.Browser;
using Xunit;

namespace TypedArticles.Newsroom.Tests.Browser;

/// <summary>What a reader does who looks for something.</summary>
[Collection(nameof(RunningSite))]
public sealed class SearchBrowserTests(RunningSite site, Chromium chromium)
{
    private const string Arabic = "/search?q=%D8%A7%D9%84%D8%B6%D9%88%D8%A1";

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_keyboard_is_enough_with_script_and_without(bool hasScript)
    {
        IPage page = await OpenAsync(hasScript: hasScript);
        await page.GotoAsync("/");
        await TabToAsync(page, ".to-search");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Client.BaseAddress!, "/search").AbsoluteUri);
        if (!await page.Locator("#q").EvaluateAsync<bool>("e => e === document.activeElement"))
        {
            await TabToAsync(page, "#q");
        }

        await page.Keyboard.TypeAsync("tide");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Client.BaseAddress!, "/search?q=tide").AbsoluteUri);
        await TabToAsync(page, ".hits li:first-child a");
        await Assertions.Expect(page.Locator(".hits li:first-child a")).ToHaveCSSAsync("outline-style", "solid");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Client.BaseAddress!, "/articles/tide-clock").AbsoluteUri);
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
        await page.Locator("#q").PressSequentiallyAsync("stone cl", new() { Delay = 10 });
        await page.Locator("#suggestions option[value='stone clock']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.InRange(asked.Count, 1, 3);
        await page.Locator("#q").FillAsync("qqqqqqqq");
        await Assertions.Expect(page.Locator("#suggestions option")).ToHaveCountAsync(0);
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task A_suggestion_that_fails_or_is_late_disturbs_nobody()
    {
        IPage page = await OpenAsync();
        List<string> complaints = [];
        page.PageError += (_, error) => complaints.Add(error);
        int asked = 0;
        await page.RouteAsync("**/search/suggest*", async route =>
        {
            if (Interlocked.Increment(ref asked) == 1)
            {
                await route.AbortAsync();
            }
            else
            {
                await route.FulfillAsync(new() { Status = 500, Body = "no JSON" });
            }
        });
        await page.GotoAsync("/search");
        await page.RunAndWaitForRequestAsync(() => page.Locator("#q").FillAsync("ti"), "**/search/suggest?q=ti");
        await page.RunAndWaitForResponseAsync(() => page.Locator("#q").FillAsync("tid"), "**/search/suggest?q=tid");
        await page.Locator("#q").PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Client.BaseAddress!, "/search?q=tid").AbsoluteUri);
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Without_script_all_of_the_search_works()
    {
        IPage page = await OpenAsync(hasScript: false);
        await page.GotoAsync("/search?q=tied+clok");
        await page.GetByRole(AriaRole.Link, new() { Name = "tide clock" }).ClickAsync();
        await Assertions.Expect(page.Locator(".hits li")).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Link, new() { Name = "May 2024" }).ClickAsync();
        await Assertions.Expect(page.Locator(".hits li")).ToHaveCountAsync(1);
        await page.Locator("#q").FillAsync("watch");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Client.BaseAddress!, "/search?q=watch&month=2024-05").AbsoluteUri);
        await page.Locator(".chosen").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Client.BaseAddress!, "/search?q=watch").AbsoluteUri);
        await page.GotoAsync("/search?q=the+la+der");
        await page.GetByRole(AriaRole.Link, new() { Name = "Next page" }).ClickAsync();
        await Assertions.Expect(page.Locator(".number")).ToContainTextAsync("page 2 of 2");
        await page.Context.CloseAsync();
    }

    [SkippableTheory]
    [InlineData(1280, false)]
    [InlineData(390, true)]
    public async Task Axe_finds_nothing_and_nothing_is_wider_than_the_screen(int width, bool isDark)
    {
        IPage page = await OpenAsync(width, isDark);
        List<string> found = [];
        foreach (string path in (string[])["/search", "/search?q=the+la+der", "/search?q=the&language=en", "/search?q=tied+clok", "/search?q=qqqqqqqq", Arabic, "/search?q=" + new string('w', 200)])
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
    [InlineData("search", "/search?q=the+la+der", 1280, false)]
    [InlineData("search-dark-phone", "/search?q=tide+clock&month=2024-06", 390, true)]
    [InlineData("search-arabic", Arabic, 800, false)]
    [InlineData("search-nothing", "/search?q=tied+clok", 800, false)]
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

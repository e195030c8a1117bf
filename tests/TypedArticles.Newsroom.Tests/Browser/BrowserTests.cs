using Microsoft.Playwright;
using TypedArticles.Newsroom.Tests.Sites;
using TypedArticles.Tests.Browser;
using Xunit;

namespace TypedArticles.Newsroom.Tests.Browser;

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
        page.Dialog += async (_, dialog) =>
        {
            complaints.Add($"{page.Url}: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.Response += (_, response) => complaints.AddRange(response.Ok ? [] : [$"{response.Url}: {response.Status}"]);
        int images = 0;
        foreach (string path in RunningSite.Pages.SkipLast(1))
        {
            await page.GotoAsync(path);
            images += await page.EvaluateAsync<int>("() => document.images.length");
            Assert.True(await page.EvaluateAsync<bool>("() => [...document.images].every(i => i.complete && i.naturalWidth > 0)"), path);
        }

        Assert.Equal(RunningSite.Articles.Count(static a => a.Image is not null), images);
        Assert.Empty(complaints);
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
        await page.GetByRole(AriaRole.Link, new() { Name = "Français" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Le mètre, une mesure tirée de la Terre" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Le mètre, une mesure tirée de la Terre");
        await page.Locator("[role=doc-noteref]").First.ClickAsync();
        Assert.EndsWith("/articles/metre#note-1", page.Url, StringComparison.Ordinal);
        await page.Locator("[role=doc-backlink]").First.ClickAsync();
        Assert.EndsWith("/articles/metre#reference-1-1", page.Url, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "The Newsroom" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Latest articles");
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
        await Assertions.Expect(page.Locator(".languages a").First).ToBeFocusedAsync();
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Arabic_begins_at_the_right()
    {
        IPage page = await OpenAsync();
        await page.GotoAsync("/articles/optics");
        ILocator paragraph = page.Locator("article > p").First;
        await Assertions.Expect(paragraph).ToHaveCSSAsync("direction", "rtl");
        const string gaps = """
            e => { const r = document.createRange(); r.selectNodeContents(e); const rects = [...r.getClientRects()]; const last = rects[rects.length - 1]; const box = e.getBoundingClientRect();
                   return [Math.round(last.left - box.left), Math.round(box.right - Math.max(...rects.map(x => x.right)))]; }
            """;
        int[] atLastLine = await page.Locator("article .lead").EvaluateAsync<int[]>(gaps);
        Assert.True(atLastLine[0] > 100 && atLastLine[1] <= 1, string.Join(", ", atLastLine));
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task A_dark_screen_gets_a_dark_page()
    {
        Assert.Equal("rgb(251, 250, 247)", await PaperAsync(isDark: false));
        Assert.Equal("rgb(23, 21, 19)", await PaperAsync(isDark: true));
    }

    private async Task<string> PaperAsync(bool isDark)
    {
        IPage page = await OpenAsync(isDark: isDark);
        await page.GotoAsync("/");
        string paper = await page.Locator("body").EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor");
        await page.Context.CloseAsync();
        return paper;
    }

    private Task<IPage> OpenAsync(int width = 1280, bool isDark = false, bool hasScript = true)
    {
        Chromium.SkipUnlessInstalled();
        return chromium.OpenAsync(site.Client.BaseAddress!, width, isDark, hasScript);
    }
}

using Microsoft.Playwright;
using TypedArticles.Newsroom.Tests.Sites;
using TypedArticles.Tests.Browser;
using Xunit;

namespace TypedArticles.Newsroom.Tests.Browser;

[Collection(nameof(RunningSite))]
public sealed class AccessibilityTests(RunningSite site, Chromium chromium)
{
    [SkippableTheory]
    [InlineData(1280, false)]
    [InlineData(390, true)]
    public async Task Axe_finds_nothing_on_any_page(int width, bool isDark)
    {
        Chromium.SkipUnlessInstalled();
        IPage page = await chromium.OpenAsync(site.Client.BaseAddress!, width, isDark);
        List<string> found = [];
        foreach (string path in RunningSite.Pages)
        {
            await page.GotoAsync(path);
            found.AddRange(await Axe.FindAsync(page));
        }

        Assert.Empty(found);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Axe_finds_what_is_wrong()
    {
        Chromium.SkipUnlessInstalled();
        IPage page = await chromium.OpenAsync(site.Client.BaseAddress!, ignoresPolicy: true);
        await page.GotoAsync("/");
        await page.AddStyleTagAsync(new PageAddStyleTagOptions { Content = ".meta { color: #aaa !important }" });
        Assert.Contains("/: color-contrast: ", Assert.Single(await Axe.FindAsync(page)), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }
}

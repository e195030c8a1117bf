using Microsoft.Playwright;
using TypedArticles.Blog.Tests.Sites;
using TypedArticles.Tests.Browser;
using Xunit;

namespace TypedArticles.Blog.Tests.Browser;

[Collection(nameof(RunningSite))]
public sealed class AccessibilityTests(RunningSite site, Chromium chromium)
{
    [SkippableTheory]
    [InlineData(1280, false)]
    [InlineData(390, true)]
    public Task Axe_finds_nothing_on_any_page(int width, bool isDark) => AssertNothingIsFoundAsync(RunningSite.Pages, width, isDark);

    [SkippableTheory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public Task Axe_finds_nothing_in_the_other_light(int width, bool isDark) => AssertNothingIsFoundAsync(
        ["/", "/posts/from-a-key-to-a-number/", "/posts/the-dagger/", "/posts/before-it-goes-to-the-printer/", "/posts/kashida/", "/tags/", "/tags/letters/", "/authors/mara-lindqvist/", "/archive/"],
        width,
        isDark);

    private async Task AssertNothingIsFoundAsync(IEnumerable<string> paths, int width, bool isDark)
    {
        Chromium.SkipUnlessInstalled();
        IPage page = await chromium.OpenAsync(site.Client.BaseAddress!, width, isDark);
        List<string> found = [];
        foreach (string path in paths)
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

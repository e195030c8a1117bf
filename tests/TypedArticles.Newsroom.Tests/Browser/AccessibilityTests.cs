using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using TypedArticles.Newsroom.Tests.Sites;
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
            AxeResult result = await page.RunAxe();
            Assert.NotEmpty(result.Passes);
            found.AddRange(result.Violations.Select(v => $"{path}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(static n => n.Html))}"));
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
        Assert.Equal(["color-contrast"], (await page.RunAxe()).Violations.Select(static v => v.Id));
        await page.Context.CloseAsync();
    }
}

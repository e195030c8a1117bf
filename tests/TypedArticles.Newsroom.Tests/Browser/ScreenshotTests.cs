using Microsoft.Playwright;
using TypedArticles.Newsroom.Tests.Sites;
using TypedArticles.Tests.Browser;
using Xunit;

namespace TypedArticles.Newsroom.Tests.Browser;

[Collection(nameof(RunningSite))]
public sealed class ScreenshotTests(RunningSite site, Chromium chromium)
{
    [SkippableTheory]
    [InlineData("front", "/", 1280, false)]
    [InlineData("front-phone", "/", 390, false)]
    [InlineData("front-dark", "/", 1280, true)]
    [InlineData("article", "/articles/longitude", 1280, false)]
    [InlineData("article-dark-phone", "/articles/longitude", 390, true)]
    [InlineData("arabic", "/articles/optics", 1280, false)]
    [InlineData("arabic-phone", "/articles/optics", 390, false)]
    [InlineData("hebrew", "/articles/dead-sea", 800, true)]
    [InlineData("japanese", "/articles/shinkansen", 800, false)]
    [InlineData("script", "/articles/script-in-a-headline", 800, false)]
    [InlineData("not-found", "/articles/nothing", 800, false)]
    public async Task A_page_looks_as_it_did(string name, string path, int width, bool isDark)
    {
        Chromium.SkipUnlessFontsInstalled();
        IPage page = await chromium.OpenAsync(site.Client.BaseAddress!, width, isDark);
        await page.GotoAsync(path);
        await Screenshots.MatchAsync(page, name);
        await page.Context.CloseAsync();
    }

    /// <summary>That the comparison can fail: each of these is a small mistake in the styles.</summary>
    [SkippableTheory]
    [InlineData("the column of months is gone", ".month { display: block }")]
    [InlineData("the months have another colour", ".month h2 { color: #c00 }")]
    [InlineData("the paper is grey", ":root { --paper: #d0d0d0 }")]
    [InlineData("the headline is smaller", "h1 { font-size: 2.4rem !important }")]
    [InlineData("the text is set in another font", "h3, .month p { font-family: monospace }")]
    [InlineData("right-to-left is lost", "li { direction: ltr }")]
    public async Task A_mistake_in_the_styles_is_noticed(string mistake, string style)
    {
        Chromium.SkipUnlessFontsInstalled();
        IPage page = await chromium.OpenAsync(site.Client.BaseAddress!, ignoresPolicy: true);
        await page.GotoAsync("/");
        int before = await Screenshots.DifferenceAsync(page, "front");
        await page.AddStyleTagAsync(new PageAddStyleTagOptions { Content = style });
        int after = await Screenshots.DifferenceAsync(page, "front");
        Assert.True(before <= Screenshots.MaxDifference && after > Screenshots.MaxDifference, $"Where {mistake}, {after} of a million pixels differ; where nothing is wrong, {before}.");
        await page.Context.CloseAsync();
    }
}

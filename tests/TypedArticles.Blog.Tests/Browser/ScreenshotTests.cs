using Microsoft.Playwright;
using TypedArticles.Blog.Tests.Sites;
using TypedArticles.Tests.Browser;
using Xunit;

namespace TypedArticles.Blog.Tests.Browser;

[Collection(nameof(RunningSite))]
public sealed class ScreenshotTests(RunningSite site, Chromium chromium)
{
    [SkippableTheory]
    [InlineData("front", "/", 1280, false)]
    [InlineData("front-dark", "/", 1280, true)]
    [InlineData("front-phone", "/", 390, false)]
    [InlineData("post", "/posts/from-a-key-to-a-number/", 1280, false)]
    [InlineData("post-wide-dark", "/posts/figures/", 1600, true)]
    [InlineData("post-phone", "/posts/quotation-marks/", 390, false)]
    [InlineData("post-dark-phone", "/posts/before-it-goes-to-the-printer/", 390, true)]
    [InlineData("footnotes", "/posts/the-dagger/", 800, false)]
    [InlineData("picture", "/posts/from-shapes-to-dots/", 800, true)]
    [InlineData("cover", "/posts/interrobang/", 800, false)]
    [InlineData("quotation", "/posts/baskerville/", 800, false)]
    [InlineData("arabic", "/posts/kashida/", 1280, false)]
    [InlineData("arabic-phone", "/posts/kashida/", 390, true)]
    [InlineData("japanese", "/posts/ruby/", 800, false)]
    [InlineData("tags", "/tags/", 800, false)]
    [InlineData("tag", "/tags/letters/", 800, true)]
    [InlineData("author", "/authors/tomas-reyes/", 800, false)]
    [InlineData("series", "/series/the-way-of-a-letter/", 800, false)]
    [InlineData("archive", "/archive/", 1280, false)]
    [InlineData("archive-phone", "/archive/", 390, true)]
    [InlineData("about", "/about/", 800, false)]
    [InlineData("not-found", "/nothing/", 800, false)]
    public async Task A_page_looks_as_it_did(string name, string path, int width, bool isDark)
    {
        SkipUnlessComparable();
        IPage page = await chromium.OpenAsync(site.Client.BaseAddress!, width, isDark);
        await page.GotoAsync(path);
        await Screenshots.MatchAsync(page, name);
        await page.Context.CloseAsync();
    }

    /// <summary>That the comparison can fail: each of these is a small mistake in the styles.</summary>
    [SkippableTheory]
    [InlineData("the signs are gone", ".mark { display: none }")]
    [InlineData("the paper is gray", ":root { --paper: #d0d0d0 }")]
    [InlineData("the titles are smaller", ".posts h2 { font-size: 1.2rem }")]
    [InlineData("the summaries are set in another font", ".posts p { font-family: monospace !important }")]
    [InlineData("right-to-left is lost", "li { direction: ltr }")]
    public async Task A_mistake_in_the_styles_is_noticed(string mistake, string style)
    {
        SkipUnlessComparable();
        IPage page = await chromium.OpenAsync(site.Client.BaseAddress!, 800, isDark: true, ignoresPolicy: true);
        await page.GotoAsync("/tags/letters/");
        int before = await Screenshots.DifferenceAsync(page, "tag");
        await page.AddStyleTagAsync(new PageAddStyleTagOptions { Content = style });
        int after = await Screenshots.DifferenceAsync(page, "tag");
        Assert.True(before <= Screenshots.MaxDifference && after > Screenshots.MaxDifference, $"Where {mistake}, {after} of a million pixels differ; where nothing is wrong, {before}.");
        await page.Context.CloseAsync();
    }

    private static void SkipUnlessComparable()
    {
        Chromium.SkipUnlessFontsInstalled();
        Skip.IfNot(RunningSite.HasDrafts, "The pictures have the draft, which only a Debug build contains.");
    }
}

using Microsoft.Playwright;
using TypedArticles.Blog.Tests.Sites;
using TypedArticles.Tests.Browser;
using Xunit;
using Xunit.Abstractions;

namespace TypedArticles.Blog.Tests.Browser;

/// <summary>What a browser has to fetch before a page is there.</summary>
[Collection(nameof(RunningSite))]
public sealed class WeightTests(RunningSite site, Chromium chromium, ITestOutputHelper output)
{
    private const int MaxRequests = 3, MaxStyleBytes = 12 * 1024;

    [SkippableTheory]
    [InlineData("/", 20_000)]
    [InlineData("/posts/from-a-key-to-a-number/", 24_000)]
    public async Task A_page_is_light(string path, int maxBytes)
    {
        Chromium.SkipUnlessInstalled();
        IPage page = await chromium.OpenAsync(site.Client.BaseAddress!);
        List<IResponse> responses = [];
        page.Response += (_, response) => responses.Add(response);
        await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        int total = 0;
        foreach (IResponse response in responses)
        {
            int length = (await response.BodyAsync()).Length;
            total += length;
            output.WriteLine($"{length,7} bytes  {new Uri(response.Url).AbsolutePath}");
            Assert.True(length <= MaxStyleBytes || !response.Url.EndsWith("/style.css", StringComparison.Ordinal), $"The style sheet has {length} bytes.");
        }

        output.WriteLine($"{total,7} bytes in {responses.Count} requests, uncompressed");
        Assert.InRange(responses.Count, 2, MaxRequests);
        Assert.InRange(total, 1, maxBytes);
        await page.Context.CloseAsync();
    }
}

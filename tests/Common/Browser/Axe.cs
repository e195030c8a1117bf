using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace TypedArticles.Tests.Browser;

/// <summary>What axe finds on a page that not everybody can use.</summary>
internal static class Axe
{
    /// <summary>A line for each rule that the page breaks.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page)
    {
        AxeResult result = await page.RunAxe();
        Assert.NotEmpty(result.Passes);
        return [.. result.Violations.Select(v => $"{new Uri(page.Url).AbsolutePath}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(static n => n.Html))}")];
    }
}

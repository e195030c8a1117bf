using System.Net;
using AngleSharp.Dom;
using TypedArticles.Blog.Tests.Sites;
using Xunit;

namespace TypedArticles.Blog.Tests;

/// <summary>Whoever follows the links of the site comes to every page, and to nothing that is not there.</summary>
[Collection(nameof(RunningSite))]
public sealed class LinkTests(RunningSite site)
{
    [Fact]
    public async Task Every_link_leads_somewhere_and_every_page_is_linked()
    {
        Dictionary<string, IDocument?> seen = new(StringComparer.Ordinal);
        List<string> broken = [];
        int links = 0;
        Queue<string> toDo = new(["/"]);
        while (toDo.TryDequeue(out string? path))
        {
            if (seen.ContainsKey(path))
            {
                continue;
            }

            using HttpResponseMessage response = await site.SendAsync(HttpMethod.Get, path);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                broken.Add($"{path}: {response.StatusCode}");
            }

            seen[path] = response.Content.Headers.ContentType?.MediaType == "text/html" ? await site.OpenAsync(path) : null;
            foreach (Uri link in LinksOf(path, seen[path]))
            {
                toDo.Enqueue(link.AbsolutePath);
            }
        }

        foreach ((string path, IDocument? page) in seen)
        {
            foreach (Uri link in LinksOf(path, page))
            {
                links++;
                if (link.Fragment.Length > 1 && seen[link.AbsolutePath]?.GetElementById(Uri.UnescapeDataString(link.Fragment[1..])) is null)
                {
                    broken.Add($"{path}: {link.PathAndQuery}{link.Fragment}");
                }
            }
        }

        Assert.Empty(broken);
        Assert.Empty(RunningSite.Pages.SkipLast(1).Except(seen.Keys));
        Assert.True(links > 500, $"{links} links");
    }

    /// <summary>What the elements of a page lead to on this site.</summary>
    private static IEnumerable<Uri> LinksOf(string path, IDocument? page) =>
        (page?.QuerySelectorAll("a[href], link[href], img[src]").AsEnumerable() ?? [])
            .Select(e => new Uri(new Uri(RunningSite.Address + path), e.GetAttribute("href") ?? e.GetAttribute("src")))
            .Where(static link => link.Host == new Uri(RunningSite.Address).Host);
}

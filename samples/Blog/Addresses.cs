using System.Globalization;
using Blog.Feeds;
using Blog.Html;
using Blog.Http;
using Blog.Views;
using TypedArticles;

namespace Blog;

/// <summary>What is at which address.</summary>
internal sealed class Addresses(Site site)
{
    /// <summary>Everything with a page of its own. All records have the same base, which has the address.</summary>
    public static IEnumerable<ArticleRecord> Entries => [.. Posts.All, .. Series.All, .. Authors.All, .. Pages.All];

    /// <summary>The paths of all pages.</summary>
    public static IEnumerable<string> All =>
    [
        "/",
        .. Enumerable.Range(2, FrontPage.Count - 1).Select(PathOfFront),
        "/archive/",
        "/tags/",
        .. Posts.By.Tags.Counts.Select(static tag => PathOfTag(tag.Value)),
        .. Entries.Select(PathOf),
    ];

    public static string PathOfFront(int number) => number == 1 ? "/" : string.Create(CultureInfo.InvariantCulture, $"/page/{number}/");

    public static string PathOfTag(string tag) => Encode($"/tags/{tag}/");

    public static string PathOf(ArticleRecord entry) => Encode(entry.Permalink!);

    /// <summary>Returns what is at a path that was decoded; null where there is nothing.</summary>
    public IResult? Find(string path) => (IResult?)FindDocument(path) ?? FindMoved(path);

    private Document? FindDocument(string path) => path switch
    {
        "/" => Page(html => FrontPage.Write(html, site, 1)),
        "/archive/" => Page(html => ArchivePage.Write(html, site)),
        "/tags/" => Page(html => TagIndexPage.Write(html, site)),
        "/feed.xml" => new Document("application/atom+xml; charset=utf-8", output => AtomFeed.Write(output, site)),
        "/sitemap.xml" => new Document("application/xml; charset=utf-8", output => Sitemap.Write(output, site)),
        "/robots.txt" => new Document("text/plain; charset=utf-8", output => Robots.Write(output, site)),
        _ => FindEntry(path) ?? FindList(path.Split('/')) ?? Asset.Find(path),
    };

    private Document? FindEntry(string path) =>
        Posts.All.FindByPermalink(path) is { } post ? Page(html => PostPage.Write(html, site, post))
        : Series.All.FindByPermalink(path) is { } series ? Page(html => SeriesPage.Write(html, site, series))
        : Authors.All.FindByPermalink(path) is { } author ? Page(html => AuthorPage.Write(html, site, author))
        : Pages.All.FindByPermalink(path) is { } page ? Page(html => StaticPage.Write(html, site, page))
        : null;

    private Document? FindList(string[] segments) => segments switch
    {
        ["", "tags", { Length: > 0 } tag, ""] when Posts.By.Tags.Contains(tag) => Page(html => TagPage.Write(html, site, tag)),
        ["", "page", [>= '1' and <= '9', ..] text, ""] when int.TryParse(text, CultureInfo.InvariantCulture, out int number) && number > 1 && number <= FrontPage.Count =>
            Page(html => FrontPage.Write(html, site, number)),
        _ => null,
    };

    /// <summary>Where a page is that had this address once, or that has it with a slash at the end.</summary>
    private IResult? FindMoved(string path) =>
        Posts.By.Aliases[path] is [Post moved, ..] ? Results.Redirect(PathOf(moved), permanent: true)
        : FindDocument(path + "/") is not null ? Results.Redirect(Encode(path + "/"), permanent: true)
        : null;

    private static string Encode(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static Document Page(Action<HtmlWriter> write) => new("text/html; charset=utf-8", output => write(new HtmlWriter(output)));
}

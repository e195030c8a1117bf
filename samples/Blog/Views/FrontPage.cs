using Blog.Html;

namespace Blog.Views;

/// <summary>All posts, the newest first, on as many pages as they need.</summary>
internal static class FrontPage
{
    private const int PostsOnAPage = 8;

    /// <summary>The number of pages.</summary>
    public static int Count => Math.Max(1, (Posts.All.Count + PostsOnAPage - 1) / PostsOnAPage);

    /// <param name="html">Where it goes.</param>
    /// <param name="site">Says where the site is.</param>
    /// <param name="number">The number of the page, from 1.</param>
    public static void Write(HtmlWriter html, Site site, int number)
    {
        PageHead head = new(number == 1 ? null : $"Page {number}", Addresses.PathOfFront(number)) { Description = Site.Description };
        Layout.Write(html, site, head, html =>
        {
            if (number == 1)
            {
                html.Write($"<header class=\"hero\">\n<h1>{Site.Description}</h1>\n</header>\n");
            }
            else
            {
                html.Write($"<header class=\"title\">\n<h1>All posts</h1>\n<p>Page {number} of {Count}</p>\n</header>\n");
            }

            PostList.Write(html, Posts.All.NewestFirst.Skip((number - 1) * PostsOnAPage).Take(PostsOnAPage));
            html.Write($"<nav class=\"neighbors\" aria-label=\"Pages\">\n");
            if (number > 1)
            {
                html.Write($"<a rel=\"prev\" href=\"{Addresses.PathOfFront(number - 1)}\">Newer posts</a>\n");
            }

            if (number < Count)
            {
                html.Write($"<a rel=\"next\" href=\"{Addresses.PathOfFront(number + 1)}\">Older posts</a>\n");
            }

            html.Write($"</nav>\n");
        });
    }
}

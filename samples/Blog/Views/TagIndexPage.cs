using Blog.Html;

namespace Blog.Views;

/// <summary>All tags, the most frequent first.</summary>
internal static class TagIndexPage
{
    public static void Write(HtmlWriter html, Site site) =>
        Layout.Write(html, site, new PageHead("Tags", "/tags/") { Description = "What the posts are about." }, static html =>
        {
            html.Write($"<header class=\"title\">\n<h1>Tags</h1>\n<p>What the posts are about</p>\n</header>\n<ul class=\"tags large\">\n");
            foreach ((string tag, int count) in Posts.By.Tags.Counts)
            {
                html.Write($"<li><a href=\"{Addresses.PathOfTag(tag)}\">{tag} <span>{count}</span></a></li>\n");
            }

            html.Write($"</ul>\n");
        });
}

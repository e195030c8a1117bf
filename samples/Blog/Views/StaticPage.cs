using Blog.Html;

namespace Blog.Views;

/// <summary>A page that is not a post.</summary>
internal static class StaticPage
{
    public static void Write(HtmlWriter html, Site site, Page page) =>
        Layout.Write(html, site, new PageHead(page.Title, Addresses.PathOf(page)), html =>
        {
            html.Write($"<article>\n<header class=\"title\">\n<h1>{page.Title}</h1>\n");
            if (page.Modified is { } modified)
            {
                DateOnly day = DateOnly.FromDateTime(modified.DateTime);
                html.Write($"<p>Last changed <time datetime=\"{DateText.Iso(day)}\">{DateText.InWords(day)}</time></p>\n");
            }

            html.Write($"</header>\n");
            EntryText.WriteBody(html, page);
            html.Write($"</article>\n");
        });
}

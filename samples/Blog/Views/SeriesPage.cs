using Blog.Html;

namespace Blog.Views;

/// <summary>The parts of a series, the first one first.</summary>
internal static class SeriesPage
{
    public static void Write(HtmlWriter html, Site site, PostSeries series) =>
        Layout.Write(html, site, new PageHead(series.Title, Addresses.PathOf(series)) { Description = series.Body.Text }, html =>
        {
            html.Write($"<header class=\"title\">\n<p>Series</p>\n<h1>{series.Title}</h1>\n</header>\n");
            EntryText.WriteBody(html, series);
            PostList.Write(html, series.Posts);
        });
}

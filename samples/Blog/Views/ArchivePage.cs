using Blog.Html;

namespace Blog.Views;

/// <summary>All posts by year, one line each.</summary>
internal static class ArchivePage
{
    public static void Write(HtmlWriter html, Site site) =>
        Layout.Write(html, site, new PageHead("Archive", "/archive/") { Description = "All posts by year." }, static html =>
        {
            html.Write($"<header class=\"title\">\n<h1>Archive</h1>\n<p>{Posts.All.Count} posts</p>\n</header>\n");
            foreach (IGrouping<int, Post> year in Posts.All.NewestFirst.GroupBy(static post => post.Date.Year))
            {
                html.Write($"<section class=\"year\" aria-labelledby=\"year-{year.Key}\">\n<h2 id=\"year-{year.Key}\">{year.Key}</h2>\n<ul>\n");
                foreach (Post post in year)
                {
                    html.Write($"<li><time datetime=\"{DateText.Iso(post.Date)}\">{DateText.DayAndMonth(post.Date)}</time>\n<div><a href=\"{Addresses.PathOf(post)}\"");
                    EntryText.WriteLanguage(html, post);
                    html.Write($">{post.Title}</a>");
                    PostMeta.WriteDraft(html, post);
                    html.Write($"</div></li>\n");
                }

                html.Write($"</ul>\n</section>\n");
            }
        });
}

using Blog.Html;
using TypedArticles;

namespace Blog.Views;

/// <summary>The posts with a tag.</summary>
internal static class TagPage
{
    public static void Write(HtmlWriter html, Site site, string tag)
    {
        ArticleCollection<Post> posts = Posts.By.Tags[tag];
        Layout.Write(html, site, new PageHead(tag, Addresses.PathOfTag(tag)) { Description = $"Posts about {tag}." }, html =>
        {
            html.Write($"<header class=\"title\">\n<h1>{tag}</h1>\n<p>{posts.Count} of {Posts.All.Count} posts · <a href=\"/tags/\">All tags</a></p>\n</header>\n");
            PostList.Write(html, posts.NewestFirst);
        });
    }
}

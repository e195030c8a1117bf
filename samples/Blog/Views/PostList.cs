using Blog.Html;

namespace Blog.Views;

/// <summary>Posts with their signs, in the order in which they are given.</summary>
internal static class PostList
{
    public static void Write(HtmlWriter html, IEnumerable<Post> posts)
    {
        html.Write($"<ul class=\"posts\">\n");
        foreach (Post post in posts)
        {
            html.Write($"<li");
            EntryText.WriteLanguage(html, post);
            html.Write($"><span class=\"mark\" aria-hidden=\"true\">{post.Mark ?? "¶"}</span>\n<div><h2><a href=\"{Addresses.PathOf(post)}\">{post.Title}</a></h2>\n");
            if (post.Summary is { } summary)
            {
                html.Write($"<p>{summary}</p>\n");
            }

            html.Write($"<p class=\"meta\" lang=\"{Site.Language}\" dir=\"ltr\">");
            PostMeta.Write(html, post);
            html.Write($"</p></div></li>\n");
        }

        html.Write($"</ul>\n");
    }
}

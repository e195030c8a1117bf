using Blog.Html;

namespace Blog.Views;

/// <summary>Posts about the same as another.</summary>
internal static class RelatedPosts
{
    private const int MaxCount = 3;

    public static void Write(HtmlWriter html, Post post)
    {
        if (Posts.All.RelatedTo(post, MaxCount) is not { Count: > 0 } related)
        {
            return;
        }

        html.Write($"<nav class=\"related\" aria-label=\"Related posts\">\n<p>Related posts</p>\n<ul>\n");
        foreach (Post other in related)
        {
            html.Write($"<li><a href=\"{Addresses.PathOf(other)}\"");
            EntryText.WriteLanguage(html, other);
            html.Write($">{other.Title}</a></li>\n");
        }

        html.Write($"</ul>\n</nav>\n");
    }
}

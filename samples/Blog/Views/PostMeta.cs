using Blog.Html;

namespace Blog.Views;

/// <summary>The small print of a post, in the site's language.</summary>
internal static class PostMeta
{
    /// <summary>The date, how long the post reads, and what is special about it.</summary>
    public static void Write(HtmlWriter html, Post post)
    {
        html.Write($"<time datetime=\"{DateText.Iso(post.Date)}\">{DateText.InWords(post.Date)}</time> · {MinutesOf(post)} min read");
        if (post.Level == Level.Advanced)
        {
            html.Write($" · advanced");
        }

        WriteDraft(html, post);
    }

    /// <summary>The label of a draft. A Release build has none.</summary>
    public static void WriteDraft(HtmlWriter html, Post post)
    {
        if (post.Draft)
        {
            html.Write($" <strong class=\"draft\">Draft</strong>");
        }
    }

    private static int MinutesOf(Post post) => Math.Max(1, (int)Math.Round(post.Body.ReadingTime.TotalMinutes));
}

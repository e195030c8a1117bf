using Blog.Html;
using TypedArticles;

namespace Blog.Views;

/// <summary>A post: its title, its text, and the ways on from it.</summary>
internal static class PostPage
{
    public static void Write(HtmlWriter html, Site site, Post post)
    {
        PageHead head = new(post.Title, Addresses.PathOf(post))
        {
            Description = post.Summary,
            Kind = "article",
            IsListed = !post.Draft,
            More = html => WriteHead(html, site, post),
        };
        Layout.Write(html, site, head, html =>
        {
            WriteArticle(html, post);
            RelatedPosts.Write(html, post);
            WriteNeighbors(html, post);
        });
    }

    private static void WriteHead(HtmlWriter html, Site site, Post post)
    {
        html.Write($"<meta name=\"author\" content=\"{post.Author.Name}\">\n<meta property=\"article:published_time\" content=\"{DateText.Iso(post.Date)}\">\n");
        foreach (string tag in post.Tags)
        {
            html.Write($"<meta property=\"article:tag\" content=\"{tag}\">\n");
        }

        if (post.Cover is { } cover)
        {
            html.Write($"<meta property=\"og:image\" content=\"{site.AbsoluteOf(Addresses.PathOf(post) + cover.File)}\">\n<meta property=\"og:image:alt\" content=\"{cover.Alt}\">\n");
        }

        foreach (Post translation in PostLinks.TranslationsOf(post))
        {
            html.Write($"<link rel=\"alternate\" hreflang=\"{translation.Language}\" href=\"{site.AbsoluteOf(Addresses.PathOf(translation))}\">\n");
        }

        html.Write($"<script type=\"application/ld+json\">");
        BlogPostingJson.Write(html.Output, site, post);
        html.Write($"</script>\n");
    }

    private static void WriteArticle(HtmlWriter html, Post post)
    {
        html.Write($"<article class=\"post\"");
        EntryText.WriteLanguage(html, post);
        html.Write($">\n<header class=\"title\">\n<h1>{post.Title}</h1>\n");
        if (post.Summary is { } summary)
        {
            html.Write($"<p class=\"summary\">{summary}</p>\n");
        }

        html.Write($"<p class=\"meta\" lang=\"{Site.Language}\" dir=\"ltr\"><a rel=\"author\" href=\"{Addresses.PathOf(post.Author)}\">{post.Author.Name}</a> · ");
        PostMeta.Write(html, post);
        if (post.Updated is { } updated)
        {
            html.Write($" · updated <time datetime=\"{DateText.Iso(updated)}\">{DateText.InWords(updated)}</time>");
        }

        html.Write($"</p>\n</header>\n");
        if (post.Cover is { } cover)
        {
            html.Write($"<img class=\"cover\" src=\"{cover.File}\" alt=\"{cover.Alt}\" width=\"{cover.Width}\" height=\"{cover.Height}\">\n");
        }

        PostLinks.WriteTranslations(html, post);
        PostLinks.WriteSeries(html, post);
        WriteContents(html, post.Body.Headings);
        EntryText.WriteBody(html, post);
        WriteFoot(html, post);
        html.Write($"</article>\n");
    }

    /// <summary>A table of contents, where there is something to find in it.</summary>
    private static void WriteContents(HtmlWriter html, IReadOnlyList<ArticleHeading> headings)
    {
        if (headings.Count < 3)
        {
            return;
        }

        html.Write($"<nav class=\"contents\" aria-label=\"Contents\"><p lang=\"{Site.Language}\">On this page</p>\n<ul>\n");
        foreach (ArticleHeading heading in headings)
        {
            html.Write($"<li class=\"level-{heading.Level}\"><a href=\"#{heading.Anchor}\">{heading.Text}</a></li>\n");
        }

        html.Write($"</ul></nav>\n");
    }

    /// <summary>Tags, sources, and who wrote it.</summary>
    private static void WriteFoot(HtmlWriter html, Post post)
    {
        html.Write($"<footer lang=\"{Site.Language}\" dir=\"ltr\">\n");
        foreach (Uri source in post.Sources)
        {
            html.Write($"<p class=\"source\">See also <a href=\"{source.OriginalString}\">{source.Host}{source.AbsolutePath}</a></p>\n");
        }

        html.Write($"<ul class=\"tags\" aria-label=\"Tags\">\n");
        foreach (string tag in post.Tags)
        {
            html.Write($"<li><a rel=\"tag\" href=\"{Addresses.PathOfTag(tag)}\">{tag}</a></li>\n");
        }

        html.Write($"</ul>\n<section class=\"author\" aria-label=\"Author\">\n<h2><a href=\"{Addresses.PathOf(post.Author)}\">{post.Author.Name}</a></h2>\n");
        EntryText.WriteBody(html, post.Author);
        html.Write($"</section>\n</footer>\n");
    }

    /// <summary>The next older and the next newer post.</summary>
    private static void WriteNeighbors(HtmlWriter html, Post post)
    {
        ArticleCollection<Post> all = Posts.All;
        int position = ((IList<Post>)all).IndexOf(post);
        html.Write($"<nav class=\"neighbors\" aria-label=\"More posts\">\n");
        if (position > 0)
        {
            PostLinks.WriteNeighbor(html, "prev", "Older", all[position - 1]);
        }

        if (position < all.Count - 1)
        {
            PostLinks.WriteNeighbor(html, "next", "Newer", all[position + 1]);
        }

        html.Write($"</nav>\n");
    }
}

using Blog.Html;

namespace Blog.Views;

/// <summary>Links from a post to others that belong to it.</summary>
internal static class PostLinks
{
    /// <summary>The same post in other languages: what it was translated from, and what was translated from that.</summary>
    public static IEnumerable<Post> TranslationsOf(Post post)
    {
        Post original = post.TranslationOf ?? post;
        return original.Translations.Prepend(original).Where(other => other.Id != post.Id);
    }

    public static void WriteTranslations(HtmlWriter html, Post post)
    {
        foreach (Post translation in TranslationsOf(post))
        {
            html.Write($"<p class=\"note\" lang=\"{translation.Language}\">{LanguageName.Of(translation.Language)}: <a href=\"{Addresses.PathOf(translation)}\" hreflang=\"{translation.Language}\">{translation.Title}</a></p>\n");
        }
    }

    /// <summary>The series that a post is a part of, with all parts.</summary>
    public static void WriteSeries(HtmlWriter html, Post post)
    {
        if (post.Series is not { } series)
        {
            return;
        }

        html.Write($"<nav class=\"note\" aria-label=\"Series\">\n<p>A part of <a href=\"{Addresses.PathOf(series)}\">{series.Title}</a></p>\n<ol>\n");
        foreach (Post part in series.Posts)
        {
            if (part.Id == post.Id)
            {
                html.Write($"<li aria-current=\"page\">{part.Title}</li>\n");
            }
            else
            {
                html.Write($"<li><a href=\"{Addresses.PathOf(part)}\">{part.Title}</a></li>\n");
            }
        }

        html.Write($"</ol>\n</nav>\n");
    }

    public static void WriteNeighbor(HtmlWriter html, string relation, string name, Post post)
    {
        html.Write($"<a rel=\"{relation}\" href=\"{Addresses.PathOf(post)}\"><span>{name}</span> <bdi");
        EntryText.WriteLanguage(html, post);
        html.Write($">{post.Title}</bdi></a>\n");
    }
}

using Newsroom.Html;
using TypedArticles;

namespace Newsroom.Pages;

/// <summary>Articles about the same as another.</summary>
internal static class RelatedArticles
{
    private const int MaxCount = 4;

    public static void Write(HtmlWriter html, Article article)
    {
        // An article that was not compiled into the site has no relatives in its index.
        if (Articles.All.FindById(article.Id) is null || Articles.All.RelatedTo(article, MaxCount) is not { Count: > 0 } related)
        {
            return;
        }

        html.Write($"<nav class=\"neighbours related\" aria-label=\"Related articles\"><p>Related articles</p>\n<ul>\n");
        foreach (Article other in related)
        {
            html.Write($"<li><a href=\"{Site.PathOf(other)}\"");
            ArticleMeta.WriteLanguage(html, other);
            html.Write($">{other.Title}</a></li>\n");
        }

        html.Write($"</ul></nav>\n");
    }
}

using Newsroom.Html;
using TypedArticles;

namespace Newsroom.Pages;

/// <summary>Articles under the months that they appeared in.</summary>
internal static class ArticleList
{
    /// <summary>The articles, in their order, in a section for each month.</summary>
    public static void Write(HtmlWriter html, IEnumerable<Article> newestFirst)
    {
        foreach (IGrouping<PartialDate, Article> month in newestFirst.GroupBy(static a => a.Date.TruncateTo(PartialDatePrecision.Month)))
        {
            string key = month.Key.ToString();
            html.Write($"""
                <section class="month" aria-labelledby="month-{key}">
                <h2 id="month-{key}"><time datetime="{key}">{DateText.Of(month.Key)}</time></h2>
                <ul>

                """);
            foreach (Article article in month)
            {
                WriteItem(html, article);
            }

            html.Write($"</ul>\n</section>\n");
        }
    }

    private static void WriteItem(HtmlWriter html, Article article)
    {
        html.Write($"<li");
        ArticleMeta.WriteLanguage(html, article);
        html.Write($"><h3><a href=\"{Site.PathOf(article)}\">{article.Title}</a></h3>\n");
        if (article.Lead is { } lead)
        {
            html.Write($"<p>{lead}</p>\n");
        }

        ArticleMeta.Write(html, article);
        html.Write($"</li>\n");
    }
}

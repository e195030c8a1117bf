using Newsroom.Html;
using TypedArticles;

namespace Newsroom.Pages;

/// <summary>The small print of an article: who published it and when, how long it reads.</summary>
internal static class ArticleMeta
{
    /// <summary>The attributes <c>lang</c> and <c>dir</c> of what holds the article's own words.</summary>
    public static void WriteLanguage(HtmlWriter html, Article article)
    {
        if (article.Language is { } language)
        {
            html.Write($" lang=\"{language}\"");
        }

        html.Write($" dir=\"{TextDirection.Of(article.Language)}\"");
    }

    /// <summary>
    /// The publisher's name and the date are in the article's language; the reading time, which is said of articles that take more than a minute,
    /// is in the site's English.
    /// </summary>
    public static void Write(HtmlWriter html, Article article)
    {
        html.Write($"""
            <p class="meta"><bdi>{article.Publisher ?? article.Host}</bdi>
            <span aria-hidden="true">·</span> <time datetime="{article.Date.ToString()}"
            """);
        if (!DateText.Knows(article.Language))
        {
            html.Write($" lang=\"en\" dir=\"ltr\"");
        }

        html.Write($">{DateText.Of(article.Date, article.Language)}</time>");
        int minutes = (int)Math.Ceiling(article.Body.ReadingTime.TotalMinutes);
        if (minutes > 1)
        {
            html.Write($"\n<span aria-hidden=\"true\">·</span> <span lang=\"en\" dir=\"ltr\">{minutes} min read</span>");
        }

        html.Write($"</p>\n");
    }
}

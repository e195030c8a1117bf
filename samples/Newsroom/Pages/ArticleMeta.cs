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
    /// The publisher's name has the article's direction; date and reading time are the site's English and keep theirs.
    /// </summary>
    public static void Write(HtmlWriter html, Article article)
    {
        int minutes = (int)Math.Ceiling(article.Body.ReadingTime.TotalMinutes);
        html.Write($"""
            <p class="meta"><bdi>{article.Publisher ?? article.Host}</bdi>
            <span aria-hidden="true">·</span> <time datetime="{article.Date.ToString()}" lang="en" dir="ltr">{DateText.Of(article.Date)}</time>
            <span aria-hidden="true">·</span> <span lang="en" dir="ltr">{minutes} min read</span></p>

            """);
    }
}

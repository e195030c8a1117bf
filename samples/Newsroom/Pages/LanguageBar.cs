using Newsroom.Html;
using TypedArticles;

namespace Newsroom.Pages;

/// <summary>The languages of a collection, each with its number of articles and a link to its page.</summary>
internal static class LanguageBar
{
    public static void Write(HtmlWriter html, ArticleCollection<Article> articles, string? current)
    {
        html.Write($"<nav class=\"languages\" aria-label=\"Languages\"><ul>\n");
        WriteLink(html, "/", "All", articles.Count, isCurrent: current is null, language: "en");
        foreach ((string language, int count) in articles.Languages)
        {
            WriteLink(html, "/languages/" + language, LanguageName.Of(language), count, isCurrent: language == current, language);
        }

        html.Write($"</ul></nav>\n");
    }

    private static void WriteLink(HtmlWriter html, string path, string name, int count, bool isCurrent, string language)
    {
        html.Write($"<li><a href=\"{path}\"");
        if (isCurrent)
        {
            html.Write($" aria-current=\"page\"");
        }

        html.Write($"><bdi lang=\"{language}\">{name}</bdi> <span class=\"count\">{count}</span></a></li>\n");
    }
}

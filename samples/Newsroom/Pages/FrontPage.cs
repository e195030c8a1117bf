using System.Buffers;
using Newsroom.Html;
using TypedArticles;

namespace Newsroom.Pages;

/// <summary>All articles by month, the newest first.</summary>
internal static class FrontPage
{
    public static void Write(IBufferWriter<byte> output, ArticleCollection<Article> articles) => Layout.Write(
        new HtmlWriter(output),
        title: null,
        head: static html => html.Write($"<meta name=\"description\" content=\"Articles in several languages, the newest first.\">\n"),
        main: html =>
        {
            html.Write($"<div class=\"listing\">\n<h1>Latest articles</h1>\n");
            LanguageBar.Write(html, articles, current: null);
            ArticleList.Write(html, articles.NewestFirst);
            html.Write($"</div>\n");
        });
}

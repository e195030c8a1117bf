using System.Buffers;
using Newsroom.Html;
using TypedArticles;

namespace Newsroom.Pages;

/// <summary>The articles of one language by month, the newest first.</summary>
internal static class LanguagePage
{
    public static void Write(IBufferWriter<byte> output, ArticleCollection<Article> articles, string language)
    {
        string name = LanguageName.Of(language);
        Layout.Write(
            new HtmlWriter(output),
            name,
            head: html => html.Write($"<meta name=\"description\" content=\"Articles in {name}, the newest first.\">\n"),
            main: html =>
            {
                html.Write($"<div class=\"listing\">\n<h1 lang=\"{language}\">{name}</h1>\n");
                LanguageBar.Write(html, articles, language);
                ArticleList.Write(html, articles.InLanguage(language).NewestFirst);
                html.Write($"</div>\n");
            });
    }
}

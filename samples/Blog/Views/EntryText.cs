using System.Buffers;
using Blog.Html;
using TypedArticles;

namespace Blog.Views;

/// <summary>The words of an entry, which may be in another language than those of the site.</summary>
internal static class EntryText
{
    /// <summary>The attributes <c>lang</c> and <c>dir</c> of an element that holds them.</summary>
    public static void WriteLanguage(HtmlWriter html, ArticleRecord entry)
    {
        if (entry.Language is { } language && language != Site.Language)
        {
            html.Write($" lang=\"{language}\" dir=\"{TextDirection.Of(language)}\"");
        }
    }

    /// <summary>The text of an entry. Its HTML goes from the assembly to the response as it is, without becoming a string.</summary>
    public static void WriteBody(HtmlWriter html, ArticleRecord entry)
    {
        html.Write($"<div class=\"prose\"");
        WriteLanguage(html, entry);
        html.Write($">\n");
        html.Output.Write(entry.Body.HtmlUtf8);
        html.Write($"</div>\n");
    }
}

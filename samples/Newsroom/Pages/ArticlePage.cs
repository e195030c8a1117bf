using System.Buffers;
using System.Text;
using Microsoft.Net.Http.Headers;
using Newsroom.Html;
using Newsroom.Http;
using TypedArticles;

namespace Newsroom.Pages;

/// <summary>One article. Its body goes from the assembly to the connection without becoming a string.</summary>
internal static class ArticlePage
{
    /// <summary>
    /// Tells apart two builds of this site that write the same article differently: the hash of the page of an article that has
    /// everything a page can show, and of what the pages say of each other. Which articles are related depends on the texts of all.
    /// </summary>
    private static readonly Kept<string> s_template = new(static () =>
    {
        ArrayBufferWriter<byte> page = new();
        Write(page, Article.FromSeed(" date 2000-01 http://en.example.org/a\nauthors: [A, B]\nsection: S\nkeywords: [K]\nimage: http://img.example.org/i.png\nmodified: 2000-01-02\n---\n\nTitle\n\nLead. 01.01.2000, Publisher\n\nText* in a paragraph.\n\nHeading\n\nText.\n\n*Note.", "a"));
        foreach (Article article in Articles.All)
        {
            Encoding.UTF8.GetBytes($"{article.Id}\n{article.Language}\n{article.Title}\n{article.ContentHash}\n", page);
        }

        return KeptDocument.TagOf(page.WrittenSpan).Tag.AsSpan(1, 8).ToString();
    });

    public static Task SendAsync(HttpContext context)
    {
        if (context.GetRouteValue("id") is not string id || !Articles.All.TryGet(id, out Article? article))
        {
            // StatusPage writes what a reader sees.
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        if (ArticleImage.OriginOf(article) is { } origin)
        {
            context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.PolicyWithImagesOf(origin);
        }

        return new Representation("text/html; charset=utf-8", TagOf(article), output => Write(output, article)).SendAsync(context);
    }

    public static EntityTagHeaderValue TagOf(Article article) => new($"\"{article.ContentHash}-{s_template.Value}\"");

    public static void Write(IBufferWriter<byte> output, Article article) =>
        Layout.Write(new HtmlWriter(output), article.Title, html => WriteHead(html, article), html => WriteArticle(html, article));

    private static void WriteHead(HtmlWriter html, Article article)
    {
        if (article.Lead is { } lead)
        {
            html.Write($"<meta name=\"description\" content=\"{lead}\">\n");
        }

        html.Write($"<link rel=\"canonical\" href=\"{article.Url.OriginalString}\">\n<script type=\"application/ld+json\">");
        NewsArticleJson.Write(html.Output, article);
        html.Write($"</script>\n");
    }

    private static void WriteArticle(HtmlWriter html, Article article)
    {
        html.Write($"<article class=\"article\"");
        ArticleMeta.WriteLanguage(html, article);
        html.Write($">\n<header>\n");
        ArticleNews.WriteSection(html, article);
        html.Write($"<h1>{article.Title}</h1>\n");
        if (article.Lead is { } lead)
        {
            html.Write($"<p class=\"lead\">{lead}</p>\n");
        }

        ArticleNews.WriteByline(html, article);
        ArticleMeta.Write(html, article);
        html.Write($"</header>\n");
        ArticleNews.WriteImage(html, article);
        html.Output.Write(article.Body.HtmlUtf8);
        ArticleNews.WriteKeywords(html, article);
        html.Write($"""
            <p class="origin" lang="en" dir="ltr">First published at <a href="{article.Url.OriginalString}">{article.Host}</a>.</p>
            </article>

            """);
        RelatedArticles.Write(html, article);
        WriteNeighbours(html, article);
    }

    /// <summary>Where to read on: the next newer and the next older article in the same language, and all in it.</summary>
    private static void WriteNeighbours(HtmlWriter html, Article article)
    {
        if (article.Language is not { } language)
        {
            return;
        }

        ArticleCollection<Article> all = Articles.All.InLanguage(language);
        int position = all.ToList().FindIndex(a => a.Id == article.Id);
        html.Write($"<nav class=\"neighbours\" aria-label=\"More articles\"><ul>\n");
        if (position >= 0 && position + 1 < all.Count)
        {
            WriteNeighbour(html, "Newer", all[position + 1]);
        }

        if (position > 0)
        {
            WriteNeighbour(html, "Older", all[position - 1]);
        }

        html.Write($"<li><span>All</span> <a href=\"/languages/{language}\" lang=\"{language}\">{LanguageName.Of(language)}</a></li>\n</ul></nav>\n");
    }

    private static void WriteNeighbour(HtmlWriter html, string name, Article article)
    {
        html.Write($"<li><span>{name}</span> <a href=\"{Site.PathOf(article)}\"");
        ArticleMeta.WriteLanguage(html, article);
        html.Write($">{article.Title}</a></li>\n");
    }
}

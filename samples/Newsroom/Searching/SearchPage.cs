using System.Buffers;
using Newsroom.Html;
using Newsroom.Http;
using Newsroom.Pages;
using TypedArticles;

namespace Newsroom.Searching;

/// <summary>The form, and what was found. The snippets go from the assembly to the connection as the UTF-8 that they are.</summary>
internal static class SearchPage
{
    private const int HitsOnAPage = 8;

    public static Task SendAsync(HttpContext context)
    {
        SearchQuery query = SearchQuery.From(context.Request.Query);
        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.SearchPolicy;
        return new Representation("text/html; charset=utf-8", SearchTag.Of(query.Path), output => Write(output, query)).SendAsync(context);
    }

    public static void Write(IBufferWriter<byte> output, SearchQuery query) => Layout.Write(
        new HtmlWriter(output),
        query.Text.Length == 0 ? "Search" : $"{query.Text} · Search",
        head: static html => html.Write($"""
            <meta name="robots" content="noindex">
            <link rel="stylesheet" href="/search.css">
            <script src="/search.js" defer></script>

            """),
        main: html =>
        {
            html.Write($"<div class=\"listing\">\n<h1>Search</h1>\n");
            WriteForm(html, query);
            if (query.Text.Length > 0)
            {
                WriteResults(html, query);
            }

            html.Write($"</div>\n");
        });

    private static void WriteForm(HtmlWriter html, SearchQuery query)
    {
        html.Write($"""
            <search><form role="search" action="/search">
            <label for="q">Search all articles</label>
            <div><input id="q" name="q" type="search" value="{query.Text}" maxlength="{SearchQuery.MaxLength}" dir="auto" list="suggestions" autocomplete="off" enterkeyhint="search"
            """);
        if (query.Text.Length == 0)
        {
            html.Write($" autofocus");
        }

        html.Write($">");
        if (query.Language is { } language)
        {
            html.Write($"<input type=\"hidden\" name=\"language\" value=\"{language}\">");
        }

        if (query.Month is { } month)
        {
            html.Write($"<input type=\"hidden\" name=\"month\" value=\"{month.ToString()}\">");
        }

        html.Write($"<button>Search</button></div>\n<datalist id=\"suggestions\"></datalist>\n</form></search>\n");
    }

    private static void WriteResults(HtmlWriter html, SearchQuery query)
    {
        ArticleCollection<Article> scope = query.Scope();
        SearchResults<Article> found = Find(scope, query);
        int pages = Math.Clamp((found.Total + HitsOnAPage - 1) / HitsOnAPage, 1, SearchQuery.MaxPage);
        if (query.Page > pages)
        {
            query = query with { Page = pages };
            found = Find(scope, query);
        }

        html.Write($"<section class=\"results\" aria-label=\"Results\">\n");
        WriteNumber(html, found, query.Page, pages);
        WriteOtherQueries(html, found, query);
        SearchFacets.Write(html, found, query);
        if (found.Count > 0)
        {
            html.Write($"<ol class=\"hits\" start=\"{((query.Page - 1) * HitsOnAPage) + 1}\">\n");
            foreach (SearchHit<Article> hit in found)
            {
                WriteHit(html, hit);
            }

            html.Write($"</ol>\n");
        }

        WritePages(html, query, pages);
        html.Write($"</section>\n");
    }

    private static SearchResults<Article> Find(ArticleCollection<Article> scope, SearchQuery query) =>
        scope.Search(query.Text, new SearchOptions { Skip = (query.Page - 1) * HitsOnAPage, Take = HitsOnAPage });

    private static void WriteNumber(HtmlWriter html, SearchResults<Article> found, int page, int pages)
    {
        if (found.Total == 0)
        {
            html.Write($"<p class=\"number\">Nothing was found. Fewer words, or others, find more.</p>\n");
            return;
        }

        string least = found.IsTotalExact ? "" : "At least ", name = found.Total == 1 ? "article" : "articles";
        html.Write($"<p class=\"number\">{least}{found.Total} {name}");
        if (pages > 1)
        {
            html.Write($", page {page} of {pages}");
        }

        html.Write($"</p>\n");
    }

    private static void WriteOtherQueries(HtmlWriter html, SearchResults<Article> found, SearchQuery query)
    {
        if (found.DidYouMean is { } better)
        {
            html.Write($"<p class=\"better\">Did you mean <a href=\"{(query with { Text = better, Page = 1 }).Path}\"><bdi>{better}</bdi></a>?</p>\n");
        }
        else if (found.SearchedFor is { } near)
        {
            html.Write($"<p class=\"better\">Searched for <bdi>{near}</bdi>.</p>\n");
        }
    }

    private static void WriteHit(HtmlWriter html, SearchHit<Article> hit)
    {
        Article article = hit.Entry;
        html.Write($"<li");
        ArticleMeta.WriteLanguage(html, article);
        html.Write($"><h2><a href=\"{Site.PathOf(article)}\">");
        Highlights.Write(html, hit.Title);
        html.Write($"</a></h2>\n<p>");
        Highlights.Write(html, hit.Snippet());
        html.Write($"</p>\n");
        ArticleMeta.Write(html, article);
        html.Write($"</li>\n");
    }

    private static void WritePages(HtmlWriter html, SearchQuery query, int pages)
    {
        if (pages == 1)
        {
            return;
        }

        html.Write($"<nav class=\"pages\" aria-label=\"Pages\">\n");
        if (query.Page > 1)
        {
            html.Write($"<a rel=\"prev\" href=\"{(query with { Page = query.Page - 1 }).Path}\">Previous page</a>\n");
        }

        if (query.Page < pages)
        {
            html.Write($"<a rel=\"next\" href=\"{(query with { Page = query.Page + 1 }).Path}\">Next page</a>\n");
        }

        html.Write($"</nav>\n");
    }
}

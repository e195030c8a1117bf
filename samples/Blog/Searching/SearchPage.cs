using Blog.Html;
using Blog.Http;
using Blog.Views;
using TypedArticles;

namespace Blog.Searching;

/// <summary>The form, and what was found in posts, pages and authors. The snippets go from the assembly to the response as the UTF-8 that they are.</summary>
internal static class SearchPage
{
    private const int HitsOnAPage = 8;

    public static Document At(HttpContext context, Site site)
    {
        SearchQuery query = SearchQuery.From(context.Request.Query);
        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.SearchPolicy;
        return new Document("text/html; charset=utf-8", output => Write(new HtmlWriter(output), site, query)) { Tag = SearchTag.Of(query.Path) };
    }

    private static void Write(HtmlWriter html, Site site, SearchQuery query)
    {
        PageHead head = new(query.Text.Length == 0 ? "Search" : $"{query.Text} · Search", Path: null)
        {
            Section = "/search",
            IsListed = false,
            More = static html => html.Write($"<link rel=\"stylesheet\" href=\"/search.css\">\n<script src=\"/search.js\" defer></script>\n"),
        };
        Layout.Write(html, site, head, html =>
        {
            html.Write($"<header class=\"title\">\n<h1>Search</h1>\n</header>\n");
            WriteForm(html, query);
            if (query.Text.Length > 0)
            {
                WriteResults(html, query);
            }
        });
    }

    private static void WriteForm(HtmlWriter html, SearchQuery query)
    {
        html.Write($"""
            <search><form role="search" action="/search">
            <label for="q">Search posts, pages and authors</label>
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
        SearchResults<ArticleRecord> found = Find(query);
        int pages = Math.Clamp((found.Total + HitsOnAPage - 1) / HitsOnAPage, 1, SearchQuery.MaxPage);
        if (query.Page > pages)
        {
            query = query with { Page = pages };
            found = Find(query);
        }

        html.Write($"<section class=\"results\" aria-label=\"Results\">\n");
        WriteNumber(html, found, query.Page, pages);
        WriteOtherQueries(html, found, query);
        SearchFacets.Write(html, found, query);
        if (found.Count > 0)
        {
            html.Write($"<ol class=\"hits\" start=\"{((query.Page - 1) * HitsOnAPage) + 1}\">\n");
            foreach (SearchHit<ArticleRecord> hit in found)
            {
                WriteHit(html, hit);
            }

            html.Write($"</ol>\n");
        }

        WritePages(html, query, pages);
        html.Write($"</section>\n");
    }

    private static SearchResults<ArticleRecord> Find(SearchQuery query) => query.Find(new SearchOptions { Skip = (query.Page - 1) * HitsOnAPage, Take = HitsOnAPage });

    private static void WriteNumber(HtmlWriter html, SearchResults<ArticleRecord> found, int page, int pages)
    {
        if (found.Total == 0)
        {
            html.Write($"<p class=\"number\">Nothing was found. Fewer words, or others, find more.</p>\n");
            return;
        }

        string least = found.IsTotalExact ? "" : "At least ", name = found.Total == 1 ? "result" : "results";
        html.Write($"<p class=\"number\">{least}{found.Total} {name}");
        if (pages > 1)
        {
            html.Write($", page {page} of {pages}");
        }

        html.Write($"</p>\n");
    }

    private static void WriteOtherQueries(HtmlWriter html, SearchResults<ArticleRecord> found, SearchQuery query)
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

    private static void WriteHit(HtmlWriter html, SearchHit<ArticleRecord> hit)
    {
        html.Write($"<li");
        EntryText.WriteLanguage(html, hit.Entry);
        html.Write($"><h2><a href=\"{Addresses.PathOf(hit.Entry)}\">");
        Highlights.Write(html, hit.Title);
        html.Write($"</a></h2>\n<p>");
        Highlights.Write(html, hit.Snippet());
        html.Write($"</p>\n<p class=\"meta\" lang=\"{Site.Language}\" dir=\"ltr\">");
        WriteKind(html, hit.Entry);
        html.Write($"</p></li>\n");
    }

    /// <summary>What the hit is: the record says so.</summary>
    private static void WriteKind(HtmlWriter html, ArticleRecord entry)
    {
        switch (entry)
        {
            case Post post:
                html.Write($"<span class=\"kind\">Post</span> · ");
                PostMeta.Write(html, post);
                break;
            case Author author:
                html.Write($"<span class=\"kind\">Author</span> · {author.Posts.Count} {(author.Posts.Count == 1 ? "post" : "posts")}");
                break;
            default:
                html.Write($"<span class=\"kind\">Page</span>");
                break;
        }
    }

    private static void WritePages(HtmlWriter html, SearchQuery query, int pages)
    {
        if (pages == 1)
        {
            return;
        }

        html.Write($"<nav class=\"neighbors\" aria-label=\"Pages\">\n");
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

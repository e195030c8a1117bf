using Blog.Html;

namespace Blog.Views;

/// <summary>What a reader sees where there is nothing to read.</summary>
internal static class StatusPage
{
    public static async Task SendAsync(HttpContext context, Site site)
    {
        HttpResponse response = context.Response;
        response.Headers.CacheControl = "no-store";
        response.ContentType = "text/html; charset=utf-8";
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            Write(new HtmlWriter(response.BodyWriter), site, response.StatusCode);
            await response.BodyWriter.FlushAsync(context.RequestAborted);
        }
    }

    private static void Write(HtmlWriter html, Site site, int status)
    {
        (string title, string advice) = status == StatusCodes.Status404NotFound
            ? ("Page not found", "The address may be misspelled, or the page has gone.")
            : ("This cannot be answered", "The site gives pages to read, and takes nothing.");
        Layout.Write(html, site, new PageHead(title, Path: null) { IsListed = false }, html => html.Write($"""
            <header class="title">
            <p>{status}</p>
            <h1>{title}</h1>
            </header>
            <div class="prose">
            <p>{advice} The <a href="/archive/">archive</a> has all posts.</p>
            </div>

            """));
    }
}

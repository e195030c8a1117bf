using Newsroom.Html;

namespace Newsroom.Pages;

/// <summary>What a reader sees where there is nothing to read; programs that ask the API get JSON.</summary>
internal static class StatusPage
{
    public static async Task SendAsync(HttpContext context)
    {
        HttpResponse response = context.Response;
        response.Headers.CacheControl = "no-store";
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            await TypedResults.Problem(statusCode: response.StatusCode).ExecuteAsync(context);
            return;
        }

        response.ContentType = "text/html; charset=utf-8";
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            Write(new HtmlWriter(response.BodyWriter), response.StatusCode);
            await response.BodyWriter.FlushAsync(context.RequestAborted);
        }
    }

    private static void Write(HtmlWriter html, int status)
    {
        (string title, string advice) = status == StatusCodes.Status404NotFound
            ? ("There is no such page", "The address may be misspelt, or the article was never here.")
            : ("This cannot be answered", "The site gives pages to read, and takes nothing.");
        Layout.Write(
            html,
            title,
            head: static html => html.Write($"<meta name=\"robots\" content=\"noindex\">\n"),
            main: html => html.Write($"""
                <div class="status">
                <p class="code">{status}</p>
                <h1>{title}</h1>
                <p>{advice} <a href="/">The front page</a> has all articles.</p>
                </div>

                """));
    }
}

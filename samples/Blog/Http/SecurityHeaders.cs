using TypedArticles;

namespace Blog.Http;

/// <summary>What every response tells the browser not to do.</summary>
internal static class SecurityHeaders
{
    /// <summary>No script at all; the block of JSON-LD in a page is data, which this does not concern.</summary>
    public const string PublishedPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The page with the form may send it to this site, and runs one script of this site, which asks it for suggestions.</summary>
    public const string SearchPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>The policy of every page that says no other. While the site is being edited, <see cref="LiveReload"/> runs a script.</summary>
    public static string ContentSecurityPolicy => LiveEdit.IsSupported ? SearchPolicy : PublishedPolicy;

    public static Task Apply(HttpContext context, RequestDelegate next)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(context);
    }
}

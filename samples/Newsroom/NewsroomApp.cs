using System.Collections.Concurrent;
using Newsroom.Api;
using Newsroom.Feeds;
using Newsroom.Http;
using Newsroom.Pages;
using Newsroom.Searching;
using TypedArticles;

namespace Newsroom;

/// <summary>The web application: what is served where.</summary>
internal static class NewsroomApp
{
    /// <summary>In bytes, with the method; escaped, an id of 255 letters of another script takes up to nine times as many.</summary>
    private const int LongestAddress = 4_096;

    private static readonly string[] s_read = [HttpMethods.Get, HttpMethods.Head];

    public static WebApplication Create(string[] args)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
        builder.WebHost.ConfigureKestrel(static server =>
        {
            server.AddServerHeader = false;

            // The site gives pages to read: no address is longer than that of an article, and no request has a body.
            server.Limits.MaxRequestLineSize = LongestAddress;
            server.Limits.MaxRequestBodySize = 0;
        });
        Site site = Site.From(builder.Configuration);
        ArticleApi.AddServices(builder.Services, site);

        WebApplication app = builder.Build();
        app.Use(SecurityHeaders.Apply);
        app.UseStatusCodePages(static context => StatusPage.SendAsync(context.HttpContext));

        if (LiveEdit.IsSupported)
        {
            LiveReload.Map(app);
        }

        // What lists articles is written once: they do not change before the next build, or the next edit under dotnet watch.
        MapKept(app, "/", "text/html; charset=utf-8", static output => FrontPage.Write(output, Articles.All));
        MapKept(app, "/feed.atom", "application/atom+xml; charset=utf-8", output => AtomFeed.Write(output, Articles.All, site));
        MapKept(app, "/sitemap.xml", "application/xml; charset=utf-8", output => Sitemap.Write(output, Articles.All, site));
        MapKept(app, "/style.css", "text/css; charset=utf-8", static output => Assets.Write(output, "style.css"));
        MapKept(app, "/icon.svg", "image/svg+xml", static output => Assets.Write(output, "icon.svg"));
        MapKept(app, "/tide-clock.svg", "image/svg+xml", static output => Assets.Write(output, "tide-clock.svg"));
        MapKept(app, "/search.css", "text/css; charset=utf-8", static output => Assets.Write(output, "search.css"));
        MapKept(app, "/search.js", "text/javascript; charset=utf-8", static output => Assets.Write(output, "search.js"));
        ConcurrentDictionary<string, KeptDocument> languages = new(StringComparer.Ordinal);
        app.MapMethods("/languages/{language}", s_read, context => SendLanguageAsync(context, languages));
        app.MapMethods("/articles/{**id}", s_read, ArticlePage.SendAsync);
        app.MapMethods("/search", s_read, SearchPage.SendAsync);
        app.MapMethods("/search/suggest", s_read, Suggestions.SendAsync);
        ArticleApi.Map(app);
        return app;
    }

    private static Task SendLanguageAsync(HttpContext context, ConcurrentDictionary<string, KeptDocument> pages)
    {
        if (context.GetRouteValue("language") is string language && Articles.By.Language.Contains(language))
        {
            return pages.GetOrAdd(language, static language => new KeptDocument("text/html; charset=utf-8", output => LanguagePage.Write(output, Articles.All, language))).SendAsync(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static void MapKept(WebApplication app, string path, string contentType, Action<System.Buffers.IBufferWriter<byte>> write)
    {
        KeptDocument document = new(contentType, write);
        app.MapMethods(path, s_read, document.SendAsync);
    }
}

using Blog.Http;
using Blog.Searching;
using Blog.Views;
using TypedArticles;

namespace Blog;

/// <summary>The web application. <see cref="Addresses"/> says what is served where.</summary>
internal static class BlogApp
{
    private static readonly string[] s_read = [HttpMethods.Get, HttpMethods.Head];

    public static WebApplication Create(string[] args)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
        builder.WebHost.ConfigureKestrel(static server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = 0; // The site gives pages to read, and takes nothing.
        });
        Site site = Site.From(builder.Configuration);
        Addresses addresses = new(site);

        WebApplication app = builder.Build();
        app.Use(SecurityHeaders.Apply);
        app.UseStatusCodePages(context => StatusPage.SendAsync(context.HttpContext, site));
        if (LiveEdit.IsSupported)
        {
            LiveReload.Map(app);
        }

        app.MapMethods("/search", s_read, (HttpContext context) => SearchPage.At(context, site));
        app.MapMethods("/search/suggest", s_read, static (HttpContext context) => Suggestions.At(context));
        app.MapMethods("/{**path}", s_read, (HttpContext context) => addresses.Find(context.Request.Path.Value ?? "/") ?? Results.NotFound());
        return app;
    }
}

using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Xunit;

namespace TypedArticles.Tests.Sites;

/// <summary>A sample that serves pages, as it runs, on a free port of this machine.</summary>
/// <param name="create">Creates the application from its arguments.</param>
public abstract class SiteServer(Func<string[], WebApplication> create) : IAsyncLifetime
{
    private readonly WebApplication _app = create(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "Warning"]);

    public HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await _app.StartAsync();

        // A test of a redirect looks at it and does not follow it.
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    public Task<string> GetAsync(string path) => Client.GetStringAsync(new Uri(path, UriKind.Relative));

    /// <summary>The page as a browser would have it. Strict: markup that a browser would have to repair throws.</summary>
    public async Task<IHtmlDocument> OpenAsync(string path)
    {
        using HttpResponseMessage response = await Client.GetAsync(new Uri(path, UriKind.Relative));
        HtmlParser parser = new(new HtmlParserOptions { IsStrictMode = true });
        return parser.ParseDocument(await response.Content.ReadAsStringAsync());
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? ifNoneMatch = null)
    {
        using HttpRequestMessage request = new(method, new Uri(path, UriKind.Relative));
        if (ifNoneMatch is not null)
        {
            Assert.True(request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch));
        }

        return await Client.SendAsync(request);
    }
}

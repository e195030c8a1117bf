using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Newsroom;
using TypedArticles.Newsroom.Tests.Browser;
using Xunit;

namespace TypedArticles.Newsroom.Tests.Sites;

/// <summary>The sample as it runs, on a free port of this machine, for all tests.</summary>
public sealed class RunningSite : IAsyncLifetime
{
    private readonly WebApplication _app = NewsroomApp.Create(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "Warning"]);

    public HttpClient Client { get; private set; } = null!;

    /// <summary>All articles, from the sample's own assembly.</summary>
    internal static ArticleCollection<Article> Articles => global::Newsroom.Articles.All;

    /// <summary>Every page for people, among them one that is not there.</summary>
    public static IEnumerable<string> Pages =>
    [
        "/",
        .. Articles.Languages.Select(static l => "/languages/" + l.Value),
        .. Articles.Select(Site.PathOf),
        "/articles/nothing-of-this-name",
    ];

    public async Task InitializeAsync()
    {
        await _app.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    public Task<string> GetAsync(string path) => Client.GetStringAsync(new Uri(path, UriKind.Relative));

    /// <summary>The page as a browser would have it. Strict: markup that a browser would have to mend throws.</summary>
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

/// <summary>All tests share one site and one browser.</summary>
[CollectionDefinition(nameof(RunningSite))]
public sealed class RunningSiteTests : ICollectionFixture<RunningSite>, ICollectionFixture<Chromium>;

using TypedArticles.Package.Tests.Consumers;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>Blazor components show a collection. <c>Virtualize</c> accepts it without a conversion, because it is an <c>ICollection</c>.</summary>
[Collection(nameof(PackageFeed))]
public sealed class BlazorTests
{
    private const string Component = """
        @using Microsoft.AspNetCore.Components.Web.Virtualization
        <ul>
            <Virtualize Items="Articles.All" Context="a">
                <li>@a.Title</li>
            </Virtualize>
        </ul>
        <ol>
            @foreach (TypedArticles.Article a in Articles.All.NewestFirst[..2])
            {
                <li lang="@a.Language">@a.Title, @a.Date</li>
            }
        </ol>
        @((MarkupString)Articles.TheLastFerry.Body.Html)
        """;

    /// <summary>Renders without a browser: <c>Virtualize</c> shows no row, and reserves 50 pixels for each article.</summary>
    private const string Code = """
        using Consumer;
        using Microsoft.AspNetCore.Components.Web;
        using Microsoft.JSInterop;

        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
        builder.Services.AddSingleton<IJSRuntime, NoScript>();
        await using WebApplication app = builder.Build();
        await using HtmlRenderer renderer = new(app.Services, app.Services.GetRequiredService<ILoggerFactory>());
        string html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<ArticleList>()).ToHtmlString());
        Console.OutputEncoding = new System.Text.UTF8Encoding(false);
        Console.Write(html);

        internal sealed class NoScript : IJSRuntime
        {
            public ValueTask<T> InvokeAsync<T>(string identifier, object?[]? args) => throw new NotSupportedException();

            public ValueTask<T> InvokeAsync<T>(string identifier, CancellationToken cancellationToken, object?[]? args) => throw new NotSupportedException();
        }
        """;

    [Fact]
    public async Task A_component_shows_the_articles_of_its_project()
    {
        Consumer project = Consumer.Create("blazor", code: Code, frameworks: Consumer.BothFrameworks, sdk: "Microsoft.NET.Sdk.Web")
            .Write("ArticleList.razor", Component)
            .Write("seeds/canal.txt", CanalSeeds.Canal)
            .Write("seeds/bridge.txt", CanalSeeds.Bridge)
            .Write("seeds/ferry.txt", CanalSeeds.Ferry);
        (await project.BuildAsync("-warnaserror")).SucceededInSilence();
        foreach (string framework in (string[])["net8.0", "net10.0"])
        {
            Assert.Equal(
                """
                <ul><div style="height: 0px; flex-shrink: 0;" aria-hidden="true"></div><div aria-hidden="true" style="height: 150px; flex-shrink: 0;"></div></ul>
                <ol><li lang="en">The last ferry, 2021-06-10</li><li lang="fr">Un pont de pierre, 2021-05-20</li></ol>
                <p>The ferry crossed the river for a century.</p>

                """,
                (await project.RunAsync("--no-build", "-f", framework)).Succeeded().Output);
        }
    }
}

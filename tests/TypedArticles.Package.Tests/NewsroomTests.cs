using TypedArticles.Package.Tests.Consumers;
using TypedArticles.Tests;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>The sample Newsroom serves against the package, and as a native program, what its own tests keep of it.</summary>
[Collection(nameof(PackageFeed))]
public sealed class NewsroomTests
{
    private static readonly (string Path, string Snapshot)[] s_kept =
    [
        ("/", "PageTests.A_page_is_as_it_was_kept.front"),
        ("/articles/longitude", "PageTests.A_page_is_as_it_was_kept.longitude"),
        ("/articles/optics", "PageTests.A_page_is_as_it_was_kept.optics"),
        ("/articles/script-in-a-headline", "PageTests.A_page_is_as_it_was_kept.script"),
        ("/articles/tide-clock", "PageTests.A_page_is_as_it_was_kept.tide-clock"),
        ("/openapi/v1.json", "JsonTests.The_description_of_the_API_is_as_it_was_kept"),
    ];

    [Fact]
    public async Task Against_the_package()
    {
        Consumer sample = Consumer.CopyOf("Newsroom");
        (await sample.BuildAsync()).SucceededInSilence();
        await using WebProgram site = await WebProgram.StartAsync("dotnet", sample.PathOf("bin/Debug/net10.0/Newsroom.dll"));
        await AssertServesWhatIsKeptAsync(site);
    }

    [SkippableFact]
    public async Task As_a_native_program()
    {
        NativeAot.SkipUnlessInstalled();
        Consumer sample = Consumer.CopyOf("Newsroom");
        (await DotNet.RunAsync(sample.Folder, "publish", "-p:PublishAot=true", "-o", "native")).SucceededInSilence();
        await using WebProgram site = await WebProgram.StartAsync(sample.PathOf("native/Newsroom"));
        await AssertServesWhatIsKeptAsync(site);
        await AssertAnswersAsync(site, "/feed.atom", "<title type=\"text\">The watch that found longitude</title>");
        await AssertAnswersAsync(site, "/sitemap.xml", "<loc>https://newsroom.example.org/articles/longitude</loc>");
        await AssertAnswersAsync(site, "/api/articles", "\"title\":\"The watch that found longitude\"");
        await AssertAnswersAsync(site, "/api/articles/longitude", "\"title\":\"The watch that found longitude\"");
        await AssertAnswersAsync(site, "/api/articles?period=x", "The period is a date YYYY, YYYY-MM or YYYY-MM-DD.");
        await AssertAnswersAsync(site, "/search?q=tide", "<mark>tide</mark>");
        await AssertAnswersAsync(site, "/search/suggest?q=longi", "[\"longitude\"]");
        await AssertAnswersAsync(site, "/nothing", "There is no such page");
    }

    [Theory]
    [InlineData("-p:PublishTrimmed=true")]
    [InlineData("-p:PublishTrimmed=true", "-p:PublishSingleFile=true")]
    public async Task Trimmed_and_as_a_single_file(params string[] properties)
    {
        Consumer sample = Consumer.CopyOf("Newsroom");
        string output = $"trimmed {properties.Length}";
        (await DotNet.RunAsync(sample.Folder, ["publish", "--self-contained", "-o", output, .. properties])).SucceededInSilence();
        await using WebProgram site = await WebProgram.StartAsync(sample.PathOf(output + "/Newsroom"));
        await AssertServesWhatIsKeptAsync(site);
        await AssertAnswersAsync(site, "/api/articles", "\"title\":\"The watch that found longitude\"");
        await AssertAnswersAsync(site, "/feed.atom", "<title type=\"text\">The watch that found longitude</title>");
    }

    private static async Task AssertServesWhatIsKeptAsync(WebProgram site)
    {
        foreach ((string path, string snapshot) in s_kept)
        {
            string file = Path.Combine(RepositoryFolder.Root, "tests", "TypedArticles.Newsroom.Tests", "__snapshots__", snapshot + ".snap");
            string kept = await File.ReadAllTextAsync(file), served = await site.Client.GetStringAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(kept.TrimEnd('\n'), served.TrimEnd('\n')); // A snapshot ends in a line end, a JSON document need not.
        }
    }

    private static async Task AssertAnswersAsync(WebProgram site, string path, string text)
    {
        using HttpResponseMessage response = await site.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Contains(text, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}

using System.Net;
using TypedArticles.Package.Tests.Consumers;
using TypedArticles.Tests;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>The sample Blog serves against the package, and as a native program, what its own tests keep of it. A Debug build has its draft, a Release build does not.</summary>
[Collection(nameof(PackageFeed))]
public sealed class BlogTests
{
    private static readonly (string Path, string Snapshot)[] s_kept =
    [
        ("/posts/the-dagger/", "dagger"),
        ("/posts/kashida/", "kashida"),
        ("/posts/interrobang/", "interrobang"),
        ("/series/the-way-of-a-letter/", "series"),
        ("/authors/tomas-reyes/", "author"),
        ("/about/", "about"),
    ];

    [Theory]
    [InlineData("Debug", HttpStatusCode.OK)]
    [InlineData("Release", HttpStatusCode.NotFound)]
    public async Task Against_the_package(string configuration, HttpStatusCode draft)
    {
        Consumer sample = Consumer.CopyOf("Blog");
        (await sample.BuildAsync("-c", configuration)).SucceededInSilence();
        await using WebProgram site = await WebProgram.StartAsync("dotnet", sample.PathOf($"bin/{configuration}/net10.0/Blog.dll"));
        await AssertServesWhatIsKeptAsync(site, draft);
    }

    [SkippableFact]
    public async Task As_a_native_program()
    {
        NativeAot.SkipUnlessInstalled();
        Consumer sample = Consumer.CopyOf("Blog");
        (await DotNet.RunAsync(sample.Folder, "publish", "-p:PublishAot=true", "-o", "native")).SucceededInSilence();
        await using WebProgram site = await WebProgram.StartAsync(sample.PathOf("native/Blog"));
        await AssertServesWhatIsKeptAsync(site, draft: HttpStatusCode.NotFound);
        Assert.Contains("<title>Where the pilcrow went</title>", await site.GetAsync("/feed.xml"), StringComparison.Ordinal);
        Assert.Contains("<loc>https://blog.example.org/posts/pilcrow/</loc>", await site.GetAsync("/sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("<mark>pilcrow</mark>", await site.GetAsync("/search?q=pilcrow"), StringComparison.Ordinal);
        Assert.StartsWith("404 <!DOCTYPE html>", await site.GetAsync("/nothing/"), StringComparison.Ordinal);
        Assert.Equal(
            await File.ReadAllBytesAsync(sample.PathOf("content/posts/interrobang/interrobang.png")),
            await site.Client.GetByteArrayAsync(new Uri("/posts/interrobang/interrobang.png", UriKind.Relative)));
        using HttpResponseMessage moved = await site.Client.GetAsync(new Uri("/2023/11/pilcrow.html", UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, "/posts/pilcrow/"), (moved.StatusCode, moved.RequestMessage!.RequestUri!.AbsolutePath));
    }

    private static async Task AssertServesWhatIsKeptAsync(WebProgram site, HttpStatusCode draft)
    {
        foreach ((string path, string snapshot) in s_kept)
        {
            string file = Path.Combine(RepositoryFolder.Root, "tests", "TypedArticles.Blog.Tests", "__snapshots__", $"PageTests.A_page_is_as_it_was_kept.{snapshot}.snap");
            // Which posts are related depends on the words of all, and so on the draft.
            Assert.Equal(WithoutRelated(await File.ReadAllTextAsync(file)), WithoutRelated(await site.Client.GetStringAsync(new Uri(path, UriKind.Relative))));
        }

        using HttpResponseMessage response = await site.Client.GetAsync(new Uri("/posts/asterism/", UriKind.Relative));
        Assert.Equal(draft, response.StatusCode);
        foreach (string path in (string[])["/", "/archive/", "/tags/punctuation/", "/authors/mara-lindqvist/", "/feed.xml", "/sitemap.xml"])
        {
            Assert.Equal(draft == HttpStatusCode.OK, (await site.GetAsync(path)).Contains("/posts/asterism/", StringComparison.Ordinal));
        }
    }

    private static string WithoutRelated(string page) => System.Text.RegularExpressions.Regex.Replace(page, "<(section|nav|aside)[^>]*related.*?</\\1>", "", System.Text.RegularExpressions.RegexOptions.Singleline);
}

using TypedArticles.Package.Tests.Consumers;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>After an edit a program shows the new text, however it is run.</summary>
[Collection(nameof(PackageFeed))]
public sealed class InnerLoopTests
{
    private const string Code = """
        #:package TypedArticles@0.1.0
        foreach (var article in app.Articles.All)
            Console.WriteLine(article.Title);
        """;

    [Fact]
    public async Task A_file_based_app_never_shows_stale_text()
    {
        Consumer app = Consumer.Create("file based");
        File.Delete(app.PathOf("Consumer.csproj"));
        File.Delete(app.PathOf("Program.cs"));
        app.Write("app.cs", Code).Write("seeds/a.txt", Seed(1, "First"));
        try
        {
            Assert.Equal("First\n", await RunAsync(app));
            app.Write("seeds/a.txt", Seed(1, "Edited"));
            Assert.Equal("Edited\n", await RunAsync(app));
            app.Write("seeds/b.txt", Seed(2, "Added"));
            Assert.Equal("Edited\nAdded\n", await RunAsync(app));
            File.Delete(app.PathOf("seeds/a.txt"));
            Assert.Equal("Added\n", await RunAsync(app));
            app.Write("app.cs", Code.Replace(".Title", ".Title + '!'", StringComparison.Ordinal)).Write("seeds/b.txt", Seed(2, "Again"));
            Assert.Equal("Again!\n", await RunAsync(app));
            app.Write("seeds/b.txt", "no header\n");
            Assert.Contains("error ART0002", string.Join('\n', (await DotNet.RunAsync(app.Folder, "run", "app.cs")).Failed().Problems), StringComparison.Ordinal);
        }
        finally
        {
            // What was built lies in a folder of the user's.
            await DotNet.RunAsync(app.Folder, "clean", "app.cs");
        }
    }

    [Fact]
    public async Task Watch_without_hot_reload_restarts_after_an_edit()
    {
        Consumer project = Consumer.Create("watched", code: """
            foreach (var article in Consumer.Articles.All)
                Console.WriteLine("title: " + article.Title);
            Thread.Sleep(Timeout.Infinite);
            """)
            .Write("seeds/a.txt", Seed(1, "First"));
        (await project.BuildAsync()).SucceededInSilence();
        await using WatchedProgram program = WatchedProgram.Start(project.Folder, "watch", "--no-hot-reload", "--non-interactive");
        await program.WaitForAsync("title: First");
        project.Write("seeds/a.txt", Seed(1, "Edited"));
        await program.WaitForAsync("title: Edited");
    }

    private static async Task<string> RunAsync(Consumer app) => (await DotNet.RunAsync(app.Folder, "run", "app.cs")).Succeeded().Output;

    private static string Seed(int number, string title) => $" date 2022-01 https://example.org/{number}\n\n{title}\n\nThe body of {title}.\n";
}

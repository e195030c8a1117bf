using Microsoft.Playwright;
using TypedArticles.Package.Tests.Consumers;
using TypedArticles.Tests.Browser;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>Under <c>dotnet watch</c> as it is by default, with hot reload: a running program shows each edit, and is never started again.</summary>
[Collection(nameof(PackageFeed))]
public sealed class LiveEditTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Record = """

        [TypedArticles.ArticleSchema("posts", ClassName = "Posts")]
        public sealed partial record Post : TypedArticles.ArticleRecord { public required string Title { get; init; } }
        static class App
        {
            public static string Show() => string.Join(", ", Consumer.Articles.All.Select(a => a.Title + ": " + a.Body.Text)) + " | " + string.Join(", ", Posts.All.Select(p => p.Id + " " + p.Title + " " + p.Body.Html.Trim()));
            public static string Member() => "none";
        }
        """;

    [Fact]
    public async Task A_console_program_shows_every_edit()
    {
        Consumer project = Consumer.Create("live console", code: """
            Console.OutputEncoding = System.Text.Encoding.UTF8;
            for (string last = ""; ; Thread.Sleep(20))
            {
                string now = $"{Environment.ProcessId} {App.Member()} {App.Show()}";
                if (now != last)
                    Console.WriteLine(now);
                last = now;
            }
            """ + Record)
            .Write("seeds/a.txt", Seed("First", "Body")).Write("content/posts/one.md", Post("One", "*Text*"));
        await using WatchedProgram program = WatchedProgram.Start(project.Folder, "watch", "run", "--non-interactive");
        string process = (await program.WaitForEndAsync(" none First: Body | one One <p><em>Text</em></p>")).Split(' ')[0];
        await program.WaitForEarlierAsync("dotnet watch ⌚ Waiting for changes");

        project.Write("seeds/a.txt", Seed("Edited", "Body"));
        await program.WaitForAsync($"{process} none Edited: Body | one One <p><em>Text</em></p>");
        project.Write("seeds/a.txt", Seed("Edited", "New"));
        await program.WaitForAsync($"{process} none Edited: New | one One <p><em>Text</em></p>");
        project.Write("content/posts/one.md", Post("One", "**Text**"));
        await program.WaitForAsync($"{process} none Edited: New | one One <p><strong>Text</strong></p>");

        // A file that is added has a member, which works at once.
        project.Write("seeds/b.txt", Seed("Second", "More"));
        await program.WaitForAsync($"{process} none Edited: New, Second: More | one One <p><strong>Text</strong></p>");
        project.Write("Program.cs", File.ReadAllText(project.PathOf("Program.cs")).Replace("\"none\"", "Consumer.Articles.Second.Title", StringComparison.Ordinal));
        await program.WaitForAsync($"{process} Second Edited: New, Second: More | one One <p><strong>Text</strong></p>");

        // Broken: the last good entry, and the line of the compiler. Then repaired.
        project.Write("seeds/a.txt", "no header\n");
        string error = $"{project.PathOf("seeds/a.txt")}(1,1): error ART0002: Expected the header";
        await program.WaitForStartAsync(error);
        await program.WaitForEarlierStartAsync("dotnet watch ❌ " + error);
        project.Write("seeds/a.txt", Seed("Repaired", "New"));
        await program.WaitForAsync($"{process} Second Repaired: New, Second: More | one One <p><strong>Text</strong></p>");

        project.Write("Program.cs", File.ReadAllText(project.PathOf("Program.cs")).Replace("Consumer.Articles.Second.Title", "\"none\"", StringComparison.Ordinal));
        await program.WaitForAsync($"{process} none Repaired: New, Second: More | one One <p><strong>Text</strong></p>");
        File.Delete(project.PathOf("seeds/b.txt"));
        await program.WaitForAsync($"{process} none Repaired: New | one One <p><strong>Text</strong></p>");
        File.Move(project.PathOf("content/posts/one.md"), project.PathOf("content/posts/uno.md"));
        await program.WaitForAsync($"{process} none Repaired: New | uno One <p><strong>Text</strong></p>");
    }

    [Fact]
    public async Task The_member_of_a_file_that_is_gone_names_it()
    {
        Consumer project = Consumer.Create("live gone", code: """
            for (string last = ""; ; Thread.Sleep(20))
            {
                string now;
                try { now = Consumer.Articles.First.Title; }
                catch (InvalidOperationException e) { now = e.Message; }
                if (now != last)
                    Console.WriteLine(now);
                last = now;
            }
            """).Write("seeds/a.txt", Seed("First", "Body")).Write("seeds/b.txt", Seed("Second", "Body"));
        await using WatchedProgram program = WatchedProgram.Start(project.Folder, "watch", "run", "--non-interactive");
        await program.WaitForAsync("First");
        File.Delete(project.PathOf("seeds/a.txt"));
        await program.WaitForAsync($"The article 'a' has gone: its file '{project.PathOf("seeds/a.txt")}' was deleted, renamed or made a draft while the program was running.");
    }

    [SkippableFact]
    public async Task A_page_in_a_browser_loads_again()
    {
        Chromium.SkipUnlessInstalled();
        Consumer project = Consumer.CopyOf("Newsroom");
        (WatchedProgram program, HttpClient client) = WatchSite(project);
        await using WatchedProgram end = program;
        using HttpClient sender = client;
        await StartedAsync(program, client);
        IPage page = await chromium.OpenAsync(client.BaseAddress!);
        await page.RunAndWaitForRequestAsync(() => page.GotoAsync("/articles/tide-clock"), static request => request.Url.EndsWith("/live", StringComparison.Ordinal));
        string seed = project.PathOf("seeds/tide-clock.txt");
        await File.AppendAllTextAsync(seed, "\n\nA paragraph that was written while the page was open.\n");
        await page.GetByText("A paragraph that was written while the page was open.").WaitForAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_web_site_shows_every_edit_and_its_pages_hear_of_it()
    {
        Consumer project = Consumer.CopyOf("Blog");
        (WatchedProgram program, HttpClient client) = WatchSite(project);
        await using WatchedProgram end = program;
        using HttpClient sender = client;
        await StartedAsync(program, client);
        using Stream states = await client.GetStreamAsync("/live");
        using StreamReader reader = new(states);
        string first = await NextAsync(reader);

        string post = Directory.GetFiles(project.PathOf("content/posts"), "kashida*", SearchOption.AllDirectories)[0];
        await File.AppendAllTextAsync(post, "\nA line that was written *while the site runs*.\n");
        await ShowsAsync(client, "/posts/kashida/", "<p>A line that was written <em>while the site runs</em>.</p>");
        string second = await NextAsync(reader);
        Assert.NotEqual(first, second);
        Assert.Equal(first.Split(' ')[0], second.Split(' ')[0]);
        await ShowsAsync(client, "/search?q=%22while+the+site+runs%22", "/posts/kashida/");

        await File.WriteAllTextAsync(project.PathOf("content/posts/added.md"), (await File.ReadAllTextAsync(post)).Replace("title:", "title: Added # ", StringComparison.Ordinal));
        await ShowsAsync(client, "/posts/added/", "<h1");
        File.Delete(project.PathOf("content/posts/added.md"));
        await ShowsAsync(client, "/posts/added/", "404");
    }

    [Fact]
    public async Task A_release_build_knows_no_path_and_follows_nothing()
    {
        Consumer project = Consumer.Create("not live", code: "Console.WriteLine(TypedArticles.LiveEdit.IsSupported + \" \" + Consumer.Articles.All[0].Title);")
            .Write("seeds/a.txt", Seed("First", "Body"));

        // Without debug information, whose path every assembly has.
        (await project.BuildAsync("-c", "Release", "-p:DebugType=none")).SucceededInSilence();
        byte[] dll = await File.ReadAllBytesAsync(project.PathOf("bin/Release/net10.0/Consumer.dll"));
        Assert.Equal(-1, dll.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(project.Folder)));
        Assert.Equal(-1, dll.AsSpan().IndexOf("TypedArticles.Build.dll"u8));
        Assert.Contains("\"TypedArticles.LiveEdit\": false", await File.ReadAllTextAsync(project.PathOf("bin/Release/net10.0/Consumer.runtimeconfig.json")), StringComparison.Ordinal);
        Assert.Equal("False First\n", (await DotNet.RunAsync("env", project.Folder, ["DOTNET_WATCH=1", "dotnet", project.PathOf("bin/Release/net10.0/Consumer.dll")])).Succeeded().Output);

        // That the test can fail: a Debug build has all of it.
        (await project.BuildAsync("-p:DebugType=none")).SucceededInSilence();
        Assert.NotEqual(-1, (await File.ReadAllBytesAsync(project.PathOf("bin/Debug/net10.0/Consumer.dll"))).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(project.Folder)));
        Assert.Equal("True First\n", (await DotNet.RunAsync("env", project.Folder, ["DOTNET_WATCH=1", "dotnet", project.PathOf("bin/Debug/net10.0/Consumer.dll")])).Succeeded().Output);
    }

    [SkippableFact]
    public async Task A_native_program_has_no_type_of_it()
    {
        NativeAot.SkipUnlessInstalled();
        Consumer project = Consumer.Create("not live native", "<PropertyGroup><PublishAot>true</PublishAot><IlcGenerateMapFile>true</IlcGenerateMapFile></PropertyGroup>", code: "Console.WriteLine(TypedArticles.LiveEdit.IsSupported + \" \" + Consumer.Articles.All[0].Title);")
            .Write("seeds/a.txt", Seed("First", "Body"));
        (await DotNet.RunAsync(project.Folder, "publish", "-o", "native")).SucceededInSilence();
        string map = await File.ReadAllTextAsync(Directory.GetFiles(project.PathOf("obj"), "*.map.xml", SearchOption.AllDirectories)[0]);
        Assert.Contains("TypedArticles_TypedArticles_ArticlePack", map, StringComparison.Ordinal);
        Assert.DoesNotContain("TypedArticles_Live_", map, StringComparison.Ordinal);
        Assert.DoesNotContain("Markdig", map, StringComparison.Ordinal);
        Assert.DoesNotContain("FileSystemWatcher", map, StringComparison.Ordinal);
    }

    private static string Seed(string title, string body) => $" date 2022-01 https://example.org/{title}\n\n{title}\n\n{body}\n";

    private static string Post(string title, string body) => $"---\ntitle: {title}\n---\n{body}\n";

    private static (WatchedProgram Program, HttpClient Client) WatchSite(Consumer project)
    {
        var address = new Uri($"http://127.0.0.1:{WebProgram.FreePort()}");
        return (WatchedProgram.Start(project.Folder, "watch", "run", "--non-interactive", "--no-launch-profile", "--", "--urls", address.OriginalString), new HttpClient { BaseAddress = address });
    }

    private static async Task StartedAsync(WatchedProgram program, HttpClient client)
    {
        await program.WaitForAsync("dotnet watch ⌚ Waiting for changes");
        await ShowsAsync(client, "/", "<script src=\"/live.js\" defer></script>");
    }

    private static async Task ShowsAsync(HttpClient client, string path, string text)
    {
        string page = "";
        for (int attempt = 0; attempt < 600; attempt++)
        {
            try
            {
                page = await client.GetStringAsync(path);
            }
            catch (HttpRequestException e)
            {
                // It does not listen yet, or the page was not found.
                page = e.Message;
            }

            if (page.Contains(text, StringComparison.Ordinal))
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail($"'{text}' is not on {path}: {page}");
    }

    private static async Task<string> NextAsync(StreamReader reader)
    {
        using CancellationTokenSource patience = new(TimeSpan.FromMinutes(1));
        while (true)
        {
            if (await reader.ReadLineAsync(patience.Token) is { Length: > 0 } line && line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return line["data: ".Length..];
            }
        }
    }
}

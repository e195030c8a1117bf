extern alias build;

using System.Collections.Concurrent;
using System.Diagnostics;
using build::TypedArticles.Build.Live;
using build::TypedArticles.Core.Manifest;
using TypedArticles.Live;
using TypedArticles.Tests.Records;
using Xunit;

namespace TypedArticles.Tests.Live;

/// <summary>A project's files in a folder of their own, with the manifest that a build would write, and the collections that follow them.</summary>
internal sealed class LiveFolder : IDisposable
{
    private readonly ConcurrentQueue<string> _said = new();
    private readonly List<(string Name, string Value)> _options = [];

    public LiveFolder(params (string Name, string Value)[] options)
    {
        Folder = Directory.CreateTempSubdirectory("live").FullName;
        _options.AddRange(options);
    }

    public string Folder { get; }

    public ArticlePack Pack { get; private set; } = null!;

    public LivePack Live { get; private set; } = null!;

    public ArticleCollection<Article> Articles => Pack.All;

    public ArticleCollection<Post> Posts { get; private set; } = null!;

    public string Said => string.Join('\n', _said);

    public string ManifestFile => Path.Combine(Folder, "obj", "articles.manifest");

    public static string Seed(string title, string body = "The tide comes in twice a day.") => $" date 2022-01 https://example.org/{title.Replace(' ', '-')}\n\n{title}\n\n{body}\n";

    public static string PostOf(string title, string body = "The tide comes in *twice* a day.", string more = "") => $"---\ntitle: {title}\nauthor: Ines\n{more}---\n{body}\n";

    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>Writes a file as most editors do: into its place.</summary>
    public LiveFolder Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
        return this;
    }

    /// <summary>Writes what a build says of the files that are there: seeds and posts.</summary>
    public LiveFolder WriteManifest()
    {
        string[] files = [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Where(static f => f.EndsWith(".txt", StringComparison.Ordinal) || f.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        Directory.CreateDirectory(Path.GetDirectoryName(ManifestFile)!);
        File.WriteAllText(ManifestFile, new ArticleManifest(Manifests.Options([.. _options]), [.. files.Select(EntryOf)]).Write());
        return this;
    }

    public LiveFolder Start()
    {
        WriteManifest();
        Live = new LivePack(ManifestFile, typeof(LiveEntryPoint).Assembly.Location, _said.Enqueue);
        Pack = new ArticlePack(Live);
        Posts = Pack.Collection("posts", static fields => new Post(fields), default);
        return this;
    }

    /// <summary>Waits until something shows; far longer than it takes anywhere.</summary>
    public async Task UntilAsync(Func<bool> isShown)
    {
        var clock = Stopwatch.StartNew();
        while (!isShown())
        {
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"It does not show. Said: {Said}");
            await Task.Delay(10);
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private ManifestEntry EntryOf(string path)
    {
        string relative = Path.GetRelativePath(Folder, path).Replace('\\', '/');
        string id = relative[(relative.IndexOf('/', StringComparison.Ordinal) + 1)..^Path.GetExtension(relative).Length];
        return path.EndsWith(".md", StringComparison.Ordinal)
            ? Manifests.Entry(path, id["posts/".Length..], ("Collection", "posts"), ("Permalink", "/posts/{slug}/"))
            : Manifests.Entry(path, id);
    }
}

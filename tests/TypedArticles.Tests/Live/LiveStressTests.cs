extern alias build;

using System.Collections.Concurrent;
using build::TypedArticles.Build;
using build::TypedArticles.Core.Manifest;
using build::TypedArticles.Core.Pack.Writing;
using TypedArticles.Live;
using Xunit;
using static TypedArticles.Tests.Live.LiveFolder;

namespace TypedArticles.Tests.Live;

/// <summary>Many edits while many threads read.</summary>
[Collection(nameof(Alone))]
public sealed class LiveStressTests
{
    private const int EditCount = 1000;
    private const int ReaderCount = 8;
    private const int FileCount = 40;

    /// <summary>The last state, and what the threads that made and read it hold until their next turn.</summary>
    private const int MaxKept = 24;

    [Fact]
    public async Task Readers_see_whole_entries_and_the_last_state_is_that_of_a_fresh_build()
    {
        using var folder = new LiveFolder(("ArticlesSearch", "true"));
        for (int i = 0; i < FileCount; i++)
        {
            folder.Write($"seeds/{i}.txt", Text(i, 0, isPost: false)).Write($"content/posts/{i}.md", Text(i, 0, isPost: true));
        }

        folder.Start();
        var random = new Random(7);
        var replaced = new ConcurrentQueue<WeakReference>();
        EventHandler onChange = (_, _) => Remember(folder, replaced);
        LivePack.Changed += onChange;

        // After a quarter, all that is made once is there.
        await EditWhileReadingAsync(folder, random, 1, EditCount / 4);
        int handles = Handles();
        await EditWhileReadingAsync(folder, random, (EditCount / 4) + 1, EditCount);
        for (int round = 1; replaced.Count < MaxKept * 3; round++)
        {
            // On a busy machine many edits become one state.
            Assert.True(round < 20, $"{replaced.Count} states and entries in {round} rounds.");
            await EditWhileReadingAsync(folder, random, (EditCount * round) + 1, EditCount * (round + 1));
        }

        LivePack.Changed -= onChange;

        // Nothing reads any more, so that no reader holds what an edit replaced. The size of the heap would tell less: it goes up and down by a fifth.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        int kept = replaced.Count(static r => r.IsAlive);
        Assert.True(kept <= MaxKept, $"{kept} of {replaced.Count} states and entries are still in memory.");
        Assert.True(Handles() <= handles + 2, $"{handles} handles were open, and {Handles()} are.");
    }

    /// <summary>What the next edit replaces.</summary>
    private static void Remember(LiveFolder folder, ConcurrentQueue<WeakReference> replaced)
    {
        replaced.Enqueue(new WeakReference(folder.Live.Snapshot));
        replaced.Enqueue(new WeakReference(folder.Live.Snapshot.Changes));
        if (folder.Articles.FirstOrDefault() is { } article)
        {
            replaced.Enqueue(new WeakReference(article));
        }
    }

    private static async Task EditWhileReadingAsync(LiveFolder folder, Random random, int first, int last)
    {
        var faults = new ConcurrentQueue<Exception>();
        using var stop = new CancellationTokenSource();
        Task[] readers = [.. Enumerable.Range(0, ReaderCount).Select(n => Task.Factory.StartNew(() => Read(folder, n, faults, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        for (int edit = first; edit <= last; edit++)
        {
            Edit(folder, random, edit);
            if (edit % 10 == 0)
            {
                await Task.Delay(random.Next(60));
            }
        }

        folder.WriteManifest();
        (string[] articles, string[] posts) = Built(folder);
        await folder.UntilAsync(() => Said(folder.Articles).SequenceEqual(articles) && Said(folder.Posts).SequenceEqual(posts));
        await stop.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Empty(faults);
    }

    /// <summary>The title says which version of the text the body must be.</summary>
    private static string Text(int file, int edit, bool isPost)
    {
        string title = $"File {file} edit {edit}", body = string.Join(' ', Enumerable.Repeat($"word{edit}", 200));
        return isPost ? PostOf(title, body, $"tags: [tag{edit}]\n") : Seed(title, body);
    }

    private static void Edit(LiveFolder folder, Random random, int edit)
    {
        int file = random.Next(FileCount);
        bool isPost = random.Next(2) == 0;
        string name = isPost ? $"content/posts/{file}.md" : $"seeds/{file}.txt", path = folder.PathOf(name);
        switch (random.Next(10))
        {
            case 0:
                File.Delete(path);
                break;
            case 1:
                File.WriteAllText(path + ".tmp", Text(file, edit, isPost));
                File.Move(path + ".tmp", path, overwrite: true);
                break;
            case 2:
                // Broken for a moment.
                folder.Write(name, "---\nno end\n");
                folder.Write(name, Text(file, edit, isPost));
                break;
            case 3:
                folder.WriteManifest();
                break;
            default:
                folder.Write(name, Text(file, edit, isPost));
                break;
        }
    }

    private static void Read(LiveFolder folder, int number, ConcurrentQueue<Exception> faults, CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                foreach (Article article in folder.Articles)
                {
                    IsWhole(article.Title, article.Body.Text);
                }

                foreach (Records.Post post in folder.Posts.ToList())
                {
                    IsWhole(post.Title, post.Body.Text);
                }

                for (int i = 0; i < folder.Articles.Count; i++)
                {
                    Article article = folder.Articles[i];
                    IsWhole(article.Title, article.Body.Text);
                }

                if (folder.Articles.Count > 0 && number % 2 == 0)
                {
                    foreach (SearchHit<Article> hit in folder.Articles.Search("word* file"))
                    {
                        IsWhole(hit.Entry.Title, hit.Entry.Body.Text);
                        Assert.StartsWith("word", hit.Snippet().ToString(), StringComparison.Ordinal);
                    }
                }

                foreach (ArticleCount<PartialDate> month in folder.Articles.Months)
                {
                    Assert.True(month.Count > 0);
                }

                _ = folder.Articles.NewestFirst.FirstOrDefault();
                _ = folder.Posts.ToArray();
            }
        }
#pragma warning disable CA1031 // The test asserts that there is none.
        catch (Exception e)
#pragma warning restore CA1031
        {
            faults.Enqueue(e);
        }
    }

    private static void IsWhole(string title, string text)
    {
        string edit = title[(title.LastIndexOf(' ') + 1)..];
        string[] words = text.Split(' ', '\n');
        Assert.True(words.Length == 200 && Array.TrueForAll(words, w => w == "word" + edit), $"'{title}' has the text '{text[..Math.Min(60, text.Length)]}', {words.Length} words.");
    }

    private static (string[] Articles, string[] Posts) Built(LiveFolder folder)
    {
        ArticleManifest manifest = ArticleManifest.Read(File.ReadAllText(folder.PathOf("obj/articles.manifest")))!;
        var stream = new MemoryStream();
        PackWriter.Write(ArticleFiles.Read(manifest).Collections, stream);
        stream.Position = 0;
        var pack = ArticlePack.Open(stream);
        return (Said(pack.All), Said(pack.Collection("posts", static fields => new Records.Post(fields), default)));
    }

    private static string[] Said<T>(ArticleCollection<T> collection)
        where T : ArticleRecord => [.. collection.Select(static e => $"{e.Id} {e.Slug} {e.Permalink} {(e as Article)?.Title}{(e as Records.Post)?.Title} {e.Body.Html}")];

    private static int Handles() => OperatingSystem.IsLinux() ? Directory.GetFiles("/proc/self/fd").Length : 0;
}

extern alias build;

using System.Diagnostics;
using build::TypedArticles.Build.Live;
using Xunit;
using ArticleUpdate = (byte[]? Pack, byte[]? Search, byte[] Changes, byte[]? ChangesSearch, System.Collections.Generic.IReadOnlyList<(string Collection, string Id, string Path)> Gone);
using static TypedArticles.Tests.Live.LiveFolder;

namespace TypedArticles.Tests.Live;

/// <summary>Collections follow their files while the program runs.</summary>
public sealed class LiveEditTests
{
    [Fact]
    public async Task An_edit_shows_in_everything_that_is_asked_of_a_collection()
    {
        using LiveFolder folder = new LiveFolder(("ArticlesSearch", "true"))
            .Write("seeds/a.txt", Seed("Harbour")).Write("seeds/b.txt", Seed("Lighthouse")).Write("content/posts/one.md", PostOf("One", more: "tags: [sea]\n")).Start();
        ArticleCollection<Article> all = folder.Articles;
        ArticleIndex<string, Records.Post> tags = folder.Posts.IndexByEach(static p => p.Tags);
        Assert.Equal(["Harbour", "Lighthouse"], all.Select(static a => a.Title));
        Assert.Single(tags["sea"]);
        Assert.Equal(1, all.Search("lighthouse").Total);

        folder.Write("seeds/b.txt", Seed("Beacon", "A beacon burns coal."));
        await folder.UntilAsync(() => all["b"].Title == "Beacon");
        Assert.Equal(["Harbour", "Beacon"], all.Select(static a => a.Title));
        Assert.Equal("A beacon burns coal.", all.FindBySlug("Beacon")!.Body.Text);
        Assert.Equal(0, all.Search("lighthouse").Total);
        Assert.Equal("b", Assert.Single(all.Search("coal")).Entry.Id);

        folder.Write("content/posts/one.md", PostOf("One", "Now **bold**.", "tags: [land]\n"));
        await folder.UntilAsync(() => tags["sea"].Count == 0);
        Assert.Equal("one", Assert.Single(tags["land"]).Id);
        Assert.Equal("<p>Now <strong>bold</strong>.</p>\n", folder.Posts["one"].Body.Html);
        Assert.Equal("/posts/one/", folder.Posts.FindByPermalink("/posts/one/")!.Permalink);
        Assert.Equal("", folder.Said);
    }

    [Fact]
    public async Task A_file_that_is_added_deleted_or_renamed_shows()
    {
        using LiveFolder folder = new LiveFolder().Write("seeds/a.txt", Seed("First")).Write("seeds/b.txt", Seed("Second")).Write("content/posts/one.md", PostOf("One")).Start();
        Assert.Equal(2, folder.Articles.Count);
        folder.Write("seeds/c.txt", Seed("Third")).Write("content/posts/two.md", PostOf("Two")).WriteManifest();
        await folder.UntilAsync(() => folder.Articles.Count == 3 && folder.Posts.Count == 2);
        Assert.Equal("Third", folder.Articles["c"].Title);

        File.Delete(folder.PathOf("seeds/a.txt"));
        await folder.UntilAsync(() => folder.Articles.Count == 2);
        folder.WriteManifest();

        File.Move(folder.PathOf("seeds/b.txt"), folder.PathOf("seeds/d.txt"));
        folder.WriteManifest();
        await folder.UntilAsync(() => folder.Articles.FindById("d") is not null && folder.Articles.FindById("b") is null);
        Assert.Equal(["c", "d"], folder.Articles.Select(static a => a.Id).Order());

        Directory.Move(folder.PathOf("content/posts"), folder.PathOf("content/moved"));
        await folder.UntilAsync(() => folder.Posts.Count == 0);
        Directory.Move(folder.PathOf("content/moved"), folder.PathOf("content/posts"));
        await folder.UntilAsync(() => folder.Posts.Count == 2);
    }

    [Fact]
    public async Task A_broken_file_keeps_its_last_good_entry_and_the_line_is_that_of_the_compiler()
    {
        using LiveFolder folder = new LiveFolder().Write("seeds/a.txt", Seed("Good")).Write("content/posts/one.md", PostOf("One")).Start();
        Assert.Equal("Good", folder.Articles["a"].Title);
        folder.Write("seeds/a.txt", "no header\n");
        await folder.UntilAsync(() => folder.Said.Contains(folder.PathOf("seeds/a.txt") + "(1,1): error ART0002: ", StringComparison.Ordinal));
        folder.Write("content/posts/one.md", "---\ntitle: One\nauthor: [\n---\nBody.\n");
        await folder.UntilAsync(() => folder.Said.Contains("one.md(3,9): error ART01", StringComparison.Ordinal));
        Assert.Equal("Good", folder.Articles["a"].Title);
        Assert.Equal("One", folder.Posts["one"].Title);

        folder.Write("seeds/a.txt", Seed("Repaired")).Write("content/posts/one.md", PostOf("Uno"));
        await folder.UntilAsync(() => folder.Articles["a"].Title == "Repaired" && folder.Posts["one"].Title == "Uno");
        Assert.Contains("a.txt: the file is without errors again", folder.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_fit_its_record_keeps_the_entry_that_did()
    {
        using LiveFolder folder = new LiveFolder().Write("content/posts/one.md", PostOf("One")).Start();
        Assert.Equal("One", folder.Posts["one"].Title);
        folder.Write("content/posts/one.md", PostOf("Changed", more: "kind: nonsense\n"));
        await folder.UntilAsync(() => folder.Live.Snapshot.Changes.Collection("posts").Count == 1);
        Assert.Equal(["One"], folder.Posts.Select(static p => p.Title));
        Assert.Contains("the entry 'one' of 'posts' does not fit its record", folder.Said, StringComparison.Ordinal);
        folder.Write("content/posts/one.md", PostOf("Changed", more: "kind: draft\n"));
        await folder.UntilAsync(() => folder.Posts["one"].Title == "Changed");
    }

    [Fact]
    public async Task A_body_that_cannot_be_rendered_keeps_the_entry_as_it_was()
    {
        using LiveFolder folder = new LiveFolder().Write("content/posts/one.md", PostOf("One", "Text")).Write("content/posts/two.md", PostOf("Two")).Start();
        Assert.Equal("One", folder.Posts["one"].Title);
        folder.Write("content/posts/one.md", PostOf("Changed", string.Concat(Enumerable.Repeat("[a](", 300_000))));
        await folder.UntilAsync(() => folder.Said.Contains("one.md(1,1): error ", StringComparison.Ordinal) && folder.Said.Contains("so many links", StringComparison.Ordinal));
        folder.Write("content/posts/two.md", PostOf("Zwei"));
        await folder.UntilAsync(() => folder.Posts["two"].Title == "Zwei");
        Assert.Equal("One", folder.Posts["one"].Title);
        Assert.Equal("<p>Text</p>\n", folder.Posts["one"].Body.Html);
        folder.Write("content/posts/one.md", PostOf("Corrected", "*Text*"));
        await folder.UntilAsync(() => folder.Posts["one"].Body.Html == "<p><em>Text</em></p>\n");
    }

    [Fact]
    public async Task A_link_follows_the_address_of_its_target()
    {
        using LiveFolder folder = new LiveFolder().Write("content/posts/one.md", PostOf("One", "[two](two.md)")).Write("content/posts/two.md", PostOf("Two")).Start();
        Assert.Contains("href=\"/posts/two/\"", folder.Posts["one"].Body.Html, StringComparison.Ordinal);
        folder.Write("content/posts/two.md", PostOf("Two", more: "slug: zwei\n"));
        await folder.UntilAsync(() => folder.Posts["one"].Body.Html.Contains("href=\"/posts/zwei/\"", StringComparison.Ordinal));
        File.Delete(folder.PathOf("content/posts/two.md"));
        await folder.UntilAsync(() => folder.Posts.Count == 1);
        folder.WriteManifest();
        folder.Write("content/posts/one.md", PostOf("One", "[two](two.md) is gone"));
        await folder.UntilAsync(() => folder.Said.Contains("one.md(5,7): error ART0202: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Editors_that_write_by_renaming_are_followed()
    {
        using LiveFolder folder = new LiveFolder().Write("seeds/a.txt", Seed("First")).Start();
        string path = folder.PathOf("seeds/a.txt");
        Assert.Equal("First", folder.Articles["a"].Title);

        // Into another file, which then takes the place.
        File.WriteAllText(path + ".tmp", Seed("Second"));
        File.Move(path + ".tmp", path, overwrite: true);
        await folder.UntilAsync(() => folder.Articles["a"].Title == "Second");

        // The old file becomes the backup; for a moment there is none. The entry never goes.
        for (int i = 0; i < 20; i++)
        {
            var clock = Stopwatch.StartNew();
            File.Move(path, path + "~", overwrite: true);
            await Task.Delay(20);
            int count = folder.Articles.Count;

            // On a machine that is busy, the moment may be longer than that of any editor.
            Assert.True(count == 1 || clock.ElapsedMilliseconds > 100, $"{count} articles after {clock.ElapsedMilliseconds} ms.");
            File.WriteAllText(path, Seed($"Edit {i}"));
            await folder.UntilAsync(() => folder.Articles["a"].Title == $"Edit {i}");
        }
    }

    [Fact]
    public async Task A_file_of_the_same_length_and_time_is_read_again()
    {
        using LiveFolder folder = new LiveFolder().Write("seeds/a.txt", Seed("First")).Start();
        string path = folder.PathOf("seeds/a.txt");
        DateTime time = File.GetLastWriteTimeUtc(path);
        File.WriteAllText(path + ".tmp", Seed("Other"));
        File.SetLastWriteTimeUtc(path + ".tmp", time);
        File.Move(path + ".tmp", path, overwrite: true);
        await folder.UntilAsync(() => folder.Articles["a"].Title == "Other");
    }

    [SkippableFact]
    public async Task What_links_lead_to_is_followed()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need a privilege there.");
        using LiveFolder folder = new LiveFolder().Write("elsewhere/a.text", Seed("First")).Write("other/b.text", Seed("Second"));
        Directory.CreateDirectory(folder.PathOf("seeds"));
        File.CreateSymbolicLink(folder.PathOf("seeds/a.txt"), folder.PathOf("elsewhere/a.text"));
        Directory.CreateSymbolicLink(folder.PathOf("seeds/linked"), folder.PathOf("other"));
        File.Move(folder.PathOf("other/b.text"), folder.PathOf("other/b.txt"));
        folder.Start();
        Assert.Equal("First", folder.Articles["a"].Title);
        folder.Write("elsewhere/a.text", Seed("Edited"));
        await folder.UntilAsync(() => folder.Articles["a"].Title == "Edited");
        folder.Write("other/b.txt", Seed("Beyond"));
        await folder.UntilAsync(() => folder.Articles["linked/b"].Title == "Beyond");
    }

    [Fact]
    public async Task Where_the_file_system_says_nothing_the_files_are_polled()
    {
        using LiveFolder folder = new LiveFolder().Write("seeds/a.txt", Seed("First")).WriteManifest();
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "1");
        int published = 0;
        try
        {
            var follower = new FileFollower(new LiveArticles(folder.ManifestFile, static _ => { }), _ => Interlocked.Increment(ref published), static _ => { });
            follower.Start();
            Assert.True(follower.IsPolling);
        }
        finally
        {
            Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", null);
        }

        Assert.Equal(1, published);
        folder.Write("seeds/a.txt", Seed("Edited"));
        await folder.UntilAsync(() => Volatile.Read(ref published) == 2);
    }

    [Fact]
    public void After_an_overflow_every_file_is_read_again()
    {
        using LiveFolder folder = new LiveFolder().Write("seeds/a.txt", Seed("First")).WriteManifest();
        var articles = new LiveArticles(folder.ManifestFile, static _ => { });
        Assert.NotNull(articles.Look([], readsAll: false));
        DateTime time = File.GetLastWriteTimeUtc(folder.PathOf("seeds/a.txt"));
        folder.Write("seeds/a.txt", Seed("Other"));
        File.SetLastWriteTimeUtc(folder.PathOf("seeds/a.txt"), time);
        Assert.Null(articles.Look([], readsAll: false));
        ArticleUpdate? update = null;
        while ((update = articles.Look([], readsAll: true)) is null && articles.IsWaiting)
        {
            Thread.Sleep(10);
        }

        Assert.Equal("Other", Assert.Single(ArticlePack.Open(new MemoryStream(update!.Value.Changes)).All).Title);
    }

    [Fact]
    public async Task A_member_finds_an_entry_that_was_added_a_moment_ago_and_says_which_file_is_gone()
    {
        using LiveFolder folder = new LiveFolder().Write("seeds/a.txt", Seed("First")).Start();
        Assert.Equal("First", folder.Pack.GetByIdHash(TypedArticles.Core.Pack.IdHash.Of("a")).Title);
        folder.Write("seeds/b.txt", Seed("Second")).WriteManifest();
        await Task.Delay(100);
        Assert.Equal("Second", folder.Pack.GetByIdHash(TypedArticles.Core.Pack.IdHash.Of("b")).Title);
        File.Delete(folder.PathOf("seeds/a.txt"));
        await folder.UntilAsync(() => folder.Articles.Count == 1);
        InvalidOperationException gone = Assert.Throws<InvalidOperationException>(() => folder.Pack.GetByIdHash(TypedArticles.Core.Pack.IdHash.Of("a")));
        Assert.Contains($"'{folder.PathOf("seeds/a.txt")}' was deleted", gone.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => folder.Pack.GetByIdHash(1));
    }

    [Fact]
    public void What_a_thread_counted_it_can_ask_for()
    {
        using LiveFolder folder = new LiveFolder().Write("seeds/a.txt", Seed("First")).Write("seeds/b.txt", Seed("Second")).Write("seeds/c.txt", Seed("Third")).Start();
        ArticleCollection<Article> all = folder.Articles;
        int count = all.Count;
        File.Delete(folder.PathOf("seeds/a.txt"));
        while (all.NewestFirst.Count == count)
        {
            Thread.Sleep(10);
        }

        Article[] array = new Article[count];
        ((ICollection<Article>)all).CopyTo(array, 0);
        Assert.Equal(["a", "b", "c"], array.Select(static a => a.Id).Order());
        Assert.Equal(all[2], array[2]);
        Assert.Equal(3, all.Slice(0, count).Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => all[3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => all[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => all[int.MaxValue]);
        Assert.Throws<ArgumentOutOfRangeException>(() => all.Slice(1, int.MaxValue));

        // Counted again, there are two.
        Assert.Equal(2, all.Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => all[2]);
    }

    [Fact]
    public async Task A_program_hears_of_changes()
    {
        using LiveFolder folder = new LiveFolder().Write("seeds/a.txt", Seed("First")).Start();
        var heard = new TaskCompletionSource();
        int version = LiveEdit.Version;
        LiveEdit.Changed += Hear;
        try
        {
            Assert.True(LiveEdit.IsActive);
            folder.Write("seeds/a.txt", Seed("Edited"));
            await heard.Task.WaitAsync(TimeSpan.FromSeconds(60));
            Assert.True(LiveEdit.Version > version);
        }
        finally
        {
            LiveEdit.Changed -= Hear;
        }

        void Hear(object? sender, EventArgs e)
        {
            if (folder.Articles["a"].Title == "Edited")
            {
                heard.TrySetResult();
            }
        }
    }
}

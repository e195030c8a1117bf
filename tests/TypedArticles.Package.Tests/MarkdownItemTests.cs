using System.Text;
using TypedArticles.Package.Tests.Consumers;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>Markdown items: which files are entries of which collection, and that no pack is a stale one. Only the pack is built, and not the program.</summary>
[Collection(nameof(PackageFeed))]
public sealed class MarkdownItemTests
{
    private const string Jekyll = """<ItemGroup><Article Include="../jekyll/_posts/**/*.md;../jekyll/_drafts/**/*.md" Collection="posts" /></ItemGroup>""";

    private static readonly DateTime s_old = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    private static readonly bool s_isUnix = Path.DirectorySeparatorChar == '/';

    [Fact]
    public async Task Files_below_content_are_entries_of_the_collection_of_their_first_folder()
    {
        Consumer project = Consumer.Create("markdown items", """
            <ItemGroup>
              <Article Update="content/posts/2024/moved.md" Collection="news" />
              <Article Update="content/authors/index.md" Section="true" />
              <Article Remove="content/posts/removed.md" />
            </ItemGroup>
            """).Write("seeds/seed.txt", Consumer.Seed);
        string[] files =
        [
            "content/posts/a.md", "content/posts/b.markdown", "content/posts/c.mdx", "content/posts/2024/d.md", "content/posts/e/index.md", "content/posts/e/index.fr.md", "content/posts/e/index.draft2.md", "content/posts/index.md", "content/posts/_index.pt-BR.md", "content/_authors/ben.md",
            "content/authors/index.md", "content/about.md", "content/posts/2024/moved.md", "content/posts/removed.md", "content/README.md", "content/posts/readme.md", "content/posts/2024/Readme.markdown",
            "content/posts/LICENSE.md", "content/CONTRIBUTING.md", "content/posts/note.txt", "content/posts/README-first.md", "posts/outside.md", "obj/content/x.md",
        ];
        foreach (string file in files)
        {
            project.Write(file, Entry("Title"));
        }

        CommandOutput build = (await PackAsync(project)).SucceededInSilence();
        Assert.Equal(
            ["authors: ben", "authors: index", "content: about", "news: 2024/moved", "posts: 2024/d", "posts: README-first", "posts: a", "posts: b", "posts: c", "posts: e", "posts: e.fr", "posts: e/index.draft2", "seeds: seed"],
            Packed(project));
        Assert.Contains("1 article in Consumer.Articles, 2 entries in authors, 1 in content, 1 in news, 8 in posts\n", build.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        string manifest = await File.ReadAllTextAsync(Path.Combine(project.Obj, "articles.manifest"));
        Assert.Equal(13, manifest.Split("\narticle\t").Length - 1);
        Assert.Contains($"\narticle\t{Escaped(project.PathOf("content/posts/e/index.md"))}\te\tCollection\tposts\n", manifest, StringComparison.Ordinal);
        Assert.Contains($"\narticle\t{Escaped(project.PathOf("seeds/seed.txt"))}\tseed\n", manifest, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EnableDefaultMarkdownItems", "seeds: seed")]
    [InlineData("EnableDefaultArticleItems", "")]
    public async Task Default_items_can_be_switched_off(string property, string expected)
    {
        Consumer project = Consumer.Create("without " + property, $"<PropertyGroup><{property}>false</{property}></PropertyGroup>")
            .Write("content/posts/a.md", Entry("Title"))
            .Write("seeds/seed.txt", Consumer.Seed);
        (await PackAsync(project)).SucceededInSilence();
        Assert.Equal(expected, File.Exists(project.PackFile) ? string.Join(", ", Packed(project)) : "");
    }

    [Fact]
    public async Task Posts_and_drafts_of_another_folder_are_one_collection()
    {
        Consumer site = Consumer.Create("jekyll")
            .Write("_posts/2024-03-12-first.md", Entry("First"))
            .Write("_posts/2023/2023-01-02-second.md", Entry("Second"))
            .Write("_posts/said.md", "---\npublished: false\n---\nBody.")
            .Write("_drafts/idea.md", Entry("Idea"));
        Consumer project = Consumer.Create("blog of jekyll", Jekyll);
        string[] published = ["posts: 2023/2023-01-02-second", "posts: 2024-03-12-first"];
        (await PackAsync(project)).SucceededInSilence();
        Assert.Equal([.. published, "posts: idea", "posts: said"], Packed(project));

        CommandOutput release = (await PackAsync(project, "-c:Release")).SucceededInSilence();
        Assert.Equal(published, Packed(project, "Release"));
        Assert.Contains("2 entries in posts, without 2 drafts", release.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("left out", release.Output, StringComparison.Ordinal);
        string pack = PackText(project, "Release");
        Assert.Contains("2023-01-02", pack, StringComparison.Ordinal);
        Assert.DoesNotContain("Idea", pack, StringComparison.Ordinal);

        (await PackAsync(project, "-c:Release", "-p:ArticlesDrafts=include")).SucceededInSilence();
        Assert.Equal([.. published, "posts: idea", "posts: said"], Packed(project, "Release"));
        (await PackAsync(project, "-p:ArticlesDrafts=exclude")).SucceededInSilence();
        Assert.Equal(published, Packed(project));

        File.Delete(site.PathOf("_posts/2024-03-12-first.md"));
        (await PackAsync(project)).SucceededInSilence();
        Assert.Equal(["posts: 2023/2023-01-02-second", "posts: idea", "posts: said"], Packed(project));
    }

    [Fact]
    public async Task Every_kind_of_change_gives_the_right_pack()
    {
        Consumer project = Consumer.Create("markdown changes").Write("content/posts/a.md", Entry("First")).Write("content/posts/b.md", Entry("Second"));
        Assert.Equal(("posts: a, posts: b", "First Second"), await AfterAsync(project));

        project.Write("content/posts/old.md", Entry("Third"));
        File.SetLastWriteTimeUtc(project.PathOf("content/posts/old.md"), s_old);
        Assert.Equal(("posts: a, posts: b, posts: old", "First Second Third"), await AfterAsync(project));

        File.Delete(project.PathOf("content/posts/b.md"));
        Assert.Equal(("posts: a, posts: old", "First Third"), await AfterAsync(project));

        File.Move(project.PathOf("content/posts/old.md"), project.PathOf("content/posts/new.md"));
        Assert.Equal(("posts: a, posts: new", "First Third"), await AfterAsync(project));

        Directory.CreateDirectory(project.PathOf("content/news"));
        File.Move(project.PathOf("content/posts/new.md"), project.PathOf("content/news/new.md"));
        Assert.Equal(("news: new, posts: a", "Third First"), await AfterAsync(project));

        // The same length and the same stamp: only the content tells.
        DateTime stamp = File.GetLastWriteTimeUtc(project.PathOf("content/posts/a.md"));
        project.Write("content/posts/a.md", Entry("fIRST"));
        File.SetLastWriteTimeUtc(project.PathOf("content/posts/a.md"), stamp);
        Assert.Equal(("news: new, posts: a", "Third fIRST"), await AfterAsync(project));

        project.Write("content/posts/b.md", Entry("Second"));
        File.SetLastWriteTimeUtc(project.PathOf("content/posts/a.md"), s_old);
        File.SetLastWriteTimeUtc(project.PathOf("content/posts/b.md"), s_old);
        Assert.Equal(("news: new, posts: a, posts: b", "Third fIRST Second"), await AfterAsync(project));
        File.Move(project.PathOf("content/posts/a.md"), project.PathOf("content/swap"));
        File.Move(project.PathOf("content/posts/b.md"), project.PathOf("content/posts/a.md"));
        File.Move(project.PathOf("content/swap"), project.PathOf("content/posts/b.md"));
        Assert.Equal(("news: new, posts: a, posts: b", "Third Second fIRST"), await AfterAsync(project));

        Dictionary<string, DateTime> before = Stamps(project);
        await Task.Delay(1100);
        (await PackAsync(project)).SucceededInSilence();
        Assert.Equal(before, Stamps(project));
    }

    [Fact]
    public async Task Equal_files_in_two_folders_are_equal_packs_without_a_path()
    {
        Consumer[] projects = [.. new[] { "equal one", "equal two at another place" }.Select(static name => Consumer.Create(name)
            .Write("content/posts/a.md", Entry("First"))
            .Write("content/posts/deep/b.md", Entry("Second"))
            .Write("content/authors/ben.md", "---\nname: Ben\ntags: [x, y]\n---\n")
            .Write("seeds/seed.txt", Consumer.Seed))];
        foreach (Consumer project in projects)
        {
            (await PackAsync(project)).SucceededInSilence();
        }

        byte[] pack = await File.ReadAllBytesAsync(projects[0].PackFile);
        Assert.Equal(pack, await File.ReadAllBytesAsync(projects[1].PackFile));
        string text = Encoding.UTF8.GetString(pack);
        Assert.Contains("deep/b", text, StringComparison.Ordinal);
        Assert.DoesNotContain("equal one", text, StringComparison.Ordinal);
        Assert.DoesNotContain("content/", text, StringComparison.Ordinal);
        Assert.DoesNotContain(".md", text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_link_that_leads_outside_is_refused_unless_the_project_allows_it()
    {
        Skip.IfNot(s_isUnix, "Windows lets only some users make links.");
        Consumer outside = Consumer.Create("outside of markdown").Write("secret.md", "root:x:0:0\n").Write("texts/linked.md", Entry("Linked"));
        Consumer site = Consumer.Create("linking site").Write("_posts/a.md", Entry("First"));
        Consumer project = Consumer.Create("markdown links", """<ItemGroup><Article Include="../linking site/_posts/**/*.md" /></ItemGroup>""").Write("content/posts/b.md", Entry("Second"));
        File.CreateSymbolicLink(project.PathOf("content/posts/secret.md"), outside.PathOf("secret.md"));
        Directory.CreateSymbolicLink(site.PathOf("_posts/folder"), outside.PathOf("texts"));
        CommandOutput build = (await PackAsync(project)).Failed();
        Assert.Equal(2, build.Problems.Length);
        Assert.Contains(build.Problems, static p => p.Contains("secret.md' cannot be an article: a symbolic link leads from it outside the project", StringComparison.Ordinal));
        Assert.Contains(build.Problems, static p => p.Contains("folder/linked.md' cannot be an article: a symbolic link leads from it outside the project", StringComparison.Ordinal));
        Assert.DoesNotContain("root:x", build.Output, StringComparison.Ordinal);

        (await PackAsync(project, "-p:ArticlesAllowLinksOutside=true")).SucceededInSilence();
        Assert.Equal(["posts: a", "posts: b", "posts: folder/linked", "posts: secret"], Packed(project));
    }

    [Fact]
    public async Task Files_that_cannot_be_read_are_left_out_and_counted()
    {
        Consumer project = Consumer.Create("markdown faults", """<ItemGroup><Article Update="content/posts/two.md" Id="ONE" /></ItemGroup>""")
            .Write("content/posts/good.md", Entry("Good"))
            .Write("content/posts/open.md", "---\ntitle: Open\n")
            .Write("content/posts/twice.md", "---\na: 1\na: 2\n---\n")
            .Write("content/posts/twice too.md", "---\na: 1\na: 2\n---\n")
            .Write("content/posts/one.md", Entry("One"))
            .Write("content/posts/two.md", Entry("Two"))
            .Write("content/posts/idea.md", "---\ndraft: true\n---\n");
        CommandOutput build = (await PackAsync(project, "-p:ArticlesDrafts=exclude")).SucceededInSilence();
        Assert.Equal(["posts: good"], Packed(project));
        Assert.Contains("1 entry in posts, without 1 draft", build.Output, StringComparison.Ordinal);
        Assert.Contains("5 of 7 articles are left out (1 ART0102, 2 ART0103); the compiler says which and why.", build.Output, StringComparison.Ordinal);

        project.Write("content/posts/large.md", new string('a', 2000));
        string problem = Assert.Single((await PackAsync(project, "-p:ArticlesMaxFileSize=1000")).Failed().Problems);
        Assert.Contains("large.md(1,1): error ART0021: ", problem, StringComparison.Ordinal);
    }

    private static string Entry(string title) => $"---\ntitle: {title}\n---\n\nBody.\n";

    private static string Escaped(string path) => path.Replace("\\", "\\\\", StringComparison.Ordinal);

    private static Task<CommandOutput> PackAsync(Consumer project, params string[] arguments) => project.BuildAsync(["-t:PackArticles", .. arguments]);

    /// <summary>Collection and id of each packed entry, in ordinal order.</summary>
    private static string[] Packed(Consumer project, string configuration = "Debug") =>
    [
        .. File.ReadAllLines(ObjFile(project, configuration, "articles.packed")).Skip(1).Select(static l => l.Split('\t')).Select(static f => $"{f[1]}: {f[2]}").Order(StringComparer.Ordinal),
    ];

    private static string PackText(Consumer project, string configuration = "Debug") =>
        Encoding.UTF8.GetString(File.ReadAllBytes(ObjFile(project, configuration, "articles.pack")));

    private static string ObjFile(Consumer project, string configuration, string name) => Path.Combine(project.Folder, "obj", configuration, "net10.0", name);

    /// <summary>What a build packs: the ids, and the titles in the order in which they stand in the pack.</summary>
    private static async Task<(string Ids, string Titles)> AfterAsync(Consumer project)
    {
        (await PackAsync(project)).SucceededInSilence();
        string pack = PackText(project);
        return (
            string.Join(", ", Packed(project)),
            string.Join(' ', new[] { "First", "fIRST", "Second", "Third" }.Where(t => pack.Contains(t, StringComparison.Ordinal)).OrderBy(t => pack.IndexOf(t, StringComparison.Ordinal))));
    }

    private static Dictionary<string, DateTime> Stamps(Consumer project) =>
        Directory.EnumerateFiles(project.Obj, "articles.*").ToDictionary(static f => f, File.GetLastWriteTimeUtc);
}

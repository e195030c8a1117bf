using TypedArticles.Package.Tests.Consumers;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>After every change of the files, a plain build gives the right articles: never a stale one, never one too few.</summary>
[Collection(nameof(PackageFeed))]
public sealed class IncrementalBuildTests
{
    private static readonly DateTime s_old = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    private const string Seeds = "seeds";

    private const string Posts = "posts";

    private const string PrintPosts = """
        using TypedArticles;
        foreach (Consumer.Post p in Consumer.Posts.All)
            Console.WriteLine($"{p.Id}|{string.Concat(p.Title)}||||{p.Body.Source}");
        """;

    private const string Post = """
        namespace Consumer;
        [TypedArticles.ArticleSchema("posts")] public sealed partial record Post { public required string Title { get; init; } }
        """;

    [Theory]
    [InlineData(Seeds)]
    [InlineData(Posts)]
    public async Task Every_kind_of_change_gives_the_right_articles(string kind)
    {
        Consumer project = Create("incremental " + kind, kind, ("a", "First"), ("b", "Second"));
        string FileOf(string id) => project.PathOf(NameOf(kind, id));
        Assert.Equal("a=First b=Second", await Titles(project));

        Write(project, kind, "old", "Added with an old stamp");
        File.SetLastWriteTimeUtc(FileOf("old"), s_old);
        Assert.Equal("a=First b=Second old=Added with an old stamp", await Titles(project));

        File.Delete(FileOf("b"));
        Assert.Equal("a=First old=Added with an old stamp", await Titles(project));

        File.Move(FileOf("old"), FileOf("new"));
        Assert.Equal("a=First new=Added with an old stamp", await Titles(project));

        Write(project, kind, "a", "Edited");
        Assert.Equal("a=Edited new=Added with an old stamp", await Titles(project));

        // The same length and the same stamp: only the content tells.
        DateTime stamp = File.GetLastWriteTimeUtc(FileOf("a"));
        Write(project, kind, "a", "eDITED");
        File.SetLastWriteTimeUtc(FileOf("a"), stamp);
        Assert.Equal("a=eDITED new=Added with an old stamp", await Titles(project));

        Write(project, kind, "x", "One");
        Write(project, kind, "y", "Two");
        File.SetLastWriteTimeUtc(FileOf("x"), s_old);
        File.SetLastWriteTimeUtc(FileOf("y"), s_old);
        Assert.Equal("a=eDITED new=Added with an old stamp x=One y=Two", await Titles(project));
        File.Move(FileOf("x"), FileOf("z"));
        File.Move(FileOf("y"), FileOf("x"));
        File.Move(FileOf("z"), FileOf("y"));
        Assert.Equal("a=eDITED new=Added with an old stamp x=Two y=One", await Titles(project));

        // In case only, by way of another name: file systems without case take the two for one.
        File.Move(FileOf("y"), FileOf("between"));
        File.Move(FileOf("between"), FileOf("Y"));
        Assert.Equal("Y=One a=eDITED new=Added with an old stamp x=Two", await Titles(project));

        Directory.Delete(Path.GetDirectoryName(FileOf("a"))!, recursive: true);
        CommandOutput none = (await project.BuildAsync()).Failed();
        Assert.Contains(none.Problems, p => p.Contains("CS0234", StringComparison.Ordinal) || p.Contains("CS0103", StringComparison.Ordinal) || (kind == Posts && p.Contains("ART0303", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_edit_of_the_record_alone_proves_all_files_again()
    {
        Consumer project = Create("incremental record", Posts, ("a", "First"), ("b", "Second"));
        Assert.Equal("a=First b=Second", await Titles(project));

        project.Write("Post.cs", Post.Replace("{ get; init; } }", "{ get; init; } public required int Number { get; init; } }", StringComparison.Ordinal));
        string[] missing = [.. new List<string> { "a", "b" }.Select(id => $"{project.PathOf(NameOf(Posts, id))}(3,1): error ART0104: 'number' is required by Post and missing; add the line 'number: 1'")];
        Assert.Equal(missing, (await project.BuildAsync()).Failed().Problems);
        Assert.Equal(missing, (await project.BuildAsync()).Failed().Problems);

        project.Write("Post.cs", Post.Replace("public required string Title", "public required IReadOnlyList<string> Title", StringComparison.Ordinal));
        Assert.Equal("a=First b=Second", await Titles(project));

        project.Write("Post.cs", Post.Replace("public required", "[System.Text.Json.Serialization.JsonPropertyName(\"name\")] public required", StringComparison.Ordinal));
        string[] renamed = [.. missing.Select(static l => l.Replace("'number' is", "'name' is", StringComparison.Ordinal).Replace("number: 1", "name: …", StringComparison.Ordinal))];
        Assert.Equal(renamed, (await project.BuildAsync()).Failed().Problems);
    }

    [Theory]
    [InlineData(Seeds)]
    [InlineData(Posts)]
    public async Task Files_of_a_folder_outside_of_the_project_are_never_stale(string kind)
    {
        Consumer outside = Consumer.Create("outside of incremental " + kind);
        string extension = Path.GetExtension(NameOf(kind, "a"));
        Consumer project = Create("incremental outside " + kind, kind, ("a", "Inside"));
        project.Write("Consumer.csproj", File.ReadAllText(project.PathOf("Consumer.csproj")).Replace(
            "</Project>", $"<ItemGroup><Article Include=\"{outside.Folder}/texts/**/*{extension}\" Collection=\"{(kind == Posts ? Posts : "")}\" /></ItemGroup></Project>", StringComparison.Ordinal));
        outside.Write("texts/b" + extension, Text(kind, "Outside"));
        Assert.Equal("a=Inside b=Outside", await Titles(project));

        outside.Write("texts/b" + extension, Text(kind, "oUTSIDE"));
        File.SetLastWriteTimeUtc(outside.PathOf("texts/b" + extension), s_old);
        Assert.Equal("a=Inside b=oUTSIDE", await Titles(project));

        File.Move(outside.PathOf("texts/b" + extension), outside.PathOf("texts/c" + extension));
        Assert.Equal("a=Inside c=oUTSIDE", await Titles(project));

        File.Delete(outside.PathOf("texts/c" + extension));
        Assert.Equal("a=Inside", await Titles(project));
    }

    [Theory]
    [InlineData(Seeds)]
    [InlineData(Posts)]
    public async Task A_body_edit_reaches_the_assembly(string kind)
    {
        Consumer project = Create("body edit " + kind, kind, ("a", "Title"));
        Assert.Contains("|Body of Title.", await project.PrintAsync(), StringComparison.Ordinal);
        project.Write(NameOf(kind, "a"), Text(kind, "Title").Replace("Title.", "Title!", StringComparison.Ordinal));
        Assert.Contains("|Body of Title!", await project.PrintAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Seeds)]
    [InlineData(Posts)]
    public async Task A_build_without_changes_writes_nothing(string kind)
    {
        Consumer project = Create("no-op " + kind, kind, ("a", "Title"));
        (await project.BuildAsync()).SucceededInSilence();
        Dictionary<string, DateTime> before = Stamps(project);
        Assert.Contains(before.Keys, static f => f.EndsWith("articles.pack", StringComparison.Ordinal));
        await Task.Delay(1100);
        (await project.BuildAsync()).SucceededInSilence();
        Assert.Equal(before, Stamps(project));
    }

    [Fact]
    public async Task Clean_removes_what_the_targets_wrote()
    {
        Consumer project = Consumer.Create("clean").Write("seeds/a.txt", Seed("Title"));
        (await project.BuildAsync()).SucceededInSilence();
        Assert.NotEmpty(Directory.GetFiles(project.Obj, "articles.*"));
        (await DotNet.RunAsync(project.Folder, "clean")).Succeeded();
        Assert.Empty(Directory.GetFiles(project.Obj, "articles.*"));
    }

    [Fact]
    public async Task A_failed_build_fails_again_until_the_file_is_mended()
    {
        Consumer project = Consumer.Create("failing").Write("seeds/a.txt", Seed("Title").Replace("2022-01", "2022-13", StringComparison.Ordinal));
        string expected = $"{project.PathOf("seeds/a.txt")}(1,7): error ART0004: Expected a date YYYY, YYYY-MM or YYYY-MM-DD from 1000 to 9999 after the word 'date', found '2022-13'";
        Assert.Equal([expected], (await project.BuildAsync()).Failed().Problems);
        Assert.Equal([expected], (await project.BuildAsync()).Failed().Problems);
        Assert.Equal([expected], (await project.BuildAsync("-p:RunAnalyzers=false")).Failed().Problems);
        project.Write("seeds/a.txt", Seed("Title"));
        Assert.Equal("a=Title", await Titles(project));
    }

    private static Consumer Create(string name, string kind, params (string Id, string Title)[] files)
    {
        Consumer project = Consumer.Create(name, code: kind == Posts ? PrintPosts : Consumer.PrintAll);
        if (kind == Posts)
        {
            project.Write("Post.cs", Post);
        }

        foreach ((string id, string title) in files)
        {
            Write(project, kind, id, title);
        }

        return project;
    }

    private static void Write(Consumer project, string kind, string id, string title) => project.Write(NameOf(kind, id), Text(kind, title));

    private static string NameOf(string kind, string id) => kind == Posts ? $"content/posts/{id}.md" : $"seeds/{id}.txt";

    private static string Text(string kind, string title) => kind == Posts ? $"---\ntitle: {title}\n---\n\nBody of {title}.\n" : Seed(title);

    private static string Seed(string title) => $" date 2022-01 https://example.org/{title.Replace(' ', '-')}\n\n{title}\n\nBody of {title}.\n";

    private static async Task<string> Titles(Consumer project) => string.Join(' ', (await project.PrintAsync())
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(static l => string.Join('=', l.Split('|')[..2])));

    private static Dictionary<string, DateTime> Stamps(Consumer project) =>
        Directory.EnumerateFiles(project.Obj, "*", SearchOption.AllDirectories).ToDictionary(static f => f, File.GetLastWriteTimeUtc);
}

using TypedArticles.Package.Tests.Consumers;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>After every change of the files, a plain build gives the right articles: never a stale one, never one too few.</summary>
[Collection(nameof(PackageFeed))]
public sealed class IncrementalBuildTests
{
    private static readonly DateTime s_old = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    [Fact]
    public async Task Every_kind_of_change_gives_the_right_articles()
    {
        Consumer project = Consumer.Create("incremental").Write("seeds/a.txt", Seed("First")).Write("seeds/b.txt", Seed("Second"));
        Assert.Equal("a=First b=Second", await Titles(project));

        project.Write("seeds/old.txt", Seed("Added with an old stamp"));
        File.SetLastWriteTimeUtc(project.PathOf("seeds/old.txt"), s_old);
        Assert.Equal("a=First b=Second old=Added with an old stamp", await Titles(project));

        File.Delete(project.PathOf("seeds/b.txt"));
        Assert.Equal("a=First old=Added with an old stamp", await Titles(project));

        File.Move(project.PathOf("seeds/old.txt"), project.PathOf("seeds/new.txt"));
        Assert.Equal("a=First new=Added with an old stamp", await Titles(project));

        project.Write("seeds/a.txt", Seed("Edited"));
        Assert.Equal("a=Edited new=Added with an old stamp", await Titles(project));

        // The same length and the same stamp: only the content tells.
        DateTime stamp = File.GetLastWriteTimeUtc(project.PathOf("seeds/a.txt"));
        project.Write("seeds/a.txt", Seed("eDITED"));
        File.SetLastWriteTimeUtc(project.PathOf("seeds/a.txt"), stamp);
        Assert.Equal("a=eDITED new=Added with an old stamp", await Titles(project));

        project.Write("seeds/x.txt", Seed("One")).Write("seeds/y.txt", Seed("Two"));
        File.SetLastWriteTimeUtc(project.PathOf("seeds/x.txt"), s_old);
        File.SetLastWriteTimeUtc(project.PathOf("seeds/y.txt"), s_old);
        Assert.Equal("a=eDITED new=Added with an old stamp x=One y=Two", await Titles(project));
        File.Move(project.PathOf("seeds/x.txt"), project.PathOf("seeds/z.txt"));
        File.Move(project.PathOf("seeds/y.txt"), project.PathOf("seeds/x.txt"));
        File.Move(project.PathOf("seeds/z.txt"), project.PathOf("seeds/y.txt"));
        Assert.Equal("a=eDITED new=Added with an old stamp x=Two y=One", await Titles(project));

        Directory.Delete(project.PathOf("seeds"), recursive: true);
        CommandOutput none = (await project.BuildAsync()).Failed();
        Assert.Contains(none.Problems, static p => p.Contains("CS0234", StringComparison.Ordinal) || p.Contains("CS0103", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_body_edit_reaches_the_assembly()
    {
        Consumer project = Consumer.Create("body edit").Write("seeds/a.txt", Seed("Title"));
        Assert.Contains("|Body of Title.", await project.PrintAsync(), StringComparison.Ordinal);
        project.Write("seeds/a.txt", Seed("Title").Replace("Title.", "Title!", StringComparison.Ordinal));
        Assert.Contains("|Body of Title!", await project.PrintAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_without_changes_writes_nothing()
    {
        Consumer project = Consumer.Create("no-op").Write("seeds/a.txt", Seed("Title"));
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

    private static string Seed(string title) => $" date 2022-01 https://example.org/{title.Replace(' ', '-')}\n\n{title}\n\nBody of {title}.\n";

    private static async Task<string> Titles(Consumer project) => string.Join(' ', (await project.PrintAsync())
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(static l => string.Join('=', l.Split('|')[..2])));

    private static Dictionary<string, DateTime> Stamps(Consumer project) =>
        Directory.EnumerateFiles(project.Obj, "*", SearchOption.AllDirectories).ToDictionary(static f => f, File.GetLastWriteTimeUtc);
}

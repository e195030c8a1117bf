using TypedArticles.Package.Tests.Consumers;
using Xunit;
using Site = TypedArticles.Package.Tests.LinkedSite.LinkedSite;

namespace TypedArticles.Package.Tests;

/// <summary>The links of a whole site, through real builds: what is wrong is reported at its place, by each build until it is fixed, and nothing else is.</summary>
[Collection(nameof(PackageFeed))]
public sealed class LinkedSiteTests
{
    [Fact]
    public async Task Every_fault_is_reported_at_its_place_and_nothing_else()
    {
        Consumer project = Site.Create("linked site");
        string[] expected = [.. Site.Faults.SelectMany(static f => Site.ProblemsOf(f.Key, f.Value)).Order(StringComparer.Ordinal)];
        Assert.InRange(Site.Sound.Count, 25, 1000);
        Assert.InRange(Site.Sound.Values.Sum(static t => t.Split("](").Length - 1), 100, 10_000);
        Assert.InRange(expected.Length, 30, 1000);

        string[] first = (await BuildAsync(project)).Failed().Problems;
        Assert.Equal(expected, Places(first, project));
        Assert.All(first, static p => Assert.Equal(p.Contains("ART1", StringComparison.Ordinal), p.Contains(": warning ", StringComparison.Ordinal)));
        AssertHas(first, "error ART0202: The link 'c26410.md' leads to no article of this project; did you mean 'C26410.md'?");
        AssertHas(first, @"error ART0202: The link '..\notes\n1.md' leads to no article of this project; did you mean '../notes/n1.md'?");
        AssertHas(first, "error ART0202: The link '../../docs/outside.md' leads to no article of this project; the file is there, and no Article item includes it");
        AssertHas(first, "warning ART1102: The fragment '#locations' leads nowhere: 'good' has no heading or other element with this id; did you mean 'location'?");

        // The next build says the same, although no file changed.
        Assert.Equal(first, (await BuildAsync(project)).Failed().Problems);

        await SeveritiesAreThoseOfTheProject(project, first);
        await ErrorsComeAndGoWithTheirCauses(project);
    }

    [Fact]
    public async Task A_thousand_faults_are_fifty_lines_and_one()
    {
        Consumer project = Consumer.Create("a thousand faults", code: "System.Console.WriteLine();").Write("Records.cs", "using TypedArticles; namespace Consumer; [ArticleSchema(\"notes\")] public sealed partial record Note { public string? Title { get; init; } }");
        project.Write("content/notes/a.md", string.Concat(Enumerable.Range(0, 1000).Select(static i => $"[a](gone{i:D3}.md)\n")));
        string[] problems = (await BuildAsync(project)).Failed().Problems;
        Assert.Equal(
            Enumerable.Range(0, 50).Select(i => $"{project.PathOf("content/notes/a.md")}({i + 1},5): error ART0202: The link 'gone{i:D3}.md' leads to no article of this project").Order(StringComparer.Ordinal),
            problems.Where(static p => p.Contains("The link", StringComparison.Ordinal)));
        Assert.Equal(
            [$"{project.PathOf("content/notes/a.md")}(51,5): error ART0202: A link leads to no article: 950 more, the first of them here"],
            problems.Where(static p => !p.Contains("The link", StringComparison.Ordinal)));
    }

    private static async Task SeveritiesAreThoseOfTheProject(Consumer project, string[] all)
    {
        // The compiler's error is not one of the task.
        project.Write("content/notes/faulty.md", "---\ntitle: A\n---\n\n# X\n");
        string[] links = [.. all.Where(static p => !p.Contains("ART0101", StringComparison.Ordinal))];
        string[] warnings = [.. links.Where(static p => p.Contains(": warning ", StringComparison.Ordinal))];
        Assert.Equal(
            links.Select(static p => p.Replace(": error ", ": warning ", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            (await BuildAsync(project, "-p:ArticlesBrokenLinks=warning")).Succeeded().Problems);
        Assert.Equal(warnings, (await BuildAsync(project, "-p:ArticlesBrokenLinks=none")).Succeeded().Problems);
        (await BuildAsync(project, "-p:ArticlesBrokenLinks=none", "--no-incremental", "-p:NoWarn=ART1102%3BART1103%3BART1106")).SucceededInSilence();

        string[] strict = [.. links.Where(static p => !p.Contains("ART0", StringComparison.Ordinal)).Select(static p => p.Contains("ART1102", StringComparison.Ordinal) ? p.Replace(": warning ", ": error ", StringComparison.Ordinal) : p).Order(StringComparer.Ordinal)];
        Assert.Equal(strict, (await BuildAsync(project, "-p:ArticlesBrokenLinks=none", "-p:WarningsAsErrors=ART1102", "--no-incremental")).Failed().Problems);

        // A warning that is an error stays one in the next build.
        Assert.Equal(strict, (await BuildAsync(project, "-p:ArticlesBrokenLinks=none", "-p:WarningsAsErrors=ART1102")).Failed().Problems);
    }

    private static async Task ErrorsComeAndGoWithTheirCauses(Consumer project)
    {
        foreach (string path in Site.Faults.Keys)
        {
            project.Write(path, $"---\ntitle: Fixed\n{(path.Contains("/guide/", StringComparison.Ordinal) ? "date: 2024-01-01\n" : "")}---\n\nNothing is wrong any more.\n");
        }

        (await BuildAsync(project)).SucceededInSilence();
        (await BuildAsync(project)).SucceededInSilence();

        // The file that links lead to, and none of those with the links.
        string target = project.PathOf("content/posts/p04.md"), renamed = project.PathOf("content/posts/P04.md");
        File.Move(target, renamed);
        string[] gone = (await BuildAsync(project)).Failed().Problems;
        Assert.Equal(13, gone.Length);
        Assert.All(gone, static p => Assert.Matches(@"\(7,[0-9]+\): error ART0202: The link 'p04.md#part-4' leads to no article of this project; did you mean 'P04.md'\?|g4.md.*'../posts/p04.md'", p));
        Assert.Equal(gone, (await BuildAsync(project)).Failed().Problems);
        File.Move(renamed, target);
        (await BuildAsync(project)).SucceededInSilence();

        string text = File.ReadAllText(target);
        File.WriteAllText(target, text.Replace("title: Post 4", "title: Post 4\ndraft: true", StringComparison.Ordinal));
        Assert.All((await BuildAsync(project)).Failed().Problems, static p => Assert.Contains("error ART0203", p, StringComparison.Ordinal));

        // With the drafts, the links to them are sound, and theirs are proved.
        Assert.Equal(["content/posts/secret.md(6,21): ART1106", "content/posts/secret.md(6,8): ART0202"], Places((await BuildAsync(project, "-p:ArticlesDrafts=include")).Failed().Problems, project));
        File.WriteAllText(target, text.Replace("# Part 4", "# Another part", StringComparison.Ordinal));
        string[] fragments = (await BuildAsync(project)).Succeeded().Problems;
        Assert.Equal(12, fragments.Length);
        Assert.All(fragments, static p => Assert.Contains("warning ART1102: The fragment '#part-4' leads nowhere", p, StringComparison.Ordinal));
        File.WriteAllText(target, text);
        (await BuildAsync(project)).SucceededInSilence();

        // A file that is no item.
        File.Delete(project.PathOf("content/README.md"));
        Assert.EndsWith("content/posts/ferry/index.md(9,56): error ART0202: The link '../../README.md' leads to no article of this project", Assert.Single((await BuildAsync(project)).Failed().Problems), StringComparison.Ordinal);
        project.Write("content/README.md", "# Again\n");
        (await BuildAsync(project)).SucceededInSilence();
    }

    private static Task<CommandOutput> BuildAsync(Consumer project, params string[] arguments) =>
        project.BuildAsync([.. arguments, .. arguments.Any(static a => a.Contains("ArticlesDrafts", StringComparison.Ordinal)) ? (string[])[] : ["-p:ArticlesDrafts=exclude"]]);

    private static string[] Places(string[] problems, Consumer project) =>
    [
        .. problems.Select(p => $"{p[(project.Folder.Length + 1)..p.IndexOf(')', StringComparison.Ordinal)]}): {p.Split(": ")[1].Split(' ')[1]}".Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    private static void AssertHas(string[] problems, string problem) => Assert.Single(problems, p => p.EndsWith($": {problem}", StringComparison.Ordinal));
}

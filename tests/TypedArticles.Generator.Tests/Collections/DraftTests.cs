using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedArticles.Generator.Emission;
using TypedArticles.Generator.Tests.Driver;
using Xunit;

namespace TypedArticles.Generator.Tests.Collections;

/// <summary>Which files are entries: drafts by the setting of the project, and of those with an error none, also where somebody lowered it.</summary>
public sealed class DraftTests
{
    private const string Members = "public required string Title { get; init; } public int Number { get; init; }";

    private static readonly ArticleFile[] s_files =
    [
        Entries.Fields("out", "title: Out"),
        Entries.Fields("draft", "title: Draft", "draft: true"),
        Entries.Fields("unpublished", "title: Unpublished", "published: false"),
        Entries.Fields("bad-draft", "title: Bad", "draft: true", "number: x"),
    ];

    [Theory]
    [InlineData("include", "Draft Out Unpublished", "bad-draft")]
    [InlineData("exclude", "Out", "")]
    public void A_draft_is_proved_always_and_an_entry_where_the_project_includes_drafts(string drafts, string members, string rejected)
    {
        Run run = Run.Of(Entries.Project(Members, s_files) with { Drafts = drafts });
        Assert.Equal(["posts/bad-draft.md(4,9)[1]: error ART0106: 'number' is an int, found 'x'; write a number from -2147483648 to 2147483647"], Entries.Lines(run));
        Assert.Equal(members, string.Join(' ', MembersOf(run)));
        Assert.Equal(rejected.Length > 0 ? $"new ulong[] {{ {ArticlesSource.HashOf(rejected)} }}" : "default", RejectedOf(run));
    }

    [Theory]
    [InlineData("ART0104", "number: 1")]
    [InlineData("ART0105", "title: a\nnumbers: 1")]
    [InlineData("ART0106", "title: a\nnumber: x")]
    [InlineData("ART0107", "title: a\nkind: x")]
    [InlineData("ART0108", "title:")]
    [InlineData("ART0109", "title: a\nrank: 11")]
    public void A_lowered_error_rejects_its_entry(string id, string lines)
    {
        ArticleProject project = Entries.Project(
            Members + "public Kind? Kind { get; init; } [Range(1, 10)] public int Rank { get; init; } = 1;",
            Entries.Fields("good", "title: Good"),
            Entries.Fields("zzz", lines));
        project = project with { Code = project.Code + "public enum Kind { Long, Short }" };
        Assert.Equal(id, Assert.Single(Run.Of(project).Diagnostics).Id);
        foreach (ReportDiagnostic severity in (ReportDiagnostic[])[ReportDiagnostic.Suppress, ReportDiagnostic.Hidden, ReportDiagnostic.Info])
        {
            Run run = Run.Of(project with { Severities = ImmutableDictionary<string, ReportDiagnostic>.Empty.Add(id, severity) });
            Assert.DoesNotContain(run.Diagnostics, static d => d.Severity >= DiagnosticSeverity.Warning);
            Assert.Equal(["Good"], MembersOf(run));
            Assert.Equal($"new ulong[] {{ {ArticlesSource.HashOf("zzz")} }}", RejectedOf(run));
        }
    }

    [Theory]
    [InlineData("ART0009", "title: \"a\0\"")]
    [InlineData("ART0101", "title: 'a")]
    [InlineData("ART0103", "title: a\ntitle: b")]
    [InlineData("ART0110", "title: *a")]
    public void A_file_that_cannot_be_read_is_not_packed_and_so_not_rejected(string id, string lines)
    {
        Run run = Run.Of(Entries.Project(Members, Entries.Fields("good", "title: Good"), Entries.Fields("zzz", lines)) with
        {
            Severities = ImmutableDictionary<string, ReportDiagnostic>.Empty.Add(id, ReportDiagnostic.Suppress),
        });
        Assert.Empty(run.Diagnostics);
        Assert.Equal(["Good"], MembersOf(run));
        Assert.Equal("default", RejectedOf(run));
    }

    [Fact]
    public void Two_files_whose_ids_differ_in_case_only_are_both_reported()
    {
        Run run = Run.Of(Entries.Project(Members, Entries.Fields("Same", "title: One"), Entries.Fields("same", "title: Two")));
        Assert.Equal(["posts/Same.md(1,1)[0]: error ART0011", "posts/same.md(1,1)[0]: error ART0011"], Entries.Lines(run).Select(static l => l[..l.IndexOf(": The", StringComparison.Ordinal)]));
        Assert.Empty(MembersOf(run));
    }

    [Theory]
    [InlineData("/project/content/seeds/a.md", "seeds", "'seeds', which is not the name of a collection of Markdown files")]
    [InlineData("/project/content/posts/a.txt", "posts", "'posts'")]
    public void A_file_in_a_collection_of_the_other_format_is_one_problem(string path, string collection, string message)
    {
        const string SeedText = "date 2024 https://example.org/a\n\nTitle\n\nBody.\n";
        string text = path.EndsWith(".txt", StringComparison.Ordinal) ? SeedText : "---\ntitle: A\n---\n";
        ArticleProject project = Entries.Project(Members, Entries.Fields("good", "title: Good"));
        Run run = Run.Start(project with
        {
            Manifest = ManifestFile.For(project with { Files = [.. project.Files, new ArticleFile("a", text) { OtherPath = path, Collection = collection }] }).Text,
            OtherFiles = [new ArticleFile("a", text) { OtherPath = path }],
        });
        string line = Assert.Single(Entries.Lines(run));
        Assert.Contains("error ART0016: The metadata Collection of the Article item has the value " + message, line, StringComparison.Ordinal);
        Assert.Equal(["Good"], MembersOf(run));
    }

    /// <summary>The properties of the collection's class but <c>All</c>.</summary>
    private static string[] MembersOf(Run run) =>
    [
        .. run.Output.GetTypeByMetadataName("Demo.Posts")!.GetMembers().OfType<IPropertySymbol>().Select(static p => p.Name).Where(static n => n != "All").Order(StringComparer.Ordinal),
    ];

    /// <summary>The last argument of what opens the collection.</summary>
    private static string RejectedOf(Run run) => run.CollectionsSource!
        .Split('\n').Single(static l => l.Contains(" s_all = ", StringComparison.Ordinal))
        .Split("(fields), ")[1].TrimEnd(';', ')', '\r');
}

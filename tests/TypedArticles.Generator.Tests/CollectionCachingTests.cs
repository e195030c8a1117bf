using System.Globalization;
using Microsoft.CodeAnalysis;
using TypedArticles.Generator.Tests.Driver;
using TypedArticles.Tests;
using Xunit;

namespace TypedArticles.Generator.Tests;

/// <summary>What runs again after a change of a Markdown file or of a record: each file is read and proved in one step, keyed by the file and its record.</summary>
[Collection(nameof(Alone))]
public sealed class CollectionCachingTests
{
    private const string Record = """
        using System;
        using System.Collections.Generic;
        using TypedArticles;

        namespace Demo;

        [ArticleSchema("posts")]
        public sealed partial record Post
        {
            public required string Title { get; init; }
            public required DateOnly Date { get; init; }
            public required string Author { get; init; }
            public IReadOnlyList<string> Tags { get; init; } = [];
            public int? Rating { get; init; }
            public bool Pinned { get; init; }
        }

        [ArticleSchema("pages")]
        public sealed partial record Page
        {
            public required string Title { get; init; }
        }

        """;

    private const int Files = 9_999;

    [Fact]
    public void Code_elsewhere_and_a_comment_in_the_file_of_the_record_prove_nothing_again()
    {
        ArticleProject project = Posts(Files);
        Run first = Run.Start(project);
        Assert.Empty(first.Diagnostics);
        foreach (string code in new[] { Record + "class Elsewhere;", "// A comment moves every line.\n\n" + Record, Record.Replace("[ArticleSchema(\"posts\")]", "/// <summary>A post.</summary>\n[ArticleSchema(\"posts\")]", StringComparison.Ordinal) })
        {
            Run edited = first.Then(project with { Code = code });
            Assert.False(edited.RanAgain(TrackingNames.Schemas));
            Assert.Equal(0, Proofs(edited));
            Assert.False(edited.RanAgain(TrackingNames.CollectionsSource));
        }
    }

    [Fact]
    public void A_body_is_read_once_and_writes_nothing()
    {
        ArticleProject project = Posts(Files);
        Run edited = Run.Start(project).Then(project.Replace(project.Files[^1], project.Files[^1].Text + "More.\n"));
        Assert.Equal(1, edited.Reasons(TrackingNames.MarkdownInputs).Count(static r => r == IncrementalStepRunReason.Modified));
        Assert.Equal(1, edited.Reasons(TrackingNames.Entries).Count(static r => r == IncrementalStepRunReason.Unchanged));
        Assert.Equal(0, Proofs(edited));
        Assert.False(edited.RanAgain(TrackingNames.Catalog));
        Assert.False(edited.RanAgain(TrackingNames.CollectionsSource));
    }

    [Fact]
    public void A_title_is_read_once_and_writes_one_source()
    {
        ArticleProject project = Posts(Files);
        Run edited = Run.Start(project).Then(project.Replace(project.Files[1], project.Files[1].Text.Replace("A title", "Another title", StringComparison.Ordinal)));
        Assert.Equal(1, Proofs(edited));
        Assert.True(edited.RanAgain(TrackingNames.CollectionsSource));
        Assert.Contains("Another title", edited.CollectionsSource, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_proves_the_files_of_its_collection_and_those_alone()
    {
        ArticleProject project = Posts(100);
        Run first = Run.Start(project);
        Run edited = first.Then(project with { Code = Record.Replace("public int? Rating", "public byte? Rating", StringComparison.Ordinal) });
        Assert.Equal(100, edited.Reasons(TrackingNames.MarkdownInputs).Count(static r => r == IncrementalStepRunReason.Modified));
        Assert.True(edited.RanAgain(TrackingNames.CollectionsSource));
        Assert.Contains(".Byte()", edited.CollectionsSource, StringComparison.Ordinal);

        Run broken = first.Then(project with { Code = Record.Replace("public bool Pinned", "public required bool Pinned", StringComparison.Ordinal) });
        Assert.Equal(100, broken.Diagnostics.Count(static d => d.Id == "ART0104") + int.Parse(broken.Diagnostics[50].GetMessage(CultureInfo.InvariantCulture).Split(' ')[2], CultureInfo.InvariantCulture) - 1);
    }

    [Fact]
    public void A_first_run_is_linear_in_the_files() => LinearWork.Assert(2_000, static count =>
    {
        ArticleProject project = Posts(count);
        return () => Run.Start(project, isTracked: false);
    });

    [Fact]
    public void A_run_after_an_edited_title_is_linear_in_the_files() => LinearWork.Assert(2_000, static count =>
    {
        ArticleProject project = Posts(count);
        return Run.Start(project, isTracked: false).OnlyDriver(project.Replace(project.Files[^1], project.Files[^1].Text.Replace("A title", "Another title", StringComparison.Ordinal)));
    });

    [Fact]
    public void A_run_after_an_edited_record_is_linear_in_the_files() => LinearWork.Assert(2_000, static count =>
    {
        ArticleProject project = Posts(count);
        Run run = Run.Start(project, isTracked: false);
        ArticleProject changed = project with { Code = Record.Replace("public int? Rating", "public byte? Rating", StringComparison.Ordinal) };
        return () => run.Then(changed);
    });

    [Fact]
    public void Problems_of_one_kind_in_all_files_are_linear_in_the_files() => LinearWork.Assert(2_000, static count =>
    {
        ArticleProject project = Posts(count, "rating: many\nunknown: 1\n");
        return () => Assert.Equal(52, Run.Start(project, isTracked: false).Diagnostics.Length);
    });

    private static int Proofs(Run run) =>
        run.Reasons(TrackingNames.Entries).Count(static r => r is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New);

    private static ArticleProject Posts(int count, string fields = "rating: 3\n") => new([new ArticleFile("about", "---\ntitle: About\n---\n") { Collection = "pages" }, .. Enumerable.Range(0, count).Select(i => new ArticleFile(
        string.Create(CultureInfo.InvariantCulture, $"post-{i}"),
        string.Create(CultureInfo.InvariantCulture, $"---\ntitle: A title number {i}\ndate: 2024-03-{(i % 28) + 1:00}\nauthor: ben\ntags: [bridges, 'number {i % 10}']\n{fields}---\n\nThe body of post {i}.\n"))
    {
        Collection = "posts",
    })])
    {
        Code = Record,
    };
}

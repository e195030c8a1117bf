using TypedArticles.Generator.Tests.Driver;
using Xunit;

namespace TypedArticles.Generator.Tests;

/// <summary>What runs again after a change; <see cref="Run.Of(ArticleProject)"/> adds the two common cases to every other test.</summary>
public sealed class CachingTests
{
    private static readonly ArticleFile s_bridge = new("bridge", " date 2024-03 https://example.org/a-stone-bridge\n\nA Stone Bridge\n\nCut short... 12.03.2024, Tribune\n\nBody.\n");
    private static readonly ArticleFile s_tower = new("tower", " date 2024-04 https://example.org/a-tall-tower\n\nA Tall Tower\n\nBody.\n");

    [Fact]
    public void Editing_a_body_reads_that_file_and_writes_nothing()
    {
        Run edited = Run.Of(s_bridge, s_tower).Then(new ArticleProject(s_bridge.WithText(s_bridge.Text + "\nMore.\n"), s_tower));
        Assert.False(edited.RanAgain(TrackingNames.Seeds));
        Assert.False(edited.RanAgain(TrackingNames.Source));
        Assert.Equal(1, edited.Reasons(TrackingNames.Inputs).Count(static r => r == Microsoft.CodeAnalysis.IncrementalStepRunReason.Modified));
    }

    [Fact]
    public void Editing_a_title_writes_the_source_again()
    {
        Run first = Run.Of(s_bridge, s_tower);
        Run edited = first.Then(new ArticleProject(s_bridge.WithText(s_bridge.Text.Replace("A Stone", "An Old Stone", StringComparison.Ordinal)), s_tower));
        Assert.True(edited.RanAgain(TrackingNames.Source));
        Assert.NotEqual(first.Source, edited.Source);
    }

    [Fact]
    public void Adding_a_file_reads_only_that_file()
    {
        Run added = Run.Of(s_bridge).Then(new ArticleProject(s_bridge, s_tower));
        Assert.Equal(1, added.Reasons(TrackingNames.Seeds).Count(static r => r == Microsoft.CodeAnalysis.IncrementalStepRunReason.New));
        Assert.Equal(1, added.Reasons(TrackingNames.Seeds).Count(static r => r == Microsoft.CodeAnalysis.IncrementalStepRunReason.Cached));
        Assert.Contains("ATallTower", added.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Removing_a_file_removes_its_member()
    {
        Run removed = Run.Of(s_bridge, s_tower).Then(new ArticleProject(s_bridge));
        Assert.DoesNotContain("ATallTower", removed.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_problem_whose_line_moves_is_reported_again_and_writes_nothing()
    {
        ArticleFile broken = new("broken", " date 2022-13 https://example.org/a-b\n\nTitle\n\nBody\n");
        Run moved = Run.Of(s_tower, broken).Then(new ArticleProject(s_tower, broken.WithText("\n" + broken.Text)));
        Assert.True(moved.RanAgain(TrackingNames.SeedProblems));
        Assert.False(moved.RanAgain(TrackingNames.Source));
        Assert.Equal(1, moved.Diagnostics.Single().Location.GetLineSpan().StartLinePosition.Line);
    }
}

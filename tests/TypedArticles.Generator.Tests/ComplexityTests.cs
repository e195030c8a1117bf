using System.Diagnostics;
using TypedArticles.Generator.Tests.Driver;
using Xunit;

namespace TypedArticles.Generator.Tests;

/// <summary>
/// Four times the files take about four times the work, and no pair of them is compared. Work is the time of the processor in the fastest
/// of several runs, few and many in turns, so that a busy machine does not matter, with a bound far below what a quadratic step would
/// take (16).
/// </summary>
[Collection(nameof(TypedArticles.Tests.Alone))]
public sealed class ComplexityTests
{
    private const int Few = 2_000;
    private const int Many = 8_000;
    private const double MaxRatio = 6;
    private const int ShortRuns = 5;
    private const int FewTurns = 5;
    private const int ManyTurns = 30;

    [Fact]
    public void A_first_run_is_linear_in_the_files()
    {
        ArticleProject few = Corpus(Few), many = Corpus(Many);
        AssertLinear(() => Run.Start(few), () => Run.Start(many));
    }

    /// <summary>The last file is edited: the driver compares what it had with what it has as far as that is equal.</summary>
    [Fact]
    public void A_run_after_one_edited_title_is_linear_in_the_files()
    {
        static Action Edit(ArticleProject project)
        {
            var first = Run.Start(project);
            return () => first.Then(project.Replace(project.Files[^1], project.Files[^1].Text.Replace("Title", "Headline", StringComparison.Ordinal)));
        }

        AssertLinear(Edit(Corpus(Few)), Edit(Corpus(Many)));
    }

    [Fact]
    public void A_run_after_one_edited_body_is_linear_in_the_files()
    {
        static Action Edit(ArticleProject project) =>
            Often(Run.Start(project, isTracked: false).OnlyDriver(project.Replace(project.Files[^1], project.Files[^1].Text + "More.\n")));

        AssertLinear(Edit(Corpus(Few)), Edit(Corpus(Many)));
    }

    [Fact]
    public void A_run_after_one_added_file_is_linear_in_the_files()
    {
        static Action Add(ArticleProject project) =>
            Often(Run.Start(project, isTracked: false).OnlyDriver(new([.. project.Files, new ArticleFile("added", project.Files[0].Text)])));

        AssertLinear(Add(Corpus(Few)), Add(Corpus(Many)));
    }

    /// <summary>A run so short that the clock of the processor does not see one of it.</summary>
    private static Action Often(Action run) => () =>
    {
        for (int i = 0; i < ShortRuns; i++)
        {
            run();
        }
    };

    private static void AssertLinear(Action few, Action many)
    {
        TimeSpan fewTime = TimeSpan.MaxValue, manyTime = TimeSpan.MaxValue;
        for (int turn = 0; turn < FewTurns || (turn < ManyTurns && manyTime / fewTime > MaxRatio); turn++)
        {
            fewTime = Shorter(fewTime, few);
            manyTime = Shorter(manyTime, many);
        }

        Assert.True(manyTime / fewTime <= MaxRatio, $"{Many} files took {manyTime.TotalMilliseconds:0} ms, {Few} took {fewTime.TotalMilliseconds:0} ms: {manyTime / fewTime:0.0} times");
    }

    private static TimeSpan Shorter(TimeSpan fastest, Action run)
    {
        // What other tests left behind is not collected at this one's cost.
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        run();
        process.Refresh();
        TimeSpan time = process.TotalProcessorTime - before;
        return time < fastest ? time : fastest;
    }

    private static ArticleProject Corpus(int count) => new([.. Enumerable.Range(0, count).Select(static i => new ArticleFile(
        $"{i:000000}",
        $" date 2022-01 https://example.org/2022/01/23/an-article-with-a-slug-of-some-length-{i}-and-more\n\nTitle of article {i}\n\nA lead that is cut short... 23.01.2022, Tribune\n\nBody of article {i}.\n"))]);
}

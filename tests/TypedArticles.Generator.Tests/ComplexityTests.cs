using System.Diagnostics;
using TypedArticles.Generator.Tests.Driver;
using Xunit;

namespace TypedArticles.Generator.Tests;

/// <summary>
/// Four times the files take about four times the work, and no pair of them is compared. Work is the time of the fastest of
/// several runs, so that a busy machine does not matter, with a bound far below what a quadratic step would take (16).
/// </summary>
[Collection(nameof(TypedArticles.Tests.Alone))]
public sealed class ComplexityTests
{
    private const int Few = 2_000;
    private const int Many = 8_000;
    private const double MaxRatio = 6;

    [Fact]
    public void A_first_run_is_linear_in_the_files()
    {
        TimeSpan Measure(ArticleProject project) => Fastest(() => Run.Start(project));
        AssertLinear(Measure(Corpus(Few)), Measure(Corpus(Many)));
    }

    [Fact]
    public void A_run_after_one_edited_title_is_linear_in_the_files()
    {
        static TimeSpan Measure(ArticleProject project)
        {
            Run first = Run.Start(project);
            return Fastest(() => first.Then(project.Replace(project.Files[0], project.Files[0].Text.Replace("Title", "Headline", StringComparison.Ordinal))));
        }

        AssertLinear(Measure(Corpus(Few)), Measure(Corpus(Many)));
    }

    private static void AssertLinear(TimeSpan few, TimeSpan many) =>
        Assert.True(many / few <= MaxRatio, $"{Many} files took {many.TotalMilliseconds:0} ms, {Few} took {few.TotalMilliseconds:0} ms: {many / few:0.0} times");

    private static TimeSpan Fastest(Action run)
    {
        var fastest = TimeSpan.MaxValue;
        for (int i = 0; i < 5; i++)
        {
            long start = Stopwatch.GetTimestamp();
            run();
            TimeSpan time = Stopwatch.GetElapsedTime(start);
            fastest = time < fastest ? time : fastest;
        }

        return fastest;
    }

    private static ArticleProject Corpus(int count) => new([.. Enumerable.Range(0, count).Select(static i => new ArticleFile(
        $"{i:000000}",
        $" date 2022-01 https://example.org/2022/01/23/an-article-with-a-slug-of-some-length-{i}-and-more\n\nTitle of article {i}\n\nA lead that is cut short... 23.01.2022, Tribune\n\nBody of article {i}.\n"))]);
}

using TypedArticles.Core.Naming;
using TypedArticles.Core.Seeds;
using TypedArticles.Core.Text;
using TypedArticles.Generator.Tests.Driver;
using TypedArticles.Tests;
using Xunit;

namespace TypedArticles.Generator.Tests;

/// <summary>
/// Four times the files take about four times the work, and no pair of them is compared. The last file is edited: the driver compares what
/// it had with what it has as far as that is equal.
/// </summary>
[Collection(nameof(Alone))]
public sealed class ComplexityTests
{
    private const int Files = 2_000;

    [Fact]
    public void A_first_run_is_linear_in_the_files() => LinearWork.Assert(Files, static count =>
    {
        ArticleProject project = Corpus(count);
        return () => Run.Start(project);
    });

    [Fact]
    public void A_run_after_one_edited_title_is_linear_in_the_files() => LinearWork.Assert(Files, static count =>
        Edit(count, static text => text.Replace("Title", "Headline", StringComparison.Ordinal)));

    /// <summary>With more files: the driver's tables of few fit into a cache, and into the heap of small objects, those of many do not.</summary>
    [Fact]
    public void A_run_after_one_edited_body_is_linear_in_the_files() => LinearWork.Assert(4 * Files, static count =>
        Edit(count, static text => text + "More.\n"));

    [Fact]
    public void A_run_after_one_added_file_is_linear_in_the_files() => LinearWork.Assert(Files, static count =>
    {
        ArticleProject project = Corpus(count);
        return Run.Start(project, isTracked: false).OnlyDriver(new([.. project.Files, new ArticleFile("added", project.Files[0].Text)]));
    });

    [Fact]
    public void Names_are_linear_in_the_articles_that_share_one() => LinearWork.Assert(Files, static count =>
    {
        // All ids become one identifier.
        NameRequest[] requests = [.. Enumerable.Range(0, count).Select(static i => new NameRequest($"a{string.Concat($"{i}".Select(static d => ".-+~!@#$%&"[d - '0']))}", "1", "One name", "", ""))];
        return () => Assert.Equal(count, MemberNames.Choose(requests, "Articles").Select(static c => c.Name).Distinct().Count());
    });

    [Fact]
    public void A_name_is_linear_in_the_numbers_of_a_slug() => LinearWork.Assert(50_000, static count =>
    {
        string slug = string.Concat(Enumerable.Repeat("12345-", count)) + "two-words";
        return () => Assert.Equal("TwoWords", MemberNames.Choose([new NameRequest("a", slug, "Title", "", "")], "Articles")[0].Name);
    });

    [Fact]
    public void A_suggestion_is_linear_in_the_length_of_the_keys() => LinearWork.Assert(10_000, static count =>
    {
        string key = string.Concat(Enumerable.Range(0, count).Select(static i => (char)('a' + (i % 7)))), asked = "x" + key[1..^1] + "y";
        return () => Assert.Equal([key], NearestTexts.To(asked, asked.Length, [key]));
    });

    [Fact]
    public void Advice_is_linear_in_what_follows_a_date() => LinearWork.Assert(10_000, static count =>
    {
        string text = $"Lead... 23.01.2022, {string.Concat(Enumerable.Repeat("aThe", count))}";
        return () => Assert.False(Dateline.NearMiss(text, new TextRange(0, text.Length)).Range.IsEmpty);
    });

    private static Action Edit(int count, Func<string, string> edit)
    {
        ArticleProject project = Corpus(count);
        ArticleFile last = project.Files[^1];
        return Run.Start(project, isTracked: false).OnlyDriver(project.Replace(last, edit(last.Text)));
    }

    private static ArticleProject Corpus(int count) => new([.. Enumerable.Range(0, count).Select(static i => new ArticleFile(
        $"{i:000000}",
        $" date 2022-01 https://example.org/2022/01/23/an-article-with-a-slug-of-some-length-{i}-and-more\n\nTitle of article {i}\n\nA lead that is cut short... 23.01.2022, Tribune\n\nBody of article {i}.\n"))]);
}

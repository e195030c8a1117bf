using System.Text;
using Xunit;

namespace TypedArticles.Tests.Robustness;

/// <summary>Texts far beyond what an article is.</summary>
public sealed class HugeTextTests
{
    private const int TenMegabytes = 10 * 1024 * 1024;

    [Fact]
    public void A_line_of_10_MB_is_a_body()
    {
        string line = new('x', TenMegabytes);
        Assert.Equal(line, Invariants.Check(new Seed { Body = line }.ToString())!.Body.Text);
    }

    [Fact]
    public void A_line_of_10_MB_is_a_title_and_a_lead()
    {
        string line = string.Concat(Enumerable.Repeat("wörd ", TenMegabytes / 6)).Trim();
        Article article = Invariants.Check(new Seed { Title = line, Lead = line + "... 23.01.2022, News" }.ToString())!;
        Assert.Equal((line, line + "...", "News"), (article.Title, article.Lead, article.Publisher));
    }

    [Fact]
    public void A_file_of_one_line_of_10_MB_has_no_header()
    {
        byte[] text = Encoding.UTF8.GetBytes(new string('x', TenMegabytes));
        Assert.Null(Invariants.Check(text));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData(" \t\u3000\n")]
    public void A_million_blank_lines_between_the_parts_do_not_matter(string blank)
    {
        string gap = "\n\n" + string.Concat(Enumerable.Repeat(blank, 1_000_000));
        Article article = Invariants.Check($"{gap}{Seed.Header}{gap}Title{gap}Lead...{gap}Body{gap}")!;
        Assert.Equal(("Title", "Lead...", "Body"), (article.Title, article.Lead, article.Body.Text));
    }

    [Fact]
    public void A_million_blank_lines_alone_are_an_empty_file() =>
        Assert.Equal("ART0001", Assert.Single(Seed.Problems(new string('\n', 1_000_000))).Code);

    [Fact]
    public void A_body_may_have_100_000_blocks()
    {
        string body = string.Join("\n\n", Enumerable.Range(0, 100_000).Select(i => $"Block {i}."));
        Article article = Invariants.Check(new Seed { Body = body }.ToString())!;
        Assert.Equal(100_000, article.Body.Blocks.Count);
        Assert.Equal("Block 99999.", article.Body.Blocks[^1].Text);
    }

    [Fact]
    public void A_letter_may_have_100_000_combining_marks()
    {
        string letter = "e" + new string('\u0301', 100_000);
        Article article = Invariants.Check(new Seed { Title = letter, Lead = letter + "…", Body = letter }.ToString())!;
        Assert.Equal((letter, letter), (article.Title, article.Body.Text));
        Assert.Equal(1, article.Body.WordCount);
    }

    [Fact]
    public void A_header_of_10_MB_has_its_problems_and_short_messages()
    {
        string header = "date " + string.Concat(Enumerable.Repeat("2022-01 x://", TenMegabytes / 12));
        IReadOnlyList<ArticleProblem> problems = Seed.Problems($"{header}\n\nTitle\n\nBody\n");
        Assert.NotEmpty(problems);
        Assert.All(problems, p => Assert.InRange(p.Message.Length, 1, 500));
    }
}

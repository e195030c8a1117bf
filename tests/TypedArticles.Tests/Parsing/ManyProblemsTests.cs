using TypedArticles.Core.Rules;
using Xunit;

namespace TypedArticles.Tests.Parsing;

public sealed class ManyProblemsTests
{
    [Theory]
    [InlineData("Date 2022-13 example and\n\n", "ART0003 1,1", "ART0004 1,6", "ART0005 1,14", "ART0006 1,22", "ART0007 1,25")]
    [InlineData("date\n\nTitle\n\n", "ART0004 1,5", "ART0005 1,5", "ART0008 3,6")]
    [InlineData("date https://example.org/a b\n\nTitle\n\nBody", "ART0004 1,6", "ART0006 1,28")]
    [InlineData("Title", "ART0002 1,1", "ART0008 1,6")]
    [InlineData("date 2022 https://example.org/a\n\nT\n\nA. 31.02.2022, News\n\nB\0", "ART0010 5,4", "ART0009 7,2")]
    [InlineData("date 2022 https://example.org/a\n\nT\n\nA. 31.02.2022, News", "ART0010 5,4", "ART0008 5,20")]
    [InlineData("date night ideas\n\nT\n\nB", "ART0002 1,1")]
    [InlineData("date 2022 https://example.org\\\\a\n\nT\n\nB", "ART0005 1,11")]
    [InlineData("2022 example\n\nT\n\nB", "ART0002 1,1")]
    public void All_problems_are_told_in_the_order_of_their_places(string text, params string[] expected) =>
        Assert.Equal(expected, Seed.Problems(text).Select(p => $"{p.Code} {p.Line},{p.Column}"));

    [Fact]
    public void The_exception_holds_every_problem()
    {
        var e = Assert.Throws<ArticleFormatException>(() => Article.FromSeed("Date 2022-13 https://example.org/a\n\nT\n\nB", "a/b"));
        Assert.Equal("a/b", e.ArticleId);
        Assert.Equal(["ART0003", "ART0004"], e.Problems.Select(p => p.Code));
        Assert.Equal($"'a/b' is not a valid article: {e.Problems[0]} {e.Problems[1]}", e.Message);
        Assert.StartsWith("(1,1): error ART0003: The header must begin", e.Problems[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_or_broken_line_is_quoted_short_and_on_one_line()
    {
        Assert.Contains($"'{new string('x', 60)}…'", Seed.Problems(new string('x', 61))[0].Message, StringComparison.Ordinal);
        Assert.Contains($"'{new string('x', 59)}…'", Seed.Problems(new string('x', 59) + "🎉 x")[0].Message, StringComparison.Ordinal);
        Assert.Contains("'a<U+2028>b<U+0001>c'", Seed.Problems("a\u2028b\u0001c\n\nB").First(p => p.Code == "ART0002").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_rules_has_each_id_once_and_in_order() =>
        Assert.Equal(Enumerable.Range(1, 10).Append(21).Select(i => $"ART{i:0000}"), RuleTable.OfSeeds.Select(r => r.Id));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Text_that_is_absent_is_empty(string? text)
    {
        Assert.False(Article.TryFromSeed(text, "id", out Article? article));
        Assert.Null(article);
        Assert.Throws<ArticleFormatException>(() => Article.FromSeed(text.AsSpan(), "id"));
        Assert.Throws<ArticleFormatException>(() => Article.FromSeed(default(ReadOnlySpan<byte>), "id"));
    }
}

using System.Text;
using CsCheck;
using Xunit;

namespace TypedArticles.Tests.Parsing;

public sealed class ProblemPlaceTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void A_line_end_of_any_kind_counts_once(string lineEnd)
    {
        string text = string.Join(lineEnd, Seed.Header, "", "Title", "", "Body.", "", "Wrong: \0");
        Assert.Equal((7, 8), Place(text));
    }

    [Fact]
    public void A_byte_order_mark_takes_no_column()
    {
        Assert.Equal((1, 6), Place("\uFEFFdate 2022-13 https://example.org/a\n\nT\n\nB"));
        Assert.Equal((1, 1), Place("\uFEFFTitle\n\nBody"));
        Assert.Equal((5, 2), Place("\uFEFFdate 2022 https://example.org/a\n\nT\n\nB\0"));
    }

    [Theory]
    [InlineData("é", 2)]
    [InlineData("日本", 3)]
    [InlineData("🎉", 3)]
    [InlineData("\u0065\u0301", 3)]
    public void A_column_is_a_utf16_code_unit(string before, int column)
    {
        string text = new Seed { Body = $"{before}\0" }.ToString();
        Assert.Equal((5, column), Place(text));
        Article.TryFromSeed(Encoding.UTF8.GetBytes(text), "id", null, out _, out var problems);
        Assert.Equal((5, column), (problems[0].Line, problems[0].Column));
    }

    [Theory]
    [InlineData("\u0085")]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    public void Only_line_feeds_and_carriage_returns_end_a_line(string separator) =>
        Assert.Equal((5, 4), Place(new Seed { Body = $"a{separator}b\0" }.ToString()));

    [Fact]
    public void Any_text_is_read_or_refused_with_places_inside_it()
    {
        string[] parts = ["date", " ", " ", "\n", "\n", "\n\n", "\r\n", "\r", "2022-01", "2022-13", "https://example.org/a", "Title", "Text...", "23.01.2022, News", "\0", "\uFEFF", "🎉", "\uD800", "."];
        Gen.OneOf(parts).Array[0, 14].Select(string.Concat).Sample(text =>
        {
            bool isRead = Article.TryFromSeed(text, "id", null, out Article? article, out var problems);
            Assert.Equal(isRead, problems.Count == 0);
            Assert.Equal(isRead, article is not null);
            Assert.Equal(problems.OrderBy(p => (p.Line, p.Column)), problems);
            string[] lines = (text is ['\uFEFF', ..] ? text[1..] : text).ReplaceLineEndings("\n").Split('\n');
            Assert.All(problems, p => Assert.InRange(p.Column, 1, lines[p.Line - 1].Length + 1));
        });
    }

    private static (int Line, int Column) Place(string text)
    {
        ArticleProblem problem = Assert.Single(Seed.Problems(text));
        return (problem.Line, problem.Column);
    }
}

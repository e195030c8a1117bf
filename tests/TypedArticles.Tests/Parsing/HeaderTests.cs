using Xunit;

namespace TypedArticles.Tests.Parsing;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("2022")]
    [InlineData("2022-01")]
    [InlineData("2022-01-23")]
    [InlineData("1000")]
    [InlineData("9999-12-31")]
    [InlineData("2024-02-29")]
    public void A_header_holds_a_year_a_month_or_a_day(string date) =>
        Assert.Equal(PartialDate.Parse(date), new Seed { Head = $" date {date} https://example.org/a" }.Read().Period);

    [Theory]
    [InlineData("date 2022-01 https://example.org/a")]
    [InlineData(" date 2022-01 https://example.org/a")]
    [InlineData("     date   2022-01    https://example.org/a   ")]
    [InlineData("\tdate\t2022-01\thttps://example.org/a\t")]
    [InlineData("\n\n  \n date 2022-01 https://example.org/a")]
    public void White_space_in_and_around_a_header_does_not_matter(string header)
    {
        Article article = new Seed { Head = header }.Read();
        Assert.Equal("https://example.org/a", article.Url.OriginalString);
        Assert.Equal(new PartialDate(2022, 1), article.Period);
        Assert.Equal("Title", article.Title);
    }

    [Theory]
    [InlineData("http://example.org")]
    [InlineData("HTTPS://Example.ORG/A?b=c#d")]
    [InlineData("https://user@example.org:8080/a")]
    [InlineData("https://[2001:db8::1]/a")]
    [InlineData("https://пример.example/статья")]
    public void A_url_is_kept_as_it_is_written(string url) =>
        Assert.Equal(url, new Seed { Head = $"date 2022 {url}" }.Read().Url.OriginalString);

    [Fact]
    public void The_blank_line_below_a_header_may_be_missing() =>
        Assert.Equal("Title", Seed.Read($"{Seed.Header}\nTitle\n\nBody.").Title);
}

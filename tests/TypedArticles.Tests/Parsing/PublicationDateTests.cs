using Xunit;

namespace TypedArticles.Tests.Parsing;

public sealed class PublicationDateTests
{
    [Theory]
    [InlineData("2022-01", "/20220123/a", "2022-01-23")]
    [InlineData("2022-01", "/a/2022/01/23/b", "2022-01-23")]
    [InlineData("2022-01", "/2022-01-23", "2022-01-23")]
    [InlineData("2022-01", "/2022-01-23-title", "2022-01-23")]
    [InlineData("2022", "/20220123", "2022-01-23")]
    [InlineData("2022-01-23", "/20220123", "2022-01-23")]
    [InlineData("2022-01", "/20211231/20220123/20220124", "2022-01-23")]
    [InlineData("2022-01", "/59790191", null)]
    [InlineData("2022-01", "/37650807", null)]
    [InlineData("3765", "/37650807", "3765-08-07")]
    [InlineData("2022-02", "/20220123/a", null)]
    [InlineData("2021", "/2022/01/23/a", null)]
    [InlineData("2022-01", "/202201234/a", null)]
    [InlineData("2022-01", "/2022-01-234", null)]
    [InlineData("2022-02", "/20220230/a", null)]
    [InlineData("2022-01", "/2022/01-23", null)]
    [InlineData("2022-01", "/202201", null)]
    [InlineData("2022-01", "/a-20220123", null)]
    [InlineData("2022-01", "?/20220123", null)]
    [InlineData("2022-01", "/a#/20220123", null)]
    public void A_path_tells_the_day_where_it_lies_in_the_period(string period, string path, string? day) =>
        Assert.Equal(
            day is null ? null : PartialDate.Parse(day).ToDateOnly(),
            new Seed { Head = $"date {period} https://example.org{path}" }.Read().PublishedOn);

    [Theory]
    [InlineData("2022-01-20", "/20220121/a", "Lead. 23.01.2022, News", "2022-01-23")]
    [InlineData("2022-01", "/20220121/a", "Lead. 23.01.2022, News", "2022-01-23")]
    [InlineData("2022-01", "/a", "Lead. 05.03.2019, News", "2019-03-05")]
    [InlineData("2022-01", "/20220121/a", "Lead...", "2022-01-21")]
    [InlineData("2022-01-20", "/20220121/a", null, "2022-01-20")]
    [InlineData("2022-01-20", "/a", null, "2022-01-20")]
    [InlineData("2022-01", "/a", null, "2022-01")]
    [InlineData("2022", "/a", null, "2022")]
    public void The_date_is_of_the_dateline_else_of_the_path_else_of_the_header(string period, string path, string? lead, string date)
    {
        Article article = new Seed { Head = $"date {period} https://example.org{path}", Lead = lead }.Read();
        Assert.Equal(PartialDate.Parse(date), article.Date);
        Assert.Equal(PartialDate.Parse(period), article.Period);
        Assert.Equal(article.Date.ToDateOnly(), article.PublishedOn);
    }
}

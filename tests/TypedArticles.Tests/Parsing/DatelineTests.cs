using Xunit;

namespace TypedArticles.Tests.Parsing;

public sealed class DatelineTests
{
    [Theory]
    [InlineData("Am 12.03.2020, einem Montag, begann die Reise.")]
    [InlineData("Am 12.03.2020, einem Montag, begann sie!")]
    [InlineData("Seit dem 12.03.2020, also lange?")]
    [InlineData("It was 12.03.2020")]
    [InlineData("It was 12.03.2020,")]
    [InlineData("It was 12.03.2020 Example News")]
    [InlineData("It was 12.3.2020, Example News")]
    [InlineData("It was 12.03.20, Example News")]
    [InlineData("It was 12/03/2020, Example News")]
    [InlineData("Version1.12.03.2020, Example News")]
    [InlineData("It was ١٢.٠٣.٢٠٢٠, Example News")]
    [InlineData("First. 12.03.2020, Example\nNews")]
    [InlineData("12.03.2020,12.03.2020, Example News")]
    public void A_date_in_running_text_is_no_dateline(string block)
    {
        Article article = new Seed { Lead = block }.Read();
        Assert.Null(article.Lead);
        Assert.Null(article.Publisher);
        Assert.Null(article.PublishedOn);
        Assert.Equal($"{block}\n\nBody.", article.Body.Text);
    }

    [Theory]
    [InlineData("It was so. 12.03.2020, a Monday when...", "It was so. 12.03.2020, a Monday when...")]
    [InlineData("It was so. 12.03.2020, a Monday when…", "It was so. 12.03.2020, a Monday when…")]
    [InlineData("It was so. 12.03.2020, a Monday\nwhen...", "It was so. 12.03.2020, a Monday when...")]
    public void A_sentence_that_was_cut_short_is_no_publisher(string block, string lead)
    {
        Article article = new Seed { Lead = block }.Read();
        Assert.Equal((lead, null, null), (article.Lead, article.Publisher, article.PublishedOn));
    }

    [Fact]
    public void A_publisher_has_the_length_of_a_name()
    {
        Assert.Equal(new string('n', 100), new Seed { Lead = "A. 12.03.2020, " + new string('n', 100) }.Read().Publisher);
        Assert.Null(new Seed { Lead = "A. 12.03.2020, " + new string('n', 101) }.Read().Publisher);
    }

    [Fact]
    public void The_last_of_several_datelines_counts()
    {
        Article article = new Seed { Lead = "One. 11.03.2020, First News 12.03.2020, Last News" }.Read();
        Assert.Equal(("One. 11.03.2020, First News", "Last News", new DateOnly(2020, 3, 12)), (article.Lead, article.Publisher, article.PublishedOn));
    }

    [Theory]
    [InlineData("A closed sentence. 12.03.2020, Example Inc.", "Example Inc.")]
    [InlineData("Cut short... 12.03.2020, Yahoo!", "Yahoo!")]
    [InlineData("“Closed by a quote” 12.03.2020, Example Co.", "Example Co.")]
    [InlineData("12.03.2020, Example Inc.", "Example Inc.")]
    [InlineData("Left open 12.03.2020, Example News", "Example News")]
    [InlineData("A. 12.03.2020, Berliner Zeitung, Berlin", "Berliner Zeitung, Berlin")]
    [InlineData("A. 12.03.2020, Новая газета", "Новая газета")]
    [InlineData("A. 12.03.2020,Example News", "Example News")]
    [InlineData("A. 12.03.2020,\nExample News", "Example News")]
    [InlineData("A. 12.03.2020, X", "X")]
    public void The_publisher_is_what_follows_the_date(string block, string publisher)
    {
        Article article = new Seed { Lead = block }.Read();
        Assert.Equal((publisher, new DateOnly(2020, 3, 12)), (article.Publisher, article.PublishedOn));
    }

    [Fact]
    public void Only_the_block_after_the_title_has_a_dateline()
    {
        Article article = new Seed { Body = "One.\n\nTwo. 12.03.2020, Example News" }.Read();
        Assert.Null(article.Publisher);
        Assert.EndsWith("12.03.2020, Example News", article.Body.Text, StringComparison.Ordinal);
    }
}

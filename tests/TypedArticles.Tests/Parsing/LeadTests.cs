using Xunit;

namespace TypedArticles.Tests.Parsing;

public sealed class LeadTests
{
    [Theory]
    [InlineData("A lead... 23.01.2022, Example News", "A lead...", true)]
    [InlineData("A lead… 23.01.2022, Example News", "A lead…", true)]
    [InlineData("A lead. 23.01.2022, Example News", "A lead.", false)]
    [InlineData("A lead.\n23.01.2022, Example News", "A lead.", false)]
    [InlineData("A lead\nof two lines...\n23.01.2022, Example News", "A lead of two lines...", true)]
    [InlineData("A lead.   23.01.2022,   Example News  ", "A lead.", false)]
    [InlineData("A lead.\u00A023.01.2022,\u00A0Example News", "A lead.", false)]
    public void A_lead_ends_in_its_dateline(string block, string lead, bool isTruncated)
    {
        Article article = new Seed { Lead = block }.Read();
        Assert.Equal((lead, isTruncated), (article.Lead, article.IsLeadTruncated));
        Assert.Equal(("Example News", new DateOnly(2022, 1, 23)), (article.Publisher, article.PublishedOn));
        Assert.Equal("Body.", article.Body.Text);
    }

    [Theory]
    [InlineData("A lead...")]
    [InlineData("A lead…")]
    [InlineData("...")]
    public void A_lead_ends_in_an_ellipsis(string block)
    {
        Article article = new Seed { Lead = block }.Read();
        Assert.Equal((block, true, "Body."), (article.Lead, article.IsLeadTruncated, article.Body.Text));
        Assert.Null(article.Publisher);
    }

    [Theory]
    [InlineData("A block.")]
    [InlineData("A block..")]
    [InlineData("A block... goes on")]
    [InlineData("... a block")]
    public void Another_block_is_body(string block)
    {
        Article article = new Seed { Lead = block }.Read();
        Assert.Null(article.Lead);
        Assert.Equal($"{block}\n\nBody.", article.Body.Text);
    }

    [Fact]
    public void What_the_item_calls_a_lead_is_one()
    {
        Article article = new Seed { Lead = "A lead\nof two lines." }.Read(isLead: true);
        Assert.Equal(("A lead of two lines.", false, "Body."), (article.Lead, article.IsLeadTruncated, article.Body.Text));
    }

    [Fact]
    public void A_lead_that_the_item_announces_still_gives_its_dateline()
    {
        Article article = new Seed { Lead = "A lead. 23.01.2022, Example News" }.Read(isLead: true);
        Assert.Equal(("A lead.", "Example News", new DateOnly(2022, 1, 23)), (article.Lead, article.Publisher, article.PublishedOn));
    }

    [Theory]
    [InlineData("A block...")]
    [InlineData("A block. 23.01.2022, Example News")]
    public void What_the_item_calls_no_lead_is_body(string block)
    {
        Article article = new Seed { Lead = block }.Read(isLead: false);
        Assert.Null(article.Lead);
        Assert.Null(article.Publisher);
        Assert.Null(article.PublishedOn);
        Assert.Equal($"{block}\n\nBody.", article.Body.Text);
    }

    [Fact]
    public void Only_a_dateline_gives_its_date_and_publisher_and_no_lead()
    {
        Article article = new Seed { Lead = "23.01.2022, Example News" }.Read();
        Assert.Null(article.Lead);
        Assert.False(article.IsLeadTruncated);
        Assert.Equal(("Example News", new DateOnly(2022, 1, 23)), (article.Publisher, article.PublishedOn));
        Assert.Equal("Body.", article.Body.Text);
    }

    [Theory]
    [InlineData("A lead. 23.01.2022, Example News", null)]
    [InlineData("A lead...", null)]
    [InlineData("A lead.", true)]
    public void A_lead_needs_a_body_below_it(string lead, bool? isLead)
    {
        ArticleProblem problem = Assert.Single(Seed.Problems($"{Seed.Header}\n\nTitle\n\n{lead}\n\n", isLead));
        Assert.Equal(("ART0008", 5, lead.Length + 1), (problem.Code, problem.Line, problem.Column));
    }
}

using Xunit;

namespace TypedArticles.Tests.Parsing;

public sealed class BlockTests
{
    [Theory]
    [InlineData("One", "One")]
    [InlineData("  One  ", "One")]
    [InlineData("One\nTwo", "One Two")]
    [InlineData("  One  \n\t Two\t\n Three", "One Two Three")]
    [InlineData("One\r\nTwo\rThree", "One Two Three")]
    [InlineData("One  two", "One  two")]
    [InlineData("Title 23.01.2022, Example News", "Title 23.01.2022, Example News")]
    [InlineData("Cut short...", "Cut short...")]
    public void The_lines_of_a_title_are_joined_by_single_spaces(string title, string expected)
    {
        Article article = new Seed { Title = title }.Read();
        Assert.Equal((expected, "Body."), (article.Title, article.Body.Text));
    }

    [Theory]
    [InlineData("One.", "One.")]
    [InlineData("   One.  \t\n \n", "One.")]
    [InlineData("One.\n\n\n\nTwo.", "One.\n\n\n\nTwo.")]
    [InlineData("One.\n \t\nTwo.", "One.\n \t\nTwo.")]
    [InlineData("One. \n  Two.", "One. \n  Two.")]
    [InlineData("One.\r\n\r\nTwo.\rThree.", "One.\n\nTwo.\nThree.")]
    [InlineData("One.\u00A0\u3000", "One.")]
    public void A_body_keeps_its_inner_white_space_and_loses_the_outer(string body, string expected) =>
        Assert.Equal(expected, new Seed { Body = body }.Read().Body.Text);

    [Fact]
    public void Without_a_lead_all_below_the_title_is_body()
    {
        Article article = new Seed { Body = "One.\n\nTwo...\n\nThree 23.01.2022, Example News" }.Read();
        Assert.Null(article.Lead);
        Assert.Null(article.Publisher);
        Assert.Null(article.PublishedOn);
        Assert.False(article.IsLeadTruncated);
        Assert.Equal("One.\n\nTwo...\n\nThree 23.01.2022, Example News", article.Body.Text);
    }

    [Fact]
    public void The_lines_of_a_body_that_are_not_blank_are_its_paragraphs()
    {
        ArticleBody body = new Seed { Body = "One.\nTwo.\n \n\nÜber 日本 🎉." }.Read().Body;
        Assert.Equal(["One.", "Two.", "Über 日本 🎉."], body.Paragraphs);
        Assert.All(body.Blocks, b => Assert.Equal(ArticleBlockKind.Paragraph, b.Kind));
        Assert.Equal(body.Paragraphs, body.Blocks.Select(b => b.ToString()));
    }
}

using System.Text;
using Xunit;

namespace TypedArticles.Tests.Parsing;

public sealed class LineTests
{
    private const string Text = $"{Seed.Header}\n\nTitle\nof two lines\n\nLead... 23.01.2022, Example News\n\nOne.\n\nTwo.\nThree.\n\n\n";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Every_line_end_reads_as_a_line_feed(string lineEnd)
    {
        Article article = Seed.Read(Text.Replace("\n", lineEnd, StringComparison.Ordinal));
        Assert.Equal(Seed.Read(Text), article);
        Assert.Equal("One.\n\nTwo.\nThree.", article.Body.Text);
    }

    [Fact]
    public void A_byte_order_mark_is_skipped()
    {
        Assert.Equal(Seed.Read(Text), Seed.Read('\uFEFF' + Text));
        Assert.Equal(Seed.Read(Text), Article.FromSeed([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)], "id"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("  \t ")]
    [InlineData("\u00A0")]
    [InlineData("\u3000\u2003")]
    public void A_line_of_white_space_is_blank(string blank)
    {
        Article article = Seed.Read($"{Seed.Header}\n{blank}\nTitle\n{blank}\nLead...\n{blank}\nBody.\n{blank}");
        Assert.Equal(("Title", "Lead...", "Body."), (article.Title, article.Lead, article.Body.Text));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Any_number_of_blank_lines_parts_blocks(int count)
    {
        string gap = new('\n', count + 1);
        Assert.Equal(new Seed { Lead = "Lead..." }.Read(), Seed.Read($"{gap}{Seed.Header}{gap}Title{gap}Lead...{gap}Body.{gap}"));
    }

    [Fact]
    public void Utf8_and_utf16_give_the_same_article()
    {
        string text = Text + "Ünï — 日本語 — 🎉";
        Assert.Equal(Seed.Read(text), Article.FromSeed(Encoding.UTF8.GetBytes(text), "id"));
        Assert.Equal(Seed.Read(text), Article.FromSeed(text.AsSpan(), "id"));
        Assert.True(Article.TryFromSeed(text, "id", out Article? article));
        Assert.Equal(Seed.Read(text), article);
    }

    [Fact]
    public void A_file_may_end_without_a_line_end() =>
        Assert.Equal("Body", Seed.Read($"{Seed.Header}\n\nTitle\n\nBody").Body.Text);
}

using System.Text;
using CsCheck;
using TypedArticles.Core.Text;
using Xunit;

namespace TypedArticles.Tests;

public sealed class ArticleBodyTests
{
    [Fact]
    public void A_body_is_trimmed_and_has_line_feeds_only()
    {
        Assert.Equal("a \n\n b\nc", new ArticleBody(" \r\n\u00A0a \r\n\r b\rc \n").Text);
        Assert.Equal("a \n\n b\nc"u8, new ArticleBody(" \r\n\u00A0a \r\n\r b\rc \n").Utf8);
    }

    [Fact]
    public void Bodies_are_equal_by_their_text() =>
        Gen.Select(ArticleGen.Body, ArticleGen.Body).Sample((a, b) =>
        {
            Assert.Equal(new ArticleBody(a), new ArticleBody(a.ReplaceLineEndings("\r\n") + "\r\n"));
            Assert.Equal(new ArticleBody(a).GetHashCode(), new ArticleBody(a).GetHashCode());
            Assert.Equal(new ArticleBody(a).Text == new ArticleBody(b).Text, new ArticleBody(a).Equals((object)new ArticleBody(b)));
        });

    [Fact]
    public void Blocks_and_the_white_space_between_them_are_the_text() =>
        ArticleGen.Body.Sample(text =>
        {
            var body = new ArticleBody(text);
            var rebuilt = new StringBuilder();
            int end = 0;
            foreach (ArticleBlock block in body.Blocks)
            {
                string gap = Encoding.UTF8.GetString(body.Utf8[end..block.Utf8Offset]);
                Assert.True(Invisible.IsBlank(gap), gap);
                rebuilt.Append(gap).Append(block.Text);
                end = block.Utf8Offset + block.Utf8.Length;
            }

            string tail = Encoding.UTF8.GetString(body.Utf8[end..]);
            Assert.True(Invisible.IsBlank(tail), tail);
            Assert.Equal(body.Text, rebuilt.Append(tail).ToString());
            Assert.All(body.Blocks, b => Assert.Equal(b.Text, Encoding.UTF8.GetString(b.Utf8)));
            Assert.Equal(new ArticleBody(text).Blocks, body.Blocks);
        });

    [Fact]
    public void A_block_of_no_body_is_empty()
    {
        Assert.Equal("", default(ArticleBlock).Text);
        Assert.NotEqual(default, new ArticleBody("a").Blocks[0]);
    }

    [Fact]
    public void A_body_is_written_as_its_text() => Assert.Equal("a\nb", new ArticleBody("a\nb").ToString());
}

using System.Text;
using TypedArticles.Core.Text;
using TypedArticles.Fuzz;
using Xunit;
using static TypedArticles.Tests.Records.Markdown;

namespace TypedArticles.Tests.Records;

/// <summary>Bodies of Markdown, from a pack and by hand.</summary>
public sealed class MarkdownBodyTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \t\r\n\n \t", "")]
    [InlineData("Text", "Text")]
    [InlineData("\n \n\t\n    code\n", "    code")]
    [InlineData("\r\n\r\tcode\r\n\r\rText \t\r\n", "\tcode\n\n\nText")]
    [InlineData("  \u00A0\n", "  \u00A0")]
    [InlineData("# 日本 🎉\n\n\n\ntext", "# 日本 🎉\n\n\n\ntext")]
    public void Markdown_is_kept_with_the_indent_of_its_first_line(string written, string kept)
    {
        ArticleBody made = ArticleBody.FromMarkdown(written), packed = Packed(written);
        foreach (ArticleBody body in (ArticleBody[])[made, packed])
        {
            Assert.Equal((kept, ArticleBodyKind.Markdown, false, kept), (body.Source, body.Kind, body.HasHtml, body.ToString()));
            Assert.Equal(kept, Encoding.UTF8.GetString(body.SourceUtf8));
        }

        Assert.True(made.Equals(packed) && packed.Equals(made) && made.GetHashCode() == packed.GetHashCode());
        Assert.Equal(kept, MarkdownText.Of(kept));
        Assert.NotEqual(new ArticleBody(kept), packed);
        Assert.NotEqual(ArticleBody.FromMarkdown(written + "x"), packed);
    }

    [Fact]
    public void What_rendering_makes_is_not_there()
    {
        foreach (ArticleBody body in (ArticleBody[])[ArticleBody.FromMarkdown("a"), Packed("a")])
        {
            foreach (Func<object> ask in (Func<object>[])[() => body.Text, () => body.Utf8.Length, () => body.Blocks, () => body.Paragraphs, () => body.Headings, () => body.Footnotes, () => body.Links, () => body.Html, () => body.HtmlUtf8.Length, () => body.WordCount, () => body.ReadingTime])
            {
                Assert.Equal(
                    "This body is Markdown that was not rendered: it was not compiled, or with the metadata Body=\"markdown\" of its Article item. Use Source, or set Body to \"both\".",
                    Assert.Throws<InvalidOperationException>(ask).Message);
            }
        }
    }

    [Theory]
    [InlineData("\nText")]
    [InlineData(" \nTex")]
    [InlineData("\t\t\nTe")]
    [InlineData("Text\n")]
    [InlineData("Text ")]
    [InlineData("Text\t")]
    [InlineData("     ")]
    [InlineData("Te\rxt")]
    [InlineData("Te\0xt")]
    [InlineData("T\uFFFDt")]
    public void A_forged_source_is_refused(string forged)
    {
        byte[] pack = Write(Entry("a").With(body: "TEXT!")), bytes = Encoding.UTF8.GetBytes(forged);
        Assert.Equal(5, bytes.Length);
        bytes.CopyTo(pack, pack.AsSpan().IndexOf("TEXT!"u8));
        PackSealer.Seal(pack);
        Assert.Contains("a body is not text", Assert.Throws<InvalidDataException>(() => Read(pack)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_starts_with_an_indent_is_handed_out()
    {
        byte[] pack = Write(Entry("a").With(body: "TEXT!"));
        "\t a\nb"u8.CopyTo(pack.AsSpan(pack.AsSpan().IndexOf("TEXT!"u8)));
        PackSealer.Seal(pack);
        Assert.Equal("\t a\nb", Read(pack).Source);
    }

    private static ArticleBody Packed(string markdown) => Read(Write(Entry("a").With(body: markdown)));

    private static ArticleBody Read(byte[] pack) => Packs.Open(pack).Collection("posts", static f => new Bare(f), [])[0].Body;

    /// <summary>A record without fields.</summary>
    private sealed record Bare : ArticleRecord
    {
        [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
        public Bare(ArticleFields fields)
            : base(fields)
        {
        }
    }
}

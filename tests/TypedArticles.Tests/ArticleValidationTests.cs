using Xunit;

namespace TypedArticles.Tests;

public sealed class ArticleValidationTests
{
    private static readonly Article s_article = new Seed().Read();

    public static TheoryData<string> NoLine => ["", " ", " a", "a ", "\ta", "a\u00A0", "a\nb", "a\rb", "a\0b", "a\uFFFDb"];

    [Theory]
    [MemberData(nameof(NoLine))]
    public void A_text_member_takes_one_trimmed_line(string text)
    {
        Assert.Throws<ArgumentException>("Id", () => s_article with { Id = text });
        Assert.Throws<ArgumentException>("Title", () => s_article with { Title = text });
        Assert.Throws<ArgumentException>("Lead", () => s_article with { Lead = text });
        Assert.Throws<ArgumentException>("Publisher", () => s_article with { Publisher = text });
        Assert.Throws<ArgumentException>("id", () => Article.FromSeed(new Seed().ToString(), text));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused()
    {
        Assert.Throws<ArgumentException>("Title", () => s_article with { Title = "a\uD83Cb" });
        Assert.Throws<ArgumentException>("text", () => new ArticleBody("a\uDF89b"));
    }

    [Fact]
    public void Required_members_take_no_null()
    {
        Assert.Throws<ArgumentNullException>("Id", () => s_article with { Id = null! });
        Assert.Throws<ArgumentNullException>("Title", () => s_article with { Title = null! });
        Assert.Throws<ArgumentNullException>("Url", () => s_article with { Url = null! });
        Assert.Throws<ArgumentNullException>("id", () => Article.FromSeed(new Seed().ToString(), null!));
        Assert.Throws<ArgumentNullException>("text", () => Article.FromSeed((string)null!, "id"));
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("/a/b")]
    [InlineData("ftp://example.org/a")]
    [InlineData("mailto:a@example.org")]
    [InlineData("file:///a")]
    [InlineData("https://example.org/a b")]
    [InlineData("https://example.org/\uFFFD")]
    public void Url_takes_an_absolute_http_url(string url) =>
        Assert.Throws<ArgumentException>("Url", () => s_article with { Url = new Uri(url, UriKind.RelativeOrAbsolute) });

    [Theory]
    [InlineData("")]
    [InlineData("f")]
    [InlineData("french")]
    [InlineData("fr_FR")]
    [InlineData("fr-")]
    [InlineData("fr--FR")]
    [InlineData("f1")]
    [InlineData("фр")]
    [InlineData("fr-123456789")]
    [InlineData("x")]
    public void Language_takes_the_form_of_a_tag(string tag)
    {
        Assert.Throws<ArgumentException>("Language", () => s_article with { Language = tag });
        Assert.Throws<ArgumentException>("Language", () => Article.FromSeed(new Seed().ToString(), "id", new ArticleSeedOptions { Language = tag }));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("fil")]
    [InlineData("pt-BR")]
    [InlineData("zh-Hant-TW")]
    [InlineData("x-klingon")]
    [InlineData("de-1996")]
    public void A_tag_of_the_form_is_kept_as_it_is(string tag) => Assert.Equal(tag, (s_article with { Language = tag }).Language);

    [Fact]
    public void Dates_take_a_date_from_the_year_1000()
    {
        Assert.Throws<ArgumentException>("Period", () => s_article with { Period = default });
        Assert.Throws<ArgumentOutOfRangeException>(() => s_article with { PublishedOn = new DateOnly(999, 12, 31) });
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\uFFFDb")]
    public void A_body_takes_text(string bad) => Assert.Throws<ArgumentException>("text", () => new ArticleBody(bad));

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\u00A0")]
    public void A_blank_body_is_empty(string blank) => Assert.Equal(ArticleBody.Empty, new ArticleBody(blank));

    [Fact]
    public void A_body_takes_UTF_8()
    {
        Assert.Equal(new ArticleBody("Brücke\nüber"), new ArticleBody(" Brücke\r\nüber "u8));
        Assert.Throws<ArgumentException>("text", () => new ArticleBody([0x41, 0xFF]));
    }

    [Fact]
    public void A_body_takes_no_null() => Assert.Throws<ArgumentNullException>("text", () => new ArticleBody((string)null!));
}

using CsCheck;
using Xunit;

namespace TypedArticles.Tests;

public sealed class ArticleSeedTests
{
    private static readonly Article s_article = new Seed { Lead = "A lead... 23.01.2022, Example News" }.Read();

    [Fact]
    public void An_article_is_written_in_the_seed_format() =>
        Assert.Equal(
            " date 2022-01 https://fr.example.org/a/two-words.html\n\nTitle\n\nA lead... 23.01.2022, Example News\n\nBody.\n",
            s_article.ToSeed());

    [Fact]
    public void Whatever_was_read_can_be_written_and_read_again()
    {
        string[] parts =
        [
            "One.", "Two", "...", "…", " ", " ", "\n", "\n", "\r\n", "\r", "\n\n", "12.03.2020,", "12.03.2020, News", "\n12.03.2020, News Inc.",
            "日本", "\uFEFF", "\u2028", "\u0085", "\u00A0", "\t", "date 2022 https://example.org",
        ];
        Gen<string> text = Gen.OneOf(parts).Array[1, 16].Select(string.Concat);
        Gen.Select(text, Gen.OneOf("2022-01", "2020", "2020-03-12"), Gen.OneOf("", "/20200312", "/fr/a")).Sample((below, date, path) =>
        {
            if (Article.TryFromSeed($"date {date} https://example.org{path}\n\n{below}", "id", out Article? article))
            {
                Assert.Equal(article, Article.FromSeed(article.ToSeed(), "id"));
            }
        }, iter: 20_000);
    }

    [Fact]
    public void What_is_written_reads_as_the_article_or_nothing_is_written()
    {
        int written = 0, refused = 0;
        ArticleGen.Any.Sample(article =>
        {
            try
            {
                string text = article.ToSeed();
                Assert.Equal(article, Article.FromSeed(text, article.Id, new ArticleSeedOptions { Language = article.Language }) with { Language = article.Language });
                Interlocked.Increment(ref written);
            }
            catch (InvalidOperationException)
            {
                Interlocked.Increment(ref refused);
            }
        }, iter: 1_000);
        Assert.True(written > 0 && refused > 0, $"{written} written, {refused} refused");
    }

    public static TheoryData<Article, string> Impossible => new()
    {
        { s_article with { Publisher = null }, "a dateline needs a publisher" },
        { s_article with { PublishedOn = null }, "a dateline needs a date" },
        { new Seed { Head = "date 2022-01 https://example.org/20220123" }.Read() with { PublishedOn = null }, "another day of publication" },
        { new Seed().Read() with { Lead = "A lead." }, "a lead needs an ellipsis or a dateline" },
        { new Seed().Read() with { Body = new ArticleBody("A body...") }, "no other block may end so" },
        { new Seed().Read() with { Body = new ArticleBody("A body...\n\nof two blocks.") }, "no other block may end so" },
        { new Seed().Read() with { Body = new ArticleBody("A body. 31.02.2022, News") }, "no other block may end so" },
    };

    [Theory]
    [MemberData(nameof(Impossible), DisableDiscoveryEnumeration = true)]
    public void What_the_format_cannot_hold_is_refused_with_the_reason(Article article, string reason)
    {
        var e = Assert.Throws<InvalidOperationException>(article.ToSeed);
        Assert.Contains($"'{article.Id}'", e.Message, StringComparison.Ordinal);
        Assert.Contains(reason, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_that_the_url_does_not_tell_is_left_to_the_reader()
    {
        Article article = s_article with { Language = "pt-BR" };
        Assert.Equal(article, Article.FromSeed(article.ToSeed(), article.Id, new ArticleSeedOptions { Language = "pt-BR" }));
        article = s_article with { Language = null };
        Assert.Equal(article, Article.FromSeed(article.ToSeed(), article.Id) with { Language = null });
    }
}

using CsCheck;
using TypedArticles.Core.Pack;
using Xunit;

namespace TypedArticles.Tests.Packing;

public sealed class PackTests
{
    [Fact]
    public void A_pack_says_all_that_its_articles_say() =>
        ArticleGen.Several(40).Sample(articles => SameArticles.Assert(ArticleCollection.Create(articles), Packs.Read(articles)), iter: 60);

    [Fact]
    public void Hundreds_of_articles_come_back_too() =>
        ArticleGen.Several(700).Sample(articles => SameArticles.Assert(ArticleCollection.Create(articles), Packs.Read(articles)), iter: 3);

    [Fact]
    public void What_is_absent_is_not_found() =>
        Gen.Select(ArticleGen.Several(40), Gen.String.Array[20]).Sample((articles, texts) =>
        {
            ArticleCollection<Article> all = Packs.Read(articles);
            foreach (string text in texts.Concat(articles.SelectMany(Near)))
            {
                Assert.Equal(articles.Any(a => a.Id == text), all.TryGet(text, out _));
                Assert.Equal(articles.Any(a => a.Slug == text), all.FindBySlug(text) is not null);
                Assert.Equal(articles.Any(a => a.Url.OriginalString == text), all.FindByUrl(text) is not null);
            }
        }, iter: 60);

    [Fact]
    public void The_same_articles_give_the_same_bytes() =>
        ArticleGen.Several(40).Sample(articles => Assert.Equal(Packs.Write(articles), Packs.Write(articles.Reverse())), iter: 60);

    /// <summary>Short strings are decoded by another way than long ones: 256 bytes of UTF-8 divide them.</summary>
    [Theory]
    [InlineData("a")]
    [InlineData("é")]
    [InlineData("国")]
    [InlineData("😀")]
    [InlineData("aé国😀")]
    public void Titles_of_every_length_come_back(string unit)
    {
        Article[] articles = [.. Enumerable.Range(1, 300).Select(i => new Seed().Read() with { Id = $"{i}", Title = string.Concat(Enumerable.Repeat(unit, i)) + "." })];
        ArticleCollection<Article> all = Packs.Read(articles);
        Assert.All(articles, a => Assert.Equal(a.Title, all[a.Id].Title));
    }

    [Fact]
    public void An_empty_pack_answers_too()
    {
        ArticleCollection<Article> all = Packs.Read([]);
        SameArticles.Assert(ArticleCollection.Empty<Article>(), all);
        Assert.Empty(all);
        Assert.Null(all.FindBySlug("a"));
        Assert.Null(all.FindByUrl("https://example.org"));
        Assert.False(all.TryGet("a", out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => all[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => all.NewestFirst[0]);
    }

    [Fact]
    public void Read_packed_and_hand_made_articles_are_equal() =>
        ArticleGen.Several(20).Sample(articles =>
        {
            foreach (Article packed in Packs.Read(articles))
            {
                Article made = articles.Single(a => a.Id == packed.Id);
                Assert.Equal(made, packed);
                Assert.Equal(packed, made);
                Assert.Equal(made with { Title = "Other" }, packed with { Title = "Other" });
                Assert.Equal(made with { Lead = null, Publisher = null, Language = null }, packed with { Lead = null, Publisher = null, Language = null });
                Assert.NotEqual(packed, packed with { Title = packed.Title + "x" });
                Assert.Equal((made with { Id = "other" }).ContentHash, (packed with { Id = "other" }).ContentHash);
            }
        }, iter: 60);

    [Fact]
    public void A_generated_member_finds_its_article_by_the_hash_of_its_id()
    {
        Article[] articles = [.. Enumerable.Range(0, 50).Select(i => new Seed().Read() with { Id = $"fr/{i:000000}" })];
        ArticlePack pack = Packs.Open(Packs.Write(articles));
        Assert.All(articles, a => Assert.Same(pack.All[a.Id], pack.GetByIdHash(IdHash.Of(a.Id))));
        Assert.Throws<InvalidDataException>(() => pack.GetByIdHash(IdHash.Of("fr/000050")));
    }

    private static IEnumerable<string> Near(Article article) =>
        [article.Id + "0", article.Id[1..], article.Slug + "-", article.Url.OriginalString + "/", article.Url.OriginalString.ToUpperInvariant()];
}

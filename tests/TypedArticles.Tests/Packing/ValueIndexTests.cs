using Xunit;

namespace TypedArticles.Tests.Packing;

/// <summary>Articles are grouped by the value indexes of the pack, which are read in place.</summary>
public sealed class ValueIndexTests
{
    private const int Many = 10_000;

    private static readonly byte[] s_pack = Packs.Write(Enumerable.Range(0, Many).Select(static i => new Seed
    {
        Head = $"date 20{10 + (i % 7)}-{1 + (i % 12):00} https://{(i % 3 == 0 ? "fr" : "uk")}.example.org/two-words-{i:00000}.html",
    }.Read() with
    { Id = $"{i:00000}", Publisher = $"Publisher {i % 20}", Language = i % 3 == 0 ? "fr" : "uk" }));

    private static readonly PartialDate s_month = new(2011, 2);

    [Fact]
    public void Grouping_makes_no_article()
    {
        ArticlePack pack = Packs.Open(s_pack);
        ArticleIndex<string, Article> publishers = Publishers(pack);
        Assert.Equal(20, publishers.Count);
        Assert.Equal(Many, publishers.Counts.Sum(static c => c.Count));
        Assert.Equal(Many / 20, publishers["Publisher 7"].Count);
        Assert.False(publishers.Contains("Publisher 20"));
        Assert.Equal(Many, pack.All.Months.Sum(static m => m.Count));
        Assert.Equal([("uk", 6_666), ("fr", 3_334)], pack.All.Languages.Select(static l => (l.Value, l.Count)));
        Assert.Equal(pack.All.Months.Single(static m => m.Value == s_month).Count, pack.IndexByMonth()[s_month].Count);
        Assert.Equal(0, Packs.MadeIn(pack.All));
    }

    [Fact]
    public void An_article_of_a_group_is_the_only_one_made()
    {
        ArticlePack pack = Packs.Open(s_pack);
        Assert.Equal("Publisher 7", Publishers(pack)["Publisher 7"][3].Publisher);
        Assert.Equal(1, Packs.MadeIn(pack.All));
    }

    [Fact]
    public void Groups_are_those_that_reading_every_article_gives()
    {
        ArticlePack pack = Packs.Open(s_pack);
        AssertSame(pack.All.IndexBy(static a => a.Publisher), Publishers(pack));
        AssertSame(pack.All.IndexBy(static a => a.Date.TruncateTo(PartialDatePrecision.Month)), pack.IndexByMonth());
        AssertSame(pack.All.IndexBy(static a => a.Language), pack.IndexByText("@language", NotAsked));
    }

    [Fact]
    public void Grouping_again_allocates_nothing()
    {
        ArticlePack pack = Packs.Open(s_pack);
        ArticleIndex<string, Article> publishers = Publishers(pack);
        ArticleIndex<PartialDate, Article> months = pack.IndexByMonth();
        Allocations.AssertNone(() =>
            publishers["Publisher 7"].Count + publishers.Counts.Count + months[s_month].Count + months.Counts.Count
                + pack.All.Months.Count + pack.All.Languages.Count + publishers["Publisher 7"][499].Title.Length);
    }

    private static ArticleIndex<string, Article> Publishers(ArticlePack pack) => pack.IndexByText("publisher", NotAsked);

    private static string NotAsked(Article article) => throw new InvalidOperationException($"The article '{article.Id}' was read, though the pack has an index.");

    private static void AssertSame<TKey>(ArticleIndex<TKey, Article> expected, ArticleIndex<TKey, Article> actual)
    {
        Assert.Equal(expected.Counts, actual.Counts);
        Assert.All(expected.Counts, c => Assert.Equal(expected[c.Value], actual[c.Value]));
    }
}

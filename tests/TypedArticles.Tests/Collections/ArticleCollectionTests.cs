using System.Collections;
using CsCheck;
using Xunit;

namespace TypedArticles.Tests.Collections;

public sealed class ArticleCollectionTests
{
    private static readonly Gen<Article[]> s_articles = ArticleGen.Several(30);

    [Fact]
    public void The_order_is_by_date_and_then_by_id() =>
        s_articles.Sample(articles =>
        {
            Article[] expected = [.. articles.OrderBy(a => a.Date).ThenBy(a => a.Id, StringComparer.Ordinal)];
            ArticleCollection<Article> all = ArticleCollection.Create(articles);
            Assert.Equal(expected, all);
            Assert.Equal(expected, (IEnumerable)all);
            Assert.Equal(expected.Reverse(), all.NewestFirst);
            Assert.Equal(expected.Reverse(), Enumerable.Range(0, all.Count).Select(i => all.NewestFirst[i]));
        });

    [Fact]
    public void Choosing_gives_those_that_fit_in_their_order() =>
        Gen.Select(s_articles, DateGen.Any, DateGen.Day, DateGen.Day).Sample((articles, period, first, last) =>
        {
            foreach (ArticleCollection<Article> all in (ArticleCollection<Article>[])[ArticleCollection.Create(articles), Packs.Read(articles)])
            {
                Assert.Equal(all.Where(a => a.Date.FirstDay >= period.FirstDay && a.Date.LastDay <= period.LastDay), all.PublishedIn(period));
                Assert.Equal(all.Where(a => a.Date.FirstDay >= first && a.Date.LastDay <= last), all.PublishedBetween(first, last));
                Assert.Equal(all.PublishedIn(period), all.PublishedBetween(period.FirstDay, period.LastDay));
                Assert.Equal(all.Where(a => a.Host == "fr.example.org"), all.IndexBy(a => a.Host)["fr.example.org"]);
                Assert.Equal(all.Where(a => a.Publisher == "新聞"), all.IndexBy(a => a.Publisher)["新聞"]);
                Assert.Equal(all.Where(a => a.Language == "pt-BR"), all.InLanguage("PT-br"));
            }
        });

    [Fact]
    public void Counts_are_of_what_occurs() =>
        s_articles.Sample(articles =>
        {
            ArticleCollection<Article> all = Packs.Read(articles);
            Assert.Equal(articles.Length, all.Months.Sum(m => m.Count));
            Assert.Equal(all.Months.OrderBy(m => m.Value), all.Months);
            Assert.All(all.Months, m => Assert.Equal(all.Count(a => a.Date.TruncateTo(PartialDatePrecision.Month) == m.Value), m.Count));
            Assert.All(all.IndexBy(a => a.Publisher).Counts, p => Assert.Equal(all.IndexBy(a => a.Publisher)[p.Value].Count, p.Count));
            Assert.All(all.IndexBy(a => a.Host).Counts, s => Assert.Equal(all.IndexBy(a => a.Host)[s.Value].Count, s.Count));
            Assert.All(all.Languages, l => Assert.Equal(all.InLanguage(l.Value).Count, l.Count));
            Assert.Equal(articles.Count(a => a.Publisher is not null), all.IndexBy(a => a.Publisher).Counts.Sum(p => p.Count));
            Assert.Equal(all.IndexBy(a => a.Host).Counts.OrderByDescending(s => s.Count).ThenBy(s => s.Value, StringComparer.Ordinal), all.IndexBy(a => a.Host).Counts);
        });

    [Fact]
    public void The_first_of_equal_slugs_and_urls_is_found() =>
        s_articles.Sample(articles =>
        {
            foreach (ArticleCollection<Article> all in (ArticleCollection<Article>[])[ArticleCollection.Create(articles), Packs.Read(articles)])
            {
                Assert.All(all, a => Assert.Same(all.First(other => other.Slug == a.Slug), all.FindBySlug(a.Slug)));
                Assert.All(all, a => Assert.Same(all.First(other => other.Url.OriginalString == a.Url.OriginalString), all.FindByUrl(a.Url)));
                Assert.All(all, a => Assert.Same(a, all[a.Id]));
            }
        });

    [Fact]
    public void Collections_are_joined_into_one()
    {
        Article article = new Seed().Read();
        ArticleCollection<Article> one = Packs.Read([article]), two = ArticleCollection.Create([article with { Id = "a" }]);
        Assert.Equal(["a", "id"], ArticleCollection.Combine(one, two, ArticleCollection.Empty<Article>()).Select(a => a.Id));
        Assert.Same(one, ArticleCollection.Combine(one));
        Assert.Empty(ArticleCollection.Combine<Article>());
        Assert.Throws<ArgumentException>("collections", () => ArticleCollection.Combine(one, one));
        Assert.Throws<ArgumentNullException>("collections", () => ArticleCollection.Combine(one, null!));
        Assert.Throws<ArgumentNullException>("entries", () => ArticleCollection.Create<Article>([null!]));
        Assert.Throws<ArgumentNullException>("entries", () => ArticleCollection.Create((IEnumerable<Article>)null!));
    }

    [Fact]
    public void What_is_not_there_is_told()
    {
        ArticleCollection<Article> all = ArticleCollection.Create([new Seed().Read()]);
        Assert.Contains("'other'", Assert.Throws<KeyNotFoundException>(() => all["other"]).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("index", () => all[1]);
        Assert.Throws<ArgumentOutOfRangeException>("index", () => all[-1]);
        Assert.Throws<ArgumentOutOfRangeException>("index", () => all.NewestFirst[1]);
        Assert.Throws<ArgumentNullException>(() => all.FindBySlug(null!));
        Assert.Throws<ArgumentNullException>(() => all.TryGet(null!, out _));
        Assert.Equal("1 articles", all.ToString());
    }
}

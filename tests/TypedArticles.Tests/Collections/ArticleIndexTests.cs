using CsCheck;
using Xunit;

namespace TypedArticles.Tests.Collections;

public sealed class ArticleIndexTests
{
    [Fact]
    public void An_index_has_the_articles_of_each_key_in_the_order_of_the_collection() =>
        ArticleGen.Several(30).Sample(articles =>
        {
            ArticleCollection<Article> all = Packs.Read(articles);
            ArticleIndex<string, Article> byPublisher = all.IndexBy(static a => a.Publisher);
            Assert.Equal(articles.Select(static a => a.Publisher).OfType<string>().Distinct().Count(), byPublisher.Count);
            Assert.Equal(articles.Count(static a => a.Publisher is not null), byPublisher.Counts.Sum(static c => c.Count));
            Assert.Equal(byPublisher.Counts.OrderByDescending(static c => c.Count).ThenBy(static c => c.Value, StringComparer.Ordinal), byPublisher.Counts);
            Assert.All(byPublisher.Counts, c => Assert.Equal(all.Where(a => a.Publisher == c.Value), byPublisher[c.Value]));
            Assert.All(all.NewestFirst.IndexBy(static a => a.Host).Counts, c => Assert.Equal(all.NewestFirst.Where(a => a.Host == c.Value), all.NewestFirst.IndexBy(static a => a.Host)[c.Value]));
        });

    [Fact]
    public void A_key_that_no_article_has_is_empty()
    {
        ArticleIndex<string, Article> index = ArticleCollection.Create([new Seed().Read()]).IndexBy(static a => a.Host);
        Assert.Empty(index["other"]);
        Assert.False(index.Contains("other"));
        Assert.True(index.Contains("fr.example.org"));
        Assert.Same(index["fr.example.org"], index["fr.example.org"]);
        Assert.Throws<ArgumentNullException>("key", () => index[null!]);
        Assert.Throws<ArgumentNullException>("key", () => index.Contains(null!));
    }

    [Fact]
    public void Keys_of_any_type_are_counted_in_their_order()
    {
        Article article = new Seed().Read();
        ArticleCollection<Article> all = [article with { Id = "a", PublishedOn = new DateOnly(2022, 1, 5) }, article with { Id = "b", PublishedOn = new DateOnly(2022, 1, 2) }, article with { Id = "c", PublishedOn = null }];
        ArticleIndex<DateOnly?, Article> byDay = all.IndexBy<DateOnly?>(static a => a.PublishedOn);
        Assert.Equal([new DateOnly(2022, 1, 2), new DateOnly(2022, 1, 5)], byDay.Counts.Select(static c => c.Value!.Value));
        Assert.Equal("a", Assert.Single(byDay[new DateOnly(2022, 1, 5)]).Id);
        Assert.Equal([false, true], all.IndexBy(static a => a.Id == "c").Counts.Select(static c => c.Value));
        Assert.Equal(["x", "b", "a"], all.IndexBy(static a => new Unordered(a.Id == "c" ? "x" : a.Id)).Counts.Select(static c => c.Value.Text).Order(Comparer<string>.Create(static (a, b) => string.CompareOrdinal(b, a))));
    }

    [Fact]
    public void Each_of_several_keys_leads_to_its_articles_once()
    {
        Article article = new Seed().Read();
        ArticleCollection<Article> all = [article with { Id = "a", Title = "red blue red" }, article with { Id = "b", Title = "blue" }];
        ArticleIndex<string, Article> byWord = all.IndexByEach<string?>(static a => [.. a.Title.Split(' '), null])!;
        Assert.Equal([("blue", 2), ("red", 1)], byWord.Counts.Select(static c => (c.Value, c.Count)));
        Assert.Equal(["a", "b"], byWord["blue"].Select(static a => a.Id));
    }

    [Fact]
    public void Chosen_three_times_and_grouped_a_collection_still_answers_every_question() =>
        ArticleGen.Several(40).Sample(articles =>
        {
            foreach (ArticleCollection<Article> all in (ArticleCollection<Article>[])[ArticleCollection.Create(articles), Packs.Read(articles)])
            {
                ArticleCollection<Article> chosen = all.Where(static a => a.Language is not null).PublishedBetween(DateOnly.MinValue, new DateOnly(9999, 12, 31)).InLanguage("fr");
                Assert.Equal(articles.Where(static a => a.Language == "fr").OrderBy(static a => a.Date).ThenBy(static a => a.Id, StringComparer.Ordinal), chosen);
                foreach (ArticleCount<string> host in chosen.IndexBy(static a => a.Host).Counts)
                {
                    ArticleCollection<Article> group = chosen.IndexBy(static a => a.Host)[host.Value];
                    Assert.All(group, a => Assert.Same(a, group[a.Id]));
                    Assert.All(group, a => Assert.Same(group.First(other => other.Slug == a.Slug), group.NewestFirst.FindBySlug(a.Slug)));
                    Assert.All(group, a => Assert.Same(group.First(other => other.Url.OriginalString == a.Url.OriginalString), group.FindByUrl(a.Url.OriginalString)));
                    Assert.Equal(group.Count, group.Months.Sum(static m => m.Count));
                }
            }
        });

    private sealed record Unordered(string Text);
}

using TypedArticles.Fuzz;
using Xunit;

namespace TypedArticles.Tests.Searching;

/// <summary>A query of one word takes a way of its own, which finds what the way of all others finds: that with another word, which excludes nothing.</summary>
public sealed class LoneWordTests
{
    private static readonly ArticleCollection<Article> s_all = Packs.ReadSearchable([.. SearchArchive.Articles(5, 300), .. SearchArchive.Articles(6, 300).Select(static a => a with { Id = "b" + a.Id, Title = a.Title + " canal" })]);

    private static readonly string[] s_words = [.. Enumerable.Range(0, 150).Select(static i => SearchArchive.Word(new FuzzRandom(7, i))).Concat(["canal", "brid*", "zznothing", "cau", "cầu"]).Distinct()];

    public static TheoryData<string> Ways => ["page", "second page", "many", "all", "none", "any match", "all match", "titles", "body", "newest first", "one language", "a month", "typed ahead"];

    [Theory]
    [MemberData(nameof(Ways))]
    public void One_word_finds_the_same_in_the_same_order_as_with_another(string way)
    {
        ArticleCollection<Article> articles = way switch
        {
            "one language" => s_all.InLanguage("vi"),
            "a month" => s_all.PublishedIn(s_all[200].Date.TruncateTo(PartialDatePrecision.Year)),
            _ => s_all,
        };
        SearchOptions options = way switch
        {
            "page" => new(),
            "second page" => new() { Skip = 10, Take = 7 },
            "many" => new() { Take = 60 },
            "all" => new() { Take = 1000 },
            "none" => new() { Take = 0 },
            "any match" => new() { Match = SearchMatch.Any },
            "all match" => new() { Match = SearchMatch.All },
            "titles" => new() { Fields = SearchFields.Title },
            "body" => new() { Fields = SearchFields.Body, Take = 30 },
            "newest first" => new() { Order = SearchOrder.NewestFirst },
            "typed ahead" => new() { LastWordIsPrefix = true },
            _ => new() { Take = 20 },
        };

        int found = 0;
        foreach (string word in s_words)
        {
            SearchResults<Article> alone = articles.Search(word, options);
            SearchResults<Article> paired = articles.Search("-qqqqqqqq " + word, options);
            Assert.Equal((paired.Total, paired.DidYouMean is null), (alone.Total, alone.DidYouMean is null));
            Assert.Equal(paired.Select(static h => h.Entry.Id), alone.Select(static h => h.Entry.Id));
            Assert.All(alone.Zip(paired), static pair => Assert.Equal((pair.Second.Fields, 0), (pair.First.Fields, Math.Round(pair.Second.Score - pair.First.Score, 5))));
            Assert.Equal(paired.Languages.Select(static l => (l.Value, l.Count)), alone.Languages.Select(static l => (l.Value, l.Count)));
            found += alone.Total;
        }

        Assert.True(found > 100, $"Only {found} entries were found.");
    }
}

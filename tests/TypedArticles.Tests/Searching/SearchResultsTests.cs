extern alias build;

using System.Text;
using System.Text.Json;
using build::TypedArticles.Core.Searching;
using Xunit;

namespace TypedArticles.Tests.Searching;

/// <summary>Snippets, suggestions, completions, related entries, and which collections are searched.</summary>
public sealed class SearchResultsTests
{
    [Fact]
    public void A_title_and_a_snippet_mark_the_words_of_the_query_in_all_their_forms()
    {
        SearchHit<Article> hit = Archive.All.Search("lock keeper")[0];
        Assert.Equal("[Locks] of the Old Canal", Marked(hit.Title));
        Assert.Equal("The old canal has nine [locks]. Each [lock] lifts a boat by two metres. A [keeper] opens the [locks] by hand, and the [keepers] live in small houses near the water.", Marked(hit.Snippet(40)));
    }

    [Fact]
    public void A_snippet_begins_at_a_sentence_and_says_where_it_is_cut()
    {
        HighlightedText snippet = Archive.All.Search("keepers houses")[0].Snippet(18);
        Assert.Equal("A [keeper] opens the [locks] by hand, and the [keepers] live in small [houses] near the water.", Marked(snippet).Replace("locks", "[locks]", StringComparison.Ordinal));
        Assert.Equal((true, false), (snippet.IsCutBefore, snippet.IsCutAfter));
        HighlightedText first = Archive.All.Search("canal nine")[0].Snippet(6);
        Assert.Equal(("The old [canal] has [nine] locks", false, true), (Marked(first).TrimEnd('.'), first.IsCutBefore, first.IsCutAfter));
    }

    [Fact]
    public void A_snippet_is_the_lead_where_only_that_has_the_words()
    {
        Assert.Equal("[Notes] from the council.", Marked(Archive.All.Search("notes")[0].Snippet()));
        Assert.Throws<ArgumentOutOfRangeException>(() => Archive.All.Search("notes")[0].Snippet(0));
    }

    [Theory]
    [InlineData("石拱桥", "[石拱桥]是一座")]
    [InlineData("rivière", "[rivière]")]
    [InlineData("мост", "Каменный [мост]")]
    public void Ranges_are_of_characters_and_of_bytes(string query, string part)
    {
        SearchHit<Article> hit = Archive.All.Search(query)[0];
        HighlightedText snippet = hit.Snippet();
        Assert.Contains(part.Split('是')[0], Marked(snippet), StringComparison.Ordinal);
        Assert.Equal(snippet.Matches.Select(r => snippet.Text[r]), snippet.Utf8Matches.Select(r => Encoding.UTF8.GetString(snippet.Utf8[r])));
        Assert.Equal(snippet.Text, string.Concat(snippet.Parts.Select(static p => p.Text)));
        Assert.Equal(snippet.Text, snippet.ToString());
        Assert.Contains(snippet.Text, hit.Entry.Body.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lighthuose", "lighthouse")]
    [InlineData("harbuor ice", "harbour ice")]
    [InlineData("\"iron brigde\"", "\"iron bridge\"")]
    [InlineData("counc1l -river", "council -river")]
    [InlineData("lighthouse", null)]
    [InlineData("iron nine", null)]
    [InlineData("xyz", null)]
    [InlineData("qqqqqqqqqq", null)]
    public void A_misspelt_word_gets_the_nearest_one(string query, string? suggestion) => Assert.Equal(suggestion, Archive.All.Search(query).DidYouMean);

    [Fact]
    public void Typos_are_suggested_searched_or_left_alone()
    {
        Assert.Empty(Archive.All.Search("lighthuose", new SearchOptions { Typos = SearchTypos.Suggest, Match = SearchMatch.All, Fields = SearchFields.Title }));
        SearchResults<Article> found = Archive.All.Search("lighthuose", new SearchOptions { Typos = SearchTypos.Search });
        Assert.Equal(("harbour", "lighthouse", null), (Assert.Single(found).Entry.Id, found.SearchedFor, found.DidYouMean));
        Assert.Null(Archive.All.Search("lighthuose", new SearchOptions { Typos = SearchTypos.Off }).DidYouMean);
        Assert.Null(Archive.All.Search("harbour", new SearchOptions { Typos = SearchTypos.Search }).SearchedFor);
    }

    [Fact]
    public void A_word_that_no_entry_has_stands_for_one_that_begins_like_it_and_the_result_says_so()
    {
        SearchResults<Article> found = Archive.All.Search("lighthouses");
        Assert.Equal(("harbour", "lighthouse"), (Assert.Single(found).Entry.Id, found.SearchedFor));
    }

    [Fact]
    public void Completions_are_words_of_the_texts_the_most_frequent_first()
    {
        Assert.Equal(["canal", "cart", "cast"], Archive.All.InLanguage("en").Complete("ca"));
        Assert.Equal("bridge", Archive.All.Complete("iron BRI")[0]);
        Assert.Equal(2, Archive.All.Complete("l", 2).Count);
        Assert.Empty(Archive.All.Complete(""));
        Assert.Empty(Archive.All.Complete("zzzz"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Archive.All.Complete("a", -1));
    }

    [Fact]
    public void Related_entries_are_of_the_same_language_and_not_the_entry_itself()
    {
        IReadOnlyList<Article> related = Archive.All.RelatedTo(Archive.All["bridge"], 3);
        Assert.Contains("town", related.Select(static a => a.Id));
        Assert.All(related, static a => Assert.Equal("en", a.Language));
        Assert.DoesNotContain("bridge", related.Select(static a => a.Id));
        Assert.Empty(Archive.All.RelatedTo(Archive.All["fr/pont"]));
        Assert.Throws<ArgumentException>(() => Archive.All.RelatedTo(Archive.Of("other", "en", "2020", "t", null, "b")));
        Assert.Throws<ArgumentOutOfRangeException>(() => Archive.All.RelatedTo(Archive.All["bridge"], -1));
    }

    [Fact]
    public void A_filtered_collection_searches_its_own_entries()
    {
        Assert.Equal(["bridge"], Archive.Ids(Archive.All.PublishedIn(PartialDate.Parse("2023")), "iron"));
        Assert.Equal(["harbour"], Archive.Ids(Archive.All.Where(static a => a.Id.StartsWith('h')), "iron"));
        Assert.Equal(["fr/pont"], Archive.Ids(Archive.All.InLanguage("fr"), "pont iron"));
        Assert.Equal(["town"], Archive.Ids(Archive.All[^1..], "river council"), StringComparer.Ordinal);
        Assert.Empty(Archive.Ids(Archive.All.InLanguage("fr"), "iron"));
    }

    [Fact]
    public void Combined_collections_are_ranked_together()
    {
        ArticleCollection<Article> other = Packs.ReadSearchable([Archive.Of("other", "en", "2024", "Iron iron", null, "Iron mines.")]);
        ArticleCollection<Article> combined = ArticleCollection.Combine(Archive.All, other);
        Assert.Equal(["other", "bridge", "harbour"], Archive.Ids(combined, "iron"));
        Assert.Equal(["other", "bridge", "harbour"], ArticleSearch.Across("iron", Archive.All, other).Select(static h => h.Entry.Id));
        Assert.Equal(["bridge", "harbour"], ArticleSearch.Across("iron", Archive.All, Archive.All).Select(static h => h.Entry.Id));
        Assert.Throws<ArgumentNullException>(() => ArticleSearch.Across("iron", Archive.All, null!));
    }

    [Fact]
    public void Without_an_index_there_is_no_search_and_the_exception_says_what_to_set()
    {
        ArticleCollection<Article> loose = ArticleCollection.Create(Archive.Articles);
        Assert.False(loose.CanSearch);
        Assert.True(Archive.All.CanSearch);
        Assert.False(Packs.Read(Archive.Articles).CanSearch);
        Assert.False(ArticleCollection.Combine(Archive.All, ArticleCollection.Create([Archive.Of("x", "en", "2020", "t", null, "b")])).CanSearch);
        InvalidOperationException e = Assert.Throws<InvalidOperationException>(() => loose.Search("iron"));
        Assert.Contains("<ArticlesSearch>true</ArticlesSearch>", e.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => loose.Complete("iron"));
        Assert.Throws<InvalidOperationException>(() => loose.RelatedTo(loose[0]));
    }

    [Fact]
    public void Languages_and_months_are_those_of_all_that_was_found()
    {
        SearchResults<Article> found = Archive.All.Search("bridge pont", new SearchOptions { Take = 1 });
        Assert.Equal([("en", 2), ("fr", 1)], found.Languages.Select(static c => (c.Value, c.Count)));
        Assert.Equal([("2023-04", 1), ("2023-06", 1), ("2024-02", 1)], found.Months.Select(static c => (c.Value.ToString(), c.Count)));
        Assert.Equal("1 of 3 hits", found.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => found[1]);
    }

    [Fact]
    public void An_index_of_titles_has_titles_and_leads_only()
    {
        ArticleCollection<Article> all = Packs.ReadSearchable(Archive.Articles, SearchLevel.Titles);
        Assert.Equal(["bridge"], Archive.Ids(all, "iron"));
        Assert.Equal(["town"], Archive.Ids(all, "council"));
        Assert.Empty(Archive.Ids(all, "keeper"));
        Assert.Equal("bridge", Archive.Ids(all, "\"iron bridge\"")[0]);
    }

    [Fact]
    public void Entries_without_a_language_get_the_forms_of_a_guessed_one()
    {
        ArticleCollection<Article> all = Packs.ReadSearchable(Archive.Articles.Select(static a => a with { Language = null }));
        Assert.Equal(["canal"], Archive.Ids(all, "keeper lock"));
        Assert.Equal(["de/bruecke"], Archive.Ids(all, "Brücke"));
        Assert.Equal(["ru/most"], Archive.Ids(all, "моста"));
        Assert.All(all, static a => Assert.Null(a.Language));
    }

    [Fact]
    public void A_result_is_serialized_with_its_numbers()
    {
        JsonElement json = JsonSerializer.SerializeToElement(Archive.All.Search("iron")[0].Snippet());
        Assert.Equal(Archive.All.Search("iron")[0].Snippet().Text, json.GetProperty("Text").GetString());
        Assert.Equal("iron", json.GetProperty("Parts").EnumerateArray().First(static p => p.GetProperty("IsMatch").GetBoolean()).GetProperty("Text").GetString());
    }

    [Fact]
    public void A_query_allocates_no_more_than_its_results()
    {
        long Of(string query)
        {
            Archive.All.Search(query);
            long least = long.MaxValue;
            for (int i = 0; i < 20; i++)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                Archive.All.Search(query);
                least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            }

            return least;
        }

        // The results, an array of two hits, and nothing in proportion to the words or the entries.
        Assert.InRange(Of("iron"), 1, 400);
        Assert.InRange(Of("iron bridge old canal lock keepers rivi* -pont"), 1, 800);
    }

    [Fact]
    public async Task Threads_find_the_same_at_once()
    {
        string[] queries = ["iron bridge", "\"old canal\"", "lo* -river", "pont rivière", "石拱桥", "title:harbour ice"];
        string[][] expected = [.. queries.Select(static q => Archive.Ids(q))];
        (byte[] pack, byte[] index) = Packs.WriteSearchable(Archive.Articles);
        ArticleCollection<Article> fresh = Packs.Open(pack, index).All;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(t => Task.Run(() =>
        {
            for (int i = 0; i < 200; i++)
            {
                int q = (i + t) % queries.Length;
                Assert.Equal(expected[q], Archive.Ids(fresh, queries[q]));
            }
        })));
    }

    private static string Marked(HighlightedText text) => string.Concat(text.Parts.Select(static p => p.IsMatch ? $"[{p.Text}]" : p.Text));
}

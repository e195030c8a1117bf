using Xunit;

namespace TypedArticles.Tests.Searching;

/// <summary>What each operator of a query finds, and in which order.</summary>
public sealed class QueryTests
{
    [Theory]
    [InlineData("iron", "bridge harbour")]
    [InlineData("IRON", "bridge harbour")]
    [InlineData("iron bridge", "bridge town harbour")]
    [InlineData("bridge iron bridge", "bridge town harbour")]
    [InlineData("nothinglikethis", "")]
    [InlineData("toll", "bridge")]
    public void Words_find_the_entries_that_have_any_of_them_and_those_with_all_first(string query, string ids) => Assert.Equal(ids, string.Join(' ', Archive.Ids(query)));

    [Theory]
    [InlineData("lock", "canal")]
    [InlineData("keeper", "canal")]
    [InlineData("ship", "harbour")]
    [InlineData("Brücke", "de/bruecke")]
    [InlineData("écluse", "fr/pont")]
    [InlineData("мост", "ru/most")]
    [InlineData("мостов", "ru/most")]
    public void A_word_finds_its_other_forms(string query, string id) => Assert.Equal([id], Archive.Ids(query));

    [Theory]
    [InlineData("riviere", "fr/pont")]
    [InlineData("ETE", "fr/pont")]
    [InlineData("l'été", "fr/pont")]
    [InlineData("grossere", "de/bruecke")]
    [InlineData("елка", "ru/most")]
    [InlineData("ｉｃｅ", "harbour")]
    [InlineData("e\u0301cluses", "fr/pont")]
    [InlineData("har\u00ADbour", "harbour")]
    public void Case_accents_width_and_invisible_characters_do_not_count(string query, string id) => Assert.Equal([id], Archive.Ids(query));

    [Theory]
    [InlineData("石拱桥", "zh/qiao")]
    [InlineData("桥", "")]
    [InlineData("河北", "zh/qiao")]
    [InlineData("สะพาน", "th/saphan")]
    [InlineData("แม่น้ำ", "th/saphan")]
    [InlineData("جسر", "ar/jisr")]
    [InlineData("حجري", "ar/jisr")]
    [InlineData("مدينة", "ar/jisr")]
    public void Scripts_without_spaces_and_prefixes_of_arabic_are_found(string query, string ids) => Assert.Equal(ids, string.Join(' ', Archive.Ids(query)));

    [Theory]
    [InlineData("\"iron bridge\"", "bridge")]
    [InlineData("\"bridge iron\"", "")]
    [InlineData("“iron bridge”", "bridge")]
    [InlineData("„iron bridge“", "bridge")]
    [InlineData("\"the old\"", "canal town")]
    [InlineData("\"old canal\" keeper", "canal")]
    [InlineData("\"old canal\" iron", "canal")]
    [InlineData("\"lock\"", "canal")]
    [InlineData("\"keepr\"", "")]
    [InlineData("\"石拱桥\"", "zh/qiao")]
    [InlineData("\"石桥拱\"", "")]
    [InlineData("\"iron bridge", "bridge")]
    public void A_phrase_is_required_in_its_order(string query, string ids) => Assert.Equal(ids, string.Join(' ', Archive.Ids(query).Order(StringComparer.Ordinal)));

    [Fact]
    public void A_quoted_word_finds_no_other_form() =>
        Assert.Equal("canal; bridge town", $"{string.Join(' ', Archive.Ids("\"locks\""))}; {string.Join(' ', Archive.Ids("\"bridge\""))}");

    [Theory]
    [InlineData("har*", "harbour")]
    [InlineData("li* council", "town canal harbour")]
    [InlineData("keep*", "canal")]
    [InlineData("zzz*", "")]
    public void A_star_finds_the_words_that_begin_so(string query, string ids) => Assert.Equal(ids, string.Join(' ', Archive.Ids(query)));

    [Theory]
    [InlineData("iron -harbour", "bridge")]
    [InlineData("old -canal", "harbour")]
    [InlineData("old -\"old canal\"", "town harbour")]
    [InlineData("bridge -\"iron bridge\"", "town")]
    [InlineData("bridge -title:bridge", "town")]
    [InlineData("-iron", "")]
    [InlineData("iron - harbour", "harbour bridge")]
    public void A_minus_leaves_entries_out(string query, string ids) => Assert.Equal(ids, string.Join(' ', Archive.Ids(query)));

    [Theory]
    [InlineData("title:bridge", "bridge")]
    [InlineData("TITLE:canal", "canal")]
    [InlineData("title:keeper", "")]
    [InlineData("title:\"iron bridge\"", "bridge")]
    [InlineData("title:\"old market\"", "")]
    [InlineData("title:not*", "town")]
    public void Title_looks_at_titles_only(string query, string ids) => Assert.Equal(ids, string.Join(' ', Archive.Ids(query)));

    [Fact]
    public void Vietnamese_tells_words_apart_by_their_marks_and_finds_all_where_none_are_written()
    {
        Article[] articles =
        [
            Archive.Of("cau-bridge", "vi", "2024-01", "Một", null, "Cây cầu này rất dài và đẹp của thành phố."),
            Archive.Of("cau-fish", "vi", "2024-02", "Hai", null, "Ông ấy đi câu với bạn của mình ở đây."),
            Archive.Of("cau-betel", "vi", "2024-03", "Ba", null, "Quả cau được bán ở chợ của làng."),
        ];
        ArticleCollection<Article> all = Packs.ReadSearchable(articles);
        Assert.Equal("cau-bridge", Archive.Ids(all, "cầu")[0]);
        Assert.DoesNotContain("cau-fish", Archive.Ids(all, "cầu"));
        Assert.Equal(3, Archive.Ids(all, "cau").Length);
        Assert.Equal(["cau-fish"], Archive.Ids(all, "\"câu\""));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n")]
    [InlineData("\"")]
    [InlineData("\"\"")]
    [InlineData("-")]
    [InlineData("*")]
    [InlineData("title:")]
    [InlineData("-title:\"")]
    [InlineData("!?()[]{}:;,.")]
    [InlineData("\0\uFFFF\uD800")]
    public void A_query_without_words_finds_nothing(string query)
    {
        SearchResults<Article> found = Archive.All.Search(query);
        Assert.Equal((0, 0, null, null), (found.Count, found.Total, found.DidYouMean, found.SearchedFor));
    }

    [Theory]
    [InlineData("(iron) AND bridge", "bridge")]
    [InlineData("iron:bridge", "bridge")]
    [InlineData("iron/bridge", "bridge")]
    [InlineData("*iron* bridge", "bridge")]
    [InlineData("--iron", "bridge")]
    public void What_is_not_an_operator_separates_words(string query, string first) => Assert.Equal(first, Archive.Ids(query)[0]);

    [Fact]
    public void Only_the_first_64_words_of_a_query_count()
    {
        string many = string.Join(' ', Enumerable.Range(0, 63).Select(static i => $"w{i}"));
        Assert.Equal(["canal"], Archive.Ids($"{many} keeper"));
        Assert.Empty(Archive.Ids($"{many} w64 keeper"));
    }

    [Fact]
    public void Pages_are_the_parts_of_one_order()
    {
        Article[] articles = [.. Enumerable.Range(0, 45).Select(static i => Archive.Of($"{i:00}", "en", "2024", $"Number {i}", null, string.Join(' ', Enumerable.Repeat("stone", 1 + (i * 7 % 10))) + " wall"))];
        ArticleCollection<Article> all = Packs.ReadSearchable(articles);
        string[] whole = Archive.Ids(all, "stone", new SearchOptions { Take = 100 });
        Assert.Equal(45, whole.Distinct().Count());
        Assert.Equal(whole, Enumerable.Range(0, 6).SelectMany(p => Archive.Ids(all, "stone", new SearchOptions { Skip = p * 9, Take = 9 })));
        SearchResults<Article> last = all.Search("stone", new SearchOptions { Skip = 40 });
        Assert.Equal((5, 45, true), (last.Count, last.Total, last.IsTotalExact));
        Assert.Empty(all.Search("stone", new SearchOptions { Skip = int.MaxValue, Take = SearchOptions.MaxTake }));
        Assert.Equal((0, 45), (all.Search("stone", new SearchOptions { Take = 0 }).Count, all.Search("stone", new SearchOptions { Take = 0 }).Total));
    }

    [Fact]
    public void Order_is_by_score_or_the_newest_first()
    {
        Assert.Equal(["bridge", "harbour"], Archive.Ids("iron"));
        Assert.Equal(["harbour", "bridge"], Archive.Ids("iron", new SearchOptions { Order = SearchOrder.NewestFirst }));
        Assert.Equal(["town", "bridge"], Archive.Ids("river", new SearchOptions { Order = SearchOrder.NewestFirst, Fields = SearchFields.All }));
    }

    [Fact]
    public void Equal_scores_are_ordered_by_date_the_newest_first_and_without_a_date_last()
    {
        Article[] articles = [.. new[] { "2021", "2023", "2022" }.Select(static d => Archive.Of($"y{d}", "en", d, "Same", null, "Same words."))];
        Assert.Equal(["y2023", "y2022", "y2021"], Archive.Ids(Packs.ReadSearchable(articles), "same words"));
    }

    [Fact]
    public void Match_says_which_entries_are_found()
    {
        Assert.Equal(["bridge"], Archive.Ids("iron bridge", new SearchOptions { Match = SearchMatch.All }));
        Assert.Equal(3, Archive.Ids("iron bridge", new SearchOptions { Match = SearchMatch.Any }).Length);
        Assert.Empty(Archive.Ids("iron nothinglikethis", new SearchOptions { Match = SearchMatch.All }));
    }

    [Fact]
    public void Entries_with_all_words_as_typed_come_before_those_with_other_forms_and_those_before_the_rest()
    {
        Article[] articles =
        [
            Archive.Of("typed", "en", "2021", "One", null, "A stone wall, and much more about other things that make this text so long that its score is low: gardens, roads, cattle, weather, hedges and ditches."),
            Archive.Of("forms", "en", "2022", "Two", null, "Stones, walls."),
            Archive.Of("some", "en", "2023", "Stone", null, "Stone stone stone."),
        ];
        Assert.Equal(["typed", "forms", "some"], Archive.Ids(Packs.ReadSearchable(articles), "stone wall"));
    }

    [Fact]
    public void Fields_limit_what_is_searched_and_a_hit_says_in_which_it_was_found()
    {
        Assert.Equal(["town"], Archive.Ids("council", new SearchOptions { Fields = SearchFields.Lead }));
        Assert.Equal(["bridge"], Archive.Ids("bridge", new SearchOptions { Fields = SearchFields.Title }));
        Assert.Empty(Archive.Ids("toll", new SearchOptions { Fields = SearchFields.Title | SearchFields.Lead }));
        Assert.Empty(Archive.Ids("\"iron bridge\"", new SearchOptions { Fields = SearchFields.Lead }));
        Assert.Empty(Archive.Ids("iron", new SearchOptions { Fields = SearchFields.None }));
        Assert.Equal(SearchFields.All, Archive.All.Search("bridge iron")[0].Fields);
        Assert.Equal(SearchFields.Body, Archive.All.Search("toll")[0].Fields);
        Assert.Equal(SearchFields.Lead | SearchFields.Body, Archive.All.Search("council")[0].Fields);
    }

    [Fact]
    public void The_last_word_is_a_prefix_where_the_options_say_so()
    {
        var typing = new SearchOptions { LastWordIsPrefix = true };
        Assert.Equal("canal", Archive.Ids("old can", typing)[0]);
        Assert.Equal(["harbour"], Archive.Ids("lighth", typing));
        Assert.Equal("harbour", Archive.Ids("ice ", typing)[0]);
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SearchOptions { Skip = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SearchOptions { Take = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SearchOptions { Take = SearchOptions.MaxTake + 1 });
        Assert.Throws<ArgumentNullException>(() => Archive.All.Search(null!));
    }
}

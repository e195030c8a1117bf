using Xunit;

namespace TypedArticles.Generator.Tests.Usage;

/// <summary>ART2004: a search over the articles of a project that builds no search index.</summary>
public sealed class SearchWithoutIndexTests
{
    [Theory]
    [InlineData("_ = Articles.All.Search(\"canal\");", "Articles.All.Search(\"canal\")", "Search")]
    [InlineData("_ = Articles.All.RelatedTo(Articles.TheOldCanal, 3);", "Articles.All.RelatedTo(Articles.TheOldCanal, 3)", "RelatedTo")]
    [InlineData("_ = Articles.All.Complete(\"ca\");", "Articles.All.Complete(\"ca\")", "Complete")]
    [InlineData("_ = Articles.All.InLanguage(\"en\").Search(\"canal\");", "Articles.All.InLanguage(\"en\").Search(\"canal\")", "Search")]
    [InlineData("_ = Articles.By.Host[\"example.org\"].Search(\"canal\");", "Articles.By.Host[\"example.org\"].Search(\"canal\")", "Search")]
    [InlineData("_ = Articles.All.NewestFirst[..2].Search(\"canal\").Total;", "Articles.All.NewestFirst[..2].Search(\"canal\")", "Search")]
    public async Task A_search_is_an_error(string statements, string place, string method) => Assert.Equal(
        [$"ART2004 {place}: {method} needs a search index, which this project does not build; set <ArticlesSearch>true</ArticlesSearch> in the project file"],
        await Advice.On(statements));

    [Theory]
    [InlineData("titles")]
    [InlineData("true")]
    public async Task With_an_index_it_is_in_order(string search) =>
        Assert.Empty(await Advice.On(UsedArticles.With("_ = Articles.All.Search(\"canal\"); _ = Articles.All.Complete(\"ca\");") with { Search = search }));

    [Theory]
    [InlineData("ArticleCollection<Article> some = ArticleCollection.Create(Articles.All); _ = some.CanSearch ? some.Search(\"canal\") : null;")]
    [InlineData("_ = Articles.All.CanSearch;")]
    [InlineData("ArticleCollection<Article> all = Articles.All; _ = all.Search(\"canal\");")]
    public async Task What_does_not_begin_at_the_class_is_left_to_the_run_time(string statements) => Assert.Empty(await Advice.On(statements));
}

using TypedArticles.Generator.Tests.Driver;
using Xunit;

namespace TypedArticles.Generator.Tests.Usage;

/// <summary>ART2002: a constant id whose article has a member.</summary>
public sealed class MemberAdviceTests
{
    private const string Says = "The article 'lighthouse' has the member Articles.TheStoneLighthouse, which is checked by the compiler";

    [Theory]
    [InlineData("_ = Articles.All[\"lighthouse\"];", "Articles.All[\"lighthouse\"]")]
    [InlineData("_ = Articles.All.FindById(\"lighthouse\");", "Articles.All.FindById(\"lighthouse\")")]
    [InlineData("_ = Articles.All[\"lighthouse\"].Title.Length;", "Articles.All[\"lighthouse\"]")]
    [InlineData("const string Id = \"light\"; _ = global::Demo.Articles.All[Id + \"house\"];", "global::Demo.Articles.All[Id + \"house\"]")]
    [InlineData("_ = Articles.All.TryGet(\"lighthouse\", out _);", "Articles.All.TryGet(\"lighthouse\", out _)")]
    public async Task A_constant_id_of_an_article_with_a_member_is_a_hint(string statements, string place) =>
        Assert.Equal([$"ART2002 {place}: {Says}"], await Advice.On(statements));

    [Theory]
    [InlineData("_ = Articles.All[Articles.Ids.TheStoneLighthouse];")]
    [InlineData("string id = \"lighthouse\"; _ = Articles.All[id];")]
    [InlineData("_ = Articles.All.Contains(\"lighthouse\");")]
    [InlineData("_ = Articles.All.NewestFirst[0]; _ = Articles.TheStoneLighthouse;")]
    public async Task What_the_compiler_checks_or_cannot_know_is_in_order(string statements) => Assert.Empty(await Advice.On(statements));

    [Fact]
    public async Task An_id_that_has_no_member_is_in_order() =>
        Assert.Empty(await Advice.On(UsedArticles.With("_ = Articles.All[\"lighthouse\"];") with { Members = "false" }));

    [Fact]
    public async Task A_member_that_the_project_wrote_itself_is_not_advised()
    {
        ArticleProject project = UsedArticles.With("") with { Members = "false" };
        Assert.Empty(await Advice.On(project with
        {
            Code = project.Code + "static partial class Articles { public static Article TheStoneLighthouse => All[\"lighthouse\"]; }",
        }));
    }

    [Fact]
    public async Task A_member_with_the_name_of_a_keyword_is_written_with_its_sign()
    {
        ArticleProject project = UsedArticles.With("_ = Articles.All[\"c\"];") with
        {
            Files = [UsedArticles.File("c", "https://example.org/c", memberName: "class")],
        };
        Assert.Contains("the member Articles.@class,", Assert.Single(await Advice.On(project)), StringComparison.Ordinal);
    }
}

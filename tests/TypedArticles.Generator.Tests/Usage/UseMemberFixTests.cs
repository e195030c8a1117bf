using TypedArticles.Generator.Tests.Driver;
using Xunit;

namespace TypedArticles.Generator.Tests.Usage;

/// <summary>The fix of ART2002.</summary>
public sealed class UseMemberFixTests
{
    [Theory]
    [InlineData("_ = Articles.All[\"lighthouse\"];", "_ = Articles.TheStoneLighthouse;")]
    [InlineData("const string Id = \"lighthouse\"; _ = Id + Articles.All[Id].Title;", "const string Id = \"lighthouse\"; _ = Id + Articles.TheStoneLighthouse.Title;")]
    [InlineData("_ = /* a */ global::Demo.Articles.All[\"lighthouse\"] /* b */ ; // c", "_ = /* a */ global::Demo.Articles.TheStoneLighthouse /* b */ ; // c")]
    [InlineData("_ = Articles\n            .All[\"lighthouse\"]\n            .Title;", "_ = Articles\n            .TheStoneLighthouse\n            .Title;")]
    [InlineData("_ = (Articles.All)[\"lighthouse\"];", "_ = Articles.TheStoneLighthouse;")]
    [InlineData("_ = Articles.All![\"lighthouse\"];", "_ = Articles.TheStoneLighthouse;")]
    public async Task The_look_up_becomes_the_member(string before, string after)
    {
        using var editor = new Editor(UsedArticles.With(before));
        Assert.Equal("Use Articles.TheStoneLighthouse", Assert.Single(await editor.TitlesAsync()));
        Assert.Equal(UsedArticles.Class(after), await editor.FixFirstAsync());
    }

    [Fact]
    public async Task A_keyword_keeps_its_sign()
    {
        using var editor = new Editor(UsedArticles.With("_ = Articles.All[\"c\"];") with
        {
            Files = [UsedArticles.File("c", "https://example.org/c", memberName: "class")],
        });
        Assert.Equal("Use Articles.@class", Assert.Single(await editor.TitlesAsync()));
        Assert.Equal(UsedArticles.Class("_ = Articles.@class;"), await editor.FixFirstAsync());
    }

    [Fact]
    public async Task A_name_without_its_class_stays_without()
    {
        using var editor = new Editor(Imported("_ = All[\"lighthouse\"];"));
        Assert.Equal(Imported("_ = TheStoneLighthouse;").Code, await editor.FixFirstAsync());
    }

    [Fact]
    public async Task No_fix_is_offered_where_the_name_means_something_else()
    {
        using var editor = new Editor(Imported("string TheStoneLighthouse = All[\"lighthouse\"].Title;"));
        Assert.Empty(await editor.TitlesAsync());
    }

    [Fact]
    public async Task TryGet_has_no_fix()
    {
        using var editor = new Editor(UsedArticles.With("_ = Articles.All.TryGet(\"lighthouse\", out _);"));
        Assert.Empty(await editor.TitlesAsync());
    }

    [Fact]
    public async Task All_of_a_document_are_fixed_at_once()
    {
        using var editor = new Editor(UsedArticles.With(
            "_ = Articles.All[\"lighthouse\"]; _ = Articles.All[\"canal\"].Title + Articles.All[\"honeybees\"].Title; _ = Articles.All[\"canal\"];"));
        Assert.Equal(
            UsedArticles.Class("_ = Articles.TheStoneLighthouse; _ = Articles.TheOldCanal.Title + Articles.HoneybeesInTheCity.Title; _ = Articles.TheOldCanal;"),
            await editor.FixAllAsync());
    }

    [Fact]
    public void The_compiler_never_loads_the_workspaces() => Assert.DoesNotContain(
        typeof(ArticlesGenerator).Assembly.GetReferencedAssemblies(), static a => a.Name!.Contains("Workspaces", StringComparison.Ordinal));

    private static ArticleProject Imported(string statements)
    {
        ArticleProject project = UsedArticles.With(statements);
        return project with { Code = "using static Demo.Articles;\n" + project.Code };
    }
}

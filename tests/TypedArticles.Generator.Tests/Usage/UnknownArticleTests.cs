using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedArticles.Generator.Tests.Driver;
using Xunit;

namespace TypedArticles.Generator.Tests.Usage;

/// <summary>ART2001: a constant that no article of the class has.</summary>
public sealed class UnknownArticleTests
{
    [Theory]
    [InlineData("_ = Articles.All[\"lighthous\"];", "\"lighthous\"", "id 'lighthous'; did you mean 'lighthouse'?")]
    [InlineData("_ = Articles.All[\"LightHouse\"];", "\"LightHouse\"", "id 'LightHouse'; did you mean 'lighthouse'?")]
    [InlineData("_ = Articles.All[\"elephant\"];", "\"elephant\"", "id 'elephant'")]
    [InlineData("_ = Articles.All[\"\"];", "\"\"", "id ''")]
    [InlineData("_ = (global::Demo.Articles.All)[id: \"ligthhouse\"].Title;", "\"ligthhouse\"", "id 'ligthhouse'; did you mean 'lighthouse'?")]
    [InlineData("_ = Articles.All.TryGet(\"canals\", out _);", "\"canals\"", "id 'canals'; did you mean 'canal'?")]
    [InlineData("_ = Articles.All.TryGet(entry: out Article? a, id: \"canals\");", "\"canals\"", "id 'canals'; did you mean 'canal'?")]
    [InlineData("const string Id = \"canals\"; _ = Articles.All[Id];", "Id", "id 'canals'; did you mean 'canal'?")]
    [InlineData("const string Id = \"canal\"; _ = Articles.All[$\"{Id}s\"];", "$\"{Id}s\"", "id 'canals'; did you mean 'canal'?")]
    [InlineData("_ = Articles.All.FindById(\"canals\");", "\"canals\"", "id 'canals'; did you mean 'canal'?")]
    [InlineData("_ = Articles.All.Contains(\"canals\");", "\"canals\"", "id 'canals'; did you mean 'canal'?")]
    [InlineData("_ = ArticleQueries.FindByUrl(Articles.All, \"https://example.org/2025\");", "\"https://example.org/2025\"", "URL 'https://example.org/2025'")]
    [InlineData("_ = Articles.All.FindBySlug(\"the-stone-lighthose\");", "\"the-stone-lighthose\"", "slug 'the-stone-lighthose'; did you mean 'the-stone-lighthouse'?")]
    [InlineData("_ = Articles.All.FindBySlug(\"lighthouse\");", "\"lighthouse\"", "slug 'lighthouse'")]
    [InlineData("_ = Articles.All.FindByUrl(\"http://example.org/2024/05/21/the-old-canal\");", "\"http://example.org/2024/05/21/the-old-canal\"", "URL 'http://example.org/2024/05/21/the-old-canal'; did you mean 'https://example.org/2024/05/21/the-old-canal'?")]
    [InlineData("_ = Articles.All.FindByUrl(\"https://example.org/2025\");", "\"https://example.org/2025\"", "URL 'https://example.org/2025'")]
    public async Task A_constant_that_names_no_article_is_a_warning(string statements, string place, string says) =>
        Assert.Equal([$"ART2001 {place}: No article of this project has the {says}"], await Advice.On(statements));

    [Theory]
    [InlineData("_ = Articles.All[Articles.Ids.TheStoneLighthouse];")]
    [InlineData("_ = Articles.All.FindBySlug(\"the-stone-lighthouse\");")]
    [InlineData("_ = Articles.All.FindByUrl(\"https://example.org/2024/03/12/the-stone-lighthouse\");")]
    [InlineData("_ = Articles.All.FindByUrl(new Uri(\"https://example.org/nothing\"));")]
    [InlineData("string id = \"nothing\"; _ = Articles.All[id]; _ = Articles.All.FindBySlug(id);")]
    [InlineData("string id = \"nothing\"; _ = Articles.All[$\"{id}s\"];")]
    [InlineData("const string? Id = null; _ = Articles.All[Id!];")]
    [InlineData("_ = Articles.All[0];")]
    [InlineData("_ = Articles.All.InLanguage(\"nothing\")[\"nothing\"];")]
    [InlineData("ArticleCollection<Article> all = Articles.All; _ = all[\"nothing\"]; _ = all.FindBySlug(\"nothing\");")]
    [InlineData("Func<string, Article?> find = Articles.All.FindBySlug; _ = find(\"nothing\");")]
    public async Task Everything_else_is_in_order(string statements) => Assert.Empty(await Advice.On(statements));

    [Fact]
    public async Task A_class_of_this_form_that_somebody_else_wrote_is_none_of_the_generator()
    {
        ArticleProject project = UsedArticles.With("_ = Mine.All[\"lighthous\"];");
        Assert.Empty(await Advice.On(project with
        {
            Code = project.Code + "static class Mine { public static ArticleCollection<Article> All => Articles.All; public static class Ids { public const string A = \"lighthouse\"; } }",
        }));
    }

    [Fact]
    public async Task At_most_three_ids_are_named_the_nearest_first()
    {
        ArticleProject project = UsedArticles.With("_ = Articles.All[\"article-10\"];") with
        {
            Files = [.. new[] { "article-20", "article-12", "article-11", "article-1", "article-222", "other" }.Select(static id => UsedArticles.File(id, $"https://example.org/a-{id}"))],
        };
        Assert.Equal(
            ["ART2001 \"article-10\": No article of this project has the id 'article-10'; did you mean 'article-1', 'article-11' or 'article-12'?"],
            await Advice.On(project));
    }

    [Fact]
    public async Task Two_ids_are_joined_by_or()
    {
        ArticleProject project = UsedArticles.With("_ = Articles.All[\"a3\"];") with
        {
            Files = [UsedArticles.File("a2", "https://example.org/2"), UsedArticles.File("a1", "https://example.org/1")],
        };
        Assert.EndsWith("did you mean 'a1' or 'a2'?", Assert.Single(await Advice.On(project)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("auto", "auto")]
    [InlineData("auto", "true")]
    [InlineData("false", "true")]
    [InlineData("false", "false")]
    public async Task Ids_are_known_with_and_without_members_and_constants(string members, string ids) => Assert.Equal(
        ["ART2001 \"canals\": No article of this project has the id 'canals'; did you mean 'canal'?"],
        await Advice.On(UsedArticles.With("_ = Articles.All[\"canals\"];") with { Members = members, Ids = ids }));

    [Fact]
    public async Task A_file_with_an_error_has_no_id()
    {
        ArticleProject project = UsedArticles.With("_ = Articles.All[\"broken\"];");
        project = project with { Files = project.Files.Add(new ArticleFile("broken", "date 2024 https://example.org/broken\n\nTitle only\n")) };
        Assert.Contains(await Advice.On(project), static a => a.StartsWith("ART2001 \"broken\": No article", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ids_are_known_where_articles_have_no_members() => Assert.Equal(
        ["ART2001 \"canals\": No article of this project has the id 'canals'; did you mean 'canal'?"],
        await Advice.On(UsedArticles.With("_ = Articles.All[\"canals\"]; _ = Articles.All[\"canal\"];") with { Members = "false" }));

    [Fact]
    public async Task A_header_longer_than_usual_is_read_to_its_end()
    {
        string slug = new string('a', 2_000) + "-b";
        ArticleProject project = UsedArticles.With($"_ = Articles.All.FindBySlug(\"{slug}\"); _ = Articles.All.FindBySlug(\"{slug[..400]}\");") with
        {
            Files = [UsedArticles.File("long", "https://example.org/" + slug)],
        };
        Assert.Contains($"slug '{slug[..300]}…'", Assert.Single(await Advice.On(project)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_severity_is_the_projects_to_choose()
    {
        ArticleProject project = UsedArticles.With("_ = Articles.All[\"lighthous\"]; _ = Articles.All[\"canal\"];");
        CSharpCompilation output = Run.Of(project).Output;
        CSharpCompilation changed = output.WithOptions(output.Options.WithSpecificDiagnosticOptions(
            [new("ART2001", ReportDiagnostic.Suppress), new("ART2002", ReportDiagnostic.Error)]));
        Assert.Equal([DiagnosticSeverity.Warning, DiagnosticSeverity.Info], (await Advice.DiagnosticsOf(output, project)).Select(static d => d.Severity));
        Assert.Equal(("ART2002", DiagnosticSeverity.Error), (await Advice.DiagnosticsOf(changed, project)).Select(static d => (d.Id, d.Severity)).Single());
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using TypedArticles.Generator.Tests.Driver;
using Xunit;

namespace TypedArticles.Generator.Tests.Usage;

/// <summary>Articles of a referenced assembly: its constants are known, its files are not.</summary>
public sealed class DataPackageTests
{
    [Fact]
    public async Task An_id_that_a_data_package_does_not_hold_is_a_warning() => Assert.Equal(
        ["ART2001 \"lighthous\": No article of the assembly 'Seeds' has the id 'lighthous'; did you mean 'lighthouse'?"],
        await On("_ = SeedArticles.All[\"lighthous\"];"));

    [Fact]
    public async Task An_id_with_a_member_is_a_hint() => Assert.Equal(
        ["ART2002 SeedArticles.All[\"lighthouse\"]: The article 'lighthouse' has the member SeedArticles.TheStoneLighthouse, which is checked by the compiler"],
        await On("_ = SeedArticles.All[\"lighthouse\"];"));

    [Fact]
    public async Task An_id_of_another_class_is_judged_like_any_text() => Assert.Equal(
        ["ART2001 SeedArticles.Ids.TheStoneLighthouse: No article of this project has the id 'lighthouse'"],
        await On("_ = Articles.All[SeedArticles.Ids.TheStoneLighthouse]; _ = SeedArticles.All[SeedArticles.Ids.TheStoneLighthouse];"));

    [Fact]
    public async Task Slugs_and_URLs_of_a_data_package_are_not_judged() => Assert.Empty(
        await On("_ = SeedArticles.All.FindBySlug(\"nothing\"); _ = SeedArticles.All.FindByUrl(\"https://example.org/nothing\");"));

    [Fact]
    public async Task A_project_without_articles_of_its_own_is_advised_too() => Assert.Single(
        await On("_ = SeedArticles.All[\"lighthous\"];", UsedArticles.With("") with { HasManifest = false, Files = [] }));

    [Fact]
    public async Task A_project_reference_in_an_editor_is_a_compilation() => Assert.Equal(
        ["ART2001 \"lighthous\": No article of the assembly 'Seeds' has the id 'lighthous'; did you mean 'lighthouse'?"],
        await On("_ = SeedArticles.All[\"lighthous\"];", reference: Package().ToMetadataReference()));

    private static Task<string[]> On(string statements, ArticleProject? project = null, MetadataReference? reference = null)
    {
        project ??= UsedArticles.With("") with { Files = [UsedArticles.File("bridge", "https://example.org/a-long-bridge")] };
        project = project with { Code = "using Seeds;\n" + UsedArticles.Class(statements) };
        return Advice.On(Run.Start(project).Output.AddReferences(reference ?? Emitted(Package())), project);
    }

    private static CSharpCompilation Package() => Run.Of(UsedArticles.With("") with
    {
        ClassName = "SeedArticles",
        Namespace = "Seeds",
        Accessibility = "public",
        Code = "",
    }).Output.WithAssemblyName("Seeds");

    private static PortableExecutableReference Emitted(CSharpCompilation package)
    {
        using var image = new MemoryStream();
        EmitResult result = package.Emit(image, options: new EmitOptions(metadataOnly: true, includePrivateMembers: false));
        Assert.True(result.Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}

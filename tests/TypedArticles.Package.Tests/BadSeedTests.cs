using TypedArticles.Package.Tests.Consumers;
using TypedArticles.Tests;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>
/// The folder <c>BadSeeds</c> through a real build: every fault at its file, line and column, in words that say how to fix it, each
/// once. The names of the files say what is wrong with them.
/// </summary>
[Collection(nameof(PackageFeed))]
public sealed class BadSeedTests
{
    private const string NoCode = "System.Console.WriteLine();";

    [Fact]
    public async Task Every_error_is_at_its_place()
    {
        Consumer project = Create("bad seeds", "errors", """
            <ItemGroup>
              <Article Update="seeds/duplicate-id-*.txt" Id="same" />
              <Article Update="seeds/member-name-digit.txt" MemberName="1st" />
              <Article Update="seeds/member-name-space.txt" MemberName="no name" />
              <Article Update="seeds/member-name-reserved.txt" MemberName="Ids" />
              <Article Update="seeds/member-name-taken.txt" MemberName="TheOwnerOfAName" />
              <Article Update="seeds/metadata-lead.txt" Lead="perhaps" />
              <Article Update="seeds/metadata-language.txt" Language="a language" />
              <Article Update="seeds/metadata-id.txt" Id=" spaced" />
              <Article Include="seeds/missing-file.txt" />
            </ItemGroup>
            <PropertyGroup>
              <ArticlesMaxFileSize>1000</ArticlesMaxFileSize>
            </PropertyGroup>
            """)
            .Write("seeds/too-large.txt", "date 2022 https://example.org/a\n\nT\n\n" + new string('x', 1000) + "\n");
        CommandOutput build = (await project.BuildAsync()).Failed();
        Snapshots.Match(Shown(build, project));
        Assert.Equal(build.Problems, (await project.BuildAsync("-warnaserror")).Failed().Problems);
        Assert.Equal(build.Problems, (await project.BuildAsync("-p:RunAnalyzers=false")).Failed().Problems);
    }

    [Fact]
    public async Task Every_advice_is_at_its_place()
    {
        Consumer project = Create("advice", "advice", """
            <ItemGroup>
              <Article Update="seeds/language-unknown.txt" Language="xx" />
              <Article Update="seeds/suppressed.txt" NoWarn="ART1012" />
              <Article Update="seeds/suppressed-needlessly.txt" NoWarn="ART1012;ART1009;CS0168" />
            </ItemGroup>
            """)
            .Write("seeds/notes.md", "# Notes\n")
            .Write("seeds/fr/other.text", "another extension")
            .Write("seeds/README.md", "what the folder is for")
            .Write("seeds/.hidden", "")
            // A suggestion is shown by an IDE and not by a build; as a warning it is.
            .Write(".globalconfig", "is_global = true\ndotnet_diagnostic.ART1004.severity = warning\ndotnet_diagnostic.ART1009.severity = warning\n");
        CommandOutput build = (await project.BuildAsync()).Succeeded();
        Snapshots.Match(Shown(build, project));

        CommandOutput strict = (await project.BuildAsync("-warnaserror", "--no-incremental")).Failed();
        Assert.Equal([.. build.Problems.Select(static p => p.Replace(": warning ", ": error ", StringComparison.Ordinal))], strict.Problems);
        (await project.BuildAsync("--no-incremental", $"-p:NoWarn={string.Join("%3B", Enumerable.Range(1001, 20).Select(static i => $"ART{i}"))}")).SucceededInSilence();
        (await project.BuildAsync("--no-incremental", "-p:RunAnalyzers=false", "-p:NoWarn=ART1009%3BART1010%3BART1013%3BART1020")).SucceededInSilence();
    }

    [Theory]
    [InlineData("ArticlesClassName", "no name")]
    [InlineData("ArticlesAccessibility", "private")]
    [InlineData("ArticlesMembers", "some")]
    [InlineData("ArticlesMaxFileSize", "16 MB")]
    [InlineData("ArticlesAllowLinksOutside", "maybe")]
    [InlineData("ArticlesSearch", "yes")]
    [InlineData("ArticlesSearchMaxPercent", "25 %")]
    [InlineData("ArticlesDefaultLanguage", "a language")]
    [InlineData("ArticlesLive", "yes")]
    public async Task A_property_that_cannot_be_used_stops_the_build(string property, string value)
    {
        Consumer project = Consumer.Create("bad property " + property, code: NoCode).Write("seeds/a.txt", Consumer.Seed);
        CommandOutput build = (await project.BuildAsync($"-p:{property}={value}")).Failed();
        string problem = Assert.Single(build.Problems);
        Assert.StartsWith($"CSC : error ART0015: The property {property} has the value '{value}', which is not ", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_namespace_that_hides_the_class_and_a_spoilt_manifest_are_reported()
    {
        Consumer project = Consumer.Create("odd", """
            <PropertyGroup>
              <RootNamespace>My.Articles</RootNamespace>
            </PropertyGroup>
            <Target Name="Spoil" AfterTargets="EmbedArticlePack" Condition="'$(Spoil)' == 'true'">
              <WriteLinesToFile File="$(IntermediateOutputPath)articles.manifest" Lines="typed-articles-manifest 0" Overwrite="true" />
            </Target>
            """, code: NoCode).Write("seeds/a.txt", Consumer.Seed);
        Assert.Contains("warning ART0017: The class 'Articles' has the name of its namespace 'My.Articles'", Assert.Single((await project.BuildAsync()).Succeeded().Problems), StringComparison.Ordinal);
        Assert.Contains("articles.manifest(1,1): error ART0019: ", Assert.Single((await project.BuildAsync("-p:Spoil=true")).Failed().Problems), StringComparison.Ordinal);
    }

    private static Consumer Create(string name, string folder, string items)
    {
        Consumer project = Consumer.Create(name, items, code: NoCode);
        string source = Path.Combine(RepositoryFolder.Root, "tests", "TypedArticles.Package.Tests", "BadSeeds", folder);
        foreach (string file in Directory.GetFiles(source, "*.txt"))
        {
            project.Write($"seeds/{Path.GetFileName(file)}", File.ReadAllBytes(file));
        }

        return project;
    }

    private static string Shown(CommandOutput build, Consumer project) =>
        string.Join('\n', build.Problems).Replace(project.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
}

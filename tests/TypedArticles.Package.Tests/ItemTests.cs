using TypedArticles.Package.Tests.Consumers;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>Article items: where files may lie, and what metadata says.</summary>
[Collection(nameof(PackageFeed))]
public sealed class ItemTests
{
    private const string Plain = " date 2022-01 https://example.org/1\n\nTitle\n\nFirst block.\n\nSecond block.\n";

    [Fact]
    public async Task A_project_with_the_package_and_a_file_works()
    {
        Consumer project = Consumer.Create("plain").Write("seeds/fr/000001.txt", Consumer.Seed);
        Assert.Equal("fr/000001|Un pont de pierre|fr|Le pont enjambe...|Il fut bâti en un an.\n", await project.PrintAsync());
    }

    [Fact]
    public async Task A_project_without_files_is_left_alone()
    {
        Consumer project = Consumer.Create("no files", code: "Console.WriteLine(1);");
        (await project.BuildAsync()).SucceededInSilence();
        Assert.False(File.Exists(project.PackFile));
        Assert.Empty(Directory.GetFiles(project.Obj, "articles.*"));
    }

    [Fact]
    public async Task An_article_may_be_copied_to_the_output_as_well()
    {
        Consumer project = Consumer.Create("copied", """
            <ItemGroup>
              <None Update="seeds/copied.txt" CopyToOutputDirectory="PreserveNewest" />
            </ItemGroup>
            """)
            .Write("seeds/copied.txt", Plain)
            .Write("seeds/other.txt", Consumer.Seed)
            .Write("notes.txt", "no article");
        (await project.BuildAsync()).SucceededInSilence();
        Assert.Equal(Plain, await File.ReadAllTextAsync(project.PathOf("bin/Debug/net10.0/seeds/copied.txt")));
        Assert.False(File.Exists(project.PathOf("bin/Debug/net10.0/seeds/other.txt")));
        CommandOutput items = await DotNet.RunAsync(project.Folder, "msbuild", "-getItem:None");
        Assert.Contains("notes.txt", items.Output, StringComparison.Ordinal);
        Assert.Contains("copied.txt", items.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("other.txt", items.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Linked_files_and_files_included_twice_are_one_article_each()
    {
        Consumer project = Consumer.Create("linked", """
            <ItemGroup>
              <Article Include="..\outside dir é\*.txt" />
              <Article Include="seeds/in.txt" Language="sv" />
              <Article Include="seeds/../seeds/in.txt" />
            </ItemGroup>
            """)
            .Write("seeds/in.txt", Plain)
            .Write("../outside dir é/x;y %41 (1).txt", Consumer.Seed);
        Assert.Equal(
            "in|Title|sv||First block.\\n\\nSecond block.\nx;y %41 (1)|Un pont de pierre|fr|Le pont enjambe...|Il fut bâti en un an.\n",
            await project.PrintAsync());
    }

    [Fact]
    public async Task Metadata_of_an_item_is_honoured()
    {
        Consumer project = Consumer.Create("metadata", """
            <PropertyGroup>
              <ArticlesDefaultLanguage>de</ArticlesDefaultLanguage>
              <ArticlesIds>true</ArticlesIds>
            </PropertyGroup>
            <ItemGroup>
              <Article Update="seeds/plain.txt" Id="other/id" Lead="true" MemberName="Chosen" />
              <Article Update="seeds/french.txt" Lead="false" Language="fr-CA" />
            </ItemGroup>
            """, code: Consumer.PrintAll + "\nConsole.WriteLine(Consumer.Articles.Chosen.Id + Consumer.Articles.Ids.Chosen);")
            .Write("seeds/plain.txt", Plain)
            .Write("seeds/french.txt", Consumer.Seed);
        Assert.Equal(
            "other/id|Title|de|First block.|Second block.\n"
            + "french|Un pont de pierre|fr-CA||Le pont enjambe... 23.01.2022, La Gazette\\n\\nIl fut bâti en un an.\n"
            + "other/idother/id\n",
            await project.PrintAsync());
    }

    [Fact]
    public async Task Default_items_can_be_switched_off()
    {
        Consumer project = Consumer.Create("no defaults", """
            <PropertyGroup>
              <EnableDefaultArticleItems>false</EnableDefaultArticleItems>
              <ArticlesClassName>News</ArticlesClassName>
              <ArticlesNamespace>Consumer.Data</ArticlesNamespace>
            </PropertyGroup>
            <ItemGroup>
              <Article Include="texts/**/*.article" />
            </ItemGroup>
            """, code: "Console.WriteLine(Consumer.Data.News.All.Single().Id);")
            .Write("seeds/ignored.txt", "no article")
            .Write("texts/deep/one.article", Plain);
        Assert.Equal("deep/one\n", await project.PrintAsync());
    }

    [Fact]
    public async Task Warnings_as_errors_several_frameworks_and_publish_work()
    {
        Consumer project = Consumer.Create("strict", frameworks: "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>").Write("seeds/a.txt", Plain);
        (await project.BuildAsync("-p:TreatWarningsAsErrors=true", "-p:GenerateDocumentationFile=true", "-p:AnalysisLevel=latest-all", "-p:NoWarn=CA1303%3BCA1062%3BCA1307%3BCA1515%3BCA1812%3BCS1591")).SucceededInSilence();
        (await DotNet.RunAsync(project.Folder, "publish", "-f", "net10.0", "-o", "out")).SucceededInSilence();
        CommandOutput run = await DotNet.RunAsync(project.Folder, "out/Consumer.dll");
        Assert.Equal("a|Title|||First block.\\n\\nSecond block.\n", run.Succeeded().Output);
    }

    [Fact]
    public async Task A_design_time_build_knows_the_articles_and_packs_nothing()
    {
        Consumer project = Consumer.Create("design time").Write("seeds/a.txt", Plain);
        (await DotNet.RunAsync(project.Folder, "restore")).SucceededInSilence();
        CommandOutput build = (await DotNet.RunAsync(
            project.Folder, "msbuild", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-getItem:AdditionalFiles")).Succeeded();
        Assert.Contains("articles.manifest", build.Output, StringComparison.Ordinal);
        Assert.Contains("a.txt", build.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(project.Obj, "articles.manifest")));
        Assert.False(File.Exists(project.PackFile));
        Assert.Equal("a|Title|||First block.\\n\\nSecond block.\n", await project.PrintAsync());
    }
}

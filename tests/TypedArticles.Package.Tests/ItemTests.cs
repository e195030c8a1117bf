using System.IO.Compression;
using System.Text.Json;
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

    [Theory]
    [InlineData("CopyToOutputDirectory", "Always")]
    [InlineData("CopyToPublishDirectory", "PreserveNewest")]
    [InlineData("ExcludeFromSingleFile", "true")]
    [InlineData("Pack", "true")]
    [InlineData("PackagePath", "content/texts")]
    [InlineData("Link", "texts/kept.txt")]
    [InlineData("LinkBase", "texts/")]
    [InlineData("TargetPath", "texts/kept.txt")]
    [InlineData("Visible", "false")]
    public async Task A_file_that_the_project_gave_metadata_stays_what_it_is(string metadata, string value)
    {
        Consumer project = Consumer.Create("kept " + metadata, $"""
            <ItemGroup>
              <None Update="seeds/kept.txt" {metadata}="{value}" />
              <Content Include="seeds/content.txt" {metadata}="{value}" />
            </ItemGroup>
            """)
            .Write("seeds/kept.txt", Plain)
            .Write("seeds/content.txt", Plain)
            .Write("seeds/other.txt", Consumer.Seed);
        (await DotNet.RunAsync(project.Folder, "restore")).SucceededInSilence();
        using var items = JsonDocument.Parse((await DotNet.RunAsync(project.Folder, "msbuild", "-getItem:None", "-getItem:Content", "-getItem:Article")).Succeeded().Output);
        Assert.Equal([("seeds/kept.txt", value)], ItemsOf(items, "None", metadata));
        Assert.Equal([("seeds/content.txt", value)], ItemsOf(items, "Content", metadata));
        Assert.Equal(3, items.RootElement.GetProperty("Items").GetProperty("Article").GetArrayLength());
    }

    [Fact]
    public async Task A_file_may_be_published_and_packed_as_well()
    {
        Consumer project = Consumer.Create("published", """
            <ItemGroup>
              <None Update="seeds/published.txt" CopyToPublishDirectory="PreserveNewest" />
              <None Update="seeds/packed.txt" Pack="true" PackagePath="content/texts/" />
              <None Update="seeds/both.txt" Pack="true" PackagePath="content/texts/" CopyToPublishDirectory="PreserveNewest" Link="texts/both.txt" />
            </ItemGroup>
            """)
            .Write("seeds/published.txt", Plain)
            .Write("seeds/packed.txt", Plain)
            .Write("seeds/both.txt", Plain)
            .Write("seeds/other.txt", Consumer.Seed);
        (await DotNet.RunAsync(project.Folder, "publish", "-o", "out")).Succeeded();
        (await DotNet.RunAsync(project.Folder, "pack", "-o", "packages")).Succeeded();
        Assert.Equal(
            ["seeds/published.txt", "texts/both.txt"],
            Directory.EnumerateFiles(project.PathOf("out"), "*.txt", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(project.PathOf("out"), f).Replace('\\', '/')).Order());
        using ZipArchive package = ZipFile.OpenRead(Assert.Single(Directory.EnumerateFiles(project.PathOf("packages"), "*.nupkg")));
        Assert.Equal(
            ["content/texts/seeds/both.txt", "content/texts/seeds/packed.txt"],
            package.Entries.Select(static e => e.FullName).Where(static n => n.EndsWith(".txt", StringComparison.Ordinal)).Order());
    }

    [Theory]
    [InlineData("CoreCompile", true)]
    [InlineData("CoreCompile", false)]
    [InlineData("BeforeCompile;CoreCompile", true)]
    public async Task Items_that_come_too_late_are_an_error(string beforeTargets, bool hasOthers)
    {
        Consumer project = Consumer.Create("late items", Late(beforeTargets, """<Article Include="late/canal.txt" /><Article Include="late/two.txt" />"""), code: "System.Console.WriteLine();")
            .Write("late/canal.txt", Plain)
            .Write("late/two.txt", Plain);
        if (hasOthers)
        {
            project.Write("seeds/a.txt", Consumer.Seed);
        }

        string problem = Assert.Single((await project.BuildAsync()).Failed().Problems);
        Assert.Contains("error ART0025: Article items were added or removed after the articles were packed: 2, the first of them 'late/canal.txt'; ", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_that_go_too_late_are_an_error()
    {
        Consumer project = Consumer.Create("late removal", Late("CoreCompile", """<Article Remove="seeds/b.txt" />""")).Write("seeds/a.txt", Consumer.Seed).Write("seeds/b.txt", Plain);
        Assert.Contains("error ART0025: ", Assert.Single((await project.BuildAsync()).Failed().Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_of_a_target_before_the_build_are_articles()
    {
        Consumer project = Consumer.Create("items in time", Late("BeforeBuild", """<Article Include="late/canal.txt" />""")).Write("late/canal.txt", Consumer.Seed);
        Assert.StartsWith("canal|", await project.PrintAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Task_and_generator_read_the_same_characters_after_byte_order_marks()
    {
        Consumer project = Consumer.Create("marks")
            .Write("seeds/0.txt", Plain)
            .Write("seeds/1.txt", '\uFEFF' + Plain.Replace("/1", "/11", StringComparison.Ordinal).Replace("First", "1st", StringComparison.Ordinal))
            .Write("seeds/2.txt", "\uFEFF\uFEFF" + Plain.Replace("/1", "/12", StringComparison.Ordinal).Replace("First", "2nd", StringComparison.Ordinal))
            .Write("seeds/3.txt", "\uFEFF\uFEFF\uFEFF" + Plain.Replace("/1", "/13", StringComparison.Ordinal).Replace("First", "3rd", StringComparison.Ordinal))
            .Write("seeds/4.txt", " \uFEFF" + Plain.Replace("/1", "/14", StringComparison.Ordinal).Replace("First", "4th", StringComparison.Ordinal));
        Assert.Equal(
            string.Concat(new[] { "First", "1st", "2nd", "3rd", "4th" }.Select(static (n, i) => $"{i}|Title|||{n} block.\\n\\nSecond block.\n")), await project.PrintAsync());
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

    [Fact]
    public async Task A_build_says_how_many_articles_there_are_and_sums_up_what_is_wrong()
    {
        Consumer project = Consumer.Create("counted", code: "System.Console.WriteLine();").Write("seeds/a.txt", Consumer.Seed);
        Assert.Contains("  1 article in Consumer.Articles\n", (await project.BuildAsync()).Succeeded().Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        project.Write("seeds/b.txt", Plain)
            .Write("seeds/c.txt", Plain.Replace("2022-01", "2022/01", StringComparison.Ordinal))
            .Write("seeds/d.txt", Plain.Replace("2022-01 https", "2022/01 htps", StringComparison.Ordinal))
            .Write("seeds/e.txt", "");
        string output = (await project.BuildAsync()).Failed().Output;
        Assert.Contains("2 articles in Consumer.Articles", output, StringComparison.Ordinal);
        Assert.Contains("3 of 5 articles are left out (1 ART0001, 2 ART0004, 1 ART0005); the compiler says which and why.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_another_extension_are_reported_even_where_there_is_no_article()
    {
        Consumer project = Consumer.Create("markdown only", code: "System.Console.WriteLine();").Write("seeds/a.md", "# A").Write("seeds/photo.jpg", "x").Write("seeds/README.md", "x");
        Assert.Contains("a.md : warning ART1020: The file 'a.md' is in the folder of articles, and no item includes it", Assert.Single((await project.BuildAsync()).Succeeded().Problems), StringComparison.Ordinal);
        (await project.BuildAsync("-p:NoWarn=ART1020")).SucceededInSilence();
    }

    [Fact]
    public async Task More_articles_than_get_members_are_said_on_the_command_line()
    {
        Consumer project = Consumer.Create("many", code: "System.Console.WriteLine(Consumer.Articles.All.Count);");
        for (int i = 0; i <= 10_000; i++)
        {
            project.Write($"seeds/{i / 1000}/{i}.txt", $"date 2022 https://example.org/number-{i}\n\nNumber {i}\n\nBody {i}.\n");
        }

        Assert.Contains("info ART0018: There are 10001 articles, more than 10000, so they have ids and no members; ", (await project.BuildAsync("-p:RunAnalyzers=false")).Succeeded().Output, StringComparison.Ordinal);
    }

    private static IEnumerable<(string? Identity, string? Value)> ItemsOf(JsonDocument items, string type, string metadata) => items.RootElement.GetProperty("Items").GetProperty(type)
        .EnumerateArray()
        .Where(static i => i.GetProperty("Identity").GetString()!.StartsWith("seeds", StringComparison.Ordinal))
        .Select(i => (i.GetProperty("Identity").GetString()?.Replace('\\', '/'), i.GetProperty(metadata).GetString()));

    private static string Late(string beforeTargets, string items) => $"""
        <Target Name="Late" BeforeTargets="{beforeTargets}">
          <ItemGroup>
            {items}
          </ItemGroup>
        </Target>
        """;
}

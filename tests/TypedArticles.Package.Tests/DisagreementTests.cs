using TypedArticles.Package.Tests.Consumers;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>ART0024 in real builds: the build task and the generator must name the same entries, and a design-time build compares nothing.</summary>
[Collection(nameof(PackageFeed))]
public sealed class DisagreementTests
{
    private const string Because = "because the build task and the generator read different files; rebuild the project, and report this error if it stays";

    /// <summary>Two targets of a project, each switched on by a property: they change what was packed, or an article file, before the compiler runs.</summary>
    private const string Targets = """
        <ItemGroup>
          <Article Update="seeds/canal.txt" Id="river" Condition="'$(Renamed)' == 'true'" />
        </ItemGroup>
        <Target Name="ReplacePacked" AfterTargets="PackArticles" Condition="'$(Packed)' != ''">
          <Copy SourceFiles="$(Packed)" DestinationFiles="$(IntermediateOutputPath)articles.packed" />
        </Target>
        <Target Name="ReplaceFile" BeforeTargets="CoreCompile" DependsOnTargets="PackArticles" Condition="'$(Fetched)' != ''">
          <Copy SourceFiles="$(Fetched)" DestinationFiles="seeds/canal.txt" />
        </Target>
        """;

    private static readonly string s_broken = CanalSeeds.Canal.Replace("2021-05 ", "2021-13 ", StringComparison.Ordinal);

    [Fact]
    public async Task A_list_of_other_packed_entries_is_an_error_that_names_them()
    {
        Consumer project = Create("other packed entries");
        (await project.BuildAsync("-p:Renamed=true")).SucceededInSilence();
        project.Write("other.packed", File.ReadAllBytes(Path.Combine(project.Obj, "articles.packed")));

        CommandOutput build = (await project.BuildAsync("--no-incremental", "-p:Packed=other.packed")).Failed();
        string packed = Path.Combine(project.Obj, "articles.packed");
        Assert.Equal(
            [
                $"{packed}(1,1): error ART0024: The article 'canal' is in the generated code only, {Because}",
                $"{packed}(1,1): error ART0024: The article 'river' is in the pack only, {Because}",
            ],
            build.Problems);
        Assert.Equal(build.Problems, (await project.BuildAsync("--no-incremental", "-p:Packed=other.packed", "-p:RunAnalyzers=false")).Failed().Problems);

        (await project.BuildAsync("--no-incremental")).SucceededInSilence();
    }

    [Fact]
    public async Task A_file_that_is_replaced_after_the_task_read_it_is_an_error_that_names_its_article()
    {
        Consumer project = Create("replaced file").Write("feed/canal.txt", s_broken);
        CommandOutput build = (await project.BuildAsync("-p:Fetched=feed/canal.txt")).Failed();
        Assert.Equal(
            [
                $"{Path.Combine(project.Obj, "articles.packed")}(1,1): error ART0024: The article 'canal' is in the pack only, {Because}",
                $"{project.PathOf("seeds/canal.txt")}(1,7): error ART0004: Expected a date YYYY, YYYY-MM or YYYY-MM-DD from 1000 to 9999 after the word 'date', found '2021-13'",
            ],
            build.Problems);

        project.Write("seeds/canal.txt", CanalSeeds.Canal);
        (await project.BuildAsync()).SucceededInSilence();
    }

    [Fact]
    public async Task An_article_that_both_leave_out_is_not_a_disagreement()
    {
        Consumer project = Create("lowered and left out")
            .Write("seeds/canal.txt", s_broken)
            .Write(".globalconfig", "is_global = true\ndotnet_diagnostic.ART0004.severity = warning\n");
        CommandOutput build = (await project.BuildAsync()).Succeeded();
        Assert.StartsWith($"{project.PathOf("seeds/canal.txt")}(1,7): warning ART0004: ", Assert.Single(build.Problems), StringComparison.Ordinal);
        Assert.Equal("ferry\n", (await project.RunAsync("--no-build")).Succeeded().Output);
    }

    [Fact]
    public async Task A_design_time_build_compares_nothing()
    {
        Consumer project = Create("design time after a build");
        (await project.BuildAsync()).SucceededInSilence();

        // In AssignTargetPaths, which some editors also call, a build adds the list to the compiler's files.
        // The list that the build wrote is still there, without the article 'bridge' that the generator now names.
        project.Write("seeds/bridge.txt", CanalSeeds.Bridge);
        CommandOutput arguments = await DotNet.RunAsync(
            project.Folder, "msbuild", "-t:AssignTargetPaths;Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-getItem:CscCommandLineArgs");
        Assert.Contains("/additionalfile:obj/Debug/net10.0/articles.manifest", arguments.Succeeded().Output, StringComparison.Ordinal);
        Assert.DoesNotContain("articles.packed", arguments.Output, StringComparison.Ordinal);

        string assembly = Path.Combine(project.Obj, "Consumer.dll");
        DateTime built = File.GetLastWriteTimeUtc(assembly);
        (await DotNet.RunAsync(project.Folder, "msbuild", "-t:AssignTargetPaths;Compile", "-p:DesignTimeBuild=true", "-v:minimal")).SucceededInSilence();
        Assert.NotEqual(built, File.GetLastWriteTimeUtc(assembly));
        Assert.DoesNotContain("bridge", await File.ReadAllTextAsync(Path.Combine(project.Obj, "articles.packed")), StringComparison.Ordinal);

        Assert.Equal("canal bridge ferry\n", await project.PrintAsync());
    }

    [Fact]
    public async Task A_deleted_list_of_packed_entries_is_written_again()
    {
        Consumer project = Create("deleted list");
        (await project.BuildAsync()).SucceededInSilence();
        string packed = Path.Combine(project.Obj, "articles.packed"), before = await File.ReadAllTextAsync(packed);
        File.Delete(packed);
        (await project.BuildAsync()).SucceededInSilence();
        Assert.Equal(before, await File.ReadAllTextAsync(packed));
    }

    private static Consumer Create(string name) =>
        Consumer.Create(name, Targets, code: "Console.WriteLine(string.Join(' ', Consumer.Articles.All.Select(static a => a.Id)));")
            .Write("seeds/canal.txt", CanalSeeds.Canal)
            .Write("seeds/ferry.txt", CanalSeeds.Ferry);
}

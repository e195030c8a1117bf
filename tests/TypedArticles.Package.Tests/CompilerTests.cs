using TypedArticles.Package.Tests.Consumers;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>A build that cannot make articles fails; it does not go on without them.</summary>
[Collection(nameof(PackageFeed))]
public sealed class CompilerTests
{
    [Theory]
    [InlineData("roslyn4.8", "4.8")]
    [InlineData("roslyn4.13", "4.13")]
    public async Task A_compiler_that_is_too_old_is_an_error(string version, string shown)
    {
        Consumer project = Consumer.Create("old compiler " + shown).Write("seeds/a.txt", Consumer.Seed);
        CommandOutput build = (await project.BuildAsync($"-p:CompilerApiVersion={version}")).Failed();
        string problem = Assert.Single(build.Problems, static p => p.Contains("ART0000", StringComparison.Ordinal));
        Assert.Contains($"this build uses Roslyn {shown}", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_generator_that_cannot_load_is_an_error()
    {
        Consumer project = Consumer.Create("broken generator", """
            <Target Name="BreakGenerator" BeforeTargets="CoreCompile" AfterTargets="ResolvePackageAssets;ResolveTargetingPackAssets">
              <ItemGroup>
                <Broken Include="@(Analyzer)" Condition="'%(Filename)' == 'TypedArticles.Generator'" />
                <Analyzer Remove="@(Broken)" />
                <Analyzer Include="broken/TypedArticles.Generator.dll" />
              </ItemGroup>
            </Target>
            """, code: "Console.WriteLine(1);")
            .Write("seeds/a.txt", Consumer.Seed)
            .Write("broken/TypedArticles.Generator.dll", "no assembly");
        CommandOutput build = (await project.BuildAsync()).Failed();
        Assert.Contains(build.Problems, static p => p.Contains("error CS8034", StringComparison.Ordinal) || p.Contains("error CS8032", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_old_language_version_is_one_error_at_its_cause()
    {
        Consumer project = Consumer.Create("old language", "<PropertyGroup><LangVersion>7.3</LangVersion><Nullable>disable</Nullable><ImplicitUsings>disable</ImplicitUsings></PropertyGroup>", code: "class P { static void Main() { } }")
            .Write("seeds/a.txt", Consumer.Seed);
        Assert.Contains("error ART0026: The generated code needs C# 9.0, and this project compiles C# 7.3", Assert.Single((await project.BuildAsync()).Failed().Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_global_package_reference_is_one_error_at_its_cause()
    {
        Consumer project = Consumer.Create("global reference", code: "Console.WriteLine(1);").Write("seeds/a.txt", Consumer.Seed);
        string file = project.PathOf("Consumer.csproj");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("<PackageReference Include=\"TypedArticles\" Version=\"0.1.0\" />", "", StringComparison.Ordinal));
        project.Write("Directory.Packages.props", """
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><GlobalPackageReference Include="TypedArticles" Version="0.1.0" /></ItemGroup>
            </Project>
            """);
        Assert.Contains("error ART0029: ", Assert.Single((await project.BuildAsync()).Failed().Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".fsproj", "Program.fs", "printfn \"1\"", "F#")]
    [InlineData(".vbproj", "Program.vb", "Module Program\nSub Main()\nEnd Sub\nEnd Module", "Visual Basic")]
    public async Task A_project_of_another_language_says_what_to_do(string extension, string file, string code, string language)
    {
        Consumer project = Consumer.Create("language " + extension).Write("seeds/a.txt", Consumer.Seed).Write(file, code);
        string content = await File.ReadAllTextAsync(project.PathOf("Consumer.csproj"));
        File.Delete(project.PathOf("Consumer.csproj"));
        File.Delete(project.PathOf("Program.cs"));
        project.Write("Consumer" + extension, content.Replace("<PackageReference", $"{(extension == ".fsproj" ? $"<Compile Include=\"{file}\" />" : "")}<PackageReference", StringComparison.Ordinal).Replace("<Nullable>enable</Nullable>", "", StringComparison.Ordinal));
        Assert.Contains($"error ART0028: Articles are generated as C#, and this is a project in {language}; ", Assert.Single((await project.BuildAsync()).Failed().Problems), StringComparison.Ordinal);
        (await project.BuildAsync("-p:EnableDefaultArticleItems=false")).Succeeded();
    }

    [Theory]
    [InlineData("1252")]
    [InlineData("1251")]
    public async Task With_the_property_CodePage_generator_and_task_read_the_same(string codePage)
    {
        Consumer project = Consumer.Create("code page " + codePage, $"<PropertyGroup><CodePage>{codePage}</CodePage></PropertyGroup>")
            .Write("seeds/marked.txt", "\uFEFF" + Consumer.Seed)
            .Write("seeds/ascii.txt", "date 2022 https://example.org/ascii\n\nASCII\n\nOf 7 bits.\n");
        Assert.Contains("|Il fut bâti en un an.\n", await project.PrintAsync(), StringComparison.Ordinal);
        project.Write("seeds/unmarked.txt", "date 2022 https://example.org/unmarked\n\nGebäude\n\nEs steht.\n");
        Assert.Contains(
            (await project.BuildAsync()).Failed().Problems,
            p => p.Contains($"unmarked.txt(1,1): error ART0009: The file is UTF-8, and the compiler read it as 'windows-{codePage}'; remove the property CodePage, or save the file with a byte-order mark", StringComparison.Ordinal));
    }
}

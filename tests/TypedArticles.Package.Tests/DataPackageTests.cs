using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using TypedArticles.Package.Tests.Consumers;
using TypedArticles.Tests;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>Articles that come in a package, or with another project, and files of the consumer's own that are none of theirs.</summary>
[Collection(nameof(PackageFeed))]
public sealed class DataPackageTests
{
    private const string ListSeeds = """
        using TypedArticles;
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        foreach (Article a in SeedArticles.All)
            Console.WriteLine($"{a.Date,-10} {a.Language ?? "-",-2} {a.Id,-24} {a.Title}");
        foreach (System.Reflection.MemberInfo m in typeof(SeedArticles).GetProperties())
            Console.WriteLine(m.Name);
        """;

    [Fact]
    public async Task The_data_package_gives_the_seeds_of_the_repository()
    {
        string printed = await Consumer.Create("data", package: "TypedArticles.Seeds", code: ListSeeds).PrintAsync();
        int files = Directory.GetFiles(Path.Combine(RepositoryFolder.Root, "seeds"), "*.txt", SearchOption.AllDirectories).Length;
        Assert.Equal((2 * files) + 1, printed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Snapshots.Match(printed);
    }

    [Fact]
    public async Task A_consumer_of_the_data_package_keeps_its_own_files_to_itself()
    {
        Consumer project = Consumer.Create("data and files", package: "TypedArticles.Seeds", code: ListSeeds).Write("seeds/mine.txt", "no article at all");
        (await project.BuildAsync()).SucceededInSilence();
        AssertHasNoArticles(project);
    }

    [Fact]
    public async Task A_consumer_of_a_project_with_articles_keeps_its_own_files_to_itself()
    {
        Consumer.Create("library", "<PropertyGroup><OutputType>Library</OutputType><ArticlesAccessibility>public</ArticlesAccessibility></PropertyGroup>", code: "")
            .Write("seeds/a.txt", Consumer.Seed);
        Consumer project = Consumer.Create("user of the library", code: "Console.WriteLine(Consumer.Articles.UnPontDePierre.Publisher);")
            .Write("seeds/mine.txt", "no article at all");
        project.Write("Consumer.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <AssemblyName>User</AssemblyName>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../library/Consumer.csproj" />
              </ItemGroup>
            </Project>
            """);
        Assert.Equal("La Gazette\n", await project.PrintAsync());
        AssertHasNoArticles(project, "User.dll");
    }

    [Fact]
    public async Task A_consumer_of_both_packages_has_both_and_can_read_them_as_one()
    {
        Consumer project = Consumer.Create(
            "both",
            """<ItemGroup><PackageReference Include="TypedArticles" Version="0.1.0" /></ItemGroup>""",
            package: "TypedArticles.Seeds",
            code: "using TypedArticles;\nConsole.WriteLine(ArticleCollection.Combine(SeedArticles.All, Consumer.Articles.All).Count - SeedArticles.All.Count);")
            .Write("seeds/mine.txt", Consumer.Seed);
        Assert.Equal("1\n", await project.PrintAsync());
    }

    internal static void AssertHasNoArticles(Consumer project, string assembly = "Consumer.dll")
    {
        Assert.Empty(Directory.GetFiles(project.Obj, "articles.*"));
        using PEReader file = new(File.OpenRead(Path.Combine(project.Folder, "bin", "Debug", "net10.0", assembly)));
        MetadataReader metadata = file.GetMetadataReader();
        Assert.Empty(metadata.ManifestResources);
        Assert.DoesNotContain("Articles", metadata.TypeDefinitions.Select(t => metadata.GetString(metadata.GetTypeDefinition(t).Name)));
    }
}

using System.IO.Compression;
using System.Xml.Linq;
using TypedArticles.Package.Tests.Consumers;
using TypedArticles.Tests.Samples;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>The sample DataPackage: two packages of articles, packed with the packed TypedArticles, and what their consumers get.</summary>
[Collection(nameof(PackageFeed))]
public sealed class OwnDataPackageTests(OwnDataPackageTests.PackedSample sample) : IClassFixture<OwnDataPackageTests.PackedSample>
{
    private const string PrintCounts = """
        using TypedArticles;
        Console.WriteLine($"{Rivers.RiverArticles.All.Count} {Bridges.BridgeArticles.All.Count}");
        """;

    [Fact]
    public async Task Two_packages_do_not_clash_and_are_read_as_one()
    {
        string reader = Path.Combine(sample.Folder, "Reader");
        (await DotNet.RunAsync(reader, "build")).SucceededInSilence();
        SampleSnapshots.Match("DataPackage", "Reader", (await DotNet.RunAsync(reader, "run", "--no-build")).Succeeded().Output);
    }

    [Theory]
    [InlineData("Rivers")]
    [InlineData("Bridges")]
    public void A_package_brings_its_assembly_and_the_library_and_neither_generator_nor_targets(string name)
    {
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(sample.Folder, "packages", $"{name}.Articles.1.0.0.nupkg"));
        Assert.Equal(
            [$"{name}.Articles.nuspec", $"lib/net10.0/{name}.Articles.dll"],
            package.Entries.Select(static e => e.FullName).Where(static n => !n.StartsWith("_rels", StringComparison.Ordinal) && !n.StartsWith("package/", StringComparison.Ordinal) && n != "[Content_Types].xml").Order(StringComparer.Ordinal));
        using Stream nuspec = package.GetEntry($"{name}.Articles.nuspec")!.Open();
        XElement dependency = Assert.Single(XDocument.Load(nuspec).Descendants(), static e => e.Name.LocalName == "dependency");
        Assert.Equal(("TypedArticles", "0.1.0", "Build,Analyzers"), (dependency.Attribute("id")!.Value, dependency.Attribute("version")!.Value, dependency.Attribute("exclude")!.Value));
    }

    [Fact]
    public async Task A_consumer_keeps_its_own_files_to_itself()
    {
        Consumer consumer = ConsumerOfBoth("reader with files", PrintCounts).Write("seeds/mine.txt", "no article at all");
        Assert.Equal("3 3\n", await consumer.PrintAsync());
        DataPackageTests.AssertHasNoArticles(consumer);
    }

    [Fact]
    public async Task A_consumer_with_TypedArticles_and_seeds_has_a_class_of_its_own_beside_theirs()
    {
        Consumer consumer = ConsumerOfBoth(
            "reader with articles",
            """
            using TypedArticles;
            ArticleCollection<Article> all = ArticleCollection.Combine(Consumer.Articles.All, Rivers.RiverArticles.All, Bridges.BridgeArticles.All);
            Console.WriteLine($"{all.Count} {Consumer.Articles.All.Count} {all["mine"].Title} {Consumer.Articles.UnPontDePierre.Publisher}");
            """,
            """<ItemGroup><PackageReference Include="TypedArticles" Version="0.1.0" /></ItemGroup>""")
            .Write("seeds/mine.txt", Consumer.Seed);
        Assert.Equal("7 1 Un pont de pierre La Gazette\n", await consumer.PrintAsync());
    }

    private Consumer ConsumerOfBoth(string name, string code, string content = "") => Consumer.Create(
        name,
        $"""
        <PropertyGroup><RestoreAdditionalProjectSources>{Path.Combine(sample.Folder, "packages")}</RestoreAdditionalProjectSources></PropertyGroup>
        <ItemGroup><PackageReference Include="Bridges.Articles" Version="1.0.0" /></ItemGroup>
        {content}
        """,
        package: "Rivers.Articles",
        code: code,
        version: "1.0.0");

    /// <summary>A copy of the sample with its two packages packed, as its README says.</summary>
    public sealed class PackedSample : IAsyncLifetime
    {
        internal string Folder { get; private set; } = "";

        public async Task InitializeAsync()
        {
            Folder = Consumer.CopyOf("DataPackage").Folder;
            (await DotNet.RunAsync(Folder, "pack", "Rivers")).SucceededInSilence();
            (await DotNet.RunAsync(Folder, "pack", "Bridges")).SucceededInSilence();
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}

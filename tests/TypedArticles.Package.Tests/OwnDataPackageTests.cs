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
            ((string[])["README.md", $"{name}.Articles.nuspec", .. new[] { "net10.0", "net8.0" }.SelectMany(f => new[] { $"lib/{f}/{name}.Articles.dll", $"lib/{f}/{name}.Articles.xml" })]).Order(StringComparer.Ordinal),
            package.Entries.Select(static e => e.FullName).Where(static n => !n.StartsWith("_rels", StringComparison.Ordinal) && !n.StartsWith("package/", StringComparison.Ordinal) && n != "[Content_Types].xml").Order(StringComparer.Ordinal));
        using Stream nuspec = package.GetEntry($"{name}.Articles.nuspec")!.Open();
        XElement[] dependencies = [.. XDocument.Load(nuspec).Descendants().Where(static e => e.Name.LocalName == "dependency")];
        Assert.Equal(2, dependencies.Length);
        Assert.All(dependencies, static d => Assert.Equal(("TypedArticles", "0.1.0", "Build,Analyzers"), (d.Attribute("id")!.Value, d.Attribute("version")!.Value, d.Attribute("exclude")!.Value)));
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

    [Fact]
    public async Task Two_packages_as_one_are_filtered_three_times_and_grouped()
    {
        Consumer consumer = ConsumerOfBoth("filtering reader", """
            using Bridges;
            using Rivers;
            using TypedArticles;
            ArticleCollection<Article> all = ArticleCollection.Combine(RiverArticles.All, BridgeArticles.All);
            ArticleCollection<Article> chosen = all
                .PublishedBetween(new DateOnly(2020, 3, 4), new DateOnly(2023, 9, 5))
                .InLanguage("en")
                .Where(static a => a.Id != "amazon");
            ArticleIndex<string, Article> byHost = chosen.IndexBy(static a => a.Host);
            foreach (ArticleCount<string> host in byHost.Counts)
                Console.WriteLine($"{host.Value} {host.Count}: {string.Join(", ", byHost[host.Value].NewestFirst)}");
            foreach (ArticleCount<PartialDate> month in chosen.Months)
                Console.WriteLine($"{month.Value} {month.Count}");
            Console.WriteLine(byHost["rivers.example.org"][0] == RiverArticles.AFloodThatMadeACalendar);
            Console.WriteLine($"{chosen.FindBySlug("the-old-bridge-of-mostar")?.Id} {chosen.FindByUrl(BridgeArticles.TheOldBridgeOfMostar.Url)?.Id} {chosen.Contains("danube")} {all.Contains("danube")}");
            Console.WriteLine($"{RiverArticles.By.Language["en"].Count} {BridgeArticles.By.Language["en"].Count} {all.IndexBy(static a => a.Language)["en"].Count}");
            """);
        Assert.Equal(
            """
            bridges.example.net 2: mostar 2022-07-23 The old bridge of Mostar stands again, firth-of-forth 2020-03-04 A bridge of three diamonds
            rivers.example.org 1: nile 2023-09-05 A flood that made a calendar
            2020-03 1
            2022-07 1
            2023-09 1
            True
            mostar mostar False True
            2 2 4

            """,
            await consumer.PrintAsync());
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

using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using TypedArticles.Package.Tests.Consumers;
using TypedArticles.Tests;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>What lies in the packages, and that two builds of one tree are the same.</summary>
[Collection(nameof(PackageFeed))]
public sealed class PackageContentTests
{
    [Theory]
    [InlineData("TypedArticles")]
    [InlineData("TypedArticles.Seeds")]
    public void A_package_holds_these_files(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(Path.Combine(PackageFeed.PackagesFolder, package + ".0.1.0.nupkg"));
        Snapshots.Match(string.Join('\n', archive.Entries.Select(static e => e.FullName).Where(static n => !n.EndsWith(".psmdcp", StringComparison.Ordinal)).Order(StringComparer.Ordinal)), package);
        Assert.True(File.Exists(Path.Combine(PackageFeed.PackagesFolder, package + ".0.1.0.snupkg")));
    }

    [Fact]
    public async Task Two_builds_in_two_folders_give_the_same_pack_and_the_same_source()
    {
        (byte[] Pack, string Source) first = await Build("same one");
        (byte[] Pack, string Source) second = await Build("another folder/same two");
        Assert.Equal(first.Pack, second.Pack);
        Assert.Equal(first.Source, second.Source);
        Assert.DoesNotContain(Path.GetTempPath().TrimEnd('/'), first.Source, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetTempPath().TrimEnd('/'), System.Text.Encoding.UTF8.GetString(first.Pack), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_task_of_older_MSBuild_writes_the_same_pack_and_search_index()
    {
        // Visual Studio runs the task on .NET Framework; the same dll runs here too.
        Consumer[] projects = [.. new[] { "net8.0", "netstandard2.0" }.Select(static framework => Consumer.Create("task of " + framework, $"""
            <PropertyGroup>
              <ArticlesTaskAssembly>$(NuGetPackageRoot)/typedarticles/0.1.0/tasks/{framework}/TypedArticles.Build.dll</ArticlesTaskAssembly>
              <ArticlesSearch>true</ArticlesSearch>
            </PropertyGroup>
            """, code: """
            using TypedArticles;
            Console.WriteLine(Consumer.Notes.All.Count);
            namespace Consumer
            {
                [ArticleSchema("notes")]
                public sealed partial record Note
                {
                    public required string Title { get; init; }
                }
            }
            """))];
        foreach (Consumer project in projects)
        {
            string seeds = Path.Combine(RepositoryFolder.Root, "seeds");
            foreach (string file in Directory.EnumerateFiles(seeds, "*.txt", SearchOption.AllDirectories))
            {
                project.Write(Path.Combine("seeds", Path.GetRelativePath(seeds, file)), File.ReadAllBytes(file));
            }

            project.Write("content/notes/a.md", "---\ntitle: Ä\n---\n\n# 日本 *b*\n\n- [x] [c](b.md#d)[^1]\n\n| e |\n|---|\n| &rarr; |\n\n[^1]: f 🎉\n");
            project.Write("content/notes/b.md", "---\ntitle: B\npermalink: /b/\n---\n\n## D\n\n<p id=\"g\">&nbsp;h</p>\n");
            (await project.BuildAsync()).Succeeded();
        }

        Assert.Contains("<a href=\"/b/#d\">c</a>", System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(projects[0].PackFile)), StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(projects[0].PackFile), File.ReadAllBytes(projects[1].PackFile));
        Assert.Equal(File.ReadAllBytes(Path.Combine(projects[0].Obj, "articles.search")), File.ReadAllBytes(Path.Combine(projects[1].Obj, "articles.search")));
        Assert.NotEqual(File.ReadAllText(Path.Combine(projects[0].Obj, "articles.inputs.cache")), File.ReadAllText(Path.Combine(projects[1].Obj, "articles.inputs.cache")));
    }

    [Fact]
    public void All_that_the_task_of_older_MSBuild_needs_is_next_to_it()
    {
        // .NET Framework has none of what .NET Standard got later, and Markdig is made of it: an assembly that is missing, or older than the one that was compiled against, is found by users of Visual Studio alone.
        using ZipArchive archive = ZipFile.OpenRead(Path.Combine(PackageFeed.PackagesFolder, "TypedArticles.0.1.0.nupkg"));
        var versions = new Dictionary<string, Version>();
        var needed = new List<(string By, string Name, Version Version)>();
        foreach (ZipArchiveEntry entry in archive.Entries.Where(static e => e.FullName.StartsWith("tasks/netstandard2.0/", StringComparison.Ordinal) && e.Name.EndsWith(".dll", StringComparison.Ordinal)))
        {
            using var content = new MemoryStream();
            using (Stream stream = entry.Open())
            {
                stream.CopyTo(content);
            }

            using var file = new PEReader(new MemoryStream(content.ToArray()));
            MetadataReader metadata = file.GetMetadataReader();
            versions.Add(Path.GetFileNameWithoutExtension(entry.Name), metadata.GetAssemblyDefinition().Version);
            needed.AddRange(metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).Select(r => (entry.Name, metadata.GetString(r.Name), r.Version)));
        }

        Assert.Contains("Markdig", versions.Keys);
        (string By, string Name, Version Version)[] others = [.. needed.Where(static n => n.Name is not ("netstandard" or "mscorlib" or "Microsoft.Build.Framework" or "Microsoft.Build.Utilities.Core"))];
        Assert.Contains(others, static n => n.By == "Markdig.dll");
        Assert.All(others, n => Assert.True(versions.TryGetValue(n.Name, out Version? version) && version >= n.Version, $"{n.By} needs {n.Name} {n.Version}, and next to it is {version?.ToString() ?? "none"}"));
    }

    [Fact]
    public async Task Thirty_megabytes_build_and_their_source_stays_small()
    {
        const int Count = 1_000;
        Consumer project = Consumer.Create("large", "<PropertyGroup><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles></PropertyGroup>", code: """
            using TypedArticles;
            Console.WriteLine(Consumer.Articles.All.Count);
            Console.WriteLine(Consumer.Articles.All.Sum(static a => (long)a.Body.Utf8.Length));
            """);
        string body = string.Concat(Enumerable.Repeat("Каждый абзац немного длинен. ", 600)).Trim();
        for (int i = 0; i < Count; i++)
        {
            project.Write($"seeds/{i:000000}.txt", $" date 2022-01 https://example.org/2022/01/23/an-article-with-number-{i}-in-it\n\nTitle {i}\n\nShort... 23.01.2022, Tribune\n\n{i} {body}\n");
        }

        string[] printed = (await project.PrintAsync()).Split('\n');
        Assert.Equal("1000", printed[0]);
        Assert.True(long.Parse(printed[1], System.Globalization.CultureInfo.InvariantCulture) > 30_000_000, printed[1]);
        Assert.InRange(new FileInfo(GeneratedFile(project)).Length, 1, 1_000_000);
    }

    private static async Task<(byte[] Pack, string Source)> Build(string name)
    {
        Consumer project = Consumer.Create(name, "<PropertyGroup><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles></PropertyGroup>")
            .Write("seeds/fr/a.txt", Consumer.Seed)
            .Write("seeds/b.txt", Consumer.Seed.Replace("pierre", "bois", StringComparison.Ordinal).Replace("Il fut", "Il a", StringComparison.Ordinal));
        (await project.BuildAsync()).SucceededInSilence();
        return (File.ReadAllBytes(project.PackFile), File.ReadAllText(GeneratedFile(project)));
    }

    private static string GeneratedFile(Consumer project) =>
        Assert.Single(Directory.GetFiles(project.Obj, "Articles.g.cs", SearchOption.AllDirectories));

    [Fact]
    public void The_README_of_the_package_has_addresses_and_no_paths()
    {
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(PackageFeed.PackagesFolder, "TypedArticles.0.1.0.nupkg"));
        using var reader = new StreamReader(package.GetEntry("README.md")!.Open());
        string readme = reader.ReadToEnd();
        Assert.Contains("](https://github.com/typedarticles/typedarticles/blob/main/docs/aspnet.md)", readme, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\]\((?!https:)", readme);
        Assert.DoesNotMatch(@" src=""(?!https:)", readme);
        Assert.Equal(
            File.ReadAllText(Path.Combine(RepositoryFolder.Root, "README.md")).Split('\n').Length, readme.TrimEnd('\n').Split('\n').Length + 1);
    }
}

using Xunit;

namespace TypedArticles.Package.Tests.Consumers;

/// <summary>
/// The packages of this repository, packed once for all tests into a folder outside of it, with a package cache of their
/// own: what is tested is what a user would restore, and nothing an earlier run left.
/// </summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private static readonly string s_root = Path.Combine(Path.GetTempPath(), $"typed-articles-{Environment.ProcessId}");

    /// <summary>Where the projects lie: under a name with a space and a letter that is not ASCII.</summary>
    internal static string Folder => Path.Combine(s_root, "projects é 1");

    /// <summary>Without a space, which the linker of Native AOT does not survive.</summary>
    internal static string CacheFolder => Path.Combine(s_root, "cache");

    internal static string PackagesFolder => Path.Combine(s_root, "feed");

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(PackagesFolder);
        Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(Path.Combine(Folder, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{PackagesFolder}" />
              </packageSources>
            </configuration>
            """);
        // Projects of the tests lie below and must not inherit anything from folders above.
        await File.WriteAllTextAsync(Path.Combine(Folder, "Directory.Build.props"), "<Project />");
        await File.WriteAllTextAsync(Path.Combine(Folder, "Directory.Build.targets"), "<Project />");
        await File.WriteAllTextAsync(Path.Combine(Folder, "Directory.Packages.props"), "<Project />");
        await PackInto(PackagesFolder);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(s_root, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Packs the projects of both packages into a folder.</summary>
    internal static async Task PackInto(string folder)
    {
        foreach (string project in (string[])["TypedArticles", "TypedArticles.Seeds"])
        {
            string path = Path.Combine(TypedArticles.Tests.RepositoryFolder.Root, "src", project);
            (await DotNet.RunInRepositoryAsync(path, "pack", "--output", folder, $"-c:{Configuration}")).Succeeded();
        }
    }

    /// <summary>The configuration that the tests themselves were built in.</summary>
    private static string Configuration => AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
}

/// <summary>All package tests run one after the other and share the feed.</summary>
[CollectionDefinition(nameof(PackageFeed))]
public sealed class PackageFeedTests : ICollectionFixture<PackageFeed>;

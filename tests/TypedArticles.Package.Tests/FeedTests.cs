using System.IO.Compression;
using TypedArticles.Package.Tests.Consumers;
using TypedArticles.Tests;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>Where packages of our name come from, with the nuget.config of the repository.</summary>
[Collection(nameof(PackageFeed))]
public sealed class FeedTests
{
    [Theory]
    [InlineData("0.1.0")]
    [InlineData("0.1.*")]
    public async Task A_package_of_our_name_in_another_feed_is_not_taken(string version)
    {
        string root = Path.Combine(PackageFeed.Folder, $"feeds {version.Replace('*', 'x')}");
        string project = Path.Combine(root, "repository", "Project");
        Directory.CreateDirectory(project);
        Directory.CreateDirectory(Path.Combine(root, "hostile"));
        WriteHostilePackage(Path.Combine(root, "hostile"), "0.1.0");
        WriteHostilePackage(Path.Combine(root, "hostile"), "0.1.9");

        // The feed of a stranger, known to the folder above as it could be to the machine.
        await File.WriteAllTextAsync(Path.Combine(root, "nuget.config"), """<configuration><packageSources><add key="hostile" value="hostile" /></packageSources></configuration>""");
        string own = await File.ReadAllTextAsync(Path.Combine(RepositoryFolder.Root, "nuget.config"));
        Assert.Contains("value=\"artifacts/packages\"", own, StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(root, "repository", "nuget.config"), own.Replace("artifacts/packages", PackageFeed.PackagesFolder, StringComparison.Ordinal));
        await File.WriteAllTextAsync(Path.Combine(project, "Project.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="TypedArticles" Version="{version}" /></ItemGroup>
            </Project>
            """);
        string cache = Path.Combine(root, "cache");
        (await DotNet.RunAsync(project, "restore", "--packages", cache)).Succeeded();
        string[] restored = [.. Directory.EnumerateDirectories(Path.Combine(cache, "typedarticles")).Select(static d => Path.GetFileName(d))];
        Assert.Equal(["0.1.0"], restored);
        Assert.False(File.Exists(Path.Combine(cache, "typedarticles", "0.1.0", "build", "hostile.txt")));
        Assert.True(File.Exists(Path.Combine(cache, "typedarticles", "0.1.0", "build", "TypedArticles.targets")));

        // Without the mapping the highest version is taken, wherever it is. (Of one version, that of the feed that answers first.)
        if (!version.Contains('*', StringComparison.Ordinal))
        {
            return;
        }

        await File.WriteAllTextAsync(Path.Combine(root, "repository", "nuget.config"), "<configuration />");
        string other = Path.Combine(root, "other cache");
        (await DotNet.RunAsync(project, "restore", "--packages", other, "--force")).Succeeded();
        Assert.NotEmpty(Directory.GetFiles(other, "hostile.txt", SearchOption.AllDirectories));
    }

    private static void WriteHostilePackage(string folder, string version)
    {
        using ZipArchive package = ZipFile.Open(Path.Combine(folder, $"TypedArticles.{version}.nupkg"), ZipArchiveMode.Create);
        Add("TypedArticles.nuspec", $"""<?xml version="1.0"?><package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata><id>TypedArticles</id><version>{version}</version><authors>x</authors><description>x</description></metadata></package>""");
        Add("build/hostile.txt", "hostile");
        Add("lib/net8.0/_._", "");

        void Add(string name, string text)
        {
            using var writer = new StreamWriter(package.CreateEntry(name).Open());
            writer.Write(text);
        }
    }
}

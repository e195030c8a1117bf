using System.Reflection;
using TypedArticles.Tests;

namespace TypedArticles.Benchmarks.Builds;

/// <summary>A folder outside the repository with the packed package and consumers of it, deleted when disposed.</summary>
internal sealed class Workshop : IDisposable
{
    private Workshop(string root) => Root = root;

    public string Root { get; }

    public string Cache => Path.Combine(Root, "cache");

    /// <summary>The assembly of the reference generators.</summary>
    public static string Rivals { get; } = Path.Combine(
        RepositoryFolder.Root, "tests/TypedArticles.Benchmarks/Rivals/bin", typeof(Workshop).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration, "netstandard2.0/TypedArticles.Rivals.dll");

    public static async Task<Workshop> OpenAsync()
    {
        var workshop = new Workshop(Path.Combine(Path.GetTempPath(), $"typed-articles-benchmark-{Environment.ProcessId}"));
        string feed = Path.Combine(workshop.Root, "feed");
        Directory.CreateDirectory(feed);
        await Shell.RunAsync("dotnet", Path.Combine(RepositoryFolder.Root, "src/TypedArticles"), ["pack", "-c:Release", "--output", feed]);
        await File.WriteAllTextAsync(Path.Combine(workshop.Root, "nuget.config"), $"""<configuration><packageSources><add key="packed" value="{feed}" /></packageSources></configuration>""");
        foreach (string name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
        {
            await File.WriteAllTextAsync(Path.Combine(workshop.Root, name), "<Project />");
        }

        return workshop;
    }

    /// <summary>A program that is restored and ready to be built.</summary>
    public async Task<string> ProjectAsync(string name, string properties, string items, string code, string project = "App")
    {
        string folder = Path.Combine(Root, name);
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, project + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <InvariantGlobalization>true</InvariantGlobalization>
                <UseSystemResourceKeys>true</UseSystemResourceKeys>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {items}
              </ItemGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), code);
        await Shell.RunAsync("dotnet", folder, ["restore"], Cache);
        return folder;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

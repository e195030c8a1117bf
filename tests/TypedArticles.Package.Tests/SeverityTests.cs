using TypedArticles.Package.Tests.Consumers;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>Severities can be set for every diagnostic, and what was lowered leaves its article out of class and pack alike.</summary>
[Collection(nameof(PackageFeed))]
public sealed class SeverityTests
{
    private const string Good = " date 2022-01 https://example.org/1\n\nA good title\n\nL. 23.01.2022, Tribune\n\nBody.\n";

    /// <summary>The members of the class and the articles of the pack, which must be the same.</summary>
    private const string Compare = """
        string[] ids = [.. typeof(Consumer.Articles.Ids).GetFields().Select(f => (string)f.GetRawConstantValue()!).Order()];
        string[] members = [.. typeof(Consumer.Articles).GetProperties().Where(p => p.Name != "All").Select(p => ((TypedArticles.Article)p.GetValue(null)!).Id).Order()];
        string[] all = [.. Consumer.Articles.All.Select(a => a.Id).Order()];
        Console.WriteLine($"{Consumer.Articles.All.Count} {ids.SequenceEqual(all)} {members.SequenceEqual(all)}");
        """;

    [Fact]
    public async Task A_lowered_error_leaves_its_articles_out_everywhere_and_says_so()
    {
        string[] ids = [.. Enumerable.Range(1, 16).Select(static i => $"ART{i:0000}")];
        Consumer project = Consumer.Create("lowered", """
            <ItemGroup>
              <Article Update="seeds/one.txt;seeds/two.txt" Id="same" />
              <Article Update="seeds/name.txt" MemberName="no name" />
              <Article Update="seeds/taken.txt" MemberName="AGoodTitle" />
              <Article Update="seeds/lead.txt" Lead="perhaps" />
              <Article Include="seeds/missing.txt" />
            </ItemGroup>
            <PropertyGroup>
              <ArticlesIds>true</ArticlesIds>
            </PropertyGroup>
            """, code: Compare)
            .Write(".globalconfig", "is_global = true\n" + string.Concat(ids.Select(static id => $"dotnet_diagnostic.{id}.severity = warning\n")))
            .Write("seeds/good.txt", Good)
            .Write("seeds/date.txt", Good.Replace("2022-01 ", "2022-13 ", StringComparison.Ordinal))
            .Write("seeds/body.txt", Good.Replace("Body.", "", StringComparison.Ordinal))
            .Write("seeds/latin.txt", [.. Good.Select(static c => (byte)c), 0xE9, 0x0A]);
        foreach (string file in (string[])["one", "two", "name", "taken", "lead"])
        {
            project.Write($"seeds/{file}.txt", Good.Replace("org/1", "org/" + file, StringComparison.Ordinal).Replace("good", file, StringComparison.Ordinal).Replace("Body", file, StringComparison.Ordinal));
        }

        CommandOutput build = (await project.BuildAsync()).Succeeded();
        Assert.Equal(
            ["ART0004", "ART0008", "ART0009", "ART0011", "ART0011", "ART0012", "ART0013", "ART0014", "ART0016"],
            build.Problems.Select(static p => p[(p.IndexOf(": warning ", StringComparison.Ordinal) + 10)..][..7]).Order());
        Assert.Contains("9 of 10 articles are left out (1 ART0004, 1 ART0008, 1 ART0009, 1 ART0012); the compiler says which and why.", build.Output, StringComparison.Ordinal);
        Assert.Equal("1 True True\n", (await project.RunAsync("--no-build")).Succeeded().Output);
    }

    [Fact]
    public async Task NoWarn_does_not_hide_an_error_that_nobody_lowered()
    {
        Consumer project = Consumer.Create("not hidden", code: "System.Console.WriteLine();").Write("seeds/a.txt", Good.Replace("2022-01 ", "2022-13 ", StringComparison.Ordinal));
        Assert.Contains("error ART0004", Assert.Single((await project.BuildAsync("-p:RunAnalyzers=false", "-p:RunAnalyzersDuringBuild=false", "-p:WarningLevel=0")).Failed().Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_generator_that_throws_stops_the_build()
    {
        // Any generator that throws: the compiler says the same of ours.
        Consumer project = Consumer.Create("throwing", """
            <Target Name="UseThrowingGenerator" BeforeTargets="CoreCompile">
              <ItemGroup>
                <Analyzer Include="$(ThrowingGenerator)" />
              </ItemGroup>
            </Target>
            """, code: "System.Console.WriteLine();").Write("seeds/a.txt", Good);
        string generator = await BuildThrowingGenerator();
        CommandOutput build = (await project.BuildAsync($"-p:ThrowingGenerator={generator}")).Failed();
        Assert.Contains(build.Problems, static p => p.Contains("error CS8785", StringComparison.Ordinal));
    }

    private static async Task<string> BuildThrowingGenerator()
    {
        Consumer generator = Consumer.Create("a generator");
        generator.Write("Consumer.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>netstandard2.0</TargetFramework>
                <AssemblyName>Throwing</AssemblyName>
                <LangVersion>latest</LangVersion>
                <EnforceExtendedAnalyzerRules>false</EnforceExtendedAnalyzerRules>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="4.14.0" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """).Write("Program.cs", """
            using Microsoft.CodeAnalysis;
            [Generator]
            public sealed class Throwing : IIncrementalGenerator
            {
                public void Initialize(IncrementalGeneratorInitializationContext context) =>
                    context.RegisterSourceOutput(context.CompilationProvider, (_, _) => throw new System.InvalidOperationException("thrown on purpose"));
            }
            """);
        (await generator.BuildAsync()).Succeeded();
        return generator.PathOf("bin/Debug/netstandard2.0/Throwing.dll");
    }
}

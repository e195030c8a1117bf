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
}

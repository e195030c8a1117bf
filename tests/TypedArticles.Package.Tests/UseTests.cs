using TypedArticles.Package.Tests.Consumers;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>Advice on use reaches a project by the packages, in the compiler of the SDK.</summary>
[Collection(nameof(PackageFeed))]
public sealed class UseTests
{
    [Fact]
    public async Task Constants_that_name_no_article_are_warnings()
    {
        Consumer project = Consumer.Create(
            "use",
            """<ItemGroup><PackageReference Include="TypedArticles" Version="0.1.0" /></ItemGroup>""",
            package: "TypedArticles.Seeds",
            code: """
                using TypedArticles;
                _ = Consumer.Articles.All["a"];
                _ = Consumer.Articles.All["b"];
                _ = Consumer.Articles.All.FindBySlug("un-pont-de-piere");
                _ = SeedArticles.All["nothing"];
                """)
            .Write("seeds/a.txt", Consumer.Seed);
        CommandOutput build = (await project.BuildAsync()).Succeeded();
        Assert.Equal(
            [
                "Program.cs(3,27): warning ART2001: No article of this project has the id 'b'; did you mean 'a'?",
                "Program.cs(4,38): warning ART2001: No article of this project has the slug 'un-pont-de-piere'; did you mean 'un-pont-de-pierre'?",
                "Program.cs(5,22): warning ART2001: No article of the assembly 'TypedArticles.Seeds' has the id 'nothing'",
            ],
            build.Problems.Select(p => p.Replace(project.PathOf("Program.cs"), "Program.cs", StringComparison.Ordinal)));
    }
}

using System.Xml.Linq;
using TypedArticles.Package.Tests.Consumers;
using TypedArticles.Tests;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>A test project compares articles that it creates with those that were compiled into the project under test.</summary>
[Collection(nameof(PackageFeed))]
public sealed class UnitTestProjectTests
{
    private const string Code = """
        using TypedArticles;
        using Xunit;

        public sealed class ArticleTests
        {
            private static readonly Article s_packed = Consumer.Articles.TheLastFerry;

            private static readonly Article s_made = new()
            {
                Id = "ferry",
                Title = "The last ferry",
                Url = new Uri("https://en.example.org/2021/06/10/the-last-ferry"),
                Period = new PartialDate(2021, 6),
                PublishedOn = new DateOnly(2021, 6, 10),
                Lead = "It sails no more...",
                Publisher = "The Gazette",
                Language = "en",
                Body = new ArticleBody("The ferry crossed the river for a century."),
            };

            [Fact]
            public void A_made_article_equals_the_packed_one()
            {
                Assert.True(s_made.Equals(s_packed));
                Assert.True(((ArticleRecord)s_made).Equals(s_packed));
                Assert.True(((object)s_made).Equals(s_packed));
                Assert.True(s_made == s_packed);
            }

            [Fact]
            public void A_packed_article_equals_the_made_one()
            {
                Assert.True(s_packed.Equals(s_made));
                Assert.True(((ArticleRecord)s_packed).Equals(s_made));
                Assert.True(((object)s_packed).Equals(s_made));
                Assert.True(s_packed == s_made);
            }

            [Fact]
            public void Their_hash_codes_are_equal()
            {
                Article unread = ArticlePack.Open(typeof(Consumer.Articles).Assembly).All["ferry"];
                Assert.Equal(s_made.GetHashCode(), unread.GetHashCode());
                Assert.Equal(s_made.GetHashCode(), s_packed.GetHashCode());
                Assert.Equal(s_packed.ContentHash, s_made.ContentHash);
                Assert.Single(new HashSet<ArticleRecord> { s_made, s_packed, s_packed with { } });
            }

            [Fact]
            public void Collections_of_both_are_equal()
            {
                ArticleCollection<Article> made = [s_made, Consumer.Articles.TheShipCanal];
                Assert.Equal(Consumer.Articles.All, made);
            }

            [Theory]
            [MemberData(nameof(Others))]
            public void An_article_that_says_something_else_is_not_equal(Article other)
            {
                Assert.NotEqual(s_packed, other);
                Assert.NotEqual(other, s_packed);
                Assert.NotEqual(s_packed.ContentHash, other.ContentHash);
            }

            public static TheoryData<Article> Others =>
            [
                s_made with { Title = "The last boat" },
                s_made with { Lead = null },
                s_packed with { Language = "en-GB" },
                s_packed with { Slug = "the-ferry" },
                s_packed with { Body = new ArticleBody("The ferry crossed the river.") },
            ];
        }
        """;

    [Theory]
    [InlineData("internal", """<ItemGroup><InternalsVisibleTo Include="Consumer.Tests" /></ItemGroup>""")]
    [InlineData("public", """<PropertyGroup><ArticlesAccessibility>public</ArticlesAccessibility></PropertyGroup>""")]
    public async Task Made_and_packed_articles_are_equal_in_a_test_project(string accessibility, string content)
    {
        Consumer tested = Consumer.Create($"{accessibility} under test", "<PropertyGroup><OutputType>Library</OutputType></PropertyGroup>" + content, code: "")
            .Write("seeds/canal.txt", CanalSeeds.Canal)
            .Write("seeds/ferry.txt", CanalSeeds.Ferry);
        Consumer tests = Consumer.Create($"tests of {accessibility}", code: "").Write("ArticleTests.cs", Code).Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <AssemblyName>Consumer.Tests</AssemblyName>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                {string.Concat(((string[])["Microsoft.NET.Test.Sdk", "xunit", "xunit.runner.visualstudio"]).Select(Reference))}
                <ProjectReference Include="../{accessibility} under test/Consumer.csproj" />
              </ItemGroup>
            </Project>
            """);
        CommandOutput run = (await DotNet.RunAsync(tests.Folder, "test")).SucceededInSilence();
        Assert.Contains("Failed:     0, Passed:     9, Skipped:     0, Total:     9", run.Output, StringComparison.Ordinal);
    }

    /// <summary>A reference to the version that the tests of this repository use.</summary>
    private static string Reference(string package)
    {
        XElement version = XDocument.Load(Path.Combine(RepositoryFolder.Root, "Directory.Packages.props")).Descendants("PackageVersion").Single(v => v.Attribute("Include")!.Value == package);
        return $"""<PackageReference Include="{package}" Version="{version.Attribute("Version")!.Value}" />""";
    }
}

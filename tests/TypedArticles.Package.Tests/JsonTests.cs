using TypedArticles.Package.Tests.Consumers;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>Articles of the data package go through JSON and the seed format and come back equal, also within a context of the consumer's own, on JIT and Native AOT.</summary>
[Collection(nameof(PackageFeed))]
public sealed class JsonTests
{
    private const string RoundTrip = """
        using System.Text.Json;
        using TypedArticles;
        int equal = 0;
        foreach (Article a in SeedArticles.All)
        {
            Article fromJson = JsonSerializer.Deserialize(JsonSerializer.Serialize(a, ArticleJsonContext.Default.Article), ArticleJsonContext.Default.Article)!;
            Article fromSeed = Article.FromSeed(a.ToSeed(), a.Id) with { Language = a.Language };
            equal += fromJson.Equals(a) && fromSeed.Equals(a) && fromJson.ContentHash == a.ContentHash ? 1 : 0;
        }

        string all = JsonSerializer.Serialize(SeedArticles.All, ArticleJsonContext.Default.ArticleCollectionArticle);
        bool same = JsonSerializer.Deserialize(all, ArticleJsonContext.Default.ArticleCollectionArticle)!.SequenceEqual(SeedArticles.All);
        Console.WriteLine($"{equal == SeedArticles.All.Count} {same}");

        Page page = new(SeedArticles.All[0], SeedArticles.All, SeedArticles.All[0].Body, new PartialDate(2022, 1));
        Page back = JsonSerializer.Deserialize(JsonSerializer.Serialize(page, Own.Default.Page), Own.Default.Page)!;
        Console.WriteLine(back.First.Equals(page.First) && back.All.SequenceEqual(page.All) && back.Text.Equals(page.Text) && back.Period == page.Period);

        internal sealed record Page(Article First, ArticleCollection<Article> All, ArticleBody Text, PartialDate? Period);

        [System.Text.Json.Serialization.JsonSerializable(typeof(Page))]
        internal sealed partial class Own : System.Text.Json.Serialization.JsonSerializerContext;
        """;

    [Fact]
    public async Task On_JIT() =>
        Assert.Equal("True True\nTrue\n", await Consumer.Create("json", package: "TypedArticles.Seeds", code: RoundTrip).PrintAsync());

    [SkippableFact]
    public async Task On_Native_AOT()
    {
        NativeAot.SkipUnlessInstalled();
        Consumer project = Consumer.Create("json native", package: "TypedArticles.Seeds", code: RoundTrip);
        (await DotNet.RunAsync(project.Folder, "publish", "-p:PublishAot=true", "-o", "native")).SucceededInSilence();
        Assert.Equal("True True\nTrue\n", (await DotNet.RunAsync(project.PathOf("native/Consumer"), project.Folder, [])).Succeeded().Output);
    }
}

using System.Text;
using System.Text.Json;
using TypedArticles.Package.Tests.Consumers;
using TypedArticles.Tests;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>Real articles, which are no part of the repository, through the packed package.</summary>
[Collection(nameof(PackageFeed))]
public sealed class RealArticleTests
{
    private const string PrintJson = """
        using System.Text.Json;
        using TypedArticles;
        Console.OutputEncoding = new System.Text.UTF8Encoding(false);
        foreach (Article a in Consumer.Articles.All)
            Console.WriteLine(JsonSerializer.Serialize(a, ArticleJsonContext.Default.Article));
        """;

    [SkippableFact]
    public async Task The_real_seed_becomes_its_article()
    {
        string file = Path.Combine(SharedFolder.Seeds, "000_a0c274ca167b7a0b.txt");
        Consumer project = Consumer.Create("real seed", code: PrintJson + """

            Article m = Consumer.Articles.CombatsAHassakeDamasExigeDeNouveauQueWashingtonRetireSesForcesDeSyrie;
            Console.WriteLine($"{Consumer.Articles.All.Count} {m.Id} {m == Consumer.Articles.All[0]}");
            """)
            .Write("seeds/000_a0c274ca167b7a0b.txt", File.ReadAllBytes(file));
        string[] printed = (await project.PrintAsync()).Split('\n');
        JsonElement article = JsonDocument.Parse(printed[0]).RootElement;
        string[] blocks = File.ReadAllText(file, new UTF8Encoding(false, true)).Trim().Split("\n\n");
        Assert.Equal("1 000_a0c274ca167b7a0b True", printed[1]);
        Assert.Equal(blocks[1], Text(article, "Title"));
        Assert.Equal(blocks[3], Text(article, "Body"));
        Assert.Equal(
            "2022-01|2022-01-23|Sputnik France|fr.sputniknews.com|fr|True",
            string.Join('|', Text(article, "Period"), Text(article, "PublishedOn"), Text(article, "Publisher"), Text(article, "Host"), Text(article, "Language"), article.GetProperty("IsLeadTruncated")));
    }

    [SkippableFact]
    public async Task Three_hundred_real_articles_agree_with_their_gold_in_one_project()
    {
        Consumer project = Consumer.Create("corpus", code: PrintJson);
        string[] golds = Directory.GetFiles(SharedFolder.Corpus, "*.json", SearchOption.AllDirectories);
        Assert.Equal(300, golds.Length);
        foreach (string gold in golds)
        {
            project.Write($"seeds/{IdOf(gold)}.txt", File.ReadAllBytes(Path.ChangeExtension(gold, ".txt")));
        }

        string printed = await project.PrintAsync();
        Dictionary<string, JsonElement> articles = printed.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static l => JsonDocument.Parse(l).RootElement)
            .ToDictionary(static a => Text(a, "Id")!);
        Assert.Equal(300, articles.Count);
        string[] mismatches = [.. golds.SelectMany(g => Mismatches(JsonDocument.Parse(File.ReadAllText(g)).RootElement, articles[IdOf(g)]))];
        Assert.True(mismatches.Length == 0, $"{mismatches.Length} mismatches:\n{string.Join('\n', mismatches)}");
    }

    [SkippableFact]
    public async Task Real_articles_have_no_errors_and_get_no_warnings()
    {
        Consumer project = Consumer.Create("advice on real articles", code: "System.Console.WriteLine();");
        string[] files = [.. Directory.GetFiles(SharedFolder.Corpus, "*.txt", SearchOption.AllDirectories), .. Directory.GetFiles(SharedFolder.Seeds, "*.txt")];
        foreach (string file in files)
        {
            project.Write($"seeds/{IdOf(file)}.txt", File.ReadAllBytes(file));
        }

        CommandOutput build = (await project.BuildAsync()).Succeeded();
        Assert.True(build.Problems.Length == 0, $"{build.Problems.Length} pieces of advice:\n{string.Join('\n', build.Problems)}");
    }

    private static IEnumerable<string> Mismatches(JsonElement gold, JsonElement article) =>
        from pair in (IEnumerable<(string Gold, string Article)>)[("title", "Title"), ("url", "Url"), ("month", "Period"), ("date", "PublishedOn"), ("publisher", "Publisher"), ("lead", "Lead"), ("lead_truncated", "IsLeadTruncated")]
        let expected = gold.GetProperty(pair.Gold).ToString()
        let actual = article.GetProperty(pair.Article).ToString()
        where expected != actual
        select $"{Text(article, "Id")}.{pair.Article}: expected '{expected}', is '{actual}'";

    private static string IdOf(string gold) => $"{Path.GetFileName(Path.GetDirectoryName(gold))}/{Path.GetFileNameWithoutExtension(gold)}";

    private static string? Text(JsonElement article, string property) => article.GetProperty(property).GetString();
}

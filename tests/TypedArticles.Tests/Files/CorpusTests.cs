using System.Text.Json;
using Xunit;

namespace TypedArticles.Tests.Files;

/// <summary>Real articles, each beside a JSON file that says what is in it. They lie beside the repository, not in it.</summary>
public sealed class CorpusTests
{
    [SkippableFact]
    public void Every_article_says_what_its_gold_says()
    {
        string[] files = [.. Directory.EnumerateFiles(SharedFolder.Corpus, "*.txt", SearchOption.AllDirectories).Where(f => File.Exists(Gold(f)))];
        Assert.Equal(300, files.Length);
        Assert.Empty(files.SelectMany(Mismatches));
    }

    private static string Gold(string file) => Path.ChangeExtension(file, ".json");

    private static IEnumerable<string> Mismatches(string file)
    {
        Article article = Article.FromSeed(File.ReadAllBytes(file), "id");
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(Gold(file)));
        JsonElement gold = json.RootElement;
        (string Name, bool IsRight)[] checks =
        [
            ("title", article.Title == Text(gold, "title")),
            ("url", article.Url.OriginalString == Text(gold, "url")),
            ("date", article.PublishedOn == PartialDate.Parse(Text(gold, "date")!).ToDateOnly()),
            ("month", article.Period == PartialDate.Parse(Text(gold, "month")!)),
            ("publisher", article.Publisher == Text(gold, "publisher")),
            ("lead", article.Lead == Text(gold, "lead")),
            ("lead_truncated", article.IsLeadTruncated == gold.GetProperty("lead_truncated").GetBoolean()),
            ("paragraphs", IsBody(article.Body.Text, gold)),
            ("seed", Article.FromSeed(article.ToSeed(), "id").Equals(article)),
        ];
        return checks.Where(c => !c.IsRight).Select(c => $"{file}: {c.Name}");
    }

    private static bool IsBody(string body, JsonElement gold)
    {
        string[] paragraphs = [.. gold.GetProperty("paragraphs").EnumerateArray().Select(p => p.GetString()!)];
        int[] starts = [.. gold.GetProperty("glued_starts_utf16").EnumerateArray().Select(s => s.GetInt32())];
        return body == string.Concat(paragraphs)
            && starts.Zip(paragraphs).All(p => body.AsSpan(p.First).StartsWith(p.Second, StringComparison.Ordinal));
    }

    private static string? Text(JsonElement gold, string name) => gold.GetProperty(name).GetString();
}

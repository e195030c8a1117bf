using TypedArticles.Accuracy;
using Xunit;

namespace TypedArticles.Tests.Files;

/// <summary>The articles by which the splitting of bodies is measured.</summary>
public sealed class GoldSetTests
{
    private static readonly string s_folder = Path.Combine(RepositoryFolder.Root, "tests", "TypedArticles.Accuracy", "Gold");

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(s_folder, "*.json", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(s_folder, f)).Order(StringComparer.Ordinal)];

    [Fact]
    public void There_are_sixty_articles_in_twelve_languages_each_with_its_gold()
    {
        IReadOnlyList<GoldDocument> documents = GoldFolder.Read(s_folder);
        Assert.True(documents.Count >= 60, $"{documents.Count} articles");
        Assert.True(documents.DistinctBy(d => d.Folder).Count() >= 12, $"{documents.DistinctBy(d => d.Folder).Count()} languages");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_text_is_what_its_gold_would_be_written_as(string file)
    {
        string path = Path.Combine(s_folder, file);
        GoldArticle gold = GoldArticle.Read(path);
        Assert.Equal(gold.Seed, File.ReadAllText(Path.ChangeExtension(path, "txt")));
        Assert.Equal((gold with { Starts = gold.CountStarts() }).ToJson(), File.ReadAllText(path).ReplaceLineEndings("\n"));
        Assert.Equal(Path.GetDirectoryName(file), gold.Lang);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_start_is_where_its_paragraph_stands_in_the_body(string file)
    {
        string path = Path.Combine(s_folder, file);
        GoldArticle gold = GoldArticle.Read(path);
        var article = Article.FromSeed(File.ReadAllBytes(Path.ChangeExtension(path, "txt")), file);
        Assert.Equal(gold.Title, article.Title);
        Assert.Equal(gold.Lead, article.Lead);
        Assert.Equal(gold.Paragraphs.Count, gold.Starts!.Count);
        Assert.All(gold.Starts.Zip(gold.Paragraphs), pair =>
        {
            Assert.Equal(pair.Second, article.Body.Text.Substring(pair.First, pair.Second.Length));
            Assert.Equal(pair.Second, pair.Second.Trim());
        });
    }
}

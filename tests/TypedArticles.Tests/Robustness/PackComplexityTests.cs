extern alias build;

using TypedArticles.Tests.Records;
using Xunit;
using build::TypedArticles.Core.Manifest;
using build::TypedArticles.Core.Pack.Writing;

namespace TypedArticles.Tests.Robustness;

/// <summary>Four times the files take the build task about four times the work.</summary>
[Collection(nameof(Alone))]
public sealed class PackComplexityTests : IDisposable
{
    private const int Few = 2_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("typed-articles-").FullName;

    [Fact]
    public void Reading_and_packing_is_linear_in_the_files()
    {
        ManifestEntry[] entries = [.. Enumerable.Range(0, 4 * Few).Select(Write)];
        LinearWork.Assert(Few, count =>
        {
            ArticleManifest manifest = Manifests.Of(entries.Take(count));
            return () => Pack(manifest, count);
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Packing_Markdown_is_linear_in_the_entries_however_many_keys_they_have(bool hasOwnKeys) => LinearWork.Assert(Few, count =>
    {
        PackEntry[] entries = [.. Enumerable.Range(0, count).Select(i => Markdown.Entry($"{i}", ("title", Markdown.Text($"Title {i}")), (hasOwnKeys ? $"key {i}" : "tags", Markdown.List("a", $"{i % 9}"))))];
        return () => Assert.NotEmpty(Markdown.Write(entries));
    });

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ManifestEntry Write(int number)
    {
        string path = Path.Combine(_folder, $"{number}.txt");
        File.WriteAllText(path, new Seed { Title = $"Title {number}", Body = $"Body of {number}.Another paragraph of it." }.ToString());
        return Manifests.Entry(path, $"{number}");
    }

    private static void Pack(ArticleManifest manifest, int count)
    {
        IReadOnlyList<PackCollection> articles = build::TypedArticles.Build.ArticleFiles.Read(manifest).Collections;
        using var pack = new MemoryStream();
        PackWriter.Write(articles, pack);
        Assert.Equal(count, Assert.Single(articles).Entries.Count);
    }
}

extern alias build;

using build::TypedArticles.Manifest;
using build::TypedArticles.Packing;
using Xunit;

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
            string manifest = ArticleManifest.Write(
                new ManifestOptions { ClassName = "Articles", Namespace = "Demo", Accessibility = "internal", Members = "auto", DefaultLanguage = "", MaxFileSize = "16777216" }, entries.Take(count));
            return () => Pack(manifest, count);
        });
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ManifestEntry Write(int number)
    {
        string path = Path.Combine(_folder, $"{number}.txt");
        File.WriteAllText(path, new Seed { Title = $"Title {number}", Body = $"Body of {number}.Another paragraph of it." }.ToString());
        return new ManifestEntry { Path = path, Id = $"{number}", Lead = "", Language = "", MemberName = "", NoWarn = "" };
    }

    private static void Pack(string manifest, int count)
    {
        IReadOnlyList<PackArticle> articles = SeedFiles.Read(ArticleManifest.Read(manifest)!);
        using var pack = new MemoryStream();
        PackWriter.Write(articles, pack);
        Assert.Equal(count, articles.Count);
    }
}

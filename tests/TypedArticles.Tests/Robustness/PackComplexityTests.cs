extern alias build;

using build::TypedArticles.Manifest;
using build::TypedArticles.Packing;
using Xunit;

namespace TypedArticles.Tests.Robustness;

/// <summary>Four times the files take the build task about four times the work, measured as in <see cref="ParserComplexityTests"/>.</summary>
[Collection(nameof(Alone))]
public sealed class PackComplexityTests : IDisposable
{
    private const int Few = 2_000;
    private const int Many = 8_000;
    private const double MaxRatio = 6;
    private const int FewRuns = 4;
    private const int ManyRuns = 12;

    private readonly string _folder = Directory.CreateTempSubdirectory("typed-articles-").FullName;

    [Fact]
    public void Reading_and_packing_is_linear_in_the_files()
    {
        ManifestEntry[] entries = [.. Enumerable.Range(0, Many).Select(Write)];
        TimeSpan few = TimeSpan.MaxValue, many = TimeSpan.MaxValue;
        for (int run = 0; run < FewRuns || (run < ManyRuns && many / few > MaxRatio); run++)
        {
            few = Shorter(few, entries.Take(Few));
            many = Shorter(many, entries);
        }

        Assert.True(many / few <= MaxRatio, $"{Few} files {few.TotalMilliseconds:0} ms, {Many} files {many.TotalMilliseconds:0} ms: {many / few:0.0} times");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ManifestEntry Write(int number)
    {
        string path = Path.Combine(_folder, $"{number}.txt");
        File.WriteAllText(path, new Seed { Title = $"Title {number}", Body = $"Body of {number}.Another paragraph of it." }.ToString());
        return new ManifestEntry { Path = path, Id = $"{number}", Lead = "", Language = "", MemberName = "", NoWarn = "" };
    }

    private static TimeSpan Shorter(TimeSpan other, IEnumerable<ManifestEntry> entries)
    {
        string manifest = ArticleManifest.Write(
            new ManifestOptions { ClassName = "Articles", Namespace = "Demo", Accessibility = "internal", Members = "auto", DefaultLanguage = "", MaxFileSize = "16777216" }, entries);
        TimeSpan start = Environment.CpuUsage.TotalTime;
        IReadOnlyList<PackArticle> articles = SeedFiles.Read(ArticleManifest.Read(manifest)!);
        using var pack = new MemoryStream();
        PackWriter.Write(articles, pack);
        TimeSpan time = Environment.CpuUsage.TotalTime - start;
        Assert.Equal(entries.Count(), articles.Count);
        return time < other ? time : other;
    }
}

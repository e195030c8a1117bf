extern alias build;

using Xunit;
using build::TypedArticles.Core.Manifest;
using build::TypedArticles.Core.Pack.Writing;

namespace TypedArticles.Tests.Files;

/// <summary>Every article of the repository's own seeds.</summary>
public sealed class SeedFolderTests
{
    private static readonly string s_folder = Path.Combine(RepositoryFolder.Root, "seeds");

    private static readonly string[] s_files =
        [.. Directory.EnumerateFiles(s_folder, "*.txt", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(s_folder, f)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Files => [.. s_files];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_seed_is_read_and_written(string file)
    {
        Article article = Read(file);
        Assert.True(article.Period.Contains(article.Date));
        Assert.Equal(article, Article.FromSeed(article.ToSeed(), article.Id));
    }

    [Fact]
    public void A_build_packs_what_is_read_at_run_time()
    {
        ArticleManifest manifest = Manifests.Of(s_files.Select(static f => Manifests.Entry(Path.Combine(s_folder, f), Id(f))));

        using var stream = new MemoryStream();
        PackWriter.Write(build::TypedArticles.Build.ArticleFiles.Read(manifest).Collections, stream);
        stream.Position = 0;
        SameArticles.Assert(ArticleCollection.Create(s_files.Select(Read)), ArticlePack.Open(stream).All);
    }

    private static Article Read(string file) => Article.FromSeed(File.ReadAllBytes(Path.Combine(s_folder, file)), Id(file));

    private static string Id(string file) => Path.ChangeExtension(file, null).Replace('\\', '/');
}

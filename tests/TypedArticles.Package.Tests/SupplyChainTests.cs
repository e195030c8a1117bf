using System.IO.Compression;
using TypedArticles.Package.Tests.Consumers;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>What the packages of this repository are made of.</summary>
[Collection(nameof(PackageFeed))]
public sealed class SupplyChainTests
{
    private const string Package = "TypedArticles.0.1.0.nupkg";

    [Fact]
    public async Task Two_packs_of_one_tree_are_the_same_bytes()
    {
        string again = Path.Combine(PackageFeed.Folder, "packed again");
        await PackageFeed.PackInto(again);
        string[] files = [.. Directory.EnumerateFiles(PackageFeed.PackagesFolder).Select(static f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
        Assert.Equal(["TypedArticles.0.1.0.nupkg", "TypedArticles.0.1.0.snupkg", "TypedArticles.Seeds.0.1.0.nupkg", "TypedArticles.Seeds.0.1.0.snupkg"], files);
        Assert.All(files, file => Assert.True(
            File.ReadAllBytes(Path.Combine(PackageFeed.PackagesFolder, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(again, file))), file));
    }

    [Fact]
    public void Each_dll_of_others_has_its_notice()
    {
        using ZipArchive archive = ZipFile.OpenRead(Path.Combine(PackageFeed.PackagesFolder, Package));
        using var reader = new StreamReader(archive.GetEntry("THIRD-PARTY-NOTICES.md")!.Open());
        string notices = reader.ReadToEnd();
        string[] others = [.. archive.Entries.Select(static e => e.Name).Where(static n => n.EndsWith(".dll", StringComparison.Ordinal) && !n.StartsWith("TypedArticles", StringComparison.Ordinal)).Distinct()];
        Assert.NotEmpty(others);
        Assert.All(others, dll => Assert.Contains(Path.GetFileNameWithoutExtension(dll), notices, StringComparison.Ordinal));

        // Its code is in our own dlls.
        Assert.Contains("## PolySharp", notices, StringComparison.Ordinal);
    }
}

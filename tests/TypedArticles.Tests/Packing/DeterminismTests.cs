extern alias build;

using System.Globalization;
using Xunit;
using build::TypedArticles.Core.Manifest;
using build::TypedArticles.Core.Pack.Writing;

namespace TypedArticles.Tests.Packing;

/// <summary>The pack is the same whatever the order of the files, the culture, and the folder.</summary>
public sealed class DeterminismTests
{
    [Fact]
    public void A_pack_does_not_depend_on_the_order_of_the_files_the_culture_or_the_folder()
    {
        string[] packs = [.. new[] { ("", false), ("tr-TR", true), ("ar-SA", false) }.Select(static c => Pack(CultureInfo.GetCultureInfo(c.Item1), c.Item2))];
        Assert.All(packs, pack => Assert.Equal(packs[0], pack));
    }

    private static string Pack(CultureInfo culture, bool isReversed)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        string folder = Directory.CreateTempSubdirectory("typed-articles-").FullName;
        try
        {
            CultureInfo.CurrentCulture = culture;
            ManifestEntry[] entries =
            [
                .. Enumerable.Range(0, 50).Select(i =>
                {
                    string path = Path.Combine(folder, $"{i}.txt");
                    File.WriteAllText(path, $"date 2022-0{(i % 9) + 1} https://{(i % 2 == 0 ? "FR" : "Iİıi")}.example.org/Title-{i % 7}\n\nTitle I {i}\n\nLead... 0{(i % 9) + 1}.01.2022, News {i % 3}\n\nBody {i}.\n");
                    return Manifests.Entry(path, $"{(i % 2 == 0 ? "i" : "I")}/{i}");
                }),
            ];
            using var stream = new MemoryStream();
            PackWriter.Write(build::TypedArticles.Build.ArticleFiles.Read(Manifests.Of(isReversed ? entries.Reverse() : entries)).Collections, stream);
            return Convert.ToHexString(stream.ToArray());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            Directory.Delete(folder, recursive: true);
        }
    }
}

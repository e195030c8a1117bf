using System.Globalization;
using TypedArticles.Core.Manifest;
using TypedArticles.Core.Pack;
using TypedArticles.Core.Pack.Writing;

namespace TypedArticles.Build;

/// <summary>What the build says of a pack.</summary>
internal static class PackReport
{
    /// <summary>One line: the articles of the generated class, the entries of each other collection, and how many drafts are left out.</summary>
    public static string Of(ManifestOptions options, ReadArticles articles)
    {
        string[] counts =
        [
            .. articles.Collections.Where(IsSeeds).Select(c => $"{Counted(c.Entries.Count, "article", "articles")} in {ClassOf(options)}"),
            .. articles.Collections.Where(static c => !IsSeeds(c)).Select(static (c, i) => $"{(i == 0 ? Counted(c.Entries.Count, "entry", "entries") : Shown(c.Entries.Count))} in {c.Name}"),
        ];
        string drafts = articles.DraftCount == 0 ? "" : $", without {Counted(articles.DraftCount, "draft", "drafts")}";
        return (counts.Length == 0 ? "No articles" : string.Join(", ", counts)) + drafts;
    }

    public static string Counted(int count, string one, string many) => $"{Shown(count)} {(count == 1 ? one : many)}";

    private static bool IsSeeds(PackCollection collection) => collection.Name == PackFormat.SeedCollection;

    private static string ClassOf(ManifestOptions options) => options.Namespace.Length == 0 ? options.ClassName : $"{options.Namespace}.{options.ClassName}";

    private static string Shown(int count) => count.ToString(CultureInfo.InvariantCulture);
}

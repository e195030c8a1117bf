using Microsoft.Build.Framework;
using TypedArticles.Manifest;

namespace TypedArticles.Build;

/// <summary>Reads Article items.</summary>
internal static class ArticleItems
{
    /// <summary>
    /// One entry for each file. A file that several items include is one article: its id comes from the first item, and
    /// of each metadata the last that is set counts.
    /// </summary>
    public static IReadOnlyList<ManifestEntry> ToEntries(IEnumerable<ITaskItem> items)
    {
        var entries = new List<ManifestEntry>();
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (ITaskItem item in items)
        {
            string path = item.GetMetadata("FullPath");
            string id = item.GetMetadata("Id");
            if (!positions.TryGetValue(path, out int position))
            {
                positions.Add(path, entries.Count);
                entries.Add(new ManifestEntry
                {
                    Path = path,
                    Id = id.Length > 0 ? id : DefaultId(item),
                    Lead = item.GetMetadata("Lead"),
                    Language = item.GetMetadata("Language"),
                    MemberName = item.GetMetadata("MemberName"),
                    NoWarn = item.GetMetadata("NoWarn"),
                });
                continue;
            }

            ManifestEntry first = entries[position];
            entries[position] = first with
            {
                Id = Later(id, first.Id),
                Lead = Later(item.GetMetadata("Lead"), first.Lead),
                Language = Later(item.GetMetadata("Language"), first.Language),
                MemberName = Later(item.GetMetadata("MemberName"), first.MemberName),
                NoWarn = Later(item.GetMetadata("NoWarn"), first.NoWarn),
            };
        }

        return entries;
    }

    private static string Later(string later, string first) => later.Length > 0 ? later : first;

    /// <summary>The path below the item's root, /-separated, without extension.</summary>
    private static string DefaultId(ITaskItem item) =>
        item.GetMetadata("RecursiveDir").Replace('\\', '/') + item.GetMetadata("Filename");
}

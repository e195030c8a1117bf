using Microsoft.Build.Framework;
using TypedArticles.Core.Manifest;

namespace TypedArticles.Build;

/// <summary>Reads Article items.</summary>
internal static class ArticleItems
{
    /// <summary>
    /// One entry for each file. A file that several items include is one article: its id comes from the first item, and of each
    /// metadata the last that is set counts.
    /// </summary>
    public static IReadOnlyList<ManifestEntry> ToEntries(IEnumerable<ITaskItem> items)
    {
        var entries = new List<ManifestEntry>();
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (ITaskItem item in items)
        {
            string path = item.GetMetadata("FullPath");
            string id = item.GetMetadata(MetadataTable.Id.Name);
            if (!positions.TryGetValue(path, out int position))
            {
                positions.Add(path, entries.Count);
                entries.Add(new ManifestEntry(path, id.Length > 0 ? id : DefaultId(item), ValuesOf(item, default)));
            }
            else
            {
                ManifestEntry first = entries[position];
                entries[position] = first with { Id = id.Length > 0 ? id : first.Id, Values = ValuesOf(item, first.Values) };
            }
        }

        return entries;
    }

    private static NamedValues ValuesOf(ITaskItem item, NamedValues before) => new(MetadataTable.All
        .Where(static m => m != MetadataTable.Id)
        .Select(m => (m.Name, item.GetMetadata(m.Name) is { Length: > 0 } value ? value : before[m.Name])));

    /// <summary>The path below the item's root, /-separated, without extension.</summary>
    private static string DefaultId(ITaskItem item) =>
        item.GetMetadata("RecursiveDir").Replace('\\', '/') + item.GetMetadata("Filename");
}

using Microsoft.Build.Framework;
using TypedArticles.Core.Manifest;
using TypedArticles.Core.Pack;

namespace TypedArticles.Build;

/// <summary>Reads Article items.</summary>
internal static class ArticleItems
{
    /// <summary>
    /// One entry for each file. A file that several items include is one article: its id comes from the first item, and of each
    /// metadata the last that is set counts. Without the page of a collection, unless its item says that it is an entry.
    /// </summary>
    /// <param name="items">The items.</param>
    /// <param name="projectFolder">The folder of the project.</param>
    public static IReadOnlyList<ManifestEntry> ToEntries(IEnumerable<ITaskItem> items, string projectFolder)
    {
        var files = new List<ItemsOfFile>();
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (ITaskItem item in items)
        {
            string path = item.GetMetadata("FullPath");
            if (!positions.TryGetValue(path, out int position))
            {
                positions.Add(path, position = files.Count);
                files.Add(new ItemsOfFile(path, item));
            }

            files[position].Add(item);
        }

        return [.. files.Select(f => f.ToEntry(projectFolder)).OfType<ManifestEntry>()];
    }

    /// <summary>All items of one file.</summary>
    private sealed class ItemsOfFile(string path, ITaskItem first)
    {
        private readonly string[] _values = new string[MetadataTable.All.Count];

        public void Add(ITaskItem item)
        {
            for (int i = 0; i < _values.Length; i++)
            {
                _values[i] = item.GetMetadata(MetadataTable.All[i].Name) is { Length: > 0 } value ? value : _values[i] ?? "";
            }
        }

        /// <summary>Null for the page of a collection.</summary>
        public ManifestEntry? ToEntry(string projectFolder)
        {
            MarkdownPlace? place = MarkdownFile.IsName(path) ? MarkdownPlace.Of(first, projectFolder) : null;
            string id = Value(MetadataTable.Id), section = Value(MetadataTable.Section);

            // An invalid value stays, so that it is reported.
            if (place is { IsSectionPage: true } && id.Length == 0 && (section.Length == 0 || (bool.TryParse(section, out bool isEntry) && !isEntry)))
            {
                return null;
            }

            return new ManifestEntry(path, id.Length > 0 ? id : place?.Id ?? PathBelowRoot(first), new NamedValues(MetadataTable.All
                .Where(static m => m != MetadataTable.Id)
                .Select(m => (m.Name, Value(m) is { Length: > 0 } value ? value : Default(m, place)))
                .Where(static v => v != (MetadataTable.Collection.Name, PackFormat.SeedCollection))));
        }

        private static string Default(ArticleMetadata metadata, MarkdownPlace? place) =>
            place is null ? ""
            : metadata == MetadataTable.Collection ? place.Collection
            : metadata == MetadataTable.Draft && place.IsDraft ? "true"
            : "";

        private string Value(ArticleMetadata metadata)
        {
            for (int i = 0; i < _values.Length; i++)
            {
                if (MetadataTable.All[i] == metadata)
                {
                    return _values[i];
                }
            }

            return "";
        }
    }

    /// <summary>The path below the item's root, /-separated, without extension.</summary>
    private static string PathBelowRoot(ITaskItem item) =>
        item.GetMetadata("RecursiveDir").Replace('\\', '/') + item.GetMetadata("Filename");
}

using TypedArticles.Build.Searching;
using TypedArticles.Core.Manifest;
using TypedArticles.Core.Pack.Writing;
using TypedArticles.Core.Searching;

namespace TypedArticles.Build.Live;

/// <summary>
/// Writes the entries of a project as a pack, and then what changed as a small one: an edit costs as much with ten thousand entries as with
/// ten. When a quarter of the entries changed, the pack is written anew.
/// </summary>
internal sealed class LivePacks
{
    /// <summary>So many changes are always written as such.</summary>
    private const int FewChanges = 64;

    private const int MostChangesOfEntries = 4;

    /// <summary>The names of all collections that there ever were: a program may ask for each.</summary>
    private readonly SortedSet<string> _collections = new(StringComparer.Ordinal);

    /// <summary>The path of each entry that there ever was.</summary>
    private readonly Dictionary<(string Collection, string Id), string> _paths = [];

    private Dictionary<(string Collection, string Id), Packed> _whole = [];

    /// <summary>What is new since the last call.</summary>
    /// <param name="options">The options of the project.</param>
    /// <param name="chosen">All entries.</param>
    public ArticleUpdate Compose(ManifestOptions options, List<(string Name, List<SelectedEntry<ParsedFile>> Entries)> chosen)
    {
        int collectionCount = _collections.Count, changeCount = 0;
        _collections.UnionWith(chosen.Select(static c => c.Name));
        var changes = new Dictionary<string, List<SelectedEntry<ParsedFile>>>(StringComparer.Ordinal);
        var there = new HashSet<(string, string)>();
        foreach ((string name, List<SelectedEntry<ParsedFile>> entries) in chosen)
        {
            var changed = new List<SelectedEntry<ParsedFile>>();
            foreach (SelectedEntry<ParsedFile> entry in entries)
            {
                (string, string) key = (name, entry.Entry.Id);
                there.Add(key);
                _paths[key] = entry.Entry.Path;
                if (!_whole.TryGetValue(key, out Packed packed) || packed != Packed.Of(entry))
                {
                    changed.Add(entry);
                }
            }

            changes.Add(name, changed);
            changeCount += changed.Count;
        }

        (byte[]? Pack, byte[]? Search) whole = default;
        if (collectionCount != _collections.Count || changeCount > Math.Max(FewChanges, _whole.Count / MostChangesOfEntries))
        {
            whole = Write(options, chosen.ToDictionary(static c => c.Name, static c => c.Entries, StringComparer.Ordinal));
            _whole = chosen.SelectMany(static c => c.Entries.Select(e => (Key: (c.Name, e.Entry.Id), Entry: e))).ToDictionary(static e => e.Key, static e => Packed.Of(e.Entry));
            changes.Clear();
        }

        (byte[] pack, byte[]? search) = Write(options, changes);
        return (whole.Pack, whole.Search, pack, search, [.. _paths.Where(p => !there.Contains(p.Key)).Select(static p => (p.Key.Collection, p.Key.Id, p.Value))]);
    }

    /// <summary>A pack with all collections, and its search index; null where the project has none.</summary>
    private (byte[] Pack, byte[]? Search) Write(ManifestOptions options, Dictionary<string, List<SelectedEntry<ParsedFile>>> entries)
    {
        PackCollection[] collections = [.. _collections.Select(name => ArticleFiles.ToCollection(name, entries.TryGetValue(name, out List<SelectedEntry<ParsedFile>>? some) ? some : []))];
        using var pack = new MemoryStream();
        ulong hash = PackWriter.Write(collections, pack);
        if (!options.HasSearch)
        {
            return (pack.ToArray(), null);
        }

        using var search = new MemoryStream();
        SearchIndexWriter.Write([.. collections.Select(static c => c.Entries)], options.HasTitleSearchOnly ? SearchLevel.Titles : SearchLevel.All, hash, null, search);
        return (pack.ToArray(), search.ToArray());
    }

    /// <summary>What an entry is made of.</summary>
    /// <param name="File">Its file.</param>
    /// <param name="Body">The body as it was rendered; null for a seed.</param>
    /// <param name="Language">Its language.</param>
    private readonly record struct Packed(ParsedFile File, PackBody? Body, string? Language)
    {
        public static Packed Of(SelectedEntry<ParsedFile> entry) => new(entry.Facts, (entry.Facts as ParsedMarkdown)?.Body, entry.Language);
    }
}

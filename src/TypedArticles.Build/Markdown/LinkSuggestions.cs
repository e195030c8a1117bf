using TypedArticles.Core.Manifest;
using TypedArticles.Core.Text;

namespace TypedArticles.Build.Markdown;

/// <summary>The files that a link to nowhere may mean. Found by tables, so that many such links among many files take no longer than both together.</summary>
internal sealed class LinkSuggestions
{
    private const int MaxCount = 3;

    private readonly Dictionary<string, List<string>> _byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _byFolder = new(StringComparer.Ordinal);

    /// <param name="paths">The full paths of all entries.</param>
    public LinkSuggestions(IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            string stem = StemOf(path);
            Add(_byStem, stem, path);
            Add(_byName, LinkPath.NameOf(stem), path);
            Add(_byFolder, LinkPath.FolderOf(stem), path);
        }
    }

    /// <summary>
    /// Up to three paths, as they would be written in the file: the same in other case, with another extension or as the bundle of a folder; else the same name in another folder, those with most
    /// folders in common first; else a similar name in the same folder.
    /// </summary>
    /// <param name="from">The full path of the file with the link.</param>
    /// <param name="path">The full path that the link leads to.</param>
    public IReadOnlyList<string> For(string from, string path)
    {
        string stem = StemOf(path), name = LinkPath.NameOf(stem);
        string[] segments = LinkPath.FolderOf(path).Split('/');
        IEnumerable<string> near = Of(_byStem, stem) is { Count: > 0 } same ? same.OrderBy(static p => p, StringComparer.Ordinal)
            : Of(_byName, name) is { Count: > 0 } moved ? moved.OrderByDescending(p => Closeness(LinkPath.FolderOf(p).Split('/'), segments)).ThenBy(static p => p, StringComparer.Ordinal)
            : Similar(name, Of(_byFolder, LinkPath.FolderOf(stem)));
        return [.. near.Take(MaxCount).Select(p => LinkPath.Relative(from, p))];
    }

    private static IEnumerable<string> Similar(string name, List<string> inFolder)
    {
        ILookup<string, string> byName = inFolder.ToLookup(static p => LinkPath.NameOf(StemOf(p)), StringComparer.Ordinal);
        return NearestTexts.To(name, name.Length, byName.Select(static n => n.Key)).SelectMany(n => byName[n]);
    }

    /// <summary>How many folders two paths have in common, from the root and from the file.</summary>
    private static int Closeness(string[] folders, string[] others) =>
        LinkPath.SharedSegments(folders, others, int.MaxValue) + LinkPath.SharedSegments(Reversed(folders), Reversed(others), int.MaxValue);

    private static string[] Reversed(string[] segments) => [.. Enumerable.Reverse(segments)];

    /// <summary>A path in lower case, without extension and without a closing <c>/index</c> or <c>/_index</c>.</summary>
    private static string StemOf(string path)
    {
        int end = MarkdownFile.IsName(path) ? path.LastIndexOf('.') : path.Length;
        string stem = path.Substring(0, end).ToLowerInvariant();
        return LinkPath.NameOf(stem) is "index" or "_index" && LinkPath.FolderOf(stem) is { Length: > 0 } folder ? folder : stem;
    }

    private static List<string> Of(Dictionary<string, List<string>> paths, string key) => paths.TryGetValue(key, out List<string>? found) ? found : [];

    private static void Add(Dictionary<string, List<string>> paths, string key, string path)
    {
        if (!paths.TryGetValue(key, out List<string>? found))
        {
            paths.Add(key, found = []);
        }

        found.Add(path);
    }
}

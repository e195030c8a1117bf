using System.Collections.Concurrent;

namespace TypedArticles.Build.Markdown;

/// <summary>
/// Files on disk that are no items, as a link spells them: on a file system that takes <c>Readme.md</c> for <c>README.md</c>, the link would break on the next one. Each folder is read once.
/// </summary>
internal sealed class OtherFiles
{
    private static readonly string[] s_pages = ["index", "_index", "README", "LICENSE", "CONTRIBUTING"];

    private readonly ConcurrentDictionary<string, Dictionary<string, string>> _namesByFolder = new(StringComparer.Ordinal);

    /// <summary>Whether a file is the page of a folder, and not meant to be an entry: its name says so.</summary>
    public static bool IsPage(string path) =>
        LinkPath.NameOf(path) is var name && s_pages.Contains(name.Substring(0, name.IndexOf('.')), StringComparer.OrdinalIgnoreCase);

    /// <summary>The path of a file on disk; null where it is not there under exactly this name.</summary>
    /// <param name="from">The file with the link, whose folders are spelled as they are.</param>
    /// <param name="path">The full path that the link leads to.</param>
    public string? Find(string from, string path)
    {
        string[] segments = path.Split('/');
        int shared = LinkPath.SharedSegments(LinkPath.FolderOf(from).Split('/'), segments, segments.Length - 1);
        string found = string.Join("/", segments.Take(shared));
        for (int i = shared; i < segments.Length; i++)
        {
            if (!_namesByFolder.GetOrAdd(found, NamesIn).TryGetValue(segments[i], out string? name))
            {
                return null;
            }

            found += "/" + name;
        }

        return File.Exists(found) ? found : null;
    }

    /// <summary>What is in a folder: by the name as links have it, the name on disk. Nothing where the folder is not there or must not be read.</summary>
    private static Dictionary<string, string> NamesIn(string folder)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            // A drive without a slash is the current folder of the drive.
            foreach (string path in Directory.EnumerateFileSystemEntries(folder + "/"))
            {
                names[NormalForm.Of(Path.GetFileName(path))] = Path.GetFileName(path);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            names.Clear();
        }

        return names;
    }
}

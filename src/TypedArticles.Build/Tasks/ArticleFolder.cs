using Microsoft.Build.Framework;

namespace TypedArticles.Build;

/// <summary>The folder of the default items, and what lies in it.</summary>
internal static class ArticleFolder
{
    /// <summary>Files of this extension are default items, and where one is not an article the project has removed it.</summary>
    private const string Extension = ".txt";

    /// <summary>What people and systems leave in any folder.</summary>
    private static readonly HashSet<string> s_ordinary = new(StringComparer.OrdinalIgnoreCase) { "README", "LICENSE", "LICENCE", "COPYING", "NOTICE", "Thumbs", "desktop" };

    /// <summary>The files below a folder that are neither articles nor items of another kind, in ordinal order. Hidden files and folders, and links to folders, are left out.</summary>
    public static IReadOnlyList<string> UnusedFiles(string folder, ISet<string> articlePaths, IEnumerable<ITaskItem> otherItems)
    {
        if (folder.Length == 0 || !Directory.Exists(folder))
        {
            return [];
        }

        var files = new List<string>();
        var folders = new Stack<DirectoryInfo>();
        folders.Push(new DirectoryInfo(folder));
        while (folders.Count > 0)
        {
            foreach (FileSystemInfo entry in folders.Pop().EnumerateFileSystemInfos())
            {
                bool isFolder = (entry.Attributes & FileAttributes.Directory) != 0;
                if (entry.Name[0] == '.' || (entry.Attributes & FileAttributes.Hidden) != 0)
                {
                    continue;
                }

                if (isFolder && (entry.Attributes & FileAttributes.ReparsePoint) == 0)
                {
                    folders.Push((DirectoryInfo)entry);
                }
                else if (!isFolder && entry.Extension != Extension && !s_ordinary.Contains(Path.GetFileNameWithoutExtension(entry.Name)) && !articlePaths.Contains(entry.FullName))
                {
                    files.Add(entry.FullName);
                }
            }
        }

        if (files.Count > 0)
        {
            var others = new HashSet<string>(otherItems.Select(static i => i.GetMetadata("FullPath")), StringComparer.Ordinal);
            files.RemoveAll(others.Contains);
            files.Sort(StringComparer.Ordinal);
        }

        return files;
    }
}

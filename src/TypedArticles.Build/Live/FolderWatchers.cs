namespace TypedArticles.Build.Live;

/// <summary>Watches the folders that files are in, and those that they really are in where a link leads there.</summary>
internal sealed class FolderWatchers : IDisposable
{
    private readonly List<FileSystemWatcher> _watchers = [];

    /// <param name="paths">The full paths of the files.</param>
    /// <param name="touch">Receives the path of each file that something happened to.</param>
    /// <param name="overflow">Called where more happened than the file system could say.</param>
    /// <exception cref="IOException">There are too many watchers already.</exception>
    public FolderWatchers(IEnumerable<string> paths, Action<string> touch, Action overflow)
    {
        try
        {
            foreach (string folder in Roots(Folders(paths)))
            {
                var watcher = new FileSystemWatcher(folder)
                {
                    IncludeSubdirectories = true,
                    NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
                };
                _watchers.Add(watcher);
                watcher.Changed += (_, e) => touch(e.FullPath);
                watcher.Created += (_, e) => touch(e.FullPath);
                watcher.Deleted += (_, e) => touch(e.FullPath);
                watcher.Renamed += (_, e) =>
                {
                    touch(e.OldFullPath);
                    touch(e.FullPath);
                };
                watcher.Error += (_, _) => overflow();
                watcher.EnableRaisingEvents = true;
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public void Dispose() => _watchers.ForEach(static w => w.Dispose());

    private static HashSet<string> Folders(IEnumerable<string> paths)
    {
        HashSet<string> named = new(StringComparer.Ordinal), folders = new(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            named.Add(Path.GetDirectoryName(path)!);
            if (TargetOf(new FileInfo(path)) is { } target)
            {
                named.Add(Path.GetDirectoryName(target)!);
            }
        }

        foreach (string folder in named)
        {
            folders.Add(folder);
            for (DirectoryInfo? part = new(folder); part is not null; part = part.Parent)
            {
                if (TargetOf(part) is { } target)
                {
                    folders.Add(Path.Combine(target, Path.GetRelativePath(part.FullName, folder)));
                }
            }
        }

        folders.RemoveWhere(static f => !Directory.Exists(f));
        return folders;
    }

    private static string? TargetOf(FileSystemInfo info) => info.LinkTarget is null ? null : info.ResolveLinkTarget(returnFinalTarget: true)?.FullName;

    /// <summary>Folders that are in none of the others.</summary>
    private static IEnumerable<string> Roots(HashSet<string> folders) => folders.Where(f =>
    {
        for (string? above = Path.GetDirectoryName(f); above is not null; above = Path.GetDirectoryName(above))
        {
            if (folders.Contains(above))
            {
                return false;
            }
        }

        return true;
    });
}

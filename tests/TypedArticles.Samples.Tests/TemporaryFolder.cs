namespace TypedArticles.Samples.Tests;

/// <summary>A folder that is there as long as a test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("typed-articles-samples-").FullName;

    public string PathOf(string file) => Path.Combine(Root, file);

    public string Write(string file, string text)
    {
        File.WriteAllText(PathOf(file), text);
        return PathOf(file);
    }

    /// <summary>All files with their texts, by their paths with '/', in ordinal order.</summary>
    public SortedDictionary<string, string> FilesBelow(string folder)
    {
        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        foreach (string file in Directory.Exists(PathOf(folder)) ? Directory.GetFiles(PathOf(folder), "*", SearchOption.AllDirectories) : [])
        {
            files.Add(Path.GetRelativePath(PathOf(folder), file).Replace('\\', '/'), File.ReadAllText(file));
        }

        return files;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

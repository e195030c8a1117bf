namespace TypedArticles.Build;

/// <summary>Files that the build keeps from one run to the next.</summary>
internal static class TextFile
{
    /// <summary>Writes a file whose time stamp says when its content changed.</summary>
    public static void WriteIfDifferent(string path, string text)
    {
        if (!File.Exists(path) || File.ReadAllText(path) != text)
        {
            File.WriteAllText(path, text);
        }
    }
}

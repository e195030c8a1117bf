namespace TypedArticles.Generator.Checking;

/// <summary>Paths as a reader of the project knows them.</summary>
internal static class ProjectPaths
{
    /// <summary>A path without what it has in common with another, up to a separator: <c>obj/…/articles.manifest</c> is below the project's folder.</summary>
    public static string Below(string path, string other)
    {
        int common = 0;
        for (int i = 0; i < path.Length && i < other.Length && path[i] == other[i]; i++)
        {
            common = path[i] is '/' or '\\' ? i + 1 : common;
        }

        return path.Substring(common);
    }
}

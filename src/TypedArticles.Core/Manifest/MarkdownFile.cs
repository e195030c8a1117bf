namespace TypedArticles.Core.Manifest;

/// <summary>The names of Markdown files.</summary>
internal static class MarkdownFile
{
    private static readonly string[] s_extensions = [".md", ".markdown", ".mdx"];

    public static bool IsName(string path)
    {
        foreach (string extension in s_extensions)
        {
            if (path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

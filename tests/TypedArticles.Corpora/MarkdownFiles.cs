using System.Text;

namespace TypedArticles.Corpora;

/// <summary>The Markdown files below a folder, in ordinal order of their paths.</summary>
internal static class MarkdownFiles
{
    public static IEnumerable<(string Path, byte[] Bytes, string Text)> Read(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(static p => Path.GetExtension(p).ToUpperInvariant() is ".MD" or ".MDX" or ".MARKDOWN")
            .Order(StringComparer.Ordinal)
            .Select(static p => (p, File.ReadAllBytes(p)))
            .Select(static f => (f.p, f.Item2, Encoding.UTF8.GetString(f.Item2)));
}

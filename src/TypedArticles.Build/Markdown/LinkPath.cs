namespace TypedArticles.Build.Markdown;

/// <summary>Full paths of files, separated by slashes, and paths from one file to another as a link has them.</summary>
internal static class LinkPath
{
    private const string Escaped = " %#?()<>\"\\";

    /// <summary>A full path with slashes, as text that two spellings of one name have in common. (Elsewhere than on Windows a backslash is a character of a name.)</summary>
    public static string Of(string path) => NormalForm.Of(Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path);

    public static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path.Substring(0, slash) : "";

    public static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);

    /// <summary>What is written with percent signs, read.</summary>
    public static string Decoded(string text) => text.IndexOf('%') < 0 ? text : Uri.UnescapeDataString(text);

    /// <summary>The file that a relative path in a file leads to. As in a browser, what is above the root is the root.</summary>
    public static string Combine(string file, string relative)
    {
        var segments = new List<string>(FolderOf(file).Split('/'));
        foreach (string segment in relative.Split('/'))
        {
            if (segment == ".." && segments.Count > 1)
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("." or ".." or ""))
            {
                segments.Add(segment);
            }
        }

        return NormalForm.Of(string.Join("/", segments));
    }

    /// <summary>The path of a file as a link in another one has it.</summary>
    public static string Relative(string from, string to)
    {
        string[] source = FolderOf(from).Split('/'), target = to.Split('/');
        int shared = SharedSegments(source, target, target.Length - 1);
        return Encoded(string.Join("/", source.Skip(shared).Select(static _ => "..").Concat(target.Skip(shared))));
    }

    /// <summary>How many segments two paths begin with that are the same.</summary>
    public static int SharedSegments(string[] one, string[] other, int most)
    {
        int shared = 0;
        while (shared < one.Length && shared < other.Length && shared < most && one[shared] == other[shared])
        {
            shared++;
        }

        return shared;
    }

    /// <summary>A path as the destination of a link, which ends at a space and begins its fragment with a number sign.</summary>
    private static string Encoded(string path) =>
        string.Concat(path.Select(static c => Escaped.IndexOf(c) < 0 ? c.ToString() : Uri.HexEscape(c)));
}

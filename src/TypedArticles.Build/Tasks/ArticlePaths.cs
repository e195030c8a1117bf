#if NET
using System.Runtime.InteropServices;
using System.Text;
#endif
using Microsoft.Build.Framework;

namespace TypedArticles.Build;

/// <summary>
/// Decides whether a path may be an article: the one place that does. Article files come from strangers, and what is refused here never
/// reaches the compiler, neither as a file nor as a line of its command line.
/// </summary>
/// <param name="projectFolder">The folder of the project.</param>
/// <param name="allowsLinksOutside">Whether symbolic links may lead outside the project and the folder of their item.</param>
internal sealed class ArticlePaths(string projectFolder, bool allowsLinksOutside)
{
#if NET
    private readonly Dictionary<string, bool> _linkedFolders = new(StringComparer.Ordinal);
    private string? _realProject;
#endif

    /// <summary>Why a file may not be an article; null where it may, or is not there, which the compiler's side reports.</summary>
    /// <param name="item">The item.</param>
    /// <param name="path">Its full path.</param>
    /// <param name="length">The length of the file; -1 where it is not there.</param>
    public string? FaultOf(ITaskItem item, string path, out long length)
    {
        length = -1;
        if (FaultOfText(path) is { } fault)
        {
            return fault;
        }

        if (item.GetMetadata("Filename").Length == 0)
        {
            return "its name is empty";
        }

        var file = new FileInfo(path);
        if (!file.Exists)
        {
            return Directory.Exists(path) ? "it is a folder" : null;
        }

        try
        {
            length = LengthOf(file);
            return length == 0 && !IsRegular(path) ? "it is not a file but a pipe, a socket or a device"
                : !allowsLinksOutside && LeadsOutside(item, file) ? "a symbolic link leads from it outside the project; set the property ArticlesAllowLinksOutside to 'true' to allow that"
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The length of a file, or of the file to which a link leads.</summary>
    private static long LengthOf(FileInfo file) =>
#if NET
        file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target.Length : file.Length;
#else
        file.Length;
#endif

    /// <summary>Characters that would end a line or an argument of the compiler's command line, or show another name than there is.</summary>
    private static string? FaultOfText(string path)
    {
        foreach (char c in path)
        {
            if (char.IsControl(c) || c is '\u2028' or '\u2029')
            {
                return "its path contains a control character";
            }

            if (c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))
            {
                return "its path contains a character that turns the direction of text";
            }

            // The compiler looks for files that fit, and does not always find this one; MSBuild throws where a '~' is in the path too.
            if (c is '*' or '?')
            {
                return "its path contains a wildcard ('*' or '?'), which the compiler takes for a pattern";
            }

            if (c is '"' or '|')
            {
                return $"its path contains {(c == '"' ? "a quotation mark" : "a vertical bar")}, which the compiler's command line cannot carry";
            }
        }

        return null;
    }

    /// <summary>Whether the file, or a folder between the root of its item and the file, is a link whose end lies in neither of the item's root and the project.</summary>
    private bool LeadsOutside(ITaskItem item, FileInfo file)
    {
#if NET
        string below = item.GetMetadata("RecursiveDir");
        string folder = file.DirectoryName ?? "";
        string root = below.Length > 0 && folder.Length > below.TrimEnd('/', '\\').Length ? folder[..^below.TrimEnd('/', '\\').Length] : folder;
        if (file.LinkTarget is null && !IsLinked(folder, root))
        {
            return false;
        }

        string end = RealPath(file.FullName);
        return !IsBelow(end, _realProject ??= RealPath(projectFolder)) && !IsBelow(end, RealPath(root));
#else
        // .NET Framework, on which MSBuild of Visual Studio runs, cannot tell a link from the other reparse points of Windows.
        _ = (item, file, projectFolder);
        return false;
#endif
    }

#if NET
    private bool IsLinked(string folder, string root)
    {
        if (folder.Length <= root.TrimEnd('/', '\\').Length)
        {
            return false;
        }

        if (!_linkedFolders.TryGetValue(folder, out bool isLinked))
        {
            isLinked = new DirectoryInfo(folder).LinkTarget is not null || IsLinked(Path.GetDirectoryName(folder) ?? "", root);
            _linkedFolders.Add(folder, isLinked);
        }

        return isLinked;
    }

    /// <summary>A path whose links are all resolved, from the root on.</summary>
    private static string RealPath(string path)
    {
        string real = Path.GetPathRoot(path) ?? "/";
        foreach (string part in path[real.Length..].Split('/', '\\'))
        {
            string next = Path.Combine(real, part);
            FileSystemInfo entry = Directory.Exists(next) ? new DirectoryInfo(next) : new FileInfo(next);
            real = entry.LinkTarget is null ? next : entry.ResolveLinkTarget(returnFinalTarget: true) is { } target ? RealPath(target.FullName) : next;
        }

        return real;
    }

    private static bool IsBelow(string path, string folder) =>
        path.StartsWith(folder.TrimEnd('/', '\\') + Path.DirectorySeparatorChar, StringComparison.Ordinal);
#endif

    /// <summary>Whether a file of length 0 is one: pipes and devices have that length too, and who opens them may wait for ever.</summary>
    private static bool IsRegular(string path)
    {
#if NET
        if (OperatingSystem.IsWindows())
        {
            return true;
        }

        // The file system's own answer, by the function that .NET itself asks: kind and permissions are the second integer.
        byte[] status = new byte[256];
        try
        {
            return Stat(Encoding.UTF8.GetBytes(path + "\0"), status) != 0 || (BitConverter.ToInt32(status, 4) & KindMask) == KindRegular;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return true;
        }
#else
        // Only on Windows.
        return path.Length > 0;
#endif
    }

#if NET
    private const int KindMask = 0xF000;
    private const int KindRegular = 0x8000;

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
    private static extern int Stat(byte[] path, byte[] status);
#endif
}

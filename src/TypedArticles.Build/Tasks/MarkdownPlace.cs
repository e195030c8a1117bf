using Microsoft.Build.Framework;
using TypedArticles.Core.Articles;

namespace TypedArticles.Build;

/// <summary>What follows from the place of a Markdown file where its item does not say it.</summary>
/// <param name="Collection">
/// The folder that the item's wildcard starts from, or that the file is in, without a leading <c>_</c>; of a default item the first folder
/// below <c>content</c>.
/// </param>
/// <param name="Id">
/// The path below that folder, <c>/</c>-separated, without extension and without a closing <c>/index</c> or <c>/_index</c>. A language behind that name
/// stays: <c>ferry/index.fr</c> is <c>ferry.fr</c>, as the translation <c>ferry.fr.md</c> of <c>ferry.md</c> is.
/// </param>
/// <param name="IsSectionPage">Whether the file is the page of the collection itself: <c>index</c> or <c>_index</c>, with or without a language, directly in that folder.</param>
/// <param name="IsDraft">Whether the file is below a folder <c>_drafts</c>.</param>
internal sealed record MarkdownPlace(string Collection, string Id, bool IsSectionPage, bool IsDraft)
{
    /// <summary>Metadata that only the default items have.</summary>
    public const string DefaultItem = "_ArticlesIsDefault";

    private const string DraftFolder = "_drafts";

    /// <summary>The collection of files that are in no folder with a name, as the default items have it for those directly below <c>content</c>.</summary>
    private const string Nameless = "content";

    /// <param name="item">The item.</param>
    /// <param name="projectFolder">The folder of the project.</param>
    public static MarkdownPlace Of(ITaskItem item, string projectFolder)
    {
        string below = item.GetMetadata("RecursiveDir").Replace('\\', '/');
        string folder = FolderOf(item.ItemSpec.Replace('\\', '/'));
        string path = below + item.GetMetadata("Filename");
        string root = folder == below || folder.EndsWith('/' + below, StringComparison.Ordinal) ? folder.Substring(0, folder.Length - below.Length) : folder;
        if (item.GetMetadata(DefaultItem) == "true" && path.IndexOf('/') is > 0 and var slash)
        {
            root = path.Substring(0, slash);
            path = path.Substring(slash + 1);
        }

        return new MarkdownPlace(
            NormalForm.Of(NameOf(root)),
            NormalForm.Of(WithoutIndex(path)),
            PlaceOfIndex(path) == 0,
            Segments(WrittenFolder(folder, projectFolder)).Contains(DraftFolder) || Segments(below).Contains(DraftFolder));
    }

    private static string FolderOf(string path) => path.Substring(0, path.LastIndexOf('/') + 1);

    private static string[] Segments(string path) => path.Split(['/'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The name of a folder as it is written; what the project's own folder and those above it are called differs between machines.</summary>
    private static string NameOf(string folder) => Segments(folder) is { Length: > 0 } segments && segments[segments.Length - 1] is var name && name is not ("." or "..") && name[name.Length - 1] != ':'
        ? name.TrimStart('_') is { Length: > 0 } trimmed ? trimmed : name
        : Nameless;

    private static string WithoutIndex(string path) =>
        PlaceOfIndex(path) is > 0 and var name ? path.Remove(name - 1, LanguageOf(path, name) - name + 1) : path;

    /// <summary>Where the name <c>index</c> or <c>_index</c> of a file begins; -1 where it has another.</summary>
    private static int PlaceOfIndex(string path)
    {
        int name = path.LastIndexOf('/') + 1;
        int language = LanguageOf(path, name);
        return path.Substring(name, language - name) is "index" or "_index" ? name : -1;
    }

    /// <summary>Where the point before the language of a name is; the end of the path where there is none.</summary>
    private static int LanguageOf(string path, int name) =>
        path.IndexOf('.', name) is >= 0 and var point && LanguageTag.HasForm(path.Substring(point + 1)) ? point : path.Length;

    /// <summary>The folder without what it shares with that of the project where it is a full path: a project may lie below any folder.</summary>
    private static string WrittenFolder(string folder, string projectFolder)
    {
        if (!Path.IsPathRooted(folder))
        {
            return folder;
        }

        string[] segments = Segments(folder), shared = Segments(projectFolder.Replace('\\', '/'));
        int count = 0;
        while (count < segments.Length && count < shared.Length && segments[count].Equals(shared[count], StringComparison.OrdinalIgnoreCase))
        {
            count++;
        }

        return string.Join("/", segments.Skip(count));
    }
}

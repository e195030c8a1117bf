using System.Security.Cryptography;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using TypedArticles.Core.Manifest;
using TypedArticles.Core.Rules;
using TypedArticles.Core.Text;
using Task = Microsoft.Build.Utilities.Task;

namespace TypedArticles.Build;

/// <summary>
/// Writes <c>articles.manifest</c> and, for a real build, <c>articles.inputs.cache</c>, a hash over the content of every
/// article. Each is written only when it differs, so that its time stamp says when something changed: time stamps of the
/// articles themselves do not show a deleted file, one added with an old stamp, or two that were swapped.
/// </summary>
public sealed class WriteArticleManifest : Task
{
    /// <summary>The Article items.</summary>
    [Required]
    public ITaskItem[] Articles { get; set; } = [];

    [Required]
    public string ManifestFile { get; set; } = "";

    /// <summary>Where the hash goes; empty in a design-time build, which packs nothing.</summary>
    public string InputsFile { get; set; } = "";

    /// <summary>The files that are no articles and that links of the build before lead to.</summary>
    public string LinkedFile { get; set; } = "";

    /// <summary>The project's properties: an item for each row of the table of options, its value in the metadata <c>Value</c>.</summary>
    public ITaskItem[] Options { get; set; } = [];

    /// <summary>The folder of the project.</summary>
    [Required]
    public string ProjectFolder { get; set; } = "";

    /// <summary>The folder of the default items; empty where they are switched off.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Items of other kinds, which may be in that folder too.</summary>
    public ITaskItem[] OtherItems { get; set; } = [];

    /// <summary>
    /// The full path of every article, once: what the compiler is to be given. Without the files that are not there, of which
    /// the compiler would speak too: the generator misses them, since the manifest names them.
    /// </summary>
    [Output]
    public ITaskItem[] ArticleFiles { get; private set; } = [];

    public override bool Execute()
    {
        var options = new ManifestOptions(Options.ToDictionary(static o => o.ItemSpec, static o => o.GetMetadata("Value"), StringComparer.Ordinal));
        IReadOnlyList<ManifestEntry> entries = ArticleItems.ToEntries(Possible(options), ProjectFolder);
        IReadOnlyList<string> unusedFiles = ArticleFolder.UnusedFiles(Folder, new HashSet<string>(entries.Select(static e => e.Path), StringComparer.Ordinal), OtherItems);
        TextFile.WriteIfDifferent(ManifestFile, new ArticleManifest(options, entries, unusedFiles).Write());
        string?[] hashes = InputsFile.Length > 0 ? HashFiles(entries) : new string?[entries.Count];
        if (InputsFile.Length > 0)
        {
            TextFile.WriteIfDifferent(InputsFile, HashOf([.. hashes, .. MissingLinked()]));
        }

        // A file that was read is there. (File.Exists also says so of a link that leads nowhere.)
        ArticleFiles = [.. entries.Where((e, i) => hashes[i] is not null || (InputsFile.Length == 0 && File.Exists(e.Path))).Select(static e => new TaskItem(ItemText.Escape(e.Path)))];
        // True also where files were refused: their errors stop the build, and the compiler tells of the others first.
        return true;
    }

    /// <summary>The items whose files may be articles. The others are errors, but for a design-time build, in which an editor is to show the rest.</summary>
    private List<ITaskItem> Possible(ManifestOptions options)
    {
        var paths = new ArticlePaths(ProjectFolder, options[OptionTable.AllowLinksOutside] == "true");
        var possible = new List<ITaskItem>(Articles.Length);
        foreach (ITaskItem item in Articles)
        {
            string path = item.GetMetadata("FullPath");
            if (paths.FaultOf(item, path, out long length) is { } fault)
            {
                Refuse(RuleTable.ImpossiblePath, null, path, fault);
            }
            else if (length > options.FileSizeLimit + (long)Utf8Text.LongestMark)
            {
                Refuse(RuleTable.TooLarge, path, ByteCount.Shown(length), ByteCount.Shown(options.FileSizeLimit));
            }
            else
            {
                possible.Add(item);
            }
        }

        return possible;
    }

    private void Refuse(Rule rule, string? path, params string[] arguments)
    {
        if (InputsFile.Length > 0)
        {
            Log.LogError(null, rule.Id, null, path, path is null ? 0 : 1, path is null ? 0 : 1, 0, 0, "{0}", rule.MessageOf(arguments));
        }
    }

    /// <summary>The hash of each file; null for one that cannot be read, which the compiler reports.</summary>
    private static string?[] HashFiles(IReadOnlyList<ManifestEntry> entries)
    {
        string?[] hashes = new string?[entries.Count];
        Parallel.For(0, entries.Count, static () => SHA256.Create(), (i, _, sha) =>
        {
            hashes[i] = HashFile(sha, entries[i].Path);
            return sha;
        }, static sha => sha.Dispose());
        return hashes;
    }

    /// <summary>The links to a file that is gone have to be proved again.</summary>
    private IEnumerable<string> MissingLinked() => File.Exists(LinkedFile) ? File.ReadAllLines(LinkedFile).Where(static p => !File.Exists(p)) : [];

    /// <summary>The task's own identity comes first: another version of the package reads the same files otherwise.</summary>
    private static string HashOf(string?[] hashes)
    {
        using var total = SHA256.Create();
        byte[] hash = total.ComputeHash(Encoding.UTF8.GetBytes(string.Join("\n", hashes.Select(static h => h ?? "unreadable"))));
        return $"{typeof(WriteArticleManifest).Module.ModuleVersionId:N} {hashes.Length} {Hex(hash)}\n";
    }

    private static string? HashFile(SHA256 sha, string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
            return Hex(sha.ComputeHash(stream));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Hex(byte[] bytes) => BitConverter.ToString(bytes).Replace("-", "");
}

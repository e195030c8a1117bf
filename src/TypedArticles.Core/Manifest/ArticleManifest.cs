using System.Text;

namespace TypedArticles.Core.Manifest;

/// <summary>
/// The file <c>articles.manifest</c>: what MSBuild tells generator and build task, in one place. A text of lines with tab-separated
/// fields: the magic line, a line for each option, a line for each article in the order of the items, a line for each file in the folder of
/// articles that no item includes.
/// </summary>
/// <remarks>
/// A file and not compiler-visible metadata, because the compiler's time for those is quadratic in the number of files; and not
/// properties, because MSBuild cuts those at a semicolon.
/// </remarks>
/// <param name="options">The project's properties.</param>
/// <param name="entries">One entry for each path, in the order of the items.</param>
/// <param name="unusedFiles">The full paths of files in the folder of articles that no item includes, in ordinal order.</param>
internal sealed class ArticleManifest(ManifestOptions options, IReadOnlyList<ManifestEntry> entries, IReadOnlyList<string>? unusedFiles = null)
{
    public const string FileName = "articles.manifest";
    private const string Magic = "typed-articles-manifest ";
    private const string MagicLine = Magic + "3";
    private const string OptionLine = "option";
    private const string ArticleLine = "article";
    private const string UnusedLine = "unused";

    public ManifestOptions Options { get; } = options;

    public IReadOnlyList<ManifestEntry> Entries { get; } = entries;

    public IReadOnlyList<string> UnusedFiles { get; } = unusedFiles ?? [];

    public string Write()
    {
        var text = new StringBuilder(MagicLine).Append('\n');
        foreach (ArticleOption option in OptionTable.All)
        {
            ManifestText.AppendLine(text, OptionLine, option.Name, Options[option]);
        }

        foreach (ManifestEntry entry in Entries)
        {
            ManifestText.AppendLine(text, [ArticleLine, entry.Path, entry.Id, .. entry.Values.All.SelectMany(static v => new[] { v.Name, v.Value })]);
        }

        foreach (string path in UnusedFiles)
        {
            ManifestText.AppendLine(text, UnusedLine, path);
        }

        return text.ToString();
    }

    /// <summary>Whether a text is a manifest of articles, of this version or another, whole or not.</summary>
    public static bool IsManifest(string text) => text.StartsWith(Magic, StringComparison.Ordinal);

    /// <summary>Reads what <see cref="Write"/> wrote; null for any other text, such as one of another version.</summary>
    public static ArticleManifest? Read(string text)
    {
        string[] lines = text.Split('\n');
        if (lines[0] != MagicLine || lines[lines.Length - 1].Length != 0)
        {
            return null;
        }

        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        var entries = new List<ManifestEntry>(lines.Length);
        var unusedFiles = new List<string>();
        for (int i = 1; i < lines.Length - 1; i++)
        {
            string[] fields = ManifestText.Fields(lines[i]);
            if (fields.Length == 3 && fields[0] == OptionLine)
            {
                options[fields[1]] = fields[2];
            }
            else if (fields.Length >= 3 && fields.Length % 2 == 1 && fields[0] == ArticleLine)
            {
                entries.Add(new ManifestEntry(fields[1], fields[2], ValuesOf(fields)));
            }
            else if (fields.Length == 2 && fields[0] == UnusedLine)
            {
                unusedFiles.Add(fields[1]);
            }
            else
            {
                return null;
            }
        }

        return OptionTable.All.All(o => options.ContainsKey(o.Name)) ? new ArticleManifest(new ManifestOptions(options), entries, unusedFiles) : null;
    }

    private static NamedValues ValuesOf(string[] fields) => fields.Length == 3
        ? default
        : new NamedValues(Enumerable.Range(0, (fields.Length - 3) / 2).Select(i => (fields[3 + (2 * i)], fields[4 + (2 * i)])));
}

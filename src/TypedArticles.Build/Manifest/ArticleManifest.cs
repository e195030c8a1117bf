using System.Text;

namespace TypedArticles.Manifest;

/// <summary>
/// The file <c>articles.manifest</c>: what MSBuild tells generator and pack task, in one place. A text of lines with
/// tab-separated fields: the magic line, one line an option, one line an article in the order of the items.
/// </summary>
/// <remarks>
/// A file and not compiler-visible metadata, because the compiler's time for those is quadratic in the number of files;
/// and not properties, because MSBuild cuts those at a semicolon.
/// </remarks>
internal sealed class ArticleManifest
{
    public const string FileName = "articles.manifest";
    private const string Magic = "typed-articles-manifest ";
    private const string MagicLine = Magic + "1";
    private const int ArticleFields = 7;

    private ArticleManifest(ManifestOptions options, IReadOnlyList<ManifestEntry> entries)
    {
        Options = options;
        Entries = entries;
    }

    public ManifestOptions Options { get; }

    /// <summary>One entry for each path, in the order of the items.</summary>
    public IReadOnlyList<ManifestEntry> Entries { get; }

    /// <summary>The ids that more than one entry claims. None of these entries becomes an article.</summary>
    public static HashSet<string> ClaimedIds(IEnumerable<ManifestEntry> entries)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var claimed = new HashSet<string>(StringComparer.Ordinal);
        foreach (ManifestEntry entry in entries)
        {
            if (!seen.Add(entry.Id))
            {
                claimed.Add(entry.Id);
            }
        }

        return claimed;
    }

    public static string Write(ManifestOptions options, IEnumerable<ManifestEntry> entries)
    {
        var text = new StringBuilder(MagicLine).Append('\n');
        WriteLine(text, "class", options.ClassName);
        WriteLine(text, "namespace", options.Namespace);
        WriteLine(text, "accessibility", options.Accessibility);
        WriteLine(text, "members", options.Members);
        WriteLine(text, "language", options.DefaultLanguage);
        WriteLine(text, "maxsize", options.MaxFileSize);
        foreach (ManifestEntry entry in entries)
        {
            WriteLine(text, "article", entry.Path, entry.Id, entry.Lead, entry.Language, entry.MemberName, entry.NoWarn);
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
        for (int i = 1; i < lines.Length - 1; i++)
        {
            string[] fields = Array.ConvertAll(lines[i].Split('\t'), Unescape);
            bool isArticle = fields[0] == "article";
            if (fields.Length != (isArticle ? ArticleFields : 2))
            {
                return null;
            }

            if (isArticle)
            {
                entries.Add(new ManifestEntry
                {
                    Path = fields[1],
                    Id = fields[2],
                    Lead = fields[3],
                    Language = fields[4],
                    MemberName = fields[5],
                    NoWarn = fields[6],
                });
            }
            else
            {
                options[fields[0]] = fields[1];
            }
        }

        return ReadOptions(options) is { } read ? new ArticleManifest(read, entries) : null;
    }

    private static ManifestOptions? ReadOptions(Dictionary<string, string> options) =>
        options.TryGetValue("class", out string? className)
        && options.TryGetValue("namespace", out string? @namespace)
        && options.TryGetValue("accessibility", out string? accessibility)
        && options.TryGetValue("members", out string? members)
        && options.TryGetValue("language", out string? language)
        && options.TryGetValue("maxsize", out string? maxSize)
            ? new ManifestOptions
            {
                ClassName = className,
                Namespace = @namespace,
                Accessibility = accessibility,
                Members = members,
                DefaultLanguage = language,
                MaxFileSize = maxSize,
            }
            : null;

    private static void WriteLine(StringBuilder text, params string[] fields) =>
        text.Append(string.Join("\t", Array.ConvertAll(fields, Escape))).Append('\n');

    private static string Escape(string field) =>
        field.Replace("\\", "\\\\").Replace("\t", "\\t").Replace("\n", "\\n").Replace("\r", "\\r");

    private static string Unescape(string field)
    {
        if (field.IndexOf('\\') < 0)
        {
            return field;
        }

        var text = new StringBuilder(field.Length);
        for (int i = 0; i < field.Length; i++)
        {
            text.Append(field[i] != '\\' || i + 1 == field.Length ? field[i] : field[++i] switch
            {
                't' => '\t',
                'n' => '\n',
                'r' => '\r',
                char c => c,
            });
        }

        return text.ToString();
    }
}

using TypedArticles.Core.Manifest;

namespace TypedArticles.Build.Markdown;

/// <summary>What a link can lead to.</summary>
/// <param name="entry">What the item says.</param>
/// <param name="permalink">The address of the entry; null for none.</param>
/// <param name="idPrefix">What is before the ids of its headings and notes.</param>
/// <param name="state">Whether it is an entry of this build.</param>
/// <param name="markdown">Gives its Markdown, of whose own HTML the ids stay as they are; null where it has no HTML.</param>
internal sealed class LinkableFile(ManifestEntry entry, string? permalink, string idPrefix, LinkableState state, Func<string>? markdown = null)
{
    private readonly Lazy<HashSet<string>> _writtenIds = new(() => markdown is null ? [] : IdsIn(markdown()));

    public ManifestEntry Entry => entry;

    public string? Permalink => permalink;

    public string IdPrefix => idPrefix;

    public LinkableState State => state;

    /// <summary>The fragment of the page that leads to an id of the file: the id with the prefix, unless an author's own HTML has it, or it was written with the prefix.</summary>
    /// <param name="id">The fragment of a link, decoded.</param>
    /// <param name="written">The same as written.</param>
    public string FragmentOf(string id, string written) =>
        idPrefix.Length == 0 || id.StartsWith(idPrefix, StringComparison.Ordinal) || _writtenIds.Value.Contains(id) ? written : idPrefix + written;

    private static HashSet<string> IdsIn(string markdown)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var tokens = new HtmlTokens(markdown);
        while (tokens.Read())
        {
            ids.Add(tokens.Id);
        }

        return ids;
    }
}

internal enum LinkableState
{
    /// <summary>An entry.</summary>
    Entry,

    /// <summary>A draft that this build leaves out.</summary>
    Draft,

    /// <summary>A file with problems, which the compiler reports.</summary>
    Faulty,
}

using TypedArticles.Core.Pack;

namespace TypedArticles.Core.Manifest;

/// <summary>What a build says about one article file.</summary>
/// <param name="Path">The full path, the same string that the compiler is given.</param>
/// <param name="Id">The metadata <c>Id</c>, else the path below the item's root, <c>/</c>-separated, without extension.</param>
/// <param name="Values">The other metadata that are set, by name.</param>
internal sealed record ManifestEntry(string Path, string Id, NamedValues Values)
{
    /// <summary>The collection that the entry belongs to; that of the seed format where the item says none.</summary>
    public string Collection => this[MetadataTable.Collection] is { Length: > 0 } collection ? collection : PackFormat.SeedCollection;

    /// <summary>Whether the file is Markdown, and not of the seed format: its name says so.</summary>
    public bool IsMarkdown => MarkdownFile.IsName(Path);

    /// <summary>Whether the item says that the entry is not to be published.</summary>
    public bool IsDraft => this[MetadataTable.Draft].Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>What the pack has of the body: <c>both</c>, <c>html</c> or <c>markdown</c>. JSX is not Markdown, and is not rendered unless the item asks for it.</summary>
    public string BodyContent => this[MetadataTable.Body] is { Length: > 0 } content ? content : Path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase) ? "markdown" : "both";

    /// <summary>Whether the HTML of the body has nothing that a stranger could harm a page with.</summary>
    public bool IsSafe => this[MetadataTable.Html] == "safe";

    /// <summary>The pattern of the address; empty for none, also where it is not valid, which is reported.</summary>
    public string PermalinkPattern => this[MetadataTable.Permalink] is var pattern && MetadataTable.Permalink.IsValid(pattern) ? pattern : "";

    public int HeadingShift => this[MetadataTable.HeadingShift] is [var digit] ? digit - '0' : 0;

    public string Language => this[MetadataTable.Language];

    public string MemberName => this[MetadataTable.MemberName];

    public string NoWarn => this[MetadataTable.NoWarn];

    /// <summary>Whether the block after the title is the lead; null leaves it to the parser.</summary>
    public bool? HasLead => bool.TryParse(this[MetadataTable.Lead], out bool hasLead) ? hasLead : null;

    public string this[ArticleMetadata metadata] => metadata == MetadataTable.Id ? Id : Values[metadata.Name];
}

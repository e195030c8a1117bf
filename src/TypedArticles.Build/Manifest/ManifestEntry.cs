namespace TypedArticles.Manifest;

/// <summary>What a build says about one article file. Empty strings stand for what it leaves open.</summary>
internal sealed record ManifestEntry
{
    /// <summary>The full path, the same string that the compiler is given.</summary>
    public required string Path { get; init; }

    public required string Id { get; init; }

    /// <summary>"true", "false", empty, or whatever the item has there: the reader judges it.</summary>
    public required string Lead { get; init; }

    public required string Language { get; init; }

    public required string MemberName { get; init; }

    /// <summary>The ids of advice that does not concern this file, divided by semicolons, commas or white space.</summary>
    public required string NoWarn { get; init; }

    /// <summary>Whether the block after the title is the lead; null leaves it to the parser.</summary>
    public bool? IsLead => bool.TryParse(Lead, out bool isLead) ? isLead : null;
}

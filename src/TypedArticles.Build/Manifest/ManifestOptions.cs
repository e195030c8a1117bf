namespace TypedArticles.Manifest;

/// <summary>The project's properties about articles, as written there.</summary>
internal sealed record ManifestOptions
{
    public required string ClassName { get; init; }

    public required string Namespace { get; init; }

    /// <summary>"internal" or "public".</summary>
    public required string Accessibility { get; init; }

    /// <summary>"auto", "true" or "false".</summary>
    public required string Members { get; init; }

    /// <summary>The language of articles whose item and URL name none; may be empty.</summary>
    public required string DefaultLanguage { get; init; }
}

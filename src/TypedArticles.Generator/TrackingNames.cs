namespace TypedArticles.Generator;

/// <summary>The names under which the driver records the steps of the pipeline, for tests of what ran again.</summary>
internal static class TrackingNames
{
    public const string Manifest = nameof(Manifest);
    public const string Inputs = nameof(Inputs);
    public const string Seeds = nameof(Seeds);
    public const string Records = nameof(Records);
    public const string Schemas = nameof(Schemas);
    public const string MarkdownInputs = nameof(MarkdownInputs);
    public const string Entries = nameof(Entries);
    public const string EntryProblems = nameof(EntryProblems);
    public const string CollectionsSource = nameof(CollectionsSource);
    public const string Catalog = nameof(Catalog);
    public const string Packed = nameof(Packed);
    public const string Project = nameof(Project);
    public const string SeedProblems = nameof(SeedProblems);
    public const string CatalogProblems = nameof(CatalogProblems);
    public const string Source = nameof(Source);
}

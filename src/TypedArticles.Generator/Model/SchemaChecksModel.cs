namespace TypedArticles.Generator.Model;

/// <summary>What is wrong with records for the project around them.</summary>
internal sealed record SchemaChecksModel
{
    public required EquatableArray<ProblemModel> Problems { get; init; }

    /// <summary>The collections whose class cannot be generated.</summary>
    public required EquatableArray<string> Unusable { get; init; }
}

namespace TypedArticles.Generator.Model;

/// <summary>What the project says besides its articles.</summary>
internal sealed record ProjectModel
{
    /// <summary>Whether it can compile what is generated; where not, the reason is among the problems.</summary>
    public required bool CanCompile { get; init; }

    public required EquatableArray<ProblemModel> Problems { get; init; }
}

namespace TypedArticles.Generator.Model;

/// <summary>
/// A diagnostic before it is one. Lines and columns count from 0. Equal to another that would read the same at the same place; holds
/// no Roslyn type, since those keep whole compilations alive.
/// </summary>
internal sealed record ProblemModel
{
    public required string RuleId { get; init; }

    /// <summary>What the rule's message is filled with.</summary>
    public required EquatableArray<string> Arguments { get; init; }

    /// <summary>Of a problem that stands for many of the same rule and key: how many there are besides those that are reported one by one; 0 for a single one.</summary>
    public int Count { get; init; }

    /// <summary>The file, or empty for a problem of the whole project.</summary>
    public string Path { get; init; } = "";

    public int Start { get; init; }

    public int Length { get; init; }

    public int StartLine { get; init; }

    public int StartColumn { get; init; }

    public int EndLine { get; init; }

    public int EndColumn { get; init; }
}

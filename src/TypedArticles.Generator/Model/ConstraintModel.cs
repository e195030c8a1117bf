namespace TypedArticles.Generator.Model;

/// <summary>What the attributes of a property allow beyond its type; empty texts stand for no limit.</summary>
internal sealed record ConstraintModel
{
    /// <summary>Of <c>[Range]</c>.</summary>
    public string Least { get; init; } = "";

    public string Greatest { get; init; } = "";

    public bool ExcludesLeast { get; init; }

    public bool ExcludesGreatest { get; init; }

    /// <summary>Of <c>[StringLength]</c>; -1 for none.</summary>
    public int MaxLength { get; init; } = -1;

    public int MinLength { get; init; }

    /// <summary>Of <c>[RegularExpression]</c>, which matches a whole text.</summary>
    public string Pattern { get; init; } = "";
}

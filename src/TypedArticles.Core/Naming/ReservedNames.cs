namespace TypedArticles.Core.Naming;

/// <summary>The names that the generated class has for itself.</summary>
internal static class ReservedNames
{
    /// <summary>What the class and its nested class declare, and what both have of <see cref="object"/>.</summary>
    public static IReadOnlyList<string> Members { get; } =
        ["All", "Ids", "By", "s_pack", "s_all", "GetByIdHash", "_", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    /// <summary>Whether a property of any name could have this one for its accessor (C# standard, 15.3.10.2).</summary>
    public static bool IsAccessor(string name) =>
        name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal);

    /// <summary>Whether the class may have this name: no member of a class has the name of the class.</summary>
    public static bool IsClassName(string name) => IdentifierText.IsValid(name) && name is not ("All" or "Ids" or "By" or "s_pack" or "s_all" or "GetByIdHash" or "get_All");
}

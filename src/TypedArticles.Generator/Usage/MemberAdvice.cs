namespace TypedArticles.Generator.Usage;

/// <summary>What the advice to use a member tells its code fix. Compiled into both assemblies, since a fix must not load the generator.</summary>
internal static class MemberAdvice
{
    public const string RuleId = "ART2002";

    /// <summary>The property of the diagnostic that holds the member's name, with <c>@</c> before a keyword.</summary>
    public const string MemberName = nameof(MemberName);
}

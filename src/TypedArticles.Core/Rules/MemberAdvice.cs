namespace TypedArticles.Core.Rules;

/// <summary>What ART2002 tells its code fix, which is compiled without the rest of the table.</summary>
internal static class MemberAdvice
{
    public const string RuleId = "ART2002";

    /// <summary>The property of the diagnostic that holds the member's name, with <c>@</c> before a keyword.</summary>
    public const string MemberName = nameof(MemberName);
}

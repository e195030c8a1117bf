using Microsoft.CodeAnalysis;
using TypedArticles.Generator.Usage;

namespace TypedArticles.Generator.Diagnostics;

/// <summary>What C# code that uses articles should do otherwise.</summary>
internal static class UseRules
{
    public static readonly Rule UnknownArticle = new("ART2001", DiagnosticSeverity.Warning, "No article is found by a constant",
        "No article of {0} has the {1} '{2}'{3}");

    public static readonly Rule HasMember = new(MemberAdvice.RuleId, DiagnosticSeverity.Info, "An article is asked for by its id and has a member",
        "The article '{0}' has the member {1}, which is checked by the compiler");

    public static IReadOnlyList<Rule> All { get; } = [UnknownArticle, HasMember];
}

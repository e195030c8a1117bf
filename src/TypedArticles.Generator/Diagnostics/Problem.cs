using TypedArticles.Core.Rules;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Diagnostics;

/// <summary>Makes the models of problems that concern a whole file, or the project.</summary>
internal static class Problem
{
    /// <param name="rule">The rule that is broken.</param>
    /// <param name="path">The file; empty for the project.</param>
    /// <param name="arguments">What the rule's message is filled with.</param>
    public static ProblemModel At(Rule rule, string path, params string[] arguments) =>
        new() { RuleId = rule.Id, Path = path, Arguments = new EquatableArray<string>(arguments) };
}

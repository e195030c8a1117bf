using TypedArticles.Core.Rules;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Diagnostics;

/// <summary>Makes the models of problems: at a place, or of a whole file or the project.</summary>
internal static class Problem
{
    /// <param name="rule">The rule that is broken.</param>
    /// <param name="path">The file; empty for the project.</param>
    /// <param name="arguments">What the rule's message is filled with.</param>
    public static ProblemModel At(Rule rule, string path, params string[] arguments) =>
        new() { RuleId = rule.Id, Path = path, Arguments = new EquatableArray<string>(arguments) };

    /// <param name="rule">The rule that is broken.</param>
    /// <param name="place">Where.</param>
    /// <param name="arguments">What the rule's message is filled with.</param>
    public static ProblemModel At(Rule rule, PlaceModel place, params string[] arguments) => new()
    {
        RuleId = rule.Id,
        Arguments = new EquatableArray<string>(arguments),
        Path = place.Path,
        Start = place.Start,
        Length = place.Length,
        StartLine = place.StartLine,
        StartColumn = place.StartColumn,
        EndLine = place.EndLine,
        EndColumn = place.EndColumn,
    };
}

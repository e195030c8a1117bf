using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedArticles.Core.Rules;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Diagnostics;

/// <summary>The table of rules as Roslyn's descriptors, with the formats of their messages, and diagnostics made from models.</summary>
internal static class Descriptors
{
    private const string Category = "TypedArticles";

    /// <summary>Where the pages are: one file an id.</summary>
    private const string PageFolder = "https://github.com/typedarticles/typedarticles/blob/main/docs/diagnostics/";

    private static readonly Dictionary<string, DiagnosticDescriptor> s_descriptors =
        RuleTable.All.ToDictionary(static r => r.Id, Descriptor, StringComparer.Ordinal);

    public static IReadOnlyCollection<DiagnosticDescriptor> All => s_descriptors.Values;

    public static DiagnosticDescriptor Of(Rule rule) => s_descriptors[rule.Id];

    public static void Report(SourceProductionContext context, ProblemModel problem) => context.ReportDiagnostic(ToDiagnostic(problem));

    public static Diagnostic ToDiagnostic(ProblemModel problem)
    {
        Location location = problem.Path.Length == 0
            ? Location.None
            : Location.Create(
                problem.Path,
                new TextSpan(problem.Start, problem.Length),
                new LinePositionSpan(
                    new LinePosition(problem.StartLine, problem.StartColumn),
                    new LinePosition(problem.EndLine, problem.EndColumn)));
        return Diagnostic.Create(s_descriptors[problem.RuleId], location, [.. Rule.Shown(problem.Arguments)]);
    }

    private static DiagnosticDescriptor Descriptor(Rule rule) => new(
        rule.Id, rule.Title, rule.Format, Category, SeverityOf(rule.Severity), isEnabledByDefault: true, description: rule.Format, helpLinkUri: $"{PageFolder}{rule.Id}.md");

    private static DiagnosticSeverity SeverityOf(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}

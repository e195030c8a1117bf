using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedArticles.Core.Rules;
using TypedArticles.Core.Text;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Diagnostics;

/// <summary>The table of rules as Roslyn's descriptors, with the formats of their messages, and diagnostics made from models.</summary>
internal static class Descriptors
{
    private const string Category = "TypedArticles";

    /// <summary>Where the pages are: one file an id.</summary>
    private const string PageFolder = "https://github.com/typedarticles/typedarticles/blob/main/docs/diagnostics/";

    private const string RestOfKey = "There are {0} more problems of this kind with '{1}', the first of them here; correct those that are listed, and the next are shown";

    private const string RestOfRule = "There are {0} more problems of this kind, the first of them here; correct those that are listed, and the next are shown";

    private static readonly Dictionary<string, DiagnosticDescriptor> s_descriptors =
        RuleTable.All.ToDictionary(static r => r.Id, Descriptor, StringComparer.Ordinal);

    /// <summary>The rules of what many files can have alike, for the line that stands for the rest of them: those of any text are among them.</summary>
    private static readonly Dictionary<string, DiagnosticDescriptor> s_folded = RuleTable.OfSeeds.Concat([RuleTable.Unreadable]).Concat(RuleTable.OfFrontMatter).Concat(RuleTable.OfFields).ToDictionary(
        static r => r.Id,
        static r => new DiagnosticDescriptor(
            r.Id, r.Title, RuleTable.OfFields.Contains(r) ? RestOfKey : RestOfRule, Category, SeverityOf(r.Severity), isEnabledByDefault: true, description: r.Format, helpLinkUri: $"{PageFolder}{r.Id}.md"),
        StringComparer.Ordinal);

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
        return problem.Count == 0
            ? Diagnostic.Create(s_descriptors[problem.RuleId], location, [.. Rule.Shown(problem.Arguments)])
            : Diagnostic.Create(s_folded[problem.RuleId], location, problem.Count.ToString(CultureInfo.InvariantCulture), Quote.Argument(problem.Arguments.Count > 0 ? problem.Arguments[0] : ""));
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

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedArticles.Generator.Model;
using TypedArticles.Parsing;

namespace TypedArticles.Generator.Diagnostics;

/// <summary>The descriptors of all diagnostics, made of the tables of rules.</summary>
internal static class DiagnosticTable
{
    private const string Category = "TypedArticles";

    private static readonly Dictionary<string, DiagnosticDescriptor> s_descriptors = SeedRule.All
        .Select(static r => Descriptor(r.Id, r.Title, DiagnosticSeverity.Error))
        .Concat(ProjectRules.All.Concat(AdviceRules.All).Concat(UseRules.All).Select(static r => Descriptor(r.Id, r.Title, r.Severity)))
        .ToDictionary(static d => d.Id, StringComparer.Ordinal);

    public static IReadOnlyCollection<DiagnosticDescriptor> Descriptors => s_descriptors.Values;

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
        return Diagnostic.Create(s_descriptors[problem.RuleId], location, problem.Message);
    }

    private static DiagnosticDescriptor Descriptor(string id, string title, DiagnosticSeverity severity) => new(
        id, title, "{0}", Category, severity, isEnabledByDefault: true, helpLinkUri: DiagnosticPage.UriOf(id));
}

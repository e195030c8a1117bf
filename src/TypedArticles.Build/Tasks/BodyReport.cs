using System.Globalization;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using TypedArticles.Build.Markdown;
using TypedArticles.Core.Manifest;
using TypedArticles.Core.Rules;

namespace TypedArticles.Build;

/// <summary>Reports what is wrong with the bodies of a build, as errors and warnings of MSBuild.</summary>
/// <param name="log">Takes them.</param>
/// <param name="engine">Knows which warnings the project makes errors.</param>
/// <param name="options">The properties of the project.</param>
internal sealed class BodyReport(TaskLoggingHelper log, IBuildEngine engine, ManifestOptions options)
{
    /// <summary>How many problems of one rule are reported at their places; the others are one line.</summary>
    private const int MostOfOneRule = 50;

    /// <returns>Whether one of them is an error, also one that the project makes of a warning.</returns>
    public bool Report(BodyRendering bodies)
    {
        log.LogMessage(MessageImportance.Normal, "{0}", $"Rendered {Shown(bodies.RenderedCount)} of {PackReport.Counted(bodies.Count, "Markdown body", "Markdown bodies")}");
        foreach ((ManifestEntry entry, string fault) in bodies.Refused)
        {
            log.LogError(null, RuleTable.ImpossiblePath.Id, null, entry.Path, 1, 1, 0, 0, "{0}", RuleTable.ImpossiblePath.MessageOf(entry.Id, fault));
        }

        bool hasErrors = bodies.Refused.Count > 0;
        foreach (IGrouping<Rule, BodyProblem> rule in bodies.Problems.GroupBy(static p => p.Rule).OrderBy(static r => r.Key.Id, StringComparer.Ordinal))
        {
            if (SeverityOf(rule.Key) is not { } severity)
            {
                continue;
            }

            BodyProblem[] problems = [.. rule];
            hasErrors |= severity == RuleSeverity.Error || engine is IBuildEngine8 newer && newer.ShouldTreatWarningAsError(rule.Key.Id);
            foreach (BodyProblem problem in problems.Take(MostOfOneRule))
            {
                Log(severity, problem, problem.Message);
            }

            if (problems.Length > MostOfOneRule)
            {
                Log(severity, problems[MostOfOneRule], $"{rule.Key.Title}: {Shown(problems.Length - MostOfOneRule)} more, the first of them here");
            }
        }

        return hasErrors;
    }

    /// <summary>The severity of a rule; null for one that is not reported.</summary>
    private RuleSeverity? SeverityOf(Rule rule) => rule != RuleTable.BrokenLink && rule != RuleTable.ReferenceToDraft
        ? rule.Severity
        : options[OptionTable.BrokenLinks] switch
        {
            "none" => null,
            "warning" => RuleSeverity.Warning,
            _ => RuleSeverity.Error,
        };

    private void Log(RuleSeverity severity, BodyProblem problem, string message)
    {
        if (severity == RuleSeverity.Error)
        {
            log.LogError(null, problem.Rule.Id, null, problem.Path, problem.Line, problem.Column, 0, 0, "{0}", message);
        }
        else
        {
            log.LogWarning(null, problem.Rule.Id, null, problem.Path, problem.Line, problem.Column, 0, 0, "{0}", message);
        }
    }

    private static string Shown(int count) => count.ToString(CultureInfo.InvariantCulture);
}
